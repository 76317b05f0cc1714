"""The childcare costs element: who may have it, and how much of the charges it meets."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, AwardFacts, Capability, ChildcareFacts, Facts, StatutoryPay, TreatmentKind, shows_no_values
from betteroff.money import share_of
from betteroff.rulebook.tables import NO_ROW, Question, Scan, first_row
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions


class ChildcareElementRates(NamedTuple):
    """Figures of `rules/childcare_element/rates.toml`."""

    share: int
    maximum_one_child: int
    maximum_two_children: int
    maximum_further_child: int


class PayInPlace(IntEnum):
    """Whether pay in place of wages counts as paid work."""

    COUNTS = 0
    DOES_NOT_COUNT = 1


class PaidWork(IntEnum):
    """Whether an adult is in paid work, as far as help with childcare asks."""

    IN_PAID_WORK = 0
    TREATED_AS_IN_PAID_WORK = 1
    OFFERED_PAID_WORK = 2
    NOT_IN_PAID_WORK = 3


class CannotCare(IntEnum):
    """Why an adult cannot provide childcare."""

    CAN_PROVIDE_IT = 0
    LIMITED_CAPABILITY_FOR_WORK = 1
    CARING = 2
    AWAY = 3


class WorkCondition(IntEnum):
    """Whether the work condition is met."""

    MET = 0
    NOT_MET = 1


class PayInPlaceInputs(NamedTuple):
    statutory_pay: StatutoryPay


class PaidWorkInputs(NamedTuple):
    does_paid_work: bool
    gets_statutory_pay: bool
    has_left_work: bool
    periods_since_work: int
    periods_since_start: int
    has_offer_of_work: bool
    periods_to_work: int


class WorkConditionInputs(NamedTuple):
    is_couple: bool
    first_work: PaidWork
    second_work: PaidWork
    first_cannot_care: CannotCare
    second_cannot_care: CannotCare


STATUTORY_PAY = Question("childcare_element", "statutory_pay", PayInPlaceInputs, PayInPlace)
PAID_WORK = Question("childcare_element", "paid_work", PaidWorkInputs, PaidWork)
WORK_CONDITION = Question("childcare_element", "work_condition", WorkConditionInputs, WorkCondition)


class ChildcareTables(NamedTuple):
    """The tables of this module, ready to scan."""

    statutory_pay: Scan
    paid_work: Scan
    work_condition: Scan


@shows_no_values
class WorkFound(NamedTuple):
    """What was decided on one adult's paid work, and by which row."""

    gets_statutory_pay: bool
    work: PaidWork
    row: int


@shows_no_values
class ChildcareDecisions(NamedTuple):
    """What was decided on help with childcare, and by which rows: NO_ROW where nothing is paid for it, so nothing is asked."""

    first: WorkFound
    second: WorkFound
    condition: WorkCondition
    row: int


def paid_work_inputs(adult: AdultFacts, award: AwardFacts, gets_statutory_pay: bool) -> PaidWorkInputs:
    """What the table of paid work asks"""
    return PaidWorkInputs(
        adult.work_minutes > 0,
        gets_statutory_pay,
        adult.has_left_work,
        adult.periods_since_work,
        award.periods_since_start,
        adult.has_offer_of_work,
        adult.periods_to_work,
    )


def why_no_care(adult: AdultFacts, decided: AdultDecisions) -> CannotCare:
    """Why an adult cannot provide childcare (reg. 32(1)(b))"""
    if decided.capability != Capability.FIT:
        return CannotCare.LIMITED_CAPABILITY_FOR_WORK
    if decided.caring == Caring.REGULAR_AND_SUBSTANTIAL:
        return CannotCare.CARING
    if adult.is_temporarily_absent or adult.treatment == TreatmentKind.RESIDENTIAL:
        return CannotCare.AWAY
    return CannotCare.CAN_PROVIDE_IT


def work_condition_inputs(facts: Facts, adults: Decisions, first: PaidWork, second: PaidWork) -> WorkConditionInputs:
    """What the table of the work condition asks"""
    return WorkConditionInputs(
        facts.second.is_present, first, second, why_no_care(facts.first, adults.first), why_no_care(facts.second, adults.second)
    )


def decide_work(adult: AdultFacts, facts: Facts, tables: ChildcareTables) -> WorkFound:
    """Whether one adult is in paid work"""
    gets_statutory_pay, work, row = False, PaidWork.NOT_IN_PAID_WORK, NO_ROW
    if facts.childcare.charges_month > 0:
        pay_row = first_row(tables.statutory_pay, PayInPlaceInputs(adult.statutory_pay))
        gets_statutory_pay = tables.statutory_pay.then[pay_row] == PayInPlace.COUNTS
        row = first_row(tables.paid_work, paid_work_inputs(adult, facts.award, gets_statutory_pay))
        work = tables.paid_work.then[row]
    return WorkFound(gets_statutory_pay, work, row)


def decide_childcare(facts: Facts, adults: Decisions, tables: ChildcareTables) -> ChildcareDecisions:
    """Whether the work condition is met, for both adults together"""
    first = decide_work(facts.first, facts, tables)
    second = decide_work(facts.second, facts, tables)
    condition, row = WorkCondition.NOT_MET, NO_ROW
    if facts.childcare.charges_month > 0:
        row = first_row(tables.work_condition, work_condition_inputs(facts, adults, first.work, second.work))
        condition = tables.work_condition.then[row]
    return ChildcareDecisions(first, second, condition, row)


def most_for(childcare: ChildcareFacts, rates: ChildcareElementRates) -> int:
    """The most that is met for so many children"""
    if childcare.children <= 1:
        return rates.maximum_one_child
    if not childcare.further_children_count:
        return rates.maximum_two_children
    return rates.maximum_two_children + (childcare.children - 2) * rates.maximum_further_child


def share_met(facts: Facts, rates: ChildcareElementRates) -> int:
    """The share of the charges that is met, before the most is looked at"""
    return share_of(facts.childcare.charges_month, rates.share)


def childcare_element(facts: Facts, childcare: ChildcareDecisions, rates: ChildcareElementRates) -> int:
    """Childcare element

    The ceiling is held against the share, not against the charges.
    """
    if childcare.condition != WorkCondition.MET:
        return 0
    return min(share_met(facts, rates), most_for(facts.childcare, rates))
