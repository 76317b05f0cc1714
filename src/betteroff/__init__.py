"""What a job, volunteering or treatment changes: money to the penny, duties to the paragraph, by date.

import betteroff as bo

home = bo.Home(nation="england", tenure="social", rent="120 a week")
today = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home)
bo.compare(today, {"A job": bo.Job(pay="12.71 an hour", hours=16)}, on="2026-12-07")
"""

from contextlib import suppress

from betteroff.activities import (
    Accommodation,
    Appointment,
    BadInput,
    Cost,
    Ends,
    Job,
    Once,
    OneOffPay,
    Programme,
    SelfEmployment,
    Training,
    Treatment,
    Volunteering,
    WorkPlacement,
    WorkTrial,
)
from betteroff.answer import (
    compare,
    compare_case,
    hours_that_pay,
    position,
    read,
    requirements,
    requirements_case,
    sanction,
    sanction_case,
    schemes,
    sweep,
    timeline,
    timeline_case,
    treatment_rules,
)
from betteroff.case_file import Case
from betteroff.household import (
    Accepted,
    Adult,
    Capital,
    Caring,
    Child,
    ChildcareDisrupted,
    Circumstances,
    Claim,
    CouncilTaxBand,
    CouncilTaxScheme,
    Course,
    Deduction,
    Disability,
    DomesticAbuse,
    EarlierFailure,
    EarningsReceived,
    Failure,
    Fostering,
    Home,
    Household,
    Income,
    Jobseeking,
    Moves,
    NonDependant,
    Occupied,
    Placement,
    Sanction,
    Sickness,
    UniversalCredit,
    WorkOnBenefit,
    WorkRequirements,
)
from betteroff.money import Money
from betteroff.results import (
    Answer,
    ComparisonResult,
    HoursResult,
    PositionResult,
    RequirementsResult,
    SanctionResult,
    SweepResult,
    TimelineResult,
)
from betteroff.rulebook import NotCovered, Refusal, RuleFileError, fingerprint

with suppress(Refusal):  # missing rule files are told of when a question is asked
    fingerprint()  # of the rules as imported: whatever is edited later is not what runs here

__version__ = "0.1.0"

__all__ = [
    "Accepted",
    "Accommodation",
    "Adult",
    "Answer",
    "Appointment",
    "BadInput",
    "Capital",
    "Caring",
    "Case",
    "Child",
    "ChildcareDisrupted",
    "Circumstances",
    "Claim",
    "ComparisonResult",
    "Cost",
    "CouncilTaxBand",
    "CouncilTaxScheme",
    "Course",
    "Deduction",
    "Disability",
    "DomesticAbuse",
    "EarlierFailure",
    "EarningsReceived",
    "Ends",
    "Failure",
    "Fostering",
    "Home",
    "HoursResult",
    "Household",
    "Income",
    "Job",
    "Jobseeking",
    "Money",
    "Moves",
    "NonDependant",
    "NotCovered",
    "Occupied",
    "Once",
    "OneOffPay",
    "Placement",
    "PositionResult",
    "Programme",
    "Refusal",
    "RequirementsResult",
    "RuleFileError",
    "Sanction",
    "SanctionResult",
    "SelfEmployment",
    "Sickness",
    "SweepResult",
    "TimelineResult",
    "Training",
    "Treatment",
    "UniversalCredit",
    "Volunteering",
    "WorkOnBenefit",
    "WorkPlacement",
    "WorkRequirements",
    "WorkTrial",
    "compare",
    "compare_case",
    "hours_that_pay",
    "position",
    "read",
    "requirements",
    "requirements_case",
    "sanction",
    "sanction_case",
    "schemes",
    "sweep",
    "timeline",
    "timeline_case",
    "treatment_rules",
]


def __dir__() -> list[str]:
    """What is public; the modules behind it are not."""
    return [*__all__, "__version__"]
