"""Tax-Free Childcare: a fifth of childcare, instead of Universal Credit and never beside it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, Facts, JobFacts, shows_no_values
from betteroff.money import MONTHS_A_YEAR, share_of
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.capability import Decisions
from betteroff.schemes.child_benefit import highest_income
from betteroff.schemes.earned_income import Work
from betteroff.schemes.minimum_wage import MinimumWageRates, lowest_lawful_rate, month_at
from betteroff.schemes.pay import age_on_pay_day, gross_month, pension_of_pay
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.self_employment import Business
from betteroff.schemes.work_benefits import Entitlement, Entitlements, gets_carers_benefit


class TaxFreeChildcareRates(NamedTuple):
    """Figures of `rules/tax_free_childcare/rates.toml`."""

    share: int
    hours: int
    highest_income: int
    age: int
    """Only the door counts by it, and by the three below."""
    age_of_disabled: int
    costs_year: int
    costs_of_disabled_year: int


class TaxFreeChildcare(IntEnum):
    """Whether Tax-Free Childcare is had."""

    NOT_AVAILABLE = 0
    INSTEAD_OF_UNIVERSAL_CREDIT = 1
    NOT_CLAIMED = 2
    DUE = 3


@shows_no_values
class TaxFreeChildcareInputs(NamedTuple):
    has_begun: bool
    has_costs: bool
    earners_meet_minimum: bool
    income_is_within_limit: bool
    universal_credit_is_due: bool
    is_claimed: bool


TAX_FREE_CHILDCARE = Question("tax_free_childcare", "due", TaxFreeChildcareInputs, TaxFreeChildcare)


@shows_no_values
class TaxFreeChildcareFound(NamedTuple):
    """What was asked, what was decided, and by which row."""

    asked: TaxFreeChildcareInputs
    childcare: TaxFreeChildcare
    row: int


def earns_enough(
    adult: AdultFacts, business: Business, rates: TaxFreeChildcareRates, wage: MinimumWageRates, pensions: PensionRates
) -> bool:
    """Whether an adult earns the minimum: sixteen hours a week at the minimum wage, or is self-employed in the first year"""
    if business.receipts > 0 and adult.business.has_start_up_period and adult.business.start_up_months < MONTHS_A_YEAR:
        return True
    hourly = lowest_lawful_rate(age_on_pay_day(adult), adult.job.is_apprentice, wage)
    return pay_month(adult, adult.job, pensions) + pay_month(adult, adult.other_job, pensions) + max(0, business.profit) >= month_at(
        hourly, rates.hours
    )


def pay_month(adult: AdultFacts, job: JobFacts, pensions: PensionRates) -> int:
    """Pay of a job before deductions in a typical month"""
    return gross_month(job, pension_of_pay(adult, job, pensions))


def is_spared(benefits: Entitlement, capability: int) -> bool:
    """Whether a partner counts as in work: limited capability for work, or caring"""
    return capability != Capability.FIT or gets_carers_benefit(benefits)


def earners_meet_minimum(
    facts: Facts,
    adults: Decisions,
    benefits: Entitlements,
    work: Work,
    rates: TaxFreeChildcareRates,
    wage: MinimumWageRates,
    pensions: PensionRates,
) -> bool:
    """Whether everybody earns the minimum; of a couple one may be spared it"""
    first = earns_enough(facts.first, work.first_business, rates, wage, pensions)
    if not facts.second.is_present:
        return first
    second = earns_enough(facts.second, work.second_business, rates, wage, pensions)
    if first and second:
        return True
    return (first and is_spared(benefits.second, adults.second.capability)) or (
        second and is_spared(benefits.first, adults.first.capability)
    )


def tax_free_childcare_inputs(
    facts: Facts,
    adults: Decisions,
    benefits: Entitlements,
    work: Work,
    universal_credit: int,
    rates: TaxFreeChildcareRates,
    wage: MinimumWageRates,
    pensions: PensionRates,
) -> TaxFreeChildcareInputs:
    """What the table asks"""
    return TaxFreeChildcareInputs(
        rates.share > 0,
        facts.family.tax_free_childcare_costs_month > 0,
        earners_meet_minimum(facts, adults, benefits, work, rates, wage, pensions),
        highest_income(facts, work.first_business, work.second_business, pensions) <= rates.highest_income,
        universal_credit > 0,
        facts.family.claims_tax_free_childcare,
    )


def decide_tax_free_childcare(
    facts: Facts,
    adults: Decisions,
    benefits: Entitlements,
    work: Work,
    universal_credit: int,
    rates: TaxFreeChildcareRates,
    wage: MinimumWageRates,
    pensions: PensionRates,
    table: Scan,
) -> TaxFreeChildcareFound:
    """Whether Tax-Free Childcare is had"""
    asked = tax_free_childcare_inputs(facts, adults, benefits, work, universal_credit, rates, wage, pensions)
    row = first_row(table, asked)
    return TaxFreeChildcareFound(asked, table.then[row], row)


def top_up(facts: Facts, rates: TaxFreeChildcareRates) -> int:
    """What Tax-Free Childcare would pay"""
    return share_of(facts.family.tax_free_childcare_costs_month, rates.share)


def tax_free_childcare(facts: Facts, decided: TaxFreeChildcareFound, rates: TaxFreeChildcareRates) -> int:
    """Tax-Free Childcare"""
    if decided.childcare != TaxFreeChildcare.DUE:
        return 0
    return top_up(facts, rates)
