"""What the assessment periods between the day asked about and a later one bring. Worked by hand from figures of 2026-27."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

AWARD: dict[str, Any] = {"first_assessment_period": "2025-11-12"}


def renting(award: dict[str, Any], *activities: Any, rent: str = "100 a week") -> bo.Household:
    """Somebody of 36 with a standard allowance of 424.90, and 433.33 for a rent of 100.00 a week."""
    adult = bo.Adult(born="1990-01-01", pension="opted out", activities=activities)
    home = bo.Home(nation="england", tenure="social", rent=rent, greater_london=False)
    return bo.Household(adults=[adult], savings=0, home=home, universal_credit=bo.UniversalCredit(**AWARD | award))


def surplus_of(stated: bo.Household, start: str) -> tuple[str, str]:
    """Surplus earnings and Universal Credit of today, on the day a small job begins."""
    today = bo.compare(stated, {"s": bo.Job(pay="100 a month", hours=2, starts=start)}, on="2026-11-22")["s"].today
    return str(today.line("earned.surplus").amount), str(today.line("universal_credit.payable").amount)


@pytest.mark.parametrize(
    ("award", "pay", "start", "expected"),
    [
        # Universal Credit ends at 858.23 / 55 % = 1,560.42 of earnings; what is above 4,060.42 comes into the next period
        ({"surplus_earnings": 6000}, 0, "2026-12-11", ("6,000.00", "0.00")),
        ({"surplus_earnings": 6000}, 0, "2026-12-20", ("1,939.58", "0.00")),
        ({"surplus_earnings": 6000}, 0, "2027-01-20", ("0.00", "858.23")),
        # 11,000.00, 7,939.58 and 4,879.16 with the pay of three periods
        ({"surplus_earnings": 10000}, 1000, "2027-02-20", ("818.74", "0.00")),
        # the award begins after the day asked about: its first period has the 6,000.00
        ({"surplus_earnings": 6000, "first_assessment_period": "2026-12-12"}, 0, "2027-01-20", ("1,939.58", "0.00")),
        # with an element of 500.00 it ends at 1,358.23 / 55 % = 2,469.51: above 4,969.51, 1,030.49, and 1,358.23 less 55 % of that
        ({"surplus_earnings": 6000, "transitional_element": 500}, 0, "2026-12-20", ("1,030.49", "791.46")),
        (
            {"surplus_earnings": 6000, "transitional_element": 500, "transitional_element_on": "2026-12-15"},
            0,
            "2026-12-20",
            ("1,030.49", "791.46"),
        ),
    ],
)
def test_surplus_earnings_of_the_periods_between_come_into_a_later_day_of_comparison(
    award: dict[str, Any], pay: int, start: str, expected: tuple[str, str]
) -> None:
    jobs = [bo.Job(pay=f"{pay} a month", hours=18)] if pay else []
    assert surplus_of(renting(award, *jobs), start) == expected


def test_a_surplus_that_arises_between_comes_into_the_day_compared() -> None:
    # 7,400.00 on 28 October: 1,132.40 of tax and 315.50 of insurance leave 5,952.10, as the months of a timeline have it by hand;
    # with 424.90 and 520.00 the award ends at 944.90 / 55 % = 1,718.00, and 1,734.10 is above 4,218.00
    bonus = [{"amount": "6000", "on": "2026-10-28"}]
    job = bo.Job(pay="1400 a month", hours=25, starts="2026-06-01", first_pay_day="2026-06-28", one_off_pay=bonus)
    found = bo.compare(
        renting({}, job, rent="520 a month"), {"s": bo.Job(pay="100 a month", hours=2, starts="2026-11-20")}, on="2026-10-15"
    )["s"]
    for side in (found.today, found.then):
        assert str(side.line("earned.surplus").amount) == "1,734.10"
        assert any("claimed again in each month" in assumed.text for assumed in side.assumptions)
    earlier = bo.compare(
        renting({}, job, rent="520 a month"), {"s": bo.Job(pay="100 a month", hours=2, starts="2026-11-11")}, on="2026-10-15"
    )["s"]
    assert str(earlier.today.line("earned.surplus").amount) == "0.00"


def test_a_pay_day_moved_before_the_end_of_a_period_counts_in_it() -> None:
    # 13 October, paid on the 11th, the last day of a period: 5,952.10 as above; with the 1,371.84 of 13 September, less 4,218.00
    days = {"first_pay_day": "2026-06-13", "pay_days": ["2026-10-11"], "one_off_pay": [{"amount": "6000", "on": "2026-10-11"}]}
    job = bo.Job(pay="1400 a month", hours=25, starts="2026-06-01", **days)
    small = bo.Job(pay="100 a month", hours=2, starts="2026-10-20")
    found = bo.compare(renting({}, job, rent="520 a month"), {"s": small}, on="2026-09-15")["s"]
    assert str(found.today.line("earned.surplus").amount) == "3,105.94"


def test_an_answer_with_surplus_earnings_says_that_it_is_of_one_period() -> None:
    # 424.90 and 520.00 end at 1,718.00: of 5,989.50 net in the period to 11 January, 1,771.50 is above 4,218.00, and ends the next
    once = [{"amount": "6000", "on": "2026-12-28"}]
    job = bo.Job(pay="500 a month", hours=8, first_pay_day="2026-10-28", one_off_pay=once)
    second = {"s": bo.Job(pay="400 a month", hours=7, starts="2027-01-12")}
    found = bo.compare(renting({}, job, rent="520 a month"), second, on="2026-12-20")["s"]
    assert found.sentence == (
        "320.00 a month better off; this is of the assessment period to 11 February 2027 alone, as surplus earnings of 1,771.50 brought "
        "forward count in it and are used up as they count."
    )
    assert "Money in hand, a year" not in str(found)
    whys = {unused.field: unused.why for unused in found.then.not_taken_into_account}
    assert "counts in the surplus earnings brought forward" in whys["adults.1.activities.1.one_off_pay"]
    later = bo.compare(
        renting({}, job, rent="520 a month"), {"s": bo.Job(pay="400 a month", hours=7, starts="2027-02-12")}, on="2026-12-20"
    )["s"]
    assert later.sentence == "144.00 a month better off."  # 400 less 80 of tax and 55 % of 320
    assert "Money in hand, a year" in str(later)


def test_an_answer_with_losses_says_that_it_is_of_one_period() -> None:
    # 300 of 800 is used in the first period, 500 in the one of 12 January
    trade = bo.SelfEmployment(income="300 a month", hours=8, losses="800", ends="2026-12-20")
    later = {"s": bo.SelfEmployment(income="500 a month", hours=8, starts="2027-01-12")}
    found = bo.compare(renting({}, trade), later, on="2026-12-01")["s"]
    assert "500.00 a month better off; this is of the assessment period to 11 February 2027 alone, as losses of 500.00" in found.sentence
    assert not any(assumed.field.endswith(".losses") for assumed in found.assumptions)


def test_hours_and_positions_with_a_stated_surplus_say_so() -> None:
    stated = renting({"surplus_earnings": 1771.50})
    words = "assessment period to 11 December 2026 alone, as surplus earnings of 1,771.50"
    assert words in next(warned.text for warned in bo.position(stated, on="2026-12-01").warnings if warned.at_top)
    assert words in bo.hours_that_pay(stated, pay="12.71 an hour", hours=[1, 2], on="2026-12-01").sentence
    assert any(words in note.text for note in bo.sweep(stated, pay="12.71 an hour", hours=[1, 2], on="2026-12-01").notes)
    assert not any("alone, as" in warned.text for warned in bo.position(renting({}), on="2026-12-01").warnings)


def test_a_business_of_part_of_the_period_is_listed() -> None:
    ended = bo.SelfEmployment(income="800 a month", hours=12, ends="2026-12-20")
    unused = bo.position(renting({}, ended), on="2026-12-15").not_taken_into_account
    assert any("the business ends on 20 December 2026" in found.why for found in unused)
    whole = bo.position(renting({}, ended.model_copy(update={"ends": date(2027, 1, 11)})), on="2026-12-15").not_taken_into_account
    assert not any("the business" in found.why for found in whole)
    found = bo.timeline(renting({}, ended), start="2026-11-15", months=3)
    assert sum("The business ends on 20 December 2026" in warned.text for warned in found.warnings) == 1
    begun = bo.timeline(renting({}), bo.SelfEmployment(income="800 a month", hours=12, starts="2027-01-30"), start="2026-12-15", months=3)
    assert sum("The business begins on 30 January 2027" in warned.text for warned in begun.warnings) == 1


@pytest.mark.parametrize(
    ("pay", "days", "within", "expected"),
    [
        (900, {"first_pay_day": "2025-01-28", "ends": "2026-11-28"}, 0, "2,424.90"),  # paid on 28 November
        (880, {"first_pay_day": "2025-01-28", "ends": "2026-11-28"}, 0, "1,229.42"),
        (881, {"ends": "2026-12-15"}, 0, "2,424.90"),  # a typical month in the period from 12 November, none in the next
        (880, {"ends": "2026-12-15"}, 0, "1,229.42"),
        (450, {"ends": "2026-12-15"}, 450, "1,229.42"),  # what was received of it before the day asked about is not counted twice
        (450, {"ends": "2026-12-15"}, 900, "2,424.90"),  # more was received than a typical month brings
        (450, {"first_pay_day": "2025-01-28", "ends": "2026-11-28"}, 450, "2,424.90"),  # received on 20 November, and on the pay day
    ],
)
def test_grace_counts_the_months_up_to_a_later_day_of_comparison(pay: int, days: dict[str, str], within: int, expected: str) -> None:
    # reg. 82(2), (3): 881 (16 hours at 12.71 since April 2026; before, 846) in each of twelve months before the period from 12 December
    before = [{"on": "2025-12-28", "amount": 900}, *({"on": f"2026-{month:02}-28", "amount": 900} for month in range(1, 11))]
    before += [{"on": "2026-11-20", "amount": within}] if within else []
    job = bo.Job(pay=f"{pay} a month", hours=16, **days)
    household = renting({"earnings_before": before}, job, rent="2000 a month")
    found = bo.compare(household, {"s": bo.Job(pay="10 a month", hours=1, starts="2026-12-20")}, on="2026-11-22")["s"]
    assert str(found.today.line("universal_credit.payable").amount) == expected
