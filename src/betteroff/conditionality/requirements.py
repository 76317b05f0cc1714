"""What one claim to a benefit other than Universal Credit requires and allows on a day: every table asked once, in order.

A row of a table that is not asked of the benefit, or that there is not on the day, is NO_ROW; of rows that fit together, none is 0.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from betteroff.conditionality.benefits_on_the_day import CanExist, can_exist_inputs, dual_award_inputs, exists
from betteroff.conditionality.claim_tables import (
    ClaimTables,
    IncomeSupportTables,
    OldJobseekerTables,
    ProgrammeTables,
    RequirementRates,
    SupportTables,
    WorkTables,
)
from betteroff.conditionality.entitlement import (
    child_is_too_old,
    hours_are_too_few,
    is_converted,
    is_found_fit,
    is_not_payable,
    studies_full_time,
)
from betteroff.conditionality.income_support import (
    Converted,
    IncapacityInterviews,
    LoneParent,
    SupportInterviews,
    incapacity_interview_inputs,
    is_for_incapacity,
    lone_parent_inputs,
    reassessment_inputs,
    support_activity_inputs,
    support_interview_inputs,
)
from betteroff.conditionality.jobseekers import (
    AvailableHours,
    Steps,
    Study,
    TreatedAs,
    agreement_inputs,
    attendance_inputs,
    available_hours_inputs,
    available_minutes,
    notice_inputs,
    restriction_inputs,
    steps_inputs,
    study_inputs,
    treated_as_inputs,
)
from betteroff.conditionality.new_enterprise_allowance import Allowance, Route, eligibility_inputs, route_inputs
from betteroff.conditionality.new_style_requirements import NewStyleJobseeker, new_style_jobseeker
from betteroff.conditionality.permitted_work import (
    turns_on_permitted_work,
    unpaid_work_inputs,
    work_effect_inputs,
)
from betteroff.conditionality.programmes import entry_inputs
from betteroff.conditionality.rows import outcome_of, row_if, rows_if, rows_with
from betteroff.conditionality.support import (
    NewStyleDuties,
    OldStyleDuties,
    SupportStyle,
    days_inputs,
    new_style_duties,
    new_style_limit_inputs,
    old_style_duties,
    old_style_limit_inputs,
    style_of,
)
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import SUPPORT_ALLOWANCES, Benefit, ClaimantFacts
from betteroff.facts.programmes import ProgrammeBenefit, ProgrammeFacts
from betteroff.rulebook.tables import Scan, has_outcome
from betteroff.schemes.permitted_work import (
    PermittedWork,
    PermittedWorkInputs,
    WorkDone,
    does_paid_work,
    paid_work_inputs,
    permitted_work_limit,
)
from betteroff.schemes.work_ending_benefits import RemunerativeWork, ends_benefit, is_ended_by_work, remunerative_work_inputs


@shows_no_values
class IncomeSupportRequirements(NamedTuple):
    """What Income Support, and the benefits for incapacity, require."""

    lone_parent_row: int
    lone_parent: LoneParent
    interviews_row: int
    interviews: SupportInterviews
    activity_rows: int
    reassessment_row: int
    reassessment: Converted
    incapacity_interviews_row: int
    incapacity_interviews: IncapacityInterviews


@shows_no_values
class SupportRequirements(NamedTuple):
    """What an Employment and Support Allowance requires; of the two kinds of duties, those of the allowance claimed."""

    old_style: OldStyleDuties
    new_style: NewStyleDuties
    limit_rows: int
    days_rows: int


@shows_no_values
class JobseekerRequirements(NamedTuple):
    """What the old Jobseeker's Allowance requires."""

    agreement_rows: int
    treated_as_rows: int
    counts_as_available: bool
    """Settled, and not only where a decision maker agrees; so does the next."""
    counts_as_seeking: bool
    hours_row: int
    hours: AvailableHours
    minutes: int
    """A week, to be available for."""
    notice_rows: int
    steps_rows: int
    restriction_rows: int
    study_row: int
    study: Study
    attendance_rows: int


@shows_no_values
class WorkFound(NamedTuple):
    """One kind of work, and what follows from it."""

    row: int
    work: PermittedWork
    effect_rows: int


@shows_no_values
class WorkAllowed(NamedTuple):
    """What each kind of work is to the benefit."""

    limit: int
    """Most that permitted work may pay a week."""
    paid: WorkFound
    voluntary: WorkFound
    placement: WorkFound
    councillor: WorkFound
    tribunal: WorkFound
    emergency: WorkFound
    care: WorkFound
    none_effect_rows: int
    """What would be permitted, where no work is paid."""


@shows_no_values
class WaysIntoWork(NamedTuple):
    """Programmes that may be entered, or have to be; the New Enterprise Allowance; other ways into business."""

    entry_rows: int
    allowance_row: int
    allowance: Allowance
    route_rows: int


@shows_no_values
class Requirements(NamedTuple):
    """What one claim requires and allows on a day; of a benefit that cannot exist, why alone."""

    can_exist_row: int
    can_exist: CanExist
    is_entitled: bool
    """The benefit can exist, and nothing that is known ends entitlement to it."""
    dual_award_rows: int
    remunerative_work_row: int
    remunerative_work: RemunerativeWork
    income_support: IncomeSupportRequirements
    support: SupportRequirements
    jobseeker: JobseekerRequirements
    new_style_jobseeker: NewStyleJobseeker
    work: WorkAllowed
    ways_into_work: WaysIntoWork


def requirements(claimant: ClaimantFacts, tables: ClaimTables, rates: RequirementRates) -> Requirements:
    """What one claim requires and allows on a day"""
    benefit, has_credit = claimant.benefit, claimant.claims_universal_credit
    row = row_if(True, tables.can_exist, can_exist_inputs(benefit, has_credit, claimant.claim))
    can_exist = outcome_of(tables.can_exist, row)
    there = exists(can_exist)
    is_old_seeker = benefit == Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE or benefit == Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE
    of_programmes: Any = benefit  # the benefits have the same numbers there
    by_child = income_support(claimant, there, tables.income_support)
    goes_on = there and by_child.lone_parent != LoneParent.BEYOND
    ways = ways_into_work(goes_on, of_programmes, claimant.age, claimant.programmes, tables.programmes)
    need_not_search = has_outcome(tables.programmes.routes, ways.route_rows, Route.NO_SEARCH)
    asks_of_work = remunerative_work_inputs(claimant.remunerative_work, benefit)
    work_row = row_if(there and is_ended_by_work(benefit), tables.work.remunerative, asks_of_work)
    work = outcome_of(tables.work.remunerative, work_row)
    of_support = support(claimant, there and benefit in SUPPORT_ALLOWANCES, tables.support)
    of_seeker = jobseeker(claimant, there and is_old_seeker, need_not_search, tables.jobseeker, rates)
    is_new_seeker = there and benefit == Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE
    of_new_seeker = new_style_jobseeker(claimant, is_new_seeker, tables.new_style_jobseeker, rates)
    ends_by_work = (work_row >= 0 and ends_benefit(work)) or is_not_payable(of_new_seeker.work)
    return Requirements(
        row,
        can_exist,
        there and not ends_by_work and not has_ended(by_child, of_support, of_seeker),
        rows_if(there, tables.dual_award, dual_award_inputs(benefit, has_credit, claimant.claim)),
        work_row,
        work,
        by_child,
        of_support,
        of_seeker,
        of_new_seeker,
        work_allowed(claimant, goes_on, tables.work, rates),
        ways,
    )


def has_ended(by_child: IncomeSupportRequirements, of_support: SupportRequirements, of_seeker: JobseekerRequirements) -> bool:
    """Whether something else than work and days ends entitlement"""
    if child_is_too_old(by_child.lone_parent) or is_converted(by_child.reassessment):
        return True
    if is_found_fit(of_support.old_style.group) or is_found_fit(of_support.new_style.group):
        return True
    return hours_are_too_few(of_seeker.hours) or studies_full_time(of_seeker.study)


def income_support(claimant: ClaimantFacts, there: bool, tables: IncomeSupportTables) -> IncomeSupportRequirements:
    """What Income Support, and the benefits for incapacity, require"""
    age, claim = claimant.age, claimant.claim
    for_incapacity = is_for_incapacity(claimant.benefit, claim)
    is_incapable = there and for_incapacity
    has_support = there and claimant.benefit == Benefit.INCOME_SUPPORT and not for_incapacity
    lone_parent_row = row_if(has_support, tables.lone_parent, lone_parent_inputs(claim))
    lone_parent = outcome_of(tables.lone_parent, lone_parent_row)
    goes_on = has_support and lone_parent != LoneParent.BEYOND
    interviews_row = row_if(goes_on, tables.interviews, support_interview_inputs(age, claim, lone_parent))
    reassessment_row = row_if(is_incapable, tables.reassessment, reassessment_inputs(claim))
    incapacity_row = row_if(is_incapable, tables.incapacity_interviews, incapacity_interview_inputs(age, claim))
    return IncomeSupportRequirements(
        lone_parent_row,
        lone_parent,
        interviews_row,
        outcome_of(tables.interviews, interviews_row),
        rows_if(goes_on, tables.activity, support_activity_inputs(age, claim)),
        reassessment_row,
        outcome_of(tables.reassessment, reassessment_row),
        incapacity_row,
        outcome_of(tables.incapacity_interviews, incapacity_row),
    )


def support(claimant: ClaimantFacts, there: bool, tables: SupportTables) -> SupportRequirements:
    """What an Employment and Support Allowance requires"""
    claim, style = claimant.support, style_of(claimant.benefit)
    is_new, is_old = there and style == SupportStyle.NEW_STYLE, there and style != SupportStyle.NEW_STYLE
    old, new = old_style_duties(claim, is_old, tables.old_style), new_style_duties(claimant, claim, is_new, tables.new_style)
    of_old = rows_if(is_old, tables.old_style_limits, old_style_limit_inputs(claim, old))
    of_new = rows_if(is_new, tables.new_style_limits, new_style_limit_inputs(claim, new))
    days = rows_if(there, tables.days, days_inputs(style, claim, new.group if is_new else old.group))
    return SupportRequirements(old, new, of_old | of_new, days)


def jobseeker(
    claimant: ClaimantFacts, there: bool, need_not_search: bool, tables: OldJobseekerTables, rates: RequirementRates
) -> JobseekerRequirements:
    """What the old Jobseeker's Allowance requires; the New Enterprise Allowance may lift looking for work, and not availability"""
    seeker = claimant.jobseeker
    counted = rows_if(there, tables.treated_as, treated_as_inputs(seeker))
    settled = rows_if(there, tables.treated_as_for_certain, treated_as_inputs(seeker))
    is_available = counts_as(tables.treated_as, settled, TreatedAs.AVAILABLE)
    is_seeking = counts_as(tables.treated_as, settled, TreatedAs.SEEKING)
    hours_row = row_if(there and not is_available, tables.hours, available_hours_inputs(seeker))
    hours = outcome_of(tables.hours, hours_row)
    study_row = row_if(there, tables.study, study_inputs(seeker))
    study = outcome_of(tables.study, study_row)
    steps = rows_if(there, tables.steps, steps_inputs(seeker, study, counts_as(tables.treated_as, counted, TreatedAs.AVAILABLE)))
    return JobseekerRequirements(
        rows_if(there, tables.agreement, agreement_inputs(seeker)),
        counted,
        is_available,
        is_seeking,
        hours_row,
        hours,
        available_minutes(seeker, hours, rates.jobseekers) if hours_row >= 0 else 0,
        rows_if(there and not is_available, tables.notice, notice_inputs(seeker)),
        steps & ~rows_with(tables.steps, steps, Steps.STEPS) if is_seeking or need_not_search else steps,
        rows_if(there, tables.restrictions, restriction_inputs(seeker)),
        study_row,
        study,
        rows_if(there, tables.attendance, attendance_inputs(seeker)),
    )


def counts_as(treated_as: Scan, rows: int, what: TreatedAs) -> bool:
    """Whether rows make somebody count as available, or as seeking: by itself or both at once"""
    return has_outcome(treated_as, rows, what) or has_outcome(treated_as, rows, TreatedAs.BOTH)


def work_allowed(claimant: ClaimantFacts, there: bool, tables: WorkTables, rates: RequirementRates) -> WorkAllowed:
    """What each kind of work is to the benefit; of Income Support on another ground than incapacity, paid work alone"""
    facts, benefit = claimant.work, claimant.benefit
    ends = there and turns_on_permitted_work(benefit, facts.is_incapable)
    limit = permitted_work_limit(rates.permitted_work, rates.minimum_wage)
    works = does_paid_work(facts.paid, 0)
    does_paid = works and (ends or (there and benefit == Benefit.INCOME_SUPPORT))
    nothing = work_effect_inputs(facts, benefit, PermittedWork.NONE, claimant.claims_universal_credit)
    return WorkAllowed(
        limit,
        work_found(claimant, does_paid, paid_work_inputs(facts.paid, 0, benefit, limit, rates.permitted_work), tables),
        unpaid_found(claimant, ends and facts.volunteers, WorkDone.VOLUNTARY, facts.volunteering_is_approved, tables),
        unpaid_found(claimant, ends and facts.has_placement, WorkDone.PLACEMENT, facts.placement_is_approved, tables),
        unpaid_found(claimant, ends and facts.is_councillor, WorkDone.COUNCILLOR, False, tables),
        unpaid_found(claimant, ends and facts.sits_in_tribunal, WorkDone.TRIBUNAL, False, tables),
        unpaid_found(claimant, ends and facts.acts_in_emergency, WorkDone.EMERGENCY, False, tables),
        unpaid_found(claimant, ends and facts.cares_for_relative, WorkDone.CARE, False, tables),
        rows_if(ends and not works, tables.effects, nothing),
    )


def work_found(claimant: ClaimantFacts, is_done: bool, asks: PermittedWorkInputs, tables: WorkTables) -> WorkFound:
    """What one kind of work is, and what follows"""
    row = row_if(is_done, tables.work, asks)
    work = outcome_of(tables.work, row)
    effects = work_effect_inputs(claimant.work, claimant.benefit, work, claimant.claims_universal_credit)
    return WorkFound(row, work, rows_if(is_done, tables.effects, effects))


def unpaid_found(claimant: ClaimantFacts, is_done: bool, work: WorkDone, is_approved: bool, tables: WorkTables) -> WorkFound:
    """What one kind of work that pays nothing is, and what follows"""
    return work_found(claimant, is_done, unpaid_work_inputs(work, is_approved), tables)


def ways_into_work(there: bool, benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts, tables: ProgrammeTables) -> WaysIntoWork:
    """Programmes and help into business beside a claim, Universal Credit among them"""
    row = row_if(there, tables.allowance, eligibility_inputs(benefit, age, facts))
    return WaysIntoWork(
        rows_if(there, tables.entry, entry_inputs(benefit, age, facts)),
        row,
        outcome_of(tables.allowance, row),
        rows_if(there, tables.routes, route_inputs(benefit, facts)),
    )
