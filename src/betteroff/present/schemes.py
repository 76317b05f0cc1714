"""How the schemes of a day are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import fill

from betteroff.calendar import written
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.rulebook.schemes import IN_FORCE, STATUSES

WIDTH = 110


def text(found: Sequence[SchemeOnADay], day: date, is_full: bool = False) -> str:
    """The schemes of a day by their status, those in force first: their names; or in full, what each is."""
    head = f"Schemes of employment and recovery of the source documents on {written(day)}; there were others"
    order = (IN_FORCE, *(status for status in STATUSES if status != IN_FORCE))
    more = () if is_full else ("\nWhat each is, for whom, from which day to which and by which law: --full",)
    return "\n".join([head, *(line for status in order for line in _of_status(found, status, is_full)), *more])


def _of_status(found: Sequence[SchemeOnADay], status: str, is_full: bool) -> Iterator[str]:
    """The schemes of one status"""
    held = [scheme for scheme in found if scheme.status == status]
    if held:
        yield f"\n{status.capitalize()}:"
    for scheme in held:
        told = f"{scheme.label} ({days(scheme)}): {said(scheme)}" if is_full else scheme.label
        yield fill(f"  - {told}", WIDTH, subsequent_indent="    ")


def days(scheme: SchemeOnADay) -> str:
    """The first and last day of a scheme, in words."""
    if scheme.first_day is None:
        return "never in force"
    first = f"{'before ' if scheme.is_older else ''}{written(scheme.first_day)}"
    closed = f", no new starts after {written(scheme.last_start)}" if scheme.last_start else ""
    return (f"from {first} to {written(scheme.last_day)}" if scheme.last_day else f"since {first}") + closed


def said(scheme: SchemeOnADay) -> str:
    """What a scheme is, for whom, and whether it could be required, with its law."""
    after = f" In its place: {scheme.instead}." if scheme.instead else ""
    return f"{scheme.what}. For: {scheme.who}. Required: {scheme.compulsory}.{after} [{scheme.law}] ({scheme.mark})"
