"""The answer to one scenario in a line: better off, worse off, about the same, or that it cannot be told; and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from betteroff.activities import Job
from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.conditionality.work_group import Group
from betteroff.facts import ReductionScheme
from betteroff.money import Money
from betteroff.notices.help_beside import has_unknown_reduction
from betteroff.position import Position
from betteroff.present.kinds import Point
from betteroff.present.letter.words import plain, pounds, sentence
from betteroff.sanctions.length import most_days_of_a_first_failure

ABOUT_THE_SAME = 500
"""Pence a month up to which money is called about the same. Ours, not the law's."""
Answer = Literal["better off", "worse off", "about the same", "cannot tell"]


def answered(found: Comparison) -> Answer:
    """Which of the four answers it is."""
    if any(turns(found.gain, other) for other in (*reduced_otherwise(found), *(other.gain for other in unsure(found)))):
        return "cannot tell"
    gain = counted(found)
    if abs(gain.in_pence) <= ABOUT_THE_SAME:
        return "about the same"
    return "better off" if gain.in_pence > 0 else "worse off"


def counted(found: Comparison) -> Money:
    """The gain; counting help outside money in hand, where that makes it another answer."""
    return found.gain_with_help if turns(found.gain, found.gain_with_help) else found.gain


def before_reduction(found: Comparison) -> str:
    """That money changes and no bill for council tax was stated, so that a reduction may change too and is not counted."""
    no_bill = found.then.worked.facts.council_tax.scheme == ReductionScheme.NO_BILL and not found.moves_home
    changes = found.gain_before_costs.in_pence and answered(found) != "cannot tell"
    return "before any change in Council Tax Reduction" if no_bill and changes else ""


def answer(found: Comparison, with_day: bool) -> Point:
    """The answer to a scenario, with what it depends on, and what the figure counts in or leaves out."""
    label = f"{found.label}, from {written(found.on)}" if with_day else found.label
    said = ", ".join(filter(None, (_said(found), before_reduction(found))))
    return Point(f"{label}: {said}.", (*_depends(found), *_qualified(found), *if_left(found)))


def _said(found: Comparison) -> str:
    """The verdict, with the help outside money in hand that it counts or is before"""
    if counted(found) != found.gain and answered(found) != "cannot tell":
        return f"{amount_of(counted(found))}, counting {plain(found.named_in_kind)}; {amount_of(found.gain)} in money in hand"
    return f"{verdict(found)}{plain(found.help_in_kind)}"


def if_left(found: Comparison) -> Iterator[str]:
    """What leaving a job by choice may lead to, where a step ends paid work of somebody of whom all may be required but for earnings."""
    benefits = {one.whose for one in found.today.requirements if one.benefit == "new_style_jobseekers_allowance"}
    may_be_cut = {adult.place for adult in found.today.duties if adult.has_award and adult.found.group_apart == Group.ALL_REQUIREMENTS}
    may_be_cut |= {place for place, label in enumerate(found.today.situation.household.labels()) if label in benefits}
    jobs = _jobs(found.today)
    if any(len(found.then.situation.on(found.on, place, Job)) < jobs[place] for place in may_be_cut):
        days = most_days_of_a_first_failure(found.on)
        yield "If you leave a job by choice without good reason, your benefit can be cut."
        yield f"That can be for up to {days} days the first time. It is called a sanction. Ask your adviser or work coach before you leave."


def _jobs(side: Position) -> list[int]:
    """How many jobs each adult has"""
    return [len(side.situation.on(side.on, place, Job)) for place in range(len(side.situation.household.adults))]


def verdict(found: Comparison) -> str:
    """Better off, worse off or about the same, in pounds a month and a week; or that it cannot be told."""
    told = answered(found)
    if told == "cannot tell":
        return "we cannot tell if you would be better or worse off"
    return f"{amount_of(found.gain)}{', at first' if turns_before_long(found) else ''}"


def amount_of(gain: Money) -> str:
    """How much better or worse off, in pounds a month and a week."""
    month, week = (pounds(Money(abs(amount.in_pence))) for amount in (gain, gain.per("week")))
    better = "better off" if gain.in_pence > 0 else "worse off"
    if gain.in_pence == 0:
        return "the same money"
    if abs(gain.in_pence) <= ABOUT_THE_SAME:
        return f"about the same money: {month} a month {better}"
    return f"{month} a month {better} ({week} a week)"


def turns(gain: Money, other: Money) -> bool:
    """Whether another amount would be another answer: a loss for a gain, or a real gain or loss for about the same."""
    if abs(gain.in_pence) <= ABOUT_THE_SAME:
        return abs(other.in_pence) > ABOUT_THE_SAME
    return gain.in_pence * other.in_pence < 0


def unsure(found: Comparison) -> list[Comparison]:
    """The same comparison if something unknown were otherwise; not what follows on a day that is known."""
    return [other for other in found.alternatives if other.label not in _near(found)]


def turns_before_long(found: Comparison) -> list[Comparison]:
    """Other answers that a day which is known will bring before long."""
    return [other for other in found.alternatives if other.label in _near(found) and turns(found.gain, other.gain)]


def _near(found: Comparison) -> set[str]:
    return {other.label for side in (found.today, found.then) for other in side.alternatives if other.is_near}


def reduced_otherwise(found: Comparison) -> tuple[Money, ...]:
    """The least and the most the gain could be, where a Council Tax Reduction cannot be told: it is never more than the bill."""
    if not is_reduction_open(found):
        return ()
    before, after = map(_open_bill, (found.today, found.then))
    gain = found.gain.in_pence
    if found.leaves_out_council_tax:  # then the figure is without what is left to pay in either home
        settled = _settled_bill(found.today) - _settled_bill(found.then)
        return Money(gain + settled - after), Money(gain + settled + before)
    return Money(gain - before), Money(gain + after)


def is_reduction_open(found: Comparison) -> bool:
    """Whether a Council Tax Reduction that cannot be told may change with the scenario: not where no line does."""
    is_unknown = any(has_unknown_reduction(side.worked) for side in (found.today, found.then))
    return is_unknown and any(line.difference.in_pence for line in found.lines)


def _open_bill(side: Position) -> int:
    """The bill whose reduction cannot be told"""
    return side.worked.money.council_tax.bill if has_unknown_reduction(side.worked) else 0


def _settled_bill(side: Position) -> int:
    """What is left to pay of a bill that can be told, where the figure leaves it out beside one that cannot"""
    return 0 if has_unknown_reduction(side.worked) else side.worked.money.council_tax.left_to_pay


def _depends(found: Comparison) -> Iterator[str]:
    """Where the answer cannot be told: what it depends on, with both amounts"""
    if answered(found) != "cannot tell":
        return
    turning = [other for other in unsure(found) if turns(found.gain, other.gain)]
    yield f"As far as we know: {amount_of(found.gain)}."
    if any(turns(found.gain, other) for other in reduced_otherwise(found)):
        least, most = reduced_otherwise(found)
        yield (
            "It depends on your council's own Council Tax Reduction, which we do not know. "
            f"At worst it is {amount_of(least)}. At best it is {amount_of(most)}. Ask the council."
        )
    yield from (f"{sentence(plain(f'{other.label}: {amount_of(other.gain)}'))}" for other in turning)


def _qualified(found: Comparison) -> Iterator[str]:
    """What the figure counts in or leaves out, as the answer has it; nothing where it only says the figure again"""
    said = plain(found.sentence)
    better = "better" if found.gain.in_pence > 0 else "worse"
    bare = (f"{Money(abs(found.gain.in_pence))} a month {better} off", "The same money a month")
    if said not in [plain(f"{text}{found.help_in_kind}.") for text in bare]:
        yield said
