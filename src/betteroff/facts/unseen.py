"""Facts that do not show themselves."""

from __future__ import annotations

from typing import TypeVar

KindT = TypeVar("KindT")


def shows_no_values(kind: type[KindT]) -> type[KindT]:
    """A NamedTuple whose `repr` says what it is and no more: what it holds may disclose treatment or health."""

    def named(self: object) -> str:
        return f"<{type(self).__name__}>"

    kind.__repr__ = named  # type: ignore[method-assign]
    return kind
