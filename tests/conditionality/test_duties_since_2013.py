"""Duties on the days on which the law changed, from 29 April 2013: the day before, the day, the day after.

The instruments are those that the rows name.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import betteroff as bo
from betteroff.activities import Treatment
from betteroff.calendar import DAY as ONE_DAY
from betteroff.conditionality.duties import REGIME
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES, DomesticAbuse
from betteroff.conditionality.hours import EXPECTED_HOURS
from betteroff.conditionality.minimum_income_floor import FLOOR
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP, Group, apart_from_earnings_inputs
from betteroff.facts import AdultFacts, Capability, CourseFacts, Education, Facts
from betteroff.household import Accepted, Adult, Child, Course, Fostering, WorkRequirements
from betteroff.rulebook.tables import Question, asked, first_row, versions
from betteroff.schemes.capability import CAPABILITY
from betteroff.schemes.capability import Caring as CaringKind
from duties import ALL, INTERVIEWS, NONE, PREPARATION, duties_of, group, paid, single

BEGAN = date(2013, 4, 29)
OF_AGE = date(1980, 3, 2)


def switches(day: date, *adults: Adult) -> tuple[set[str], set[str]]:
    """The names of the switches that are on, for each of a couple."""
    found = duties_of(day, adults)
    rows = asked(SWITCHES, day).rows
    first, second = ({row.name for number, row in enumerate(rows) if each.switch_rows >> number & 1} for each in found)
    return first, second


@pytest.mark.parametrize(
    ("question", "turns"),
    [
        (APART_FROM_EARNINGS, {date(2014, 4, 28), date(2016, 8, 4), date(2017, 4, 3), date(2018, 4, 11)}),
        (WORK_GROUP, {date(2014, 11, 26)}),
        (DOMESTIC_ABUSE, {date(2013, 10, 29), date(2014, 11, 26)}),
        (EXPECTED_HOURS, {date(2017, 4, 3), date(2023, 10, 25)}),
        (CAPABILITY, {date(2013, 7, 29)}),
        (REGIME, {date(2017, 4, 3)}),
        (FLOOR, {date(2014, 11, 26)}),
        (
            SWITCHES,
            {date(2014, 4, 28), date(2014, 11, 26), date(2015, 2, 19), date(2015, 11, 4)}
            | {date(2020, 3, 30), date(2020, 6, 30), date(2022, 9, 26)},
        ),
    ],
)
def test_every_table_begins_with_universal_credit_and_has_a_version_from_each_amendment(question: Question, turns: set[date]) -> None:
    starts = {version.start for version in versions(question.scheme, question.name)}
    assert BEGAN in starts
    assert turns <= starts


# Groups: the child's age, WRA 2012 ss. 20(1)(a), 21(1), UC Regs 2013 regs 91(1), 91A


@pytest.mark.parametrize(
    ("day", "by_age"),
    [
        (date(2013, 4, 29), {0: NONE, 1: INTERVIEWS, 2: INTERVIEWS, 3: INTERVIEWS, 4: INTERVIEWS, 5: ALL}),
        (date(2014, 4, 27), {0: NONE, 1: INTERVIEWS, 2: INTERVIEWS, 3: INTERVIEWS, 4: INTERVIEWS, 5: ALL}),
        (date(2014, 4, 28), {0: NONE, 1: INTERVIEWS, 2: INTERVIEWS, 3: PREPARATION, 4: PREPARATION, 5: ALL}),
        (date(2014, 4, 29), {0: NONE, 1: INTERVIEWS, 2: INTERVIEWS, 3: PREPARATION, 4: PREPARATION, 5: ALL}),
        (date(2017, 4, 2), {0: NONE, 1: INTERVIEWS, 2: INTERVIEWS, 3: PREPARATION, 4: PREPARATION, 5: ALL}),
        (date(2017, 4, 3), {0: NONE, 1: INTERVIEWS, 2: PREPARATION, 3: ALL, 4: ALL, 5: ALL}),
        (date(2017, 4, 4), {0: NONE, 1: INTERVIEWS, 2: PREPARATION, 3: ALL, 4: ALL, 5: ALL}),
    ],
)
def test_the_age_of_the_youngest_child_sets_the_group_by_the_law_of_the_day(day: date, by_age: dict[int, Group]) -> None:
    for age, expected in by_age.items():
        born = date(day.year - age, day.month, day.day) - timedelta(30)
        assert group(day, (Child(born=born),), born=OF_AGE) == expected, age


# Groups: students, reg. 89(1)(da), (e), (4)


def student(day: date, **money: object) -> Course:
    """A year's course on which the day lies, after its first assessment period."""
    return Course(starts=day - timedelta(60), ends=day + timedelta(200), advanced=True, **money)


@pytest.mark.parametrize(("day", "expected"), [(date(2018, 4, 10), ALL), (date(2018, 4, 11), NONE), (date(2018, 4, 12), NONE)])
def test_the_student_of_a_joint_claim_is_spared_from_11_april_2018(day: date, expected: Group) -> None:
    course = student(day, full_time=True, maintenance_loan="5000")
    found = duties_of(day, (Adult(born=OF_AGE, course=course), Adult(born=OF_AGE)))
    assert found.first.group == expected
    assert found.second.group == ALL


@pytest.mark.parametrize(
    ("day", "is_full_time", "support_year", "expected"),
    [
        (date(2016, 8, 3), False, 0, NONE),
        (date(2016, 8, 4), False, 0, ALL),
        (date(2016, 8, 5), False, 0, ALL),
        (date(2016, 8, 4), True, 0, NONE),
        (date(2016, 8, 4), False, 1, NONE),
    ],
)
def test_a_postgraduate_loan_alone_of_a_part_time_course_does_not_spare_from_4_august_2016(
    day: date, is_full_time: bool, support_year: int, expected: Group
) -> None:
    # reg. 89(4), (5); of the facts, as no course that is not full-time can be stated to stand in the way
    course = CourseFacts(
        Education.EXCEPTED, income_counts=True, postgraduate_loan_year=1, is_full_time=is_full_time, support_year=support_year
    )
    adult = AdultFacts(is_present=True, age=36, course=course)
    inputs = apart_from_earnings_inputs(Facts(adult), adult, Capability.FIT, CaringKind.NOT_A_CARER)
    table = asked(APART_FROM_EARNINGS, day)
    assert table.scan.then[first_row(table.scan, inputs)] == expected


# Earnings: reg. 90; whole pounds from 4 November 2015 (SI 2015/1754 reg. 4)


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2013, 4, 29), "938.82"),  # 35 x 6.19 x 52 / 12 = 938.8167
        (date(2015, 11, 3), "1016.17"),  # 35 x 6.70 x 52 / 12 = 1,016.1667
        (date(2015, 11, 4), "1016.00"),
        (date(2015, 11, 5), "1016.00"),
        (date(2016, 4, 1), "1092.00"),  # 35 x 7.20 x 52 / 12 = 1,092.00
    ],
)
def test_the_conditionality_threshold_is_cut_to_whole_pounds_from_4_november_2015(day: date, threshold: str) -> None:
    pence = round(float(threshold) * 100)
    below = f"{(pence - 1) // 100}.{(pence - 1) % 100:02}"
    assert group(day, job=paid(below, 35), born=OF_AGE) == ALL
    assert group(day, job=paid(threshold, 35), born=OF_AGE) == NONE


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2014, 4, 7), "335.40"),  # (72.40 + 5) x 52 / 12
        (date(2015, 2, 19), "335.40"),
        (date(2015, 4, 6), "338.43"),  # (73.10 + 5) x 52 / 12 = 338.4333
        (date(2015, 11, 3), "338.43"),
        (date(2015, 11, 4), "338.00"),
        (date(2022, 9, 25), "355.00"),
        (date(2022, 9, 26), "494.00"),  # 12 x 9.50 x 52 / 12
    ],
)
def test_the_administrative_threshold_of_a_single_person(day: date, threshold: str) -> None:
    pence = round(float(threshold) * 100)
    below = f"{(pence - 1) // 100}.{(pence - 1) % 100:02}"
    assert single(day, paid(below, 8), born=OF_AGE).searches
    assert not single(day, paid(threshold, 8), born=OF_AGE).searches


ALONE, TOGETHER = "earnings over the administrative threshold", "the couple's earnings over the administrative threshold"


@pytest.mark.parametrize(
    ("day", "own", "first", "second"),
    [
        # 400 a month is above a single person's amount, and below the couple's (536.03; 541.02; 541; 567; 19 hours: 782)
        (date(2015, 2, 18), "400.00", set(), set()),
        (date(2015, 2, 19), "400.00", {ALONE}, set()),
        (date(2015, 11, 3), "400.00", {ALONE}, set()),
        (date(2015, 11, 4), "400.00", set(), set()),
        (date(2022, 9, 25), "400.00", set(), set()),
        (date(2022, 9, 26), "494.00", {ALONE}, set()),
        # the couple's amount frees both
        (date(2015, 2, 18), "536.03", {TOGETHER}, {TOGETHER}),
        (date(2015, 2, 19), "536.02", {ALONE}, set()),
        (date(2015, 11, 4), "540.99", set(), set()),
        (date(2015, 11, 4), "541.00", {TOGETHER}, {TOGETHER}),
        (date(2022, 9, 26), "782.00", {ALONE, TOGETHER}, {TOGETHER}),
    ],
)
def test_one_of_a_couple_is_free_by_own_earnings_on_some_days_only(day: date, own: str, first: set[str], second: set[str]) -> None:
    worker = Adult(born=OF_AGE, activities=[paid(own, 8)])
    assert switches(day, worker, Adult(born=OF_AGE)) == (first, second)


def test_the_label_of_one_of_a_couple_goes_by_the_same_earnings() -> None:
    for day, label in ((date(2022, 9, 25), "intensive work search"), (date(2022, 9, 26), "light touch in work")):
        found = duties_of(day, (Adult(born=OF_AGE, activities=[paid("494.00", 8)]), Adult(born=OF_AGE))).first
        assert tuple(asked(REGIME, day).outcomes)[found.regime] == label


def test_before_19_february_2015_no_amount_stood_in_the_law() -> None:
    for day, certainty in ((date(2015, 2, 18), "at discretion"), (date(2015, 2, 19), "certain")):
        row = next(row for row in asked(SWITCHES, day).rows if row.name == ALONE)
        assert row.certainty == certainty


# Search and availability: reg. 99(5) split on 28 April 2014 (SI 2014/597 reg. 2(7))


@pytest.mark.parametrize(("day", "is_available"), [(date(2014, 4, 27), False), (date(2014, 4, 28), True), (date(2014, 4, 29), True)])
def test_search_accepted_as_unreasonable_lifted_availability_too_until_27_april_2014(day: date, is_available: bool) -> None:
    accepted = WorkRequirements(accepted=(Accepted(what="search", because="temporary"),))
    found = single(day, born=OF_AGE, work_requirements=accepted)
    assert not found.searches
    assert found.is_available is is_available


# Coronavirus: SI 2020/371 reg. 6


@pytest.mark.parametrize(
    ("day", "searches"),
    [
        (date(2020, 3, 29), True),
        (date(2020, 3, 30), False),
        (date(2020, 3, 31), False),
        (date(2020, 6, 28), False),
        (date(2020, 6, 29), False),
        (date(2020, 6, 30), True),
    ],
)
def test_nobody_had_to_search_for_three_months_from_30_march_2020(day: date, searches: bool) -> None:
    found = single(day, born=OF_AGE)
    assert found.group == ALL
    assert found.searches is searches
    assert found.is_available is searches
    assert found.interviews
    assert found.prepares


def test_the_answer_gives_its_first_and_last_day() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1980-03-02")], home=bo.Home(nation="england", tenure="none"), savings=0)
    easement = bo.position(stated, on="2020-05-04").duties[0].easements[0]
    assert (easement.name, easement.first_day, easement.last_day) == ("coronavirus", date(2020, 3, 30), date(2020, 6, 29))
    assert bo.position(stated, on="2020-06-30").duties[0].easements == ()


# Domestic abuse: reg. 98; the further 13 weeks from 26 November 2014 (SI 2014/2888 reg. 8(2))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2014, 11, 25), DomesticAbuse.NOTHING_BARRED),
        (date(2014, 11, 26), DomesticAbuse.SEARCH_AND_AVAILABILITY_BARRED),
        (date(2014, 11, 27), DomesticAbuse.SEARCH_AND_AVAILABILITY_BARRED),
    ],
)
def test_the_further_13_weeks_of_a_responsible_carer_came_on_26_november_2014(day: date, expected: DomesticAbuse) -> None:
    notified = date(2014, 8, 20)  # 13 weeks: to 18 November
    found = single(day, born=OF_AGE, children=(Child(born=date(2005, 1, 1)),), domestic_abuse_notified=notified)
    assert found.abuse == expected


@pytest.mark.parametrize("day", [date(2013, 4, 29), date(2013, 10, 28), date(2013, 10, 29), date(2013, 10, 30)])
def test_the_first_13_weeks_stood_from_the_first_day(day: date) -> None:
    assert single(day, born=OF_AGE, domestic_abuse_notified=day).abuse == DomesticAbuse.EVERYTHING_BARRED


# Residential rehabilitation: Sch 8 para 2(3) asked for a stay overnight until 28 July 2013 (SI 2013/1508 reg. 3(11))


@pytest.mark.parametrize(("day", "words"), [(date(2013, 7, 28), "overnight or longer"), (date(2013, 7, 29), "24 hours or longer")])
def test_the_length_of_the_stay_that_had_to_be_advised(day: date, words: str) -> None:
    course = Treatment(kind="residential", starts=date(2013, 7, 1), ends=date(2013, 12, 1), advised_24_hours=True)
    assert group(day, born=OF_AGE, treatment=course) == PREPARATION
    assert any(words in row.why for row in asked(CAPABILITY, day).rows)


# Expected hours: reg. 88(2)(aa) from 3 April 2017 (SI 2017/204 reg. 6); foster parents on every day


def test_the_law_of_the_hours_of_a_young_childs_carer_is_that_of_the_day() -> None:
    for day, law in (
        (date(2017, 4, 2), "reg. 88(2)(a), (b) as it read until"),
        (date(2017, 4, 3), "reg. 88(2)(aa)"),
        (date(2023, 10, 25), "reg. 88(2)(aa)"),
    ):
        found = single(day, born=OF_AGE, children=(Child(born=day - 3 * 365 * ONE_DAY),))
        assert law in asked(EXPECTED_HOURS, day).rows[found.expected_hours_row].law


@pytest.mark.parametrize("day", [BEGAN, date(2026, 12, 7)])
def test_a_responsible_foster_parent_may_be_given_fewer_hours(day: date) -> None:
    fostering = Fostering(youngest=day - 3 * 365 * ONE_DAY, only_carer=True)
    found = single(day, born=OF_AGE, fostering=fostering)
    row = asked(EXPECTED_HOURS, day).rows[found.expected_hours_row]
    assert row.certainty == "at discretion"
    assert "foster" in row.why
    assert found.expected == 35 * 60


@pytest.mark.parametrize(
    ("day", "first_assessment_period", "is_said"),
    [
        ("2015-11-03", "2015-10-20", False),
        ("2015-11-04", "2015-10-20", True),
        ("2015-11-19", "2015-10-20", True),
        ("2015-11-20", "2015-10-20", False),  # its next assessment period
        ("2015-11-04", "2015-11-04", False),
    ],
)
def test_an_award_that_ran_already_has_the_monthly_thresholds_from_its_next_assessment_period(
    day: str, first_assessment_period: str, is_said: bool
) -> None:
    # SI 2015/1754 reg. 1(3)
    stated = bo.Household(
        adults=[bo.Adult(born="1980-03-02")],
        home=bo.Home(nation="england", tenure="none"),
        savings=0,
        universal_credit=bo.UniversalCredit(first_assessment_period=first_assessment_period),
    )
    assumed = bo.position(stated, on=day).assumptions
    assert any("reg. 1(3)" in each.text for each in assumed) is is_said
