"""Reading an entry of a rule file strictly: what is missing or of the wrong kind is told by file and entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from betteroff.rulebook import MARKS, RuleFileError

NUMBER = (int, Decimal)


class Entry:
    """One table of a rule file, and where it stands."""

    def __init__(self, file: str, where: str, raw: Any) -> None:
        self.file = file
        self.where = where
        if not isinstance(raw, dict):
            raise self.wrong("must be a table of fields")
        self.raw: Mapping[str, Any] = raw
        self.known: set[str] = set()

    def wrong(self, fault: str) -> RuleFileError:
        """The error to raise for a fault of this entry."""
        return RuleFileError(f"{self.file}: {self.where}: {fault}")

    def take(self, key: str, kind: type | tuple[type, ...]) -> Any:
        """A field that must be there, of a kind, and not empty."""
        if key not in self.raw or self.raw[key] in ("", [], {}):
            raise self.wrong(f"{key} is missing")
        return self.maybe(key, kind, None)

    def maybe(self, key: str, kind: type | tuple[type, ...], otherwise: Any) -> Any:
        """A field that may be left out, of a kind where it is there."""
        self.known.add(key)
        value = self.raw.get(key, otherwise)
        is_right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool)) and not isinstance(value, datetime)
        if key in self.raw and not is_right:
            raise self.wrong(f"{key} is of the wrong kind")
        return value

    def mark(self) -> str:
        """How sure the entry is."""
        mark = self.take("mark", str)
        if mark not in MARKS:
            raise self.wrong(f"mark {mark!r} is not one of {', '.join(MARKS)}")
        return str(mark)

    def done(self) -> None:
        """Refuse fields that nothing has read: a slip of the pen would be passed over in silence."""
        if strange := sorted(set(self.raw) - self.known):
            raise self.wrong(f"{', '.join(strange)}: not a field of this entry")

    def entries(self, key: str, name: str) -> list[Entry]:
        """A list of tables that must be there, counted from 1."""
        inside = "" if self.where == "head" else f"{self.where}, "
        return [Entry(self.file, f"{inside}{name} {number}", raw) for number, raw in enumerate(self.take(key, list), 1)]
