"""The one visible order of calculation: facts, then decisions, then pay, then benefits, then duties.

Everything here is a plain function of facts, rates and tables; single answers and compiled batches
both call it.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, NamedTuple, get_type_hints

from betteroff.conditionality.duties import REGIME, DutyTables, Earned, HouseholdDuties, duties
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES
from betteroff.conditionality.hours import AVAILABILITY, EXPECTED_HOURS
from betteroff.conditionality.minimum_income_floor import FLOOR, floors_of
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP
from betteroff.facts import AdultFacts, Facts
from betteroff.rulebook import coverage
from betteroff.rulebook.figures import figures, rates
from betteroff.rulebook.lines import Line, lines
from betteroff.rulebook.tables import Question, asked
from betteroff.schemes.award import Award, AwardRates, AwardTables, Decided, award
from betteroff.schemes.award import decide as decide_award
from betteroff.schemes.benefit_cap import BenefitCapRates
from betteroff.schemes.capability import CAPABILITY, CARING, ELEMENT, CapabilityTables, Decisions
from betteroff.schemes.capability import decide as decide_adults
from betteroff.schemes.child_benefit import ChildBenefitRates, child_benefit
from betteroff.schemes.childcare_element import PAID_WORK, STATUTORY_PAY, WORK_CONDITION, ChildcareElementRates, ChildcareTables
from betteroff.schemes.deductions import DeductionRates
from betteroff.schemes.earned_income import EarnedIncome, MinimumIncomeFloor, Work, before_floor, minimum_income_floor, with_floor
from betteroff.schemes.education import EDUCATION
from betteroff.schemes.housing_decisions import HELP_WITH_RENT, NON_DEPENDANT, SHARED_ACCOMMODATION, UNDER_22, HousingTables
from betteroff.schemes.housing_element import HousingCosts, HousingElementRates, housing_costs
from betteroff.schemes.income_tax import IncomeTaxRates
from betteroff.schemes.minimum_income_floor import FloorTables
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.national_insurance import NationalInsuranceRates
from betteroff.schemes.pay import Pay, PayRates, gross_month, pay, pension_of_pay
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.self_employed_tax import SelfEmployedTaxRates
from betteroff.schemes.self_employment import Business, SelfEmploymentRates, business, expenses, profit, receipts
from betteroff.schemes.student_loan import StudentLoanRates
from betteroff.schemes.surplus_earnings import SurplusEarnings, surplus_earnings
from betteroff.schemes.transitional_element import TransitionalElementRates
from betteroff.schemes.unearned_income import (
    UnearnedIncome,
    UnearnedIncomeRates,
    carers_allowance,
    ignored_income,
    other_income,
    student_support,
    unearned_income,
)
from betteroff.schemes.universal_credit import UniversalCreditRates
from betteroff.schemes.unpaid_work import UnpaidWork, unpaid_work

CAPABILITY_QUESTIONS = (CAPABILITY, ELEMENT, CARING)
CHILDCARE_QUESTIONS = (STATUTORY_PAY, PAID_WORK, WORK_CONDITION)
FLOOR_QUESTIONS = (APART_FROM_EARNINGS, EXPECTED_HOURS, FLOOR)
DUTY_QUESTIONS = (APART_FROM_EARNINGS, WORK_GROUP, EXPECTED_HOURS, AVAILABILITY, DOMESTIC_ABUSE, SWITCHES, REGIME, FLOOR)
HOUSING_QUESTIONS = (HELP_WITH_RENT, SHARED_ACCOMMODATION, UNDER_22)
AWARD_QUESTIONS = (*CAPABILITY_QUESTIONS, *CHILDCARE_QUESTIONS, *HOUSING_QUESTIONS, NON_DEPENDANT, EDUCATION, *FLOOR_QUESTIONS)
QUESTIONS = tuple(dict.fromkeys((*AWARD_QUESTIONS, *DUTY_QUESTIONS)))
SCHEMES: dict[str, type] = {
    "universal_credit": UniversalCreditRates,
    "benefit_cap": BenefitCapRates,
    "income_tax": IncomeTaxRates,
    "national_insurance": NationalInsuranceRates,
    "pension": PensionRates,
    "student_loan": StudentLoanRates,
    "minimum_wage": MinimumWageRates,
    "child_benefit": ChildBenefitRates,
    "childcare_element": ChildcareElementRates,
    "unearned_income": UnearnedIncomeRates,
    "transitional_element": TransitionalElementRates,
    "deductions": DeductionRates,
    "housing_element": HousingElementRates,
    "self_employment": SelfEmploymentRates,
    "self_employed_tax": SelfEmployedTaxRates,
}
"""Every scheme with figures, and the NamedTuple its rules read them by."""


def covers_duties(day: date) -> bool:
    """Whether work-related requirements are covered on a day; money is, on every day since Universal Credit began."""
    return bool(day >= coverage("schemes")["work_requirements"]["from"])


def questions(day: date) -> tuple[Question, ...]:
    """The tables that are asked for a day."""
    return QUESTIONS if covers_duties(day) else AWARD_QUESTIONS


class MoneyRates(NamedTuple):
    """The figures of one day's money: Universal Credit and its cap from the start of the assessment period."""

    pay: PayRates
    self_employed_tax: SelfEmployedTaxRates
    award: AwardRates
    child_benefit: ChildBenefitRates
    child_benefit_in_cap: ChildBenefitRates
    """What the cap counts: as at the start of the assessment period (SI 2026/148 art. 1(4), by analogy)."""
    unearned_income: UnearnedIncomeRates
    """What is received: as on the day. What counts goes by the start of the assessment period (SI 2026/148 art. 1(4))."""


class DutyRates(NamedTuple):
    """The figures of one day's duties."""

    universal_credit: UniversalCreditRates
    minimum_wage: MinimumWageRates
    pension: PensionRates
    """Pay given up for a pension by salary sacrifice is not earned."""
    self_employment: SelfEmploymentRates


@cache
def pay_rates(day: date) -> PayRates:
    """The figures for the pay of a day."""
    return PayRates(
        rates(IncomeTaxRates, "income_tax", day),
        rates(NationalInsuranceRates, "national_insurance", day),
        rates(PensionRates, "pension", day),
        rates(StudentLoanRates, "student_loan", day),
    )


@cache
def money_rates(day: date, period_first_day: date, pay_day: date | None = None) -> MoneyRates:
    """The figures for the money of a day in an assessment period, its pay as on a later one if given."""
    return MoneyRates(
        pay_rates(pay_day or day),
        rates(SelfEmployedTaxRates, "self_employed_tax", pay_day or day),
        AwardRates(
            rates(UniversalCreditRates, "universal_credit", period_first_day),
            rates(BenefitCapRates, "benefit_cap", period_first_day),
            rates(MinimumWageRates, "minimum_wage", period_first_day),
            rates(ChildcareElementRates, "childcare_element", period_first_day),
            rates(UnearnedIncomeRates, "unearned_income", period_first_day),
            rates(DeductionRates, "deductions", period_first_day),
            rates(HousingElementRates, "housing_element", period_first_day),
            rates(SelfEmploymentRates, "self_employment", period_first_day),
        ),
        rates(ChildBenefitRates, "child_benefit", day),
        rates(ChildBenefitRates, "child_benefit", period_first_day),
        rates(UnearnedIncomeRates, "unearned_income", day),
    )


@cache
def duty_rates(day: date) -> DutyRates:
    """The figures for the duties of a day."""
    return DutyRates(
        rates(UniversalCreditRates, "universal_credit", day),
        rates(MinimumWageRates, "minimum_wage", day),
        rates(PensionRates, "pension", day),
        rates(SelfEmploymentRates, "self_employment", day),
    )


@cache
def capability_tables(day: date) -> CapabilityTables:
    """The tables that decide on capability and caring, on a day."""
    return CapabilityTables(*(asked(question, day).scan for question in CAPABILITY_QUESTIONS))


@cache
def award_tables(period_first_day: date) -> AwardTables:
    """The tables an award turns on: as at the start of its assessment period, like its figures."""
    return AwardTables(
        capability_tables(period_first_day),
        ChildcareTables(*(asked(question, period_first_day).scan for question in CHILDCARE_QUESTIONS)),
        HousingTables(*(asked(question, period_first_day).scan for question in HOUSING_QUESTIONS)),
        FloorTables(*(asked(question, period_first_day).scan for question in FLOOR_QUESTIONS)),
    )


@cache
def duty_tables(day: date) -> DutyTables:
    """The tables of the duties, on a day."""
    return DutyTables(*(asked(question, day).scan for question in DUTY_QUESTIONS))


def travel(adult: AdultFacts) -> int:
    """Travel to work"""
    return adult.travel_month


def other_costs(adult: AdultFacts) -> int:
    """Other costs of work"""
    return adult.other_costs_month


def child_benefit_of(facts: Facts, rates: MoneyRates) -> int:
    """Child Benefit"""
    return child_benefit(facts, rates.child_benefit)


def childcare_charges(facts: Facts) -> int:
    """Childcare"""
    return facts.childcare.charges_month + facts.childcare.other_charges_month


def carers_allowance_paid(facts: Facts, rates: MoneyRates) -> int:
    """Carer's Allowance"""
    return carers_allowance(facts, rates.unearned_income)


class Costs(NamedTuple):
    """What working costs one adult a month."""

    travel: Annotated[int, Line("Travel to work", "as stated", travel, in_hand=-1)]
    other_costs: Annotated[int, Line("Other costs of work", "as stated", other_costs, in_hand=-1)]


class Family(NamedTuple):
    """Benefits for the family beside Universal Credit, and what is paid for its children."""

    child_benefit: Annotated[
        int, Line("Child Benefit", "SSCBA 1992 s. 141; Child Benefit (Rates) Regs 2006 reg. 2", child_benefit_of, in_hand=1)
    ]
    childcare: Annotated[int, Line("Childcare", "as stated", childcare_charges, in_hand=-1)]


class OtherIncome(NamedTuple):
    """What else comes in, whether Universal Credit counts it or not."""

    carers_allowance: Annotated[int, Line("Carer's Allowance", "SSCBA 1992 s. 70", carers_allowance_paid, in_hand=1)]
    student_support: Annotated[int, Line("Student loan and grant", "as stated", student_support, in_hand=1)]
    counted: Annotated[int, Line("Pensions, benefits and other income", "as stated", other_income, in_hand=1)]
    ignored: Annotated[int, Line("Income that Universal Credit ignores", "as stated", ignored_income, in_hand=1)]


class Money(NamedTuple):
    """Every line of a household's money in one assessment period, scheme by scheme."""

    first_pay: Pay
    first_other_pay: Pay
    first_business: Business
    first_unpaid_work: UnpaidWork
    second_pay: Pay
    second_other_pay: Pay
    second_business: Business
    second_unpaid_work: UnpaidWork
    floor: MinimumIncomeFloor
    earned: EarnedIncome
    unearned: UnearnedIncome
    housing_costs: HousingCosts
    universal_credit: Award
    surplus: SurplusEarnings
    family: Family
    other_income: OtherIncome
    first_costs: Costs
    second_costs: Costs


def decide(facts: Facts, rates: MoneyRates, tables: AwardTables) -> Decided:
    """Everything decided before any amount is worked out: what the floor turns on is asked of conditionality."""
    adults = decide_adults(facts.first, facts.second, tables.capability)
    return decide_award(facts, adults, floors_of(facts, adults, tables.floor, rates.award.universal_credit), tables)


def work_of(facts: Facts, rates: MoneyRates) -> Work:
    """What both adults earn, from every source."""
    first, second, award = facts.first, facts.second, rates.award
    taxes, bands, pensions = rates.self_employed_tax, rates.pay.income_tax, rates.pay.pension
    return Work(
        pay(first, first.job, facts.nation, rates.pay),
        pay(first, first.other_job, facts.nation, rates.pay),
        business(first, facts.nation, award.self_employment, taxes, bands, pensions),
        unpaid_work(first, award.minimum_wage),
        pay(second, second.job, facts.nation, rates.pay),
        pay(second, second.other_job, facts.nation, rates.pay),
        business(second, facts.nation, award.self_employment, taxes, bands, pensions),
        unpaid_work(second, award.minimum_wage),
    )


def money(facts: Facts, rates: MoneyRates, tables: AwardTables) -> Money:
    """The money of a household."""
    return money_of(facts, decide(facts, rates, tables), rates)


def money_of(facts: Facts, decided: Decided, rates: MoneyRates) -> Money:
    """The money of a household about which everything is decided: pay first, then what depends on it."""
    work, award_rates = work_of(facts, rates), rates.award
    before = before_floor(facts, work, award_rates.self_employment)
    floor = minimum_income_floor(
        facts, decided.floors, before, award_rates.self_employment, award_rates.minimum_wage, rates.self_employed_tax, rates.pay.income_tax
    )  # fmt: skip
    earned = with_floor(before, floor)
    unearned = unearned_income(facts, award_rates.unearned_income)
    housing = housing_costs(
        facts, decided.housing, earned, award_rates.universal_credit, award_rates.housing_element, award_rates.minimum_wage
    )
    in_cap = child_benefit(facts, rates.child_benefit_in_cap)
    universal_credit = award(facts, decided, earned, unearned, housing, in_cap, award_rates)
    return Money(
        work.first_pay,
        work.first_other_pay,
        work.first_business,
        work.first_unpaid_work,
        work.second_pay,
        work.second_other_pay,
        work.second_business,
        work.second_unpaid_work,
        floor,
        earned,
        unearned,
        housing,
        universal_credit,
        surplus_earnings(universal_credit, earned, award_rates.self_employment, award_rates.universal_credit),
        Family(child_benefit_of(facts, rates), childcare_charges(facts)),
        OtherIncome(carers_allowance_paid(facts, rates), student_support(facts), other_income(facts), ignored_income(facts)),
        Costs(travel(facts.first), other_costs(facts.first)),
        Costs(travel(facts.second), other_costs(facts.second)),
    )


def employed_earnings(adult: AdultFacts, rates: PensionRates) -> int:
    """Pay before deductions, a month: what the administrative earnings threshold looks at (reg. 99(6))"""
    job, other = adult.job, adult.other_job
    return gross_month(job, pension_of_pay(adult, job, rates)) + gross_month(other, pension_of_pay(adult, other, rates))


def gross_earnings(adult: AdultFacts, rates: DutyRates) -> int:
    """Earnings before deductions, a month: what the thresholds of conditionality look at (reg. 90(6))"""
    profits = max(0, profit(receipts(adult), expenses(adult, rates.self_employment)))
    return employed_earnings(adult, rates.pension) + profits + unpaid_work(adult, rates.minimum_wage).total


def all_duties(facts: Facts, rates: DutyRates, tables: DutyTables, capability: CapabilityTables) -> HouseholdDuties:
    """The duties of both adults on the day."""
    return duties_given(facts, decide_adults(facts.first, facts.second, capability), rates, tables)


def duties_given(facts: Facts, decided: Decisions, rates: DutyRates, tables: DutyTables) -> HouseholdDuties:
    """The duties of both adults whose capability and caring are decided."""
    first = Earned(gross_earnings(facts.first, rates), employed_earnings(facts.first, rates.pension))
    second = Earned(gross_earnings(facts.second, rates), employed_earnings(facts.second, rates.pension))
    return duties(facts, decided, first, second, tables, rates.universal_credit, rates.minimum_wage, rates.self_employment)


def in_hand(found: Money) -> int:
    """Money in hand: every line that comes in, less every line that is paid out"""
    total = 0
    for statement in found:
        kind: type = type(statement)
        for amount, line in zip(statement, lines(kind).values(), strict=True):
            total += line.in_hand * amount
    return total


class Unconfirmed(NamedTuple):
    """Rules used for a day after the one they were last checked for."""

    confirmed_to: date
    what: str


@cache
def unconfirmed(day: date, period_first_day: date) -> tuple[Unconfirmed, ...]:
    """Which figures and tables are answered beyond the day they were checked for."""
    late = {
        Unconfirmed(figure.confirmed_to, figure.label if figure.confirmed_to < latest(scheme) else f"figures of {scheme.replace('_', ' ')}")
        for scheme in SCHEMES
        for figure in figures(scheme).values()
        if latest_use(scheme, day, period_first_day) > figure.confirmed_to
    }
    for question in questions(day):
        asked_on = latest_asking(question, day, period_first_day)
        table = asked(question, asked_on)
        if asked_on > table.confirmed_to:
            late.add(Unconfirmed(table.confirmed_to, _RULES_ON[table.scheme]))
    return tuple(sorted(late))


_RULES_ON = {
    "universal_credit": "rules on work-related requirements",
    "housing_element": "rules on housing costs",
    "childcare_element": "rules on childcare",
    "self_employment": "rules on the minimum income floor",
}


def latest_asking(question: Question, day: date, period_first_day: date) -> date:
    """The latest day a table is asked for: those of duties, and of the capability duties turn on, go by the day itself."""
    return day if question in (*DUTY_QUESTIONS, *CAPABILITY_QUESTIONS) else period_first_day


def latest_use(scheme: str, day: date, period_first_day: date) -> date:
    """The latest day whose figures of a scheme are used: duties go by the day itself."""
    return day if scheme in schemes_in(DutyRates) else figure_day(scheme, day, period_first_day)


def latest(scheme: str) -> date:
    """The day most figures of a scheme are confirmed to."""
    return max(figure.confirmed_to for figure in figures(scheme).values())


def figure_day(scheme: str, day: date, period_first_day: date) -> date:
    """The day whose figures count in a day's money: those of an award go by the start of the assessment period."""
    return period_first_day if scheme in schemes_in(AwardRates) else day


@cache
def schemes_in(kind: type) -> frozenset[str]:
    """The schemes whose figures a kind of figures holds."""
    held = get_type_hints(kind).values()
    return frozenset(scheme for scheme, figures_of in SCHEMES.items() if figures_of in held)


@cache
def last_answerable_day(day: date) -> date:
    """The last day for which every rule may still be answered, as an assumption where need be."""
    ends = [asked(question, day).answered_to for question in questions(day)]
    ends += [figure.answered_to for scheme in SCHEMES for figure in figures(scheme).values()]
    return min(ends)
