"""Housing Benefit: premiums of each adult, charges it does not meet, other income, and other adults in the home."""

from __future__ import annotations

from collections import Counter
from typing import Any

from betteroff.activities import Treatment
from betteroff.facts import HousingBenefitFacts, PremiumFacts
from betteroff.household import Adult, Child, Disability, NonDependant
from betteroff.money import DAYS_A_WEEK, month_of_weeks, share_of
from betteroff.reading.capability import has_highest_care
from betteroff.reading.council_tax import scheme_of
from betteroff.reading.help_with_rent import is_met_by, tenure_of
from betteroff.reading.home import absence, home_of, month
from betteroff.reading.income import in_period
from betteroff.reading.non_dependants import (
    FOR_CARE,
    age_of,
    assume_no_couples,
    gets_benefit_for_care,
    others_in_the_home,
    spares_deductions,
    step_by_income,
    with_partners,
)
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.housing_benefit_decisions import (
    NON_DEPENDANT_DEDUCTION,
    NonDependantDeduction,
    NonDependantDeductionInputs,
    has_amounts_for_council_tax,
)
from betteroff.schemes.housing_decisions import HelpWithRent
from betteroff.schemes.housing_element import HousingElementRates, spare_bedrooms
from betteroff.schemes.rehabilitation import is_programme

SCHEME = "housing_benefit"
BANDS = ("lowest", "second", "third", "fourth", "fifth", "highest")
_WIDOWED_PARENTS = ("widowed_parents_allowance", "widowed_mothers_allowance")


def housing_benefit_of(notes: Notes, children: list[Child]) -> HousingBenefitFacts:
    """What Housing Benefit asks, where it pays the rent; premiums, where a reduction of council tax or an old benefit asks for them"""
    is_beside_old_benefit = notes.stated.income_related_claim is not None
    pays_rent = is_met_by(notes, HelpWithRent.HOUSING_BENEFIT) or (is_beside_old_benefit and notes.stated.rent_is_met_by_housing_benefit)
    if not pays_rent and not is_beside_old_benefit and not has_amounts_for_council_tax(scheme_of(notes)):
        return HousingBenefitFacts()
    others = others_in_the_home(notes, children)
    first, *second = (premiums_of(notes, place, adult) for place, adult in enumerate(notes.stated.adults))
    found = HousingBenefitFacts(
        first=first,
        second=second[0] if second else PremiumFacts(),
        has_other_adults=any(bars_severe_disability_premium(notes, field, other) for field, other in others.items()),
    )
    return found._replace(**rent_and_income(notes, children, others)) if pays_rent else found


def rent_and_income(notes: Notes, children: list[Child], others: dict[str, NonDependant]) -> dict[str, Any]:
    """What is asked where Housing Benefit pays the rent"""
    stated, home = notes.stated, notes.stated.home
    is_claimed = stated.claims is None or "housing_benefit" in stated.claims
    list_assumptions(notes, is_claimed)
    further, left_out = income_that_differs(notes, bool(children))
    return {
        "pays_rent": True,
        "is_claimed": is_claimed,
        "rent_month": eligible_rent(notes, children),
        "weeks_away": weeks_away(notes),
        "ineligible_charges_month": month(home.ineligible_charges, home.rent_free_weeks),
        "further_income_month": further,
        "income_left_out_month": left_out,
        **{f"{band}_deductions": number for band, number in deductions_for(notes, others).items()},
    }


def eligible_rent(notes: Notes, children: list[Child]) -> int:
    """Rent and charges that may be met: of a private rent up to the Local Housing Allowance, of a social one less for spare bedrooms

    HB Regs 2006 regs 13D, B13: the allowance and the shares are those of Universal Credit.
    """
    home = notes.stated.home
    rent = month(home.rent, home.rent_free_weeks) + month(home.service_charges, home.rent_free_weeks)
    if home.tenure == "private":
        return min(rent, month(home.local_housing_allowance))
    shares = rates(HousingElementRates, "housing_element", notes.day)
    is_excepted = home.tenure != "social" or home.rent_is_share_of_joint_tenancy or home.sanctuary_scheme
    spare = 0 if is_excepted else spare_bedrooms(home_of(notes, children), shares)
    return rent - share_of(rent, shares.one_spare_bedroom if spare == 1 else shares.more_spare_bedrooms) if spare else rent


def list_assumptions(notes: Notes, is_claimed: bool) -> None:
    """List what was not stated of Housing Benefit"""
    home, claims = notes.stated.home, notes.stated.claims
    if not is_claimed:
        notes.assume("claims", "Housing Benefit is not claimed, as it is not among the claims stated")
        return
    if claims is None:
        notes.assume("claims", "Housing Benefit is claimed for the rent, by the first adult")
    if home.rent is None:
        notes.assume("home.rent", "no rent that Housing Benefit meets")
    else:
        notes.assume("home.rent", "all of it is eligible for Housing Benefit: look on the council's decision letter")
    if home.ineligible_charges is None:
        notes.assume("home.ineligible_charges", "no charges for meals, fuel or support are paid beside it")


def premiums_of(notes: Notes, place: int, stated: Adult) -> PremiumFacts:
    """What decides on the premiums of one adult"""
    paid, field = stated.disability or Disability(), f"adults.{place + 1}"
    for_care = gets_benefit_for_care(stated, but_blind=False)
    if for_care and paid.carer_gets_benefit is None:
        notes.assume(
            f"{field}.disability.carer_gets_benefit", "nobody gets a carer's benefit or the carer element for caring for this adult"
        )
    return PremiumFacts(
        is_blind=bool(stated.blind),
        gets_care_benefit=for_care,
        has_enhanced_care=has_highest_care(paid) or bool(paid.armed_forces_independence_payment),
        carer_is_paid=bool(paid.carer_gets_benefit),
    )


def weeks_away(notes: Notes) -> int:
    """Whole weeks that an absence of somebody alone from a home that is kept has lasted, or is expected to last"""
    if len(notes.stated.adults) > 1 or is_programme(tenure_of(notes)):
        return 0
    course, away = notes.situation.treatment_on(notes.day, 0), absence(notes)
    is_residential = course is not None and isinstance(course.activity, Treatment) and course.activity.kind == "residential"
    if course is not None and course.first and is_residential:
        away = course.first, max(notes.day, course.last or notes.day)
    return (away[1] - away[0]).days // DAYS_A_WEEK if away else 0


def income_that_differs(notes: Notes, has_child: bool) -> tuple[int, int]:
    """Income that counts here and not in Universal Credit; and what is left out of income that counts there"""
    period, further, left_out, maintenance = notes.time_counted(), 0, 0, 0
    of_war, of_parents, of_maintenance = (
        month_of_weeks(notes.figure(f"{name}_disregard", SCHEME)) for name in ("war_pension", "widowed_parent", "maintenance")
    )
    for number, income in enumerate(notes.stated.other_income, 1):
        amount = in_period(income, period)
        if income.kind == "war_pension":
            further += max(0, amount - of_war)
            text = "Housing Benefit counts it but for 10 a week once Universal Credit has ended; many councils leave out all of it: ask"
            notes.assume(f"other_income.{number}", text)
        if income.kind in _WIDOWED_PARENTS:
            left_out += min(amount, of_parents)
        if income.kind == "spousal_maintenance" and has_child:
            maintenance += amount
        if income.kind == "boarder_or_lodger" and amount:
            notes.assume(f"other_income.{number}", "Housing Benefit would count part of it once Universal Credit has ended; it is left out")
    return further, left_out + min(maintenance, of_maintenance)


# Other adults in the home


def bars_severe_disability_premium(notes: Notes, field: str, other: NonDependant) -> bool:
    """Whether a non-dependant stands in the way of the severe disability premium (Sch 3 para 14(2), (4))"""
    return age_of(notes, field, other) >= notes.figure("adult_age", SCHEME) and not set(other.receives) & FOR_CARE


_INCOME_RELATED = {"income_support", "income_based_jobseekers_allowance"}


def deductions_for(notes: Notes, others: dict[str, NonDependant]) -> Counter[str]:
    """How many non-dependants, or couples of them, bring each of the six deductions"""
    found = [(each, deduction_for(notes, each)) for each in with_partners(others)]
    assume_no_couples(notes, [each for each, band in found if band])
    return Counter(band for _, band in found if band)


def deduction_for(notes: Notes, stated: dict[str, NonDependant]) -> str | None:
    """Which of the six deductions a non-dependant brings; a couple the higher of two (reg. 74(3))"""
    found = {kind_of_deduction(notes, field, other) for field, other in stated.items()}
    if NonDependantDeduction.BY_INCOME in found:
        return BANDS[step_by_income(notes, stated, SCHEME, tuple(f"non_dependant_income_{band}" for band in BANDS[1:]))]
    return BANDS[0] if NonDependantDeduction.LOWEST in found else None


def kind_of_deduction(notes: Notes, field: str, other: NonDependant) -> NonDependantDeduction:
    """Whether a non-dependant by themselves brings a deduction, and by what"""
    receives = set(other.receives)
    answers = NonDependantDeductionInputs(
        renter_is_exempt=any(spares_deductions(adult) for adult in notes.stated.adults),
        age=age_of(notes, field, other),
        gets_pension_credit="pension_credit" in receives,
        is_in_prison=bool(other.in_prison),
        is_away_with_armed_forces=bool(other.away_with_armed_forces),
        is_full_time_student=bool(other.full_time_student),
        gets_benefit_without_earnings=bool(receives & _INCOME_RELATED) or ("universal_credit" in receives and not other.hours),
        works=(other.hours or 0) >= notes.figure("remunerative_work_hours", SCHEME),
    )
    found = _deduction(notes, answers)
    if found != NonDependantDeduction.EXEMPT and other.hours is None:
        notes.assume(f"{field}.hours", "works less than 16 hours a week, so the lowest deduction from Housing Benefit is made")
    assume_of_benefit(notes, field, other, answers)
    return found


def assume_of_benefit(notes: Notes, field: str, other: NonDependant, answers: NonDependantDeductionInputs) -> None:
    """List what is taken of the benefit of somebody under 25, where it decides (reg. 74(8))"""
    receives, gets = set(other.receives), answers.gets_benefit_without_earnings
    if _deduction(notes, answers) == _deduction(notes, answers._replace(gets_benefit_without_earnings=not gets)):
        return
    if gets and other.hours is None and not receives & _INCOME_RELATED:
        notes.assume(
            f"{field}.hours", "no work, so no earnings beside Universal Credit: under 25 no deduction from Housing Benefit is made"
        )
    if not gets and "income_related_esa" in receives:
        text = "the assessment phase of income-related ESA is over: within it, under 25, no deduction from Housing Benefit is made"
        notes.assume(f"{field}.receives", text)


def _deduction(notes: Notes, answers: NonDependantDeductionInputs) -> NonDependantDeduction:
    scan = asked(NON_DEPENDANT_DEDUCTION, notes.period_first_day).scan
    found: NonDependantDeduction = scan.then[first_row(scan, answers)]
    return found
