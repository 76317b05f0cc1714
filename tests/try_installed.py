"""Run inside an environment that holds nothing but the wheel: the rules are found, the answer is right.

Without the extras the command line says what it needs, and the core imports nothing else.
"""

from __future__ import annotations

import subprocess
import sys

import betteroff as bo
from betteroff import rulebook
from betteroff.rulebook.compiled import compiled_rules, fingerprint_of, parsed

CORE = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection", "dateutil", "six", "betteroff"}
_others = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names) - CORE
_others = {name for name in _others if not name.startswith(("_", "site", "distutils"))}
assert not _others, f"the core imports {_others}"

_home = bo.Home(nation="england", tenure="social", rent="120.00 a week")
_sam = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=_home, savings=0)
_found = bo.compare(_sam, {"job": bo.Job(pay="12.71 an hour", hours=16)}, on="2026-12-07")["job"]
assert str(_found.gain) == "396.55", _found.gain

_copies = compiled_rules(rulebook.folder())
_files = sorted(rulebook.folder().rglob("*.toml"))
assert len(_files) == len(_copies), (len(_files), len(_copies))
assert all(_copies[fingerprint_of(path.read_bytes())] == parsed(path.read_bytes()) for path in _files)

_told = subprocess.run([sys.executable, "-m", "betteroff", "schema"], capture_output=True, text=True, check=False)
assert _told.returncode == 2, _told
assert "pip install click rich" in _told.stderr, _told.stderr
assert "Traceback" not in _told.stderr, _told.stderr
print("the wheel answers by itself")
