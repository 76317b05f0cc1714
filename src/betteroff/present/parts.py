"""The parts that several texts are made of: duties, lists, small print, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from betteroff.calendar import written
from betteroff.notices import Warned
from betteroff.outlook import AdultDuties
from betteroff.position import Position
from betteroff.present.layout import WIDTH, Keep, Lists, with_law
from betteroff.present.words import between, easement, hours_and_thresholds, spell
from betteroff.reading import Assumption
from betteroff.timeline import Timeline

STATED = ("housing_costs.rent_and_charges",)
"""Lines that only say again what was stated: a letter leaves them out."""
OTHER_HELP = "Other help to ask about, not counted"


def joined(paragraphs: Iterable[Iterable[str]]) -> list[str]:
    """Paragraphs with an empty line between those that say something."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if text := list(paragraph):
            lines += ["", *text] if lines else text
    return lines


def group(adult: AdultDuties) -> str:
    """The work group, and the Jobcentre's own label where it says something else."""
    return adult.group if adult.regime == adult.group else f"{adult.group} ({adult.regime})"


def required_of(adult: AdultDuties) -> str:
    """What is required in one sentence, with the work group where there is an award."""
    return f"{adult.sentence} {group(adult)}." if adult.has_award else adult.sentence


def duties(adult: AdultDuties, full: bool = True) -> Iterator[str]:
    """What may be required of an adult, in spells; in full with the reason of each, else with its law alone."""
    yield wrapped(f"What the Jobcentre may require of {adult.label}: {adult.sentence}", 2)
    if adult.may_be_due:
        yield from spells(adult, full)
        yield wrapped(f"  ({looked_ahead(adult)})", 4)


def spells(adult: AdultDuties, full: bool = True) -> Iterator[str]:
    """The spells of an adult's duties, with the hours and thresholds of the first."""
    if not adult.has_award:
        yield "  If Universal Credit is due again:"
    for number, found in enumerate(adult.spells):
        law = "" if full else f" [{'; '.join(found.law)}]"
        yield wrapped(f"  {between(found.first_day, found.last_day)}: {spell(found)}{law}", 4)
        if full:
            yield from (wrapped(f"    because: {why} [{law}]", 6) for why, law in zip(found.why, found.law, strict=True))
        if number == 0:
            yield from (wrapped(f"    {line}", 6) for line in hours_and_thresholds(adult))


def looked_ahead(adult: AdultDuties) -> str:
    """How far the spells reach, and what they rest on."""
    stop = f": after it, {adult.stopped_by}" if adult.stopped_by else ""
    unchanged = ", as if no rule or figure changed after the day it was last checked for" if adult.taken_as_unchanged else ""
    return f"looked ahead to {written(adult.looked_ahead_to)}{unchanged}{stop}"


def easements(adult: AdultDuties, full: bool = True) -> Iterator[str]:
    """What lifts requirements of an adult, and what to bring or ask; in full with its reason, which a spell has too."""
    for lifted in adult.easements if adult.may_be_due else ():
        days = f"{lifted.name}: {between(lifted.first_day, lifted.last_day)} ({lifted.certainty})"
        yield f"{easement(lifted) if full else days}{f'. Bring or ask: {lifted.ask}' if lifted.ask else ''}"


def small_print(found: Position | Timeline, keep: Keep = bool, further: tuple[Assumption, ...] = ()) -> Iterator[str]:
    """What to note, what was assumed, and what is left out; with further assumptions of a comparison."""
    for title, items in small_lists(found, further):
        yield from listed(title, items, keep) if title else filter(keep, items)


def small_lists(found: Position | Timeline, further: tuple[Assumption, ...] = ()) -> Lists:
    """The lists of the small print."""
    yield "Note", (_warned(warned) for warned in found.warnings if not warned.at_top)
    yield "Assumed, because it was not stated", (f"{assumed.field}: {assumed.text}" for assumed in (*found.assumptions, *further))
    yield "Not taken into account", (f"{unused.field}: {unused.why}" for unused in found.not_taken_into_account)
    yield "Not covered yet", found.not_covered
    period = f"; assessment period {between(*found.period)}" if isinstance(found, Position) else ""
    yield "", [f"Rules {found.fingerprint}{period}. An estimate, not a decision."]


def at_top(found: Position | Timeline) -> Iterator[str]:
    """What is to be checked before any figure is believed."""
    yield from (wrapped(f"Check: {_warned(warned)}", 2) for warned in found.warnings if warned.at_top)


def _warned(found: Warned) -> str:
    return f"{found.text} [{found.law}]"


def listed(title: str, items: Iterable[str], keep: Keep = bool) -> Iterator[str]:
    """A list under its title, where it has anything."""
    if found := list(filter(keep, items)):
        yield f"{title}:"
        yield from (wrapped(f"  - {item}", 4) for item in found)


def label_of(whose: str, label: str) -> str:
    """What a line is called, and whose it is."""
    return f"{whose}: {label}" if whose else label


def row(label: str, *cells: str) -> str:
    """A row of a table without its law."""
    return with_law(label, 54, cells, "")


def wrapped(text: str, indent: int) -> str:
    """A text in the width of the page, with what follows its first line indented."""
    return fill(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False)
