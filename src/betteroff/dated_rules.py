"""The rules of a day: which schemes there are, their figures and tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_type_hints

from betteroff.conditionality.activities import PLACEMENTS, TRAINING, VOLUNTEERING, WORK_TRIALS
from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, DUAL_AWARD, NEW_CLAIM
from betteroff.conditionality.duties import REGIME, DutyTables
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES
from betteroff.conditionality.hardship import (
    JOBSEEKERS_HARDSHIP,
    RECOVERY,
    SUPPORT_HARDSHIP,
    UNIVERSAL_CREDIT_HARDSHIP,
    HardshipRates,
)
from betteroff.conditionality.hours import AVAILABILITY, DEDUCTIONS, EXPECTED_HOURS, INTERVIEW_AVAILABILITY
from betteroff.conditionality.income_support import (
    INCAPACITY_INTERVIEWS,
    LONE_PARENT,
    REASSESSMENT,
    SUPPORT_ACTIVITY,
    SUPPORT_INTERVIEWS,
)
from betteroff.conditionality.jobseekers import JobseekerRates
from betteroff.conditionality.limits import BESIDE_SEARCH, LIMITS
from betteroff.conditionality.may_ask import MAY_BE_ASKED
from betteroff.conditionality.minimum_income_floor import FLOOR
from betteroff.conditionality.myths import MYTHS
from betteroff.conditionality.new_enterprise_allowance import EFFECTS, ELIGIBILITY, ROUTES, NewEnterpriseAllowanceRates
from betteroff.conditionality.new_style_jobseekers import JOBSEEKER_QUESTIONS
from betteroff.conditionality.old_jobseekers_sanctions import (
    OLD_JOBSEEKERS_BESIDE,
    OLD_JOBSEEKERS_FAILURES,
    OLD_JOBSEEKERS_REASONS,
    OldJobseekersSanctionRates,
)
from betteroff.conditionality.old_support_sanctions import OLD_SUPPORT_BESIDE, OLD_SUPPORT_FAILURES, OldSupportSanctionRates
from betteroff.conditionality.permitted_work import WORK_EFFECTS
from betteroff.conditionality.programmes import ENTRY
from betteroff.conditionality.reporting import CHILDCARE_TO_REPORT, TO_REPORT
from betteroff.conditionality.sanction_amounts import SanctionRates
from betteroff.conditionality.support import SUPPORT_QUESTIONS
from betteroff.conditionality.treatment import ALLOWANCE_TREATMENT, HISTORY, SUPPORT_TREATMENT, TREATMENT
from betteroff.conditionality.week import WEEK, WEEK_WARNINGS
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP
from betteroff.rulebook.figures import figures, rates, starts
from betteroff.rulebook.tables import Question, Scan, asked
from betteroff.schemes.award import AwardRates, AwardTables
from betteroff.schemes.benefit_cap import BenefitCapRates
from betteroff.schemes.capability import CAPABILITY, CARING, ELEMENT, CapabilityTables
from betteroff.schemes.carers import CARERS_ALLOWANCE, CarersRates
from betteroff.schemes.child_benefit import ChildBenefitRates
from betteroff.schemes.childcare_element import PAID_WORK, STATUTORY_PAY, WORK_CONDITION, ChildcareElementRates, ChildcareTables
from betteroff.schemes.council_tax_non_dependants import DEDUCTION
from betteroff.schemes.council_tax_rates import (
    CouncilTaxEnglandRates,
    CouncilTaxRates,
    CouncilTaxReductionRates,
    CouncilTaxScotlandRates,
    CouncilTaxWalesRates,
)
from betteroff.schemes.council_tax_students import STUDENT
from betteroff.schemes.deductions import DeductionRates
from betteroff.schemes.disability import DisabilityRates
from betteroff.schemes.education import EDUCATION
from betteroff.schemes.employment_and_support_allowance import SUPPORT_ALLOWANCE, EmploymentAndSupportAllowanceRates
from betteroff.schemes.extended_help import EXTENDED_HELP
from betteroff.schemes.health_costs import HEALTH_COSTS, HealthCostsRates
from betteroff.schemes.healthy_start import YOUNG_FOOD, HealthyStartRates
from betteroff.schemes.help_beside import HelpRates, HelpTables
from betteroff.schemes.help_with_money import BENEFITS_IF_WORK_ENDS, IF_WORK_ENDS, SAFE_MONEY
from betteroff.schemes.housing_benefit import HousingBenefitRates
from betteroff.schemes.housing_benefit_decisions import (
    ADDITIONAL_DISREGARD,
    DISABILITY_PREMIUM,
    EARNINGS_DISREGARD,
    NON_DEPENDANT_DEDUCTION,
    SEVERE_DISABILITY_PREMIUM,
    HousingBenefitTables,
)
from betteroff.schemes.housing_decisions import HELP_WITH_RENT, NON_DEPENDANT, SHARED_ACCOMMODATION, UNDER_22, HousingTables
from betteroff.schemes.housing_element import HousingElementRates
from betteroff.schemes.income_related_benefit import IncomeRelatedBenefitRates
from betteroff.schemes.income_tax import IncomeTaxRates
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE, JobseekersAllowanceRates
from betteroff.schemes.minimum_income_floor import FloorTables
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.national_insurance import NationalInsuranceRates
from betteroff.schemes.pay import PayRates
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.permitted_work import PERMITTED_WORK, PermittedWorkRates
from betteroff.schemes.rehabilitation import REHABILITATION
from betteroff.schemes.school_meals import SCHOOL_MEALS, SchoolMealsRates
from betteroff.schemes.scottish_child_payment import SCOTTISH_CHILD_PAYMENT, ScottishChildPaymentRates
from betteroff.schemes.self_employed_tax import SelfEmployedTaxRates
from betteroff.schemes.self_employment import SelfEmploymentRates
from betteroff.schemes.statutory_sick_pay import StatutorySickPayRates
from betteroff.schemes.student_loan import StudentLoanRates
from betteroff.schemes.tax_free_childcare import TAX_FREE_CHILDCARE, TaxFreeChildcareRates
from betteroff.schemes.transitional_element import TransitionalElementRates
from betteroff.schemes.unearned_income import UnearnedIncomeRates
from betteroff.schemes.universal_credit import UniversalCreditRates
from betteroff.schemes.unpaid_work import UNPAID_WORK
from betteroff.schemes.work_benefits import BenefitRates, EntitlementTables
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK

# The tables that rules are given, each by the field of the NamedTuple they are given in.
CAPABILITY_QUESTIONS = {"capability": CAPABILITY, "element": ELEMENT, "caring": CARING}
CHILDCARE_QUESTIONS = {"statutory_pay": STATUTORY_PAY, "paid_work": PAID_WORK, "work_condition": WORK_CONDITION}
WORK_BENEFIT_QUESTIONS = {
    "jobseekers_allowance": JOBSEEKERS_ALLOWANCE,
    "permitted_work": PERMITTED_WORK,
    "employment_and_support_allowance": SUPPORT_ALLOWANCE,
    "carers": CARERS_ALLOWANCE,
    "remunerative_work": REMUNERATIVE_WORK,
}
FLOOR_QUESTIONS = {"group_apart_from_earnings": APART_FROM_EARNINGS, "expected_hours": EXPECTED_HOURS, "minimum_income_floor": FLOOR}
DUTY_QUESTIONS = FLOOR_QUESTIONS | {
    "work_group": WORK_GROUP,
    "deductions_from_search": DEDUCTIONS,
    "availability": AVAILABILITY,
    "availability_for_interviews": INTERVIEW_AVAILABILITY,
    "domestic_abuse": DOMESTIC_ABUSE,
    "search_and_availability": SWITCHES,
    "regime": REGIME,
}
HOUSING_QUESTIONS = {"help": HELP_WITH_RENT, "shared": SHARED_ACCOMMODATION, "under_22": UNDER_22}
HOUSING_BENEFIT_QUESTIONS = {
    "disability_premium": DISABILITY_PREMIUM,
    "severe_disability_premium": SEVERE_DISABILITY_PREMIUM,
    "earnings_disregard": EARNINGS_DISREGARD,
    "additional_disregard": ADDITIONAL_DISREGARD,
}
HELP_QUESTIONS = {
    "scottish_child_payment": SCOTTISH_CHILD_PAYMENT,
    "young_food": YOUNG_FOOD,
    "school_meals": SCHOOL_MEALS,
    "health_costs": HEALTH_COSTS,
    "tax_free_childcare": TAX_FREE_CHILDCARE,
}
AWARD_QUESTIONS = (
    *CAPABILITY_QUESTIONS.values(),
    *CHILDCARE_QUESTIONS.values(),
    *HOUSING_QUESTIONS.values(),
    NON_DEPENDANT,
    DEDUCTION,
    STUDENT,
    EDUCATION,
    UNPAID_WORK,
    *FLOOR_QUESTIONS.values(),
    *WORK_BENEFIT_QUESTIONS.values(),
    *HOUSING_BENEFIT_QUESTIONS.values(),
    NON_DEPENDANT_DEDUCTION,
)
QUESTIONS = tuple(dict.fromkeys((*AWARD_QUESTIONS, *HELP_QUESTIONS.values(), *DUTY_QUESTIONS.values())))
ADVICE_QUESTIONS: Mapping[Question, str] = {
    TO_REPORT: "rules on what must be reported",
    CHILDCARE_TO_REPORT: "rules on what must be reported",
    MAY_BE_ASKED: "rules on what may be asked for, and on what is kept",
    MYTHS: "rules on what may be asked for, and on what is kept",
    SAFE_MONEY: "rules on what may be asked for, and on what is kept",
    EXTENDED_HELP: "rules on what may be asked for, and on what is kept",
    IF_WORK_ENDS: "rules on what may be asked for, and on what is kept",
    BENEFITS_IF_WORK_ENDS: "rules on what may be asked for, and on what is kept",
    REHABILITATION: "rules on what may be asked for, and on what is kept",
    LIMITS: "rules on work-related requirements",
    BESIDE_SEARCH: "rules on work-related requirements",
    TRAINING: "rules on what may be asked for, and on what is kept",
    WORK_TRIALS: "rules on what may be asked for, and on what is kept",
    PLACEMENTS: "rules on what may be asked for, and on what is kept",
    VOLUNTEERING: "rules on what may be asked for, and on what is kept",
    WEEK: "rules on work-related requirements",
    WEEK_WARNINGS: "rules on work-related requirements",
    TREATMENT: "rules on what may be asked for, and on what is kept",
    ALLOWANCE_TREATMENT: "rules on what may be asked for, and on what is kept",
    SUPPORT_TREATMENT: "rules on what may be asked for, and on what is kept",
}
"""Asked beside the lines of money and the duties that are compared, and what a reader calls them; no other answer turns on them."""
CLAIM_QUESTIONS = (
    NEW_CLAIM,
    CAN_EXIST,
    DUAL_AWARD,
    LONE_PARENT,
    SUPPORT_INTERVIEWS,
    SUPPORT_ACTIVITY,
    INCAPACITY_INTERVIEWS,
    REASSESSMENT,
    *JOBSEEKER_QUESTIONS,
)
"""Asked of claims to benefits other than Universal Credit."""
HISTORY_QUESTIONS = (HISTORY, *CLAIM_QUESTIONS, *SUPPORT_QUESTIONS, ENTRY, ELIGIBILITY, ROUTES, EFFECTS, WORK_EFFECTS)
"""Asked by themselves, of any day."""
OLD_SANCTION_QUESTIONS = (
    *(OLD_JOBSEEKERS_FAILURES, OLD_JOBSEEKERS_REASONS, OLD_JOBSEEKERS_BESIDE, OLD_SUPPORT_FAILURES, OLD_SUPPORT_BESIDE),
    *(UNIVERSAL_CREDIT_HARDSHIP, JOBSEEKERS_HARDSHIP, SUPPORT_HARDSHIP, RECOVERY),
)
"""Asked of a failure on an old benefit, and of hardship."""
SCHEMES: dict[str, type] = {
    "universal_credit": UniversalCreditRates,
    "benefit_cap": BenefitCapRates,
    "income_tax": IncomeTaxRates,
    "national_insurance": NationalInsuranceRates,
    "pension": PensionRates,
    "student_loan": StudentLoanRates,
    "minimum_wage": MinimumWageRates,
    "child_benefit": ChildBenefitRates,
    "scottish_child_payment": ScottishChildPaymentRates,
    "healthy_start": HealthyStartRates,
    "school_meals": SchoolMealsRates,
    "health_costs": HealthCostsRates,
    "tax_free_childcare": TaxFreeChildcareRates,
    "childcare_element": ChildcareElementRates,
    "unearned_income": UnearnedIncomeRates,
    "transitional_element": TransitionalElementRates,
    "deductions": DeductionRates,
    "housing_element": HousingElementRates,
    "housing_benefit": HousingBenefitRates,
    "self_employment": SelfEmploymentRates,
    "self_employed_tax": SelfEmployedTaxRates,
    "council_tax_reduction": CouncilTaxReductionRates,
    "council_tax_england": CouncilTaxEnglandRates,
    "council_tax_wales": CouncilTaxWalesRates,
    "council_tax_scotland": CouncilTaxScotlandRates,
    "jobseekers": JobseekerRates,
    "jobseekers_allowance": JobseekersAllowanceRates,
    "employment_and_support_allowance": EmploymentAndSupportAllowanceRates,
    "permitted_work": PermittedWorkRates,
    "carers": CarersRates,
    "income_related_benefit": IncomeRelatedBenefitRates,
    "disability": DisabilityRates,
    "statutory_sick_pay": StatutorySickPayRates,
    "new_enterprise_allowance": NewEnterpriseAllowanceRates,
    "sanctions": SanctionRates,
    "sanctions_of_jobseekers_allowance": OldJobseekersSanctionRates,
    "sanctions_of_employment_and_support_allowance": OldSupportSanctionRates,
    "hardship_payments": HardshipRates,
}
"""Every scheme with figures, and the NamedTuple its rules read them by."""
OF_CLAIMS = frozenset(
    {
        "jobseekers",
        "new_enterprise_allowance",
        "sanctions",
        "sanctions_of_jobseekers_allowance",
        "sanctions_of_employment_and_support_allowance",
        "hardship_payments",
    }
)
"""Schemes that are asked of a claim or a failure, by themselves: no money of a position turns on their figures."""
SCHEME_OF: Mapping[Any, str] = {kind: scheme for scheme, kind in SCHEMES.items()}


class MoneyRates(NamedTuple):
    """The figures of one day's money: Universal Credit and its cap from the start of the assessment period."""

    pay: PayRates
    self_employed_tax: SelfEmployedTaxRates
    award: AwardRates
    child_benefit: ChildBenefitRates
    child_benefit_in_cap: ChildBenefitRates
    """What the cap counts: as at the start of the assessment period (SI 2026/148 art. 1(4), by analogy)."""
    disability: DisabilityRates
    work_benefits: BenefitRates
    """What is received: as on the day. What counts goes by the start of the assessment period (SI 2026/148 art. 1(4))."""
    income_related_benefit: IncomeRelatedBenefitRates
    housing_benefit: HousingBenefitRates
    council_tax: CouncilTaxRates
    help: HelpRates


class MoneyTables(NamedTuple):
    """The tables of one day's money

    Those in `award` are asked as at the start of the assessment period: Universal Credit's, and with them those of new-style and
    carers' benefits, of Housing Benefit and of council tax. A stretch of days in a timeline asks these by its own day.
    """

    award: AwardTables
    help: HelpTables
    """As on the day."""


class EarningsTaxRates(NamedTuple):
    """The figures that tell whether the minimum income floor adds to what the self-employed earn after tax."""

    pay: PayRates
    self_employed_tax: SelfEmployedTaxRates


class DutyRates(NamedTuple):
    """The figures of one day's duties."""

    universal_credit: UniversalCreditRates
    minimum_wage: MinimumWageRates
    pension: PensionRates
    """Pay given up for a pension by salary sacrifice is not earned."""
    self_employment: SelfEmploymentRates
    taxes: EarningsTaxRates


RatesT = TypeVar("RatesT")


def rates_on(kind: Callable[..., RatesT], day: date) -> RatesT:
    """The figures of a day: of one scheme, or of each that the NamedTuple holds."""
    if kind in SCHEME_OF:
        held: RatesT = rates(kind, SCHEME_OF[kind], day)
        return held
    return kind(*(rates_on(each, day) for each in get_type_hints(kind).values()))


@cache
def pay_rates(day: date) -> PayRates:
    """The figures for the pay of a day."""
    return rates_on(PayRates, day)


@cache
def council_tax_rates(day: date) -> CouncilTaxRates:
    """The figures of every nation's Council Tax Reduction on a day."""
    return rates_on(CouncilTaxRates, day)


@cache
def work_benefit_rates(day: date) -> BenefitRates:
    """The figures of new-style and carers' benefits of a day."""
    return rates_on(BenefitRates, day)


@cache
def duty_rates(day: date) -> DutyRates:
    """The figures for the duties of a day."""
    return rates_on(DutyRates, day)


@cache
def money_rates(day: date, period_first_day: date, pay_day: date | None = None) -> MoneyRates:
    """The figures for the money of a day in an assessment period, its pay as on a later one if given."""
    return MoneyRates(
        pay_rates(pay_day or day),
        rates_on(SelfEmployedTaxRates, pay_day or day),
        rates_on(AwardRates, period_first_day),
        rates_on(ChildBenefitRates, day),
        rates_on(ChildBenefitRates, period_first_day),
        rates_on(DisabilityRates, day),
        work_benefit_rates(day),
        rates_on(IncomeRelatedBenefitRates, day),
        rates_on(HousingBenefitRates, day),
        council_tax_rates(day),
        rates_on(HelpRates, day),
    )


def _scans(questions: Mapping[str, Question], day: date) -> dict[str, Scan]:
    """Tables as the rules scan them, each by its field."""
    return {field: asked(question, day).scan for field, question in questions.items()}


@cache
def capability_tables(day: date) -> CapabilityTables:
    """The tables that decide on capability and caring, on a day."""
    return CapabilityTables(**_scans(CAPABILITY_QUESTIONS, day))


@cache
def award_tables(period_first_day: date) -> AwardTables:
    """The tables an award turns on: as at the start of its assessment period, like its figures."""
    return AwardTables(
        capability_tables(period_first_day),
        ChildcareTables(**_scans(CHILDCARE_QUESTIONS, period_first_day)),
        HousingTables(**_scans(HOUSING_QUESTIONS, period_first_day)),
        FloorTables(**_scans(FLOOR_QUESTIONS, period_first_day)),
        EntitlementTables(**_scans(WORK_BENEFIT_QUESTIONS, period_first_day)),
        HousingBenefitTables(**_scans(HOUSING_BENEFIT_QUESTIONS, period_first_day)),
    )


@cache
def help_tables(day: date) -> HelpTables:
    """The tables that decide on help beside Universal Credit, on a day."""
    return HelpTables(**_scans(HELP_QUESTIONS, day))


@cache
def money_tables(day: date, period_first_day: date) -> MoneyTables:
    """The tables for the money of a day in an assessment period."""
    return MoneyTables(award_tables(period_first_day), help_tables(day))


@cache
def duty_tables(day: date) -> DutyTables:
    """The tables of the duties, on a day."""
    return DutyTables(**_scans(DUTY_QUESTIONS, day))


def figure_day(scheme: str, day: date, period_first_day: date) -> date:
    """The day whose figures count in a day's money: those of an award go by the start of the assessment period."""
    return period_first_day if scheme in schemes_in(AwardRates) | schemes_in(BenefitRates) else day


@cache
def schemes_in(kind: type) -> frozenset[str]:
    """The schemes whose figures a kind of figures holds."""
    held = get_type_hints(kind).values()
    return frozenset(scheme for scheme, figures_of in SCHEMES.items() if figures_of in held)


@cache
def figures_since(day: date) -> date:
    """The day since which every figure of money has been what it is on a day."""
    return max(start for scheme in SCHEMES if scheme not in OF_CLAIMS for start in starts(scheme) if start <= day)


@cache
def last_answerable_day(day: date) -> date:
    """The last day for which every rule may still be answered, as an assumption where need be."""
    ends = [asked(question, day).answered_to for question in QUESTIONS]
    ends += [figure.answered_to for scheme in SCHEMES if scheme not in OF_CLAIMS for figure in figures(scheme).values()]
    return min(ends)
