"""One adult on one day: work, course, capability, caring, circumstances."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.activities import ActivityFacts
from betteroff.facts.disability import CareRate, MobilityRate
from betteroff.facts.easements import EasementDaysFacts, EasementFacts
from betteroff.facts.hours import HoursFacts
from betteroff.facts.kinds import (
    Capability,
    CodePrefix,
    Education,
    EsaComponent,
    MarriageAllowance,
    PayPeriod,
    PensionChoice,
    PensionKind,
    StatutoryPay,
    TaxCode,
    TreatmentKind,
)
from betteroff.facts.stay import StayFacts
from betteroff.facts.treatment import TreatmentFacts
from betteroff.facts.unseen import shows_no_values
from betteroff.facts.work_benefits import WorkBenefitFacts


@shows_no_values
class JobFacts(NamedTuple):
    """One job of one adult."""

    pay: int = 0
    """Gross pay of one pay day, in pence."""
    pay_period: PayPeriod = PayPeriod.MONTH
    pay_week: int = 0
    pay_year: int = 0
    """As stated, over a year: not rounded to a pay day first."""
    minutes: int = 0
    """Paid work a week."""
    is_apprentice: bool = False
    accommodation_days: int = 0
    """Days a week for which the employer provides living accommodation."""
    accommodation_week: int = 0
    """What the employer charges for it."""
    pension: PensionChoice = PensionChoice.AUTOMATIC
    pension_share: int = 0
    pension_kind: PensionKind = PensionKind.RELIEF_AT_SOURCE
    tax_code: TaxCode = TaxCode.STANDARD
    code_number: int = 0
    """The number in a stated tax code; 0T has none."""
    code_prefix: CodePrefix = CodePrefix.BY_HOME
    marriage_allowance: MarriageAllowance = MarriageAllowance.NONE


@shows_no_values
class StudentLoanFacts(NamedTuple):
    """The student loans an adult repays through pay."""

    plan_1: bool = False
    plan_2: bool = False
    plan_4: bool = False
    plan_5: bool = False
    postgraduate: bool = False


@shows_no_values
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


@shows_no_values
class UnpaidWorkFacts(NamedTuple):
    """Voluntary work and earnings given up, as far as they may count as earnings."""

    valued_minutes: int = 0
    """Unpaid or underpaid work a week that the table of unpaid work treats as paid."""
    valued_payment_month: int = 0
    """What is paid for it, above expenses."""
    other_payment_month: int = 0
    """What is paid for other voluntary work, above expenses."""
    given_up_month: int = 0
    """Earnings that the Jobcentre treats as still had."""


@shows_no_values
class CourseFacts(NamedTuple):
    """The course of study of one adult."""

    education: Education = Education.NOT_RECEIVING
    """What the table of education decides of the rest."""
    is_on: bool = False
    is_on_the_day: bool = False
    """For what is beside Universal Credit."""
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
    is_traineeship: bool = False
    is_relevant_training: bool = False
    """The Jobcentre referred them to it, and they attend it as work preparation."""
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
    age_on_the_day: int = 0
    """Benefits beside Universal Credit go by the age on the day asked about, not by the one at the end of the assessment period."""
    reached_pension_age_on_the_day: bool = False

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
    minutes_beside_sick_pay: int = 0
    """Work a week that is done by somebody who is off sick from another job, as Statutory Sick Pay goes by the job."""
    has_left_work: bool = False
    periods_since_work: int = 0
    """Assessment periods since the one in which paid work last ended."""
    has_offer_of_work: bool = False
    periods_to_work: int = 0
    """Assessment periods until the one in which paid work starts."""
    is_temporarily_absent: bool = False
    """Away from the household for a time: in hospital, residential care, prison."""

    work_benefits: WorkBenefitFacts = WorkBenefitFacts()
    volunteering_minutes: int = 0
    """Voluntary work a week that is agreed with the work coach."""
    activities: ActivityFacts = ActivityFacts()

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
    care_rate: CareRate = CareRate.NONE
    mobility_rate: MobilityRate = MobilityRate.NONE
    """Of disability benefits whose amounts are to be looked up."""
    has_attendance_allowance: bool = False
    """Attendance Allowance, or Armed Forces Independence Payment, which counts as such."""
    has_highest_care: bool = False
    """The care component of DLA at the highest rate, or daily living of PIP or ADP at the enhanced rate."""
    has_injury_or_war_pension: bool = False
    """Industrial injuries benefit, a war pension or a guaranteed income payment."""

    treatment: TreatmentKind = TreatmentKind.NONE
    months_in_treatment: int = 0
    course_of_treatment: TreatmentFacts = TreatmentFacts()
    is_advised_24_hours: bool = False
    """A health-care professional advised a stay of 24 hours or longer."""
    absence_months: int = 0
    """Whole months the stay away from home is expected to last."""
    stay: StayFacts = StayFacts()
    """In residential rehabilitation."""

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

    easements: EasementFacts = EasementFacts()
    easement_days: EasementDaysFacts = EasementDaysFacts()

    has_agreed_hours: bool = False
    agreed_minutes: int = 0
    """Expected hours a week that the claimant commitment already states."""
    agreed_deduction_minutes: int = 0
    """Taken off work search by agreement, where it is not said for what."""
    hours: HoursFacts = HoursFacts()
