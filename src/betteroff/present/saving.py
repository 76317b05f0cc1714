"""Writing into a file that somebody named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from betteroff.rulebook import Refusal
from betteroff.sweep import joined


def saved(to: str | Path, makers: Mapping[str, Callable[[], bytes]], what: str) -> Path:
    """Write something into a file of the kind that its name ends in. A file that is there already is replaced.

    Raises Refusal for another ending, and where nothing can be written.
    """
    path = Path(to)
    make = makers.get(path.suffix.lower())
    if make is None:
        raise Refusal(f"{path}: {what}; give a name that ends in {joined(list(makers), 'or')}")
    content = make()
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refusal(f"{path}: cannot be written ({error.strerror}); give another place") from None
    return path
