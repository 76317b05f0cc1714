"""What an adviser should see beside the figures: who claims, transitional element, what is taken off, the first period, childcare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.alternatives import lacks_further_children
from betteroff.calendar import written
from betteroff.explanation import Worked
from betteroff.household import UniversalCredit
from betteroff.money import WHOLE, Money, share_of
from betteroff.notices import Warned
from betteroff.rulebook.tables import asked
from betteroff.schemes.childcare_element import WORK_CONDITION, PaidWork, WorkCondition, share_met
from betteroff.schemes.deductions import deduction_limit, limit_in_law
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.transitional_element import own_earnings
from betteroff.situation import Situation
from betteroff.unused import Unused


def of_the_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Everything to be seen beside the award in payment"""
    uc = situation.household.universal_credit
    yield from _of_the_transitional_element(worked)
    yield from _of_deductions(worked)
    if uc is not None and uc.first_assessment_period == worked.period.first_day:
        yield from _of_the_first_period(uc, worked)


def of_the_claim(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Who claims, and what stands in the way of a claim."""
    facts, labels = worked.facts, situation.household.labels()
    if is_kept_out_by_course(facts):
        text = "A student whom no exception covers cannot get Universal Credit, so there is none"
        yield Warned(f"{text}, whatever it would come to", "Welfare Reform Act 2012 s. 4(1)(d); UC Regs 2013 regs 12, 14", at_top=True)
    if facts.second.cannot_claim:
        text = f"{labels[0]} claims as a single person: both adults' income and savings count, {labels[1]} brings no element"
        yield Warned(text, "UC Regs 2013 regs 3(3), 18(2), 22(3), 36(3)")
    if facts.first.reached_pension_age != facts.second.reached_pension_age and facts.second.is_present:
        choice_ends = date.fromordinal(worked.rates.award.unearned_income.mixed_age_choice_ends)
        since = written(choice_ends)
        text = f"One of the couple is over pension age: Pension Credit only if it, or Housing Benefit, has run on since before {since}"
        if worked.day < choice_ends:
            text = "One of the couple is over pension age: they may choose Pension Credit instead, which is not worked out"
        yield Warned(text, "UC Regs 2013 reg. 3(2)(a); SI 2019/37 arts 3, 4")
    for label, adult in zip(labels, (facts.first, facts.second), strict=False):
        if adult.course.income_counts is False and adult.course.support_year + adult.course.postgraduate_loan_year:
            yield Warned(f"{label}: no student income counts in this assessment period", "UC Regs 2013 reg. 68(1)")


def unused_of_the_award(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated of the award but means nothing in the assessment period asked about"""
    uc = situation.household.universal_credit
    if uc and uc.moved_from and uc.first_assessment_period != worked.period.first_day:
        why = "what goes on of other benefits matters for the award's first assessment period, which is not the one asked about"
        yield Unused("universal_credit.moved_from", why)
    if (
        uc
        and uc.first_period_earnings_reached_threshold
        and not (uc.transitional_element or uc.severe_disability_premium or uc.transitional_capital_disregard)
    ):
        yield Unused("universal_credit.first_period_earnings_reached_threshold", "it means nothing without a transitional element")
    if uc and uc.childcare_for_further_children and worked.facts.childcare.children <= 2:
        yield Unused("universal_credit.childcare_for_further_children", "it matters for childcare of three children or more")


def _of_the_transitional_element(worked: Worked) -> Iterator[Warned]:
    transitional, earned = worked.transitional, own_earnings(worked.facts, worked.money.earned, worked.money.floor)
    if ended := transitional.disregard_ended:
        text = f"The transitional capital disregard ended with the assessment period from {written(ended.first_day)}: {ended.why}"
        yield Warned(text, ended.law)
    for change in transitional.changes:
        turn = "falls" if change.after < change.before else "rises"
        text = f"The transitional element {turn} from {Money(change.before)} to {Money(change.after)} in the assessment period from "
        yield Warned(f"{text}{written(change.first_day)}: {change.why}", change.law)
    if transitional.element and not worked.money.universal_credit.payable:
        text = "The transitional element is lost unless Universal Credit is due again within three months, having ended by earnings alone"
        yield Warned(text, "SI 2014/1230 reg. 57")
    elif transitional.element and earned < transitional.low_earnings_threshold:
        text = (
            f"Earnings are below {Money(transitional.low_earnings_threshold)}, and reached it in the award's first assessment period: "
            "after three assessment periods like this in a row the transitional element ends"
        )
        yield Warned(text, "SI 2014/1230 reg. 56(2), (3)")


def _of_deductions(worked: Worked) -> Iterator[Warned]:
    stated, uc, rates = worked.facts.award, worked.money.universal_credit, worked.rates.award.deductions
    if uc.sanction < stated.sanction:
        text = f"The sanction: of {Money(stated.sanction)} stated, {Money(uc.sanction)} can be taken from this award"
        yield Warned(f"{text}: not more than the award, nor than the standard allowance", "UC Regs 2013 regs 110, 111")
    before = uc.sanction + uc.advance_repayment + uc.rent_and_fuel_deductions
    kept_within = None if rates.maintenance_may_exceed else before
    for what, wanted, taken, counted in (
        ("The repayment of the advance", stated.advance_repayment, uc.advance_repayment, uc.sanction),
        (_ARREARS, stated.rent_and_fuel_deductions, uc.rent_and_fuel_deductions, None),
        ("The deduction for child maintenance", stated.maintenance_deduction, uc.maintenance_deduction, kept_within),
        ("The other deductions", stated.other_deductions, uc.other_deductions, before + uc.maintenance_deduction),
    ):
        if taken < wanted:
            yield _cut_short(what, wanted, taken, counted, worked)
    if uc.rent_and_fuel_deductions > (most := share_of(uc.standard_allowance, rates.rent_arrears_at_most)):
        step, text = (
            Money(share_of(uc.standard_allowance, rates.step_share)),
            f"{_ARREARS}: not more than {Money(most)} is for rent arrears",
        )
        yield Warned(f"{text}; for gas and for electricity {step} each, and current use", "SI 2013/380 Sch 6 paras 7(5), 8(4)")


def _cut_short(what: str, wanted: int, taken: int, counted: int | None, worked: Worked) -> Warned:
    """Why less is deducted than was stated: the limit, towards which `counted` goes too, or that a penny of the award is left"""
    uc, rates = worked.money.universal_credit, worked.rates.award.deductions
    text = f"{what}: of {Money(wanted)} stated, {Money(taken)} can be taken from this award"
    limit, lawful = (found(uc.standard_allowance, rates) for found in (deduction_limit, limit_in_law))
    if counted is None or taken < limit - counted:
        return Warned(f"{text}: a penny of it is left", "SI 2013/380 Sch 6 para 3(1)(a); SI 2013/384 reg. 11(7)")
    towards = f", towards which {Money(counted)} of {'the sanction' if counted == uc.sanction else 'other items'} counts" if counted else ""
    text += f": not more than {Money(limit)} a month is deducted in all{towards} (the law would allow {Money(lawful)})"
    return Warned(text, "SI 2013/380 Sch 6 para 4; SI 2013/384 reg. 11")


_ARREARS = "The deductions for rent or fuel arrears"


def _of_the_first_period(uc: UniversalCredit, worked: Worked) -> Iterator[Warned]:
    rates, home = worked.rates.award.deductions, worked.facts.home
    if rates.waiting_days and not uc.moved_from:
        text = f"Before an award on a new claim came {rates.waiting_days} waiting days without Universal Credit, with exceptions"
        yield Warned(f"{text}; the first assessment period begins after them", "UC Regs 2013 reg. 19A")
    if "housing_benefit" in uc.moved_from and rates.housing_benefit_run_on and home.rent_month:
        text = f"Housing Benefit goes on for {rates.housing_benefit_run_on} weeks beside the award, and is not taken off it"
        yield Warned(f"{text}; its amount is not worked out", "SI 2014/1230 regs 8(2A), 8A, 46(1)")
    others = [benefit.replace("_", " ") for benefit in uc.moved_from if benefit in _GO_ON]
    if others and rates.income_benefit_run_on:
        text = f"What was paid of {', '.join(others)} goes on for {rates.income_benefit_run_on} weeks beside the award"
        yield Warned(
            f"{text}, and is not taken off it; its amount is not worked out", "SI 2014/1230 regs 8(2A), 8B, 46(1); SI 2019/1152 reg. 5"
        )
    share = f"{rates.advance_share * 100 // WHOLE} %"
    text = f"Until the first payment an advance of up to {share} of the expected award may be asked for, to be repaid within"
    yield Warned(f"{text} {rates.advance_months} months", "SI 2013/383 regs 5-10; departmental guidance")


_GO_ON = ("income_support", "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance")


_ANNOUNCED = "Budget of 26 November 2025; UC Regs 2013 reg. 36 as on 30 April 2026"


def of_childcare(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Where childcare is paid for without help, above what is met, or with help that is about to end."""
    facts, decided, rates = worked.facts, worked.decided.childcare, worked.rates.award.childcare_element
    met = worked.money.universal_credit.childcare_element
    if too_old := facts.childcare.other_charges_month:
        text = f"No help with childcare of {Money(too_old)} a month: it ends on 1 September after the child's 16th birthday"
        yield Warned(text, "UC Regs 2013 reg. 33(1)(a)")
    if not facts.childcare.charges_month:
        return
    if decided.condition != WorkCondition.MET:
        row = asked(WORK_CONDITION, worked.period.first_day).rows[decided.row]
        yield Warned(f"No help with childcare of {Money(facts.childcare.charges_month)} a month: {row.why}", row.law)
        return
    if share_met(facts, rates) > met:
        text = f"Childcare is above what Universal Credit looks at: the most it meets is {Money(met)} a month"
        yield Warned(text, "UC Regs 2013 regs 34(1)(b), 36")
    if lacks_further_children(situation, worked):
        text = f"The most met for childcare has {Money(rates.maximum_further_child)} a month for each child above two, as announced"
        yield Warned(f"{text}; no regulation adding to it was seen: ask the Jobcentre, and see the answer without it", _ANNOUNCED)
    found = ((facts.first, decided.first), (facts.second, decided.second))
    if any(adult.has_left_work and work.work == PaidWork.TREATED_AS_IN_PAID_WORK and not work.gets_statutory_pay for adult, work in found):
        text = "Help with childcare after work has ended goes on only to the end of the assessment period after the one in which it ended"
        yield Warned(text, "UC Regs 2013 reg. 32(2)(a)")
