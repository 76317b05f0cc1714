"""Who lives where, on what: the facts an adviser states.

Everything except what is marked needed may be left out: left out means unknown, and the answer
lists what was assumed. Amounts are pounds with a period, dates are ISO dates.
"""

from betteroff.household.adult import Adult, CannotClaim, StatutoryPay, StudentLoanPlan, StudentLoanPlans
from betteroff.household.award import EarningsReceived, OldBenefit, Sanction, UniversalCredit
from betteroff.household.child import Child
from betteroff.household.circumstances import Caring, Circumstances, Course, Deduction, Disability, Fostering, Rate, WorkRequirements
from betteroff.household.claim import INCOME_RELATED, Claim, ClaimedBenefit
from betteroff.household.council_tax import CouncilTaxBand, CouncilTaxScheme
from betteroff.household.easements import Accepted, ChildcareDisrupted, DomesticAbuse, Sickness
from betteroff.household.failure import EarlierFailure, Failure
from betteroff.household.home import IN_HOUSING_BENEFIT, RENTED, WEEKS_OF, Home, NonDependant, Placement
from betteroff.household.jobseeking import Jobseeking, Occupied
from betteroff.household.money import Capital, Income
from betteroff.household.steps import AnyStep, Moves, Step
from betteroff.household.unit import Household
from betteroff.household.words import Sex, Unknown, YesNoUnknown
from betteroff.household.work_on_benefit import WorkOnBenefit

__all__ = [
    "INCOME_RELATED",
    "IN_HOUSING_BENEFIT",
    "RENTED",
    "WEEKS_OF",
    "Accepted",
    "Adult",
    "AnyStep",
    "CannotClaim",
    "Capital",
    "Caring",
    "Child",
    "ChildcareDisrupted",
    "Circumstances",
    "Claim",
    "ClaimedBenefit",
    "CouncilTaxBand",
    "CouncilTaxScheme",
    "Course",
    "Deduction",
    "Disability",
    "DomesticAbuse",
    "EarlierFailure",
    "EarningsReceived",
    "Failure",
    "Fostering",
    "Home",
    "Household",
    "Income",
    "Jobseeking",
    "Moves",
    "NonDependant",
    "Occupied",
    "OldBenefit",
    "Placement",
    "Rate",
    "Sanction",
    "Sex",
    "Sickness",
    "StatutoryPay",
    "Step",
    "StudentLoanPlan",
    "StudentLoanPlans",
    "UniversalCredit",
    "Unknown",
    "WorkOnBenefit",
    "WorkRequirements",
    "YesNoUnknown",
]
