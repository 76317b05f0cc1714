"""Free school meals: all children in some years of school, others by Universal Credit and the family's earnings."""

from __future__ import annotations

import pytest

import betteroff as bo
from betteroff.facts import PupilFacts
from betteroff.schemes.children import all_pupils, pupils_up_to


def meals(day: str, *born: str, nation: str = "england", pay: str = "", **stated: object) -> str:
    """The value of free meals at 40 a month for each child who has them."""
    home = bo.Home(nation=nation, tenure="social", rent="150 a week")
    household = bo.Household(
        adults=[bo.Adult(born="1985-03-02", pension="opted out")], children=[bo.Child(born=one) for one in born],
        home=home, savings=0, school_meals_value="40 a month", **stated,
    )  # fmt: skip
    jobs = [bo.Job(pay=pay, hours=12)] if pay else []
    return str(bo.position(household, *jobs, on=day).line("in_kind.free_school_meals").amount)


@pytest.mark.parametrize(
    ("day", "pay", "value"),
    [
        ("2018-03-31", "900 a month", "40.00"),  # every family on Universal Credit
        ("2018-04-01", "616.67 a month", "40.00"),
        ("2018-04-01", "616.68 a month", "0.00"),
        ("2026-08-31", "616.68 a month", "0.00"),
        ("2026-09-01", "616.68 a month", "40.00"),  # every family on Universal Credit again
        ("2026-09-01", "6000 a month", "0.00"),  # none is due
    ],
)
def test_in_england_a_penny_of_earnings_decided_from_2018_to_2026(day: str, pay: str, value: str) -> None:
    assert meals(day, "2010-05-01", pay=pay) == value


def test_protected_meals_stay_free_whatever_is_earned() -> None:
    assert meals("2025-10-06", "2014-05-01", pay="2000 a month") == "0.00"
    assert meals("2025-10-06", "2014-05-01", pay="2000 a month", school_meals_protected=True) == "40.00"


@pytest.mark.parametrize(
    ("day", "born", "value"),
    [
        ("2014-07-31", "2009-08-31", "0.00"),
        ("2014-09-01", "2009-08-31", "40.00"),  # five on 31 August 2014: year 1
        ("2024-10-07", "2020-08-31", "40.00"),  # Reception since September 2024
        ("2024-10-07", "2020-09-01", "0.00"),  # Reception from September 2025
        ("2024-10-07", "2017-09-01", "40.00"),  # year 2
        ("2024-10-07", "2017-08-31", "0.00"),  # year 3
    ],
)
def test_infants_in_england_have_them_whatever_their_parents_earn(day: str, born: str, value: str) -> None:
    assert meals(day, born, pay="6000 a month") == value


@pytest.mark.parametrize(
    ("day", "born", "pay", "value"),
    [
        ("2019-03-31", "2009-05-01", "900 a month", "40.00"),
        ("2019-04-01", "2009-05-01", "616.67 a month", "40.00"),
        ("2019-04-01", "2009-05-01", "616.68 a month", "0.00"),
        ("2024-07-31", "2014-05-01", "900 a month", "0.00"),
        ("2024-09-02", "2014-05-01", "900 a month", "40.00"),  # year 5: all of primary school
        ("2026-10-05", "2014-05-01", "900 a month", "0.00"),  # year 8
        ("2026-10-05", "2014-05-01", "600 a month", "40.00"),
    ],
)
def test_wales_has_all_of_primary_school_and_an_earnings_limit_after_it(day: str, born: str, pay: str, value: str) -> None:
    assert meals(day, born, pay=pay, nation="wales") == value


@pytest.mark.parametrize(
    ("day", "born", "pay", "value"),
    [
        ("2024-10-07", "2015-02-28", "5000 a month", "0.00"),  # Primary 6
        ("2024-10-07", "2015-03-01", "5000 a month", "40.00"),  # Primary 5
        ("2024-10-07", "2015-02-28", "796 a month", "40.00"),
        ("2024-10-07", "2015-02-28", "796.01 a month", "0.00"),
        ("2025-10-06", "2014-05-01", "850 a month", "40.00"),
        ("2025-10-06", "2014-05-01", "850.01 a month", "40.00"),  # Primary 7, with Scottish Child Payment
        ("2025-10-06", "2013-05-01", "850.01 a month", "0.00"),  # S2... the payment is enough in primary school only
        ("2025-10-06", "2013-05-01", "850 a month", "40.00"),
    ],
)
def test_scotland_has_five_years_of_primary_school_then_limits_and_child_payment(day: str, born: str, pay: str, value: str) -> None:
    assert meals(day, born, pay=pay, nation="scotland") == value


def test_in_scotland_they_end_with_scottish_child_payment_when_universal_credit_ends() -> None:
    """Maximum 424.90 + 351.88 + 650.00 (150 x 52 / 12) = 1,426.78; / 0.55 = 2,594.15; + 427 = 3,021.15 of net earnings."""
    assert meals("2026-12-07", "2015-05-01", nation="scotland", pay="3800 a month") == "40.00"
    assert meals("2026-12-07", "2015-05-01", nation="scotland", pay="4000 a month") == "0.00"


def test_each_child_is_judged_by_the_own_year_of_school() -> None:
    """Primary 4, Primary 7 and S1, with earnings above the limit: the first by the year, the second by Scottish Child Payment."""
    assert meals("2026-12-07", "2018-05-01", "2015-05-01", "2014-05-01", nation="scotland", pay="1500 a month") == "80.00"


def test_they_are_not_counted_where_they_are_not_asked_for_or_not_valued() -> None:
    assert meals("2026-12-07", "2013-05-01", claims=["universal_credit"]) == "0.00"
    home = bo.Home(nation="england", tenure="none")
    household = bo.Household(adults=[bo.Adult(born="1985-03-02")], children=[bo.Child(born="2013-05-01")], home=home)
    found = bo.position(household, on="2026-12-07")
    assert found.line("in_kind.free_school_meals").amount.in_pence == 0
    assert [(one.label, one.is_due, one.worth) for one in found.help if one.name == "school_meals/free"] == [
        ("Free school meals", True, None)
    ]
    assert any(field == "school_meals_value" for field, _ in found.assumptions)


def test_pupils_are_counted_by_the_years_the_law_names() -> None:
    pupils = PupilFacts(1, 2, 4, 8, 16, 32)
    assert [pupils_up_to(pupils, year) for year in (0, 1, 3, 4, 5, 7)] == [0, 1, 3, 7, 15, 31]
    assert all_pupils(pupils) == 63
