"""Runs every script of the corpus as `__main__`, one after the other, with a mark (and so an audit) after each."""

import io
import os
import runpy
import sys
import traceback

import heapreel

folder = sys.argv[1]
failed = []
for name in sorted(os.listdir(folder)):
    if not name.endswith('.py'):
        continue
    stdout = sys.stdout
    sys.stdout = io.StringIO()
    try:
        runpy.run_path(os.path.join(folder, name), run_name='__main__')
    except SystemExit as stop:
        if stop.code not in (None, 0):
            failed.append(name)
    except BaseException:
        failed.append(name)
        traceback.print_exc()
    finally:
        text = sys.stdout.getvalue()
        sys.stdout = stdout
    print(name, len(text))
    heapreel.mark(name)
print('failed:', ' '.join(failed) or 'none')
