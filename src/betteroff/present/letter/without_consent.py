"""The pack for the Jobcentre without consent: money and plans alone, and of those only what somebody without treatment or illness has too.

Both sides are worked out twice: as stated, and as without treatment or illness. What is the same in both is
printed. So nothing is there that goes by either, and nothing that was left out of one letter stands in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.comparison import Comparison
from betteroff.facts import shows_no_values
from betteroff.household import Household, Step
from betteroff.position import position_of
from betteroff.present import sections
from betteroff.present.kinds import Assumed, Listed, Point, Row, Section, Table
from betteroff.present.layout import kept
from betteroff.present.letter.page import Letter
from betteroff.present.letter.plans import called, proposed
from betteroff.present.letter.several import IN_HAND, foot, in_hand, on_paper
from betteroff.present.letter.verdict import verdict
from betteroff.present.words import reported
from betteroff.reading import Assumption
from betteroff.reading.notes import LISTS
from betteroff.rulebook import Refusal
from betteroff.without_health import goes_by_health, without_health, without_names

FOR_A_REVIEW = "For a review with the Jobcentre"
NOT_INCLUDED = "not included in this version"
ONLY = f"This version gives money and plans only; everything else is {NOT_INCLUDED}."
NOTHING_LEFT = (
    "nothing of these scenarios can be shown without the client's consent; with it give consent=True (--consent), "
    "or compare paid work, volunteering or a course"
)
_LEFT_OUT = "not included"
"""An amount, in the narrow column of a table."""
_TELLS = re.compile(
    r"treatment|recover|rehab|drug|alcohol|opioid|dispens|key ?worker|health|\bill(?:ness)?\b|sick|disab|incapac|capability|\bLCW|impair"
    r"|easement|search|work-related|requirement|commitment|availability|terminal|blind|pregnan|\bbirth\b|maternity|\bcarer|caring|abuse"
    r"|fit note|medical|clinic|hospital|prescription|\bESA\b|employment and support|personal independence|attendance allowance",
    re.IGNORECASE,
)
"""Words that a letter without consent has nowhere, of nobody: a line that has one is left out of everybody's."""


@shows_no_values
class _Plan(NamedTuple):
    """What is proposed, and what comes of it: without treatment or illness first, then as stated; nothing, where one is refused."""

    household: Household
    steps: tuple[Step, ...]
    on: date
    worked_out: tuple[Comparison, ...]

    def verdict(self) -> str:
        """The answer in pounds, where it is the same in all."""
        found = {verdict(one) for one in self.worked_out}
        return found.pop() if len(found) == 1 else NOT_INCLUDED


def letter(found: Sequence[Comparison]) -> Letter:
    """Money and plans, of somebody without treatment or illness too. Raises BadInput where no scenario is left."""
    plans = tuple(_plans(found))
    if not plans:
        raise BadInput([("consent", NOTHING_LEFT)])
    numbered = [(f"Plan {number}: " if plans[1:] else "", plan) for number, plan in enumerate(plans, 1)]
    return Letter(
        title=FOR_A_REVIEW,
        answers=(Point(ONLY), *(Point(f"{number}{called(plan.household, plan.steps)}: {plan.verdict()}.") for number, plan in numbered)),
        sections=tuple(section for number, plan in numbered for section in _of_plan(number, plan)),
        foot=(foot(found[0].then.fingerprint, (plan.on for plan in plans)),),
    )


def _plans(found: Sequence[Comparison]) -> Iterator[_Plan]:
    """Each scenario as without treatment or illness; those that are then alike are one."""
    alike: list[tuple[Household, tuple[Step, ...], list[Comparison]]] = []
    for one in found:
        situation = one.then.situation
        household, steps = without_health(*without_names(situation.household, situation.scenario))
        same = next((others for *plan, others in alike if plan == [household, steps]), None)
        if same is not None:
            same.append(one)
        elif steps:
            alike.append((household, steps, [one]))
    for household, steps, comparisons in alike:
        asked_first = comparisons[0].then.situation.asked_first or comparisons[0].on
        day = max(asked_first, *(step.first_day or date.min for step in steps))
        stated = (without_names(one.then.situation.household, one.then.situation.scenario) for one in comparisons)
        yield _Plan(household, steps, day, _worked_out([(household, steps), *stated], day, asked_first))


def _worked_out(sides: Sequence[tuple[Household, tuple[Step, ...]]], day: date, asked_first: date) -> tuple[Comparison, ...]:
    """Today against a scenario, of each; of none, where one is refused"""
    try:
        return tuple(
            Comparison("", *(position_of(household, given, day, (), asked_first) for given in ((), steps))) for household, steps in sides
        )
    except Refusal:
        return ()


def _of_plan(number: str, plan: _Plan) -> Iterator[Section]:
    yield Listed(f"{number}What is proposed", proposed(plan.household, plan.steps))
    if not plan.worked_out:
        yield Listed(f"{number}{IN_HAND}", (NOT_INCLUDED,))
    for alike in zip(*map(_sections, plan.worked_out), strict=True):
        for shared in _same(alike):
            yield shared._replace(title=f"{number}{shared.title}" if shared.title else "")


def _sections(found: Comparison) -> tuple[Section, ...]:
    """What is told of money and plans."""
    return (
        sections.checks(sections.both_sides(found)),
        in_hand(found),
        Listed("Who must be told", tuple(map(reported, found.reports))),
        Listed("The first payments", found.first_payments),
        Assumed("Assumed, because it was not stated", found.assumptions),
    )


def _same(alike: Sequence[Section]) -> Iterator[Section]:
    """What sections of the same kind have in common, in pounds, without a line that names what is left out of everybody's."""
    first, *others = alike
    if isinstance(first, Table):
        rows = [{row.label: row for row in other.items} for other in others if isinstance(other, Table)]
        those = (row for row in first.items if all(row.label in other for other in rows) and not _TELLS.search(row.label))
        yield on_paper(first._replace(items=tuple(_same_row([row, *(other[row.label] for other in rows)]) for row in those)))
    else:
        yield from map(on_paper, kept([first], lambda item: all(item in other.items for other in others) and not _tells(item)))


def _same_row(alike: Sequence[Row]) -> Row:
    """A line of money with the amounts that all have; its law is not shown beside them."""
    cells = (cells[0] if len(set(cells)) == 1 else _LEFT_OUT for cells in zip(*(row.cells for row in alike), strict=True))
    return Row(alike[0].label, tuple(cells))


def _tells(item: object) -> bool:
    """Whether an item names treatment, health or what goes by them, or is a list of what was not stated, which would."""
    if isinstance(item, Assumption):
        is_list = item.text.partition(": ")[0].endswith(LISTS)
        return is_list or any(map(goes_by_health, item.field.split("."))) or bool(_TELLS.search(item.text))
    return bool(_TELLS.search(str(item)))
