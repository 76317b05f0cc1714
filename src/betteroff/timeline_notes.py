"""What to know beside the months of a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from betteroff.activities import Job
from betteroff.calendar import DAY, written
from betteroff.changes import Change, changes_of, lines_of
from betteroff.day_by_day import Stretch, begins_on_sunday, has_stopped
from betteroff.money import Money
from betteroff.months import Month, Period, movable
from betteroff.notices import Warned
from betteroff.notices.housing_benefit import of_moves, of_rehabilitation
from betteroff.position import Position


def of_the_months(months: tuple[Month, ...], first: Position, periods: list[Period]) -> Iterator[Warned]:
    """What to know beside the months"""
    for month in months:
        if month.surplus_carried_forward.in_pence:
            text = f"Surplus earnings of {month.surplus_carried_forward} count in the month after {written(month.last_day)}"
            yield Warned(f"{text}; a claim in each month makes them smaller", "UC Regs 2013 reg. 54A")
    if any(_two_before_the_power(found) for found in periods):
        text = (
            "Two monthly payments count in one assessment period, with one work allowance. Before 16 November 2020 no regulation let one "
            "be moved; the Court of Appeal held that to leave it so was unlawful: get advice on having the award looked at again"
        )
        yield Warned(text, "UC Regs 2013 regs 22, 54, 61; Johnson [2020] EWCA Civ 778")
    whose = ", of whichever home: compare takes off what each costs" if first.situation.moves else ""
    yield Warned(f"Money in hand is before rent and council tax{whose}", "as stated")
    yield from dict.fromkeys(warned for found in periods for warned in of_rehabilitation(found.situation, found.worked))
    yield from _of_floors(periods)
    yield from (warned for found in periods for warned in _of_part_months(found))
    if first.alternatives:
        text = "The months are worked out with what is assumed; otherwise they differ: see what position or compare shows beside its answer"
        yield Warned(text, "; ".join(other.label for other in first.alternatives))


class ChangesBeside(NamedTuple):
    """What changes beside pay and Universal Credit with an assessment period."""

    first_day: date
    changes: tuple[Change, ...]


def changes_beside(months: tuple[Month, ...]) -> Iterator[ChangesBeside]:
    """What stops, shrinks, grows and starts from one assessment period to the next"""
    for before, after in pairwise(months):
        lines = (line._replace(in_hand=line.in_hand or 1) for line in lines_of(before.beside, after.beside))
        if found := tuple(change for change in changes_of(lines) if change.kind != "stays"):
            yield ChangesBeside(after.first_day, found)


def _of_floors(periods: list[Period]) -> Iterator[Warned]:
    """That earned income is more than is earned"""
    for place, label in enumerate(periods[0].situation.household.labels()):
        floors = [(found, (found.worked.money.floor.first_lift, found.worked.money.floor.second_lift)[place]) for found in periods]
        lifted = [(written(found.worked.period.first_day), lift) for found, lift in floors if lift]
        if lifted:
            least, most = (Money(which(lift for _, lift in lifted)) for which in (min, max))
            text = f"{label}: of earned income {least if least == most else f'{least} to {most}'} a month is not earned: the minimum income"
            text += f" floor applies in the assessment period{'s' * (len(lifted) > 1)} from {', '.join(day for day, _ in lifted)}"
            yield Warned(text, "UC Regs 2013 regs 62, 63")


def _of_part_months(found: Period) -> Iterator[Warned]:
    """That childcare and costs of a job which starts within an assessment period are a whole month's"""
    period = found.worked.period
    for dated in found.situation.dated:
        job = dated.activity
        if not isinstance(job, Job) or not dated.first or not period.first_day < dated.first <= period.last_day:
            continue
        if dated.is_on(period.last_day) and (job.childcare or job.travel or job.other_costs):
            text = (
                f"A job starts on {written(dated.first)}, but the assessment period from {written(period.first_day)} has a whole month of"
            )
            text += " its childcare and costs of work: in truth less of them is due, and of childcare what is paid for that period or in it"
            yield Warned(text, "UC Regs 2013 regs 33, 34")


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


def of_moves_in(found: Period) -> Iterator[Warned]:
    """What a move does to the assessment period it falls in"""
    if found.worked.facts.claims_universal_credit:
        yield from of_moves(found.situation, found.worked)


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


def _runs(stretches: list[Stretch]) -> list[tuple[date, date]]:
    """The first and last days of stretches, those that follow on one another together"""
    runs: list[tuple[date, date]] = []
    for stretch in stretches:
        goes_on = runs and runs[-1][1] + DAY == stretch.first
        runs.append((runs.pop()[0] if goes_on else stretch.first, stretch.first + (stretch.days - 1) * DAY))
    return runs


_STOPPED = (
    "pay that counts in the week before each of these weeks is above the earnings limit. Tell who pays it. The carer element of Universal "
    "Credit stays. A payment made once is counted with the pay it comes with; a bonus for a time of its own counts over that time, and one "
    "for no time counts for as many weeks as the limit and a penny go into it"
)


def _two_before_the_power(found: Period) -> bool:
    monthly = Counter(payment.paid_by.dated.field for payment in found.received if payment.paid_by.job.paid == "monthly")
    return any(count > 1 for count in monthly.values()) and not any(movable(found))
