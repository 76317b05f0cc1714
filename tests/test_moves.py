"""A move to another home: from which day it counts, and what ends with it."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

# assessment periods begin on the 12th
AWARD: dict[str, Any] = {"first_assessment_period": "2026-01-12"}
OLD = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
NEW = bo.Home(nation="england", tenure="social", rent="90 a week", greater_london=False)
OLD_ELEMENT, NEW_ELEMENT = 520_00, 390_00  # 120 and 90 x 52 / 12


def household(placement: bo.Placement | None = None, **award: Any) -> bo.Household:
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    award = AWARD | award
    return bo.Household(adults=[adult], home=OLD, savings=0, placement=placement, universal_credit=bo.UniversalCredit(**award))


def housing(day: str, move: bo.Moves) -> int:
    return bo.position(household(), move, on=day).line("universal_credit.housing_element").amount.in_pence


@pytest.mark.parametrize(
    ("day", "element"),
    [("2026-10-11", OLD_ELEMENT), ("2026-10-12", NEW_ELEMENT), ("2026-11-04", NEW_ELEMENT), ("2026-11-05", NEW_ELEMENT)],
)
def test_a_move_counts_for_the_whole_assessment_period_it_falls_in(day: str, element: int) -> None:
    assert housing(day, bo.Moves(on="2026-11-05", home=NEW)) == element


def test_a_move_on_the_first_and_the_last_day_of_a_period() -> None:
    assert housing("2026-11-12", bo.Moves(on="2026-11-12", home=NEW)) == NEW_ELEMENT
    assert housing("2026-11-11", bo.Moves(on="2026-11-12", home=NEW)) == OLD_ELEMENT
    assert housing("2026-10-12", bo.Moves(on="2026-11-11", home=NEW)) == NEW_ELEMENT


def test_the_latest_of_several_moves_counts() -> None:
    back = (bo.Moves(on="2026-12-01", home=OLD), bo.Moves(on="2026-11-05", home=NEW))
    assert [bo.position(household(), *back, on=day).worked.facts.home.rent_month for day in ("2026-10-01", "2026-10-12", "2026-11-12")] == [
        OLD_ELEMENT,
        NEW_ELEMENT,
        OLD_ELEMENT,
    ]


def test_a_stay_elsewhere_ends_with_a_move() -> None:
    stay = bo.Placement(kind="residential_rehabilitation", started="2026-08-01")
    assert household(stay).placement is not None
    moved = bo.position(household(stay), bo.Moves(on="2026-11-05", home=NEW), on="2026-11-05")
    assert moved.situation.household_on(moved.on).placement is None


def test_a_dearer_home_erodes_the_transitional_element() -> None:
    # from 520.00 to 650.00 a month: 130.00 more of housing element, off 200.00
    dearer = bo.Home(nation="england", tenure="social", rent="150 a week", greater_london=False)
    stated = household(transitional_element=200, transitional_element_on="2026-09-15")
    found = bo.position(stated, bo.Moves(on="2026-11-05", home=dearer), on="2026-11-20")
    assert found.line("universal_credit.transitional_element").amount.in_pence == 70_00


def test_it_is_compared_on_the_day_of_the_move_and_reported() -> None:
    found = bo.compare(household(), {"move": bo.Moves(on="2026-11-05", home=NEW)}, on="2026-10-20")["move"]
    assert str(found.on) == "2026-11-05"
    assert found.gain.in_pence == 0  # help with rent falls as the rent does
    assert found.sentence == "The same money a month, counting what each home costs."
    assert [report.what[:8] for report in found.reports] == ["The move", "The move"]


def test_it_is_read_from_a_file_and_belongs_in_a_scenario_only() -> None:
    home = {"nation": "england", "tenure": "social", "rent": "90 a week", "greater_london": False}
    move = {"kind": "moves", "on": "2026-11-05", "home": home}
    case: dict[str, Any] = {"household": {"adults": [{"born": "1991-03-02"}], "home": home}, "scenarios": {"move": [move]}}
    assert bo.read(case).scenarios["move"] == (bo.Moves(on="2026-11-05", home=NEW),)
    case["household"]["adults"][0]["activities"] = [move]
    with pytest.raises(bo.BadInput, match="in a scenario moves too"):
        bo.read(case)


def test_what_means_nothing_in_the_new_home_is_named() -> None:
    owned = bo.Home(nation="england", tenure="owner", bedrooms=2, greater_london=False)
    found = bo.position(household(), bo.Moves(on="2026-11-05", home=owned), on="2026-11-05")
    assert "activity.1.home.bedrooms" in {unused.field for unused in found.not_taken_into_account}


@pytest.mark.parametrize(
    ("home", "gain"),
    [
        # help with rent 520.00 today; 600.00 of 900.00 there: 80.00 more help, 380.00 more rent
        ({"tenure": "private", "rent": "900 a month", "local_housing_allowance": "600 a month"}, -300_00),
        ({"tenure": "with_family"}, 0),
        ({"tenure": "supported", "rent": "240 a week"}, 0),
        # 20.00 a week that Housing Benefit does not meet: 86.67 a month
        ({"tenure": "supported", "rent": "240 a week", "ineligible_charges": "20 a week"}, -86_67),
    ],
)
def test_the_gain_of_a_move_counts_what_each_home_costs(home: dict[str, Any], gain: int) -> None:
    new = bo.Home(nation="england", greater_london=False, **home)
    found = bo.compare(household(), {"move": bo.Moves(on="2026-11-12", home=new)}, on="2026-11-12")["move"]
    assert found.gain.in_pence == gain
    assert sum(line.in_hand * line.difference.in_pence for line in found.lines) == gain
    assert found.to_dict()["in_hand"]["month"]["gain"] == f"{gain / 100:.2f}"


def test_the_council_tax_of_each_home_is_counted_too() -> None:
    old, new = (bo.Home(nation="wales", tenure="social", rent="120 a week", council_tax=bill) for bill in ("100 a month", "130 a month"))
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay="2500 a month", hours=40)])
    stated = bo.Household(adults=[adult], home=old, savings=0)
    found = bo.compare(stated, {"move": bo.Moves(on="2026-11-12", home=new)}, on="2026-11-12")["move"]
    assert found.gain.in_pence == -30_00  # no reduction beside 2,500 a month


WALES = bo.Home(nation="wales", tenure="social", rent="120 a week", council_tax="120 a month")
ENGLAND = bo.Home(nation="england", tenure="social", rent="120 a week", council_tax="100 a month", greater_london=False)
UNKNOWN = "100.00 less a reduction that cannot be told (state home.council_tax_scheme)"
NO_BILL = "none stated (state home.council_tax, of 0 where there is no bill)"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        # all of the bill is taken off in Wales without earnings
        (WALES, ENGLAND, f"0.00 after its reduction today, {UNKNOWN} then"),
        (ENGLAND, WALES, f"{UNKNOWN} today, 0.00 after its reduction then"),
        (ENGLAND, OLD, f"{UNKNOWN} today, {NO_BILL} then"),
    ],
)
def test_a_reduction_that_cannot_be_told_is_no_loss_and_no_gain(old: bo.Home, new: bo.Home, sentence: str) -> None:
    stated = household().model_copy(update={"home": old})
    found = bo.compare(stated, {"move": bo.Moves(on="2026-11-12", home=new)}, on="2026-11-12")["move"]
    assert found.sentence == f"The same money a month, counting what each home costs but council tax: {sentence}."
    assert found.gain.in_pence == sum(line.in_hand * line.difference.in_pence for line in found.lines) == 0
    assert "Council Tax Reduction" not in [change.label for change in found.changes]


def at_work(old: bo.Home, new: bo.Home) -> Any:
    """16 hours with a child, who brings Scottish Child Payment of 28.20 a week, 122.20 a month, in Scotland alone."""
    works = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay="12.71 an hour", hours=16)])
    stated = bo.Household(adults=[works], home=old, children=[bo.Child(born="2018-02-01")], savings=0)
    return bo.compare(stated, {"move": bo.Moves(on="2026-12-07", home=new)}, on="2026-12-07")["move"]


def home_in(nation: str, **stated: Any) -> bo.Home:
    return bo.Home(nation=nation, tenure="social", rent="100 a week", **stated)


BILL = {"council_tax": "1500 a year", "council_tax_band": "B"}


@pytest.mark.parametrize(
    ("old", "new", "gain"),
    [
        (home_in("scotland", **BILL), home_in("england"), -122_20),
        (home_in("scotland"), home_in("england", **BILL, council_tax_scheme="default"), -122_20),
        (home_in("england"), home_in("wales", **BILL), 0),
    ],
)
def test_a_bill_that_was_not_stated_is_no_loss_and_no_gain(old: bo.Home, new: bo.Home, gain: int) -> None:
    found = at_work(old, new)
    assert found.gain.in_pence == gain == sum(line.in_hand * line.difference.in_pence for line in found.lines)
    assert "counting what each home costs but council tax: " in found.sentence
    assert f"{NO_BILL} {'today' if old.council_tax is None else 'then'}" in found.sentence
    assert not [change for change in found.changes if change.label.startswith("Council")]


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_a_bill_stated_as_nothing_is_counted(nation: str) -> None:
    found = at_work(home_in("scotland", **BILL), home_in(nation, council_tax="0 a month"))
    assert found.gain.in_pence == found.today.worked.money.council_tax.left_to_pay - 122_20
    assert found.sentence.endswith(" a month worse off, counting what each home costs.")


def test_with_the_scheme_stated_council_tax_is_counted_again() -> None:
    # the default scheme takes off all of the bill too
    stated = household().model_copy(update={"home": WALES})
    told = ENGLAND.model_copy(update={"council_tax_scheme": "default"})
    found = bo.compare(stated, {"move": bo.Moves(on="2026-11-12", home=told)}, on="2026-11-12")["move"]
    assert found.sentence == "The same money a month, counting what each home costs."


def prescriptions(old: str, new: str, pay: str) -> list[str]:
    homes = (bo.Home(nation=nation, tenure="social", rent="120 a week") for nation in (old, new))
    before, after = homes
    works = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay=pay, hours=20)])
    stated = bo.Household(adults=[works], home=before, savings=0)
    found = bo.compare(stated, {"move": bo.Moves(on="2026-11-12", home=after)}, on="2026-11-12")["move"]
    return [f"{one.kind}: {one.why}" for one in found.help_changes]


@pytest.mark.parametrize(
    ("old", "new", "pay", "said"),
    [
        ("scotland", "wales", "1200 a month", []),  # free in both
        ("wales", "england", "435 a month", []),  # free in England too: earnings of 435 are within the limit
        ("wales", "england", "435.01 a month", ["stops: More is earned in an assessment period than the limit"]),
        ("england", "scotland", "435 a month", []),
        ("england", "scotland", "435.01 a month", ["starts: Prescriptions are free for everybody in Scotland and Wales"]),
    ],
)
def test_prescriptions_are_free_for_everybody_in_scotland_and_wales(old: str, new: str, pay: str, said: list[str]) -> None:
    assert prescriptions(old, new, pay) == said


@pytest.mark.parametrize(
    ("old", "new", "element"),
    [
        ({"tenure": "supported", "rent": "240 a week"}, {"tenure": "with_family"}, None),
        ({"tenure": "supported", "rent": "240 a week"}, {"tenure": "supported", "rent": "200 a week"}, None),
        (
            {"tenure": "supported", "rent": "240 a week"},
            {"tenure": "social", "rent": "90 a week"},
            "the housing element is that of the new",
        ),
        (
            {"tenure": "social", "rent": "90 a week"},
            {"tenure": "supported", "rent": "240 a week"},
            "there is no housing element in any of it",
        ),
    ],
)
def test_a_move_speaks_of_the_housing_element_where_there_is_one(old: dict[str, Any], new: dict[str, Any], element: str | None) -> None:
    before, after = (bo.Home(nation="england", greater_london=False, **home) for home in (old, new))
    stated = household().model_copy(update={"home": before})
    found = bo.position(stated, bo.Moves(on="2026-11-20", home=after), on="2026-11-20")
    notes = [warned.text for warned in found.warnings if warned.text.startswith("The move on")]
    assert len(notes) == (element is not None)
    assert element is None or element in notes[0]


def test_without_a_move_the_rent_is_a_step_on_the_way() -> None:
    found = bo.compare(household(), {"job": bo.Job(pay="12.71 an hour", hours=16)}, on="2026-11-12")["job"]
    assert not found.moves_home
    assert {line.name: line.in_hand for line in found.lines}["home.rent"] == 0


HOSTEL = bo.Home(nation="england", tenure="supported", rent="240 a week", greater_london=False)
FAMILY = bo.Home(nation="england", tenure="with_family", greater_london=False)
PERIOD = "counts in Universal Credit for all of the assessment period from 12 November 2026"
UNMET = "is met by neither Universal Credit nor Housing Benefit: ask the council for help with it before the move"


@pytest.mark.parametrize(
    ("first", "second", "third", "said"),
    [
        # the last of the homes decides for all of the period: a housing element for all of it leaves no rent unmet
        (OLD, HOSTEL, NEW, [f"The move on 5 December 2026 {PERIOD}: the housing element is that of the new home"]),
        (HOSTEL, FAMILY, NEW, [f"The move on 5 December 2026 {PERIOD}: the housing element is that of the new home"]),
        (
            OLD,
            HOSTEL,
            FAMILY,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 12 November 2026 to 23 November 2026 {UNMET}",
            ],
        ),
        (
            HOSTEL,
            OLD,
            HOSTEL,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 24 November 2026 to 4 December 2026 {UNMET}",
            ],
        ),
        (
            OLD,
            NEW,
            HOSTEL,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 12 November 2026 to 23 November 2026 and from 24 November 2026 to 4 December 2026 {UNMET}",
            ],
        ),
    ],
)
def test_of_two_moves_in_a_period_the_last_decides(first: bo.Home, second: bo.Home, third: bo.Home, said: list[str]) -> None:
    moves = (bo.Moves(on="2026-11-24", home=second), bo.Moves(on="2026-12-05", home=third))
    found = bo.position(household().model_copy(update={"home": first}), *moves, on="2026-12-05")
    assert [warned.text for warned in found.warnings if warned.text.startswith(("The move on", "The rent from"))] == said


def help_changes(old: str, new: str, born: str, pay: str | None = None, **stated: Any) -> list[tuple[str, str, str, str, str]]:
    activities = [bo.Job(pay=pay, hours=40)] if pay else []
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=activities)
    stated_now = bo.Household(adults=[adult], home=home_in(old), children=[bo.Child(born=born)], savings=0, **stated)
    found = bo.compare(stated_now, {"move": bo.Moves(on="2026-12-07", home=home_in(new))}, on="2026-12-07")["move"]
    return [(one.label, one.kind, str(one.today), str(one.then), one.why) for one in found.help_changes]


FOR_ALL = "No child is at school above the years in which meals are free for all"
NO_AWARD = "No Universal Credit is due any more"


@pytest.mark.parametrize(
    ("old", "new", "pay", "change"),
    [
        # born in February 2018: Primary 4 in Scotland and Year 4 in Wales, free for all; Year 4 in England, free with Universal Credit
        ("scotland", "england", None, []),
        ("england", "scotland", None, []),
        ("wales", "england", "3500 a month", [("stops", "50.00", "0.00", NO_AWARD)]),
        ("england", "wales", "3500 a month", [("starts", "0.00", "50.00", FOR_ALL)]),
        ("scotland", "england", "3500 a month", [("stops", "50.00", "0.00", NO_AWARD)]),
    ],
)
def test_school_meals_that_are_free_for_all_are_free(old: str, new: str, pay: str | None, change: list[Any]) -> None:
    found = help_changes(old, new, "2018-02-01", pay, school_meals_value="50 a month")
    assert [one[1:] for one in found if one[0] == "Free school meals"] == change


def test_school_meals_without_a_value_shrink_with_the_children_who_have_them() -> None:
    # Reception to Year 2 is free for all; a child in Year 8 loses the meals with Universal Credit
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    children = [bo.Child(born="2021-02-01"), bo.Child(born="2014-02-01")]
    stated = bo.Household(adults=[adult], home=home_in("england"), children=children, savings=0)
    found = bo.compare(stated, {"job": bo.Job(pay="5000 a month", hours=40)}, on="2026-12-07")["job"]
    meals = next(one for one in found.help_changes if one.label == "Free school meals")
    assert (meals.kind, meals.today, meals.then) == ("shrinks", None, None)
    assert meals.why == f"Only in the years in which they are free for all. Above them: {NO_AWARD}"


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("scotland", "england", ("stops", "122.20", "0.00", "It is for people who live in Scotland")),
        (
            "wales",
            "scotland",
            (
                "starts",
                "0.00",
                "122.20",
                "Some Universal Credit is due, or was before a sanction or deductions, to somebody with a child under the age limit",
            ),
        ),
    ],
)
def test_what_a_move_stops_has_the_reason_for_which_it_is_not_due(old: str, new: str, change: tuple[str, ...]) -> None:
    found = help_changes(old, new, "2018-02-01")
    assert [one[1:] for one in found if one[0] == "Scottish Child Payment"] == [change]


def test_best_start_foods_stops_and_healthy_start_starts() -> None:
    # one child of a year: 5.40 and 4.65 a week
    south, north = help_changes("scotland", "england", "2025-02-01"), help_changes("wales", "scotland", "2025-02-01")
    apply = "in its place, which has to be applied for"
    best_start, healthy_start = (next(one for one in south if one[0] == label) for label in ("Best Start Foods", "Healthy Start"))
    assert best_start[1:4] == ("stops", "23.40", "0.00")
    assert best_start[4] == f"Where there is no Best Start Foods there is Healthy Start {apply}"
    assert healthy_start[1:4] == ("starts", "0.00", "20.15")
    assert [one[:4] for one in north if "Start" in one[0]] == [
        ("Best Start Foods", "starts", "0.00", "23.40"),
        ("Healthy Start", "stops", "20.15", "0.00"),
    ]
    assert next(one[4] for one in north if one[0] == "Healthy Start") == f"In Scotland there is Best Start Foods {apply}"


def test_above_the_limit_of_healthy_start_best_start_foods_stops_alone() -> None:
    assert [one[:2] for one in help_changes("scotland", "england", "2025-02-01", "600 a month") if "Start" in one[0]] == [
        ("Best Start Foods", "stops")
    ]


OTHER_YEAR: dict[str, Any] = {
    "name": "Our council 2025-26",
    "source": "https://www.council.example",
    "first_day": "2025-04-01",
    "last_day": "2026-03-31",
    "kind": "percentage",
    "maximum_share": "80%",
    "taper": "20%",
    "capital_limit": 6000,
    "leaves_aside": "protected group",
}


def test_what_only_today_rests_on_is_said_where_the_scenario_moves() -> None:
    old = home_in("england", council_tax="1500 a year", council_tax_scheme=OTHER_YEAR)
    found = at_work(old, home_in("wales", council_tax="1500 a year"))
    said = (
        "today, home.council_tax_scheme: Our council 2025-26 is for 1 April 2025 to 31 March 2026, and is taken to be the same on the day "
        "asked about; left aside: protected group"
    )
    assert said in " ".join(str(found).split())
    assert said in found._repr_html_()


def test_a_bill_that_only_today_lacks_is_said() -> None:
    text = " ".join(str(at_work(home_in("scotland"), home_in("wales", council_tax="1500 a year"))).split())
    assert "today, Council Tax Reduction (state the bill as home.council_tax)" in text


def test_what_both_sides_rest_on_is_said_once() -> None:
    assert "today, " not in str(at_work(home_in("wales"), home_in("wales").model_copy(update={"rent": OLD.rent}))).split("Assumed,")[1]


def test_money_in_hand_after_the_costs_of_the_home_says_so() -> None:
    stated = household().model_copy(update={"home": home_in("wales", council_tax="1500 a year")})
    job, move = bo.Job(pay="12.71 an hour", hours=16), bo.Moves(on="2026-12-07", home=home_in("wales", council_tax="1200 a year"))
    answer = bo.compare(stated, {"job": job, "move": move, "no bill": move.model_copy(update={"home": home_in("wales")})}, on="2026-12-07")
    # 424.90 and 433.33 for rent, and all of the 125.00 of council tax taken off
    assert "983.23 a month in hand." in str(answer)
    assert "424.90 a month in hand after rent and council tax." in str(answer)
    assert "424.90 a month in hand after rent." in str(answer)


def test_a_move_to_an_owned_home_with_service_charges_in_payment_has_a_housing_element() -> None:
    owned = bo.Home(nation="england", greater_london=False, tenure="owner", service_charges="60 a month", qualifying_periods_served=9)
    found = bo.position(household(), bo.Moves(on="2026-11-20", home=owned), on="2026-11-20")
    assert str(found.line("universal_credit.housing_element").amount) == "60.00"
    notes = [warned.text for warned in found.warnings if warned.text.startswith("The move on")]
    assert notes == [f"The move on 20 November 2026 {PERIOD}: the housing element is that of the new home"]
