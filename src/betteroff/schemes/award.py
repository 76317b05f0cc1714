"""The Universal Credit award of one assessment period, in the order of a decision letter."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts, shows_no_values
from betteroff.rulebook.lines import Line
from betteroff.schemes.benefit_cap import BenefitCapRates, cap_reduction
from betteroff.schemes.capability import CapabilityTables, Decisions
from betteroff.schemes.childcare_element import (
    ChildcareDecisions,
    ChildcareElementRates,
    ChildcareTables,
    childcare_element,
    decide_childcare,
)
from betteroff.schemes.deductions import (
    DeductionRates,
    advance_repayment,
    maintenance_deduction,
    other_deductions,
    paid,
    rent_and_fuel_deductions,
    sanction,
    taken_off,
)
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_benefit_decisions import HousingBenefitDecisions, HousingBenefitTables, decide_housing_benefit
from betteroff.schemes.housing_decisions import HousingDecisions, HousingTables, decide_housing
from betteroff.schemes.housing_element import HousingCosts, HousingElementRates, has_housing_help, housing_element
from betteroff.schemes.income_related_benefit import IncomeRelatedDecision
from betteroff.schemes.minimum_income_floor import Floors, FloorTables
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.self_employment import SelfEmploymentRates
from betteroff.schemes.transitional_element import transitional_element
from betteroff.schemes.unearned_income import UnearnedIncome, UnearnedIncomeRates
from betteroff.schemes.universal_credit import (
    UniversalCreditRates,
    carer_element,
    child_element,
    counted_capital,
    disabled_child_addition,
    earnings_deduction,
    limited_capability_element,
    standard_allowance,
    tariff_income,
    work_allowance,
)
from betteroff.schemes.work_benefits import BenefitRates, Entitlements, EntitlementTables


class AwardTables(NamedTuple):
    """The tables an award turns on, ready to scan."""

    capability: CapabilityTables
    childcare: ChildcareTables
    housing: HousingTables
    floor: FloorTables
    work_benefits: EntitlementTables
    housing_benefit: HousingBenefitTables


@shows_no_values
class Decided(NamedTuple):
    """What those tables decided."""

    adults: Decisions
    childcare: ChildcareDecisions
    housing: HousingDecisions
    floors: Floors
    work_benefits: Entitlements
    income_related: IncomeRelatedDecision
    housing_benefit: HousingBenefitDecisions


def decide(
    facts: Facts,
    adults: Decisions,
    floors: Floors,
    work_benefits: Entitlements,
    income_related: IncomeRelatedDecision,
    tables: AwardTables,
) -> Decided:
    """Everything decided before the award is worked out; `order` decides on adults, floors and benefits that go by work"""
    childcare = decide_childcare(facts, adults, tables.childcare)
    housing = decide_housing(facts, adults, tables.housing)
    rent = decide_housing_benefit(facts, work_benefits, tables.housing_benefit)
    return Decided(adults, childcare, housing, floors, work_benefits, income_related, rent)


class AwardRates(NamedTuple):
    """The figures of an award: as at the first day of the assessment period."""

    universal_credit: UniversalCreditRates
    benefit_cap: BenefitCapRates
    minimum_wage: MinimumWageRates
    """For the cap's earnings threshold and the minimum income floor."""
    childcare_element: ChildcareElementRates
    unearned_income: UnearnedIncomeRates
    deductions: DeductionRates
    housing_element: HousingElementRates
    self_employment: SelfEmploymentRates
    work_benefits: BenefitRates
    """What counts of them; what is received goes by the day."""


def maximum_amount(
    standard_allowance: int,
    child_element: int,
    disabled_child_addition: int,
    childcare_element: int,
    housing_element: int,
    limited_capability_element: int,
    carer_element: int,
    transitional_element: int,
) -> int:
    """Maximum amount"""
    for_children = child_element + disabled_child_addition + childcare_element
    for_needs = limited_capability_element + carer_element + transitional_element
    return standard_allowance + for_children + housing_element + for_needs


def earned_income(earned: EarnedIncome) -> int:
    """Earned income"""
    return earned.total


def unearned_income(unearned: UnearnedIncome) -> int:
    """Deduction for other income"""
    return unearned.total


def work_allowance_of(
    facts: Facts, decided: Decisions, housing: HousingDecisions, housing_element: int, rates: UniversalCreditRates
) -> int:
    """Work allowance"""
    return work_allowance(facts, decided, has_housing_help(facts, housing, housing_element), rates)


def before_cap(
    facts: Facts, maximum_amount: int, earnings_deduction: int, unearned_income: int, tariff_income: int, rates: UniversalCreditRates
) -> int:
    """Award before the benefit cap; nothing where capital is above the limit, or a course stands in the way"""
    if counted_capital(facts, rates) > rates.capital_limit or is_kept_out_by_course(facts):
        return 0
    return max(0, maximum_amount - earnings_deduction - unearned_income - tariff_income)


def payable(before_cap: int, cap_reduction: int) -> int:
    """Universal Credit"""
    return before_cap - cap_reduction


_MAXIMUM = "Welfare Reform Act 2012 s. 8(2)"
_LIMITED = "Limited capability for work or work-related activity element"
_LIMITED_LAW = "UC Regs 2013 regs 27, 27A, 28, 36; SI 2017/204 Sch 2"
_CAPITAL = "Welfare Reform Act 2012 ss. 5, 8; UC Regs 2013 reg. 18"
_DEDUCTIONS = "SI 2013/380 Sch 6; SI 2013/384 reg. 11"


class Award(NamedTuple):
    """The lines of a Universal Credit decision letter."""

    standard_allowance: Annotated[int, Line("Standard allowance", "UC Regs 2013 reg. 36", standard_allowance)]
    child_element: Annotated[int, Line("Child element", "UC Regs 2013 regs 24, 24A, 36; SI 2014/1230 reg. 43", child_element)]
    disabled_child_addition: Annotated[int, Line("Disabled child addition", "UC Regs 2013 regs 24(2), 36", disabled_child_addition)]
    childcare_element: Annotated[int, Line("Childcare element", "UC Regs 2013 regs 31-36", childcare_element)]
    housing_element: Annotated[int, Line("Housing element", "UC Regs 2013 regs 25, 26, Sch 3 para 9, Schs 4, 5", housing_element)]
    limited_capability_element: Annotated[int, Line(_LIMITED, _LIMITED_LAW, limited_capability_element)]
    carer_element: Annotated[int, Line("Carer element", "UC Regs 2013 regs 29, 30, 36", carer_element)]
    transitional_element: Annotated[int, Line("Transitional element", "SI 2014/1230 regs 52, 55", transitional_element)]
    maximum_amount: Annotated[int, Line("Maximum amount", _MAXIMUM, maximum_amount)]
    earned_income: Annotated[int, Line("Earned income", "UC Regs 2013 regs 52-55", earned_income)]
    work_allowance: Annotated[int, Line("Work allowance", "UC Regs 2013 reg. 22; SI 2014/1230 reg. 5A", work_allowance_of)]
    earnings_deduction: Annotated[int, Line("Deduction for earnings", "UC Regs 2013 reg. 22", earnings_deduction)]
    unearned_income: Annotated[int, Line("Deduction for other income", "UC Regs 2013 regs 22(1)(a), 66", unearned_income)]
    tariff_income: Annotated[int, Line("Deduction for savings", "UC Regs 2013 reg. 72; SI 2014/1230 reg. 51", tariff_income)]
    before_cap: Annotated[int, Line("Award before the benefit cap", _CAPITAL, before_cap)]
    cap_reduction: Annotated[int, Line("Reduction for the benefit cap", "UC Regs 2013 regs 79-83", cap_reduction)]
    payable: Annotated[int, Line("Universal Credit", "Welfare Reform Act 2012 s. 8(1)", payable, in_hand=1)]
    sanction: Annotated[int, Line("Reduction for a sanction", "UC Regs 2013 regs 110, 111", sanction, in_hand=-1)]
    advance_repayment: Annotated[int, Line("Repayment of an advance", "SI 2013/383 reg. 10", advance_repayment, in_hand=-1)]
    rent_and_fuel_deductions: Annotated[
        int, Line("Deductions for rent or fuel arrears", "SI 2013/380 Sch 6 paras 4(4), 6-8", rent_and_fuel_deductions, in_hand=-1)
    ]
    maintenance_deduction: Annotated[
        int, Line("Deduction for child maintenance", "SI 2013/380 Sch 6 para 5, Sch 7", maintenance_deduction, in_hand=-1)
    ]
    other_deductions: Annotated[int, Line("Other deductions", _DEDUCTIONS, other_deductions, in_hand=-1)]
    paid: Annotated[int, Line("Universal Credit paid", "SI 2013/380 reg. 47", paid)]


def is_on_universal_credit(universal_credit: Award) -> bool:
    """Whether there is an award of Universal Credit, of a penny or more; one that the benefit cap takes wholly is an award all the same

    Housing Benefit asks who is on Universal Credit (HB Regs 2006 Sch 5 para 4), schemes for council tax who has an award
    (SI 2012/2886 Sch paras 28, 37; WSI 2013/3029 Sch 6 para 9; SSI 2021/249 reg. 42): the cap reduces an award (UC Regs 2013 reg. 81).
    """
    return universal_credit.before_cap > 0


def award(
    facts: Facts,
    decided: Decided,
    earned: EarnedIncome,
    unearned: UnearnedIncome,
    housing_costs: HousingCosts,
    child_benefit: int,
    rates: AwardRates,
) -> Award:
    """The whole award, each amount worked out once; nothing where none is claimed."""
    if not facts.claims_universal_credit:
        return Award(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    uc = rates.universal_credit
    standard = standard_allowance(facts, uc)
    children = child_element(facts, uc)
    disabled = disabled_child_addition(facts, uc)
    childcare = childcare_element(facts, decided.childcare, rates.childcare_element)
    housing = housing_element(housing_costs)
    limited = limited_capability_element(decided.adults, uc)
    carer = carer_element(decided.adults, uc)
    transitional = transitional_element(facts)
    maximum = maximum_amount(standard, children, disabled, childcare, housing, limited, carer, transitional)
    income = earned_income(earned)
    allowance = work_allowance_of(facts, decided.adults, decided.housing, housing, uc)
    deduction = earnings_deduction(income, allowance, uc)
    other = unearned_income(unearned)
    tariff = tariff_income(facts, uc)
    due = before_cap(facts, maximum, deduction, other, tariff, uc)
    capped = cap_reduction(
        facts, due, child_benefit, childcare, earned, unearned, decided.adults, decided.work_benefits, carer,
        rates.benefit_cap, rates.minimum_wage,
    )  # fmt: skip
    award = payable(due, capped)
    off = taken_off(facts, standard, award, rates.deductions)
    return Award(
        standard, children, disabled, childcare, housing, limited, carer, transitional, maximum,
        income, allowance, deduction, other, tariff, due, capped, award,
        off.sanction, off.advance_repayment, off.rent_and_fuel_deductions, off.maintenance_deduction, off.other_deductions, off.paid,
    )  # fmt: skip
