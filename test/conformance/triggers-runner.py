"""Runs the scripts named one after the other, each as `__main__`, with what they print thrown away."""

import io
import runpy
import sys

for path in sys.argv[1:]:
    stdout = sys.stdout
    sys.stdout = io.StringIO()
    try:
        runpy.run_path(path, run_name='__main__')
    except SystemExit:
        pass
    finally:
        sys.stdout = stdout
