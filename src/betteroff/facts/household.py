"""One household on one day: its adults, children, home, income and award."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.adult import AdultFacts
from betteroff.facts.council_tax import CouncilTaxFacts
from betteroff.facts.disability import ChildDisabilityFacts
from betteroff.facts.family import FamilyFacts
from betteroff.facts.housing_benefit import HousingBenefitFacts
from betteroff.facts.income_related import IncomeRelatedFacts
from betteroff.facts.kinds import Nation, Tenure
from betteroff.facts.unseen import shows_no_values


@shows_no_values
class BedroomFacts(NamedTuple):
    """Who lives in the home, as far as bedrooms go, beside the renter or renters."""

    young_persons: int = 0
    """Qualifying young persons."""
    adults: int = 0
    """Non-dependants who are not children."""
    boys_under_10: int = 0
    girls_under_10: int = 0
    older_boys: int = 0
    older_girls: int = 0
    boys_alone_under_10: int = 0
    """Children who cannot share a room because of disability."""
    girls_alone_under_10: int = 0
    older_boys_alone: int = 0
    older_girls_alone: int = 0
    renter_has_overnight_care: bool = False
    other_has_overnight_care: bool = False
    couple_cannot_share: bool = False


@shows_no_values
class SecondHomeFacts(NamedTuple):
    """A second home, beside the one kept: out of fear of violence, or being adapted before a move."""

    rent_month: int = 0
    """Rent and service charges."""
    is_private: bool = False
    local_housing_allowance_month: int = 0
    is_being_adapted: bool = False
    months: int = 0
    """Whole months for which there have been two homes."""


@shows_no_values
class HomeFacts(NamedTuple):
    """The home, as far as Universal Credit asks."""

    tenure: Tenure = Tenure.NONE
    rent_month: int = 0
    service_charges_month: int = 0
    local_housing_allowance_month: int = 0
    shared_accommodation_month: int = 0
    """The Local Housing Allowance for shared accommodation."""
    bedrooms: int = 0
    """Bedrooms of the home; 0 where it is not known."""
    bedrooms_needed: int = 0
    """As stated; 0 where they are counted."""
    people: BedroomFacts = BedroomFacts()
    is_let_jointly: bool = False
    """With somebody outside the benefit unit; the rent is their own share."""
    is_in_sanctuary_scheme: bool = False
    has_non_dependant: bool = False
    contributing_non_dependants: int = 0
    is_exempt_from_contributions: bool = False
    """The renter, or a joint renter, is blind or gets a disability benefit for care."""
    is_foster_parent: bool = False
    """Now, or in the last twelve months."""
    is_care_leaver: bool = False
    has_lived_in_hostel: bool = False
    has_severe_disability_benefit: bool = False
    is_accepted_exception: bool = False
    has_suffered_domestic_abuse: bool = False
    is_victim_of_modern_slavery: bool = False
    has_under_22_exception: bool = False
    mortgage: int = 0
    adaptation_loan: int = 0
    """A loan for adaptations that a disabled person needs: the limit of a mortgage does not count for it."""
    qualifying_periods: int = 0
    """Assessment periods in a row for which an owner has qualified but for the qualifying period."""
    loan_qualifying_periods: int = 0
    """The same for a loan for mortgage interest, which earnings do not set back."""
    absence_months: int = 0
    """Whole months a single claimant's stay elsewhere is expected to last."""
    is_away_from_violence: bool = False
    second: SecondHomeFacts = SecondHomeFacts()


@shows_no_values
class ChildcareFacts(NamedTuple):
    """Childcare paid for."""

    charges_month: int = 0
    """For children young enough to be helped with."""
    children: int = 0
    """How many of them it is paid for."""
    other_charges_month: int = 0
    """For children who are too old."""
    further_children_count: bool = True
    """Each child above two adds to the most that is met."""


@shows_no_values
class IncomeFacts(NamedTuple):
    """Income that is not earned, of both adults."""

    counted_month: int = 0
    """What Universal Credit takes into account."""
    ignored_month: int = 0
    """What it leaves out of account."""
    capped_month: int = 0
    """What of it the benefit cap counts: the benefits of section 96(10)."""
    exempts_from_cap: bool = False
    """One of the benefits of regulation 83 is among it, apart from those for care."""
    care_allowances_month: int = 0
    """Guardian's Allowance, and Carer's Allowance below its full rate."""
    care_allowances_exempt: bool = False
    """One of them is a claimant's, not only a partner's whom regulation 3(3) keeps out."""
    first_taxable_year: int = 0
    """What of it is taxed, over a year; where it was not said whose it is, half of it."""
    second_taxable_year: int = 0
    enterprise_allowance_month: int = 0
    """New Enterprise Allowance of both adults: in hand, and ignored by Universal Credit."""


@shows_no_values
class AwardFacts(NamedTuple):
    """What is known of the award in payment."""

    has_earned_enough: bool = False
    """Earnings reach the benefit cap's threshold in the assessment period, as stated."""
    cap_grace_months_left: int = 0
    cap_grace_has_begun: bool = False
    """By the last day of the assessment period; worked out from the day up to which enough was earned."""
    cap_grace_months: int = 0
    """Whole months from its first day to the first day of the assessment period."""
    has_capital_disregard: bool = False
    """Capital above the limit was left out when tax credits ended."""
    periods_since_start: int = 0
    """Assessment periods of the award that are over; 0 where its start is not known."""
    transitional_element: int = 0
    surplus_earnings: int = 0
    """Brought forward from an earlier assessment period."""
    sanction: int = 0
    """Reduction of the assessment period, as stated."""
    sanction_is_of_one: bool = False
    """Of one of joint claimants, not of both."""
    advance_repayment: int = 0
    rent_and_fuel_deductions: int = 0
    """For arrears of rent, service charges, gas or electricity."""
    maintenance_deduction: int = 0
    other_deductions: int = 0


@shows_no_values
class Facts(NamedTuple):
    """One household on one day."""

    first: AdultFacts
    second: AdultFacts = AdultFacts()
    children: int = 0
    """Children and qualifying young persons."""
    has_child: bool = False
    """Responsible for a child: one under 16."""
    children_before_limit: int = 0
    """Children born before the day from which the two-child limit counts."""
    children_beside_limit: int = 0
    """Adopted, or in non-parental care: they come on top of the two of the limit."""
    children_excepted: int = 0
    """Third and later children who bring an element all the same."""
    youngest_child_years: int = 0
    disabled_children_lower: int = 0
    disabled_children_higher: int = 0
    child_disability: ChildDisabilityFacts = ChildDisabilityFacts()
    nation: Nation = Nation.ENGLAND
    is_in_greater_london: bool = False
    home: HomeFacts = HomeFacts()
    childcare: ChildcareFacts = ChildcareFacts()
    income: IncomeFacts = IncomeFacts()
    income_related: IncomeRelatedFacts = IncomeRelatedFacts()
    housing_benefit: HousingBenefitFacts = HousingBenefitFacts()
    award: AwardFacts = AwardFacts()
    council_tax: CouncilTaxFacts = CouncilTaxFacts()
    savings: int = 0
    claims_universal_credit: bool = True
    claims_child_benefit: bool = True
    family: FamilyFacts = FamilyFacts()
