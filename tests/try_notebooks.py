"""Run inside an environment that holds the wheel with its extras: every notebook runs, by the wheel alone, and leaves no file behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

EXAMPLES = Path(__file__).parent.parent / "examples"
RUN = [
    "-m",
    "pytest",
    "--nbmake",
    "--nbmake-timeout=900",
    "--quiet",
    "--config-file",
    os.devnull,
    "-p",
    "no:cacheprovider",
    "--numprocesses=2",
    "--dist=worksteal",
]
BY_THE_WHEEL = f"""import sys
import betteroff
assert sys.prefix == {sys.prefix!r}, sys.prefix
assert betteroff.__file__.startswith(sys.prefix), betteroff.__file__"""


def with_a_last_cell(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook, which at its end makes sure that it was the wheel that answered."""
    cell: dict[str, Any] = {"cell_type": "code", "execution_count": None, "id": "by-the-wheel", "metadata": {}, "outputs": []}
    return notebook | {"cells": [*notebook["cells"], cell | {"source": BY_THE_WHEEL}]}


with TemporaryDirectory() as _folder:
    _here = Path(_folder)
    _names = [path.name for path in sorted(EXAMPLES.glob("*.ipynb"), reverse=True)]  # the last one, which compiles, takes longest
    for _name in _names:
        _notebook = with_a_last_cell(json.loads((EXAMPLES / _name).read_text(encoding="utf-8")))
        (_here / _name).write_text(json.dumps(_notebook), encoding="utf-8")
    _environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    _environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # for a cell that runs a command
    _done = subprocess.run([sys.executable, *RUN, *_names], cwd=_here, env=_environment, check=False)
    _left = {path.name for path in _here.iterdir()} - set(_names)
    assert not _done.returncode, "a notebook fails"
    assert not _left, f"files are left behind: {_left}"
print(f"{len(_names)} notebooks run by the wheel")
