"""A typical month's pay from one job: each pay day worked out as payroll does, then turned into a month."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, JobFacts, PensionKind
from betteroff.money import MONTHS_A_YEAR, half_up
from betteroff.rulebook.lines import PAY_DAY, Line
from betteroff.schemes.income_tax import IncomeTaxRates, income_tax
from betteroff.schemes.national_insurance import NationalInsuranceRates, national_insurance
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.schemes.pension import PensionRates, before_tax, pension_contribution, relief_at_source, sacrificed
from betteroff.schemes.student_loan import StudentLoanRates, student_loan


class PayRates(NamedTuple):
    """The figures pay is worked out with."""

    income_tax: IncomeTaxRates
    national_insurance: NationalInsuranceRates
    pension: PensionRates
    student_loan: StudentLoanRates


def a_month(of_one_pay_day: int, period: int) -> int:
    """A pay day's amount as a month's, rounded half up once"""
    return half_up(of_one_pay_day * pay_days_a_year(period), MONTHS_A_YEAR)


def counted_in_period(counted: int, pay_days: int) -> int:
    """Pay that Universal Credit counts in an assessment period with so many pay days (UC Regs 2013 reg. 54)"""
    return counted * pay_days


def gross_pay(job: JobFacts) -> int:
    """Pay before deductions"""
    return job.pay


def age_on_pay_day(adult: AdultFacts) -> int:
    """Age on the day whose pay is worked out"""
    return adult.age - 1 if adult.has_birthday_after_pay_day else adult.age


def has_pension_age_on_pay_day(adult: AdultFacts) -> bool:
    """Whether pension age is reached on the day whose pay is worked out (SSCBA 1992 s. 6(3))"""
    return adult.reached_pension_age and not adult.reaches_pension_age_after_pay_day


def pension_of_pay(adult: AdultFacts, job: JobFacts, rates: PensionRates) -> int:
    """Pension contribution, with tax relief"""
    age, reached = age_on_pay_day(adult), has_pension_age_on_pay_day(adult)
    return pension_contribution(job.pay, job.pay_period, job.pension, job.pension_share, age, reached, rates)


def earnings(job: JobFacts, pension: int) -> int:
    """Earnings of one pay day: without pay given up for a pension by salary sacrifice"""
    return job.pay - sacrificed(job, pension)


def tax_on_pay(job: JobFacts, nation: int, pension: int, rates: IncomeTaxRates) -> int:
    """Income Tax"""
    return income_tax(job.pay - before_tax(job, pension), job, nation, rates)


def insurance_on_pay(adult: AdultFacts, job: JobFacts, pension: int, rates: NationalInsuranceRates) -> int:
    """National Insurance"""
    return national_insurance(earnings(job, pension), job.pay_period, has_pension_age_on_pay_day(adult), rates)


def loan_from_pay(adult: AdultFacts, job: JobFacts, pension: int, rates: StudentLoanRates) -> int:
    """Student loan repayment"""
    return student_loan(earnings(job, pension), job.pay_period, adult.student_loans, rates)


def relief_on_pension(job: JobFacts, pension: int, rates: PensionRates) -> int:
    """Tax relief in the pension contribution that the pension scheme claims"""
    return relief_at_source(pension, rates) if job.pension_kind == PensionKind.RELIEF_AT_SOURCE else 0


def net_pay(gross: int, tax: int, insurance: int, student_loan: int, pension: int, relief: int) -> int:
    """Take-home pay of one pay day"""
    return gross - tax - insurance - student_loan - (pension - relief)


def pay_that_counts(gross: int, tax: int, insurance: int, pension: int) -> int:
    """Pay of one pay day that Universal Credit counts: less tax, National Insurance and the whole pension contribution"""
    return max(0, gross - tax - insurance - pension)


def gross_month(job: JobFacts, pension: int) -> int:
    """Pay before deductions, a month"""
    return a_month(earnings(job, pension), job.pay_period)


def net_month(job: JobFacts, net: int) -> int:
    """Take-home pay"""
    return a_month(net, job.pay_period)


def counted_month(job: JobFacts, counted: int) -> int:
    """Pay that Universal Credit counts, a month"""
    return a_month(counted, job.pay_period)


_TAX = "Income Tax Act 2007 s. 10; Scotland Act 1998 s. 80C; SI 2003/2682 regs 21-23"
_LOAN = "SI 2009/470 regs 41, 44-46"
_RELIEF = "Finance Act 2004 s. 192"


class Pay(NamedTuple):
    """The lines of a payslip, then the month they come to."""

    gross: Annotated[int, Line("Pay on one pay day", "contract of employment", gross_pay, PAY_DAY)]
    tax: Annotated[int, Line("Income Tax on it", _TAX, tax_on_pay, PAY_DAY)]
    insurance: Annotated[int, Line("National Insurance on it", "SSCBA 1992 s. 8; SI 2001/1004 regs 11, 12", insurance_on_pay, PAY_DAY)]
    student_loan: Annotated[int, Line("Student loan repayment from it", _LOAN, loan_from_pay, PAY_DAY)]
    pension: Annotated[int, Line("Pension contribution, with tax relief", "Pensions Act 2008 ss. 3, 13, 20", pension_of_pay, PAY_DAY)]
    relief: Annotated[int, Line("Tax relief in it, not taken from pay", _RELIEF, relief_on_pension, PAY_DAY)]
    net: Annotated[int, Line("Take-home pay on one pay day", "SI 2003/2682 reg. 21; SI 2001/1004 Sch 4 para 6", net_pay, PAY_DAY)]
    counted: Annotated[int, Line("Of it, counted by Universal Credit", "UC Regs 2013 reg. 55(5)", pay_that_counts, PAY_DAY)]
    gross_month: Annotated[int, Line("Pay before deductions", "UC Regs 2013 reg. 90(6)", gross_month)]
    net_month: Annotated[int, Line("Take-home pay", "pay of a typical month", net_month, in_hand=1)]
    counted_month: Annotated[int, Line("Pay counted by Universal Credit", "UC Regs 2013 regs 54, 55(5)", counted_month)]


def pay(adult: AdultFacts, job: JobFacts, nation: int, rates: PayRates) -> Pay:
    """The pay of one job, each pay day taxed by itself."""
    gross = gross_pay(job)
    if gross == 0:
        return Pay(gross, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    pension = pension_of_pay(adult, job, rates.pension)
    return payslip(adult, job, pension, tax_on_pay(job, nation, pension, rates.income_tax), rates)


def payslip(adult: AdultFacts, job: JobFacts, pension: int, tax: int, rates: PayRates) -> Pay:
    """The pay of one job, in the order of a payslip, whose tax is worked out."""
    gross = gross_pay(job)
    relief = relief_on_pension(job, pension, rates.pension)
    insurance = insurance_on_pay(adult, job, pension, rates.national_insurance)
    loan = loan_from_pay(adult, job, pension, rates.student_loan)
    net = net_pay(gross, tax, insurance, loan, pension, relief)
    counted = pay_that_counts(gross, tax, insurance, pension)
    return Pay(
        gross, tax, insurance, loan, pension, relief, net, counted,
        gross_month(job, pension), net_month(job, net), counted_month(job, counted),
    )  # fmt: skip
