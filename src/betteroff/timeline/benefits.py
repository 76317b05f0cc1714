"""New-style and carers' benefits over the months of a timeline: from which day on one is paid or not, and weeks by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import written
from betteroff.dated_rules import last_answerable_day
from betteroff.day_by_day import Stretch, begins_on_sunday, has_stopped
from betteroff.notices import Warned
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


def weeks_by_themselves(periods: list[Period]) -> Iterator[str]:
    """What is paid once to an adult on a new-style benefit, which counts such a week by itself"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        days = dict.fromkeys(
            written(payment.day)
            for found in periods
            if _has_new_style(found, place)
            for payment in found.received
            if payment.paid_by.place == place and any(extra.on == payment.day for extra in payment.paid_by.job.one_off_pay)
        )
        if days:
            yield (
                f"{label}: new-style Jobseeker's Allowance and Employment and Support Allowance in the weeks of what is paid once "
                f"({', '.join(days)}): they go by usual pay here, though more pay in a week lowers the one and may end the other"
            )


def _has_new_style(found: Period, place: int) -> bool:
    """Whether a new-style benefit is payable at any time in the period"""
    decided = (of(stretch, place) for stretch in found.stretches for of in (_jobseekers, _support))
    return any(each.payable == Payable.PAYABLE for each in decided)
