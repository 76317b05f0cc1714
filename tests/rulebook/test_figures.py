"""Dated figures of an invented country: what is answered, and how a damaged file is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from betteroff.rulebook import NotCovered, Refusal, RuleFileError, figures
from invented import rules_at

SOURCES = '[gazette]\ntitle = "Gazette of Erewhon"\nwhere = "https://example.org"\nchecked = 2026-11-22\n'
TOLL = """
confirmed_to = 2026-12-31

[toll]
label = "Bridge toll"
unit = "pounds a week"
law = "Bridges Act s. 1"
values = [
  { from = 2025-01-01, until = 2025-12-31, amount = 1.25, source = "gazette", mark = "verified" },
  { from = 2026-01-01, amount = 1.5, source = "gazette", mark = "derived", note = "a note" },
]
"""


class TollRates(NamedTuple):
    toll: int


class OtherRates(NamedTuple):
    toll: int
    ferry: int


@pytest.fixture
def country(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "toll").mkdir()
    (tmp_path / "toll" / "rates.toml").write_text(TOLL, encoding="utf-8")
    with rules_at(tmp_path):
        yield tmp_path


def change(country: Path, old: str, new: str) -> None:
    assert old in TOLL
    (country / "toll" / "rates.toml").write_text(TOLL.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("day", "pence"),
    [(date(2025, 1, 1), 125), (date(2025, 12, 31), 125), (date(2026, 1, 1), 150), (date(2026, 12, 31), 150)],
)
def test_a_figure_has_its_value_of_the_day(country: Path, day: date, pence: int) -> None:
    assert figures.figures("toll")["toll"].on(day).amount == pence
    assert figures.rates(TollRates, "toll", day) == TollRates(pence)


def test_a_day_before_the_first_value_is_refused(country: Path) -> None:
    with pytest.raises(NotCovered, match=r"Bridge toll is known from 2025-01-01 on"):
        figures.figures("toll")["toll"].on(date(2024, 12, 31))


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2027, 12, 31)])
def test_up_to_twelve_months_after_it_was_checked_a_figure_is_still_answered(country: Path, day: date) -> None:
    assert figures.figures("toll")["toll"].on(day).amount == 150


def test_more_than_twelve_months_after_it_was_checked_a_figure_is_refused(country: Path) -> None:
    with pytest.raises(NotCovered, match=r"Bridge toll has been checked up to 2026-12-31 only"):
        figures.figures("toll")["toll"].on(date(2028, 1, 1))


def test_a_figure_may_have_been_checked_up_to_a_day_of_its_own(country: Path) -> None:
    change(country, 'law = "Bridges Act s. 1"', 'law = "Bridges Act s. 1"\nconfirmed_to = 2026-06-30')
    assert figures.figures("toll")["toll"].on(date(2027, 6, 30)).amount == 150
    with pytest.raises(NotCovered, match="2026-06-30"):
        figures.figures("toll")["toll"].on(date(2027, 7, 1))


def test_a_day_after_the_last_one_of_a_value_that_ended_is_refused(country: Path) -> None:
    change(country, "{ from = 2026-01-01, amount", "{ from = 2026-01-01, until = 2026-03-31, amount")
    assert figures.figures("toll")["toll"].on(date(2026, 3, 31)).amount == 150
    with pytest.raises(NotCovered, match="known only up to 2026-03-31"):
        figures.figures("toll")["toll"].on(date(2026, 4, 1))


def test_a_day_between_two_values_is_refused(country: Path) -> None:
    change(country, "until = 2025-12-31", "until = 2025-11-30")
    with pytest.raises(NotCovered, match="2025-11-30"):
        figures.figures("toll")["toll"].on(date(2025, 12, 1))


def test_the_days_on_which_a_figure_changes_are_known(country: Path) -> None:
    assert figures.changes("toll", date(2025, 1, 1), date(2026, 12, 31)) == {date(2026, 1, 1)}
    assert figures.changes("toll", date(2026, 1, 1), date(2026, 12, 31)) == set()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('label = "Bridge toll"\n', "", "toll: label is missing"),
        ('unit = "pounds a week"\n', "", "toll: unit is missing"),
        ('law = "Bridges Act s. 1"\n', "", "toll: law is missing"),
        ('law = "Bridges Act s. 1"', 'law = ""', "toll: law is missing"),
        ("pounds a week", "guineas", "toll: unit 'guineas' is not one of"),
        ("confirmed_to = 2026-12-31\n", "", "toll: confirmed_to is missing"),
        ("confirmed_to = 2026-12-31\n", 'confirmed_to = "soon"\n', "toll: confirmed_to is missing"),
        ("from = 2026-01-01, ", "", "toll, value 2: from is missing"),
        ("amount = 1.5, ", "", "toll, value 2: amount is missing"),
        (', source = "gazette", mark = "derived"', ', mark = "derived"', "toll, value 2: source is missing"),
        (', mark = "derived"', "", "toll, value 2: mark is missing"),
        ('mark = "derived"', 'mark = "guessed"', "toll, value 2: mark 'guessed' is not one of verified"),
        ('source = "gazette", mark = "derived"', 'source = "hearsay", mark = "derived"', "toll, value 2: source 'hearsay' is not listed"),
        ("from = 2026-01-01", "from = 2025-12-31", "toll, value 2: begins before the one above it ends"),
        ("from = 2026-01-01", "from = 2024-01-01", "toll, value 2: begins before the one above it ends"),
        ("amount = 1.5,", "amount = 1.505,", "toll, value 2: amount 1.505 is not a whole number of pence"),
        ("amount = 1.5,", 'amount = "1.50",', "toll, value 2: amount is of the wrong kind"),
        ("pounds a week", "day", "toll, value 1: amount is of the wrong kind"),
        ("pounds a week", "years", "toll, value 1: amount 1.25 is not a whole number"),
    ],
)
def test_a_damaged_figure_is_refused_by_file_entry_and_fault(country: Path, old: str, new: str, fault: str) -> None:
    change(country, old, new)
    with pytest.raises(RuleFileError) as refused:
        figures.figures("toll")
    assert str(refused.value).startswith(f"toll/rates.toml: {fault}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from = 2026-01-01", 'from = "2026-01-01"'),
        ("from = 2025-01-01, until = 2025-12-31", 'from = 2025-01-01, until = "2025-12-31"'),
        ("until = 2025-12-31", "until = 2024-12-31"),
        ("amount = 1.5,", "amount = nan,"),
        ("amount = 1.5,", "amount = true,"),
        ("  { from = 2026-01-01, amount = 1.5", "  3, { from = 2026-01-01, amount = 1.5"),
    ],
    ids=["from is text", "until is text", "until before from", "no number", "yes for pounds", "value is no table"],
)
def test_a_value_of_the_wrong_kind_is_refused_by_file_and_entry(country: Path, old: str, new: str) -> None:
    change(country, old, new)
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: toll, value [12]: "):
        figures.figures("toll")


def test_an_entry_that_is_no_table_is_refused(country: Path) -> None:
    (country / "toll" / "rates.toml").write_text("confirmed_to = 2026-12-31\ntoll = 3\n", encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: toll: must be a table of fields"):
        figures.figures("toll")


def test_a_figure_without_values_is_refused(country: Path) -> None:
    (country / "toll" / "rates.toml").write_text(TOLL[: TOLL.index("values")] + "values = []\n", encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: toll: values is missing"):
        figures.figures("toll")


def test_a_missing_file_is_refused_by_name(country: Path) -> None:
    with pytest.raises(RuleFileError, match=r"^ferry/rates\.toml: cannot be read"):
        figures.figures("ferry")


def test_a_file_that_is_no_toml_is_refused_by_name(country: Path) -> None:
    (country / "toll" / "rates.toml").write_text("[toll\n", encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: is not valid TOML"):
        figures.figures("toll")


def test_a_file_that_is_no_utf_8_is_refused_by_name(country: Path) -> None:
    (country / "toll" / "rates.toml").write_bytes(b'label = "\xa3"')
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: cannot be read"):
        figures.figures("toll")


def test_rules_and_file_must_hold_the_same_figures(country: Path) -> None:
    with pytest.raises(RuleFileError, match=r"^toll/rates\.toml: ferry: in the file or in the rules, not in both"):
        figures.rates(OtherRates, "toll", date(2026, 1, 1))


def test_every_refusal_is_one_kind_of_error() -> None:
    assert issubclass(NotCovered, Refusal)
    assert issubclass(RuleFileError, Refusal)


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (1250, "pounds a week", "12.50 a week"),
        (123456, "pounds", "1,234.56"),
        (5500, "share", "55 %"),
        (1250, "share", "12.5 %"),
        (1050, "hours a week", "17.5 hours a week"),
        (25, "years", "25 years"),
        (1, "yes or no", "yes"),
        (0, "yes or no", "no"),
        (date(2017, 4, 6).toordinal(), "day", "2017-04-06"),
    ],
)
def test_a_figure_is_shown_as_a_reader_writes_it(amount: int, unit: str, text: str) -> None:
    assert figures.shown(amount, unit) == text
