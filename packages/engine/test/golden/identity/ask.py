"""Asks a real interpreter the questions: python3 ask.py | gzip -9n > 3.13.0.json.gz"""

import ast
import json
import os
import struct
import sys
import warnings
import zlib

folder = os.path.dirname(os.path.abspath(__file__))
warnings.simplefilter('ignore')


def blocks(name):
    with open(os.path.join(folder, name), encoding='utf-8') as file:
        return [block for block in file.read().split('\n\n') if block.strip()]


def load():
    with open(os.path.join(folder, 'generated.json.gz'), 'rb') as file:
        return {'questions': blocks('questions.txt'), 'immortal': blocks('immortal.txt'), 'generated': json.loads(zlib.decompress(file.read(), 31))}


def compiled(unit, last):
    """One unit's code; the last statement of the last unit leaves its value as `answer`."""
    statement = ast.parse(unit).body[-1]
    if last:
        lines = unit.split('\n')
        line = lines[statement.lineno - 1].encode()
        before, after = line[: statement.col_offset].decode(), line[statement.col_offset :].decode()
        lines[statement.lineno - 1] = f'{before}answer = ({after}'
        unit = '\n'.join(lines).rstrip() + ')'
    return compile(unit, '<question>', 'exec')


def ask(question):
    units = question.strip().split('\n%%\n')
    namespace = {}
    try:
        for unit in units:
            exec(compiled(unit, unit is units[-1]), namespace)
    except Exception as error:
        return 'raises ' + type(error).__name__
    answer = repr(namespace['answer'])
    # Functions hold their namespace: without this, what a question has interned would live on for the next.
    namespace.clear()
    return answer


answers = {name: [ask(question) for question in questions] for name, questions in load().items()}
python = '.'.join(map(str, sys.version_info[:3]))
json.dump({'python': python, 'bits': 8 * struct.calcsize('P'), **answers}, sys.stdout, separators=(',', ':'))
