"""Income Tax on pay, worked out for one pay day as payroll does.

Code 1257L (S1257L in Scotland, C1257L in Wales) on the week-1/month-1 basis: each pay day stands
alone. Non-cumulative tables: free pay is taken off, the rest is rounded down to the pound.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Nation
from betteroff.money import POUND, WHOLE
from betteroff.schemes.pay_period import for_pay_period, pay_days_a_year


class IncomeTaxRates(NamedTuple):
    """Figures of `rules/income_tax/rates.toml`."""

    free_pay_week: int
    free_pay_month: int
    free_pay_year: int
    basic_band: int
    additional_threshold: int
    basic_rate: int
    higher_rate: int
    additional_rate: int
    scottish_starter_limit: int
    scottish_basic_limit: int
    scottish_intermediate_limit: int
    scottish_higher_limit: int
    scottish_advanced_limit: int
    scottish_starter_rate: int
    scottish_basic_rate: int
    scottish_intermediate_rate: int
    scottish_higher_rate: int
    scottish_advanced_rate: int
    scottish_top_rate: int


def in_band(taxable: int, above: int, up_to: int) -> int:
    """The part of taxable pay that falls in one band"""
    return max(0, min(taxable, up_to) - above)


def tax_in_england_and_wales(taxable: int, rates: IncomeTaxRates) -> int:
    """A year's tax in England and Wales, in pence times basis points"""
    above_additional = max(0, taxable - rates.additional_threshold)
    return (
        in_band(taxable, 0, rates.basic_band) * rates.basic_rate
        + in_band(taxable, rates.basic_band, rates.additional_threshold) * rates.higher_rate
        + above_additional * rates.additional_rate
    )


def tax_in_scotland(taxable: int, rates: IncomeTaxRates) -> int:
    """A year's tax in Scotland, in pence times basis points"""
    above_advanced = max(0, taxable - rates.scottish_advanced_limit)
    return (
        in_band(taxable, 0, rates.scottish_starter_limit) * rates.scottish_starter_rate
        + in_band(taxable, rates.scottish_starter_limit, rates.scottish_basic_limit) * rates.scottish_basic_rate
        + in_band(taxable, rates.scottish_basic_limit, rates.scottish_intermediate_limit) * rates.scottish_intermediate_rate
        + in_band(taxable, rates.scottish_intermediate_limit, rates.scottish_higher_limit) * rates.scottish_higher_rate
        + in_band(taxable, rates.scottish_higher_limit, rates.scottish_advanced_limit) * rates.scottish_advanced_rate
        + above_advanced * rates.scottish_top_rate
    )


def income_tax(taxable_pay: int, period: int, nation: int, rates: IncomeTaxRates) -> int:
    """Income Tax on one pay day"""
    days = pay_days_a_year(period)
    free_pay = for_pay_period(period, rates.free_pay_week, rates.free_pay_month, rates.free_pay_year)
    taxable = max(0, taxable_pay - free_pay) // POUND * POUND * days
    if nation == Nation.SCOTLAND:
        return tax_in_scotland(taxable, rates) // (WHOLE * days)
    return tax_in_england_and_wales(taxable, rates) // (WHOLE * days)
