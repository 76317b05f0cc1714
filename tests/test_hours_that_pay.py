"""Safe and losing hours, and the tenant's own share of the rent."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.hours_that_pay import changes_on
from betteroff.rulebook.figures import figures
from betteroff.sweep import listed

HOME: dict[str, Any] = {"nation": "england", "greater_london": False, "tenure": "supported", "rent": "250 a week"}
PAY = "12.71 an hour"


def household(**home: Any) -> bo.Household:
    return bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=bo.Home(**HOME | home), savings=0)


def test_before_and_from_5_october_2026() -> None:
    found = bo.hours_that_pay(household(ineligible_charges="20 a week"), pay=PAY, on="2026-10-04")
    before, since = found.days
    # 14 hours are 771.07: 0.81 of Universal Credit is left, and all of the rent is met. 15 are 826.15: it ends.
    # 190.65 a week less 5.00 and 95.55 = 90.10: 58.57 of rent. Gain of 14: 771.07 - 424.09; of 27, the last below: 335.81
    assert before.losing == tuple(Decimal(hours) for hours in range(15, 28))
    assert before.sentence == (
        "On 4 October 2026 there is less money in hand at 15 to 27 hours a week than at fewer hours; "
        "1 to 14 and 28 to 40 hours a week are safe."
    )
    assert before.for_landlord == (
        "On 4 October 2026 Housing Benefit pays up to 14 hours all of the eligible rent of 250.00 a week; the tenant's own "
        "share would be 58.57 a week at 15 hours, 66.83 a week at 16 hours, 146.00 a week at 30 hours, 205.50 a week at 40 hours; "
        "charges of 20.00 a week are the tenant's at any hours."
    )
    assert since.losing == ()
    assert since.sentence == "On 5 October 2026 1 to 40 hours a week are safe: no less money in hand than at fewer hours."
    assert str(since.shares[15]) == "8.04"  # 90.10 less 77.73 = 12.37 x 65 %
    assert found.sentence.startswith("At 12.71 an hour, paid monthly: On 4 October 2026 there is less")
    assert not found.before_the_change


def test_after_the_change_only_the_household_as_it_is() -> None:
    # 25 on 1 November 2026: another household on 4 October, and not one to be printed as older rules
    young = household().model_copy(update={"adults": (bo.Adult(born="2001-11-01", pension="opted out"),)})
    found = bo.hours_that_pay(young, pay=PAY, on="2026-12-07", hours=[14, 15])
    assert [day.on.isoformat() for day in found.days] == ["2026-12-07"]
    assert found.before_the_change == (
        "Housing Benefit can leave out more of earnings since 5 October 2026. For the hours before and from that day ask about "
        "4 October 2026 (2026-10-04)."
    )
    assert not bo.hours_that_pay(household(tenure="social"), pay=PAY, on="2026-12-07", hours=[14, 15]).before_the_change


@pytest.mark.parametrize(
    ("paid", "hours", "said"),
    [
        # 424.90 / 55 % = 772.55. Five weeks of 12 hours are 762.60: 5.47 is left; of 13 hours 826.15: it ends, though 716.00 leaves
        # 31.10 in a typical month. 15 hours are 826.15 in a typical month, and 762.60 in four weeks; four weeks of 16 are 813.44.
        (
            "weekly",
            range(41),
            "Paid weekly, some assessment periods hold five pay days: at 13 to 14 hours a week they end Universal Credit, and Housing "
            "Benefit goes by income; claim it again for the period after. At 15 hours a week it is due in a period with four pay days, "
            "though a typical month leaves none.",
        ),
        (
            "weekly",
            range(11),
            "Paid weekly, some assessment periods hold five pay days: at none of these does that alone end Universal Credit.",
        ),
        # eight weeks of 7 hours are 711.76, of 8 hours 813.44; four of 15 hours 762.60
        (
            "four-weekly",
            range(41),
            "Paid four-weekly, some assessment periods hold two pay days: at 8 to 14 hours a week they end Universal Credit, and Housing "
            "Benefit goes by income; claim it again for the period after. At 15 hours a week it is due in a period with one pay day, "
            "though a typical month leaves none.",
        ),
        ("monthly", range(41), ""),
    ],
)
def test_where_one_more_pay_day_ends_universal_credit(paid: str, hours: range, said: str) -> None:
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-12-07", hours=hours, paid=paid)
    assert found.days[0].sweep.of_pay_days == said
    assert said.replace(" ", "") in str(found).replace("\n", "").replace(" ", "")
    assert said in found._repr_html_()
    assert found.to_dict()["days"][0]["of_pay_days"] == said
    assert found.to_dict()["paid"] == paid


def test_nothing_is_said_of_pay_days_where_there_is_no_universal_credit() -> None:
    rich = household().model_copy(update={"savings": 20_000_00})
    assert bo.hours_that_pay(rich, pay=PAY, on="2026-12-07", paid="weekly").days[0].sweep.of_pay_days == ""


def test_a_second_job_paid_weekly_beside_one_paid_monthly() -> None:
    # 8 hours a month are 440.61: of 772.55 that leaves 331.94. Five weeks of 5 hours are 317.75, of 6 hours 381.30; six are 330.46 a month
    at_work = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay=PAY, hours=8)])
    found = bo.hours_that_pay(
        household().model_copy(update={"adults": (at_work,)}), pay=PAY, on="2026-12-07", paid="weekly", tax_code="1257L"
    )
    assert "at 6 hours a week they end Universal Credit" in found.days[0].sweep.of_pay_days


def test_notes_say_of_which_hours_and_of_which_day_they_hold() -> None:
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=range(10, 20))
    at = {note.text.split(":")[0].split(",")[0]: note.at for note in found.notes}
    assert at["Money in hand is before rent"] == ""
    assert at["Universal Credit comes to nothing"] == "At 15 to 19 hours a week"
    assert at["While there is any Universal Credit"] == "At 10 to 14 hours a week"
    assert len([text for text in at if text.startswith("Of the eligible rent")]) == 2  # one for each day, with the range of its figures
    alone = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=[14, 15])
    assert "On 4 October 2026, at 15 hours a week" in [note.at for note in alone.notes]


def test_the_notes_of_pay_days_are_told_of_each_day() -> None:
    # 13 hours are 165.23, 15 hours 190.65 a week. On 4 October 2026 5.00 is left out and 95.55 needed: 64.68 and 90.10 more, of which 65 %,
    # 42.04 and 58.57, come off 250.00: 207.96 and 191.43 a week. From 5 October 77.73 more is left out: nothing to 14 hours, 12.37 at 15.
    # In four pay days 55 % of 660.92 and of 762.60 leaves 61.39 and 5.47 of 424.90.
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=range(10, 20), paid="weekly").notes
    said = {note.text: note.at for note in found}
    begins = "With 5 pay days, Housing Benefit goes by income, that of a usual week:"
    ends = "Tell the council each time Universal Credit ends or comes back"
    assert said[f"{begins} 829.53 to 901.16 a month, not 1,083.33. {ends}"] == "On 4 October 2026, at 13 to 15 hours a week"
    assert said[f"{begins} it stays 1,083.33 a month. {ends}"] == "On 5 October 2026, at 13 to 14 hours a week"
    assert said[f"{begins} 1,048.49 a month, not 1,083.33. {ends}"] == "On 5 October 2026, at 15 hours a week"
    assert [at for text, at in said.items() if "is 5.47 to 61.39 with 4 pay days, and nothing with 5" in text] == [
        "At 13 to 15 hours a week"
    ]


def test_one_hour_is_not_one_hours() -> None:
    found = bo.hours_that_pay(household(), pay="400 an hour", on="2026-12-07", hours=[0, 1])
    assert found.days[0].sentence == "On 7 December 2026 1 hour a week is safe: no less money in hand than at fewer hours."
    assert " a week at 1 hour." in found.days[0].for_landlord
    assert "1 hours" not in str(found)


def test_the_cliff_says_what_fell() -> None:
    (cliff,) = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04").days[0].sweep.cliffs
    assert [str(cliff.before.hours), str(cliff.after.hours)] == ["14", "15"]
    assert "Universal Credit ends" in cliff.because
    assert "Housing Benefit: from 1,083.33 to 829.53" in cliff.because


def test_only_the_day_asked_about_where_universal_credit_meets_the_rent_or_long_ago() -> None:
    social = household(tenure="social", rent="120 a week")
    (day,) = bo.hours_that_pay(social, pay=PAY, on="2026-11-22", hours=[8, 16]).days
    assert [str(hours) for hours in day.safe] == ["8", "16"]
    assert day.for_landlord == ""
    assert len(bo.hours_that_pay(household(), pay=PAY, on="2025-10-05", hours=[8, 16]).days) == 2
    assert len(bo.hours_that_pay(household(), pay=PAY, on="2024-11-22", hours=[8, 16]).days) == 1
    assert [day.on.isoformat() for day in bo.hours_that_pay(household(), pay=PAY, on="2026-09-07", hours=[8, 16]).days] == [
        "2026-09-07",
        "2026-10-05",
    ]


def test_where_all_of_the_rent_is_met_or_none_of_it_first() -> None:
    met = bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[4, 8]).days[-1]
    assert met.for_landlord.endswith("Housing Benefit pays all of the eligible rent of 250.00 a week at all of these hours.")
    part = bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[35, 40]).days[-1]
    assert "Housing Benefit pays up to 14 hours all of the eligible rent of 250.00 a week" in part.for_landlord
    with_another = household(non_dependants=[bo.NonDependant(age=30, hours=0)])
    part = bo.hours_that_pay(with_another, pay=PAY, on="2026-11-22", hours=[35, 40]).days[-1]
    assert "Housing Benefit pays part of the eligible rent" in part.for_landlord
    assert "20.40 a week at 0 hours" in part.for_landlord


def test_as_text_html_and_json() -> None:
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=[14, 15])
    assert "For the landlord: On 4 October 2026 Housing" in str(found)
    assert "Housing Benefit" in found._repr_html_()
    data = json.loads(found.to_json())
    assert data["days"][0]["losing"] == ["15"]
    assert data["days"][0]["points"][1]["own_share_of_rent_week"] == "58.57"
    assert data["days"][0]["points"][1]["housing_benefit"] == "829.53"


def test_several_hours_are_needed() -> None:
    with pytest.raises(bo.BadInput, match="hours: give several"):
        bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[16])


@pytest.mark.parametrize(
    ("hours", "said"), [([1, 2, 3], "1 to 3"), ([1, 3], "1 and 3"), ([1, 2, 5, 7, 8], "1 to 2, 5 and 7 to 8"), ([16], "16")]
)
def test_hours_are_listed_in_runs(hours: list[int], said: str) -> None:
    assert listed(map(Decimal, hours)) == said


def test_the_change_is_the_first_day_of_the_further_amount_whatever_is_uprated_after(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "accommodation_disregard_single_25_or_over"
    figure = figures("housing_benefit")[name]
    uprated = figure.values[-1]._replace(start=date(2027, 4, 5), amount=80_00)
    monkeypatch.setitem(changes_on.__globals__, "figures", lambda _: {name: figure._replace(values=(*figure.values, uprated))})
    assert changes_on() == date(2026, 10, 5)


def test_hours_that_are_not_listed_are_looked_at_too() -> None:
    # of 0 to 40 hours 15 to 27 lose, and 14 are the most at which Universal Credit, and so all of the rent, is left
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=[0, 16, 20])
    before, since = found.days
    assert [str(hours) for hours in (*before.safe, *before.losing)] == ["16", "20"]
    assert before.sentence == (
        "On 4 October 2026 there is less money in hand at 16 and 20 hours a week than at fewer hours; 1 to 14 hours a week would be safe."
    )
    assert "Housing Benefit pays up to 14 hours all of the eligible rent of 250.00 a week; the tenant's own share" in before.for_landlord
    assert "58.57 a week at 15 hours, 66.83 a week at 16 hours" in before.for_landlord
    assert [(str(cliff.before.hours), str(cliff.after.hours)) for cliff in before.sweep.cliffs] == [("14", "15")]
    assert since.safe == (Decimal(16), Decimal(20))
    assert [str(point.hours) for point in before.sweep.points] == ["0", "16", "20"]
    # 14.5 hours are 798.61, of which 55 % is more than 424.90
    apart = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04", hours=["14.5", 28]).days[0]
    assert (apart.losing, apart.safe) == ((Decimal("14.5"),), (Decimal(28),))


@pytest.mark.parametrize(("ends", "days"), [("2027-08-31", 2), ("2026-11-04", 2), ("2026-11-03", 1), ("2026-10-04", 1)])
def test_a_job_that_has_ended_by_the_period_of_the_change_has_no_second_day_and_says_so(ends: str, days: int) -> None:
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-08-03", hours=[8, 16], ends=ends)
    assert len(found.days) == days
    said = (
        "Housing Benefit can leave out more of earnings from 5 October 2026. The hours from that day are not shown: ends: the job has ended"
    )
    assert found.before_the_change.startswith(said) is (days == 1)
    assert (said.replace(" ", "") in "".join(str(found).split())) is (days == 1)
    assert (said in found._repr_html_()) is (said in found.to_dict()["before_the_change"]) is (days == 1)


def test_a_job_that_ends_within_the_period_asked_about_is_refused() -> None:
    with pytest.raises(bo.BadInput, match=r"^ends: the job has ended by 20 October 2026, so none of its pay would count"):
        bo.hours_that_pay(household(), pay=PAY, on="2026-09-21", hours=[8, 16], ends="2026-10-19")
    assert bo.hours_that_pay(household(), pay=PAY, on="2026-09-21", hours=[8, 16], ends="2026-10-20").days[0].losing


def test_why_the_second_day_is_not_answered_for_is_said() -> None:
    old = bo.Household(adults=[bo.Adult(born="1960-07-05", pension="opted out")], home=bo.Home(**HOME), savings=0)
    found = bo.hours_that_pay(old, pay=PAY, on="2026-09-01", hours=[8, 16])
    assert [day.on.isoformat() for day in found.days] == ["2026-09-01"]
    assert found.before_the_change.startswith(
        "Housing Benefit can leave out more of earnings from 5 October 2026. The hours from that day are not shown: adults: by "
    )
    assert "pension age" in found.before_the_change


def test_whose_job_it_is_is_said_of_a_couple() -> None:
    adults = [bo.Adult(born="1991-03-02", pension="opted out"), bo.Adult(born="1992-03-02", pension="opted out", label="Kim")]
    couple = bo.Household(adults=adults, home=bo.Home(**HOME), savings=0)
    assert "On 7 December 2026, for a job of Kim, " in bo.hours_that_pay(couple, pay=PAY, on="2026-12-07", hours=[8, 16], adult=2).sentence
    assert "On 7 December 2026, for a job of Claimant, " in bo.hours_that_pay(couple, pay=PAY, on="2026-12-07", hours=[8, 16]).sentence
