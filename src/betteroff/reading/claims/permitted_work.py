"""Work beside a benefit for limited capability or incapacity: what it brings, how long it has been done."""

from __future__ import annotations

from datetime import date

from betteroff.activities import Job, SelfEmployment, Volunteering
from betteroff.dated_rules import pay_rates
from betteroff.facts import Nation
from betteroff.facts.benefit_claim import SupportGround
from betteroff.facts.claimant import OLD_JOBSEEKERS_ALLOWANCES, Benefit
from betteroff.facts.permitted_work import WorkOnBenefitFacts
from betteroff.household import Adult
from betteroff.household.work_on_benefit import WorkOnBenefit
from betteroff.reading import read_work
from betteroff.reading.notes import Notes
from betteroff.reading.paid_work import enterprise_allowance_week, is_away_from_work, is_paid_for, paid_work, work_stated
from betteroff.rulebook import coverage
from betteroff.rulebook.figures import figures
from betteroff.schemes.beside_work import pay_a_week
from betteroff.schemes.pay import pay
from betteroff.schemes.permitted_work import does_paid_work
from betteroff.training import WorkPlacement, WorkTrial

_NATION = {"england": Nation.ENGLAND, "scotland": Nation.SCOTLAND, "wales": Nation.WALES}


def work_on_benefit(notes: Notes, place: int, stated: Adult, benefit: Benefit, ground: SupportGround) -> WorkOnBenefitFacts:
    """What one claimant does beside the benefit, paid and unpaid; Jobseeker's Allowance knows no permitted work"""
    if benefit in OLD_JOBSEEKERS_ALLOWANCES or benefit == Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE:
        return WorkOnBenefitFacts()
    given = work_stated(stated)
    work = paid_work(notes, place, stated, benefit)
    work = work._replace(earnings_are_known=True, earnings_week=_earnings_week(notes, place, stated, given))
    if does_paid_work(work, 0) and not work.start_is_known and figures("permitted_work")["weeks"].on(notes.day).amount:
        text = "not known, so the last of its 52 weeks is not worked out, where it has a limit of weeks; state the first day of the work"
        notes.assume(f"adults.{place + 1}.activities.starts", text)
    return WorkOnBenefitFacts(
        paid=work,
        is_incapable=benefit == Benefit.INCOME_SUPPORT and ground == SupportGround.INCAPACITY,
        is_councillor="councillor" in given.duties,
        sits_in_tribunal="tribunal member" in given.duties,
        acts_in_emergency="emergency" in given.duties,
        cares_for_relative="care of a relative" in given.duties,
        **_unpaid(notes, place),
    )


def _unpaid(notes: Notes, place: int) -> dict[str, bool]:
    """Voluntary work, trials and placements; nothing is paid for them"""
    volunteering = [v for v in notes.situation.on(notes.day, place, Volunteering) if not is_paid_for(v)]
    on = notes.situation.on
    placements: list[WorkTrial | WorkPlacement] = [*on(notes.day, place, WorkTrial), *on(notes.day, place, WorkPlacement)]
    if any(placement.agreed is None for placement in placements):
        notes.assume(
            f"adults.{place + 1}.{placements[0].kind}.agreed", "approved in writing before it began; if not, it is work like any other"
        )
    return {
        "volunteers": bool(volunteering),
        "volunteering_is_approved": all(v.organisation != "business" for v in volunteering),
        "has_placement": bool(placements),
        "placement_is_approved": all(placement.agreed is not False for placement in placements),
    }


def _earnings_week(notes: Notes, place: int, stated: Adult, given: WorkOnBenefit) -> int:
    """Earnings a week as these benefits count them: as stated, or the pay after deductions"""
    if given.net_earnings:
        return given.net_earnings.rounded("week")
    if is_away_from_work(notes, place, stated):
        return 0
    jobs, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    paid = [v for v in notes.situation.on(notes.day, place, Volunteering) if is_paid_for(v)]
    found = sum(v.payment_above_expenses.rounded("week", v.hours) for v in paid if v.payment_above_expenses)
    found += sum(_profit_week(trade) for trade in trades) + enterprise_allowance_week(notes, place)
    where = f"adults.{place + 1}.claim.work.net_earnings"
    if trades:
        notes.assume(
            where, "a profit is taken before tax and National Insurance; state what is left of it, where it is more than the limit"
        )
    if jobs and notes.day < _first_day_of_pay():
        text = "pay is taken before tax, National Insurance and half of pension contributions, which come off: state what is left of it"
        notes.assume(where, text)
        return found + sum(job.pay.rounded("week", job.hours) for job in jobs)
    return found + (_pay_week(notes, place) if jobs else 0)


def _pay_week(notes: Notes, place: int) -> int:
    """Pay of a week after deductions"""
    jobs = notes.situation.on(notes.day, place, Job)
    if len(jobs) > 1 and any(job.tax_code is None for job in jobs):
        text = "a second job is taxed at the basic rate from its first pound; with allowances left, more of it counts against the limit"
        notes.assume(f"adults.{place + 1}.job.tax_code", text)
    adult = read_work(notes.situation, place, notes.day)
    nation, rates = _NATION[notes.stated.home.nation], pay_rates(notes.day)
    return sum(pay_a_week(job, pay(adult, job, nation, rates)) for job in (adult.job, adult.other_job))


def _profit_week(trade: SelfEmployment) -> int:
    return max(0, trade.income.rounded("week") - (trade.expenses.rounded("week") if trade.expenses else 0))


def _first_day_of_pay() -> date:
    """The first day on which tax and National Insurance of pay are worked out"""
    found: date = coverage("schemes")["income_tax"]["from"]
    return found
