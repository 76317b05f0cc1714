"""What the rules read: flat, immutable, whole numbers only.

Money is in pence, time worked in minutes a week, shares in basis points. Yes/no facts are plain
statements. Two adult slots; children as counts. Rules never see a date.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple, TypeVar

KindT = TypeVar("KindT")


def shows_no_values(kind: type[KindT]) -> type[KindT]:
    """A NamedTuple whose `repr` says what it is and no more: what it holds may disclose treatment or health."""

    def named(self: object) -> str:
        return f"<{type(self).__name__}>"

    kind.__repr__ = named  # type: ignore[method-assign]
    return kind


class Nation(IntEnum):
    """Where the home is; it decides the income tax, unless a tax code says otherwise."""

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


class PensionKind(IntEnum):
    """How a pension contribution is taken."""

    RELIEF_AT_SOURCE = 0
    NET_PAY = 1
    SALARY_SACRIFICE = 2


class TaxCode(IntEnum):
    """What a tax code does; the standard code is that of the year's personal allowance."""

    STANDARD = 0
    ALLOWANCE = 1
    ADDITIONAL_PAY = 2
    BASIC_RATE = 3
    D0 = 4
    D1 = 5
    D2 = 6
    D3 = 7
    NO_TAX = 8


class CodePrefix(IntEnum):
    """Whose rates a tax code leads to: S for Scotland, C (or none on a stated code) for the rest."""

    BY_HOME = 0
    SCOTTISH = 1
    NOT_SCOTTISH = 2


class MarriageAllowance(IntEnum):
    """A tenth of the personal allowance, given to or received from a husband, wife or civil partner."""

    NONE = 0
    GIVES = 1
    RECEIVES = 2


class Capability(IntEnum):
    """What a work capability assessment found."""

    FIT = 0
    LIMITED = 1
    LIMITED_FOR_ACTIVITY = 2


class EsaComponent(IntEnum):
    """Which component an Employment and Support Allowance includes."""

    NONE = 0
    WORK_RELATED_ACTIVITY = 1
    SUPPORT = 2


class TreatmentKind(IntEnum):
    """The kinds of treatment for drug or alcohol dependency the law tells apart."""

    NONE = 0
    STRUCTURED = 1
    RESIDENTIAL = 2
    INFORMAL = 3


class StatutoryPay(IntEnum):
    """Pay in place of wages."""

    NONE = 0
    SICK_PAY = 1
    MATERNITY_PAY = 2
    PATERNITY_PAY = 3
    ADOPTION_PAY = 4
    MATERNITY_ALLOWANCE = 5
    SHARED_PARENTAL_PAY = 6
    PARENTAL_BEREAVEMENT_PAY = 7
    NEONATAL_CARE_PAY = 8


class Education(IntEnum):
    """How a course stands to the condition not to be receiving education (reg. 14)."""

    NOT_RECEIVING = 0
    EXCEPTED = 1
    EXCEPTED_WITHOUT_PARENTS = 2
    NOT_EXCEPTED = 3


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
    pension_kind: PensionKind = PensionKind.RELIEF_AT_SOURCE
    tax_code: TaxCode = TaxCode.STANDARD
    code_number: int = 0
    """The number in a stated tax code; 0T has none."""
    code_prefix: CodePrefix = CodePrefix.BY_HOME
    marriage_allowance: MarriageAllowance = MarriageAllowance.NONE


class StudentLoanFacts(NamedTuple):
    """The student loans an adult repays through pay."""

    plan_1: bool = False
    plan_2: bool = False
    plan_4: bool = False
    plan_5: bool = False
    postgraduate: bool = False


class BusinessFacts(NamedTuple):
    """Self-employment of one adult, in a typical month: every trade together."""

    is_carried_on: bool = False
    receipts_month: int = 0
    expenses_month: int = 0
    """Permitted expenses as stated, without what has a flat rate."""
    miles_month: int = 0
    """Journeys for the business in a car or van, in miles, to be deducted at the flat rate."""
    motorcycle_miles_month: int = 0
    home_minutes_month: int = 0
    """Work at home that earns income, to be deducted at the flat rate."""
    minutes: int = 0
    """Work in the business a week."""
    tax_is_stated: bool = False
    tax_month: int = 0
    """Income Tax and National Insurance really paid, where stated."""
    marriage_allowance: MarriageAllowance = MarriageAllowance.NONE
    pension_month: int = 0
    """Relievable pension contributions, tax relief included."""
    unused_losses: int = 0
    """Of earlier assessment periods."""
    is_gainful: bool = False
    has_start_up_period: bool = False
    start_up_months: int = 0
    """Whole months since the start-up period began."""
    floor_is_set_aside: bool = False
    """The Jobcentre has decided not to apply the minimum income floor for now."""


class UnpaidWorkFacts(NamedTuple):
    """Voluntary work and earnings given up, as far as they may count as earnings."""

    business_minutes: int = 0
    """Unpaid or underpaid work a week for a business."""
    business_can_pay: bool = False
    is_approved_programme: bool = False
    """Under an employment or training programme that the Jobcentre has approved."""
    business_payment_month: int = 0
    """What the business pays for it, above expenses."""
    other_payment_month: int = 0
    """What others pay for voluntary work, above expenses."""
    given_up_month: int = 0
    """Earnings that the Jobcentre treats as still had."""


@shows_no_values
class CourseFacts(NamedTuple):
    """The course of study of one adult."""

    education: Education = Education.NOT_RECEIVING
    """What the table of education decides of the rest."""
    is_on: bool = False
    is_full_time: bool = False
    is_advanced: bool = False
    is_qualifying_young_person: bool = False
    """Of an age, and on a course below advanced education, to be one."""
    has_support: bool = False
    """A student loan or grant for maintenance is provided for it."""
    capability_came_first: bool = False
    """Limited capability for work was decided before it began."""
    is_of_notified_person: bool = False
    """Undertaken on the day a migration notice ended the old benefits (SI 2014/1230 reg. 60)."""
    is_without_parental_support: bool = False
    age_at_start: int = 0
    income_counts: bool = False
    """Student income counts in this assessment period (reg. 68(1))."""
    periods: int = 0
    """Assessment periods of the year of the course in which it counts."""
    support_year: int = 0
    """The maintenance loan at its maximum, or the grant where there is no loan, for that year."""
    postgraduate_loan_year: int = 0
    received_month: int = 0
    """What is received of it, spread over the months of the year."""


@shows_no_values
class AdultFacts(NamedTuple):
    """One adult on one day."""

    is_present: bool = False
    cannot_claim: bool = False
    """A partner whom regulation 3(3) keeps out: the other claims as a single person."""
    age: int = 0
    """Whole years."""
    reached_pension_age: bool = False
    has_birthday_after_pay_day: bool = False
    """Pay is as on an earlier day, on which they were a year younger."""
    reaches_pension_age_after_pay_day: bool = False
    """Pay is as on an earlier day, on which they had not reached pension age."""

    job: JobFacts = JobFacts()
    other_job: JobFacts = JobFacts()
    student_loans: StudentLoanFacts = StudentLoanFacts()
    business: BusinessFacts = BusinessFacts()
    unpaid: UnpaidWorkFacts = UnpaidWorkFacts()
    work_minutes: int = 0
    """Paid work a week, all of it."""
    travel_month: int = 0
    other_costs_month: int = 0
    statutory_pay: StatutoryPay = StatutoryPay.NONE
    has_left_work: bool = False
    periods_since_work: int = 0
    """Assessment periods since the one in which paid work last ended."""
    has_offer_of_work: bool = False
    periods_to_work: int = 0
    """Assessment periods until the one in which paid work starts."""
    is_temporarily_absent: bool = False
    """Away from the household for a time: in hospital, residential care, prison."""

    volunteering_minutes: int = 0
    """Voluntary work a week that is agreed with the work coach."""

    course: CourseFacts = CourseFacts()

    capability: Capability = Capability.FIT
    wait_is_known: bool = False
    """Whether the day medical evidence was given is known; if not, the wait is taken as over."""
    wait_months: int = 0
    """Whole months from that day to the first day of the assessment period."""
    in_award_before_april_2026: bool = False
    """The LCWRA element was in the award before 6 April 2026 and has been since."""
    keeps_lcw_element: bool = False
    """Limited capability for work goes back, without a break, to before 3 April 2017."""
    element_in_earlier_award: bool = False
    """An award that ended on forming or leaving a couple, or lately for too much income, included the element."""
    esa_component: EsaComponent = EsaComponent.NONE
    has_severe_conditions: bool = False
    is_terminally_ill: bool = False
    has_disability_benefit: bool = False
    """PIP, DLA or ADP is in payment."""
    has_attendance_allowance: bool = False
    """Attendance Allowance, or Armed Forces Independence Payment, which counts as such."""
    has_highest_care: bool = False
    """The care component of DLA at the highest rate, or daily living of PIP or ADP at the enhanced rate."""
    has_injury_or_war_pension: bool = False
    """Industrial injuries benefit, a war pension or a guaranteed income payment."""

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
    has_carers_allowance: bool = False
    """Carer's Allowance, or Carer Support Payment, is in payment at its full rate."""
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
    absence_months: int = 0
    """Whole months a single claimant's stay elsewhere is expected to last."""
    is_away_from_violence: bool = False
    second: SecondHomeFacts = SecondHomeFacts()


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
    nation: Nation = Nation.ENGLAND
    is_in_greater_london: bool = False
    home: HomeFacts = HomeFacts()
    childcare: ChildcareFacts = ChildcareFacts()
    income: IncomeFacts = IncomeFacts()
    award: AwardFacts = AwardFacts()
    savings: int = 0
    claims_child_benefit: bool = True
