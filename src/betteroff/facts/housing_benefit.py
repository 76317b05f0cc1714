"""What Housing Benefit asks beside Universal Credit: premiums of each adult, charges, other adults in the home."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class PremiumFacts(NamedTuple):
    """What decides on the premiums of one adult."""

    is_blind: bool = False
    """Certified as severely sight impaired."""
    gets_care_benefit: bool = False
    """For care at a rate that counts for the severe disability premium."""
    has_enhanced_care: bool = False
    """PIP or ADP for daily living at the enhanced rate, DLA care at the highest, or Armed Forces Independence Payment."""
    carer_is_paid: bool = False
    """Somebody gets a carer's benefit, or the carer element, for caring for this adult."""


@shows_no_values
class HousingBenefitFacts(NamedTuple):
    """What Housing Benefit asks of the household, on the day asked about: a week is paid as it is, not as the period ends.

    Premiums and other adults are asked of council tax too.
    """

    pays_rent: bool = False
    """It is what helps with the rent of the home lived in."""
    is_claimed: bool = True
    rent_month: int = 0
    """Rent and service charges of that home."""
    first: PremiumFacts = PremiumFacts()
    second: PremiumFacts = PremiumFacts()
    weeks_away: int = 0
    """Whole weeks that an absence of somebody alone from the home has lasted, or is expected to last."""
    ineligible_charges_month: int = 0
    """What the tenant pays that Housing Benefit does not meet: meals, fuel, support."""
    further_income_month: int = 0
    """Income it counts and Universal Credit does not."""
    income_left_out_month: int = 0
    """Income it leaves out of what Universal Credit counts."""
    has_other_adults: bool = False
    """A non-dependant of 18 or over who gets no benefit for care, and is not severely sight impaired."""
    lowest_deductions: int = 0
    """Non-dependants who bring the lowest of the six deductions; the second, and so on."""
    second_deductions: int = 0
    third_deductions: int = 0
    fourth_deductions: int = 0
    fifth_deductions: int = 0
    highest_deductions: int = 0
