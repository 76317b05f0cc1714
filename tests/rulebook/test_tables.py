"""Decision tables of an invented country: how they are read, answered and refused."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from betteroff.rulebook import NotCovered, RuleFileError, tables
from betteroff.rulebook.tables import NO_ROW, Question, Table, every_row, first_row, has_outcome
from invented import rules_at

CROSSING = """
question = "May the traveller cross?"
read = "from the top"
confirmed_to = 2026-12-31

[inputs]
is_citizen = { says = "is a citizen" }
goods = { says = "goods carried", words = ["none", "salt", "sea silk"] }
age = { says = "age", from = 0, to = 120, unit = "years" }
stay = { says = "hours of stay", from = 0, to = 48, unit = "hours" }

[outcomes]
free = "Crosses free"
pays = "Pays the toll"

[[version]]
from = 2025-01-01

[[version.row]]
when = { is_citizen = true, age = "65 or more" }
then = "free"
why = "An old citizen"
law = "Bridges Act s. 2"
mark = "verified"

[[version.row]]
when = { goods = ["none", "salt"], stay = "under 24" }
then = "free"
why = "A short stay with little"
law = "Bridges Act s. 3"
mark = "verified"

[[version.row]]
then = "pays"
why = "Nobody else crosses free"
law = "Bridges Act s. 1"
mark = "verified"
"""


class Goods(IntEnum):
    NONE = 0
    SALT = 1
    SEA_SILK = 2


class Crossing(IntEnum):
    FREE = 0
    PAYS = 1


class CrossingInputs(NamedTuple):
    is_citizen: bool
    goods: Goods
    age: int
    stay: int


@pytest.fixture
def country(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "bridge").mkdir()
    write(tmp_path, CROSSING)
    with rules_at(tmp_path):
        yield tmp_path


def write(country: Path, text: str) -> None:
    (country / "bridge" / "crossing.toml").write_text(text, encoding="utf-8")


def change(country: Path, old: str, new: str) -> None:
    assert old in CROSSING
    write(country, CROSSING.replace(old, new, 1))


def crossing() -> Table:
    return tables.table("bridge", "crossing", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("given_answers", "row"),
    [
        ((1, 2, 65, 0), 0),
        ((1, 2, 64, 0), 2),
        ((0, 2, 65, 0), 2),
        ((1, 0, 65, 0), 0),  # rows 1 and 2 both fit: the first decides
        ((0, 0, 30, 23 * 60 + 59), 1),
        ((0, 1, 30, 0), 1),
        ((0, 1, 30, 24 * 60), 2),
    ],
)
def test_the_first_row_that_fits_decides(country: Path, given_answers: tuple[int, ...], row: int) -> None:
    assert first_row(crossing().scan, given_answers) == row


def test_every_row_that_fits_is_a_bit_each(country: Path) -> None:
    scan = crossing().scan
    assert every_row(scan, (1, 0, 65, 0)) == 0b111
    assert every_row(scan, (0, 2, 30, 0)) == 0b100
    assert has_outcome(scan, 0b100, Crossing.PAYS)
    assert not has_outcome(scan, 0b011, Crossing.PAYS)


def test_no_row_is_said_where_none_fits(country: Path) -> None:
    change(country, 'then = "pays"', 'when = { goods = "sea silk" }\nthen = "pays"')
    assert first_row(crossing().scan, (0, 0, 30, 25 * 60)) == NO_ROW


def test_outcomes_and_inputs_are_shown_in_words(country: Path) -> None:
    table = crossing()
    assert table.outcome(2) == "Pays the toll"
    shown = [given.shown(value) for given, value in zip(table.inputs, (1, 2, 65, 90), strict=True)]
    assert shown == ["yes", "sea silk", "65 years", "1.5 hours"]


def test_the_counts_at_which_an_answer_may_change_are_known(country: Path) -> None:
    assert crossing().edges("age") == {65, 121}
    assert crossing().edges("stay") == {0, 24 * 60}
    assert crossing().edges("no such input") == set()


def test_the_limit_of_an_input_is_the_one_edge_inside_its_span() -> None:
    assert tables.table("universal_credit", "caring", date(2026, 4, 7)).limit("caring_minutes") == 35 * 60
    assert tables.table("self_employment", "minimum_income_floor", date(2026, 4, 7)).limit("start_up_months") == 12
    assert tables.table("housing_element", "non_dependant", date(2026, 4, 7)).limit("age") == 21
    assert tables.table("universal_credit", "limited_capability_element", date(2026, 4, 7)).limit("wait_months") == 3
    with pytest.raises(RuleFileError, match="periods_since_work must be held against one limit only, not 2"):
        tables.table("childcare_element", "paid_work", date(2026, 4, 7)).limit("periods_since_work")


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [("under 18", 0, 17), ("18 or more", 18, 120), ("18 or less", 0, 18), ("18 to 64", 18, 64), ("18 to 18", 18, 18)],
)
def test_a_cell_of_a_number_covers_the_numbers_it_says(country: Path, cell: str, low: int, high: int) -> None:
    change(country, "65 or more", cell)
    held = {age for age in range(121) if first_row(crossing().scan, (1, 2, age, 0)) == 0}
    assert held == set(range(low, high + 1))


def test_hours_in_a_cell_are_minutes_inside(country: Path) -> None:
    change(country, '"under 24"', '"24 or less"')
    assert first_row(crossing().scan, (0, 0, 30, 24 * 60)) == 1
    assert first_row(crossing().scan, (0, 0, 30, 24 * 60 + 1)) == 2


def test_a_day_before_the_first_version_is_refused(country: Path) -> None:
    with pytest.raises(NotCovered, match="they begin on 2025-01-01"):
        tables.table("bridge", "crossing", date(2024, 12, 31))


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31)])
def test_a_table_is_answered_up_to_twelve_months_after_it_was_checked(country: Path, day: date) -> None:
    assert tables.table("bridge", "crossing", day).start == date(2025, 1, 1)


def test_more_than_twelve_months_after_it_was_checked_a_table_is_refused(country: Path) -> None:
    with pytest.raises(NotCovered, match="bridge/crossing has been checked up to 2026-12-31 only"):
        tables.table("bridge", "crossing", date(2028, 1, 1))


def test_a_version_holds_from_its_first_day(country: Path) -> None:
    second = CROSSING[CROSSING.index("[[version]]") :].replace("2025-01-01", "2026-01-01").replace("65 or more", "70 or more")
    write(country, CROSSING + second)
    assert first_row(tables.table("bridge", "crossing", date(2025, 12, 31)).scan, (1, 2, 69, 0)) == 0
    assert first_row(tables.table("bridge", "crossing", date(2026, 1, 1)).scan, (1, 2, 69, 0)) == 2


def test_a_day_after_the_last_one_of_a_version_is_refused(country: Path) -> None:
    change(country, "from = 2025-01-01", "from = 2025-01-01\nuntil = 2025-12-31")
    assert tables.table("bridge", "crossing", date(2025, 12, 31)).until == date(2025, 12, 31)
    with pytest.raises(NotCovered, match="has no rules for 2026-01-01"):
        tables.table("bridge", "crossing", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('read = "from the top"\n', "", "head: read is missing"),
        ("from the top", "from the bottom", "head: read 'from the bottom' is not one of"),
        ('question = "May the traveller cross?"\n', "", "head: question is missing"),
        ("confirmed_to = 2026-12-31\n", "", "head: confirmed_to is missing"),
        ('is_citizen = { says = "is a citizen" }', "is_citizen = { }", "input is_citizen: says is missing"),
        ('free = "Crosses free"\npays = "Pays the toll"\n', "", "head: outcomes is missing"),
        ("from = 2025-01-01\n", "", "version 1: from is missing"),
        ("from = 2025-01-01\n", 'from = "2025"\n', "version 1: from is of the wrong kind"),
        ('then = "pays"\n', "", "version 1, row 3: then is missing"),
        ('then = "pays"', 'then = "swims"', "version 1, row 3: then 'swims' is not one of free, pays"),
        ('why = "An old citizen"\n', "", "version 1, row 1: why is missing"),
        ('law = "Bridges Act s. 3"\n', "", "version 1, row 2: law is missing"),
        ('mark = "verified"\n', "", "version 1, row 1: mark is missing"),
        ('mark = "verified"', 'mark = "sworn"', "version 1, row 1: mark 'sworn' is not one of"),
        ("when = { is_citizen", "when = { is_foreign", "version 1, row 1: is_foreign is not an input of this table"),
        ('is_citizen = true, age = "65 or more"', 'is_citizen = "yes"', "version 1, row 1: is_citizen = 'yes' is not understood"),
        ("65 or more", "old", "version 1, row 1: age = 'old' is not understood"),
        ("65 or more", "64 to 18", "version 1, row 1: age = '64 to 18' is not understood"),
        ("65 or more", "121 or more", "version 1, row 1: age = '121 or more' is not understood"),
        ('["none", "salt"]', '["none", "pepper"]', "version 1, row 2: goods = 'pepper' is not understood"),
    ],
)
def test_a_damaged_table_is_refused_by_file_entry_and_fault(country: Path, old: str, new: str, fault: str) -> None:
    change(country, old, new)
    with pytest.raises(RuleFileError) as refused:
        tables.versions("bridge", "crossing")
    assert str(refused.value).startswith(f"bridge/crossing.toml: {fault}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from = 0, to = 120, ", "from = 0, "),
        ('is_citizen = { says = "is a citizen" }', "is_citizen = 3"),
        ("65 or more", "130 to 140"),
        ("from = 2025-01-01", "from = 2025-01-01\nnever = [{ is_citizen = true }]"),
        ("from = 2025-01-01", 'from = 2025-01-01\nuntil = "2025"'),
    ],
    ids=["number without to", "input is no table", "cell outside the input", "never without when", "until is text"],
)
def test_an_entry_of_the_wrong_kind_is_refused_by_file(country: Path, old: str, new: str) -> None:
    change(country, old, new)
    with pytest.raises(RuleFileError, match=r"^bridge/crossing\.toml: "):
        tables.versions("bridge", "crossing")


def test_versions_that_overlap_are_refused(country: Path) -> None:
    second = CROSSING[CROSSING.index("[[version]]") :]
    write(country, CROSSING + second)
    with pytest.raises(RuleFileError, match=r"^bridge/crossing\.toml: version 2: begins before the one above it ends"):
        tables.versions("bridge", "crossing")


def test_a_missing_table_is_refused_by_name(country: Path) -> None:
    with pytest.raises(RuleFileError, match=r"^bridge/swimming\.toml: cannot be read"):
        tables.versions("bridge", "swimming")


def test_a_table_that_is_no_toml_is_refused_by_name(country: Path) -> None:
    write(country, "question = ")
    with pytest.raises(RuleFileError, match=r"^bridge/crossing\.toml: is not valid TOML"):
        tables.versions("bridge", "crossing")


def test_a_question_that_agrees_with_its_file_is_asked(country: Path) -> None:
    question = Question("bridge", "crossing", CrossingInputs, Crossing)
    assert tables.asked(question, date(2026, 1, 1)) == crossing()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('free = "Crosses free"\npays = "Pays the toll"', 'pays = "Pays the toll"\nfree = "Crosses free"', "outcomes must be free, pays"),
        ('stay = { says = "hours of stay", from = 0, to = 48, unit = "hours" }', "", "inputs must be is_citizen, goods, age, stay"),
        ('"sea silk"]', '"sea wool"]', r"input goods does not have the type the rules give it \(Goods\)"),
        ('age = { says = "age", from = 0, to = 120, unit = "years" }', 'age = { says = "age" }', "input age does not have the type"),
    ],
)
def test_a_question_that_differs_from_its_file_is_refused(country: Path, old: str, new: str, fault: str) -> None:
    text = CROSSING.replace(old, new, 1)
    head, version = text.split("[[version]]")
    conditions = {"stay": ', stay = "under 24"', "age": ', age = "65 or more"'}
    for name, condition in conditions.items():
        if (fault.startswith("inputs") and name == "stay") or f"input {name}" in fault:
            version = version.replace(condition, "")
    write(country, head + "[[version]]" + version)
    with pytest.raises(RuleFileError, match=rf"^bridge/crossing\.toml: {fault}"):
        tables.asked(Question("bridge", "crossing", CrossingInputs, Crossing), date(2026, 1, 1))


# Any small table, against a reading of its cells that knows nothing of spans and boxes

Case = dict[str, object]
Test = Callable[[object], bool]
WORDS = ("red", "green", "blue")
SPACE: Mapping[str, tuple[object, ...]] = {"flag": (False, True), "colour": WORDS, "count": tuple(range(6))}


def within(low: int, high: int) -> Test:
    return lambda value: isinstance(value, int) and low <= value <= high


def equal_to(wanted: object) -> Test:
    return lambda value: value == wanted


def number_cells() -> list[tuple[str, Test]]:
    cells: list[tuple[str, Test]] = []
    for n in range(6):
        cells += [(f'"{n} or more"', within(n, 99)), (f'"{n} or less"', within(-99, n)), (f'"under {n + 1}"', within(-99, n))]
        cells += [(f'"{n} to {m}"', within(n, m)) for m in range(n, 6)]
    return cells


CELLS: Mapping[str, list[tuple[str, Test]]] = {
    "flag": [("true", equal_to(True)), ("false", equal_to(False))],
    "colour": [(f'"{word}"', equal_to(word)) for word in WORDS],
    "count": number_cells(),
}


def conditions() -> st.SearchStrategy[dict[str, list[tuple[str, Test]]]]:
    one = {name: st.lists(st.sampled_from(cells), min_size=1, max_size=2) for name, cells in CELLS.items()}
    return st.fixed_dictionaries({}, optional=one)


@settings(max_examples=150, deadline=None)
@given(st.lists(conditions(), min_size=1, max_size=5))
def test_scanning_answers_as_a_plain_reading_of_the_rows_does(rows: list[dict[str, list[tuple[str, Test]]]]) -> None:
    text = 'question = "?"\nread = "from the top"\nconfirmed_to = 2026-12-31\n[inputs]\nflag = { says = "f" }\n'
    text += 'colour = { says = "c", words = ["red", "green", "blue"] }\ncount = { says = "n", from = 0, to = 5, unit = "days" }\n'
    text += '[outcomes]\na = "A"\n[[version]]\nfrom = 2025-01-01\n'
    for row in rows:
        when = ", ".join(f"{name} = [{', '.join(cell for cell, _ in cells)}]" for name, cells in row.items())
        text += f'[[version.row]]\nwhen = {{ {when} }}\nthen = "a"\nwhy = "w"\nlaw = "l"\nmark = "verified"\n'
    with tempfile.TemporaryDirectory() as folder, rules_at(Path(folder)):
        (Path(folder) / "any").mkdir()
        (Path(folder) / "any" / "table.toml").write_text(text, encoding="utf-8")
        scan = tables.versions("any", "table")[0].scan
    for answers in itertools.product(*SPACE.values()):
        case = dict(zip(SPACE, answers, strict=True))
        fit = [n for n, row in enumerate(rows) if all(any(test(case[name]) for _, test in cells) for name, cells in row.items())]
        inside = tuple(SPACE[name].index(value) for name, value in case.items())
        assert first_row(scan, inside) == (fit[0] if fit else NO_ROW)
        assert every_row(scan, inside) == sum(1 << n for n in fit)


OWN_DAYS = 'why = "A short stay with little"\nfrom = 2025-03-01\nuntil = 2025-06-30'


def test_a_row_with_days_of_its_own_stands_in_the_table_on_those_days_alone(country: Path) -> None:
    change(country, 'why = "A short stay with little"', OWN_DAYS)
    held = tables.versions("bridge", "crossing")
    assert [(version.start, version.until, len(version.rows)) for version in held] == [
        (date(2025, 1, 1), date(2025, 2, 28), 2),
        (date(2025, 3, 1), date(2025, 6, 30), 3),
        (date(2025, 7, 1), None, 2),
    ]
    first_rows = [
        first_row(tables.table("bridge", "crossing", day).scan, (0, 0, 30, 0))
        for day in (date(2025, 2, 28), date(2025, 3, 1), date(2025, 6, 30), date(2025, 7, 1))
    ]
    assert first_rows == [1, 1, 1, 1]  # of three rows, or of two
    outcomes = [tables.table("bridge", "crossing", day).outcome(1) for day in (date(2025, 2, 28), date(2025, 3, 1), date(2025, 7, 1))]
    assert outcomes == ["Pays the toll", "Crosses free", "Pays the toll"]


@pytest.mark.parametrize("days", ["from = 2025-01-01", "from = 2024-12-31", "until = 2024-12-30"])
def test_days_of_a_row_outside_its_version_are_refused(country: Path, days: str) -> None:
    change(country, 'why = "A short stay with little"', f'why = "A short stay with little"\n{days}')
    with pytest.raises(RuleFileError, match="not within the version"):
        tables.versions("bridge", "crossing")
