"""The council tax bill and what reduces it: a national scheme, or a council's own."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts, ReductionScheme, StudentExclusion
from betteroff.money import MONTHS_A_YEAR, half_up, share_of, week_of_months
from betteroff.rulebook.lines import WEEK, Line
from betteroff.schemes.award import Award, is_on_universal_credit
from betteroff.schemes.capability import Decisions
from betteroff.schemes.council_tax_local import counted_by_council, other_counted_by_council, share_in_bands
from betteroff.schemes.council_tax_rates import CouncilTaxRates
from betteroff.schemes.council_tax_reduction import (
    childcare,
    first_earnings,
    month_of_days,
    non_dependant_deductions,
    own_amount,
    own_earnings_counted,
    own_tariff_income,
    second_earnings,
)
from betteroff.schemes.council_tax_scotland import (
    amount_beside_universal_credit,
    childcare_off_income,
    counted_in_scotland,
    earnings_beside_universal_credit,
    higher_bands,
    takes_childcare_off_all_income,
)
from betteroff.schemes.earned_income import EarnedIncome, Work
from betteroff.schemes.housing_benefit import HousingBenefitRates
from betteroff.schemes.housing_benefit_decisions import HousingBenefitDecisions
from betteroff.schemes.income_related_award import IncomeRelated, is_passported
from betteroff.schemes.unearned_income import UnearnedIncome


def is_reduced(scheme: ReductionScheme) -> bool:
    """Whether there is a bill, and a scheme that is known"""
    return scheme != ReductionScheme.NO_BILL and scheme != ReductionScheme.NOT_KNOWN


def is_kept_out_as_student(facts: Facts, universal_credit: Award) -> bool:
    """Whether all who could apply are students whom the scheme keeps out"""
    if facts.council_tax.students == StudentExclusion.KEPT_OUT_WITHOUT_UNIVERSAL_CREDIT:
        return universal_credit.payable == 0
    return facts.council_tax.students == StudentExclusion.KEPT_OUT


def takes_figures_of_universal_credit(facts: Facts, universal_credit: Award, rates: CouncilTaxRates) -> bool:
    """Whether the applicable amount is Universal Credit's maximum amount, and income what it was worked out with"""
    if not is_on_universal_credit(universal_credit):
        return False
    return facts.council_tax.scheme != ReductionScheme.SCOTLAND or rates.scotland.has_own_amounts == 0


def bill(facts: Facts) -> int:
    """Council tax, after discounts"""
    return half_up(facts.council_tax.bill_year, MONTHS_A_YEAR)


def counted_bill(facts: Facts) -> int:
    """Of the bill, what the scheme may take off"""
    if not is_reduced(facts.council_tax.scheme):
        return 0
    month = half_up(facts.council_tax.counted_bill_year, MONTHS_A_YEAR)
    if facts.council_tax.scheme == ReductionScheme.PERCENTAGE:
        return share_of(month, facts.council_tax.local.maximum_share)
    return month


def non_dependants(facts: Facts, rates: CouncilTaxRates) -> int:
    """Deductions for non-dependants"""
    scheme, days = facts.council_tax.scheme, facts.council_tax.days
    if scheme == ReductionScheme.WALES:
        return month_of_days(non_dependant_deductions(facts.council_tax, rates.wales), days)
    if scheme == ReductionScheme.SCOTLAND:
        return month_of_days(non_dependant_deductions(facts.council_tax, rates.scotland), days)
    if scheme == ReductionScheme.ENGLAND:
        return month_of_days(non_dependant_deductions(facts.council_tax, rates.england), days)
    return month_of_days(facts.council_tax.local.non_dependants_week, days)


def maximum(counted_bill: int, non_dependants: int) -> int:
    """Maximum reduction"""
    return max(0, counted_bill - non_dependants)


def applicable_amount(
    facts: Facts, decided: Decisions, housing_benefit: HousingBenefitDecisions, universal_credit: Award, rates: CouncilTaxRates
) -> int:
    """Applicable amount"""
    scheme = facts.council_tax.scheme
    if not is_reduced(scheme) or scheme == ReductionScheme.BANDS:
        return 0
    if takes_figures_of_universal_credit(facts, universal_credit, rates):
        if scheme == ReductionScheme.SCOTLAND:
            without_rent = universal_credit.maximum_amount - universal_credit.housing_element
            return week_of_months(without_rent) + facts.family.children * rates.scotland.child_beside_universal_credit
        return week_of_months(universal_credit.maximum_amount)
    if scheme == ReductionScheme.WALES:
        return own_amount(facts, housing_benefit, rates.wales, rates.common)
    if scheme == ReductionScheme.SCOTLAND and is_on_universal_credit(universal_credit):
        return amount_beside_universal_credit(facts, decided, housing_benefit, rates)
    if scheme == ReductionScheme.SCOTLAND:
        return own_amount(facts, housing_benefit, rates.scotland, rates.common)
    return own_amount(facts, housing_benefit, rates.england, rates.common)


def earnings(
    facts: Facts,
    decided: Decisions,
    housing_benefit: HousingBenefitDecisions,
    universal_credit: Award,
    earned: EarnedIncome,
    work: Work,
    rates: CouncilTaxRates,
    ignored: HousingBenefitRates,
) -> int:
    """Earnings that count"""
    if not is_reduced(facts.council_tax.scheme):
        return 0
    own_disregard = facts.council_tax.local.earnings_disregard_week
    if facts.council_tax.scheme == ReductionScheme.BANDS or takes_figures_of_universal_credit(facts, universal_credit, rates):
        return max(0, week_of_months(earned.total) - own_disregard)
    if is_on_universal_credit(universal_credit):
        return earnings_beside_universal_credit(facts, decided, housing_benefit, earned, ignored)
    charges = 0 if takes_childcare_off_all_income(facts, rates) else childcare(facts, housing_benefit.benefits, rates.common)
    if own_disregard > 0:
        return max(0, first_earnings(facts, work) + second_earnings(facts, work) - own_disregard - charges)
    return own_earnings_counted(facts, housing_benefit, work, charges, ignored)


def universal_credit_counted(facts: Facts, universal_credit: Award, rates: CouncilTaxRates) -> int:
    """Universal Credit that counts"""
    if not is_reduced(facts.council_tax.scheme):
        return 0
    if facts.council_tax.scheme == ReductionScheme.BANDS:
        return week_of_months(counted_by_council(universal_credit, facts.council_tax.local))
    if facts.council_tax.scheme == ReductionScheme.SCOTLAND:
        return week_of_months(counted_in_scotland(universal_credit, rates))
    return week_of_months(universal_credit.payable)


def other_income(facts: Facts, universal_credit: Award, unearned: UnearnedIncome, rates: CouncilTaxRates) -> int:
    """Other income that counts, with income treated as coming from capital"""
    if not is_reduced(facts.council_tax.scheme):
        return 0
    if facts.council_tax.scheme == ReductionScheme.BANDS:
        return week_of_months(other_counted_by_council(unearned, facts.council_tax.local))
    if is_on_universal_credit(universal_credit):
        return week_of_months(unearned.total + universal_credit.tariff_income)
    return week_of_months(unearned.total) + own_tariff_income(facts, rates.common)


def income(earnings: int, universal_credit_counted: int, other_income: int, childcare_off_income: int) -> int:
    """Weekly income"""
    return max(0, earnings + universal_credit_counted + other_income - childcare_off_income)


def withdrawn(
    facts: Facts, counted_bill: int, applicable_amount: int, income: int, income_related_benefit: IncomeRelated, rates: CouncilTaxRates
) -> int:
    """Taken off for income; nothing of those on an old benefit, whose means are tested by it"""
    if is_passported(income_related_benefit):
        return 0
    scheme, local = facts.council_tax.scheme, facts.council_tax.local
    if scheme == ReductionScheme.BANDS:
        return counted_bill - share_of(counted_bill, share_in_bands(income, local.bands))
    taper = local.taper if scheme == ReductionScheme.PERCENTAGE else rates.common.taper
    return month_of_days(share_of(max(0, income - applicable_amount), taper), facts.council_tax.days)


def capital_limit(facts: Facts, rates: CouncilTaxRates) -> int:
    """The most capital with which there is a reduction"""
    scheme = facts.council_tax.scheme
    if scheme == ReductionScheme.PERCENTAGE or scheme == ReductionScheme.BANDS:
        return facts.council_tax.local.capital_limit
    return rates.common.capital_limit


def reduction(
    facts: Facts, maximum: int, withdrawn: int, higher_bands: int, income_related_benefit: IncomeRelated, rates: CouncilTaxRates
) -> int:
    """Council Tax Reduction"""
    if facts.savings > capital_limit(facts, rates) and not is_passported(income_related_benefit):
        return 0
    found = max(0, maximum - withdrawn, higher_bands)
    return 0 if found < month_of_days(facts.council_tax.local.minimum_week, facts.council_tax.days) else found


def left_to_pay(bill: int, reduction: int) -> int:
    """Council tax left to pay"""
    return bill - reduction


_MAXIMUM = "SI 2012/2886 Sch para 29; WSI 2013/3029 Sch 6 para 4; SSI 2021/249 reg. 79; the council's scheme"
_NON_DEPENDANTS = "SI 2012/2886 Sch para 30; WSI 2013/3029 Sch 6 para 5; SSI 2021/249 reg. 90; the council's scheme"
_AMOUNT = "SI 2012/2886 Sch paras 26, 28; WSI 2013/3029 Sch 6 paras 1, 3; SSI 2021/249 reg. 35; the council's scheme"
_INCOME = "SI 2012/2886 Sch para 37; WSI 2013/3029 Sch 6 paras 9, 15, 17; SSI 2021/249 regs 38-57; the council's scheme"
_TAPER = "SI 2012/2886 Sch para 17; WSI 2013/3029 reg. 25; SSI 2021/249 reg. 13(6); the council's scheme"
_REDUCTION = "Local Government Finance Act 1992 ss. 13A, 80; the council's scheme"


class CouncilTax(NamedTuple):
    """The bill and its reduction; income and applicable amount are a week's, as councils work with them."""

    bill: Annotated[int, Line("Council tax, after discounts", "as stated", bill)]
    counted_bill: Annotated[int, Line("Of the council tax, what the scheme may take off", _MAXIMUM, counted_bill)]
    non_dependants: Annotated[int, Line("Deductions from it for non-dependants", _NON_DEPENDANTS, non_dependants)]
    maximum: Annotated[int, Line("Maximum Council Tax Reduction", _MAXIMUM, maximum)]
    applicable_amount: Annotated[int, Line("Applicable amount for council tax, a week", _AMOUNT, applicable_amount, WEEK)]
    earnings: Annotated[int, Line("Earnings that count for council tax, a week", _INCOME, earnings, WEEK)]
    universal_credit_counted: Annotated[
        int, Line("Universal Credit that counts for council tax, a week", _INCOME, universal_credit_counted, WEEK)
    ]
    other_income: Annotated[int, Line("Other income that counts for council tax, a week", _INCOME, other_income, WEEK)]
    childcare_off_income: Annotated[
        int,
        Line(
            "Childcare taken off income for council tax, a week", "SSI 2021/249 regs 38(2)(c), 42(2)(c), 78(3)", childcare_off_income, WEEK
        ),
    ]
    income: Annotated[int, Line("Income for council tax, a week", _INCOME, income, WEEK)]
    withdrawn: Annotated[int, Line("Taken off the reduction for income", _TAPER, withdrawn)]
    higher_bands: Annotated[int, Line("Reduction for bands E to H instead", "SSI 2021/249 regs 14, 79(2), (3)", higher_bands)]
    reduction: Annotated[int, Line("Council Tax Reduction", _REDUCTION, reduction, in_hand=1)]
    left_to_pay: Annotated[int, Line("Council tax left to pay", _REDUCTION, left_to_pay)]


def council_tax(
    facts: Facts,
    decided: Decisions,
    housing_benefit: HousingBenefitDecisions,
    universal_credit: Award,
    earned: EarnedIncome,
    unearned: UnearnedIncome,
    work: Work,
    income_related_benefit: IncomeRelated,
    rates: CouncilTaxRates,
    ignored: HousingBenefitRates,
) -> CouncilTax:
    """The bill and its reduction, each amount worked out once."""
    charged = bill(facts)
    if not is_reduced(facts.council_tax.scheme) or is_kept_out_as_student(facts, universal_credit):
        return CouncilTax(charged, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, charged)
    counted, others = counted_bill(facts), non_dependants(facts, rates)
    most = maximum(counted, others)
    amount = applicable_amount(facts, decided, housing_benefit, universal_credit, rates)
    earning = earnings(facts, decided, housing_benefit, universal_credit, earned, work, rates, ignored)
    award, other = universal_credit_counted(facts, universal_credit, rates), other_income(facts, universal_credit, unearned, rates)
    charges = childcare_off_income(facts, housing_benefit.benefits, universal_credit, rates)
    weekly = income(earning, award, other, charges)
    taken, higher = withdrawn(facts, counted, amount, weekly, income_related_benefit, rates), higher_bands(facts, others, weekly, rates)
    found = reduction(facts, most, taken, higher, income_related_benefit, rates)
    return CouncilTax(
        charged, counted, others, most, amount, earning, award, other, charges, weekly, taken, higher, found, left_to_pay(charged, found)
    )  # fmt: skip
