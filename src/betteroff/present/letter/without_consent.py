"""The pack for the Jobcentre without consent: money and plans alone, and of those only what somebody without treatment or illness has too.

It is the letter of somebody without treatment or illness, worked out as of such a household. Where any of its money, or any
other line, is not the same as stated, there is nothing of money in it for any plan: a single amount left out would tell why.
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
from betteroff.present.kinds import Assumed, Listed, Point, Section
from betteroff.present.layout import kept
from betteroff.present.letter.page import Letter
from betteroff.present.letter.plans import called, proposed
from betteroff.present.letter.several import foot, in_hand
from betteroff.present.letter.third_person import ASSUMED, in_third_person, verdict_of
from betteroff.present.words import reported
from betteroff.reading import Assumption
from betteroff.reading.notes import LISTS
from betteroff.rulebook import Refusal
from betteroff.without_health import REHABILITATION, goes_by_health, without_health, without_names

FOR_A_REVIEW = "For a review with the Jobcentre"
NOT_INCLUDED = "not included in this version"
ONLY = f"This version gives money and plans only; everything else is {NOT_INCLUDED}."
QUESTIONS = Listed(
    "Questions for the review",
    (
        "Can this plan be agreed, with its days and hours, and be recorded?",
        "What has to be shown, to whom, and by when?",
        "What help is there with travel, clothes or childcare, and who decides on it?",
        "When is it looked at again?",
    ),
)
"""The same for everybody: what else there is to ask goes by what is left out."""
NOTHING_LEFT = (
    "nothing of these scenarios can be shown without the client's consent; with it give consent=True (--consent), "
    "or compare paid work, volunteering or a course"
)
_TELLS = re.compile(
    r"treatment|recover|rehab|drug|alcohol|opioid|dispens|key ?worker|health|\bill(?:ness)?\b|sick|disab|incapac|capability|\bLCW|impair"
    r"|easement|search|work-related|requirement|commitment|availability|terminal|blind|pregnan|\bbirth\b|maternity|\bcarer|caring|abuse"
    r"|bereave|widow|prison|custod|homeless|hostel|refuge|supervision|support are paid"
    r"|fit note|medical|clinic|hospital|prescription|\bESA\b|employment and support|personal independence|attendance allowance",
    re.IGNORECASE,
)
"""Words that a letter without consent has nowhere, of nobody: a line that has one is left out of everybody's."""


@shows_no_values
class _Plan(NamedTuple):
    """What is proposed, and what comes of it for somebody without treatment or illness; nothing, where that is not the same as stated."""

    household: Household
    steps: tuple[Step, ...]
    on: date
    found: Comparison | None


def letter(found: Sequence[Comparison]) -> Letter:
    """The letter of somebody without treatment or illness, or its plans alone. Raises BadInput where no scenario is left."""
    plans = tuple(_plans(found))
    if not plans:
        raise BadInput([("consent", NOTHING_LEFT)])
    if not all(plan.found for plan in plans):
        plans = tuple(plan._replace(found=None) for plan in plans)
    numbered = [(f"Plan {number}: " if plans[1:] else "", plan) for number, plan in enumerate(plans, 1)]
    return Letter(
        title=FOR_A_REVIEW,
        answers=(Point(ONLY), *(Point(f"{number}{called(plan.household, plan.steps)}: {_answer(plan)}.") for number, plan in numbered)),
        sections=(*(section for number, plan in numbered for section in _of_plan(number, plan)), QUESTIONS),
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
        stated = [without_names(one.then.situation.household, one.then.situation.scenario) for one in comparisons]
        yield _Plan(household, steps, day, _same_as_stated([(household, steps), *stated], day, asked_first))


def _same_as_stated(sides: Sequence[tuple[Household, tuple[Step, ...]]], day: date, asked_first: date) -> Comparison | None:
    """Today against a scenario of the first, where all that is told of it holds of the others too."""
    if any(household.home.tenure == REHABILITATION for household, _ in sides):
        return None
    try:
        first, *others = (
            Comparison("", *(position_of(household, given, day, (), asked_first) for given in ((), steps))) for household, steps in sides
        )
    except Refusal:
        return None
    return first if all(_holds(first, of=other) for other in others) else None


def _holds(found: Comparison, of: Comparison) -> bool:
    """Whether money is the same, and every other line that is told stands in the other too"""
    told = [item for section in _sections(found) for item in section.items]
    others = [item for section in _sections(of, told_alone=False) for item in section.items]
    return verdict_of(found) == verdict_of(of) and in_hand(found) == in_hand(of) and all(item in others for item in told)


def _answer(plan: _Plan) -> str:
    return verdict_of(plan.found) if plan.found else NOT_INCLUDED


def _of_plan(number: str, plan: _Plan) -> Iterator[Section]:
    yield Listed(f"{number}What is proposed", proposed(plan.household, plan.steps))
    if plan.found is None:
        yield Listed(f"{number}{sections.IN_HAND}", (NOT_INCLUDED,))
        return
    for section in _sections(plan.found):
        shown = in_third_person(section, plan.household.labels())
        yield shown._replace(title=f"{number}{shown.title}" if shown.title else "")


def _sections(found: Comparison, told_alone: bool = True) -> tuple[Section, ...]:
    """What is told of money and plans, without a line that names what is left out of everybody's."""
    sections_of = (
        sections.checks(sections.both_sides(found)),
        in_hand(found),
        Listed("Who must be told", tuple(map(reported, found.reports))),
        Listed("The first payments", found.first_payments),
        Assumed(ASSUMED, found.assumptions),
    )
    return tuple(kept(sections_of, lambda item: not (told_alone and _tells(item))))


def _tells(item: object) -> bool:
    """Whether an item names treatment, health or what goes by them, or is a list of what was not stated, which would."""
    if isinstance(item, Assumption):
        is_list = item.text.partition(": ")[0].endswith(LISTS)
        return is_list or any(map(goes_by_health, item.field.split("."))) or bool(_TELLS.search(item.text))
    return bool(_TELLS.search(str(item)))
