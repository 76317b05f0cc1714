"""What an adviser should see beside the figures: who claims, transitional element, what is taken off, the first period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import Job
from betteroff.alternatives import lacks_further_children
from betteroff.calendar import written
from betteroff.conditionality.easements import SWITCHES, TREATMENT_EASEMENT
from betteroff.conditionality.work_group import Group
from betteroff.dated_rules import duty_rates
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, JobFacts, TreatmentKind
from betteroff.household import UniversalCredit
from betteroff.lookahead import hours as in_hours
from betteroff.money import WEEKS_A_YEAR, WHOLE, Money, half_up, share_of
from betteroff.notices import Warned
from betteroff.order import rent as rent_of_homes
from betteroff.reading import Assumption
from betteroff.rulebook.tables import asked, names_of
from betteroff.schemes.childcare_element import WORK_CONDITION, PaidWork, WorkCondition, share_met
from betteroff.schemes.deductions import deduction_limit, limit_in_law
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_decisions import HELP_WITH_RENT, UNDER_22, HelpWithRent, Under22
from betteroff.schemes.housing_element import is_away_too_long, loan_for_mortgage_interest, longest_with_two_homes, rents
from betteroff.schemes.minimum_wage import accommodation_adjustment, is_below
from betteroff.schemes.pay import age_on_pay_day, earnings, pension_of_pay
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.schemes.transitional_element import own_earnings
from betteroff.situation import Situation, Unused


def of_the_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Everything to be seen beside the award in payment"""
    uc = situation.household.universal_credit
    yield from _of_the_transitional_element(worked)
    yield from _of_deductions(worked)
    if uc is not None and uc.first_assessment_period == worked.period.first_day:
        yield from _of_the_first_period(uc, worked)


def of_earned_income(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know about the minimum income floor, and pay that is treated as received"""
    money, labels = worked.money, situation.household.labels()
    for place, (lift, unpaid) in enumerate(
        ((money.floor.first_lift, money.first_unpaid_work), (money.floor.second_lift, money.second_unpaid_work))
    ):
        if lift:
            text = f"{labels[place]}: {Money(lift)} a month that is not earned counts, as the minimum income floor applies"
            yield Warned(f"{text}; in the 12 months of a start-up period it does not", "UC Regs 2013 regs 62, 63")
        if unpaid.treated_as_paid:
            text = f"{labels[place]}: unpaid work for a business that could pay counts as {Money(unpaid.treated_as_paid)} of pay a month"
            yield Warned(f"{text}; the minimum wage may be due for it", "UC Regs 2013 reg. 60(3), (4); National Minimum Wage Act 1998 s. 1")
    if any(adult.business.has_start_up_period for adult in (worked.facts.first, worked.facts.second)):
        yield Warned("In a start-up period the Jobcentre does not normally ask for work search: guidance, not law", "UC Regs 2013 reg. 63")
        text = "When the start-up period is over, the minimum income floor may count earnings that are not there: ask about a day after it"
        yield Warned(text, "UC Regs 2013 regs 62, 63")


def of_surplus(worked: Worked) -> Iterator[Warned]:
    """That earnings above what ends the award count in the next month too"""
    if carried := worked.money.surplus.carried_forward:
        text = f"Of these earnings {Money(carried)} is carried forward to a claim in the next month, if there is one within six months"
        yield Warned(f"{text}; not for somebody who has recently suffered domestic abuse", "UC Regs 2013 reg. 54A")


def assumed_of_earned_income(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """What is taken of the minimum income floor in the time of coronavirus, and of losses and surplus earnings in 2018"""
    held, floors, money = worked.rates.award.self_employment, worked.decided.floors, worked.money
    for number, (terms, lift) in enumerate(((floors.first, money.floor.first_lift), (floors.second, money.floor.second_lift)), 1):
        if held.floor_is_at_discretion and terms.applies and (lift or held.floor_is_suspended):
            text = "set aside because of coronavirus, as it could be for everybody (SI 2020/371 reg. 2)"
            if lift:
                text = (
                    "applied, though the Jobcentre could set it aside because of coronavirus from 13 March 2020 to 31 July 2022 "
                    "(SI 2020/289 reg. 4; SI 2020/371 reg. 2; SI 2021/807 reg. 2); where it did, state false"
                )
            yield Assumption(f"adults.{number}.self_employment.minimum_income_floor", text)
    carried = (
        any(adult.business.unused_losses for adult in (worked.facts.first, worked.facts.second)) or worked.facts.award.surplus_earnings
    )
    if carried and held.surplus_counts and not held.every_award_is_digital:
        yield Assumption(
            "universal_credit", "on the digital service; on the live service no losses and surplus earnings are carried forward"
        )


def of_pay(label: str, adult: AdultFacts, worked: Worked) -> Iterator[Warned]:
    """Pay below the minimum wage"""
    underpaid = [job for job in (adult.job, adult.other_job) if _is_underpaid(adult, job, worked)]
    if underpaid:
        text = f"{label}: the pay is below the minimum wage for the age; check hours and pay, and contact Acas if they are right"
        law = "National Minimum Wage Act 1998 s. 1; National Minimum Wage Regs 2015 regs 4, 4A"
        if any(job.accommodation_days for job in underpaid):
            offset = Money(duty_rates(worked.pay_day).minimum_wage.accommodation_offset)
            text += f"; living accommodation: what is charged above {offset} a day comes off the pay, and free it counts as that"
            law += ", 9(1)(e), 14, 16"
        yield Warned(text, law, at_top=True)


def of_long_hours(label: str, adult: AdultFacts, worked: Worked) -> Iterator[Warned]:
    """More hours than the law allows without an agreement"""
    minutes, most = adult.job.minutes + adult.other_job.minutes, duty_rates(worked.pay_day).minimum_wage.longest_working_week
    if minutes > most:
        text = f"{label}: {in_hours(minutes)} hours a week are stated; more than {in_hours(most)} on average only if the worker agrees in"
        yield Warned(f"{text} writing: check the hours", "Working Time Regs 1998 regs 4(1), 5", at_top=True)


def of_accommodation(label: str, adult: AdultFacts) -> Iterator[Warned]:
    """That living accommodation from the employer is no part of the earnings that count, nor its charge of what comes off them"""
    charges = [job.accommodation_week for job in (adult.job, adult.other_job) if job.accommodation_days]
    if any(charge == 0 for charge in charges):
        text = f"{label}: free living accommodation from the employer is not counted as earnings; tax on it is not worked out"
        yield Warned(text, "UC Regs 2013 reg. 55(2)(a)")
    if any(charges):
        text = (
            f"{label}: what the employer charges for living accommodation does not lower the earnings that count, and is to be paid "
            "out of money in hand; as rent of the home it is to be stated as home.rent too"
        )
        yield Warned(text, "UC Regs 2013 reg. 55(5), Sch 1 para 2(a), (b)")


def _is_underpaid(adult: AdultFacts, job: JobFacts, worked: Worked) -> bool:
    """Whether a job pays less than the minimum wage; pay given up for a pension is not paid."""
    held = duty_rates(worked.pay_day)
    given_up = job.pay - earnings(job, pension_of_pay(adult, job, held.pension))
    week = job.pay_week - half_up(given_up * pay_days_a_year(job.pay_period), WEEKS_A_YEAR)
    week += accommodation_adjustment(job.accommodation_week, job.accommodation_days, held.minimum_wage)
    return job.minutes > 0 and is_below(week, job.minutes, age_on_pay_day(adult), job.is_apprentice, held.minimum_wage)


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


def unused_of_homes(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated of the home, or a stay elsewhere, but means nothing on the day asked about"""
    household = situation.household_on(worked.last_day)
    if household.home.under_22_exception and not worked.rates.award.housing_element.under_22_rule:
        why = "it matters for renters of 18 to 21 from 1 April 2017 to 30 December 2018 only"
        yield Unused("home.under_22_exception", why)
    stay = household.placement
    if stay and stay.started and stay.started > worked.last_day:
        yield Unused("placement", f"it begins after {written(worked.last_day)}, the day that money is as on")
    if stay and stay.expected_end and stay.expected_end < worked.last_day:
        yield Unused("placement", f"it is over by {written(worked.last_day)}, the day that money is as on")


def unused_of_work(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated of work but means nothing on the day asked about"""
    held, award = worked.rates.award.self_employment, situation.household.universal_credit
    why = "carried forward only in assessment periods that begin on or after 11 April 2018 (SI 2015/345)"
    for number, (adult, stated) in enumerate(zip((worked.facts.first, worked.facts.second), situation.household.adults, strict=False), 1):
        business = adult.business
        if business.unused_losses and not held.losses_count:
            yield Unused(f"adults.{number}.self_employment.losses", why)
        if stated.marriage_allowance and not adult.job.pay and (business.tax_is_stated or not business.is_carried_on):
            text = "it matters for tax on pay, or on a profit whose tax is not stated"
            yield Unused(f"adults.{number}.marriage_allowance", text)
    if award and award.surplus_earnings and not held.surplus_counts:
        yield Unused("universal_credit.surplus_earnings", why)


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


def of_rent(worked: Worked) -> Iterator[Warned]:
    """What is not met of the rent, and why."""
    facts, home, housing = worked.facts, worked.facts.home, worked.decided.housing
    uc, figures, first_day = worked.rates.award.universal_credit, worked.rates.award.housing_element, worked.period.first_day
    rent, element = rent_of_homes(facts), worked.money.universal_credit.housing_element
    if home.second.rent_month and home.second.months >= (longest := longest_with_two_homes(home.second, figures)):
        text = f"The rent of the second home, {Money(home.second.rent_month)} a month, is not met: beside the first it counts for"
        law = "UC Regs 2013 Sch 3 para 5(4)" if home.second.is_being_adapted else "UC Regs 2013 Sch 3 para 6(4)"
        yield Warned(f"{text} {'one month' if longest == 1 else f'{longest} months'} only", law)
    if housing.help == HelpWithRent.HOUSING_BENEFIT or (rent and housing.help == HelpWithRent.NOTHING):
        row = asked(HELP_WITH_RENT, first_day).rows[housing.help_row]
        yield Warned(f"No housing element. {row.why}", row.law)
    elif is_away_too_long(facts, uc, figures):
        longest = figures.longest_absence_from_violence if home.is_away_from_violence else uc.longest_absence
        yield Warned(f"Away from home for more than {longest} months, or expected to be: no housing element", "UC Regs 2013 Sch 3 para 9")
    elif rent and rents(housing) and not worked.money.housing_costs.rent_and_charges:
        row = asked(UNDER_22, first_day).rows[housing.under_22_row]
        too_young = housing.under_22 == Under22.LEFT_OUT
        why, law = (row.why, row.law) if too_young else ("A care leaver under 18", "UC Regs 2013 Sch 4 para 4")
        yield Warned(f"No housing element. {why}", law)
    elif rents(housing) and rent > element:
        short = Money(rent - element)
        yield Warned(
            f"The rent is {Money(rent)} a month, {short} more than the housing element", "UC Regs 2013 Sch 4 paras 13, 22-25, 33-36"
        )


def of_bills(worked: Worked) -> Iterator[Warned]:
    """The rent and the council tax that are still to be paid out of money in hand"""
    bill = worked.money.council_tax.bill
    is_tenant = rents(worked.decided.housing) or worked.money.housing_benefit.eligible_rent_week
    rent = rent_of_homes(worked.facts) if is_tenant else 0
    due = [(what, amount) for what, amount in (("rent", rent), ("council tax", bill)) if amount]
    if due:
        names, amounts = (" and ".join(words) for words in ((what for what, _ in due), (str(Money(amount)) for _, amount in due)))
        text = f"Money in hand is before {names}: {amounts} a month {'are' if due[1:] else 'is'} to be paid"
        yield Warned(f"{text} out of it", "as stated")


def of_owner(worked: Worked) -> Iterator[Warned]:
    """What an owner is not helped with, and the loan that may be offered."""
    home, housing, earned = worked.facts.home, worked.decided.housing, worked.money.earned
    figures = worked.rates.award.housing_element
    if loan := loan_for_mortgage_interest(worked.facts, housing, earned, figures):
        text = (
            f"A loan for mortgage interest may be offered: {Money(loan)} a month at the standard rate, to be repaid when the home is sold"
        )
        yield Warned(f"{text}; it is not counted here", "SI 2017/725 regs 3, 11, 13")
    costs = home.service_charges_month if housing.help == HelpWithRent.OWNER else 0
    if figures.mortgage_interest_in_award:
        costs += home.mortgage + home.adaptation_loan
    if costs and earned.total:
        yield Warned("No housing element for an owner in an assessment period with any earned income", "UC Regs 2013 Sch 5 para 4")
    elif costs and home.qualifying_periods < figures.owner_qualifying_periods:
        wait = f"{figures.owner_qualifying_periods} assessment periods in a row without earnings"
        yield Warned(f"No housing element for an owner before {wait} are over", "UC Regs 2013 Sch 5 para 5")


def of_treatment(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What became of treatment that was stated but lifts nothing."""
    adults = (worked.facts_today.first, worked.facts_today.second)
    for label, adult, found in zip(situation.household.labels(), adults, worked.duties or (), strict=False):
        lifts = any(rows == TREATMENT_EASEMENT for rows in names_of(SWITCHES, worked.day, found.switch_rows))
        if adult.treatment == TreatmentKind.NONE or lifts or found.group != Group.ALL_REQUIREMENTS:
            continue
        if adult.treatment == TreatmentKind.INFORMAL:
            text = "informal treatment does not lift work search; a structured course would"
        else:
            text = (
                "the six months of treatment that lift work search are over; ask the work coach whether work search would be unreasonable"
            )
        yield Warned(f"{label}: {text}", "UC Regs 2013 reg. 99(3)(e), (5)")


def of_sickness(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """That work search goes on for somebody off sick, though it may be lifted."""
    for place, (label, found) in enumerate(zip(situation.household.labels(), worked.duties or (), strict=False)):
        is_off_sick = any(job.off_sick_since and job.off_sick_since <= worked.day for job in situation.on(worked.day, place, Job))
        is_off_sick = is_off_sick or situation.household.adults[place].statutory_pay == "sick_pay"
        if is_off_sick and found.searches and worked.money.universal_credit.payable:
            text = (
                f"{label}: work search does not yet allow for being off sick: ask for no work search, with a fit note (in the first "
                "seven days without). It is lifted for up to 14 days, twice in 12 months; after that where it would be unreasonable. "
                "If the illness lasts, ask for a work capability assessment"
            )
            yield Warned(text, "UC Regs 2013 regs 41, 99(4), (5)")


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
