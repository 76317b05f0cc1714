"""New-style and carers' benefits of one adult: what is claimed, since when, on which stated amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import BadInput, Job, SelfEmployment, Treatment
from betteroff.calendar import written
from betteroff.facts import Capability, ClaimFacts, WorkBenefitFacts
from betteroff.facts.claimant import Benefit
from betteroff.household import Adult, Income
from betteroff.money import MONTHS_A_YEAR, PERIODS, WEEKS_A_YEAR, Money
from betteroff.reading.benefits import whose
from betteroff.reading.capability import capability_found
from betteroff.reading.income import CARERS, ESA, JSA, SUPPORT_GROUP, goes_on, in_period, place_of, rate_day, week_of
from betteroff.reading.new_style_claims import counts_from, days_used, is_too_late_for_maternity_pay, waiting_days, waiting_days_in_words
from betteroff.reading.notes import Notes
from betteroff.reading.paid_work import enterprise_allowance_week, is_away_from_work, paid_work
from betteroff.reading.work import sick_pay_week
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import rates
from betteroff.schemes.carers import CarersRates
from betteroff.schemes.employment_and_support_allowance import EmploymentAndSupportAllowanceRates
from betteroff.schemes.jobseekers_allowance import JobseekersAllowanceRates

_PENSIONS = ("occupational_pension", "pension_protection_fund")
_OVERLAPPING = (
    "maternity_allowance", "widowed_parents_allowance", "widowed_mothers_allowance", "widows_pension", "bereavement_allowance",
    "state_pension", "incapacity_benefit", "severe_disablement_allowance",
)  # fmt: skip
"""Only the higher of these and a new-style benefit is paid, and a carer's benefit only as far as it is more (SI 1979/597 reg. 4)."""
_ON_LEAVE = ("maternity_pay", "adoption_pay")
_UNCERTAIN_BESIDE_ESA = ("paternity_pay", "shared_parental_pay", "parental_bereavement_pay", "neonatal_care_pay")
"""What Welfare Reform Act 2007 s. 20 and the Regulations make of these beside the allowance was not read."""


def work_benefits(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """New-style benefits and a carer's benefit, as they are claimed"""
    kind = new_style_kind(notes, place, stated)
    has_esa = kind == ESA and not is_too_late_for_maternity_pay(notes, place, stated)
    jobseekers, support = claim(notes, place, stated, (JSA,), kind == JSA), claim(notes, place, stated, (ESA, SUPPORT_GROUP), has_esa)
    at_full_rate = stated.caring is not None and bool(stated.caring.carers_allowance)
    carers = claim(notes, place, stated, CARERS, at_full_rate)
    if not (jobseekers.is_made or support.is_made or carers.is_made):
        return {}
    if support.is_made and stated.capability == "fit" and stated.assessment_phase is False:
        text = "says that the assessment is over and found fit: no Employment and Support Allowance goes on; leave it out, or correct it"
        raise BadInput([(f"adults.{place + 1}.capability", text)])
    refuse_beside_time_away(notes, place, stated, jobseekers, support)
    scheme = "employment_and_support_allowance" if support.is_made else "jobseekers_allowance"
    care = stated.caring.care_costs if stated.caring else None
    list_assumptions(notes, place, stated, jobseekers, support, carers)
    found = WorkBenefitFacts(
        jobseekers_allowance=jobseekers,
        employment_and_support_allowance=support,
        carers=carers,
        is_carer_support_payment=is_carer_support_payment(notes, place),
        care_costs_week=care.rounded("week") if care else 0,
        waiting_days=waiting_days(notes, place, stated, scheme),
        days_by_period_end=support.days_claimed,
        is_in_assessment_phase=is_in_assessment_phase(notes, place, stated, support),
        pension_week=pension_week(notes, place) if jobseekers.is_made or support.is_made else 0,
        overlapping_year=paid_on_the_day(notes, place, _OVERLAPPING),
        capability=capability_found(notes, stated),
        is_treated_as_limited=is_in_residential_treatment(notes, place),
        paid_work=paid_work(notes, place, stated, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE),
        is_away_from_work=is_away_from_work(notes, place, stated),
        pay_on_leave_week=pay_on_leave_week(notes, place, stated) if support.is_made else 0,
        enterprise_allowance_week=enterprise_allowance_week(notes, place),
    )
    return {"work_benefits": found}


def new_style_kind(notes: Notes, place: int, stated: Adult) -> str | None:
    """Which new-style benefit is claimed at its rate: as `claims` says, else the one for what the adult is capable of"""
    where, claims = f"adults.{place + 1}", notes.stated.claims
    is_found = stated.capability in ("limited", "limited_for_activity") or stated.terminally_ill
    is_ill = is_found or stated.assessment_phase or is_in_residential_treatment(notes, place) or is_off_sick(notes, place)
    if claims is None:
        kind = ESA if is_ill or stated.esa_component not in (None, "none") else JSA
        if stated.contributions:
            name = "Employment and Support Allowance" if kind == ESA else "Jobseeker's Allowance"
            notes.assume("claims", f"new-style {name} is claimed, and its other conditions are met; if not, name the claims")
        return kind if stated.contributions else None
    named = [kind for kind in (JSA, ESA) if kind in claims]
    if not named or stated.contributions is False:
        return None
    if len(notes.stated.adults) > 1 and stated.contributions is None:
        if not any(adult.contributions for adult in notes.stated.adults):
            raise BadInput([(f"{where}.contributions", "is needed of a couple: say who meets the conditions for the new-style benefit")])
        return None
    if len(named) > 1:
        if len(notes.stated.adults) == 1:
            raise BadInput([("claims", "names both new-style benefits; nobody is paid both: leave one of them out")])
        return ESA if is_ill else JSA
    return named[0]


def is_off_sick(notes: Notes, place: int) -> bool:
    """Whether an adult is off sick from a job on the day"""
    return any(sick_pay_week(notes, job) is not None for job in notes.situation.on(notes.day, place, Job))


def refuse_beside_time_away(notes: Notes, place: int, stated: Adult, jobseekers: ClaimFacts, support: ClaimFacts) -> None:
    """Refuse what is not covered of somebody off sick or on leave"""
    if jobseekers.is_made:
        refuse_jobseekers_away(notes, place, stated)
    if support.is_made:
        refuse_sick_pay_beside_work(notes, place)


def refuse_jobseekers_away(notes: Notes, place: int, stated: Adult) -> None:
    """Refuse Jobseeker's Allowance of somebody off sick, whom only short periods of sickness leave it, or on leave"""
    name = f"adults.{place + 1}: Jobseeker's Allowance beside"
    if is_off_sick(notes, place):
        raise NotCovered(
            f"{name} off_sick_since: who cannot work has Employment and Support Allowance in its place, so name that in claims; an illness "
            "of up to two weeks, or a longer one for which it was asked, may leave it in payment (Jobseekers Act 1995 s. 1(2)(f); "
            "SI 2013/378 regs 46, 46A): leave off_sick_since out for it"
        )
    if stated.statutory_pay in _ON_LEAVE:
        raise NotCovered(f"{name} {stated.statutory_pay} is not covered: name claims without it")


def refuse_sick_pay_beside_work(notes: Notes, place: int) -> None:
    """Refuse what an employer pays without Statutory Sick Pay beside another job: it is no earnings, and the pay of that job is"""
    jobs = notes.situation.on(notes.day, place, Job)
    paid_without = [job for job in jobs if sick_pay_week(notes, job) == 0 and job.sick_pay is not None and job.sick_pay.pence]
    if paid_without and not is_away_from_work(notes, place, notes.stated.adults[place]):
        where, law = notes.situation.field_of(paid_without[0]), "SI 2013/379 reg. 80(2)(b)"
        raise NotCovered(f"{where}.sick_pay: beside other work and new-style Employment and Support Allowance is not covered ({law})")


def is_in_residential_treatment(notes: Notes, place: int) -> bool:
    """Whether a stay in rehabilitation treats an adult as having limited capability for work (SI 2013/379 reg. 21)"""
    found = notes.situation.treatment_on(notes.day, place)
    if found is None or not isinstance(found.activity, Treatment):
        return False
    return found.activity.kind == "residential" and found.activity.advised_24_hours is not False


def claim(notes: Notes, place: int, stated: Adult, kinds: tuple[str, ...], is_made: bool) -> ClaimFacts:
    """A claim to one benefit: on the amount stated as other income, else on the rate that the law has"""
    amounts = [income for _, income in paid(notes, place, kinds) if income.amount.pence]
    if not amounts and not is_made:
        return ClaimFacts()
    started = None if kinds == CARERS else stated.claim_started  # the first day of a new-style claim
    has_earlier = started is not None and any(income.ends and income.ends < started for income in amounts)
    if has_earlier and started is not None and started <= notes.time_counted().last_day:
        raise NotCovered(
            f"adults.{place + 1}.claim_started: in the assessment period in which an earlier claim ended is not covered: ask later"
        )
    if started and started > notes.day:  # a claim dated later is not yet made
        if not has_earlier:
            return ClaimFacts()
        started = None
    scheme = "employment_and_support_allowance" if ESA in kinds else "jobseekers_allowance"
    days = 0
    if started:
        days = (notes.day - counts_from(notes, place, started, scheme)).days + days_used(notes, place, started, scheme)
    year = sum(year_of(notes, income) for income in amounts)
    return ClaimFacts(True, bool(amounts), year, started is not None, days)


def paid(notes: Notes, place: int, kinds: tuple[str, ...]) -> Iterator[tuple[int, Income]]:
    """The benefits of some kinds, stated as other income, that go on for an adult in the time that counts, and the number of each"""
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in kinds and goes_on(income, notes.time_counted()) and whose(notes, number) == place:
            yield number, income


def year_of(notes: Notes, income: Income) -> int:
    """A year of a stated income; of one that begins or ends within the assessment period, twelve such months"""
    period = notes.time_counted()
    is_whole = (income.starts or date.min) <= period.first_day and (income.ends or date.max) >= period.last_day
    return income.amount.pence * PERIODS[income.amount.per] if is_whole else in_period(income, period) * MONTHS_A_YEAR


def is_carer_support_payment(notes: Notes, place: int) -> bool:
    """Whether a carer's benefit is Carer Support Payment: as stated, or in Scotland since it is claimed everywhere there"""
    is_everywhere = notes.stated.home.nation == "scotland" and rates(CarersRates, "carers", notes.day).carer_support_payment_everywhere
    return bool(is_everywhere) or any(income.kind == "carer_support_payment" for _, income in paid(notes, place, CARERS))


def is_in_assessment_phase(notes: Notes, place: int, stated: Adult, support: ClaimFacts) -> bool:
    """Whether Employment and Support Allowance is in its assessment phase: as stated, or where no group was decided by the day"""
    if not support.is_made or support.amount_is_stated or stated.assessment_phase is not None:
        return bool(stated.assessment_phase)
    is_decided = capability_found(notes, stated) != Capability.FIT or stated.terminally_ill
    if not is_decided:
        notes.assume(f"adults.{place + 1}.assessment_phase", "yes: no group was decided yet")
    return not is_decided


def pension_week(notes: Notes, place: int) -> int:
    """Occupational and personal pensions a week; a fraction of a penny is dropped, to the claimant's advantage"""
    return paid_on_the_day(notes, place, _PENSIONS) // WEEKS_A_YEAR


def paid_on_the_day(notes: Notes, place: int, kinds: tuple[str, ...]) -> int:
    """A year of an adult's income of some kinds, of what is paid on the day"""
    year = 0
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in kinds and (income.starts or notes.day) <= notes.day <= (income.ends or notes.day):
            owner = place_of(notes, number, income)
            if owner is None and len(notes.stated.adults) > 1:
                fault = "is needed of a couple: it takes from the new-style or carer's benefit of the adult who gets it"
                raise BadInput([(f"other_income.{number}.adult", fault)])
            year += income.amount.pence * PERIODS[income.amount.per] if owner in (None, place) else 0
    return year


def pay_on_leave_week(notes: Notes, place: int, stated: Adult) -> int:
    """Maternity or adoption pay of a week, which comes off Employment and Support Allowance (SI 2013/379 regs 73, 74)"""
    where = f"adults.{place + 1}.statutory_pay"
    if stated.statutory_pay in _UNCERTAIN_BESIDE_ESA:
        raise NotCovered(f"{where}: {stated.statutory_pay} beside new-style Employment and Support Allowance is not covered")
    if stated.statutory_pay not in _ON_LEAVE:
        return 0
    jobs = notes.situation.on(notes.day, place, Job)
    if len(jobs) != 1:
        fault = (
            "comes off new-style Employment and Support Allowance, so its amount is needed: state it as the pay of a job, and no other job"
        )
        raise BadInput([(where, fault)])
    notes.assume(where, "the pay stated is this pay alone, and limited capability for work was there on the day before it began")
    return jobs[0].pay.rounded("week", jobs[0].hours)


def list_assumptions(notes: Notes, place: int, stated: Adult, jobseekers: ClaimFacts, support: ClaimFacts, carers: ClaimFacts) -> None:
    """List what these benefits rest on"""
    where = f"adults.{place + 1}"
    works = bool(notes.situation.on(notes.day, place, Job) or notes.situation.on(notes.day, place, SelfEmployment))
    if (jobseekers.is_made or support.is_made) and stated.claim_started is None:
        most = "182 days" if jobseekers.is_made else "365 days outside the support group"
        notes.assume(f"{where}.claim_started", f"the new-style benefit has begun and goes on; it is paid for {most}")
    if (jobseekers.is_made or support.is_made) and stated.claim_started is not None:
        scheme = "employment_and_support_allowance" if support.is_made else "jobseekers_allowance"
        notes.assume(f"{where}.claim_started", waiting_days_in_words(notes, place, stated, scheme))
    if (jobseekers.is_made or support.is_made) and any(t.hours is None for t in notes.situation.on(notes.day, place, SelfEmployment)):
        notes.assume(f"{where}.self_employment.hours", "none: 16 hours a week or more in all would end the new-style benefit")
    if jobseekers.amount_is_stated and works:
        notes.assume("other_income", "the amount of new-style Jobseeker's Allowance is what is paid without earnings; they come off it")
    list_amounts_above_the_rate(notes, place)
    if carers.amount_is_stated:
        check_carers_amount(notes, place)
    if carers.is_made and works and (stated.caring is None or stated.caring.care_costs is None):
        text = "no care is paid for because of the work; what is comes off earnings held against the limit, up to half of them"
        notes.assume(f"{where}.caring.care_costs", text)


def check_carers_amount(notes: Notes, place: int) -> None:
    """Refuse a stated amount of a carer's benefit above its rate; list that the Scottish supplement is taken to be in it"""
    for number, income in paid(notes, place, CARERS):
        found, day = rates(CarersRates, "carers", rate_day(notes, income)), written(rate_day(notes, income))
        supplement = found.scottish_carer_supplement_week if notes.stated.home.nation == "scotland" else 0
        most = found.carers_allowance_week + supplement
        if week_of(income) > most:
            beside = f", the supplement of {Money(supplement, 'week')} in it," if supplement else ""
            fault = f"is more a week than the {Money(most, 'week')}{beside} that are paid on {day}"
            raise BadInput([(f"other_income.{number}.amount", f"{fault}: correct it, or state caring.carers_allowance and no amount")])
        if supplement and income.amount.pence:
            text = f"the amount of Carer Support Payment has the Scottish Carer Supplement of {Money(supplement, 'week')} a week in it"
            notes.assume("other_income", f"{text}; if not, add it")


def list_amounts_above_the_rate(notes: Notes, place: int) -> None:
    """List a stated amount of a new-style benefit that is more than anybody is paid"""
    for number, income in paid(notes, place, (JSA, ESA, SUPPORT_GROUP)):
        day = rate_day(notes, income)
        if income.kind == JSA:
            most = rates(JobseekersAllowanceRates, "jobseekers_allowance", day).from_25
        else:
            of_esa = rates(EmploymentAndSupportAllowanceRates, "employment_and_support_allowance", day)
            most = of_esa.personal + max(of_esa.support_component, of_esa.work_related_activity_component)
        if week_of(income) > most:
            text = f"{Money(week_of(income), 'week')} a week is more than the highest rate of {Money(most, 'week')}"
            notes.assume(f"other_income.{number}.amount", f"{text}: taken as it is stated; check it")
