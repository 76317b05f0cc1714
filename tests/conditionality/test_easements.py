"""What lifts requirements for a time: the switches of regulation 99, and domestic abuse (regulation 98)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.activities import Ends, Job, Treatment
from betteroff.conditionality.duties import Duties
from betteroff.conditionality.easements import SWITCHES, DomesticAbuse, Switch, switch_inputs
from betteroff.conditionality.work_group import Group
from betteroff.household import Accepted, Adult, Caring, Child, ChildcareDisrupted, Circumstances, Household, Sickness, WorkRequirements
from betteroff.household import DomesticAbuse as Told
from betteroff.reading import read
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.situation import Situation
from betteroff.stated import BadInput
from duties import BORN, DAY, HOME, duties_of, single


def switches(day: date, found: Duties) -> set[str]:
    """The names of the switches that are on."""
    rows = asked(SWITCHES, day).rows
    return {row.name for number, row in enumerate(rows) if found.switch_rows >> number & 1}


def paid(pounds: str, **more: Any) -> Job:
    return Job(pay=f"{pounds} a month", hours=18, **more)


def outcomes(
    day: date, own: bool = False, couple: bool = False, is_couple: bool = False, children: tuple[Child, ...] = (), **stated: Any
) -> set[Switch]:
    """What the switches of a day lift, whatever other tables reach back to that day."""
    household = Household(adults=(Adult(**({"born": BORN} | stated)),), children=children, home=HOME, savings=0)
    table = asked(SWITCHES, day)
    facts = read(Situation(household), day, day).facts.first
    return {Switch(table.rows[row].then) for row in rows_of(every_row(table.scan, switch_inputs(facts, is_couple, own, couple)))}


def is_lifted(found: Duties) -> bool:
    """Search and availability both lifted, the group and its other requirements unchanged (reg. 99(1))."""
    assert found.group == Group.ALL_REQUIREMENTS
    assert found.interviews
    assert found.prepares
    assert bool(found.searches) == bool(found.is_available)
    return not found.searches


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


ACCEPTED_ON = date(2026, 12, 7)


def accepted(what: str, because: str, starts: date | None = ACCEPTED_ON, ends: date | None = None) -> WorkRequirements:
    given = Accepted.model_validate({"what": what, "because": because, "starts": starts, "ends": ends})
    return WorkRequirements(accepted=(given,))


@pytest.mark.parametrize("because", ["preparation", "childcare", "emergency", "funeral", "temporary", "sickness"])
def test_search_accepted_as_unreasonable_lifts_search_and_leaves_availability(because: str) -> None:
    # reg. 99(2A), (5), from the first day to the last
    agreed = accepted("search", because, ends=ACCEPTED_ON + timedelta(13))
    found = [single(ACCEPTED_ON + timedelta(days), work_requirements=agreed) for days in (-1, 0, 13, 14)]
    assert {one.group for one in found} == {Group.ALL_REQUIREMENTS}
    assert [bool(one.searches) for one in found] == [True, False, False, True]
    assert all(one.is_available for one in found)
    assert switches(ACCEPTED_ON, found[1]) == {"work search unreasonable"}


@pytest.mark.parametrize(("day", "what"), [(date(2014, 4, 27), Switch.SEARCH_AND_AVAILABILITY), (date(2014, 4, 28), Switch.SEARCH)])
def test_until_27_april_2014_the_same_lifted_availability_too(day: date, what: Switch) -> None:
    # SI 2014/597 reg. 2(7)
    assert outcomes(day, work_requirements=accepted("search", "temporary", None)) == {what}


@pytest.mark.parametrize(("what", "is_available"), [("availability", False), ("availability for work", True)])
def test_availability_accepted_as_unreasonable_leaves_work_search(what: str, is_available: bool) -> None:
    # reg. 99(2B), (5A): neither work nor interviews; (2C), (5B): interviews at once, so a requirement is left
    found = single(DAY, work_requirements=accepted(what, "emergency"))
    assert [bool(found.searches), bool(found.is_available)] == [True, is_available]
    assert switches(DAY, found) == {f"{what} unreasonable"}


def test_search_accepted_because_of_care_is_another_finding() -> None:
    # regs 89(1)(b), 91(2): it decides on the group of carers and foster parents; reg. 99(5) has reasons of its own
    found = single(DAY, caring=Caring(hours=20, search_accepted_as_unreasonable=True))
    assert found.group == Group.ALL_REQUIREMENTS
    assert found.searches


# Short sickness, reg. 99(4): no more than 14 consecutive days after the day the evidence is given, twice in 12 months

ILL = date(2026, 12, 7)


def ill(days: int, began: date = ILL, **more: Any) -> bool:
    return is_lifted(single(began + timedelta(days), sickness=Sickness(since=began, **more)))


def test_short_sickness_lifts_work_search_up_to_the_14th_day_after_the_evidence() -> None:
    assert [ill(days) for days in (-1, 0, 1, 14, 15)] == [False, True, True, True, False]


def test_short_sickness_counts_from_the_day_the_jobcentre_was_told() -> None:
    told = ILL + timedelta(3)
    assert [ill(days, evidence_given=told) for days in (2, 3, 17, 18)] == [False, True, True, False]


def test_short_sickness_ends_with_the_illness() -> None:
    assert [ill(days, ends=ILL + timedelta(4)) for days in (4, 5)] == [True, False]


def test_without_a_fit_note_only_the_first_seven_days_are_allowed_for() -> None:
    # reg. 99(4)(b)(i): days 0 to 6
    assert [ill(days, fit_note=False) for days in (0, 6, 7)] == [True, True, False]


@pytest.mark.parametrize(
    ("earlier", "lifted"),
    [
        ((), True),
        ((date(2026, 6, 1),), True),
        ((date(2026, 6, 1), date(2025, 12, 8)), False),  # a third within 12 months
        ((date(2026, 6, 1), date(2025, 12, 7)), True),  # a year to the day before: the 12 months have passed
        ((date(2026, 6, 1), date(2026, 9, 1)), False),
    ],
)
def test_no_more_than_two_short_periods_in_twelve_months(earlier: tuple[date, ...], lifted: bool) -> None:
    assert ill(0, earlier_periods=earlier) == lifted


@pytest.mark.parametrize(
    ("began", "again", "lifted"),
    [
        (date(2018, 4, 10), False, True),
        (date(2018, 4, 11), False, False),  # SI 2018/65 reg. 3(11)
        (date(2018, 4, 11), True, True),
    ],
)
def test_a_condition_with_which_they_were_found_fit_counts_with_a_new_assessment_only(began: date, again: bool, lifted: bool) -> None:
    assert ill(0, began, found_fit_with_it=True, new_assessment=again) == lifted


def test_who_is_off_sick_from_a_job_is_allowed_the_same_14_days() -> None:
    job = Job(pay="12.71 an hour", hours=16, off_sick_since=ILL)
    assert [is_lifted(single(ILL + timedelta(days), job)) for days in (-1, 0, 14, 15)] == [False, True, True, False]


def test_a_stated_illness_goes_before_what_a_job_says() -> None:
    job = Job(pay="12.71 an hour", hours=16, off_sick_since=ILL - timedelta(30))
    assert is_lifted(single(ILL, job, sickness=Sickness(since=ILL)))


# Prison, abroad, public duty and court: while they last


@pytest.mark.parametrize(
    "now",
    [
        Circumstances(court_or_tribunal=True, court_from=date(2026, 12, 7), court_until=date(2026, 12, 9)),
        Circumstances(public_duty=True, public_duty_from=date(2026, 12, 7), public_duty_until=date(2026, 12, 9)),
        Circumstances(abroad_for_treatment=date(2026, 12, 7), abroad_until=date(2026, 12, 9)),
    ],
)
def test_what_lasts_from_one_day_to_another_lifts_work_search_on_these_days(now: Circumstances) -> None:
    days = [date(2026, 12, day) for day in (6, 7, 9, 10)]
    assert [is_lifted(single(day, circumstances=now)) for day in days] == [False, True, True, False]


def test_abroad_for_treatment_beyond_six_months_there_is_no_answer() -> None:
    # reg. 11(3): not expected to exceed, and does not exceed, 6 months
    now = Circumstances(abroad_for_treatment=date(2026, 6, 8))
    assert is_lifted(single(date(2026, 12, 7), circumstances=now))
    with pytest.raises(NotCovered, match="7 December 2026"):
        single(date(2026, 12, 8), circumstances=now)
    with pytest.raises(NotCovered, match="7 December 2026"):
        single(date(2026, 6, 8), circumstances=now.model_copy(update={"abroad_until": date(2026, 12, 8)}))


# A child's care disrupted, reg. 99(4A)-(4C)

EVENT = date(2026, 2, 10)


def disrupted(day: date, *months: date, event: date = EVENT, children: tuple[Child, ...] = (Child(born=date(2018, 5, 1)),)) -> Duties:
    stated = Circumstances(childcare_disrupted=ChildcareDisrupted(event=event, months=months))
    return single(day, circumstances=stated, children=children)


def test_disrupted_childcare_lifts_work_search_in_the_month_that_was_set() -> None:
    begins = date(2026, 6, 15)
    days = [date(2026, 6, 14), begins, date(2026, 7, 14), date(2026, 7, 15)]
    assert [is_lifted(disrupted(day, begins)) for day in days] == [False, True, True, False]
    assert not is_lifted(disrupted(begins))  # no month was set


def test_disrupted_childcare_has_one_month_in_each_six() -> None:
    # six months after 10 February end with 10 August
    assert is_lifted(disrupted(date(2026, 8, 11), date(2026, 6, 15), date(2026, 8, 11)))
    with pytest.raises(BadInput, match="two months in one period of six"):
        disrupted(date(2026, 8, 10), date(2026, 6, 15), date(2026, 8, 10))


def test_disrupted_childcare_ends_two_years_after_the_event() -> None:
    event = date(2024, 12, 7)
    found = [is_lifted(disrupted(date(2026, 12, day), date(2026, 11, 20), event=event)) for day in (7, 8)]
    assert found == [True, False]


@pytest.mark.parametrize(("day", "lifted"), [(date(2014, 11, 25), False), (date(2014, 11, 26), True)])
def test_disrupted_childcare_counts_since_26_november_2014(day: date, lifted: bool) -> None:
    # SI 2014/2888 reg. 8(3)
    stated = Circumstances(childcare_disrupted=ChildcareDisrupted(event=date(2014, 10, 1), months=(date(2014, 11, 20),)))
    found = outcomes(day, circumstances=stated, children=(Child(born=date(2006, 5, 1)),))
    assert found == ({Switch.SEARCH_AND_AVAILABILITY} if lifted else set())


def test_disrupted_childcare_is_for_a_responsible_carer() -> None:
    assert not is_lifted(disrupted(date(2026, 6, 15), date(2026, 6, 15), children=()))


@pytest.mark.parametrize(
    ("day", "lifted"),
    [(date(2020, 3, 29), False), (date(2020, 3, 30), True), (date(2020, 6, 29), True), (date(2020, 6, 30), False)],
)
def test_for_three_months_of_2020_nobody_had_to_search(day: date, lifted: bool) -> None:
    # SI 2020/371 reg. 6(2): 3 months beginning with 30 March
    assert is_lifted(single(day)) == lifted


@pytest.mark.parametrize(
    ("day", "is_couple", "own", "couple", "lifted"),
    [
        (date(2015, 2, 19), True, True, False, True),  # SI 2015/89 reg. 3: own earnings or the couple's
        (date(2015, 11, 3), True, True, False, True),
        (date(2015, 11, 4), True, True, False, False),  # SI 2015/1754 reg. 2(7): a couple by the couple's alone
        (date(2015, 11, 4), True, False, True, True),
        (date(2015, 11, 4), False, True, False, True),
        (date(2022, 9, 25), True, True, False, False),
        (date(2022, 9, 26), True, True, False, True),  # SI 2022/886
    ],
)
def test_one_of_a_couple_by_own_earnings_alone(day: date, is_couple: bool, own: bool, couple: bool, lifted: bool) -> None:
    assert outcomes(day, own, couple, is_couple) == ({Switch.SEARCH_AND_AVAILABILITY} if lifted else set())


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


# Domestic abuse, reg. 98: 13 consecutive weeks from the day of notification are days 0 to 90, the further 13 days 91 to 181

NOTIFIED = date(2026, 6, 8)
CHILD = (Child(born=date(2018, 5, 1)),)


@pytest.mark.parametrize(
    ("days", "abuse"),
    [
        (-1, DomesticAbuse.NOTHING_BARRED),
        (0, DomesticAbuse.EVERYTHING_BARRED),
        (1, DomesticAbuse.EVERYTHING_BARRED),
        (90, DomesticAbuse.EVERYTHING_BARRED),
        (91, DomesticAbuse.NOTHING_BARRED),
        (92, DomesticAbuse.NOTHING_BARRED),
    ],
)
def test_for_13_weeks_nothing_may_be_required_after_domestic_abuse(days: int, abuse: DomesticAbuse) -> None:
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED)
    barred = abuse == DomesticAbuse.EVERYTHING_BARRED
    assert found.abuse == abuse
    assert found.group == Group.ALL_REQUIREMENTS
    assert [bool(d) for d in (found.searches, found.is_available, found.interviews, found.prepares)] == [not barred] * 4


@pytest.mark.parametrize(
    ("days", "searches", "interviews"),
    [(-1, True, True), (90, False, False), (91, False, True), (92, False, True), (181, False, True), (182, True, True)],
)
def test_for_13_weeks_more_a_responsible_carer_need_not_search(days: int, searches: bool, interviews: bool) -> None:
    # reg. 98(1A): only search and availability; interviews and preparation can come back
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED, children=CHILD)
    assert [bool(found.searches), bool(found.is_available)] == [searches, searches]
    assert [bool(found.interviews), bool(found.prepares)] == [interviews, interviews]


def test_the_further_13_weeks_are_for_the_responsible_carer_alone() -> None:
    couple = (Adult(born=BORN, main_carer=True, domestic_abuse_notified=NOTIFIED), Adult(born=BORN, domestic_abuse_notified=NOTIFIED))
    found = duties_of(NOTIFIED + timedelta(91), couple, CHILD)
    assert (bool(found.first.searches), bool(found.second.searches)) == (False, True)


@pytest.mark.parametrize(("days", "required"), [(90, False), (91, True)])
def test_domestic_abuse_bars_interviews_and_preparation_in_the_other_groups_too(days: int, required: bool) -> None:
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED, capability="limited")
    assert found.group == Group.INTERVIEWS_AND_PREPARATION
    assert [bool(found.interviews), bool(found.prepares)] == [required, required]


# Regulation 98(3): what else is asked; what is not stated is taken as met


@pytest.mark.parametrize(
    ("more", "barred"),
    [
        ({}, True),
        ({"last_incident": date(2025, 12, 9)}, True),  # the six months that end on 8 June begin on 9 December
        ({"last_incident": date(2025, 12, 8)}, False),
        ({"lived_together": False}, True),
        ({"lived_together": True}, False),
        ({"evidence_given": date(2026, 7, 8)}, True),  # no later than 1 month after 8 June
        ({"evidence_given": date(2026, 7, 9)}, False),
        ({"last_eased": date(2025, 6, 7)}, True),  # 12 months, 8 June 2025 to 7 June 2026, in which it did not apply
        ({"last_eased": date(2025, 6, 8)}, False),
    ],
)
def test_the_conditions_for_lifting_requirements_after_domestic_abuse(more: dict[str, Any], barred: bool) -> None:
    told = Told(notified=NOTIFIED, **more)
    found = [single(NOTIFIED + timedelta(days), domestic_abuse=told).abuse for days in (-1, 0, 90, 91)]
    on = DomesticAbuse.EVERYTHING_BARRED if barred else DomesticAbuse.NOTHING_BARRED
    assert found == [DomesticAbuse.NOTHING_BARRED, on, on, DomesticAbuse.NOTHING_BARRED]
