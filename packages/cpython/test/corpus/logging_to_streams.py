"""logging: hierarchies, handlers, filters, formatters, adapters, records, dictConfig, memory handlers,
own levels.
"""

import io
import logging
import logging.config
import logging.handlers

stream = io.StringIO()


def said():
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    return text.splitlines()


handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('%(name)s:%(levelname)s:%(message)s'))
root = logging.getLogger('app')
root.propagate = False
root.addHandler(handler)
root.setLevel(logging.INFO)
child = root.getChild('db.pool')
child.debug('hidden')
child.info('%s and %d', 'text', 5)
child.warning('%(a)s', {'a': [1]})
logging.getLogger('app.db').setLevel(logging.ERROR)
child.info('hidden now')
child.error('seen')
print(said(), child.getEffectiveLevel(), child.parent.name, root.isEnabledFor(10))

try:
    {}['missing']
except KeyError:
    root.exception('failed with %r', 'x')
lines = said()
print(lines[0], lines[1], lines[-1], len(lines) > 3)


class Only(logging.Filter):
    def filter(self, record):
        record.seen = getattr(record, 'seen', 0) + 1
        return 'secret' not in record.getMessage()


only = Only()
handler.addFilter(only)
root.warning('a secret')
root.warning('no %s', 'problem', extra={'user': 'ann'})
handler.removeFilter(only)
print(said())


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


collect = Collect()
root.addHandler(collect)
adapter = logging.LoggerAdapter(root, {'user': 'bob'})
adapter.critical('adapted')
record = collect.records[-1]
print(record.user, record.levelno, record.funcName, record.filename, record.args, said())
logging.addLevelName(25, 'NOTICE')
root.log(25, 'custom level')
print(said(), logging.getLevelName('NOTICE'), logging.getLevelName(31))

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=collect)
root.addHandler(memory)
collect.records.clear()
root.removeHandler(collect)
for n in range(4):
    root.info('buffered %d', n)
print(len(collect.records), len(memory.buffer))
root.error('flush')
print(len(collect.records), len(memory.buffer), len(said()))
memory.close()
root.removeHandler(memory)

brace = logging.Formatter('{levelname:>8} {message} {extra}', style='{', defaults={'extra': '-'})
dollar = logging.Formatter('$name $message', style='$')
made = logging.makeLogRecord({'name': 'n', 'msg': 'hello %s', 'args': ('you',), 'levelname': 'INFO'})
print(brace.format(made), dollar.format(made), logging.BufferingFormatter(dollar).format([made, made]))


class Broken:
    def __str__(self):
        raise ValueError('cannot be shown')


raised, logging.raiseExceptions = logging.raiseExceptions, False
root.error('%s', Broken())
root.error('%d', 'not a number')
logging.raiseExceptions = raised
print(said())
logging.config.dictConfig(
    {
        'version': 1,
        'disable_existing_loggers': False,
        'formatters': {'short': {'format': '%(levelname).1s %(message)s'}},
        'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': stream, 'formatter': 'short'}},
        'loggers': {'configured': {'handlers': ['out'], 'level': 'DEBUG', 'propagate': False}},
    }
)
logging.getLogger('configured').debug('by dict')
print(said())
for n in range(300):
    logger = logging.getLogger(f'app.many.{n % 20}.{n}')
    logger.log(logging.INFO + n % 2 * 10, 'n=%s', n)
print(len(said()), len([name for name in logging.root.manager.loggerDict if name.startswith('app.many.')]))
root.removeHandler(handler)
