"""What was taken to be so because nobody said: in a client's words, what could change the answer first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from betteroff.comparison import Comparison
from betteroff.position import Position
from betteroff.present.letter.money import is_couple
from betteroff.present.letter.verdict import amount_of, answered, turns, unsure
from betteroff.present.letter.words import begin, of_field, plain, pounds, sentence
from betteroff.reading import Assumption

RULES = "rules"
"""The field of what says how far the rules are checked: the foot of a letter has it."""
_NAMES = {
    "universal_credit.first_assessment_period": "Universal Credit",
    "universal_credit.benefit_cap_grace_months_left": "Universal Credit",
    "claims": "Benefits",
    "household": "Home and money",
    "on": "Day",
}
_FIRST = (
    "council_tax_scheme", "lcwra_in_award", "grace", "childcare_for_further", "capability", "claim", "agreed", "household",
    "adults.1", "adults.2", "children", "job", "pension",
)  # fmt: skip
"""Parts of the names of fields, those first whose answer could change most. Ours, not the law's."""


_NOT_VERIFIED = ("secondary", "recalled")
_BARE = re.compile(r"\d|(?:yes|no|none)(?:[:;,]|$)")
"""How a text begins that says nothing without the name of its field."""


def assumed(found: Sequence[Comparison]) -> tuple[str, ...]:
    """What the answer would be if something were otherwise; then each thing that was assumed, what is of the same thing together."""
    not_told = {RULES, *("children.childcare" for one in found if any(line.name == "family.childcare" for line in one.lines))}
    each = sorted(dict.fromkeys(one for comparison in found for one in comparison.assumptions if one.field not in not_told), key=_rank)
    return (*_otherwise(found), *grouped(each, is_couple(found[0]), found[0].then.situation.household.labels()))


def _rank(found: Assumption) -> int:
    return next((place for place, part in enumerate(_FIRST) if found.field == part or (part in found.field and part[:6] != "adults")), 99)


def _otherwise(found: Sequence[Comparison]) -> Iterator[str]:
    """Another amount, where something unknown would make one, but for what the answer itself says"""
    for one in found:
        label = f" ({one.label})" if found[1:] else ""
        for other in unsure(one):
            is_told = answered(one) == "cannot tell" and turns(one.gain, other.gain)
            if other.gain != one.gain and not is_told:
                yield sentence(f"{plain(other.label)}{label}: {amount_of(other.gain)}")
            elif other.in_hand_today != one.in_hand_today:
                today, then = map(pounds, (other.in_hand_today, other.in_hand_then))
                yield sentence(
                    f"{plain(other.label)}{label}: money in hand is {today} a month now, and {then} then. The difference is the same"
                )


def grouped(found: Iterable[Assumption], with_whose: bool, labels: Sequence[str], say: Callable[[str], str] = plain) -> Iterator[str]:
    """Each thing that was assumed, what is of the same thing together, under its name in words."""
    groups: dict[str, list[str]] = {}
    for field, text in found:
        said = f"{of_field(field.rpartition('.')[2])}: {say(text)}" if _BARE.match(text) else say(text)
        named = _named(field, with_whose, labels)
        groups.setdefault(named, []).append(said.removeprefix(f"{named[:1].lower()}{named[1:]}: "))
    yield from (sentence(f"{name}: {'; '.join(dict.fromkeys(texts))}") for name, texts in groups.items())


def _named(field: str, with_whose: bool, labels: Sequence[str]) -> str:
    """What an assumption is of, in words: "Job", "Partner, job"; the parts of a job, or of a home, together"""
    if field in _NAMES:
        return _NAMES[field]
    whose = re.match(r"(?:today, )?adults\.(\d+)\.?", field)
    rest = field[whose.end() :] if whose else field
    adult = labels[int(whose[1]) - 1] if whose and int(whose[1]) <= len(labels) else ""
    head = of_field(rest if rest.count(".") == 0 or rest.startswith(("self_employment", "universal_credit")) else rest.partition(".")[0])
    named = ", ".join(part for part in (adult if with_whose else "", head) if part)
    return begin(named) if named else "You"


def checked_to(found: Sequence[Comparison]) -> Iterator[str]:
    """How far the rules used are checked, each day once; and how many of them are from memory or a second source."""
    unsure = len({used for one in found for side in (one.today, one.then) for used in _not_verified(side)})
    texts = dict.fromkeys(one.text for comparison in found for one in comparison.assumptions if one.field == RULES)
    days = dict.fromkeys(text.partition(" and ")[0].removeprefix("last checked for ") for text in texts if text.startswith("last checked"))
    if days:
        yield f"Some rules were last checked for {' and '.join(days)}, and are taken as unchanged since."
    elif not unsure:
        yield "All figures and rules used are checked for that day."
    if unsure:
        yield f"{unsure} {'rules are' if unsure > 1 else 'rule is'} from memory or a second source (see the adviser's letter)."


def _not_verified(side: Position) -> Iterator[tuple[str, ...]]:
    """Each figure and row of a table that one side rests on, and that was not seen in the law itself"""
    for line in side.lines:
        for figure in side.figures_of(line) if line.amount.in_pence else ():
            if figure.mark in _NOT_VERIFIED:
                yield figure.label, figure.shown
    reasons = ((one.table, one.row, one.mark) for adult in side.duties for one in adult.reasons)
    required = ((one.table, one.row, one.mark) for claim in side.requirements for one in claim.lines)
    yield from ((table, str(row)) for table, row, mark in (*reasons, *required) if mark in _NOT_VERIFIED)
