"""What must be reported, to whom and when, if a scenario comes about."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, BusinessFacts, Facts, Tenure, TreatmentKind
from betteroff.rulebook.tables import Question


class Whom(IntEnum):
    """Who is told."""

    UNIVERSAL_CREDIT = 0
    WORK_COACH = 1
    COUNCIL = 2
    LANDLORD = 3
    HOUSING_BENEFIT = 4
    CARERS_BENEFIT = 5
    JOBCENTRE = 6


class WhomOfChildcare(IntEnum):
    """Who is told about childcare."""

    UNIVERSAL_CREDIT = 0
    WORK_COACH = 1


class ToReportInputs(NamedTuple):
    starts_job: bool
    ends_job: bool
    changes_job: bool
    starts_business: bool
    ends_business: bool
    changes_business: bool
    starts_volunteering: bool
    ends_volunteering: bool
    starts_training: bool
    ends_training: bool
    starts_trial: bool
    ends_trial: bool
    starts_placement: bool
    ends_placement: bool
    starts_treatment: bool
    ends_treatment: bool
    starts_residential_treatment: bool
    pays_rent: bool
    moves_home: bool
    can_search: bool
    gets_housing_benefit: bool
    claims_carers_benefit: bool
    claims_new_style_benefit: bool
    has_universal_credit: bool


class Beside(NamedTuple):
    """What one adult has, beside whom others must know of a change."""

    universal_credit: bool
    can_search: bool
    """Work search may be asked for, so that hours that come off it matter."""
    housing_benefit: bool
    carers_benefit: bool
    new_style_benefit: bool


class ChildcareToReportInputs(NamedTuple):
    pays_more_for_childcare: bool
    starts_job: bool


TO_REPORT = Question("universal_credit", "to_report", ToReportInputs, Whom)
CHILDCARE_TO_REPORT = Question("childcare_element", "to_report", ChildcareToReportInputs, WhomOfChildcare)


def to_report_inputs(today: AdultFacts, then: AdultFacts, facts: Facts, moves_home: bool, beside: Beside) -> ToReportInputs:
    """What differs between today and a scenario for one adult"""
    hours_today, hours_then = today.work_minutes - today.business.minutes, then.work_minutes - then.business.minutes
    works_today, works_then = hours_today > 0, hours_then > 0
    trades_today, trades_then = today.business.is_carried_on, then.business.is_carried_on
    return ToReportInputs(
        works_then and not works_today,
        works_today and not works_then,
        works_today
        and works_then
        and (today.job.pay_week + today.other_job.pay_week != then.job.pay_week + then.other_job.pay_week or hours_today != hours_then),
        trades_then and not trades_today,
        trades_today and not trades_then,
        trades_today and trades_then and is_changed(today.business, then.business),
        then.volunteering_minutes > 0 and today.volunteering_minutes == 0,
        today.volunteering_minutes > 0 and then.volunteering_minutes == 0,
        then.activities.trains and not today.activities.trains,
        today.activities.trains and not then.activities.trains,
        then.activities.is_on_trial and not today.activities.is_on_trial,
        today.activities.is_on_trial and not then.activities.is_on_trial,
        then.activities.is_on_placement and not today.activities.is_on_placement,
        today.activities.is_on_placement and not then.activities.is_on_placement,
        then.treatment == TreatmentKind.STRUCTURED and today.treatment != TreatmentKind.STRUCTURED,
        today.treatment != TreatmentKind.NONE and then.treatment == TreatmentKind.NONE,
        then.treatment == TreatmentKind.RESIDENTIAL and today.treatment != TreatmentKind.RESIDENTIAL,
        facts.home.tenure != Tenure.NONE,
        moves_home,
        beside.can_search,
        beside.housing_benefit,
        beside.carers_benefit,
        beside.new_style_benefit,
        beside.universal_credit,
    )


def is_changed(today: BusinessFacts, then: BusinessFacts) -> bool:
    """Whether takings, expenses or hours of a business change"""
    return today.receipts_month != then.receipts_month or today.expenses_month != then.expenses_month or today.minutes != then.minutes


def childcare_to_report_inputs(today: Facts, then: Facts) -> ChildcareToReportInputs:
    """What differs between today and a scenario in what is paid for childcare"""
    starts_job = (then.first.work_minutes > 0 and today.first.work_minutes == 0) or (
        then.second.work_minutes > 0 and today.second.work_minutes == 0
    )
    return ChildcareToReportInputs(then.childcare.charges_month > today.childcare.charges_month, starts_job)
