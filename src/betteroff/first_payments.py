"""What to know about the first pay day and the first reduced payment. Plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from betteroff.activities import Job
from betteroff.calendar import AssessmentPeriod, payment_due, written
from betteroff.money import Money
from betteroff.order import Statement
from betteroff.position import Position
from betteroff.schemes.deductions import budgeting_advance
from betteroff.uneven_months import in_uneven_months, may_end


def first_payments(today: Position, then: Position) -> Iterator[str]:
    """Pay counts in the period it is received in; Universal Credit follows some days after that ends."""
    places = range(len(then.situation.household.adults))
    changes = [(then.situation.on(then.on, place, Job), today.situation.on(today.on, place, Job)) for place in places]
    before, after = today.worked.money.universal_credit.payable, _by_pay_days(then)[0].universal_credit.payable
    if not before and not after:
        if any(new and not old for new, old in changes):
            yield "Until the first pay day there are no wages, and no Universal Credit."
        return
    for new, old in changes:
        if any(job not in new for job in old):
            yield (
                "Final wages still count in the assessment period they are received in, so the payment for it stays lower; "
                "the figures above are for the periods after it. (UC Regs 2013 regs 54, 61)"
            )
        if new != old:
            yield from (_first_pay(job, then, bool(before), is_first=not any(o for _, o in changes)) for job in new if job not in old)
        if new and not old:
            yield from _first_wages(new, today, then)
        if new and not old and before:
            yield from _budgeting_advance(today)
        if new != old and after and any(job.paid != "monthly" for job in new):
            nothing = ", or nothing" if may_end(then.situation.household.labels(), then.worked) else ""
            yield f"Some assessment periods hold one pay day more than others; that payment is lower{nothing}. (UC Regs 2013 reg. 54)"
    if any(new != old for new, old in changes) and then.situation.household.award_began is None:
        yield "When assessment periods begin was not stated; look in the online journal, as these days follow from it."


def _by_pay_days(then: Position) -> tuple[Statement, ...]:
    """The money of most assessment periods, and where pay comes by weeks that of those with one pay day more"""
    return in_uneven_months(then.situation.household.labels(), then.worked)


def _first_wages(new: Sequence[Job], today: Position, then: Position) -> Iterator[str]:
    """That a lump of wages comes before the cut it brings"""
    before = today.worked.money.universal_credit.paid
    cuts = [Money(max(0, before - found.universal_credit.paid)) for found in _by_pay_days(then)]
    if not cuts[-1].in_pence:
        return
    lower = f"{cuts[0]} lower"
    if cuts[0] != cuts[-1]:
        lower = f"lower: by {cuts[0]} in most assessment periods, by {cuts[-1]} in those with one pay day more"
    by_week = "" if all(job.paid == "weekly" for job in new) else " Pay by the week, where the employer offers it, makes a smaller lump."
    yield (
        f"The first wages come beside a payment that is not yet reduced, and the next payment is {lower}: that much of them is best kept "
        f"back, or rent paid at once.{by_week} (UC Regs 2013 reg. 54)"
    )


def _budgeting_advance(today: Position) -> Iterator[str]:
    """What may be borrowed for the costs of starting work"""
    facts, rates = today.worked.facts, today.worked.rates.award.deductions
    largest = budgeting_advance(facts, rates)
    earnings = rates.budgeting_earnings_couple if facts.second.is_present else rates.budgeting_earnings_single
    if largest:
        yield (
            f"For what has to be paid to start work, a budgeting advance of up to {Money(largest)} may be asked for at once, where "
            f"earnings of the last six assessment periods are not above {Money(earnings)} and no earlier one is still owed. "
            "(SI 2013/383 regs 12-16)"
        )


def _first_pay(job: Job, then: Position, had_award: bool, is_first: bool) -> str:
    """What to know about the first pay day of a new job."""
    period, delay = then.period, then.worked.rates.award.universal_credit.payment_delay
    began, first = then.situation.household.award_began, job.first_pay_day
    if first:
        period = AssessmentPeriod.containing(first, began or period.first_day)
    pay_day = f"the first pay day, {written(first)}," if first else "the first pay"
    effect = "is the first that is reduced" if is_first and had_award else "is the first that the new pay changes"
    if not then.worked.money.universal_credit.payable:
        pay_days = (
            "one pay day more than in most of them falls"
            if _by_pay_days(then)[0].universal_credit.payable
            else "a whole month's pay days fall"
        )
        whole = f"to nothing once {pay_days} into one"
        effect = "comes to nothing" if job.paid == "monthly" else f"is the first that is reduced, {whole}"
    wait = ""
    if is_first:
        wait = f"Until the first pay day there are no wages{', but Universal Credit goes on' if had_award else ''}. "
    falls = f"{pay_day} falls in the assessment period {written(period.first_day)} to {written(period.last_day)}"
    falls = f"T{falls[1:]}:" if first and began else f"If {falls},"
    due = written(payment_due(period, delay))
    return f"{wait}{falls} the payment due about {due} {effect}. (UC Regs 2013 regs 54, 61; SI 2013/380 reg. 47)"
