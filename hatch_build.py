"""Put the compiled copy of the rule files into the wheel."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface[Any]):
    """Compiles the rules of the checkout. An editable installation goes on reading TOML."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        compiling = runpy.run_path(str(root / "src" / "betteroff" / "rulebook" / "compiled.py"))
        target = root / "build" / compiling["COMPILED"]
        target.parent.mkdir(exist_ok=True)
        target.write_text(compiling["compile_rules"](root / "rules"), encoding="utf-8")
        build_data["force_include"][str(target)] = f"betteroff/rules/{compiling['COMPILED']}"
