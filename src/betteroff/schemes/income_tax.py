"""Income Tax on pay, worked out for one pay day as payroll does.

A tax code on the week-1/month-1 basis: each pay day stands alone. Free pay is taken off (a K code
adds to pay instead), the rest is rounded down to the pound. Codes such as BR tax all pay at one rate.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, CodePrefix, JobFacts, MarriageAllowance, Nation, PayPeriod, TaxCode
from betteroff.money import POUND, WHOLE, round_up
from betteroff.schemes.pay_period import pay_days_a_year


class IncomeTaxRates(NamedTuple):
    """Figures of `rules/income_tax/rates.toml`."""

    personal_allowance: int
    marriage_allowance: int
    code_unit: int
    free_pay_block: int
    free_pay_added: int
    overriding_limit: int
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
    scottish_d0_rate: int
    scottish_d1_rate: int
    scottish_d2_rate: int
    scottish_d3_rate: int


def code_number(job: JobFacts, rates: IncomeTaxRates) -> int:
    """The number of the tax code: as stated, or that of the personal allowance, a marriage allowance given or received"""
    if job.tax_code != TaxCode.STANDARD:
        return job.code_number
    allowance = rates.personal_allowance
    if job.marriage_allowance == MarriageAllowance.GIVES:
        allowance = allowance - rates.marriage_allowance
    if job.marriage_allowance == MarriageAllowance.RECEIVES:
        allowance = allowance + rates.marriage_allowance
    return allowance // rates.code_unit


def free_pay_of_one(number: int, parts_a_year: int, rates: IncomeTaxRates) -> int:
    """Free pay of one week, month or year: blocks of 500 code numbers and the rest, each rounded up to the penny"""
    if number == 0:
        return 0
    allowance = number * rates.code_unit
    blocks = (allowance - rates.code_unit) // rates.free_pay_block
    rest = allowance - blocks * rates.free_pay_block + rates.free_pay_added
    return blocks * round_up(rates.free_pay_block, parts_a_year) + round_up(rest, parts_a_year)


def free_pay(number: int, period: int, rates: IncomeTaxRates) -> int:
    """Free pay of a pay day under a code number; under a K code, the pay that is added"""
    if period == PayPeriod.FORTNIGHT:
        return 2 * free_pay_of_one(number, pay_days_a_year(PayPeriod.WEEK), rates)
    if period == PayPeriod.FOUR_WEEKS:
        return 4 * free_pay_of_one(number, pay_days_a_year(PayPeriod.WEEK), rates)
    return free_pay_of_one(number, pay_days_a_year(period), rates)


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


def is_scottish(job: JobFacts, nation: int) -> bool:
    """Whether Scottish rates apply: by the prefix of the code; if none is stated, by where the home is"""
    if job.code_prefix == CodePrefix.BY_HOME:
        return nation == Nation.SCOTLAND
    return job.code_prefix == CodePrefix.SCOTTISH


def is_scottish_taxpayer(adult: AdultFacts, nation: int) -> bool:
    """Whether an adult pays Scottish rates on a profit too: as a code of theirs with a prefix says, else by where the home is"""
    if adult.job.code_prefix != CodePrefix.BY_HOME:
        return is_scottish(adult.job, nation)
    return is_scottish(adult.other_job, nation)


def one_rate(code: int, scottish: bool, rates: IncomeTaxRates) -> int:
    """The rate of a code that taxes all pay at one rate"""
    if code == TaxCode.BASIC_RATE:
        return rates.scottish_basic_rate if scottish else rates.basic_rate
    if code == TaxCode.D0:
        return rates.scottish_d0_rate if scottish else rates.higher_rate
    if code == TaxCode.D1:
        return rates.scottish_d1_rate if scottish else rates.additional_rate
    if code == TaxCode.D2:
        return rates.scottish_d2_rate
    if code == TaxCode.D3:
        return rates.scottish_d3_rate
    return 0


def has_bands(code: int) -> bool:
    """Whether a code leads to the bands of the year, not to one rate on all pay"""
    return code == TaxCode.STANDARD or code == TaxCode.ALLOWANCE or code == TaxCode.ADDITIONAL_PAY


def tax_in_bands(taxable_pay: int, job: JobFacts, scottish: bool, rates: IncomeTaxRates) -> int:
    """Tax of one pay day by the bands of the year"""
    days = pay_days_a_year(job.pay_period)
    free = free_pay(code_number(job, rates), job.pay_period, rates)
    after_free = taxable_pay + free if job.tax_code == TaxCode.ADDITIONAL_PAY else taxable_pay - free
    taxable = max(0, after_free) // POUND * POUND * days
    if scottish:
        return tax_in_scotland(taxable, rates) // (WHOLE * days)
    return tax_in_england_and_wales(taxable, rates) // (WHOLE * days)


def income_tax(taxable_pay: int, job: JobFacts, nation: int, rates: IncomeTaxRates) -> int:
    """Income Tax on one pay day: never more than half of it"""
    scottish = is_scottish(job, nation)
    if has_bands(job.tax_code):
        tax = tax_in_bands(taxable_pay, job, scottish, rates)
    else:
        tax = taxable_pay // POUND * POUND * one_rate(job.tax_code, scottish, rates) // WHOLE
    return min(tax, taxable_pay * rates.overriding_limit // WHOLE)
