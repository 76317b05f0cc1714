"""The home: how it is held, its rent and charges, who lives in it, and a stay elsewhere."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput
from betteroff.calendar import Clock
from betteroff.facts import HomeFacts, SecondHomeFacts, Tenure
from betteroff.household import WEEKS_OF, Child, Placement
from betteroff.money import PERIODS, Amount, half_up
from betteroff.reading.bedrooms import bedrooms_of, is_foster_parent
from betteroff.reading.help_with_rent import are_care_homes, has_left, is_met_by, tenure_of
from betteroff.reading.non_dependants import SCHEME, gets_benefit_for_care, non_dependants_of, others_in_the_home
from betteroff.reading.notes import Notes
from betteroff.reading.stay import assume_it_ends_in_time
from betteroff.rulebook import NotCovered
from betteroff.schemes.housing_decisions import HelpWithRent

SECOND_HOMES = ("fear_of_violence", "home_being_adapted")


def home_of(notes: Notes, children: list[Child]) -> HomeFacts:
    """The home on the day"""
    home, tenure, is_paid_for = notes.stated.home, tenure_of(notes), not has_left(notes, notes.asked_on)
    list_assumptions(notes, tenure)
    refuse_an_allowance_not_stated(notes)
    found: dict[str, object] = {
        "tenure": tenure,
        "rent_month": month(home.rent, home.rent_free_weeks) * is_paid_for,
        "service_charges_month": month(home.service_charges, home.rent_free_weeks) * is_paid_for,
        "local_housing_allowance_month": month(home.local_housing_allowance),
        "shared_accommodation_month": month(home.local_housing_allowance_shared or home.local_housing_allowance),
        "is_let_jointly": bool(home.rent_is_share_of_joint_tenancy),
        "is_in_sanctuary_scheme": bool(home.sanctuary_scheme),
        "mortgage": home.mortgage or 0,
        "adaptation_loan": home.adaptation_loan or 0,
        "has_under_22_exception": bool(home.under_22_exception),
    }
    others = others_in_the_home(notes, children)
    found |= bedrooms_of(notes, children, others)
    found |= non_dependants_of(notes, others)
    for part in (renter, qualifying_periods, stay_elsewhere):
        found |= part(notes)
    return HomeFacts(**found)  # type: ignore[arg-type]  # names and types are those of HomeFacts: tests/test_reading.py


def month(stated: Amount | None, free: int | None = None) -> int:
    """A payment as a monthly amount, over the payments that are due in a year (UC Regs 2013 Sch 4 para 7)."""
    if stated is None:
        return 0
    if free and stated.per in WEEKS_OF:
        return half_up(stated.pence * (PERIODS[stated.per] - free // WEEKS_OF[stated.per]), PERIODS["month"])
    return stated.rounded("month")


def list_assumptions(notes: Notes, tenure: Tenure) -> None:
    """List what was not stated of the home"""
    home = notes.stated.home
    if home.local_housing_allowance and home.local_housing_allowance.per != "month" and tenure == Tenure.PRIVATE:
        notes.assume(
            "home.local_housing_allowance",
            "x 52 / 12 of the weekly rate; Universal Credit has a monthly rate of its own, some pence or pounds higher: state that one",
        )
    if tenure == Tenure.SOCIAL and home.bedrooms is None:
        notes.assume("home.bedrooms", "no spare bedroom")
    if tenure in (Tenure.SUPPORTED, Tenure.HOSTEL):
        text = "specified accommodation, with care, support or supervision (before 3 November 2014: exempt accommodation)"
        notes.assume("home.tenure", f"{text}; if it is not, state social or private")
    if tenure == Tenure.RESIDENTIAL_REHABILITATION and False not in are_care_homes(notes):
        text = "the programme is no care home; if it is one, state care_home of the treatment: no benefit pays the rent of a care home"
        notes.assume("home.tenure", text)


def refuse_an_allowance_not_stated(notes: Notes) -> None:
    """Refuse temporary accommodation without the rate of the area, on days on which it is met as a private rent is"""
    home = notes.stated.home
    if home.tenure == "temporary" and home.local_housing_allowance is None and is_met_by(notes, HelpWithRent.PRIVATE_RENT):
        fault = "is needed: temporary accommodation is met as a private rent is, in the housing element"
        raise BadInput([("home.local_housing_allowance", fault)])


def renter(notes: Notes) -> dict[str, object]:
    """What of the renters lifts contributions and the rate for shared accommodation"""
    first, now = notes.stated.adults[0], notes.stated.adults[0].circumstances
    return {
        "is_exempt_from_contributions": any(gets_benefit_for_care(adult) for adult in notes.stated.claimants()),
        "has_severe_disability_benefit": gets_benefit_for_care(first, but_blind=False),
        "is_foster_parent": is_foster_parent(notes),
        "is_care_leaver": bool(now and now.care_leaver),
        "has_lived_in_hostel": bool(now and now.former_hostel_resident),
        "is_accepted_exception": bool(now and now.public_protection),
        "has_suffered_domestic_abuse": bool(now and now.domestic_abuse_after_16),
        "is_victim_of_modern_slavery": bool(now and now.modern_slavery),
    }


def qualifying_periods(notes: Notes) -> dict[str, object]:
    """For how many assessment periods an owner has qualified, earnings left aside"""
    home = notes.stated.home
    has_loan = bool(home.mortgage or home.adaptation_loan)
    counts_now = (has_loan and notes.figure("mortgage_interest_in_award", SCHEME)) or (home.tenure == "owner" and home.service_charges)
    if home.tenure not in ("owner", "shared_ownership") or not (has_loan or counts_now):
        return {}
    if home.qualifying_periods_served is not None:
        return periods_served(max(0, home.qualifying_periods_served + notes.periods_since_asked()))
    if notes.stated.award_began is not None:
        text = "every assessment period since the award began; one in which what is stated brings earnings starts them again"
        notes.assume("home.qualifying_periods_served", text)
        return periods_served(notes.periods_since_start())
    if counts_now:
        text = "is needed of an owner: assessment periods in a row without earnings so far (or universal_credit.first_assessment_period)"
        raise BadInput([("home.qualifying_periods_served", text)])
    notes.assume("home.qualifying_periods_served", "as many as a loan for mortgage interest needs")
    return periods_served(notes.figure("loan_qualifying_periods", SCHEME))


def periods_served(count: int) -> dict[str, object]:
    """Assessment periods so far; those with earnings in them are found where periods are looked back on"""
    return {"qualifying_periods": count, "loan_qualifying_periods": count}


def stay_elsewhere(notes: Notes) -> dict[str, object]:
    """A stay elsewhere, or a second home, while this one is kept"""
    placement, away = notes.stated.placement, absence(notes)
    if placement is not None and placement.kind in SECOND_HOMES and not starts_later(notes, placement):
        return {"second": second_home(notes, placement)}
    if placement is None or away is None:
        return {}
    if placement.expected_end is None:
        assume_it_ends_in_time(notes, "placement.expected_end", away[0], from_violence=placement.kind == "refuge")
    is_alone = len(notes.stated.adults) == 1
    return {"absence_months": months_of(away), "is_away_from_violence": placement.kind == "refuge"} if is_alone else {}


def starts_later(notes: Notes, placement: Placement) -> bool:
    """Whether a stay elsewhere, or a second home, begins after the day"""
    return placement.started is not None and not notes.has_come(placement.started)


def absence(notes: Notes) -> tuple[date, date] | None:
    """A stay elsewhere that goes on: its first day, and the last as far as it is known"""
    placement = notes.stated.placement
    if placement is None or placement.kind in SECOND_HOMES or starts_later(notes, placement):
        return None
    if placement.expected_end is not None and placement.expected_end < notes.day:
        return None
    if placement.started is None:
        raise BadInput([("placement.started", "is needed: the first day away from home")])
    return placement.started, max(notes.day, placement.expected_end or notes.day)


def months_of(away: tuple[date, date]) -> int:
    """Whole months that a stay elsewhere is expected to last"""
    return Clock("months", away[0]).count(away[1])


def refuse_a_couple_apart(notes: Notes) -> None:
    """Refuse a couple who no longer claim together, as one of them is away for too long"""
    placement, away = notes.stated.placement, absence(notes)
    if placement is None:
        return
    place = notes.stated.place_of(placement.adult)
    if away and len(notes.stated.adults) > 1 and months_of(away) >= notes.figure("longest_absence"):
        text = f"adults.{place + 1}: a stay of more than six months ends the couple's joint claim (UC Regs 2013 reg. 3(6)); not covered"
        raise NotCovered(f"placement: {text}")


def second_home(notes: Notes, placement: Placement) -> SecondHomeFacts:
    """A second home that is rented"""
    if placement.started is None or (placement.expected_end is not None and placement.expected_end < notes.day):
        return SecondHomeFacts()
    adapted, clock = placement.kind == "home_being_adapted", Clock("months", placement.started)
    longest = "longest_wait_for_adaptations" if adapted else "longest_absence_from_violence"
    if clock.count(notes.time_counted().last_day) < notes.figure(longest, SCHEME):
        who = "they mean to go back, and paying for both is reasonable"
        who = "somebody disabled gets a disability benefit for care" if adapted else who
        notes.assume("placement", f"both homes were liable for rent; {who}")
    return SecondHomeFacts(
        rent_month=month(placement.rent),
        is_private=placement.tenure == "private",
        local_housing_allowance_month=month(placement.local_housing_allowance),
        is_being_adapted=adapted,
        months=clock.count(notes.day),
    )
