"""Messages say what to write; what is written in a usual way is taken."""

from __future__ import annotations

from operator import ge, gt, le, lt
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import betteroff as bo
from betteroff.cli import betteroff
from betteroff.stated import maybe

HOME: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week"}
JOB: dict[str, Any] = {"kind": "job", "pay": "12.71 an hour", "hours": 16}
CASE = """on = 2026-12-07
[household]
savings = 0
[household.home]
nation = "england"
tenure = "social"
rent = "120 a week"
[[household.adults]]
born = 1991-03-02
[[scenarios."Job"]]
kind = "job"
pay = "12.71 an hour"
hours = 16
"""


def refusal(tmp_path: Path, old: str, new: str) -> str:
    """What a case file is refused with, once something in it is written otherwise."""
    assert old in CASE
    file = tmp_path / "case.toml"
    file.write_text(CASE.replace(old, new), encoding="utf-8")
    with pytest.raises(bo.BadInput) as refused:
        bo.compare_case(bo.read(file))
    return str(refused.value).removeprefix(f"{file}: ")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1991-03-02", "1991-02-30", "line 9, born: there is no such day; check its month and day"),
        ('"120 a week"', "120 a week", 'line 7, rent: put it in quotes, such as rent = "..."'),
        ("savings = 0", "savings = £500", 'line 3, savings: put it in quotes, such as savings = "..."'),
        ('"england"', '"england', 'line 5, nation: a closing " may be missing'),
        ('nation = "england"\n', "", 'household.home.nation: is needed, such as nation = "england"'),
        ('pay = "12.71 an hour"\n', "", 'scenarios.Job.1.pay: is needed, such as pay = "12.71 an hour"'),
        ("hours = 16\n", "", "scenarios.Job.1.hours: is needed, such as hours = 16"),
        ("1991-03-02", '"1991"', "adults.1.born: must be a date, such as 2026-12-07: year, month and day"),
        ("hours = 16", "hours = 16.33", 'hours: must come to whole minutes: write hours and minutes, such as "16:20"'),
        ("hours = 16", 'hours = "16:60"', "hours: must be a number of hours"),
        ("hours = 16", 'travel = "18 a day"\nhours = 16', "travel: is for a day, which is no period here"),
        (
            "hours = 16",
            "travel = 18\nhours = 16",
            'travel: has no period; write pounds with a period, such as "112.50 a week", "520 a month" or, for',
        ),
        ("hours = 16", "adult = 2\nhours = 16", "adult: must be 1 or 'Claimant': only one adult is stated; or leave it out"),
        ("1991-03-02", "1991-03-02\npension = 0.05", 'pension: is less than 1% of pay; write 5, or "5%", for 5%'),
        ("1991-03-02", "1991-03-02\npension = 0.99", "pension: is less than 1% of pay"),
        ("[household.home]", 'other_income = [{ kind = "pip", amount = "1 a week" }]\n[household.home]', "these are ignored:\n  "),
    ],
)
def test_a_message_names_the_field_and_says_what_to_write(tmp_path: Path, old: str, new: str, told: str) -> None:
    found = refusal(tmp_path, old, new)
    assert told in found
    assert max(map(len, found.splitlines())) <= 200


def test_what_is_written_in_a_usual_way_is_taken() -> None:
    assert bo.Home(**HOME | {"nation": "England"}).nation == "england"
    assert bo.Job(**JOB | {"pay": "£12.71/hr"}) == bo.Job(**JOB)
    assert bo.Job(**JOB | {"hours": "16:20"}).hours == 16 * 60 + 20
    assert bo.Home(**HOME | {"rent": "120/wk"}) == bo.Home(**HOME)


def test_the_least_percentage_of_a_pension_is_listed() -> None:
    for pension, percentage in ((1, "1%"), ("5%", "5%"), (0, "0%")):
        stated = bo.Household(adults=[bo.Adult(born="1991-03-02", pension=pension)], home=bo.Home(**HOME))
        found = bo.position(stated, bo.Job(**JOB), on="2026-12-07")
        assert next(each.text for each in found.assumptions if each.field == "adults.1.pension").startswith(f"{percentage}, of all pay")


def test_an_amount_is_not_compared_with_a_number() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(**HOME))
    gain = bo.compare(stated, {"it": bo.Job(**JOB)}, on="2026-12-07")["it"].gain
    for compare in (gt, le, lt, ge):
        with pytest.raises(TypeError, match=r"gain\.pounds > 0"):
            compare(gain, 0)
    assert gain.pounds > 0


def test_hours_are_written_in_python_as_on_the_command_line() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(**HOME))
    found = bo.sweep(stated, hours="0-5", pay="12.71 an hour", on="2026-12-07")
    assert [point.hours for point in found.points] == [0, 1, 2, 3, 4, 5]
    assert [p.hours for p in bo.sweep(stated, hours="8,16", pay="12.71 an hour", on="2026-12-07").points] == [8, 16]
    assert len(bo.sweep(stated, hours="16", pay=["12.71 an hour", "13 an hour"], on="2026-12-07").points) == 2
    assert len(bo.hours_that_pay(stated, hours="0-5", pay="12.71 an hour", on="2026-12-07").days[0].sweep.points) == 6
    with pytest.raises(bo.BadInput, match="hours: give several"):
        bo.hours_that_pay(stated, hours="16", pay="12.71 an hour", on="2026-12-07")


def test_a_household_says_that_it_is_not_shown() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(**HOME))
    told = "<Household: what is stated is not shown, as it may disclose treatment or health; model_dump() shows it>"
    assert str(stated) == repr(stated) == told


def test_no_scenarios_are_told_of_in_the_words_of_file_and_python() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(**HOME))
    with pytest.raises(bo.BadInput, match=r"scenarios: are needed .* in a file, \{\"A job\": Job\(\.\.\.\)\} in Python"):
        bo.compare(stated, {}, on="2026-12-07")


def test_a_case_to_fill_in_is_toml(tmp_path: Path) -> None:
    found = CliRunner().invoke(betteroff, ["new", str(tmp_path / "n.json")])
    assert found.exit_code == 2
    assert "give a name that ends in .toml" in found.output
    assert not (tmp_path / "n.json").exists()


def test_the_months_of_a_timeline_are_no_fault_of_a_scenario() -> None:
    case = bo.read({"on": "2026-12-07", "household": {"adults": [{"born": "1991-03-02"}], "home": HOME}, "scenarios": {"It": [JOB]}})
    with pytest.raises(bo.BadInput, match=r"^months: must be 1 to 24$"):
        bo.timeline_case(case, "It", months=0)


def test_what_is_not_used_of_a_scenario_is_named_by_its_place_in_the_file() -> None:
    case = bo.read(
        {
            "on": "2026-12-07",
            "household": {"adults": [{"born": "1991-03-02"}], "home": HOME},
            "scenarios": {"It": [JOB | {"zero_hours": True}]},
        }
    )
    assert [each.field for each in bo.compare_case(case)["It"].then.not_taken_into_account] == ["scenarios.It.1.zero_hours"]


def test_a_short_word_is_not_looked_for_within_others() -> None:
    assert maybe("foo", ["healthy_start/young_food"]) == ""
    assert maybe("food", ["healthy_start/young_food"]) == "perhaps healthy_start/young_food; "
