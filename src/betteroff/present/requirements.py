"""How the requirements of benefits other than Universal Credit are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from betteroff.calendar import written
from betteroff.money import MINUTES_AN_HOUR
from betteroff.present.kinds import Assumed, Block, Listed
from betteroff.present.words import to_bring
from betteroff.requirements.answered import BenefitRequirements, Required
from betteroff.requirements.lines import RequirementLine

BRIEFLY = ("programme", "enterprise")
"""Topics that are told in a few words, where not all is asked for."""
OF_WORK = ("permitted work", "work")
"""Topics that say what work is to a benefit."""


def headline(found: Required) -> str:
    """The answer in one plain sentence: each benefit, and what the work asked about is to it."""
    return f"On {written(found.on)}: " + ". ".join(map(_in_short, found.benefits)) + "."


def _in_short(found: BenefitRequirements) -> str:
    claim = [line for line in found.lines[:1] if line.topic == "claim"]
    of_work = [line for line in found.lines if line.topic in OF_WORK]
    work = [line for line in of_work[:2] if (line.table, line.row) == (of_work[0].table, of_work[0].row)]
    said = "; ".join(_begin(required(line), str.lower) for line in (*claim, *work))
    return f"{found.whose}, {found.label}{f': {said}' if said else ''}"


def sections(found: Required, full: bool = False) -> Iterator[Block]:
    """Each claim, topic by topic, in full or some of it briefly; then what was assumed."""
    for benefit in found.benefits:
        is_named_above = len(found.benefits) == 1
        yield from ([listed] for listed in of_benefit(benefit, "" if is_named_above else _head(benefit), full))
    if not full and any(line.topic in BRIEFLY for benefit in found.benefits for line in benefit.lines):
        yield [Listed("", ("Of programmes and help into business only the heads: ask in full, or about one of them (--full, --about).",))]
    yield [
        Assumed("Assumed, because it was not stated", found.assumptions),
        Listed("Not taken into account", tuple(f"{unused.field}: {unused.why}" for unused in found.not_taken_into_account)),
        Listed("", (f"Rules {found.fingerprint}. An estimate, not a decision.",)),
    ]


def of_benefit(found: BenefitRequirements, head: str, full: bool = False, with_notes: bool = True) -> Iterator[Listed]:
    """One claim, topic by topic, after the same words; with what to bring or ask, which is for the adult."""
    tell = told if with_notes else reasoned
    for topic, lines in groupby(found.lines, attrgetter("topic")):
        say = tell if full or topic not in BRIEFLY else briefly
        yield Listed(f"{head}{topic}" if head else _begin(topic, str.upper), tuple(map(say, lines)))


def _begin(text: str, with_case: Callable[[str], str]) -> str:
    return f"{with_case(text[0])}{text[1:]}"


def _head(found: BenefitRequirements) -> str:
    return f"{found.whose}, {found.label}: "


def with_assumptions(found: BenefitRequirements, with_notes: bool = True) -> Iterator[Listed | Assumed]:
    """One claim beside money: topic by topic, and what was assumed for it."""
    yield from of_benefit(found, _head(found), with_notes=with_notes)
    yield Assumed(f"Assumed for {found.label}", found.assumptions)


def told(line: RequirementLine) -> str:
    """A line with its reason, and what to bring or ask."""
    return f"{reasoned(line)}{f'. {to_bring(line.ask)}' if line.ask else ''}"


def reasoned(line: RequirementLine) -> str:
    """A line with its number, its days, why, how sure it is and the law."""
    sure = "" if line.certainty == "certain" else f" ({line.certainty})"
    return f"{required(line)}. {line.why}{sure} [{line.law}]"


def briefly(line: RequirementLine) -> str:
    """A line without its reason."""
    return f"{required(line)} [{line.law}]"


def required(line: RequirementLine) -> str:
    """What is required or allowed, with its number and its days."""
    hours = "" if line.hours is None else f", {_hours_and_minutes(line.hours)} a week"
    amount = "" if line.amount is None else f": {line.amount}{f' a {line.period}' if line.period else ''}"
    return f"{line.what}{hours}{amount}{_days(line)}"


def _hours_and_minutes(hours: Decimal) -> str:
    """Hours as they are said, such as "19 hours 1 minute"."""
    whole, minutes = divmod(round(hours * MINUTES_AN_HOUR), MINUTES_AN_HOUR)
    parts = ((whole, "hour"), (minutes, "minute"))
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count) or "0 hours"


def _days(line: RequirementLine) -> str:
    first = f" from {written(line.first_day)}" if line.first_day else ""
    last = f" until {written(line.last_day)}" if line.last_day else ""
    return f",{first}{last}" if first or last else ""
