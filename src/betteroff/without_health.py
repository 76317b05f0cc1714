"""A household and its plans as they would be stated of somebody without treatment or illness, and without names that an adviser chose.

Every field that may be stated stands in one of the two lists; a test fails for a new one that does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from betteroff.activities import Accommodation, Ends, Job, Once, OneOffPay, SelfEmployment, Treatment, Volunteering
from betteroff.activity import Activity, Cost
from betteroff.household import (
    Adult,
    Capital,
    Child,
    Claim,
    CouncilTaxBand,
    CouncilTaxScheme,
    Course,
    EarningsReceived,
    Fostering,
    Home,
    Household,
    Income,
    Jobseeking,
    Moves,
    NonDependant,
    Placement,
    Sanction,
    Step,
    UniversalCredit,
)
from betteroff.stated import Stated
from betteroff.training import Programme, Training, WorkPlacement, WorkTrial


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


GOES_BY_HEALTH: dict[type[Stated], str] = {
    Household: "placement",
    Adult: "cannot_claim capability capability_since medical_evidence_from lcwra_in_award_before_april_2026 lcwra_in_earlier_award "
    "lcw_before_april_2017 esa_component severe_conditions terminally_ill assessment_phase disability blind caring pregnant_due "
    "gave_birth_on sickness domestic_abuse_notified domestic_abuse circumstances treatment work_requirements statutory_pay "
    "temporarily_absent",
    Child: "disability disability_care disability_mobility non_consensual_conception exception_kept_by_step_parent cannot_share_bedroom",
    Home: "adaptation_loan sanctuary_scheme overnight_carer couple_cannot_share_bedroom bedrooms_needed under_22_exception",
    NonDependant: "receives disregarded_for_discount in_prison",
    UniversalCredit: "transitional_element transitional_element_on severe_disability_premium "
    "enhanced_disability_premium disability_premium disabled_child_premiums",
    Claim: "lives_in_care_home work converted saved_award severe_disability_premium income_support_ground interview_rules reassessment",
    Jobseeking: "occupied long_sickness_began sick_pay_ended parenting_order",
    Course: "without_parental_support",
    Job: "off_sick_since sick_pay supported_permitted_work",
    Programme: "early_entry",
    Ends: "planned",
}
"""What goes by treatment or health, own or of somebody cared for, or by abuse or another circumstance that is theirs to tell."""
GOES_BY_ANYTHING_ELSE: dict[type[Stated], str] = {
    Household: "adults children home savings other_capital other_income claims school_meals_value school_meals_protected universal_credit",
    Adult: "label born age main_carer fostering course claim_started claim benefit_week_ends earnings_averaged_over "
    "contributions student_loan_plan pension earnings_given_up pension_kind marriage_allowance activities",
    Child: "born childcare childcare_hours adopted_on kinship_since in_education sex",
    Home: "nation greater_london tenure rent service_charges ineligible_charges rent_free_weeks rent_is_share_of_joint_tenancy "
    "local_housing_allowance local_housing_allowance_shared mortgage qualifying_periods_served "
    "temporary_since_before_11_april_2018 bedrooms council_tax council_tax_band council_tax_scheme non_dependants",
    NonDependant: "born age sex hours gross_income full_time_student responsible_for_child_under_5 away_with_armed_forces partner",
    UniversalCredit: "first_assessment_period first_period_earnings_reached_threshold "
    "moved_from sanction advance_repayment rent_and_fuel_deductions child_maintenance_deduction deductions surplus_earnings "
    "benefit_cap_grace_months_left childcare_for_further_children earned_enough_until earnings_before work_ended "
    "transitional_capital_disregard paid rent_to_landlord",
    Claim: "benefit housing_costs started paid_nothing two_week_run_on links_to_earlier_claim universal_credit_area jobseeking",
    Jobseeking: "hours_available permitted_weeks joint_claim child_of_five_at_home provides_service guided_hours learning_hours",
    Fostering: "youngest only_carer since ended",
    Course: "starts ends full_time advanced year_starts long_vacation_starts long_vacation_ends maintenance_loan postgraduate_loan grant "
    "received when_moved_to_universal_credit times",
    Income: "kind amount adult starts ends",
    Capital: "kind value",
    Sanction: "reduction daily days adult",
    EarningsReceived: "on amount",
    CouncilTaxScheme: "name source leaves_aside first_day last_day kind capital_limit maximum_share taper minimum_award "
    "highest_valuation_band non_dependant_in_work non_dependant_not_in_work earnings_disregard extended_reduction_weeks "
    "universal_credit_left_out left_out_in_proportion other_income_left_out bands",
    CouncilTaxBand: "share single couple single_1_child single_2_children single_3_children single_4_children couple_1_child "
    "couple_2_children couple_3_children couple_4_children",
    Job: "starts ends adult times kind pay hours paid tax_code first_pay_day pay_days one_off_pay travel travel_hours other_costs "
    "starting_costs starting_help childcare childcare_children accommodation apprentice zero_hours notice trial_period",
    OneOffPay: "amount on",
    Cost: "what amount repaid",
    Once: "what amount",
    Accommodation: "days charge",
    SelfEmployment: "starts ends adult times kind income expenses hours trade_started gainful start_up_period minimum_income_floor "
    "tax_paid pension losses business_miles motorcycle_miles home_hours new_enterprise_allowance",
    Volunteering: "starts ends adult times kind hours organisation expenses payment_above_expenses able_to_pay approved_programme "
    "agreed required",
    Training: "starts ends adult times kind hours full_time advanced skills_bootcamp traineeship referred agreed required allowance costs",
    WorkTrial: "starts ends adult times kind hours job_hours job_weeks organisation agreed longer_agreed able_to_pay costs",
    WorkPlacement: "starts ends adult times kind hours scheme organisation agreed required approved_programme able_to_pay costs",
    Programme: "starts ends adult times kind name",
    Ends: "kind what on adult",
    Moves: "kind on home",
}
INCOME_FOR_HEALTH = _names(
    "foreign_benefit new_style_employment_and_support_allowance new_style_employment_and_support_allowance_support_group "
    "carers_allowance carer_support_payment maternity_allowance industrial_injuries_benefit incapacity_benefit "
    "severe_disablement_allowance insurance personal_independence_payment disability_living_allowance attendance_allowance "
    "adult_disability_payment child_disability_payment pension_age_disability_payment armed_forces_independence_payment "
    "war_pension scottish_carer_supplement personal_injury_payment special_scheme_payment statutory_sick_pay "
    "statutory_maternity_pay statutory_parental_bereavement_pay statutory_neonatal_care_pay bereavement_allowance "
    "bereavement_support_payment widowed_mothers_allowance widowed_parents_allowance widows_pension guardians_allowance"
)
OTHER_INCOME = _names(
    "state_pension occupational_pension annuity pension_protection_fund foreign_state_pension "
    "new_style_jobseekers_allowance spousal_maintenance training_allowance sports_award trust miscellaneous_taxable child_maintenance "
    "maintenance scottish_child_payment council_tax_reduction "
    "discretionary_housing_payment education_maintenance_allowance fostering_allowance adoption_allowance boarder_or_lodger "
    "gift income_from_savings statutory_paternity_pay statutory_adoption_pay statutory_shared_parental_pay wages "
    "child_benefit universal_credit student_loan student_grant income_support housing_benefit pension_credit"
)
CAPITAL_FOR_HEALTH = frozenset({"personal_injury_compensation", "special_scheme_payment", "bereavement_lump_sum"})
OTHER_CAPITAL = _names(
    "other_property investments given_away home relatives_home former_partners_home home_to_be former_home "
    "property_for_sale proceeds_of_home business_assets pension_rights life_insurance arrears_of_benefit "
    "insurance_for_loss personal_possessions annuity"
)
PROGRAMMES_FOR_HEALTH = frozenset(
    (
        "Progress to Work", "Progress to Work LinkUP", "Pathways to Work", "Work and Health Programme",
        "Individual Placement and Support in treatment services", "Universal Support", "Connect to Work",
    )
)  # fmt: skip
OTHER_PROGRAMMES = frozenset(
    (
        "New Deal", "Flexible New Deal", "Programme Centres", "Work Programme", "Help to Work", "New Enterprise Allowance", "Restart",
        "Youth Guarantee", "Jobs Guarantee", "Train and Progress",
    )
)  # fmt: skip
_BENEFITS_FOR_HEALTH = ("employment_and_support_allowance", "incapacity_benefit", "severe_disablement_allowance", "income_support")
"""How the name of a benefit for illness ends; Income Support may be for a carer or somebody ill."""
_SAID_INSTEAD: dict[tuple[type[Stated], str], str] = {
    (CouncilTaxScheme, "name"): "the council's scheme",
    (CouncilTaxScheme, "source"): "the council",
    (Cost, "what"): "a cost",
    (Once, "what"): "a cost or help",
}
"""In place of text that is needed, and may say anything."""
REHABILITATION = "residential_rehabilitation"
"""A home that goes by treatment."""


def without_names(household: Household, steps: Sequence[Step]) -> tuple[Household, tuple[Step, ...]]:
    """The same with adults by their number, and with every name that an adviser chose left out: one may tell anything."""

    def named(part: Stated, field: str, value: Any) -> Any:
        if field in ("label", "leaves_aside"):
            return None
        if (type(part), field) in _SAID_INSTEAD:
            return _SAID_INSTEAD[type(part), field]
        return household.place_of(value) + 1 if field == "adult" and isinstance(value, str) else value

    return _rebuilt(household, named), tuple(_rebuilt(step, named) for step in steps)


def without_health(household: Household, steps: Sequence[Step]) -> tuple[Household, tuple[Step, ...]]:
    """The same of somebody without treatment or illness: every fact, benefit and step that goes by either is taken away."""
    well = _rebuilt(household, _unless_by_health)
    left = [_rebuilt(step, _unless_by_health) for step in steps if not is_for_health(step)]
    return well, tuple(step for step in left if not (isinstance(step, Ends) and _ends_nothing(step, well, left)))


def _ends_nothing(ends: Ends, household: Household, steps: Sequence[Step]) -> bool:
    """Whether what ends was there because of treatment or health, and is taken away"""
    place = household.place_of(ends.adult)
    planned = (step for step in steps if not isinstance(step, Moves) and household.place_of(step.adult) == place)
    going_on = (one for one in (*household.adults[place].activities, *planned) if isinstance(one, Activity) and _is_on(one, ends.on))
    return not any(getattr(one, "kind", "") == ends.what for one in going_on)


def _is_on(one: Activity, day: date) -> bool:
    return (one.starts is None or one.starts <= day) and (one.ends is None or day <= one.ends)


def is_for_health(part: object) -> bool:
    """Whether something stated, as a whole, is there because of treatment or health; of text, whether it names a benefit that is."""
    match part:
        case str():
            return part.endswith(_BENEFITS_FOR_HEALTH)
        case Treatment() | Placement():
            return True
        case Ends():
            return part.what == "treatment"
        case Moves():
            return part.home.tenure == REHABILITATION
        case Programme():
            return part.name in PROGRAMMES_FOR_HEALTH
        case Income():
            return part.kind in INCOME_FOR_HEALTH
        case Capital():
            return part.kind in CAPITAL_FOR_HEALTH
        case Claim():
            return part.benefit.endswith(_BENEFITS_FOR_HEALTH)
    return False


def goes_by_health(field: str) -> bool:
    """Whether a field by this name goes by health, in whatever part it stands."""
    return any(field in names.split() for names in GOES_BY_HEALTH.values())


def _unless_by_health(part: Stated, field: str, value: Any) -> Any:
    """A field's value without what goes by health; None, where nothing is left"""
    if field in GOES_BY_HEALTH.get(type(part), "").split() or is_for_health(value):
        return None
    if isinstance(part, Home) and part.tenure == REHABILITATION and field in ("tenure", "rent", "service_charges", "ineligible_charges"):
        return None
    if field == "organisation" and value == "treatment service":
        return "voluntary"
    return tuple(one for one in value if not is_for_health(one)) if isinstance(value, tuple) else value


def _rebuilt(part: Stated, change: Callable[[Stated, str, Any], Any]) -> Any:
    """A part with each stated field changed, its parts too; a field changed to None is as if it had not been stated"""
    stated: dict[str, Any] = {}
    for field in part.model_fields_set:
        value = getattr(part, field)
        if value is not None and (changed := change(part, field, value)) is not None:
            stated[field] = _within(changed, change)
    return type(part).model_construct(_fields_set=set(stated), **stated)


def _within(value: Any, change: Callable[[Stated, str, Any], Any]) -> Any:
    if isinstance(value, tuple):
        return tuple(_within(one, change) for one in value)
    return _rebuilt(value, change) if isinstance(value, Stated) else value
