"""When a reduction of Universal Credit begins, over which days it runs, and what it takes off each assessment period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import DAY, AssessmentPeriod, written
from betteroff.conditionality.sanction_amounts import (
    daily_reduction,
    daily_reduction_in_tables,
    most_in_period,
    reduction,
)
from betteroff.conditionality.sanctions import SHARE, share_inputs
from betteroff.facts import shows_no_values
from betteroff.household import Household
from betteroff.household.failure import Failure
from betteroff.money import Money
from betteroff.position import Position, position_of
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, first_row
from betteroff.sanctions.asked import Asked
from betteroff.sanctions.length import last_day, sanction_rates
from betteroff.sanctions.result import SanctionedPeriod, SanctionReason, reason_of

_ADULT = 18


@shows_no_values
class Start(NamedTuple):
    """The first day of a reduction, and why it is that one."""

    day: date
    reason: SanctionReason


@shows_no_values
class Run(NamedTuple):
    """The days a reduction runs over, with its last day."""

    first: date
    last: date


def starts(found: Asked) -> Start:
    """The first day of the reduction (regs 106, 107(2))"""
    failure, began = found.failure, _began(found)
    decided, law, sure = max(found.decided_on, began), "UC Regs 2013 reg. 106(a)", "certain"
    why = "the first day of the assessment period of the decision"
    if is_decided_after(failure, decided):
        is_in_new_award = failure.new_award_from is not None and decided >= failure.new_award_from
        assert failure.award_ended is not None  # it is decided after that
        decided, law, sure = failure.award_ended - DAY, "UC Regs 2013 regs 106(a), 107(2)", sure if is_in_new_award else "likely"
        why = "as if decided on the day before the last of the award that ended; that award was paid, and only a new one is reduced"
    period = AssessmentPeriod.containing(decided, began)
    day = period.first_day
    if failure.from_next_period:
        day, law = period.last_day + DAY, "UC Regs 2013 reg. 106(b)"
        why = "the first day of the next assessment period, as that of the decision was not reduced"
    if failure.outstanding_days:
        day, law = day + failure.outstanding_days * DAY, f"{law}, (c)"
        why += f", and then the {failure.outstanding_days} days of earlier sanctions, as they run one after another"
    return Start(day, SanctionReason(f"From {written(day)}", f"{why[0].upper()}{why[1:]}", law, "verified", sure))


def is_decided_after(failure: Failure, decided: date) -> bool:
    """Whether the award had ended by the day of the decision: it was paid, and only a new award is reduced"""
    return failure.award_ended is not None and decided > failure.award_ended


def reduced_days(found: Asked, first: date, days: int) -> Run:
    """The days of the reduction, unless something ends it before (reg. 109; SI 2019/1357 reg. 5)"""
    last = last_day(first, days)
    ends = _ended_by_work(found)
    last = last if ends is None else min(last, ends)
    return Run(first, last)


def _ended_by_work(found: Asked) -> date | None:
    """The last day, where six months of work end it: before the assessment period they are reached in or, between awards, the new award"""
    failure, enough = found.failure, found.failure.earned_enough_on
    if enough is None:
        return None
    if failure.award_ended is None or enough <= failure.award_ended:
        return AssessmentPeriod.containing(enough, _began(found)).first_day - DAY
    if failure.new_award_from is None:
        return None
    return AssessmentPeriod.containing(max(enough, failure.new_award_from), failure.new_award_from).first_day - DAY


def periods_of(found: Asked, run: Run, notes: list[Assumption]) -> tuple[tuple[SanctionedPeriod, ...], date]:
    """What is taken off each assessment period, and the last day of the reduction"""
    held: list[SanctionedPeriod] = []
    try:
        for household, period, first, last in _in_award(found, run):
            held.append(_reduced(found, household, period, first, last))
    except NotCovered:
        notes.append(
            Assumption("periods", f"worked out to {written(held[-1].last_day)}; later ones are not covered") if held else _NO_PERIOD
        )
    return tuple(held), run.last


_NO_PERIOD = Assumption("periods", "no assessment period of the reduction is covered, so no amount is shown")


def _in_award(found: Asked, run: Run) -> Iterator[tuple[Household, AssessmentPeriod, date, date]]:
    """The assessment periods a reduction falls in, each with its reduced days: while there is an award"""
    failure, day, household = found.failure, run.first, found.household
    if failure.award_ended and is_decided_after(failure, found.decided_on):
        day = max(day, failure.award_ended + DAY)
    while day <= run.last:
        if failure.award_ended and day > failure.award_ended:
            if failure.new_award_from is None:
                return
            day = max(day, failure.new_award_from)
            if day > run.last:
                return
            household = _begun_on(household, failure.new_award_from)
        assert household.award_began is not None
        period = AssessmentPeriod.containing(day, household.award_began)
        if failure.award_ended and day <= failure.award_ended < period.last_day:
            period = AssessmentPeriod(period.first_day, failure.award_ended)
        last = min(run.last, period.last_day)
        yield household, period, day, last
        day = period.last_day + DAY


def _begun_on(household: Household, day: date) -> Household:
    assert household.universal_credit is not None
    return household.model_copy(update={"universal_credit": household.universal_credit.model_copy(update={"first_assessment_period": day})})


def _began(found: Asked) -> date:
    assert found.household.award_began is not None  # assumed, where it was not stated
    return found.household.award_began


def _reduced(found: Asked, household: Household, period: AssessmentPeriod, first: date, last: date) -> SanctionedPeriod:
    """What is taken off an assessment period: the days of earlier sanctions come first, and share its limit (reg. 110)"""
    position = position_of(household, found.steps, period.last_day)
    award, rates = position.worked.money.universal_credit, sanction_rates(period.first_day)
    share, reason = _share(found, position)
    is_joint = len(household.claimants()) > 1
    daily = daily_reduction(award.standard_allowance, share, is_joint, rates)
    most, days, before = most_in_period(award.standard_allowance, is_joint), (last - first).days + 1, (first - period.first_day).days
    earlier = reduction(before, daily, most, award.payable)
    taken = reduction(before + days, daily, most, award.payable) - earlier
    return SanctionedPeriod(
        first_day=first,
        last_day=last,
        days=days,
        rate=Money(daily, "day"),
        rate_in_tables=Money(daily_reduction_in_tables(award.standard_allowance, share, is_joint, rates), "day"),
        share=reason,
        most=Money(most),
        award=Money(award.payable),
        reduction=Money(taken),
        earlier=Money(earlier),
    )


def _share(found: Asked, position: Position) -> tuple[int, SanctionReason]:
    """The share of the daily rate, by where the adult stands at the end of the assessment period (reg. 111)"""
    worked, place = position.worked, found.place
    assert worked.duties is not None
    adult = worked.facts_today.second if place else worked.facts_today.first
    decided = worked.decided_today.second if place else worked.decided_today.first
    inputs = share_inputs(worked.facts_today, adult, decided.capability, worked.duties[place].group, adult.age < _ADULT)
    table = asked(SHARE, position.on)
    number = first_row(table.scan, inputs)
    return table.rows[number].then, reason_of(SHARE, position.on, number)
