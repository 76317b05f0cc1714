"""The tables and figures of a day that claims to benefits other than Universal Credit are held against."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, DUAL_AWARD
from betteroff.conditionality.claim_tables import (
    ClaimTables,
    IncomeSupportTables,
    NewStyleJobseekerTables,
    OldJobseekerTables,
    ProgrammeTables,
    RequirementRates,
    SupportTables,
    WorkTables,
)
from betteroff.conditionality.easements import DOMESTIC_ABUSE
from betteroff.conditionality.hours import AVAILABILITY, DEDUCTIONS, INTERVIEW_AVAILABILITY
from betteroff.conditionality.income_support import (
    INCAPACITY_INTERVIEWS,
    LONE_PARENT,
    REASSESSMENT,
    SUPPORT_ACTIVITY,
    SUPPORT_INTERVIEWS,
)
from betteroff.conditionality.jobseekers import (
    AGREEMENT,
    ATTENDANCE,
    AVAILABLE_HOURS,
    NOTICE,
    RESTRICTIONS,
    STEPS,
    STUDY,
    TREATED_AS,
    JobseekerRates,
)
from betteroff.conditionality.limits import LIMITS
from betteroff.conditionality.new_enterprise_allowance import ELIGIBILITY, ROUTES
from betteroff.conditionality.new_style_jobseekers import LIFTED, NEW_STYLE_HOURS, NEW_STYLE_REQUIREMENTS, USUAL_WORK
from betteroff.conditionality.permitted_work import WORK_EFFECTS
from betteroff.conditionality.programmes import ENTRY
from betteroff.conditionality.support import (
    ACTIVITY,
    DAYS,
    INTERVIEWS,
    NEW_STYLE_LIMITS,
    OLD_STYLE_LIMITS,
    REQUIREMENTS,
    SUPPORT_GROUP,
    NewStyleTables,
    OldStyleTables,
)
from betteroff.conditionality.treatment import ALLOWANCE_TREATMENT
from betteroff.dated_rules import rates_on
from betteroff.rulebook import coverage
from betteroff.rulebook.tables import Question, Scan, asked, settled, versions
from betteroff.schemes.capability import CARING
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import PERMITTED_WORK, PermittedWorkRates
from betteroff.schemes.universal_credit import UniversalCreditRates
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK

NO_ROWS = Scan((0,), (), (), (), (), (), 0)
"""A table on a day on which there is none."""

# The tables that rules are given, each by the field of the NamedTuple they are given in.
CLAIMS = {"can_exist": CAN_EXIST, "dual_award": DUAL_AWARD}
INCOME_SUPPORT = {
    "lone_parent": LONE_PARENT,
    "interviews": SUPPORT_INTERVIEWS,
    "activity": SUPPORT_ACTIVITY,
    "reassessment": REASSESSMENT,
    "incapacity_interviews": INCAPACITY_INTERVIEWS,
}
OLD_SUPPORT = {"group": SUPPORT_GROUP, "interviews": INTERVIEWS, "activity": ACTIVITY}
NEW_STYLE_SUPPORT = {"group": SUPPORT_GROUP, "requirements": REQUIREMENTS, "domestic_abuse": DOMESTIC_ABUSE, "caring": CARING}
SUPPORT = {"old_style_limits": OLD_STYLE_LIMITS, "new_style_limits": NEW_STYLE_LIMITS, "days": DAYS}
OLD_JOBSEEKERS = {
    "agreement": AGREEMENT,
    "treated_as": TREATED_AS,
    "hours": AVAILABLE_HOURS,
    "notice": NOTICE,
    "steps": STEPS,
    "restrictions": RESTRICTIONS,
    "study": STUDY,
    "attendance": ATTENDANCE,
}
NEW_STYLE_JOBSEEKERS = {
    "work": JOBSEEKERS_ALLOWANCE,
    "lifted": LIFTED,
    "treatment": ALLOWANCE_TREATMENT,
    "requirements": NEW_STYLE_REQUIREMENTS,
    "hours": NEW_STYLE_HOURS,
    "usual_work": USUAL_WORK,
    "deductions": DEDUCTIONS,
    "availability": AVAILABILITY,
    "availability_for_interviews": INTERVIEW_AVAILABILITY,
    "limits": LIMITS,
}
WORK = {"remunerative": REMUNERATIVE_WORK, "work": PERMITTED_WORK, "effects": WORK_EFFECTS}
PROGRAMMES = {"entry": ENTRY, "allowance": ELIGIBILITY, "routes": ROUTES}
REQUIREMENT_QUESTIONS = tuple(
    question
    for held in (
        *(CLAIMS, INCOME_SUPPORT, OLD_SUPPORT, NEW_STYLE_SUPPORT, SUPPORT),
        *(OLD_JOBSEEKERS, NEW_STYLE_JOBSEEKERS, WORK, PROGRAMMES),
    )
    for question in held.values()
)
"""Every table that a claim may be held against."""


def there_is(question: Question, day: date) -> bool:
    """Whether a table has begun by a day, and has not ended."""
    held = versions(question.scheme, question.name)
    return held[0].start <= day and (held[-1].until is None or day <= held[-1].until)


def _scans(questions: Mapping[str, Question], day: date) -> dict[str, Scan]:
    """Tables as the rules scan them, each by its field."""
    return {field: asked(question, day).scan if there_is(question, day) else NO_ROWS for field, question in questions.items()}


def _settled(question: Question, day: date) -> Scan:
    return settled(asked(question, day)) if there_is(question, day) else NO_ROWS


@cache
def claim_tables(day: date) -> ClaimTables:
    """The tables of a day."""
    return ClaimTables(
        **_scans(CLAIMS, day),
        income_support=IncomeSupportTables(**_scans(INCOME_SUPPORT, day)),
        support=SupportTables(
            old_style=OldStyleTables(**_scans(OLD_SUPPORT, day)),
            new_style=NewStyleTables(**_scans(NEW_STYLE_SUPPORT, day)),
            **_scans(SUPPORT, day),
        ),
        jobseeker=OldJobseekerTables(treated_as_for_certain=_settled(TREATED_AS, day), **_scans(OLD_JOBSEEKERS, day)),
        new_style_jobseeker=NewStyleJobseekerTables(lifted_for_certain=_settled(LIFTED, day), **_scans(NEW_STYLE_JOBSEEKERS, day)),
        work=WorkTables(**_scans(WORK, day)),
        programmes=ProgrammeTables(**_scans(PROGRAMMES, day)),
    )


@cache
def requirement_rates(day: date) -> RequirementRates:
    """The figures of a day; before there was Universal Credit no claim is held against those of its first day."""
    first = coverage("schemes")["universal_credit"]["from"]
    return RequirementRates(
        rates_on(JobseekerRates, day),
        rates_on(PermittedWorkRates, day),
        rates_on(MinimumWageRates, day),
        rates_on(UniversalCreditRates, max(day, first)),
    )
