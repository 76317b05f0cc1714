"""What new-style Jobseeker's Allowance requires: every table asked once, in order."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.conditionality.claim_tables import NewStyleJobseekerTables, RequirementRates
from betteroff.conditionality.hours import (
    availability_inputs,
    deduction_inputs,
    deductions,
    interview_availability_inputs,
    most_voluntary_work,
    search_minutes,
)
from betteroff.conditionality.limits import Limit, limit_inputs
from betteroff.conditionality.new_style_jobseekers import (
    Lifted,
    NewStyleHours,
    UsualWork,
    lifted_inputs,
    new_style_hours_inputs,
    new_style_minutes,
    new_style_requirement_inputs,
    new_style_work_inputs,
    usual_work_inputs,
)
from betteroff.conditionality.rows import outcome_of, row_if, rows_if, rows_with
from betteroff.conditionality.treatment import OfAllowance, allowance_inputs
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import ClaimantFacts
from betteroff.rulebook.tables import Scan, has_outcome
from betteroff.schemes.beside_work import Payable


@shows_no_values
class NewStyleJobseeker(NamedTuple):
    """What new-style Jobseeker's Allowance requires; beside Universal Credit only what work does to it (reg. 5)."""

    work_row: int
    work: Payable
    requirement_rows: int
    lifted_rows: int
    treatment_rows: int
    hours_row: int
    hours: NewStyleHours
    expected: int
    """Minutes a week."""
    deduction_rows: int
    search: int
    """Minutes a week: those expected, less what is agreed."""
    availability_row: int
    interview_availability_row: int
    limit_rows: int
    usual_work_rows: int


def new_style_jobseeker(
    claimant: ClaimantFacts, there: bool, tables: NewStyleJobseekerTables, rates: RequirementRates
) -> NewStyleJobseeker:
    """What new-style Jobseeker's Allowance requires"""
    seeker, facts, adult = claimant.jobseeker, claimant.jobseeker.duties, claimant.jobseeker.duties.first
    work_row = row_if(there, tables.work, new_style_work_inputs(claimant.remunerative_work.own_minutes))
    asks = there and not claimant.claims_universal_credit
    settled = rows_if(asks, tables.lifted_for_certain, lifted_inputs(seeker))
    treatment = rows_if(asks, tables.treatment, allowance_inputs(adult, False))
    everything = has_outcome(tables.lifted, settled, Lifted.EVERYTHING)
    no_search = has_outcome(tables.lifted, settled, Lifted.SEARCH_AND_AVAILABILITY) or has_outcome(
        tables.treatment, treatment, OfAllowance.EASED
    )
    searches = asks and not everything and not no_search
    hours_row = row_if(searches, tables.hours, new_style_hours_inputs(seeker))
    hours = outcome_of(tables.hours, hours_row)
    expected = new_style_minutes(adult, hours, rates.jobseekers) if searches else 0
    most = most_voluntary_work(expected, rates.universal_credit)
    off = rows_if(searches, tables.deductions, deduction_inputs(adult, most))
    return NewStyleJobseeker(
        work_row,
        outcome_of(tables.work, work_row),
        rows_if(asks, tables.requirements, new_style_requirement_inputs(everything, no_search)),
        rows_if(asks, tables.lifted, lifted_inputs(seeker)),
        treatment,
        hours_row,
        hours,
        expected,
        off,
        search_minutes(expected, deductions(adult, most, tables.deductions, off)),
        row_if(searches, tables.availability, availability_inputs(facts, adult)),
        row_if(searches, tables.availability_for_interviews, interview_availability_inputs(facts, adult)),
        shared_limits(tables.limits, rows_if(searches, tables.limits, limit_inputs(facts, adult, adult.capability, expected))),
        rows_with(tables.usual_work, rows_if(searches, tables.usual_work, usual_work_inputs(seeker)), UsualWork.USUAL_WORK),
    )


def shared_limits(limits: Scan, rows: int) -> int:
    """Rows of the limits of Universal Credit that stand in the same words here (JSA Regs 2013 reg. 14)"""
    hours, travel = rows_with(limits, rows, Limit.HOURS), rows_with(limits, rows, Limit.NINETY_MINUTES)
    return hours | travel | rows_with(limits, rows, Limit.AGREED_TRAVEL) | rows_with(limits, rows, Limit.WORK_NOT_RULED_OUT)
