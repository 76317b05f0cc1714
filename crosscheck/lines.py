"""What is compared: each line here, and what it is made of in policyengine-uk."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Line(NamedTuple):
    """A line: what makes it here (pence a month) and there (pounds a year). `{who}` is each adult; a minus takes away."""

    name: str
    ours: str
    theirs: str


def line(name: str, theirs: str) -> Line:
    """A line that stands here under its own name."""
    return Line(name, name, theirs)


UC = "universal_credit."
TAX = Line("pay.tax", "{who}_pay.tax", "uc_income_tax_on_earnings -uc_income_tax_on_trade")
BY_OUR_TAXABLE_PAY = Line("pay.tax, on the same taxable pay", TAX.ours, TAX.theirs)
OWN_PAY = Line(UC + "payable, each with its own pay", UC + "payable", "universal_credit")
PAY = (
    TAX,
    Line("pay.insurance", "{who}_pay.insurance", "uc_national_insurance_on_earnings -uc_national_insurance_on_trade"),
    Line("business.income_tax", "{who}_business.income_tax", "uc_income_tax_on_trade"),
    Line("business.national_insurance", "{who}_business.class_2 {who}_business.class_4", "uc_national_insurance_on_trade"),
    Line("pay.student_loan", "{who}_pay.student_loan", "student_loan_repayment"),
    Line(
        "pay.net_month, before a pension",
        "{who}_pay.net_month {who}_pay.pension -{who}_pay.relief",
        "employment_income -ni_class_1_employee -student_loan_repayment -uc_income_tax_on_earnings uc_income_tax_on_trade",
    ),
)
FAMILY = (
    line("family.child_benefit", "child_benefit"),
    line(UC + "standard_allowance", "uc_standard_allowance"),
    line(UC + "child_element", "uc_child_element"),
    line(UC + "disabled_child_addition", "uc_disability_elements -uc_LCWRA_element"),
    line(UC + "childcare_element", "uc_childcare_element"),
    line(UC + "housing_element", "uc_housing_costs_element"),
    line(UC + "limited_capability_element", "uc_LCWRA_element"),
    line(UC + "carer_element", "uc_carer_element"),
    line(UC + "maximum_amount", "uc_maximum_amount"),
    line(UC + "earned_income", "uc_earned_income_before_work_allowance"),
    line(UC + "work_allowance", "uc_work_allowance"),
    line(UC + "unearned_income", "uc_unearned_income -uc_tariff_income"),
    line(UC + "tariff_income", "uc_tariff_income"),
    Line("everything deducted for income", f"{UC}maximum_amount -{UC}before_cap", "uc_income_reduction"),
    line(UC + "before_cap", "universal_credit_pre_benefit_cap"),
    line(UC + "cap_reduction", "uc_benefit_cap_reduction_after_floor"),
    line(UC + "payable", "universal_credit"),
)


def total(names: str, amount: Callable[[str], float]) -> float:
    """The sum of what is named, less what has a minus before it."""
    return sum(-amount(name[1:]) if name.startswith("-") else amount(name) for name in names.split())
