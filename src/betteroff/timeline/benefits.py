"""New-style and carers' benefits over the months of a timeline: from which day on one is paid or not, and the weeks in which pay comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import written
from betteroff.dated_rules import last_answerable_day
from betteroff.day_by_day import Stretch, begins_on_sunday, has_stopped
from betteroff.notices import Warned
from betteroff.pay_days import Payment
from betteroff.pay_weeks import WEEKS_END
from betteroff.reading import Assumption
from betteroff.rulebook.tables import Question, asked
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.carers import CARERS_ALLOWANCE
from betteroff.schemes.employment_and_support_allowance import SUPPORT_ALLOWANCE
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE
from betteroff.timeline.months import Period


class Decided(NamedTuple):
    """What was decided of a benefit for days that are alike."""

    name: str
    payable: Payable
    row: int


def _jobseekers(stretch: Stretch, place: int) -> Decided:
    found = stretch.decided.work_benefits[place]
    return Decided("New-style Jobseeker's Allowance", found.jobseekers_allowance, found.jobseekers_allowance_row)


def _support(stretch: Stretch, place: int) -> Decided:
    found = stretch.decided.work_benefits[place]
    return Decided(
        "New-style Employment and Support Allowance", found.employment_and_support_allowance, found.employment_and_support_allowance_row
    )


def _carers(stretch: Stretch, place: int) -> Decided:
    """As usual pay leaves it, where only the pay of a week stops it: those weeks are told apart"""
    usually, received = stretch.decided.work_benefits[place], stretch.received[place]
    found = usually if has_stopped(usually, received) else received
    name = "Carer Support Payment" if begins_on_sunday(stretch.facts, place) else "Carer's Allowance"
    return Decided(name, found.carers, found.carers_row)


BENEFITS: tuple[tuple[Question, Callable[[Stretch, int], Decided]], ...] = (
    (JOBSEEKERS_ALLOWANCE, _jobseekers),
    (SUPPORT_ALLOWANCE, _support),
    (CARERS_ALLOWANCE, _carers),
)


def of_benefits_in_months(periods: list[Period]) -> Iterator[Warned]:
    """From which day on a benefit that is claimed is not paid, and why, and from which it is paid again"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        for question, decided in BENEFITS:
            yield from _turns(
                label, question, [(stretch.first, decided(stretch, place)) for found in periods for stretch in found.stretches]
            )


def _turns(label: str, question: Question, days: list[tuple[date, Decided]]) -> Iterator[Warned]:
    """Each day on which a benefit turns from paid to not paid, or back; of the first, whether it is not paid"""
    was = Decided("", Payable.PAYABLE, 0)
    for day, found in days:
        is_turn = found.payable != was.payable or found.row != was.row
        if is_turn and found.payable == Payable.NOT_PAYABLE:
            row = asked(question, min(day, last_answerable_day(days[0][0]))).rows[found.row]
            yield Warned(f"{label}: {found.name} is not paid from {written(day)} on. {row.why}", row.law)
        elif found.payable == Payable.PAYABLE and was.payable == Payable.NOT_PAYABLE:
            row = asked(question, min(day, last_answerable_day(days[0][0]))).rows[found.row]
            yield Warned(f"{label}: {found.name} is paid from {written(day)} on", row.law)
        was = found


def pay_in_weeks(periods: list[Period]) -> Iterator[str]:
    """What is left out of the weeks of a new-style benefit: how long a bonus counts, and pay for a job that has ended"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        beside = [payment for found in periods if _has_new_style(found, place) for payment in _of_adult(found, place)]
        once = dict.fromkeys(
            written(payment.day) for payment in beside if any(extra.on == payment.day for extra in payment.paid_by.job.one_off_pay)
        )
        ended = dict.fromkeys(written(last) for payment in beside if (last := payment.paid_by.dated.last) and last <= _last_day(periods))
        if once:
            yield (
                f"{label}: for how long what is paid once ({', '.join(once)}) counts in new-style benefits: here with the pay it comes "
                "with; a bonus for a time of its own counts over that time, and one for none for as long as the benefit would be that much"
            )
        if ended:
            yield (
                f"{label}: pay of a job that has ended ({', '.join(ended)}) counts no longer in new-style benefits; of one under 16 hours, "
                "Jobseeker's Allowance still counts the last pay for the time it is for"
            )


def benefit_weeks(periods: list[Period]) -> Iterator[Assumption]:
    """On which day the weeks of a new-style benefit end, where pay days go by it and nobody said"""
    for place, stated in enumerate(periods[0].situation.household.adults):
        matters = any(_has_new_style(found, place) and any(_of_adult(found, place)) for found in periods)
        if matters and stated.benefit_week_ends is None:
            yield Assumption(
                f"adults.{place + 1}.benefit_week_ends",
                f"{WEEKS_END}: weeks of a new-style benefit end on Monday where a National Insurance number ends in 00 to 19, Tuesday 20 "
                "to 39, Wednesday 40 to 59, Thursday 60 to 79, Friday 80 to 99 (SI 2013/378 reg. 2(2))",
            )


def _of_adult(found: Period, place: int) -> Iterator[Payment]:
    return (payment for payment in found.received if payment.paid_by.place == place)


def _last_day(periods: list[Period]) -> date:
    return periods[-1].worked.period.last_day


def _has_new_style(found: Period, place: int) -> bool:
    """Whether a new-style benefit is payable at any time in the period"""
    decided = (of(stretch, place) for stretch in found.stretches for of in (_jobseekers, _support))
    return any(each.payable == Payable.PAYABLE for each in decided)
