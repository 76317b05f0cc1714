"""What is owed on a year's profit: Income Tax, and National Insurance of classes 2 and 4.

Used for the tax of a typical month where none is stated, and for the notional deduction from the
minimum income floor. A tax year as a whole, with the personal allowance; no payments on account.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import MarriageAllowance
from betteroff.money import MONTHS_A_YEAR, POUND, WEEKS_A_YEAR, WHOLE, half_up
from betteroff.schemes.income_tax import IncomeTaxRates, tax_in_england_and_wales, tax_in_scotland


class SelfEmployedTaxRates(NamedTuple):
    """Figures of `rules/self_employed_tax/rates.toml`."""

    allowance_shrinks_from: int
    class_2_week: int
    class_2_threshold: int
    class_4_lower: int
    class_4_upper: int
    class_4_rate: int
    class_4_rate_above: int


class ProfitTax(NamedTuple):
    """A twelfth of what is owed on a year's profit."""

    income_tax: int
    class_2: int
    class_4: int


def allowance_of_year(income: int, marriage: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates) -> int:
    """Personal allowance at a year's income, less a marriage allowance that is given"""
    allowance = bands.personal_allowance - max(0, income - rates.allowance_shrinks_from) // 2
    if marriage == MarriageAllowance.GIVES:
        allowance = allowance - bands.marriage_allowance
    return max(0, allowance)


def tax_of_year(income: int, scottish: bool, marriage: int, rates: SelfEmployedTaxRates, bands: IncomeTaxRates) -> int:
    """Income Tax on a year's income, in whole pounds of it, in pence

    A marriage allowance received takes off tax at the basic rate (Income Tax Act 2007 s. 55B).
    """
    taxable = max(0, income - allowance_of_year(income, marriage, rates, bands)) // POUND * POUND
    tax = tax_in_scotland(taxable, 1, bands) if scottish else tax_in_england_and_wales(taxable, 1, bands)
    if marriage == MarriageAllowance.RECEIVES:
        tax = max(0, tax - bands.marriage_allowance * bands.basic_rate)
    return tax // WHOLE


def class_2_of_year(profit: int, reached_pension_age: bool, rates: SelfEmployedTaxRates) -> int:
    """Class 2 National Insurance of a year"""
    if reached_pension_age or profit < rates.class_2_threshold:
        return 0
    return rates.class_2_week * WEEKS_A_YEAR


def class_4_of_year(profit: int, reached_pension_age: bool, rates: SelfEmployedTaxRates) -> int:
    """Class 4 National Insurance of a year"""
    if reached_pension_age:
        return 0
    main = max(0, min(profit, rates.class_4_upper) - rates.class_4_lower)
    above = max(0, profit - rates.class_4_upper)
    return half_up(main * rates.class_4_rate + above * rates.class_4_rate_above, WHOLE)


def profit_tax(
    profit: int,
    pay: int,
    reached_pension_age: bool,
    scottish: bool,
    marriage: int,
    rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
) -> ProfitTax:
    """A twelfth of what is owed on a year's profit, beside a year's pay that is taxed already"""
    if profit == 0:
        return ProfitTax(0, 0, 0)
    tax = tax_of_year(pay + profit, scottish, marriage, rates, bands) - tax_of_year(pay, scottish, marriage, rates, bands)
    return ProfitTax(
        half_up(tax, MONTHS_A_YEAR),
        half_up(class_2_of_year(profit, reached_pension_age, rates), MONTHS_A_YEAR),
        half_up(class_4_of_year(profit, reached_pension_age, rates), MONTHS_A_YEAR),
    )
