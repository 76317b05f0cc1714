"""The council tax of the home: the bill, its scheme, and the non-dependants whose presence lowers the reduction."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import DAY, written
from betteroff.facts import CouncilTaxFacts, IncomeBand, IncomeBands, LocalSchemeFacts, ReductionScheme, ValuationBand
from betteroff.household import Child, CouncilTaxScheme, NonDependant
from betteroff.money import Amount, half_up
from betteroff.reading.council_tax_students import is_full_time_student, students_of
from betteroff.reading.non_dependants import (
    age_of,
    assume_no_couples,
    others_in_the_home,
    spares_deductions,
    step_by_income,
    with_partners,
)
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.council_tax_non_dependants import DEDUCTION, Deduction, DeductionInputs

FIELD, SCHEME = "home.council_tax", "home.council_tax_scheme"
NINTHS_OF_BAND_D = {"A": 6, "B": 7, "C": 8, "D": 9, "E": 11, "F": 13, "G": 15, "H": 18, "I": 21}
"""Local Government Finance Act 1992 s. 5. Only councils in England look no higher than a band."""
NATIONAL = {"england": ReductionScheme.ENGLAND, "wales": ReductionScheme.WALES, "scotland": ReductionScheme.SCOTLAND}


class NonDependants(NamedTuple):
    """How many non-dependants bring a deduction, by what they earn."""

    lowest: int = 0
    second: int = 0
    third: int = 0
    highest: int = 0
    in_work: int = 0
    not_in_work: int = 0


def council_tax_of(notes: Notes, children: list[Child]) -> CouncilTaxFacts:
    """The council tax of the home on the day asked about: a reduction is one of each day"""
    home, scheme = notes.stated.home, scheme_of(notes)
    if home.council_tax is None:
        return CouncilTaxFacts()
    local = home.council_tax_scheme
    bill = home.council_tax.rounded("year")
    list_assumptions(notes, children, scheme)
    facts = CouncilTaxFacts(scheme, bill, bill, days_of_financial_year(notes.day), ValuationBand[home.council_tax_band or "NOT_STATED"])
    if scheme == ReductionScheme.NOT_KNOWN:
        return facts
    facts = facts._replace(students=students_of(notes, children, scheme))
    others = non_dependants(notes, children, scheme)
    if isinstance(local, CouncilTaxScheme):
        return facts._replace(counted_bill_year=counted_bill(notes, bill, local), local=local_facts(notes, children, local, others))
    return facts._replace(
        lowest_non_dependants=others.lowest,
        second_non_dependants=others.second,
        third_non_dependants=others.third,
        highest_non_dependants=others.highest,
    )


def scheme_of(notes: Notes) -> ReductionScheme:
    """Which scheme reduces the bill, if there is one"""
    home = notes.stated.home
    if home.council_tax is None:
        return ReductionScheme.NO_BILL
    if home.nation != "england":
        return NATIONAL[home.nation]
    if home.council_tax_scheme is None:
        return ReductionScheme.NOT_KNOWN
    if home.council_tax_scheme == "default":
        return ReductionScheme.ENGLAND
    return ReductionScheme.PERCENTAGE if home.council_tax_scheme.kind == "percentage" else ReductionScheme.BANDS


def list_assumptions(notes: Notes, children: list[Child], scheme: ReductionScheme) -> None:
    """List what was taken for granted of the bill and its scheme"""
    home = notes.stated.home
    notes.assume(FIELD, "the reduction is claimed from the council: a claim for Universal Credit is none for it")
    list_discount(notes, children, scheme)
    if scheme == ReductionScheme.SCOTLAND and home.council_tax_band is None:
        notes.assume("home.council_tax_band", "A to D: in bands E to H the reduction may be higher (SSI 2021/249 reg. 14)")
    if scheme == ReductionScheme.SCOTLAND:
        notes.assume(FIELD, "without water and sewerage charges, which this reduction does not meet")
    if isinstance(home.council_tax_scheme, CouncilTaxScheme):
        list_scheme(notes, home.council_tax_scheme)


def list_scheme(notes: Notes, local: CouncilTaxScheme) -> None:
    """List which scheme of a council was taken, whether it is of another year, and what of it is left aside"""
    aside = f"; left aside: {local.leaves_aside}" if local.leaves_aside else ""
    if local.first_day <= notes.day <= local.last_day:
        notes.assume(SCHEME, f"{local.name}, as published at {local.source}{aside}")
    else:
        span = f"{written(local.first_day)} to {written(local.last_day)}"
        notes.assume(SCHEME, f"{local.name} is for {span}, and is taken to be the same on the day asked about{aside}")


_DISREGARDED = ("under 18", "prisoner", "detained under sentence", "religious order")
"""Why a partner kept out of Universal Credit is disregarded for discounts too (Local Government Finance Act 1992 Sch 1 paras 1-3, 11)."""


def list_discount(notes: Notes, children: list[Child], scheme: ReductionScheme) -> None:
    """List which discount the bill is taken to have, by who counts for it (Local Government Finance Act 1992 ss. 11, 79, Sch 1)"""
    others = others_in_the_home(notes, children)
    adults = sum(not (adult.cannot_claim in _DISREGARDED or is_full_time_student(notes, adult)) for adult in notes.stated.adults)
    beside = sum(not is_disregarded(notes, field, other) for field, other in others.items())
    if adults + beside > 1:
        text = (
            "not counted are the severely mentally impaired, apprentices on low pay, youth trainees and carers who live in: ask, if one is"
        )
        notes.assume(FIELD, f"no discount is in the bill stated, as {adults + beside} adults count; {text}")
    else:
        share = "25 %, as one adult counts" if adults + beside else "50 %, as nobody counts; where all are students there is no bill"
        rest = " and the others are disregarded" if len(notes.stated.adults) + len(others) > 1 and adults + beside else ""
        notes.assume(FIELD, f"the bill stated is after the discount of {share}{rest}")
    if adults < 2 and beside:
        list_second_adult_rebate(notes, scheme)


def list_second_adult_rebate(notes: Notes, scheme: ReductionScheme) -> None:
    """List that no second adult rebate is counted: because there is none, or because its limits of income are not worked out"""
    if scheme == ReductionScheme.WALES:
        notes.assume(FIELD, "there is no second adult rebate in Wales below pension age (WSI 2013/3029 regs 24, 25)")
    elif scheme in (ReductionScheme.ENGLAND, ReductionScheme.SCOTLAND):
        text = "no second adult rebate is counted, as its limits of income are not worked out: where other adults' income is low, it may"
        text += " take up to a quarter off the bill instead of the reduction here, whichever is more"
        law = "SI 2012/2886 Sch para 18" if scheme == ReductionScheme.ENGLAND else "SSI 2021/249 reg. 13(7), (9), (10)"
        notes.assume(FIELD, f"{text} ({law}). State the income of home.non_dependants to the council, and ask for it")
    else:
        text = "no second adult rebate is counted: a council's own scheme has one below pension age only where it says so"
        notes.assume(FIELD, f"{text} (Local Government Finance Act 1992 s. 13A(2), Sch 1A para 2): ask the council")


def is_disregarded(notes: Notes, field: str, other: NonDependant) -> bool:
    """Whether discounts are known to disregard a non-dependant"""
    is_under_age = age_of(notes, field, other) < notes.figure("lowest_age")
    return bool(is_under_age or other.full_time_student or other.in_prison or other.disregarded_for_discount)


def days_of_financial_year(day: date) -> int:
    """The days of the financial year, 1 April to 31 March, that holds a day"""
    begins = date(day.year if (day.month, day.day) >= (4, 1) else day.year - 1, 4, 1)
    return int((date(begins.year + 1, 4, 1) - begins) / DAY)


def counted_bill(notes: Notes, bill: int, local: CouncilTaxScheme) -> int:
    """What of the bill a council's scheme looks at, where it looks no higher than a valuation band"""
    highest, band = local.highest_valuation_band, notes.stated.home.council_tax_band
    if highest is None:
        return bill
    if band is None:
        raise BadInput([("home.council_tax_band", f"is needed: {local.name} counts no more than the bill of band {highest}")])
    if NINTHS_OF_BAND_D[band] <= NINTHS_OF_BAND_D[highest]:
        return bill
    return half_up(bill * NINTHS_OF_BAND_D[highest], NINTHS_OF_BAND_D[band])


def week(stated: Amount | None) -> int:
    """An amount as a week's"""
    return stated.rounded("week") if stated else 0


def local_facts(notes: Notes, children: list[Child], local: CouncilTaxScheme, others: NonDependants) -> LocalSchemeFacts:
    """A council's own scheme, as far as it concerns the household"""
    out = local.universal_credit_left_out
    return LocalSchemeFacts(
        maximum_share=local.maximum_share,
        taper=local.taper or 0,
        capital_limit=local.capital_limit,
        minimum_week=week(local.minimum_award),
        earnings_disregard_week=week(local.earnings_disregard),
        non_dependants_week=others.in_work * week(local.non_dependant_in_work) + others.not_in_work * week(local.non_dependant_not_in_work),
        leaves_out_housing_element="housing" in out,
        leaves_out_childcare_element="childcare" in out,
        leaves_out_child_element="children" in out,
        leaves_out_disabled_child_addition="disabled_children" in out,
        leaves_out_limited_capability_element="limited_capability" in out,
        leaves_out_carer_element="carer" in out,
        leaves_out_transitional_element="transitional" in out,
        leaves_out_in_proportion=local.left_out_in_proportion,
        leaves_out_carers_allowance="carers_allowance" in local.other_income_left_out,
        leaves_out_other_income="pensions_and_benefits" in local.other_income_left_out,
        bands=bands_of(notes, len(children), local),
    )


def bands_of(notes: Notes, children: int, local: CouncilTaxScheme) -> IncomeBands:
    """The income bands for the household as it is composed"""
    is_couple, found = len(notes.stated.adults) > 1, []
    for band in local.bands:
        limit = band.limit(is_couple, children)
        if limit is None:
            name = f"{'couple' if is_couple else 'single'}_1_child"
            raise BadInput([(f"{SCHEME}.bands", f"have no limit for this household: state {name}, and those for more children, in each")])
        found.append(IncomeBand(limit, band.share))
    return IncomeBands(*found)


def non_dependants(notes: Notes, children: list[Child], scheme: ReductionScheme) -> NonDependants:
    """Non-dependants who bring a deduction; none do beside an applicant who is blind or has a benefit for care"""
    found = NonDependants()
    if any(spares_deductions(adult) for adult in notes.stated.adults):
        return found
    bring = [
        (each, outcome) for each in with_partners(others_in_the_home(notes, children)) if (outcome := deduction_for(notes, each, scheme))
    ]
    assume_no_couples(notes, [each for each, _ in bring])
    for each, outcome in bring:
        step = income_step(notes, each, scheme) if outcome == Deduction.BY_INCOME else 0
        counts = list(found)
        counts[step] += 1
        counts[4 if outcome == Deduction.BY_INCOME else 5] += 1
        found = NonDependants(*counts)
    return found


def deduction_for(notes: Notes, stated: dict[str, NonDependant], scheme: ReductionScheme) -> Deduction:
    """What deduction a non-dependant brings; a couple the higher of two (SI 2012/2886 Sch para 30(3))"""
    return max(deduction_of(notes, field, other, scheme) for field, other in stated.items())


def spares_universal_credit(notes: Notes, field: str, scheme: ReductionScheme) -> bool:
    """Whether the scheme spares a non-dependant on Universal Credit without earnings"""
    if scheme in NATIONAL.values():
        spares = figures(f"council_tax_{scheme.name.lower()}")["spares_universal_credit"].on(notes.day).amount == 1
        if spares:
            notes.assume(field, "has no earnings beside Universal Credit, so brings no deduction for council tax")
        return spares
    notes.assume(field, "brings no deduction under the council's scheme while on Universal Credit without earnings")
    return True


def deduction_of(notes: Notes, field: str, other: NonDependant, scheme: ReductionScheme) -> Deduction:
    """What deduction a non-dependant brings"""
    receives = set(other.receives)
    working_hours = figures("council_tax_reduction")["working_hours"].on(notes.day).amount
    answers = DeductionInputs(
        age=age_of(notes, field, other),
        is_in_work=(other.hours or 0) >= working_hours,
        gets_income_related_benefit=bool(
            receives & {"pension_credit", "income_support", "income_based_jobseekers_allowance", "income_related_esa"}
        ),
        is_spared_on_universal_credit="universal_credit" in receives and not other.hours and spares_universal_credit(notes, field, scheme),
        is_full_time_student=bool(other.full_time_student),
        is_in_prison=bool(other.in_prison),
        is_disregarded_for_discount=bool(other.disregarded_for_discount),
        is_away_with_armed_forces=bool(other.away_with_armed_forces),
    )
    scan = asked(DEDUCTION, notes.period_first_day).scan
    found: Deduction = scan.then[first_row(scan, answers)]
    if found != Deduction.NONE and other.disregarded_for_discount is None:
        notes.assume(f"{field}.disregarded_for_discount", "no: nobody whom discounts disregard, and not in youth training")
    if found != Deduction.NONE and other.hours is None:
        notes.assume(f"{field}.hours", "works less than 16 hours a week, so the lowest deduction from Council Tax Reduction is made")
    return found


def income_step(notes: Notes, stated: dict[str, NonDependant], scheme: ReductionScheme) -> int:
    """Which deduction gross income brings where somebody is in work, from 0; a council's own scheme has one for all in work"""
    if scheme in (ReductionScheme.PERCENTAGE, ReductionScheme.BANDS):
        return 0
    limits = ("second_income_from", "third_income_from", "highest_income_from")
    return step_by_income(notes, stated, f"council_tax_{scheme.name.lower()}", limits)
