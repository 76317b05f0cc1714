"""The one visible order of calculation: facts, then decisions (of pay, where they turn on it), then pay, then benefits, then duties.

Everything here is a plain function of facts, rates and tables; single answers and compiled batches
both call it.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, NamedTuple

from betteroff.conditionality.duties import DutyTables, Earned, HouseholdDuties, duties
from betteroff.conditionality.minimum_income_floor import floors_of
from betteroff.dated_rules import DutyRates, EarningsTaxRates, MoneyRates, MoneyTables
from betteroff.facts import AdultFacts, Facts
from betteroff.rulebook.lines import Line, lines
from betteroff.schemes.award import Award, AwardTables, Decided, award
from betteroff.schemes.award import decide as decide_award
from betteroff.schemes.beside_work import earnings_a_week
from betteroff.schemes.capability import CapabilityTables, Decisions, decide_adult
from betteroff.schemes.capability import decide as decide_adults
from betteroff.schemes.child_benefit import child_benefit_in_cap
from betteroff.schemes.costs import Costs, HomeCosts, costs_of_activities, other_costs, rent, travel
from betteroff.schemes.council_tax import CouncilTax, council_tax
from betteroff.schemes.disability import Disability, disability
from betteroff.schemes.earned_income import EarnedIncome, MinimumIncomeFloor, Work, before_floor, minimum_income_floor, with_floor
from betteroff.schemes.family import Family, family
from betteroff.schemes.help_beside import HelpDecisions, HelpTables, decide_help
from betteroff.schemes.housing_benefit_award import HousingBenefit, housing_benefit
from betteroff.schemes.housing_element import HousingCosts, housing_costs
from betteroff.schemes.in_kind import InKind, in_kind
from betteroff.schemes.income_related_award import IncomeRelated, income_related_benefit
from betteroff.schemes.income_related_benefit import IncomeRelatedDecision, claims_income_related, decide_income_related
from betteroff.schemes.minimum_income_floor import FloorTables, Lifts
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.net_earnings import weekly_earnings
from betteroff.schemes.pay import Pay, gross_month, pay, pension_of_pay
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.rehabilitation import Stay, client_contribution
from betteroff.schemes.self_employment import Business, SelfEmploymentRates, business, expenses, profit, receipts
from betteroff.schemes.surplus_earnings import SurplusEarnings, surplus_earnings
from betteroff.schemes.unearned_income import (
    UnearnedIncome,
    enterprise_allowance,
    ignored_income,
    other_income,
    student_support,
    unearned_income,
)
from betteroff.schemes.unpaid_work import UnpaidWork, unpaid_work
from betteroff.schemes.work_benefits import (
    Entitlements,
    EntitlementTables,
    WorkBenefits,
    entitlement,
    has_carer_support_payment,
    makes_a_claim,
    work_benefits,
)


class OtherIncome(NamedTuple):
    """What else comes in, whether Universal Credit counts it or not."""

    student_support: Annotated[int, Line("Student loan and grant", "as stated", student_support, in_hand=1)]
    counted: Annotated[int, Line("Pensions, benefits and other income", "as stated", other_income, in_hand=1)]
    ignored: Annotated[int, Line("Income that Universal Credit ignores", "as stated", ignored_income, in_hand=1)]
    enterprise_allowance: Annotated[int, Line("New Enterprise Allowance", "SI 2013/276 reg. 3(5)", enterprise_allowance, in_hand=1)]


class Statement(NamedTuple):
    """Every line of a household's money in one assessment period, scheme by scheme."""

    first_pay: Pay
    first_other_pay: Pay
    first_business: Business
    first_unpaid_work: UnpaidWork
    second_pay: Pay
    second_other_pay: Pay
    second_business: Business
    second_unpaid_work: UnpaidWork
    first_benefits: WorkBenefits
    second_benefits: WorkBenefits
    floor: MinimumIncomeFloor
    earned: EarnedIncome
    unearned: UnearnedIncome
    housing_costs: HousingCosts
    universal_credit: Award
    surplus: SurplusEarnings
    income_related_benefit: IncomeRelated
    housing_benefit: HousingBenefit
    council_tax: CouncilTax
    family: Family
    disability: Disability
    other_income: OtherIncome
    first_costs: Costs
    second_costs: Costs
    home: HomeCosts
    stay: Stay
    in_kind: InKind


class MoneyAndHelp(NamedTuple):
    """The money of a household, and what was decided on help beside Universal Credit on the way to it."""

    money: Statement
    helped: HelpDecisions


def decide(facts: Facts, rates: MoneyRates, tables: AwardTables) -> Decided:
    """Everything decided before the award: what the floor turns on is asked of conditionality, benefits beside work of the pay."""
    beside = entitlements(facts, rates, tables.work_benefits)
    adults = Decisions(
        decide_adult(facts.first, beside.first.component_in_award, has_carer_support_payment(facts.first, beside.first), tables.capability),
        decide_adult(
            facts.second, beside.second.component_in_award, has_carer_support_payment(facts.second, beside.second), tables.capability
        ),
    )
    floors = floors_of(facts, adults, tables.floor, rates.award.universal_credit)
    return decide_award(facts, adults, floors, beside, income_related(facts, rates, tables.work_benefits), tables)


def income_related(facts: Facts, rates: MoneyRates, tables: EntitlementTables) -> IncomeRelatedDecision:
    """Whether an old benefit goes on beside what the claimant earns, as on the day"""
    earned = 0
    if claims_income_related(facts):
        work = work_of(facts, rates)
        earned = weekly_earnings(facts.first, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
    return decide_income_related(facts, earned, rates.work_benefits, tables)


def entitlements(facts: Facts, rates: MoneyRates, tables: EntitlementTables) -> Entitlements:
    """Whether each adult's new-style and carers' benefits are payable beside what is earned, as on the day."""
    first = second = 0
    if makes_a_claim(facts.first) or makes_a_claim(facts.second):
        work = work_of(facts, rates)
        first = earnings_a_week(facts.first, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
        second = earnings_a_week(facts.second, work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)
    return Entitlements(
        entitlement(facts.first, first, rates.work_benefits, tables),
        entitlement(facts.second, second, rates.work_benefits, tables),
    )


def work_of(facts: Facts, rates: MoneyRates) -> Work:
    """What both adults earn, from every source."""
    return earned_by(
        facts, EarningsTaxRates(rates.pay, rates.self_employed_tax), rates.award.self_employment, rates.award.minimum_wage
    )  # fmt: skip


def earned_by(facts: Facts, taxes: EarningsTaxRates, trade: SelfEmploymentRates, minimum_wage: MinimumWageRates) -> Work:
    """What both adults earn, from every source, by the figures of pay, trade and tax"""
    first, second, bands, pensions = facts.first, facts.second, taxes.pay.income_tax, taxes.pay.pension
    return Work(
        pay(first, first.job, facts.nation, taxes.pay),
        pay(first, first.other_job, facts.nation, taxes.pay),
        business(first, facts.nation, trade, taxes.self_employed_tax, bands, pensions),
        unpaid_work(first, minimum_wage),
        pay(second, second.job, facts.nation, taxes.pay),
        pay(second, second.other_job, facts.nation, taxes.pay),
        business(second, facts.nation, trade, taxes.self_employed_tax, bands, pensions),
        unpaid_work(second, minimum_wage),
    )


def money(facts: Facts, rates: MoneyRates, tables: MoneyTables) -> Statement:
    """The money of a household."""
    return money_of(facts, decide(facts, rates, tables.award), rates, tables.help)


def money_of(facts: Facts, decided: Decided, rates: MoneyRates, tables: HelpTables) -> Statement:
    """The money of a household about which everything is decided: pay first, then what depends on it."""
    work = work_of(facts, rates)
    return money_with(facts, decided, work, work, rates, tables)


def money_with(facts: Facts, decided: Decided, work: Work, usual: Work, rates: MoneyRates, tables: HelpTables) -> Statement:
    """The money of a household whose pay is worked out."""
    return money_and_help(facts, decided, work, usual, rates, tables).money


class AwardFound(NamedTuple):
    """Universal Credit, and what it was worked out from."""

    floor: MinimumIncomeFloor
    earned: EarnedIncome
    unearned: UnearnedIncome
    housing_costs: HousingCosts
    universal_credit: Award


def award_of(facts: Facts, decided: Decided, work: Work, rates: MoneyRates) -> AwardFound:
    """Universal Credit by the pay that is worked out, what counts of income first."""
    unearned = unearned_income(facts, decided.work_benefits, rates.award.unearned_income, rates.award.work_benefits)
    return award_with_income(facts, decided, work, unearned, rates)


def award_with_income(facts: Facts, decided: Decided, work: Work, unearned: UnearnedIncome, rates: MoneyRates) -> AwardFound:
    """Universal Credit by the pay and the unearned income that are worked out."""
    figures = rates.award
    before = before_floor(facts, work, figures.self_employment)
    floor = minimum_income_floor(
        facts, decided.floors, before, figures.self_employment, figures.minimum_wage, rates.self_employed_tax, rates.pay.income_tax
    )  # fmt: skip
    earned = with_floor(before, floor)
    housing = housing_costs(facts, decided.housing, earned, figures.universal_credit, figures.housing_element, figures.minimum_wage)
    in_cap = child_benefit_in_cap(facts, rates.child_benefit_in_cap)
    return AwardFound(floor, earned, unearned, housing, award(facts, decided, earned, unearned, housing, in_cap, figures))


class WorkAndAward(NamedTuple):
    """What a batch works out where only lines of pay and of the award are wanted of it."""

    work: Work
    award: AwardFound


def work_and_award(facts: Facts, rates: MoneyRates, tables: AwardTables) -> WorkAndAward:
    """Pay and Universal Credit of a household, and nothing beside them."""
    work = work_of(facts, rates)
    return WorkAndAward(work, award_of(facts, decide(facts, rates, tables), work, rates))


def money_and_help(facts: Facts, decided: Decided, work: Work, usual: Work, rates: MoneyRates, tables: HelpTables) -> MoneyAndHelp:
    """Money and help by the pay that is worked out: that of a typical month, or of the pay days of one period.

    Housing Benefit and a council's own amounts go by what is usually earned (HB Regs 2006 reg. 29; SI 2012/2886 Sch para 47).
    """
    return money_with_award(facts, decided, work, usual, award_of(facts, decided, work, rates), rates, tables)


class BesideAward(NamedTuple):
    """What is beside Universal Credit and goes by the day, by the names its parts have in the statement; and what was decided of it."""

    first_benefits: WorkBenefits
    second_benefits: WorkBenefits
    income_related_benefit: IncomeRelated
    housing_benefit: HousingBenefit
    council_tax: CouncilTax
    family: Family
    disability: Disability
    stay: Stay
    helped: HelpDecisions


def beside_award(
    facts: Facts,
    decided: Decided,
    received: Entitlements,
    work: Work,
    usual: Work,
    income: UnearnedIncome,
    found: AwardFound,
    rates: MoneyRates,
    tables: HelpTables,
) -> BesideAward:
    """What goes by the day, beside the Universal Credit that is worked out

    `received` are benefits beside work as they are really paid; `income` is what Housing Benefit and a council count of other income.
    """
    adults, rent, award = decided.adults, decided.housing_benefit, found.universal_credit
    old = income_related_benefit(
        facts, decided.income_related, rent, received, usual, income, rates.income_related_benefit, rates.work_benefits
    )  # fmt: skip
    helped = decide_help(
        facts, adults, decided.work_benefits, work, found.floor, found.earned, award, old, rates.help, rates.pay.pension, tables
    )  # fmt: skip
    return BesideAward(
        work_benefits(facts.first, received.first, rates.work_benefits),
        work_benefits(facts.second, received.second, rates.work_benefits),
        old,
        housing_benefit(
            facts,
            rent,
            decided.income_related,
            usual,
            income,
            award,
            old,
            rates.housing_benefit,
            rates.award.benefit_cap,
            rates.child_benefit,
        ),
        council_tax(facts, adults, rent, award, found.earned, income, usual, old, rates.council_tax, rates.housing_benefit),
        family(facts, work, helped, rates.child_benefit, rates.pay.pension, rates.help),
        disability(facts, rates.disability),
        Stay(client_contribution(facts)),
        helped,
    )


def money_with_award(
    facts: Facts, decided: Decided, work: Work, usual: Work, found: AwardFound, rates: MoneyRates, tables: HelpTables
) -> MoneyAndHelp:
    """Money and help beside the Universal Credit that is worked out."""
    beside = beside_award(facts, decided, decided.work_benefits, work, usual, found.unearned, found, rates, tables)
    statement = Statement(
        work.first_pay,
        work.first_other_pay,
        work.first_business,
        work.first_unpaid_work,
        work.second_pay,
        work.second_other_pay,
        work.second_business,
        work.second_unpaid_work,
        beside.first_benefits,
        beside.second_benefits,
        found.floor,
        found.earned,
        found.unearned,
        found.housing_costs,
        found.universal_credit,
        surplus_earnings(found.universal_credit, found.earned, rates.award.self_employment, rates.award.universal_credit),
        beside.income_related_benefit,
        beside.housing_benefit,
        beside.council_tax,
        beside.family,
        beside.disability,
        OtherIncome(student_support(facts), other_income(facts), ignored_income(facts), enterprise_allowance(facts)),
        Costs(travel(facts.first), other_costs(facts.first), costs_of_activities(facts.first)),
        Costs(travel(facts.second), other_costs(facts.second), costs_of_activities(facts.second)),
        HomeCosts(rent(facts)),
        beside.stay,
        in_kind(facts, beside.helped, rates.help),
    )
    return MoneyAndHelp(statement, beside.helped)


def work_found(found: Statement) -> Work:
    """What both adults earn, as it was found."""
    return Work(
        found.first_pay,
        found.first_other_pay,
        found.first_business,
        found.first_unpaid_work,
        found.second_pay,
        found.second_other_pay,
        found.second_business,
        found.second_unpaid_work,
    )


def employed_earnings(adult: AdultFacts, rates: PensionRates) -> int:
    """Pay before deductions, a month: what the administrative earnings threshold looks at (reg. 99(6))"""
    job, other = adult.job, adult.other_job
    return gross_month(job, pension_of_pay(adult, job, rates)) + gross_month(other, pension_of_pay(adult, other, rates))


def gross_earnings(adult: AdultFacts, rates: DutyRates) -> Earned:
    """Earnings before deductions, a month: what the thresholds of conditionality look at (reg. 90(6))"""
    employed = employed_earnings(adult, rates.pension)
    profits = max(0, profit(receipts(adult), expenses(adult, rates.self_employment)))
    return Earned(employed + profits + unpaid_work(adult, rates.minimum_wage).total, employed)


def lifted(facts: Facts, decided: Decisions, rates: DutyRates, tables: DutyTables) -> Lifts:
    """What the minimum income floor adds on the day to each adult's earnings: nobody else is treated as earning it (reg. 62(2), (3))"""
    asks = FloorTables(tables.group_apart_from_earnings, tables.expected_hours, tables.minimum_income_floor)
    floors = floors_of(facts, decided, asks, rates.universal_credit)
    if not floors.first.applies and not floors.second.applies:
        return Lifts(0, 0)
    trade, wages, taxes, bands = rates.self_employment, rates.minimum_wage, rates.taxes.self_employed_tax, rates.taxes.pay.income_tax
    before = before_floor(facts, earned_by(facts, rates.taxes, trade, wages), trade)
    found = minimum_income_floor(facts, floors, before, trade, wages, taxes, bands)
    return Lifts(found.first_lift, found.second_lift)


def all_duties(facts: Facts, rates: DutyRates, tables: DutyTables, capability: CapabilityTables) -> HouseholdDuties:
    """The duties of both adults on the day."""
    return duties_given(facts, decide_adults(facts.first, facts.second, capability), rates, tables)


def duties_given(facts: Facts, decided: Decisions, rates: DutyRates, tables: DutyTables) -> HouseholdDuties:
    """The duties of both adults whose capability and caring are decided."""
    first, second = gross_earnings(facts.first, rates), gross_earnings(facts.second, rates)
    floor = lifted(facts, decided, rates, tables)
    return duties(facts, decided, first, second, floor, tables, rates.universal_credit, rates.minimum_wage)


def in_hand(found: Statement) -> int:
    """Money in hand: every line that comes in, less every line that is paid out"""
    total = 0
    for statement in found:
        kind: type = type(statement)
        for place, sign in _in_hand_of(kind):
            total += sign * statement[place]
    return total


@cache
def _in_hand_of(statement: type) -> tuple[tuple[int, int], ...]:
    """Where the lines stand that come in, or are paid out, and which of the two"""
    return tuple((place, line.in_hand) for place, line in enumerate(lines(statement).values()) if line.in_hand)
