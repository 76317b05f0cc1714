"""What the rules read: flat, immutable, whole numbers only.

Money is in pence, time worked in minutes a week, shares in basis points. Yes/no facts are plain
statements. Two adult slots; children as counts. Rules never see a date.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Nation(IntEnum):
    """Where the home is; it decides the income tax."""

    ENGLAND = 0
    SCOTLAND = 1
    WALES = 2


class Tenure(IntEnum):
    """How the home is held, as far as Universal Credit asks."""

    NONE = 0
    SOCIAL = 1
    PRIVATE = 2
    OWNER = 3
    SHARED_OWNERSHIP = 4
    SUPPORTED = 5
    """Specified accommodation."""
    TEMPORARY = 6
    """Temporary accommodation of a local authority, for homeless people."""
    TEMPORARY_SINCE_BEFORE = 7
    """The same, in the award on 10 April 2018 with rent and charges unchanged since."""
    HOSTEL = 8
    RESIDENTIAL_REHABILITATION = 9


class PayPeriod(IntEnum):
    """What one pay day pays for; a year only for published tables."""

    WEEK = 0
    FORTNIGHT = 1
    FOUR_WEEKS = 2
    MONTH = 3
    YEAR = 4


class PensionChoice(IntEnum):
    """What an employee chose about a workplace pension."""

    AUTOMATIC = 0
    OPTED_OUT = 1
    PERCENTAGE = 2


class Capability(IntEnum):
    """What a work capability assessment found."""

    FIT = 0
    LIMITED = 1
    LIMITED_FOR_ACTIVITY = 2


class TreatmentKind(IntEnum):
    """The kinds of treatment for drug or alcohol dependency the law tells apart."""

    NONE = 0
    STRUCTURED = 1
    RESIDENTIAL = 2
    INFORMAL = 3


class JobFacts(NamedTuple):
    """One job of one adult."""

    pay: int = 0
    """Gross pay of one pay day, in pence."""
    pay_period: PayPeriod = PayPeriod.MONTH
    pay_week: int = 0
    minutes: int = 0
    """Paid work a week."""
    is_apprentice: bool = False
    pension: PensionChoice = PensionChoice.AUTOMATIC
    pension_share: int = 0


class BusinessFacts(NamedTuple):
    """Self-employment of one adult, in a typical month."""

    receipts_month: int = 0
    expenses_month: int = 0


class AdultFacts(NamedTuple):
    """One adult on one day."""

    is_present: bool = False
    age: int = 0
    """Whole years."""
    reached_pension_age: bool = False

    job: JobFacts = JobFacts()
    other_job: JobFacts = JobFacts()
    business: BusinessFacts = BusinessFacts()
    work_minutes: int = 0
    """Paid work a week, all of it."""
    travel_month: int = 0
    other_costs_month: int = 0

    volunteering_minutes: int = 0
    """Voluntary work a week that is agreed with the work coach."""

    capability: Capability = Capability.FIT
    wait_is_known: bool = False
    """Whether the day medical evidence was given is known; if not, the wait is taken as over."""
    wait_months: int = 0
    """Whole months from that day to the first day of the assessment period."""
    in_award_before_april_2026: bool = False
    """The LCWRA element was in the award before 6 April 2026 and has been since."""
    has_severe_conditions: bool = False
    is_terminally_ill: bool = False
    has_disability_benefit: bool = False
    """PIP, DLA, ADP or the like is in payment."""

    treatment: TreatmentKind = TreatmentKind.NONE
    months_in_treatment: int = 0
    is_advised_24_hours: bool = False
    """A health-care professional advised a stay of 24 hours or longer."""
    absence_months: int = 0
    """Whole months the stay away from home is expected to last."""

    is_relevant_carer: bool = False
    """Cares for somebody with an impairment, or is the parent who is not the responsible carer (reg. 85)."""
    is_responsible_carer: bool = False
    """Nominated carer of a couple's children, or a single parent."""
    cares_for_severely_disabled: bool = False
    caring_minutes: int = 0
    is_paid_for_caring: bool = False
    search_is_unreasonable: bool = False
    """The Jobcentre accepts that work search would be unreasonable because of the caring."""
    is_foster_parent: bool = False
    is_responsible_foster_parent: bool = False
    youngest_fostered_years: int = 0
    has_stopped_fostering: bool = False
    days_since_fostering: int = 0

    is_pregnant: bool = False
    days_to_expected_week: int = 0
    """Days left until the Sunday that begins the expected week of birth; below nothing after it."""
    has_given_birth: bool = False
    days_since_birth: int = 0
    has_adopted: bool = False
    months_since_adoption: int = 0
    is_kinship_carer: bool = False
    months_of_kinship_care: int = 0

    has_notified_abuse: bool = False
    days_since_abuse_notified: int = 0
    is_bereaved: bool = False
    months_bereaved: int = 0
    is_at_court: bool = False
    is_protected_person: bool = False
    months_protected: int = 0

    has_agreed_hours: bool = False
    agreed_minutes: int = 0
    """Expected hours a week that the claimant commitment already states."""
    agreed_deduction_minutes: int = 0


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


class SecondHomeFacts(NamedTuple):
    """A second home, beside the one kept: out of fear of violence, or being adapted before a move."""

    rent_month: int = 0
    """Rent and service charges."""
    is_private: bool = False
    local_housing_allowance_month: int = 0
    is_being_adapted: bool = False
    months: int = 0
    """Whole months for which there have been two homes."""


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
    """The renter, or one of a couple, is blind or gets a disability benefit for care."""
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
    absence_months: int = 0
    """Whole months a single claimant's stay elsewhere is expected to last."""
    is_away_from_violence: bool = False
    second: SecondHomeFacts = SecondHomeFacts()


class ChildcareFacts(NamedTuple):
    """Childcare paid for."""

    charges_month: int = 0
    children: int = 0
    """Children it is paid for."""


class IncomeFacts(NamedTuple):
    """Income that is not earned, of both adults."""

    counted_month: int = 0
    """What Universal Credit takes into account."""
    ignored_month: int = 0
    """What it leaves out of account."""


class AwardFacts(NamedTuple):
    """What is known of the award in payment."""

    cap_grace_months_left: int = 0
    transitional_element: int = 0
    surplus_earnings: int = 0
    """Brought forward from an earlier assessment period."""
    sanction: int = 0
    advance_repayment: int = 0
    other_deductions: int = 0


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
    youngest_child_years: int = 0
    disabled_children_lower: int = 0
    disabled_children_higher: int = 0
    nation: Nation = Nation.ENGLAND
    is_in_greater_london: bool = False
    home: HomeFacts = HomeFacts()
    childcare: ChildcareFacts = ChildcareFacts()
    income: IncomeFacts = IncomeFacts()
    award: AwardFacts = AwardFacts()
    savings: int = 0
    claims_child_benefit: bool = True
