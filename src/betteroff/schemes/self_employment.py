"""Self-employed earnings of an assessment period, in the steps of regulation 57."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, JobFacts
from betteroff.money import MONTHS_A_YEAR
from betteroff.rulebook.lines import Line
from betteroff.schemes.income_tax import IncomeTaxRates, is_scottish_taxpayer
from betteroff.schemes.pay import has_pension_age_on_pay_day, pension_of_pay
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.schemes.pension import PensionRates, before_tax, relief_at_source
from betteroff.schemes.self_employed_tax import ProfitTax, SelfEmployedTaxRates, profit_tax


class SelfEmploymentRates(NamedTuple):
    """Figures of `rules/self_employment/rates.toml`."""

    mileage_rate: int
    mileage_rate_after: int
    mileage_rate_motorcycle: int
    first_miles: int
    home_hours_from: int
    home_hours_middle: int
    home_hours_high: int
    home_rate_low: int
    home_rate_middle: int
    home_rate_high: int
    losses_count: int
    every_award_is_digital: int
    start_up_needs_new_trade: int
    """Read at the door, where a start-up period is not stated."""
    floor_is_suspended: int
    floor_is_at_discretion: int
    surplus_counts: int
    surplus_allowance: int
    surplus_months: int


def mileage(adult: AdultFacts, rates: SelfEmploymentRates) -> int:
    """Flat-rate deduction for mileage (reg. 59(2))"""
    miles = adult.business.miles_month
    first = min(miles, rates.first_miles)
    car = first * rates.mileage_rate + (miles - first) * rates.mileage_rate_after
    return car + adult.business.motorcycle_miles_month * rates.mileage_rate_motorcycle


def use_of_home(adult: AdultFacts, rates: SelfEmploymentRates) -> int:
    """Flat-rate deduction for use of the home (reg. 59(3))"""
    minutes = adult.business.home_minutes_month
    if minutes > rates.home_hours_high:
        return rates.home_rate_high
    if minutes > rates.home_hours_middle:
        return rates.home_rate_middle
    return rates.home_rate_low if minutes >= rates.home_hours_from else 0


def receipts(adult: AdultFacts) -> int:
    """Receipts of the business"""
    return adult.business.receipts_month


def expenses(adult: AdultFacts, rates: SelfEmploymentRates) -> int:
    """Permitted expenses"""
    return adult.business.expenses_month + mileage(adult, rates) + use_of_home(adult, rates)


def profit(receipts: int, expenses: int) -> int:
    """Profit before tax, or loss"""
    return receipts - expenses


def taxed_pay_of_year(adult: AdultFacts, job: JobFacts, rates: PensionRates) -> int:
    """Pay of one job in a year, less what goes into a pension before tax"""
    return (job.pay - before_tax(job, pension_of_pay(adult, job, rates))) * pay_days_a_year(job.pay_period)


def tax_on_profit(
    adult: AdultFacts, profit: int, nation: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates, pensions: PensionRates
) -> ProfitTax:
    """A twelfth of the tax and National Insurance on a year of such months, beside the tax on pay"""
    pay = taxed_pay_of_year(adult, adult.job, pensions) + taxed_pay_of_year(adult, adult.other_job, pensions)
    scottish, marriage = is_scottish_taxpayer(adult, nation), adult.business.marriage_allowance
    return profit_tax(max(0, profit) * MONTHS_A_YEAR, pay, has_pension_age_on_pay_day(adult), scottish, marriage, rates, bands)


def as_paid(adult: AdultFacts, owed: int, stated: int) -> int:
    """What is really paid, where it is stated; else what is owed"""
    return stated if adult.business.tax_is_stated else owed


def income_tax_on_profit(
    adult: AdultFacts, profit: int, nation: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates, pensions: PensionRates
) -> int:
    """Income Tax on the profit, or all tax as stated"""
    return as_paid(adult, tax_on_profit(adult, profit, nation, rates, bands, pensions).income_tax, adult.business.tax_month)


def class_2(adult: AdultFacts, profit: int, nation: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates, pensions: PensionRates) -> int:
    """National Insurance, class 2"""
    return as_paid(adult, tax_on_profit(adult, profit, nation, rates, bands, pensions).class_2, 0)


def class_4(adult: AdultFacts, profit: int, nation: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates, pensions: PensionRates) -> int:
    """National Insurance, class 4"""
    return as_paid(adult, tax_on_profit(adult, profit, nation, rates, bands, pensions).class_4, 0)


def after_tax(profit: int, income_tax: int, class_2: int, class_4: int) -> int:
    """Profit after tax, or loss: what steps 1 to 3 come to"""
    return profit - income_tax - class_2 - class_4


def pension(adult: AdultFacts) -> int:
    """Pension contribution, with tax relief"""
    return adult.business.pension_month


def losses(adult: AdultFacts, after_tax: int, pension: int, rates: SelfEmploymentRates) -> int:
    """Losses of earlier periods, taken off"""
    if not rates.losses_count:
        return 0
    return min(adult.business.unused_losses, max(0, after_tax - pension))


def unused_losses(adult: AdultFacts, business: Business, rates: SelfEmploymentRates) -> int:
    """Losses that the next assessment period may use: what is left of earlier ones, and a loss by steps 1 to 3 (reg. 57A)"""
    if not rates.losses_count:
        return 0
    return adult.business.unused_losses - business.losses + max(0, -business.after_tax)


def counted(after_tax: int, pension: int, losses: int) -> int:
    """Self-employed earnings"""
    return max(0, max(0, after_tax - pension) - losses)


def net(after_tax: int, pension: int, rates: PensionRates) -> int:
    """Profit in hand, after tax and pension"""
    return after_tax - (pension - relief_at_source(pension, rates))


_TAX = "UC Regs 2013 reg. 57(2) step 3; Income Tax Act 2007 s. 10; ITTOIA 2005 s. 5"


class Business(NamedTuple):
    """The lines of one adult's self-employed earnings; negative where the business loses money."""

    receipts: Annotated[int, Line("Receipts of the business", "UC Regs 2013 reg. 57(2) step 1, (4)", receipts)]
    expenses: Annotated[int, Line("Permitted expenses", "UC Regs 2013 regs 58, 59", expenses)]
    profit: Annotated[int, Line("Profit before tax, or loss", "UC Regs 2013 regs 57(2) steps 1, 2, 90(6)", profit)]
    income_tax: Annotated[int, Line("Income Tax on the profit, or all tax as stated", _TAX, income_tax_on_profit)]
    class_2: Annotated[int, Line("National Insurance, class 2", "UC Regs 2013 reg. 57(2) step 3; SSCBA 1992 s. 11", class_2)]
    class_4: Annotated[int, Line("National Insurance, class 4", "UC Regs 2013 reg. 57(2) step 3; SSCBA 1992 s. 15", class_4)]
    after_tax: Annotated[int, Line("Profit after tax, or loss", "UC Regs 2013 reg. 57(2) step 3", after_tax)]
    pension: Annotated[int, Line("Pension contribution, with tax relief", "UC Regs 2013 reg. 57(2) step 4", pension)]
    losses: Annotated[int, Line("Losses of earlier periods, taken off", "UC Regs 2013 regs 57(2) step 5, 57A", losses)]
    counted: Annotated[int, Line("Self-employed earnings", "UC Regs 2013 reg. 57(2)", counted)]
    net: Annotated[int, Line("Profit in hand, after tax and pension", "profit of a typical month", net, in_hand=1)]


def business(
    adult: AdultFacts,
    nation: int,
    rates: SelfEmploymentRates,
    tax_rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
    pension_rates: PensionRates,
) -> Business:
    """The self-employed earnings of one adult, each amount worked out once."""
    received = receipts(adult)
    allowed = expenses(adult, rates)
    gross = profit(received, allowed)
    owed = tax_on_profit(adult, gross, nation, tax_rates, bands, pension_rates)
    tax = as_paid(adult, owed.income_tax, adult.business.tax_month)
    insurance_2, insurance_4 = as_paid(adult, owed.class_2, 0), as_paid(adult, owed.class_4, 0)
    left = after_tax(gross, tax, insurance_2, insurance_4)
    paid_in = pension(adult)
    lost = losses(adult, left, paid_in, rates)
    return Business(
        received, allowed, gross, tax, insurance_2, insurance_4, left, paid_in, lost,
        counted(left, paid_in, lost), net(left, paid_in, pension_rates),
    )  # fmt: skip
