"""What would change duties, the draft for the claimant commitment, and what is often said, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.calendar import written
from betteroff.duties.commitment import COMMITMENT, Entry
from betteroff.duties.myths import Answered
from betteroff.duties.what_would_change import WouldChange
from betteroff.position import Position
from betteroff.present.kinds import Block, Listed, Point, Required
from betteroff.present.words import between, label_of, to_bring

WOULD_CHANGE = "What would change it"
NO_DRAFT = "A draft is made of the claimant commitment of Universal Credit, and there is none; other benefits have their own."
NO_DUTIES = "Duties are not covered here, so there is nothing to answer."
DECIDED = (
    "What is asked for is for the work coach to decide; while a change is being looked at, the time to accept the commitment can be "
    f"extended. [{COMMITMENT}]"
)
FOOT = (
    "A draft, for the adult to change: it goes by what was stated. What to disclose, of treatment and health above all, is for the "
    f"adult to decide. {DECIDED}"
)


def would_change(found: Position, full: bool) -> Listed:
    """The nearest facts that would lead to other duties; in full with how sure it is, and what to bring or ask."""
    is_couple = len(found.duties) > 1
    return Listed(WOULD_CHANGE, tuple(_would(one, full, is_couple) for one in found.what_would_change))


def _would(one: WouldChange, full: bool, is_couple: bool) -> str:
    day = f"from {written(one.from_day)}, " if one.from_day else ""
    said = f"{day}{one.change}: {one.effect}"
    text = label_of(one.whose, said) if is_couple else f"{said[0].upper()}{said[1:]}"
    sure = "" if one.certainty == "certain" else f" ({one.certainty})"
    ask = f". {to_bring(one.ask)}" if full and one.ask else ""
    return f"{text}{sure} [{one.law}]{ask}"


def commitment(found: Position) -> Iterator[Block]:
    """The draft for each adult: what to record, why, by which law, and the words to ask for it."""
    if not found.commitment:
        yield [Listed("", (NO_DRAFT,))]
        return
    for whose in dict.fromkeys(entry.whose for entry in found.commitment):
        yield [Listed("", (f"{whose}: draft for the claimant commitment, {written(found.on)}",))]
        yield from ([part] for part in draft_of(found, whose))
    yield [Listed("", (FOOT,))]


def draft_of(found: Position, whose: str, with_notes: bool = True) -> Iterator[Required]:
    """The draft for one adult, part by part; with the words to ask for it and what to bring, which are for the adult."""
    entries = [entry for entry in found.commitment if entry.whose == whose]
    for part in dict.fromkeys(entry.part for entry in entries):
        yield Required(part, "", tuple(_entry(entry, with_notes) for entry in entries if entry.part == part))


def _entry(entry: Entry, with_notes: bool) -> Point:
    of_hours = "" if entry.hours is None else f", {entry.hours} hours a week"
    days = f", {between(entry.first_day, entry.last_day)}" if entry.first_day or entry.last_day else ""
    sure = "" if entry.certainty == "certain" else f" ({entry.certainty})"
    request = (f'To ask for: "{entry.request}"',) if with_notes and entry.request else ()
    ask = (f"{to_bring(entry.ask)}.",) if with_notes and entry.ask else ()
    return Point(f"{entry.what}{of_hours}{days}{sure}", (f"{entry.why} [{entry.law}]", *request, *ask))


def myths(found: Position) -> Iterator[Block]:
    """What is often said, and the answer for each adult."""
    if not found.myths:
        yield [Listed("", (NO_DUTIES,))]
    for whose in dict.fromkeys(answered.whose for answered in found.myths):
        points = tuple(_myth(answered) for answered in found.myths if answered.whose == whose)
        yield [Required(f"{whose}, on {written(found.on)}: is it true that", "", points)]


def _myth(answered: Answered) -> Point:
    ask = (f"{to_bring(answered.ask)}.",) if answered.ask else ()
    here = (f"{answered.here}.",) if answered.here else ()
    text = f'"{answered.said}": {answered.answer.lower()}'
    return Point(text, (f"{answered.why} [{answered.law}]", *here, *ask))
