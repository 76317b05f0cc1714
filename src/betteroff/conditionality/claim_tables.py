"""The tables and figures that claims to benefits other than Universal Credit are held against, ready to scan."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.conditionality.jobseekers import JobseekerRates
from betteroff.conditionality.support import NewStyleTables, OldStyleTables
from betteroff.rulebook.tables import Scan
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import PermittedWorkRates
from betteroff.schemes.universal_credit import UniversalCreditRates


class RequirementRates(NamedTuple):
    """Figures that the requirements of a day turn on."""

    jobseekers: JobseekerRates
    permitted_work: PermittedWorkRates
    minimum_wage: MinimumWageRates
    universal_credit: UniversalCreditRates


class IncomeSupportTables(NamedTuple):
    """Of Income Support and the benefits for incapacity."""

    lone_parent: Scan
    interviews: Scan
    activity: Scan
    reassessment: Scan
    incapacity_interviews: Scan


class SupportTables(NamedTuple):
    """Of Employment and Support Allowance."""

    old_style: OldStyleTables
    new_style: NewStyleTables
    old_style_limits: Scan
    new_style_limits: Scan
    days: Scan


class OldJobseekerTables(NamedTuple):
    """Of the old Jobseeker's Allowance."""

    agreement: Scan
    treated_as: Scan
    treated_as_for_certain: Scan
    """Those of its rows that need no decision maker to agree."""
    hours: Scan
    notice: Scan
    steps: Scan
    restrictions: Scan
    study: Scan
    attendance: Scan


class NewStyleJobseekerTables(NamedTuple):
    """Of new-style Jobseeker's Allowance; the last four are those of Universal Credit."""

    work: Scan
    lifted: Scan
    lifted_for_certain: Scan
    treatment: Scan
    requirements: Scan
    hours: Scan
    usual_work: Scan
    deductions: Scan
    availability: Scan
    availability_for_interviews: Scan
    limits: Scan


class WorkTables(NamedTuple):
    """Of work: whether it ends the benefit; beside one for limited capability or incapacity, what it is."""

    remunerative: Scan
    work: Scan
    effects: Scan


class ProgrammeTables(NamedTuple):
    """Of programmes and help into business."""

    entry: Scan
    allowance: Scan
    routes: Scan


class ClaimTables(NamedTuple):
    """Every table of one day that a claim is held against."""

    can_exist: Scan
    dual_award: Scan
    income_support: IncomeSupportTables
    support: SupportTables
    jobseeker: OldJobseekerTables
    new_style_jobseeker: NewStyleJobseekerTables
    work: WorkTables
    programmes: ProgrammeTables
