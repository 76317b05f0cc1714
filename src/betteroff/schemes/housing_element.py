"""The housing costs element: what of rent and service charges Universal Credit meets."""

from __future__ import annotations

from betteroff.facts import Facts, Tenure, TreatmentKind
from betteroff.schemes.universal_credit import UniversalCreditRates


def is_away_too_long(facts: Facts, rates: UniversalCreditRates) -> bool:
    """Whether a single person's stay in rehabilitation exceeds, or is expected to exceed, six months"""
    is_away_alone = facts.first.treatment == TreatmentKind.RESIDENTIAL and not facts.second.is_present
    return is_away_alone and facts.first.absence_months >= rates.longest_absence


def housing_element(facts: Facts, rates: UniversalCreditRates) -> int:
    """Housing element"""
    if facts.home.tenure == Tenure.NONE or is_away_too_long(facts, rates):
        return 0
    rent = facts.home.rent_month + facts.home.service_charges_month
    if facts.home.tenure == Tenure.PRIVATE:
        return min(rent, facts.home.local_housing_allowance_month)
    return rent


def has_housing_help(facts: Facts, housing_element: int) -> bool:
    """Whether the lower work allowance applies, because help with housing costs is in the award"""
    return housing_element > 0
