"""Runs every-statement.py, which `asPython` prints of every-statement.ops, and keeps the log it prints: python3 make.py"""

import json
import pathlib
import platform
import subprocess
import sys

here = pathlib.Path(__file__).parent
script = here / "every-statement.py"
run = subprocess.run([sys.executable, "-I", script], stdout=subprocess.PIPE, check=True, encoding="utf8")
lines = run.stdout.splitlines()
(here / f"{platform.python_version()}.json").write_text(json.dumps(lines, indent=0) + "\n")
print(f"{len(lines)} lines of {platform.python_version()}")
