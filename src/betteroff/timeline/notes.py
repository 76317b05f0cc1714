"""What to know beside the months of a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from betteroff.alternatives import otherwise
from betteroff.beside_the_figures import warnings_of_work_and_award
from betteroff.calendar import DAY, AssessmentPeriod, written
from betteroff.changes import Change, changes_of, lines_of
from betteroff.day_by_day import Stretch, begins_on_sunday, has_stopped, has_stopped_support
from betteroff.money import POUND, Money
from betteroff.notices import Warned
from betteroff.notices.days_within import of_part_months
from betteroff.position import Position
from betteroff.timeline.months import Month, Period, Reckoned, movable

Told = tuple[AssessmentPeriod, Warned]
"""What is to be seen beside an assessment period."""


def of_the_months(months: tuple[Reckoned, ...], first: Position) -> Iterator[Warned]:
    """What to know beside the months: of surplus earnings and two pay days, then what each month has to be told of it"""
    for month in months:
        if month.carried.surplus:
            text = f"Surplus earnings of {Money(month.carried.surplus)} count in the month after {written(month.worked.period.last_day)}"
            yield Warned(f"{text}; a claim in each month makes them smaller", "UC Regs 2013 reg. 54A")
    if any(_two_before_the_power(month.period) for month in months):
        text = (
            "Two monthly payments count in one assessment period, with one work allowance. Before 16 November 2020 no regulation let one "
            "be moved; the Court of Appeal held that to leave it so was unlawful: get advice on having the award looked at again"
        )
        yield Warned(text, "UC Regs 2013 regs 22, 54, 61; Johnson [2020] EWCA Civ 778")
    whose = ", of whichever home: compare takes off what each costs" if first.situation.moves else ""
    yield Warned(f"Money in hand is before rent and council tax{whose}", "as stated")
    yield from told_once(tuple(told for month in months for told in _of_month(month)), months)
    yield from (warned for month in months for warned in of_part_months(month.period.situation, month.worked.period))
    others = tuple(told for month in months for told in _otherwise(month))
    yield from _of_ended_benefits(first)
    unknown = [other.label for other in first.alternatives if not (other.benefit or other.is_near)]
    labels = [label for label in unknown if label not in [warned.text for _, warned in others]]
    if labels := labels + [other.text for other in told_once(others, months)]:
        text = "The months are worked out with what is assumed; otherwise they differ: see what position or compare shows beside its answer"
        yield Warned(text, "; ".join(labels))


def _of_ended_benefits(first: Position) -> Iterator[Warned]:
    """What the work has ended, and would not if it were otherwise"""
    for other in first.alternatives:
        if other.benefit:
            label = f"{other.label[0].lower()}{other.label[1:]}"
            text = f"{other.benefit} has ended in these months because of the work; {label}, it goes on: ask the Jobcentre"
            yield Warned(f"{text}, and state the job's supported_permitted_work", "SI 2013/379 regs 37(1), 39(1)(b)")


def _of_month(month: Reckoned) -> Iterator[Told]:
    """What a position would say beside an assessment period, and that the benefit cap takes something off it"""
    worked, reduction = month.worked, month.worked.money.universal_credit.cap_reduction
    for warned in warnings_of_work_and_award(month.period.situation, worked):
        yield worked.period, warned
    if reduction:
        text = f"The benefit cap takes {Money(reduction)} a month off Universal Credit"
        yield worked.period, Warned(text, "UC Regs 2013 regs 79, 81")


def _otherwise(month: Reckoned) -> Iterator[Told]:
    """What is not known, and decides on an assessment period"""
    found = month.period
    for label, _, _ in otherwise(found.situation, month.worked, found.unknown_protection):
        yield month.worked.period, Warned(label, "")


def told_once(notes: tuple[Told, ...], months: tuple[Reckoned, ...]) -> Iterator[Warned]:
    """Each note once, with the months it holds for where they are not all, and it does not say from when itself"""
    for warned in dict.fromkeys(warned for _, warned in notes):
        those = [period for period, other in notes if other == warned]
        if len(those) == len(months) or written(those[0].first_day) in warned.text:
            yield warned
            continue
        runs = ", ".join(f"{written(first)} to {written(last)}" for first, last in _joined(those))
        yield warned._replace(text=f"{warned.text} ({runs})")


def _joined(times: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    """The first and last days of times, those that follow on one another together"""
    runs: list[tuple[date, date]] = []
    for first, last in times:
        goes_on = runs and runs[-1][1] + DAY == first
        runs.append((runs.pop()[0] if goes_on else first, last))
    return runs


class ChangesBeside(NamedTuple):
    """What changes beside pay and Universal Credit with an assessment period."""

    first_day: date
    changes: tuple[Change, ...]


def changes_beside(months: tuple[Month, ...]) -> Iterator[ChangesBeside]:
    """What stops and starts from one assessment period to the next, and what shrinks or grows by a pound or more"""
    for before, after in pairwise(months):
        lines = (line._replace(in_hand=line.in_hand or 1) for line in lines_of(before.beside, after.beside))
        if found := tuple(filter(_is_named, changes_of(lines))):
            yield ChangesBeside(after.first_day, found)


def _is_named(change: Change) -> bool:
    """Whether a change is worth naming; one of pence is in the lines of the months all the same"""
    return change.kind in ("stops", "starts") or abs(change.then.in_pence - change.today.in_pence) >= POUND


def of_housing_benefit(months: tuple[Month, ...], periods: list[Period]) -> Iterator[Warned]:
    """How Housing Benefit goes on in months in which Universal Credit has ended"""
    without = [
        written(month.first_day)
        for month, found in zip(months, periods, strict=True)
        if any(stretch.decided.housing_benefit.is_asked for stretch in found.stretches) and not month.universal_credit.in_pence
    ]
    if without:
        text = (
            f"Without Universal Credit (the assessment period{'s' * (len(without) > 1)} from {', '.join(without)}) Housing Benefit goes by"
        )
        text += (
            " income, and by what is usually earned a week, less the tax that payroll really takes off it, however many pay days the period"
            " has; a payment made once is left out, and the council may spread it over up to 52 weeks. The council is told each time"
            " Universal Credit ends or comes back"
        )
        yield Warned(text, "HB Regs 2006 regs 29, 35, 36, Sch 4 para 12")


def of_carers(periods: list[Period]) -> Iterator[Warned]:
    """The days of the weeks in which real pay stops a carer's benefit that usual pay leaves payable"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        stopped = [
            stretch
            for found in periods
            for stretch in found.stretches
            if has_stopped(stretch.decided.work_benefits[place], stretch.received[place])
        ]
        for on_sunday, benefit, law in (
            (False, "Carer's Allowance", "SI 1976/409 reg. 8(1); SI 1996/2745 regs 6-8"),
            (True, "Carer Support Payment", "SSI 2023/302 reg. 14, Sch 2 paras 5-7"),
        ):
            those = [stretch for stretch in stopped if begins_on_sunday(stretch.facts, place) == on_sunday]
            if those:
                days = ", ".join(f"{written(first)} to {written(last)}" for first, last in _runs(those))
                yield Warned(f"{label}: no {benefit} from {days}: {_STOPPED}", f"{law}; UC Regs 2013 regs 30, 66(1)(b)")


def of_support(periods: list[Period]) -> Iterator[Warned]:
    """The days of the weeks in which real pay stops Employment and Support Allowance that usual pay leaves payable"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        those = [
            stretch
            for found in periods
            for stretch in found.stretches
            if has_stopped_support(stretch.decided.work_benefits[place], stretch.received[place])
        ]
        if those:
            days = ", ".join(f"{written(first)} to {written(last)}" for first, last in _runs(those))
            text = (
                f"{label}: no new-style Employment and Support Allowance from {days}: pay that counts in each of these weeks is above the"
            )
            text += " limit of permitted work. Tell who pays it; limited capability for work stays as it is here"
            yield Warned(text, "SI 2013/379 regs 37(1), 39(1), 76, 78, 79")


def _runs(stretches: list[Stretch]) -> list[tuple[date, date]]:
    """The first and last days of stretches, those that follow on one another together"""
    return _joined([(stretch.first, stretch.first + (stretch.days - 1) * DAY) for stretch in stretches])


_STOPPED = (
    "pay that counts in the week before each of these weeks is above the earnings limit. Tell who pays it. The carer element of Universal "
    "Credit stays. A payment made once is counted with the pay it comes with; a bonus for a time of its own counts over that time, and one "
    "for no time counts for as many weeks as the limit and a penny go into it. Where pay goes up and down it may be averaged: ask, "
    "and state earnings_averaged_over"
)


def _two_before_the_power(found: Period) -> bool:
    monthly = Counter(payment.paid_by.dated.field for payment in found.received if payment.paid_by.job.paid == "monthly")
    return any(count > 1 for count in monthly.values()) and not any(movable(found))
