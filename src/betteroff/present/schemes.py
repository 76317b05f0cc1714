"""How the schemes of a day are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from betteroff.calendar import written
from betteroff.present.kinds import Headline, Listed, Page
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.rulebook.schemes import IN_FORCE, STATUSES


def schemes(found: Sequence[SchemeOnADay], day: date, is_full: bool = False) -> Page:
    """The schemes of a day by their status, those in force first: their names; or in full, what each is."""
    yield [Headline(f"Schemes of employment and recovery of the source documents on {written(day)}; there were others")]
    for status in (IN_FORCE, *(status for status in STATUSES if status != IN_FORCE)):
        held = (scheme for scheme in found if scheme.status == status)
        told = (f"{scheme.label} ({days(scheme)}): {said(scheme)}" if is_full else scheme.label for scheme in held)
        yield [Listed(status.capitalize(), tuple(told))]
    if not is_full:
        yield [Listed("", ("What each is, for whom, from which day to which and by which law: --full",))]


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
