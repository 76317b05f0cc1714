"""Income Tax on pay, worked out as payroll does.

On the week-1/month-1 basis each pay day stands alone; on the cumulative basis it is the tax on all pay of the tax year
to date, less that of the pay day before. Free pay is taken off (a K code adds to pay instead), the rest is rounded down
to the pound. Codes such as BR tax all pay at one rate.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, CodePrefix, JobFacts, MarriageAllowance, Nation, TaxCode
from betteroff.money import POUND, WHOLE, round_up
from betteroff.schemes.pay_period import parts_a_year, parts_of_pay_day


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


def free_pay_to_date(number: int, parts: int, period: int, rates: IncomeTaxRates) -> int:
    """Free pay of so many weeks or months of a tax year under a code number; under a K code, the pay that is added"""
    return parts * free_pay_of_one(number, parts_a_year(period), rates)


def in_band(taxable: int, above: int, up_to: int) -> int:
    """The part of taxable pay that falls in one band"""
    return max(0, min(taxable, up_to) - above)


def tax_in_england_and_wales(taxable: int, years: int, rates: IncomeTaxRates) -> int:
    """The tax of so many years in England and Wales, in pence times basis points"""
    basic, additional = rates.basic_band * years, rates.additional_threshold * years
    above_additional = max(0, taxable - additional)
    return (
        in_band(taxable, 0, basic) * rates.basic_rate
        + in_band(taxable, basic, additional) * rates.higher_rate
        + above_additional * rates.additional_rate
    )


def tax_in_scotland(taxable: int, years: int, rates: IncomeTaxRates) -> int:
    """The tax of so many years in Scotland, in pence times basis points"""
    starter, basic, intermediate = (
        rates.scottish_starter_limit * years,
        rates.scottish_basic_limit * years,
        rates.scottish_intermediate_limit * years,
    )
    higher, advanced = rates.scottish_higher_limit * years, rates.scottish_advanced_limit * years
    above_advanced = max(0, taxable - advanced)
    return (
        in_band(taxable, 0, starter) * rates.scottish_starter_rate
        + in_band(taxable, starter, basic) * rates.scottish_basic_rate
        + in_band(taxable, basic, intermediate) * rates.scottish_intermediate_rate
        + in_band(taxable, intermediate, higher) * rates.scottish_higher_rate
        + in_band(taxable, higher, advanced) * rates.scottish_advanced_rate
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


def tax_in_bands(taxable_pay: int, parts: int, job: JobFacts, scottish: bool, rates: IncomeTaxRates) -> int:
    """Tax on the pay of so many weeks or months of a tax year, by that part of the year's bands"""
    parts_of_year = parts_a_year(job.pay_period)
    free = free_pay_to_date(code_number(job, rates), parts, job.pay_period, rates)
    after_free = taxable_pay + free if job.tax_code == TaxCode.ADDITIONAL_PAY else taxable_pay - free
    taxable = max(0, after_free) // POUND * POUND * parts_of_year
    if scottish:
        return tax_in_scotland(taxable, parts, rates) // (WHOLE * parts_of_year)
    return tax_in_england_and_wales(taxable, parts, rates) // (WHOLE * parts_of_year)


def tax_by_code(taxable_pay: int, parts: int, job: JobFacts, nation: int, rates: IncomeTaxRates) -> int:
    """Tax on the pay of so many weeks or months of a tax year, by the code"""
    scottish = is_scottish(job, nation)
    if has_bands(job.tax_code):
        return tax_in_bands(taxable_pay, parts, job, scottish, rates)
    return taxable_pay // POUND * POUND * one_rate(job.tax_code, scottish, rates) // WHOLE


def income_tax(taxable_pay: int, job: JobFacts, nation: int, rates: IncomeTaxRates) -> int:
    """Income Tax on one pay day by itself: never more than half of it"""
    tax = tax_by_code(taxable_pay, parts_of_pay_day(job.pay_period), job, nation, rates)
    return min(tax, taxable_pay * rates.overriding_limit // WHOLE)


class TaxToDate(NamedTuple):
    """What one tax year has brought so far."""

    pay: int = 0
    """Taxable pay."""
    tax: int = 0
    """The tax it comes to."""
    not_deducted: int = 0
    """Tax left over where it was more than half of the last payment."""


def is_cumulative(code: int) -> bool:
    """Whether a code may be used on all pay of the year to date; D codes and NT tax each payment by itself (SI 2003/2682 regs 32, 33)"""
    return has_bands(code) or code == TaxCode.BASIC_RATE


def tax_to_date(so_far: TaxToDate, taxable_pay: int, parts: int, job: JobFacts, nation: int, rates: IncomeTaxRates) -> TaxToDate:
    """Pay and tax of the year to date, with one more pay day in the given week or month of it (SI 2003/2682 reg. 23)"""
    pay = so_far.pay + taxable_pay
    tax = tax_by_code(pay, parts, job, nation, rates)
    most = taxable_pay * rates.overriding_limit // WHOLE
    return TaxToDate(pay, tax, max(0, tax + so_far.not_deducted - so_far.tax - most))


def cumulative_tax(so_far: TaxToDate, to_date: TaxToDate) -> int:
    """Tax taken off a pay day on the cumulative basis; below nothing, tax paid back"""
    return to_date.tax + so_far.not_deducted - so_far.tax - to_date.not_deducted


def tax_on_extra_pay_day(to_date: TaxToDate, taxable_pay: int, job: JobFacts, nation: int, rates: IncomeTaxRates) -> int:
    """Tax on a pay day beyond the 52 weeks of a year: by itself, and none where all pay is within free pay (SI 2003/2682 reg. 31)"""
    free = free_pay_to_date(code_number(job, rates), parts_a_year(job.pay_period), job.pay_period, rates)
    if job.tax_code != TaxCode.ADDITIONAL_PAY and to_date.pay <= free:
        return 0
    return income_tax(taxable_pay, job, nation, rates)
