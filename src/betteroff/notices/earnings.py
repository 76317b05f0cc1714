"""What an adviser should see beside work: pay and hours, the minimum income floor, losses and surplus earnings, sickness."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.calendar import written
from betteroff.dated_rules import duty_rates
from betteroff.duties.lookahead import hours as in_hours
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, JobFacts
from betteroff.money import WEEKS_A_YEAR, Money, half_up
from betteroff.notices import Warned
from betteroff.reading import Assumption
from betteroff.schemes.minimum_wage import accommodation_adjustment, is_below
from betteroff.schemes.pay import age_on_pay_day, earnings, pension_of_pay
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.situation import Situation
from betteroff.unused import Unused


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
        text = "When the start-up period is over, the minimum income floor may count earnings that are not there: ask about a day after it"
        yield Warned(text, "UC Regs 2013 regs 62, 63")


def of_surplus(worked: Worked) -> Iterator[Warned]:
    """That earnings above what ends the award count in the next month too"""
    if carried := worked.money.surplus.carried_forward:
        text = f"Of these earnings {Money(carried)} is carried forward to a claim in the next month, if there is one within six months"
        yield Warned(f"{text}; not for somebody who has recently suffered domestic abuse", "UC Regs 2013 reg. 54A")


def of_one_period(worked: Worked) -> Iterator[Warned]:
    """That the amounts are of one assessment period, as surplus earnings or losses of earlier ones are used up in it"""
    if why := used_up_in(worked):
        text = f"The amounts here are those of the {why}. Ask about a day after it for what comes then"
        yield Warned(text, "UC Regs 2013 regs 54A, 57A", at_top=True)


def used_up_in(worked: Worked) -> str:
    """Of which assessment period alone the amounts are, and why; empty where nothing of earlier ones counts"""
    money, parts = worked.money, list[str]()
    if money.earned.surplus:
        parts.append(f"surplus earnings of {Money(money.earned.surplus)} brought forward")
    if losses := money.first_business.losses + money.second_business.losses:
        parts.append(f"losses of {Money(losses)} brought forward")
    if not parts or not worked.facts.claims_universal_credit:
        return ""
    return (
        f"assessment period to {written(worked.period.last_day)} alone, as {' and '.join(parts)} count in it and are used up as they count"
    )


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
        if terms.applies and not lift and worked.duties and worked.duties[number - 1].searches:
            text = (
                "the minimum income floor adds nothing in a month like this, and leaves work search; in one in which tax is paid it may not"
            )
            yield Assumption(f"adults.{number}.self_employment.tax_paid", f"{text} (UC Regs 2013 regs 62(2), 90(5))")
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
