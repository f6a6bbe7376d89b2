#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles every public header on its own: headers.py SOURCE_DIR BUILD_DIR."""
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

root, build = Path(sys.argv[1]), Path(sys.argv[2])
commands = json.loads((build / "compile_commands.json").read_text())


def flags_of(module):
    """The compiler call of one source of the module, without its input, output and precompiled header."""
    for entry in commands:
        if f"/modules/{module}/src/" in entry["file"]:
            words = shlex.split(entry["command"])
            while words and not re.search(r"(g\+\+|clang\+\+|c\+\+)", words[0]):
                words = words[1:]
            keep, skip = [], False
            for word in words:
                if skip:
                    skip = False
                elif word in ("-o", "-include"):
                    skip = True
                elif word not in ("-c", entry["file"]) and not word.endswith(".cpp"):
                    keep.append(word)
            return keep
    return None


def compile_alone(header):
    module = header.relative_to(root / "modules").parts[0]
    flags = flags_of(module)
    if flags is None:
        return f"{header.name}: {module} has no compiled source"
    done = subprocess.run([*flags, "-fsyntax-only", "-x", "c++", "-"], input=f'#include "{header}"\n',
                          capture_output=True, text=True)
    return None if done.returncode == 0 else f"{header.relative_to(root)}:\n{done.stderr[:1500]}"


headers = sorted((root / "modules").glob("*/include/**/*.h"))
with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
    problems = [p for p in pool.map(compile_alone, headers) if p]
print("\n".join(problems))
print(f"{len(headers)} public headers, {len(problems)} do not compile alone")
sys.exit(1 if problems or not headers else 0)
