"""What is chosen among, in more than one part of a household."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

Unknown = Literal["yes", "no", "unknown"]


def _read_unknown(stated: object) -> object:
    return {True: "yes", False: "no"}.get(stated, stated) if isinstance(stated, bool) else stated


Sex = Literal["female", "male"]
YesNoUnknown = Annotated[Unknown, BeforeValidator(_read_unknown)]
