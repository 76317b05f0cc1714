"""What lifts requirements for a time: the switches of regulation 99, and domestic abuse (regulation 98)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.activities import Ends, Job, Treatment
from betteroff.household import Adult, Circumstances
from duties import BORN, DAY, duties_of, is_lifted, single, switches


def paid(pounds: str, **more: Any) -> Job:
    return Job(pay=f"{pounds} a month", hours=18, **more)


def test_nothing_is_lifted_where_nothing_is_stated() -> None:
    assert not is_lifted(single(DAY))
    assert switches(DAY, single(DAY)) == set()


# Treatment, reg. 99(3)(e): "is, and has been for no more than 6 months"


@pytest.mark.parametrize(
    ("started", "last"),
    [
        (date(2026, 9, 14), date(2027, 3, 13)),
        (date(2026, 3, 1), date(2026, 8, 31)),  # the example of the notes
        (date(2026, 8, 29), date(2027, 2, 28)),
        (date(2026, 8, 30), date(2027, 2, 28)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 9, 1), date(2027, 2, 28)),
        (date(2026, 10, 1), date(2027, 3, 31)),
        (date(2025, 8, 31), date(2026, 2, 28)),
    ],
)
def test_structured_treatment_lifts_work_search_for_its_first_six_months(started: date, last: date) -> None:
    course = Treatment(kind="structured", starts=started)
    assert not is_lifted(single(started - timedelta(1), treatment=course))
    assert is_lifted(single(started, treatment=course))
    assert is_lifted(single(last, treatment=course))
    assert not is_lifted(single(last + timedelta(1), treatment=course))
    assert switches(last, single(last, treatment=course)) == {"treatment easement"}


def test_informal_treatment_is_no_such_switch() -> None:
    assert not is_lifted(single(DAY, treatment=Treatment(kind="informal", starts=date(2026, 9, 14))))


def test_a_residential_course_without_the_advice_of_sch_8_has_the_easement_all_the_same() -> None:
    # not limited capability, but a structured course wherever it is held: reg. 99(3)(e)
    course = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2027, 2, 1), advised_24_hours=False)
    assert is_lifted(single(DAY, treatment=course))


def test_the_easement_ends_with_the_course() -> None:
    course = Treatment(kind="structured", starts=date(2026, 9, 14), ends=date(2026, 12, 7))
    assert [is_lifted(single(DAY + timedelta(n), treatment=course)) for n in (-1, 0, 1)] == [True, True, False]


def test_the_easement_ends_where_a_scenario_ends_the_course() -> None:
    course = Treatment(kind="structured", starts=date(2026, 9, 14))
    leaves = Ends("treatment", on=date(2026, 12, 7))
    assert [is_lifted(single(DAY + timedelta(n), leaves, treatment=course)) for n in (-1, 0, 1)] == [True, True, False]


def test_the_easement_counts_treatment_and_not_the_claim() -> None:
    # treatment from 14 September 2026, benefit claimed in December: still until 13 March 2027
    course = Treatment(kind="structured", starts=date(2026, 9, 14))
    claimed = date(2026, 12, 1)
    assert is_lifted(single(date(2027, 3, 13), treatment=course, claim_started=claimed))
    assert not is_lifted(single(date(2027, 3, 14), treatment=course, claim_started=claimed))


def test_treatment_changes_nothing_for_whoever_need_not_search_anyway() -> None:
    course = Treatment(kind="structured", starts=date(2026, 9, 14))
    for capability in ("limited", "limited_for_activity"):
        without, with_course = single(DAY, capability=capability), single(DAY, capability=capability, treatment=course)
        assert not without.searches
        for field in ("group", "searches", "is_available", "interviews", "prepares", "regime"):
            assert getattr(with_course, field) == getattr(without, field)


def test_of_a_couple_only_the_one_in_treatment_is_eased() -> None:
    course = Treatment(kind="structured", starts=date(2026, 9, 14))
    found = duties_of(DAY, (Adult(born=BORN, treatment=course), Adult(born=BORN)))
    assert (is_lifted(found.first), is_lifted(found.second)) == (True, False)


# Bereavement, reg. 99(3)(d): died within the previous six months


@pytest.mark.parametrize(
    ("died", "last"),
    [
        (date(2026, 9, 14), date(2027, 3, 14)),
        (date(2026, 9, 30), date(2027, 3, 30)),
        (date(2026, 8, 28), date(2027, 2, 28)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 2, 28), date(2026, 8, 28)),
    ],
)
def test_bereavement_lifts_work_search_for_six_months_from_the_death(died: date, last: date) -> None:
    now = Circumstances(bereaved=died)
    assert not is_lifted(single(died - timedelta(1), circumstances=now))
    assert is_lifted(single(died + timedelta(1), circumstances=now))
    assert is_lifted(single(last, circumstances=now))
    assert not is_lifted(single(last + timedelta(1), circumstances=now))


def test_bereavement_lifts_work_search_on_the_day_of_the_death_itself() -> None:
    assert is_lifted(single(DAY, circumstances=Circumstances(bereaved=DAY)))


# The other circumstances of reg. 99(3)


@pytest.mark.parametrize(("at_court", "lifted"), [(True, True), (False, False)])
def test_a_court_or_tribunal_lifts_work_search_while_it_lasts(at_court: bool, lifted: bool) -> None:
    assert is_lifted(single(DAY, circumstances=Circumstances(court_or_tribunal=at_court))) == lifted


@pytest.mark.parametrize(
    ("since", "last"),
    [(date(2026, 9, 14), date(2026, 12, 13)), (date(2026, 11, 30), date(2027, 2, 28)), (date(2026, 12, 1), date(2027, 2, 28))],
)
def test_a_protected_person_is_eased_for_three_months(since: date, last: date) -> None:
    # reg. 99(3)(f): is, and has been for no more than 3 months
    now = Circumstances(protected_person=since)
    found = [is_lifted(single(day, circumstances=now)) for day in (since - timedelta(1), since, last, last + timedelta(1))]
    assert found == [False, True, True, False]


# Earnings, reg. 99(6): the adult rate whatever the age, whole pounds, equal is enough


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2024, 5, 12), 743),  # 15 x 11.44 x 52 / 12 = 743.60
        (date(2024, 5, 13), 892),  # 18 x 11.44 x 52 / 12 = 892.32; published: 892
        (date(2025, 4, 1), 952),  # 18 x 12.21 x 52 / 12 = 952.38
        (date(2026, 3, 31), 952),
        (date(2026, 4, 1), 991),  # 18 x 12.71 x 52 / 12 = 991.38
        (DAY, 991),
    ],
)
def test_own_earnings_at_the_administrative_threshold_lift_work_search(day: date, threshold: int) -> None:
    assert not is_lifted(single(day, paid(f"{threshold - 1}.99")))
    assert is_lifted(single(day, paid(f"{threshold}.00")))
    assert is_lifted(single(day, paid(f"{threshold}.01")))


def test_the_administrative_threshold_is_at_the_adult_rate_at_19() -> None:
    # example H4: 20 hours at 10.85 = 940.33, below 991 although 20 is more than 18
    assert not is_lifted(single(DAY, Job(pay="10.85 an hour", hours=20), born=date(2007, 3, 2)))
    assert is_lifted(single(DAY, paid("991.00"), born=date(2007, 3, 2)))


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2024, 5, 12), 1189),  # 24 x 11.44 x 52 / 12 = 1,189.76
        (date(2024, 5, 13), 1437),  # 29 x 11.44 x 52 / 12 = 1,437.63; published: 1,437
        (date(2025, 4, 1), 1534),  # 29 x 12.21 x 52 / 12 = 1,534.39
        (DAY, 1597),  # 29 x 12.71 x 52 / 12 = 1,597.22
    ],
)
def test_a_couples_earnings_at_their_administrative_threshold_lift_work_search_for_both(day: date, threshold: int) -> None:
    # either limb is enough: the earner is over the single figure in any case
    couple = (Adult(born=BORN), Adult(born=BORN))
    below = duties_of(day, couple, (), paid(f"{threshold - 1}.99", adult=2))
    reached = duties_of(day, couple, (), paid(f"{threshold}.00", adult=2))
    assert (is_lifted(below.first), is_lifted(below.second)) == (False, True)
    assert (is_lifted(reached.first), is_lifted(reached.second)) == (True, True)
    assert switches(day, reached.first) == {"the couple's earnings over the administrative threshold"}


def test_both_below_their_own_threshold_may_reach_the_couples_together() -> None:
    # published (case con-uc): light touch for both. 800 + 797 = 1,597
    couple = (Adult(born=BORN), Adult(born=BORN))
    below = duties_of(DAY, couple, (), paid("800.00"), paid("796.99", adult=2))
    reached = duties_of(DAY, couple, (), paid("800.00"), paid("797.00", adult=2))
    assert (is_lifted(below.first), is_lifted(below.second)) == (False, False)
    assert (is_lifted(reached.first), is_lifted(reached.second)) == (True, True)


def test_a_single_adult_has_no_couples_threshold() -> None:
    assert switches(DAY, single(DAY, paid("1597.00"))) == {"earnings over the administrative threshold"}


def test_every_circumstance_that_fits_is_shown() -> None:
    course, now = Treatment(kind="structured", starts=date(2026, 9, 14)), Circumstances(bereaved=date(2026, 9, 14), court_or_tribunal=True)
    found = single(DAY, paid("991.00"), treatment=course, circumstances=now)
    assert switches(DAY, found) == {
        "court or tribunal",
        "bereavement",
        "treatment easement",
        "earnings over the administrative threshold",
    }
