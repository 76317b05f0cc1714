"""What the rules read: flat, immutable, whole numbers only.

Money is in pence, time worked in minutes a week, shares in basis points. Yes/no facts are plain
statements. Two adult slots; children as counts. Rules never see a date.
"""

from betteroff.facts.activities import ActivityFacts
from betteroff.facts.adult import AdultFacts, BusinessFacts, CourseFacts, JobFacts, StudentLoanFacts, UnpaidWorkFacts
from betteroff.facts.council_tax import (
    CouncilTaxFacts,
    IncomeBand,
    IncomeBands,
    LocalSchemeFacts,
    ReductionScheme,
    StudentExclusion,
    ValuationBand,
)
from betteroff.facts.disability import CareRate, ChildDisabilityFacts, MobilityRate
from betteroff.facts.easements import AbuseFacts, EasementDaysFacts, EasementFacts, SicknessFacts, Unreasonable
from betteroff.facts.family import ChildAges, FamilyFacts, PupilFacts
from betteroff.facts.hours import HoursFacts
from betteroff.facts.household import AwardFacts, BedroomFacts, ChildcareFacts, Facts, HomeFacts, IncomeFacts, SecondHomeFacts
from betteroff.facts.housing_benefit import HousingBenefitFacts, PremiumFacts
from betteroff.facts.income_related import IncomeRelatedBenefit, IncomeRelatedFacts
from betteroff.facts.kinds import (
    Capability,
    CodePrefix,
    Education,
    EsaComponent,
    MarriageAllowance,
    Nation,
    PayPeriod,
    PensionChoice,
    PensionKind,
    StatutoryPay,
    TaxCode,
    Tenure,
    TreatmentKind,
)
from betteroff.facts.stay import StayFacts
from betteroff.facts.treatment import TreatmentCourse, TreatmentEnd, TreatmentFacts
from betteroff.facts.unseen import shows_no_values
from betteroff.facts.work_benefits import ClaimFacts, WorkBenefitFacts

__all__ = [
    "AbuseFacts",
    "ActivityFacts",
    "AdultFacts",
    "AwardFacts",
    "BedroomFacts",
    "BusinessFacts",
    "Capability",
    "CareRate",
    "ChildAges",
    "ChildDisabilityFacts",
    "ChildcareFacts",
    "ClaimFacts",
    "CodePrefix",
    "CouncilTaxFacts",
    "CourseFacts",
    "EasementDaysFacts",
    "EasementFacts",
    "Education",
    "EsaComponent",
    "Facts",
    "FamilyFacts",
    "HomeFacts",
    "HoursFacts",
    "HousingBenefitFacts",
    "IncomeBand",
    "IncomeBands",
    "IncomeFacts",
    "IncomeRelatedBenefit",
    "IncomeRelatedFacts",
    "JobFacts",
    "LocalSchemeFacts",
    "MarriageAllowance",
    "MobilityRate",
    "Nation",
    "PayPeriod",
    "PensionChoice",
    "PensionKind",
    "PremiumFacts",
    "PupilFacts",
    "ReductionScheme",
    "SecondHomeFacts",
    "SicknessFacts",
    "StatutoryPay",
    "StayFacts",
    "StudentExclusion",
    "StudentLoanFacts",
    "TaxCode",
    "Tenure",
    "TreatmentCourse",
    "TreatmentEnd",
    "TreatmentFacts",
    "TreatmentKind",
    "UnpaidWorkFacts",
    "Unreasonable",
    "ValuationBand",
    "WorkBenefitFacts",
    "shows_no_values",
]
