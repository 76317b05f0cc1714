"""Every scheme on every day: proposed, in force, ended, or never in force."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

import betteroff as bo
from betteroff.cli import betteroff
from betteroff.rulebook import RuleFileError
from betteroff.rulebook.entries import Entry
from betteroff.rulebook.schemes import _scheme, schemes
from betteroff.rulebook.tables import versions

FIRST, LAST = date(2009, 4, 27), date(2027, 4, 5)


def status(name: str, on: str) -> str:
    return next((scheme.status for scheme in bo.schemes(on=on) if scheme.name == name), "")


@pytest.mark.parametrize(
    ("name", "on", "found"),
    [
        ("work_programme", "2010-11-10", ""),
        ("work_programme", "2010-11-11", "proposed"),
        ("work_programme", "2011-05-31", "proposed"),
        ("work_programme", "2011-06-01", "in force"),
        ("work_programme", "2019-03-29", "in force"),
        ("work_programme", "2019-03-30", "ended"),
        ("new_enterprise_allowance", "2011-01-23", ""),
        ("new_enterprise_allowance", "2023-10-31", "in force"),
        ("new_enterprise_allowance", "2023-11-01", "ended"),
        ("flexible_new_deal", "2009-10-04", "proposed"),
        ("flexible_new_deal", "2009-10-05", "in force"),
        ("flexible_new_deal_second_phase", "2010-01-04", "never in force"),
        ("voluntary_referral", "2009-04-27", "in force"),
        ("treatment_allowance", "2009-04-27", "never in force"),
        ("mandatory_referral", "2026-11-22", "never in force"),
        ("restart", "2021-06-27", "proposed"),
        ("restart", "2021-06-28", "in force"),
    ],
)
def test_a_scheme_on_a_day(name: str, on: str, found: str) -> None:
    assert status(name, on) == found


@pytest.mark.parametrize(("on", "open_to_new"), [("2021-12-31", True), ("2022-01-01", False), ("2023-10-31", False)])
def test_the_new_enterprise_allowance_takes_nobody_new_from_january_2022(on: str, open_to_new: bool) -> None:
    assert next(scheme.takes_new for scheme in bo.schemes(on=on) if scheme.name == "new_enterprise_allowance") is open_to_new


def test_a_day_before_this_history_is_refused() -> None:
    with pytest.raises(bo.NotCovered, match="27 April 2009"):
        bo.schemes(on="2009-04-26")


def test_every_scheme_names_tables_that_there_are() -> None:
    for scheme in schemes().values():
        assert all(versions(*table.split("/")) for table in scheme.tables)


SCHEME = dict.fromkeys(("label", "what", "who", "compulsory", "law", "dates"), "x") | {"kind": "fund", "mark": "recalled"}


@pytest.mark.parametrize(
    "days",
    [
        {},
        {"never": True},
        {"never": True, "proposed": FIRST, "from": FIRST},
        {"from": LAST, "until": FIRST},
        {"from": FIRST, "until": FIRST, "last_start": LAST},
        {"from": LAST, "proposed": LAST, "until": FIRST},
    ],
)
def test_days_that_cannot_be_are_faults_of_the_file(days: dict[str, object]) -> None:
    with pytest.raises(RuleFileError, match=r"schemes\.toml: a scheme: "):
        _scheme(Entry("schemes.toml", "a scheme", SCHEME | days))


def test_the_command_lists_them() -> None:
    found = CliRunner().invoke(betteroff, ["schemes", "--on", "2012-05-01"])
    assert found.exit_code == 0
    assert found.output.startswith(
        "Schemes of employment and recovery of the source documents on 1 May 2012; there were others\n\nIn force:\n"
    )
    assert "Never in force:" in found.output
    assert "  - Treatment Allowance\n" in found.output
    assert "never on any day" not in found.output
    assert found.output.endswith("by which law: --full\n")
    in_full = CliRunner().invoke(betteroff, ["schemes", "--on", "2012-05-01", "--full"]).output
    assert "Treatment Allowance (never in force)" in in_full
    assert len(found.output.splitlines()) < len(in_full.splitlines()) / 2
    as_json = CliRunner().invoke(betteroff, ["schemes", "--on", "2012-05-01", "--json"])
    assert '"status": "never in force"' in as_json.output
