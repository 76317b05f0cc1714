"""The command line: exit code 0 for an answer, 2 for bad input with a message on one screen, never a traceback."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from betteroff import rulebook
from betteroff.cli import betteroff
from betteroff.household import Adult, Child, Home, Household, Placement, UniversalCredit
from betteroff.present import next_steps
from betteroff.stated import Stated

SAM = str(Path(__file__).parent.parent / "examples" / "sam.toml")


def run(*words: str) -> Result:
    return CliRunner().invoke(betteroff, words)


def test_compare_prints_all_scenarios_first_then_the_answer_to_each() -> None:
    found = run("compare", SAM)
    assert found.exit_code == 0
    table, first, *_ = found.output.split("\n\n")
    assert [line.split("  ")[0] for line in table.splitlines()[1:]] == ["Without it", "16 hours at the living wage", "Volunteer 12 hours"]
    assert first.splitlines()[0] == "16 hours at the living wage"
    assert first.splitlines()[1].startswith("  396.55 a month better off before travel")


PAY_DAYS = str(Path(__file__).parent.parent / "examples" / "pay-days.toml")


def test_a_timeline_follows_a_scenario_or_the_household_as_it_is() -> None:
    found = run("timeline", PAY_DAYS, "--scenario", "Weekly", "--months", "2")
    assert found.exit_code == 0
    assert found.output.splitlines()[1].startswith("2 assessment periods, 1 with 4 pay days, 1 with 5 pay days: Universal Credit between")
    as_it_is = json.loads(run("timeline", PAY_DAYS, "--months", "1", "--json").output)
    assert (as_it_is["months"][0]["net"], as_it_is["months"][0]["universal_credit"]) == ("0.00", "1248.84")


def test_a_timeline_names_the_pay_day_it_lacks_by_its_place_in_the_file() -> None:
    found = run("timeline", SAM, "--scenario", "16 hours at the living wage")
    assert found.exit_code == 2
    assert "scenarios.16 hours at the living wage.1.first_pay_day: is needed for a timeline" in found.output


def test_a_timeline_of_a_scenario_there_is_not_is_refused() -> None:
    found = run("timeline", PAY_DAYS, "--scenario", "Wekly")
    assert found.exit_code == 2
    assert "scenario: 'Wekly' is none of the case; perhaps Weekly; it has Monthly, Weekly" in found.output


def test_compare_as_json() -> None:
    found = json.loads(run("compare", SAM, "--json").output)
    job = found["scenarios"]["16 hours at the living wage"]
    assert found["schema_version"] == 1
    assert job["gain"] == "318.55"
    assert job["then"]["duties"][0]["easements"][0]["last_day"] == "2027-03-13"
    line = next(line for line in job["then"]["lines"] if line["name"] == "universal_credit.payable")
    assert (line["amount"], line["period"], line["rule"]) == ("460.22", "month", "betteroff.schemes.award.payable")


def test_another_day_may_be_asked_for() -> None:
    assert "424.90" in run("position", SAM).output
    assert "400.14" in run("position", SAM, "--on", "2025-09-30").output


def test_explain_names_rule_law_and_figures() -> None:
    found = run("explain", SAM)
    assert found.exit_code == 0
    assert "rule: betteroff.schemes.universal_credit.standard_allowance" in found.output


def test_new_writes_a_case_that_is_answered_and_overwrites_nothing(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    assert run("new", str(file)).exit_code == 0
    assert run("compare", str(file)).exit_code == 0
    again = run("new", str(file))
    assert again.exit_code == 2
    assert "exists already" in again.output
    assert run("new", str(tmp_path / "nowhere" / "case.toml")).exit_code == 2


BLOCKS: dict[str, type[Stated]] = {
    "household": Household,
    "household.home": Home,
    "household.placement": Placement,
    "household.universal_credit": UniversalCredit,
    "household.adults": Adult,
    "household.children": Child,
}


def test_every_line_a_new_case_offers_is_a_field() -> None:
    block = ""
    for line in (files("betteroff") / "new_case.toml").read_text(encoding="utf-8").splitlines():
        stated = line.removeprefix("# ")
        if found := re.match(r"\[+([\w.]+|scenarios.*)\]", stated):
            block = found[1]
        elif (found := re.match(r"(\w+) = ", stated)) and block in BLOCKS:
            assert found[1] in BLOCKS[block].model_fields, f"{block}: {found[1]}"


def test_the_rules_are_proved_and_shown() -> None:
    checked = run("rules", "check")
    assert checked.exit_code == 0
    assert "universal_credit/work_group from 2014-11-26: 8 rows, proved" in checked.output
    shown = run("rules", "show", "universal_credit/work_group", "--on", "2026-12-07")
    assert "UC Regs 2013 reg. 90(3)" in shown.output
    assert "424.90" in run("rules", "show", "universal_credit/rates", "--on", "2026-12-07").output


def test_a_scheme_shows_all_its_files() -> None:
    shown = run("rules", "show", "universal_credit", "--on", "2016-12-07").output
    assert "317.82" in shown
    assert "Responsible carer of a child aged 3 or 4" in shown
    assert "Responsible carer of a child aged 2 " not in shown


def test_a_file_without_rules_for_the_day_says_so_among_the_others() -> None:
    shown = run("rules", "show", "universal_credit", "--on", "2013-04-28").output
    assert "universal_credit/work_group has no rules for 2013-04-28; they begin on 2013-04-29" in shown


def test_a_sweep_over_hours_and_over_pay() -> None:
    by_hours = run("sweep", SAM, "--hours", "0-16", "--pay", "12.71 an hour")
    assert by_hours.exit_code == 0
    assert [line.split()[0] for line in by_hours.output.splitlines()[1:18]] == [str(hours) for hours in range(17)]
    assert "+396.55" in by_hours.output
    by_pay = json.loads(run("sweep", SAM, "--hours", "16", "--pay", "12.71 an hour", "--pay", "13 an hour", "--json").output)
    assert by_pay["points"][0]["gain"] == "396.55"
    listed = json.loads(run("sweep", SAM, "--hours", "8, 16", "--pay", "12.71 an hour", "--json").output)
    assert [point["hours"] for point in listed["points"]] == ["8", "16"]


def test_every_field_has_a_description() -> None:
    blocks = json.loads(run("schema").output)["$defs"]
    assert [
        f"{name}.{field}" for name, block in blocks.items() for field, says in block["properties"].items() if "description" not in says
    ] == []


def test_the_schema_names_every_activity() -> None:
    schema = json.loads(run("schema").output)
    assert {"Household", "Adult", "Child", "Home", "Job", "Volunteering", "Treatment", "Ends"} <= set(schema["$defs"])


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "no-such-file.toml"),
        ("position", SAM, "--on", "2013-04-28"),
        ("compare", SAM, "--on", "soon"),
        ("position", SAM, "--on", "2030-01-01"),
        ("rules", "show", "universal_credit/no_such_table"),
        ("rules", "show", "universal_credit/work_group", "--on", "2010-01-01"),
        ("sweep", SAM, "--hours", "8,16", "--pay", "12 an hour", "--pay", "13 an hour"),
        ("sweep", SAM, "--hours", "40-0", "--pay", "12 an hour"),
        ("sweep", SAM, "--hours", "many", "--pay", "12 an hour"),
        ("no-such-command",),
    ],
)
def test_what_cannot_be_answered_ends_with_exit_code_2_and_one_screen(words: tuple[str, ...]) -> None:
    found = run(*words)
    assert found.exit_code == 2
    assert found.exception is None or isinstance(found.exception, SystemExit)
    assert 0 < len(found.output.splitlines()) <= 24


def test_many_faults_fit_one_screen(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    adults = [{f"field_{number}": 1 for number in range(40)}]
    file.write_text(json.dumps({"household": {"adults": adults, "home": {"nation": "england"}}}), encoding="utf-8")
    found = run("compare", str(file))
    assert found.exit_code == 2
    assert len(found.output.splitlines()) <= 24


def test_a_damaged_rule_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = (
        "import sys, pathlib, shutil, betteroff.rulebook as book\n"
        "copy = pathlib.Path(sys.argv[1]); shutil.copytree(book.folder(), copy)\n"
        "(copy / sys.argv[2]).write_text(sys.argv[3]) if sys.argv[3] else (copy / sys.argv[2]).unlink()\n"
        "book.folder = lambda: copy\n"
        "from betteroff.cli import betteroff\n"
        "betteroff(['position', sys.argv[4]])\n"
    )
    for name, text in (
        ("universal_credit/rates.toml", "confirmed_to = "),
        ("universal_credit/work_group.toml", ""),
        ("income_tax/rates.toml", "a = 1"),
    ):
        place = tmp_path / name.replace("/", "_")
        found = subprocess.run([sys.executable, "-c", program, place, name, text, SAM], capture_output=True, text=True, check=False)
        assert found.returncode == 2, found.stderr
        assert name in found.stderr
        assert "Traceback" not in found.stderr


def test_missing_rules_are_told(tmp_path: Path) -> None:
    assert rulebook.folder().is_dir()
    with pytest.raises(rulebook.RuleFileError, match=r"no_such\.toml: cannot be read"):
        rulebook.load("no_such.toml")


def test_hours_that_pay() -> None:
    found = run("hours", SAM, "--pay", "12.71 an hour", "--hours", "8,16")
    assert found.exit_code == 0
    assert "8 and 16 hours a week are safe" in found.output
    assert "Hours that pay, at 12.71 an hour, paid weekly" in run("hours", SAM, "--pay", "12.71 an hour", "--paid", "weekly").output
    by_week = run("sweep", SAM, "--pay", "12.71 an hour", "--hours", "0-16", "--paid", "weekly")
    assert "Paid weekly, some assessment periods hold five pay days" in by_week.output
    assert run("hours", SAM, "--pay", "12.71 an hour", "--paid", "daily").exit_code == 2
    assert json.loads(run("hours", SAM, "--pay", "12.71 an hour", "--hours", "0-16", "--json").output)["days"][0]["losing"] == []
    assert run("hours", SAM, "--pay", "12.71 an hour", "--hours", "16").exit_code == 2


def test_a_range_of_hours_that_is_none_is_told_why() -> None:
    for hours, said in (("10-5", "the range is backwards; write 5-10"), ("0-4000", "a week has 168 hours; end the range there")):
        for command in ("sweep", "hours"):
            found = run(command, SAM, "--hours", hours, "--pay", "12 an hour")
            assert found.exit_code == 2
            assert said in found.output


def test_the_commitment_is_drafted_for_the_household_as_it_is_or_in_a_scenario() -> None:
    as_it_is = run("commitment", SAM).output
    assert as_it_is.splitlines()[0] == "Claimant: draft for the claimant commitment, 7 December 2026"
    assert "Hours of paid work" not in as_it_is
    with_job = run("commitment", SAM, "--scenario", "16 hours at the living wage").output
    assert 'To ask for: "My paid work of these hours a week is agreed, and comes off my hours of work search."' in with_job
    data = json.loads(run("commitment", SAM, "--json").output)
    parts = ["Hours a week", "What work is looked for", "Interviews and work preparation"]
    assert list(dict.fromkeys(entry["part"] for entry in data["commitment"])) == [*parts, "What lifts requirements"]
    assert run("commitment", SAM, "--scenario", "16 hours").exit_code == 2


def test_myths_are_answered() -> None:
    found = run("myths", SAM)
    assert found.exit_code == 0
    assert '"They can stop my money if I refuse treatment": false' in found.output
    data = json.loads(run("myths", SAM, "--json").output)
    assert [myth["answer"] for myth in data["myths"]] == ["False", "False", "False", "False", "True"]


def test_without_universal_credit_there_is_nothing_to_draft(tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    case.write_text(Path(SAM).read_text(encoding="utf-8").replace("savings = 0", "savings = 20000"), encoding="utf-8")
    assert " ".join(run("commitment", str(case)).output.split()) == next_steps.NO_DRAFT


def test_a_sanction_is_asked_with_its_days() -> None:
    days = ("--on", "2026-09-01", "--complied", "2026-09-11", "--decided", "2026-09-20")
    found = run("sanctions", SAM, "--failure", "missed interview", *days, "--earlier", "2026-06-01 low 7")
    assert found.exit_code == 0
    assert "a low-level sanction of Universal Credit for 24 days" in " ".join(found.output.split())
    assert (
        json.loads(run("sanctions", SAM, "--failure", "left-volunteering", "--on", "2026-09-01", "--json").output)["is_sanctionable"]
        is False
    )


def test_every_field_of_a_failure_has_an_option() -> None:
    asked = ("sanctions", SAM, "--failure", "left paid work", "--on", "2026-09-01")
    assert "No sanction where the reason is accepted" in run(*asked, "--reason-accepted", "--json").output
    found = run(*asked, "--not-made-contact", "--weekly-award", "100 a week", "--work-until", "2026-10-01", "--outstanding", "3")
    assert found.exit_code == 0
    assert "failure.made_contact" in found.output


def test_a_failure_in_a_scenario_that_there_is_not_is_refused() -> None:
    found = run("sanctions", SAM, "--failure", "left paid work", "--on", "2026-09-01", "--scenario", "none such")
    assert found.exit_code == 2
    assert "none such" in found.output


def test_a_failure_that_is_none_is_refused() -> None:
    found = run("sanctions", SAM, "--failure", "was rude", "--on", "2026-09-01")
    assert found.exit_code == 2
    assert "kind: must be one of" in found.output
