"""Paid work of one adult: jobs, their pay, tax codes, pension, student loans and costs."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.activities import BadInput, Job
from betteroff.calendar import DAY, FRIDAY, written
from betteroff.facts import JobFacts, PayPeriod, PensionChoice, PensionKind, StudentLoanFacts
from betteroff.household import Adult
from betteroff.money import DAYS_A_WEEK, Amount, Money
from betteroff.reading.notes import Notes
from betteroff.reading.pension_age import is_man_before_65
from betteroff.reading.tax_code import assume_too_little_tax, leaves_the_allowance, tax_code
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import figures, rates
from betteroff.schemes.statutory_sick_pay import StatutorySickPayRates, statutory_sick_pay_week
from betteroff.stated import show_share

PAID = {
    "weekly": (PayPeriod.WEEK, "week"),
    "fortnightly": (PayPeriod.FORTNIGHT, "fortnight"),
    "four-weekly": (PayPeriod.FOUR_WEEKS, "four weeks"),
    "monthly": (PayPeriod.MONTH, "month"),
}
"""How often a job is paid."""
_KIND = {
    "relief at source": PensionKind.RELIEF_AT_SOURCE,
    "net pay arrangement": PensionKind.NET_PAY,
    "salary sacrifice": PensionKind.SALARY_SACRIFICE,
}
_PLAN = {"1": "plan_1", "2": "plan_2", "4": "plan_4", "5": "plan_5", "postgraduate": "postgraduate"}


def work(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Paid work: one job, or two"""
    jobs = notes.situation.on(notes.day, place, Job)
    where = f"adults.{place + 1}"
    if not jobs:
        return {}
    if len(jobs) > 2:
        raise NotCovered(f'{where}: more than two jobs at a time are not covered; end one first with kind = "ends", what = "job"')
    main = next((number for number, job in enumerate(jobs) if not leaves_the_allowance(job)), 0)
    first, *others = [_job(notes, where, stated, job, number, number == main) for number, job in enumerate(jobs)]
    if stated.born and is_man_before_65(stated.born, notes.pay_day):
        notes.assume(f"{where}.job", "no National Insurance, being over a woman's pension age; a man still paid it until 65")
    if others:
        notes.assume(f"{where}.job.2", "for another employer: each job has National Insurance thresholds of its own")
        assume_too_little_tax(notes, f"{where}.job.2", jobs)
    return {
        "job": first,
        "other_job": others[0] if others else JobFacts(),
        "student_loans": _student_loans(notes, where, stated, jobs),
        "travel_month": sum(job.travel.rounded("month") for job in jobs if job.travel),
        "other_costs_month": sum(cost.amount.rounded("month") for job in jobs for cost in job.other_costs if not cost.repaid),
    }


def _job(notes: Notes, adult: str, stated: Adult, job: Job, number: int, is_main: bool) -> JobFacts:
    """One job as its payroll sees it"""
    where = f"{adult}.job.{number + 1}" if number else f"{adult}.job"
    if not job.hours:
        text = (
            "state the average hours, or leave the job out of a month without work" if job.zero_hours else "must be above nothing for a job"
        )
        raise BadInput([(f"{notes.situation.field_of(job)}.hours", text)])
    code = tax_code(notes, where, stated, job, is_main)
    if not job.states("paid"):
        notes.assume(f"{where}.paid", "paid monthly")
    if job.apprentice is None:
        notes.assume(f"{where}.apprentice", "not an apprentice")
    elif job.apprentice:
        notes.assume(f"{where}.apprentice", "under 19, or in the first year of the apprenticeship, for the minimum wage")
    period, name = PAID[job.paid]
    paid = pay_while_off_sick(notes, where, job) or job.pay
    return JobFacts(
        pay=paid.rounded(name, job.hours),
        pay_period=period,
        pay_week=job.pay.rounded("week", job.hours),
        pay_year=paid.rounded("year", job.hours),
        minutes=job.hours,
        is_apprentice=bool(job.apprentice),
        accommodation_days=job.accommodation.days if job.accommodation else 0,
        accommodation_week=job.accommodation.charge.rounded("week") if job.accommodation else 0,
        **code,
        **_pension(notes, adult, stated),
    )


def pay_while_off_sick(notes: Notes, where: str, job: Job) -> Amount | None:
    """Statutory Sick Pay, or what the employer pays in all, where it is paid in place of the pay"""
    week = sick_pay_week(notes, job)
    if week is None:
        return None
    law = "(SSCBA 1992 s. 157; Employment Rights Act 2025 s. 11)"
    if job.sick_pay is None:
        waited = ", waiting days over" if job.off_sick_since and waiting_days(job.off_sick_since) else ""
        text = (
            f"off sick all the time{waited}, with Statutory Sick Pay of {Money(week, 'week')} and nothing else from the "
            f"employer {law}; where more is paid, state all of it as sick_pay"
        )
        none = "no Statutory Sick Pay: not due on this pay, or paid for 28 weeks already; what the employer still pays is sick_pay"
        notes.assume(f"{where}.off_sick_since", text if week else none)
        return Amount(week, "week")
    if job.sick_pay.rounded("week") < week:
        fault = f"is less than the Statutory Sick Pay of {Money(week, 'week')} a week that is due {law}: state all that is paid, with it"
        raise BadInput([(f"{notes.situation.field_of(job)}.sick_pay", fault)])
    of_it = f"with Statutory Sick Pay of {Money(week, 'week')} a week in it {law}" if week else "none of it Statutory Sick Pay"
    notes.assume(f"{where}.sick_pay", f"off sick all the time, and paid this as long as that lasts, {of_it}")
    return job.sick_pay


def sick_pay_week(notes: Notes, job: Job) -> int | None:
    """Statutory Sick Pay of a week, as on the day asked about; none of somebody who is not off sick"""
    is_off_sick = job.off_sick_since is not None and job.off_sick_since <= notes.pay_day
    return sick_pay_on(job, notes.pay_day) if is_off_sick else None


def sick_pay_on(job: Job, day: date) -> int:
    """Statutory Sick Pay of a week, on a day off sick"""
    assert job.off_sick_since is not None
    covered = figures("statutory_sick_pay")["most_weeks"].values[0].start  # who fell ill before it is paid no more
    began, now = (rates(StatutorySickPayRates, "statutory_sick_pay", found) for found in (max(job.off_sick_since, covered), day))
    weeks = (day - sick_pay_begins(job)).days // DAYS_A_WEEK
    return statutory_sick_pay_week(job.pay.rounded("week", job.hours), weeks, began, now)


def sick_pay_begins(job: Job) -> date:
    """The first day that is paid: before April 2026 after three days of work, taken to be from Monday to Friday"""
    assert job.off_sick_since is not None
    day, left = job.off_sick_since, waiting_days(job.off_sick_since)
    while left:
        left -= day.isoweekday() <= FRIDAY
        day += DAY
    return day


def waiting_days(off_sick_since: date) -> int:
    """Days of work at the start of a spell that are not paid"""
    held = figures("statutory_sick_pay")["waiting_days"]
    return held.on(max(off_sick_since, held.values[0].start)).amount


def sick_pay_ends(job: Job, last: date | None) -> date:
    """The last day for which Statutory Sick Pay is due, of a job that may end"""
    most = figures("statutory_sick_pay")["most_weeks"].values[0].amount
    end = sick_pay_begins(job) + most * DAYS_A_WEEK * DAY - DAY
    return min(end, last or end)


def _pension(notes: Notes, where: str, stated: Adult) -> dict[str, Any]:
    """What was chosen about a workplace pension"""
    if stated.pension == "opted out":
        return {"pension": PensionChoice.OPTED_OUT}
    kind = stated.pension_kind or "relief at source"
    if isinstance(stated.pension, int):
        notes.assume(f"{where}.pension", f"{show_share(stated.pension)}, of all pay, with tax relief included, by {kind}")
        return {"pension": PensionChoice.PERCENTAGE, "pension_share": stated.pension, "pension_kind": _KIND[kind]}
    is_staged = notes.pay_day.toordinal() < figures("pension")["staging_ends"].on(notes.pay_day).amount
    notes.assume(
        f"{where}.pension",
        ("" if stated.pension else "automatic enrolment where pay exceeds the trigger; ")
        + ("the employer's duty to enrol has begun, which it did by size up to February 2018; " if is_staged else "")
        + f"minimum contribution by {kind}, of which Universal Credit takes off the whole, tax relief included",
    )
    return {"pension": PensionChoice.AUTOMATIC, "pension_kind": _KIND[kind]}


def _student_loans(notes: Notes, where: str, stated: Adult, jobs: list[Job]) -> StudentLoanFacts:
    """The student loans that are repaid through pay"""
    held = figures("student_loan")
    collected = {plan: held[name].on(notes.pay_day).amount for plan, name in _PLAN.items()}
    lowest = min(threshold for threshold in collected.values() if threshold)
    if stated.student_loan_plan is None and any(job.pay.rounded("year", job.hours) > lowest for job in jobs):
        notes.assume(f"{where}.student_loan_plan", f"no student loan; repayments begin above {Money(lowest, 'year')} a year or more")
    for plan in stated.student_loan_plan or ():
        if not collected[plan]:
            notes.assume(f"{where}.student_loan_plan", f"nothing is collected under plan {plan} on {written(notes.pay_day)}")
    return StudentLoanFacts(**{_PLAN[plan]: True for plan in stated.student_loan_plan or ()})
