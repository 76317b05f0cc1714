"""A job over many hours, or over many rates of pay."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
SAM = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=HOME, savings=0)


def test_each_point_is_the_comparison_of_its_own() -> None:
    found = bo.sweep(SAM, hours=range(0, 41, 8), pay="12.71 an hour", on="2026-12-07", paid="monthly")
    assert [point.hours for point in found.points] == [0, 8, 16, 24, 32, 40]
    for point in found.points[1:]:
        own = bo.compare(SAM, {"job": bo.Job(pay="12.71 an hour", hours=point.hours)}, on="2026-12-07")["job"]
        assert (point.gain, point.in_hand) == (own.gain, own.then.in_hand)
    assert found.points[0].gain.in_pence == 0
    assert [point.search_hours for point in found.points] == [35, 27, 19, 0, 0, 0]
    assert found.cliffs == ()
    assert len(found.that_pay) == 5


def test_a_sweep_over_pay() -> None:
    found = bo.sweep(SAM, hours=16, pay=["12.71 an hour", "15 an hour"], on="2026-12-07")
    assert [point.gain.pounds for point in found.points] == [Decimal("396.55"), Decimal("468.00")]  # 1,040.00 less 55 % of it
    assert found.points[1].pay == "15.00 an hour"


def test_a_cliff_is_found_where_automatic_enrolment_begins() -> None:
    # 833 a month is not more than the trigger: no pension; 833.00 and 944.90 - 55 % of it = 486.75 are 1,319.75 in hand.
    # 834: 5 % of 314 = 15.70, of which 3.14 is tax relief; 821.44 taken home, 818.30 counted, 55 % = 450.07 (450.065),
    # 944.90 - 450.07 = 494.83; 1,316.27 in hand
    enrolled = SAM.model_copy(update={"adults": (bo.Adult(born="1991-03-02", pension="auto"),)})
    found = bo.sweep(enrolled, hours=16, pay=["833 a month", "834 a month", "900 a month"], on="2026-12-07", paid="monthly")
    assert [point.in_hand.pounds for point in found.points[:2]] == [Decimal("1319.75"), Decimal("1316.27")]
    assert [(cliff.after.pay, cliff.loss.pounds) for cliff in found.cliffs] == [("834.00 a month", Decimal("3.48"))]
    assert found.cliffs[0].because[0] == "Pension contribution, with tax relief begins, at 15.70"
    assert "A cliff of 3.48 a month" in str(found)


def test_the_capped_award_on_either_side_of_the_earnings_exception() -> None:
    # single, Greater London limit 1,413.92: rent 1,300 a month, so 1,724.90 is capped to 1,413.92 until 881 is earned
    london = bo.Home(nation="england", tenure="social", rent="1300 a month", greater_london=True)
    capped = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=london, savings=0)
    found = bo.sweep(capped, hours=[15, 16], pay="12.71 an hour", on="2026-12-07")
    # 15 hours: 826.15 earned, 1,724.90 - 454.38 = 1,270.52, below the cap; 16 hours: 881.23 earned, 1,724.90 - 484.68 = 1,240.22
    assert [point.universal_credit.pounds for point in found.points] == [Decimal("1270.52"), Decimal("1240.22")]


def test_a_sweep_shows_itself() -> None:
    found = bo.sweep(SAM, hours=[16], pay="12.71 an hour", on="2026-12-07")
    assert "liff" not in str(found)  # of one step there is nothing to say
    assert "No cliff: money in hand never falls" in str(bo.sweep(SAM, hours=[16, 17], pay="12.71 an hour", on="2026-12-07"))
    assert "<table>" in found._repr_html_()
    assert found.to_dict()["points"][0]["gain"] == "396.55"


def test_without_universal_credit_nothing_is_required() -> None:
    # 424.90 and 520.00 of rent are 944.90: nothing is left of it at 1,718 a month taken home
    found = bo.sweep(SAM, hours=[16, 40], pay="12.71 an hour", on="2026-12-07")
    assert [point.search_hours for point in found.points] == [19, 0]
    assert found.points[1].universal_credit.in_pence == 0
    assert found.points[1].group == "No Universal Credit, so nothing is required because of it"
    supported = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
    ended = bo.sweep(SAM.model_copy(update={"home": supported}), hours=[14, 15], pay="12.71 an hour", on="2026-12-07")
    assert [point.search_hours for point in ended.points] == [21, 0]


def test_notes_of_some_steps_are_told_as_theirs() -> None:
    found = bo.sweep(SAM, hours=[16, 40], pay="12.71 an hour", on="2026-12-07")
    ended = next(note for note in found.notes if note.text.startswith("Universal Credit comes to nothing"))
    assert ended.at == "At 40 hours a week"
    assert "  - At 40 hours a week: Universal Credit comes to nothing" in str(found)
    assert "At 40 hours a week: Universal Credit comes to nothing" in found._repr_html_()
    assert {"text": ended.text, "law": ended.law, "at": ended.at} in found.to_dict()["notes"]
    by_pay = bo.sweep(SAM, hours=40, pay=["5 an hour", "12.71 an hour"], on="2026-12-07")
    assert "At 12.71 an hour" in [note.at for note in by_pay.notes]


def test_a_row_adds_up_and_says_why_universal_credit_jumps() -> None:
    carer = bo.Adult(born="1979-05-04", pension="opted out", caring=bo.Caring(carers_allowance=True))
    home = bo.Home(
        nation="england", greater_london=False, tenure="social", rent="120 a week", council_tax="1200 a year", council_tax_scheme="default"
    )
    found = bo.sweep(bo.Household(adults=[carer], home=home, savings=0), hours=[16, 17], pay="12.71 an hour", on="2026-12-07")
    # 16 hours are 203.36 a week, below the limit of 204.00; Carer's Allowance of 86.45 a week is 374.62 a month
    for point in found.points:
        parts = (point.net_pay, point.universal_credit, point.housing_benefit, point.other)
        assert sum(part.in_pence for part in parts) == point.in_hand.in_pence
    assert found.points[0].other.in_pence >= 374_62 > found.points[1].other.in_pence
    assert found.others == ("Carer's Allowance or Carer Support Payment", "Council Tax Reduction")
    assert [turn.what for turn in found.turns] == [("Carer's Allowance or Carer Support Payment ends",)]
    assert "At 17 hours a week: Carer's Allowance or Carer Support Payment ends" in str(found)
    assert "Other: Carer's Allowance or Carer Support Payment; Council Tax Reduction" in str(found)


def test_pay_that_is_not_by_the_hour_is_refused_beside_several_hours() -> None:
    for pay in ("1500 a month", {"amount": "300", "per": "week"}):
        with pytest.raises(bo.BadInput, match="pay: must be by the hour beside several hours"):
            bo.sweep(SAM, hours=range(6), pay=pay, on="2026-12-07")
    with pytest.raises(bo.BadInput, match="pay: must be by the hour beside several hours"):
        bo.hours_that_pay(SAM, pay="1500 a month", on="2026-12-07")
    assert len(bo.sweep(SAM, hours=[16], pay="900 a month", on="2026-12-07").points) == 1


def test_no_line_is_wider_than_a_page() -> None:
    supported = bo.Home(nation="england", tenure="supported", rent="250 a week", ineligible_charges="20 a week", greater_london=False)
    found = bo.sweep(SAM.model_copy(update={"home": supported}), hours=range(41), pay="12.71 an hour", on="2026-10-04")
    assert max(map(len, str(found).splitlines())) <= 110


def test_the_columns_of_a_sweep_stand_apart() -> None:
    found = bo.sweep(SAM, hours=16, pay=["12.71 an hour", "15 an hour"], on="2026-12-07")
    assert "\n12.71 an hour  " in str(found)
    one = bo.sweep(SAM, hours=[10], pay="12.71 an hour", on="2026-12-07")
    assert "1012.71" not in str(one)


def test_a_cliff_between_distant_points_is_found_where_it_lies() -> None:
    # 14 hours leave 0.81 of Universal Credit and with it all of the rent; 15 end it (tests of hours that pay)
    supported = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
    for hours in ([10, 30], [30, 10]):
        found = bo.sweep(SAM.model_copy(update={"home": supported}), hours=hours, pay="12.71 an hour", on="2026-10-04")
        assert [(str(cliff.before.hours), str(cliff.after.hours)) for cliff in found.cliffs] == [("14", "15")]
        assert [str(point.hours) for point in found.points] == [str(each) for each in hours]
        assert "between 14 and 15 hours" in " ".join(str(found).split())
        assert "At 15 hours a week" not in str(found)  # the cliff says it


def told_with(hours: list[int], household: bo.Household = SAM, on: str = "2026-12-07") -> list[str]:
    last = bo.sweep(household, hours=hours, pay="12.71 an hour", on=on).last
    return sorted(
        [*(f"{found.field}: {found.text}" for found in last.assumptions), *last.not_covered, *map(str, last.not_taken_into_account)]
    )


def test_what_any_point_assumes_is_told_in_whatever_order_they_are_asked_for() -> None:
    assert told_with([30, 0]) == told_with([0, 30])
    assert "adults.1.job: tax code 1257L (or its Scottish or Welsh form)" in told_with([30, 0])


def test_rules_of_any_point_last_checked_earlier_are_named_together() -> None:
    late = [text for text in told_with([30, 0], on="2027-04-10") if text.startswith("rules: last checked for 5 April 2027")]
    assert len(late) == 1
    assert "figures of income tax" in late[0]


def test_what_a_point_without_an_award_leaves_uncovered_is_told() -> None:
    jobseeker = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out", contributions=True, claim_started="2026-11-30")],
        home=HOME,
        savings=0,
        claims=["new_style_jobseekers_allowance"],
    )
    assert told_with([30, 0], jobseeker) == told_with([0, 30], jobseeker)


def turns(nation: str, hours: list[int], born: str | None, **stated: Any) -> list[tuple[str, ...]]:
    home = bo.Home(nation=nation, tenure="social", rent="100 a week")
    children = [bo.Child(born=born)] if born else []
    stated_now = bo.Household(adults=SAM.adults, home=home, children=children, savings=0, **stated)
    found = bo.sweep(stated_now, hours=hours, pay="12.71 an hour", on="2026-12-07")
    assert found.cliffs == ()
    for turn in found.turns:
        assert turn.what[0] in " ".join(str(found).split())
        assert turn.what[0] in found._repr_html_().replace("&#x27;", "'")
    return [turn.what for turn in found.turns]


MORE = "outside money in hand), as more is earned in an assessment period than the limit"


@pytest.mark.parametrize(("value", "worth"), [("50 a month", "50.00 a month, "), (None, "")])
def test_free_school_meals_that_are_lost_are_told(value: str | None, worth: str) -> None:
    # 12.71 x 15 x 52 / 12 = 826.15, x 16 = 881.23: above 850.00 in Scotland
    assert turns("scotland", [14, 15, 16], "2013-02-01", school_meals_value=value) == [(f"Free school meals: stops ({worth}{MORE}",)]


def test_healthy_start_and_prescriptions_that_are_lost_are_told() -> None:
    # 7 hours are 385.54, 8 are 440.61: above 408 with a young child, above 435 without a child; 16 are 881.23, 17 are 936.30: above 935
    assert turns("england", [7, 8], "2024-05-01") == [(f"Healthy Start: stops (20.15 a month, {MORE}",)]
    assert turns("england", [16, 17], "2024-05-01") == [(f"Free prescriptions: stops ({MORE}",)]
    assert turns("england", [7, 8], None) == [(f"Free prescriptions: stops ({MORE}",)]
    assert turns("wales", [7, 8], None) == []


def test_help_in_kind_that_is_lost_at_a_cliff_is_told_there_once() -> None:
    # 424.90 + 303.94 + 433.33 = 1,162.17; / 0.55 = 2,113.04; + 427 = 2,540.04 of net earnings end Universal Credit
    stated = bo.Household(adults=SAM.adults, home=bo.Home(nation="scotland", tenure="social", rent="100 a week"),
                          children=[bo.Child(born="2025-02-01")], savings=0)  # fmt: skip
    found = bo.sweep(stated, hours=37, pay=["3050 a month", "3150 a month"], on="2026-12-07", paid="monthly")
    (cliff,) = found.cliffs
    assert [reason for reason in cliff.because if "Best Start Foods" in reason] == [
        "Best Start Foods: stops (23.40 a month, outside money in hand), as it ends when no Universal Credit is due any more"
    ]
