"""The law as data: every real rule file is proved, cited, and agrees with the code that reads it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import tomllib
from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import betteroff
from betteroff import activities, conditionality, household
from betteroff.activities import Stated
from betteroff.dated_rules import SCHEMES
from betteroff.facts import ChildAges, PupilFacts
from betteroff.rulebook import MARKS, folder
from betteroff.rulebook.figures import Figure, figures, rates
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.tables import EVERY_ROW, NO_ROW, Question, Table, asked, first_row, versions
from betteroff.schemes.children import children_under, pupils_up_to
from betteroff.schemes.healthy_start import INFANT_AGE

schemes = importlib.import_module("betteroff.schemes")  # the public name of the package is a function

# found by looking into the folder itself, not through the library
FILES = sorted(path.relative_to(folder()).as_posix() for path in folder().rglob("*.toml"))
RATES = [name for name in FILES if name.endswith("/rates.toml")]
TABLES = [name for name in FILES if "/" in name and not name.endswith("/rates.toml")]
SOURCES = tomllib.loads((folder() / "sources.toml").read_text(encoding="utf-8"))
COVERAGE = tomllib.loads((folder() / "coverage.toml").read_text(encoding="utf-8"))


def parts(file: str) -> tuple[str, str]:
    scheme, name = file.removesuffix(".toml").split("/")
    return scheme, name


def modules_of(package: Any) -> list[Any]:
    return [importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]


QUESTIONS = {
    (value.scheme, value.name): value
    for module in modules_of(conditionality) + modules_of(schemes)
    for value in vars(module).values()
    if isinstance(value, Question)
}
ALL_FIGURES = [figure for file in RATES for figure in figures(parts(file)[0]).values()]
ALL_TABLES = [version for file in TABLES for version in versions(*parts(file))]


def name_of(thing: Any) -> str:
    return f"{thing.scheme}/{thing.name}"


def test_there_are_rules_to_test() -> None:
    assert len(RATES) >= 8
    assert len(TABLES) >= 10
    assert len(QUESTIONS) >= 10


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_every_table_is_proved(table: Table) -> None:
    assert faults(table) == []


@pytest.mark.parametrize("file", TABLES)
def test_every_input_and_outcome_of_a_table_is_used_by_some_version(file: str) -> None:
    assert unused(versions(*parts(file))) == []


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_every_row_has_a_reason_a_law_and_a_mark(table: Table) -> None:
    for row in table.rows:
        assert row.why.strip()
        assert row.law.strip()
        assert row.mark in MARKS
    assert table.question.endswith("?")
    assert table.confirmed_to >= table.start
    assert table.until is None or table.until >= table.start


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_every_row_that_depends_on_judgement_says_what_to_ask_for(table: Table) -> None:
    for row in table.rows:
        assert row.certainty in ("certain", "likely", "at discretion")
        assert row.ask or row.certainty == "certain", row.why


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_every_cell_lies_within_what_its_input_may_be(table: Table) -> None:
    for row in table.rows:
        for place, spans in row.when:
            whole = table.inputs[place].span
            assert all(whole.low <= span.low <= span.high <= whole.high for span in spans), row.why


@pytest.mark.parametrize("figure", ALL_FIGURES, ids=name_of)
def test_every_figure_has_a_label_a_law_and_for_each_value_a_source_and_a_mark(figure: Figure) -> None:
    assert figure.label.strip()
    assert figure.law.strip()
    for value in figure.values:
        assert value.source in SOURCES
        assert value.mark in MARKS
        assert value.until is None or value.until >= value.start
    assert figure.confirmed_to >= figure.values[-1].start


@pytest.mark.parametrize("figure", ALL_FIGURES, ids=name_of)
def test_a_figure_not_seen_in_any_source_is_marked_recalled(figure: Figure) -> None:
    assert {value.mark for value in figure.values if value.source == "unseen"} <= {"recalled"}
    assert {value.source for value in figure.values if value.mark == "recalled"} <= {"unseen"}


@pytest.mark.parametrize("figure", [f for f in ALL_FIGURES if f.scheme != "state_pension_age"], ids=name_of)
def test_a_value_that_changes_nothing_is_not_written_twice(figure: Figure) -> None:
    repeated = [later.start for earlier, later in zip(figure.values, figure.values[1:], strict=False) if earlier[2:] == later[2:]]
    assert repeated == []


def amounts(scheme: str, *names: str) -> set[int]:
    return {value.amount for name in names for value in figures(scheme)[name].values}


def test_every_age_that_a_figure_names_is_one_children_are_counted_under() -> None:
    ages = amounts("scottish_child_payment", "age_limit") | amounts("healthy_start", "healthy_start_age", "best_start_age") | {INFANT_AGE}
    one_of_each = ChildAges(1, 1, 1, 1, 1)
    assert all(children_under(one_of_each, age) > children_under(one_of_each, age - 1) for age in ages - {0})


def test_every_year_of_school_that_a_figure_names_is_one_pupils_are_counted_up_to() -> None:
    years = amounts("school_meals", *(name for name in figures("school_meals") if "years" in name))
    one_of_each = PupilFacts(1, 1, 1, 1, 1, 1)
    assert all(pupils_up_to(one_of_each, year) > pupils_up_to(one_of_each, year - 1) for year in years - {0})


def test_every_source_is_cited_somewhere() -> None:
    cited = {value.source for figure in ALL_FIGURES for value in figure.values}
    assert set(SOURCES) - cited == set()


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_has_a_title_a_place_and_the_day_it_was_looked_at(source: str) -> None:
    entry = SOURCES[source]
    assert entry["title"]
    assert isinstance(entry["checked"], date)
    assert source == "unseen" or entry["where"].startswith("https://") or entry["where"].startswith("http://")


def test_every_table_is_a_question_of_the_code_and_every_question_a_table() -> None:
    assert set(QUESTIONS) == {parts(file) for file in TABLES}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=name_of)
def test_every_question_agrees_with_its_file_in_every_version(question: Question) -> None:
    for version in versions(question.scheme, question.name):
        assert asked(question, version.start) == version


@pytest.mark.parametrize("scheme", sorted(parts(file)[0] for file in RATES if not file.startswith("state_pension_age/")))
def test_the_code_reads_every_figure_of_a_scheme_and_no_other(scheme: str) -> None:
    assert set(get_type_hints(SCHEMES[scheme])) == set(figures(scheme))
    first = max(figure.values[0].start for figure in figures(scheme).values())
    held = rates(SCHEMES[scheme], scheme, first)
    assert all(isinstance(value, int) for value in held)


@pytest.mark.parametrize("scheme", sorted(COVERAGE["schemes"]))
def test_every_figure_is_known_on_each_day_a_scheme_is_said_to_be_covered(scheme: str) -> None:
    said = COVERAGE["schemes"][scheme]
    if f"{scheme}/rates.toml" not in FILES:
        assert scheme in ("work_requirements", "help_with_money", "requirements")  # tables alone
        return
    for figure in figures(scheme).values():
        for day in (said["from"], said["to"]):
            assert figure.on(day).start <= day


def test_every_table_is_known_on_each_day_work_requirements_are_said_to_be_covered() -> None:
    said = COVERAGE["schemes"]["work_requirements"]
    for question in QUESTIONS.values():
        ended = versions(question.scheme, question.name)[-1].until  # of a benefit that is no more
        for day in (said["from"], min(said["to"], ended or said["to"])):
            assert asked(question, day).start <= day


# coverage.toml and what can be stated


def models() -> dict[str, type[Stated]]:
    found = {
        value
        for module in (household, activities)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Stated)
    }
    names = {kind: "".join("_" + c.lower() if c.isupper() else c for c in kind.__name__).lstrip("_") for kind in found}
    return {name: kind for kind, name in names.items() if kind not in (Stated, activities.Activity)}


@pytest.mark.parametrize("part", sorted(COVERAGE["inputs"]))
def test_every_field_named_in_the_coverage_is_a_field_that_can_be_stated(part: str) -> None:
    fields = models()[part].model_fields
    entries: Mapping[str, Mapping[str, str]] = COVERAGE["inputs"][part]
    assert set(entries) - set(fields) == set()
    for field, entry in entries.items():
        assert entry["use"] in ("used", "not used", "refused"), field
        assert entry["use"] == "used" or entry["why"].strip(), field


def test_every_model_that_can_be_stated_has_its_place_in_the_coverage() -> None:
    assert set(models()) == set(COVERAGE["inputs"])


def test_no_activity_is_both_read_and_refused() -> None:
    assert set(COVERAGE["refused_activities"]) & set(activities.KINDS) == set()


def test_every_model_that_can_be_stated_is_public_and_has_its_place_in_the_reference() -> None:
    reference = (Path(__file__).parents[2] / "docs" / "reference.md").read_text(encoding="utf-8").splitlines()
    for kind in models().values():
        assert kind.__name__ in betteroff.__all__
        assert f"::: betteroff.{kind.__name__}" in reference


# rows that are written but not yet reachable: a fact they ask for is a constant in the code


def constants() -> dict[str, dict[str, int]]:
    """For each NamedTuple of inputs: the fields the code always fills with the same constant."""
    root = Path(betteroff.__file__).parent
    calls = [
        node
        for path in sorted([*root.glob("conditionality/*.py"), *root.glob("schemes/*.py"), *root.glob("reading/*.py")])
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    found: dict[str, dict[str, int]] = {}
    for question in QUESTIONS.values():
        name, fields = question.inputs.__name__, list(get_type_hints(question.inputs))
        of_this = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == name]
        assert of_this, f"{name} is made nowhere"
        for call in of_this:
            assert len(call.args) + len(call.keywords) == len(fields), f"{name} is not made from one argument a field"
        filled = [dict(zip(fields, call.args, strict=False)) | {k.arg: k.value for k in call.keywords if k.arg} for call in of_this]
        found[name] = {}
        for field in fields:
            nodes = [given[field] for given in filled]
            values = [node.value if isinstance(node, ast.Constant) else None for node in nodes]
            first = values[0]
            if all(value is not None and value == first for value in values) and isinstance(first, int):
                found[name][field] = int(first)
    return found


def rows_that_need_more(table: Table, constant: Mapping[str, int]) -> set[int]:
    """Rows that ask a constant input for another value than the one it always has."""
    found = set()
    for number, row in enumerate(table.rows):
        for place, spans in row.when:
            name = table.inputs[place].name
            if name in constant and not any(span.low <= constant[name] <= span.high for span in spans):
                found.add(number)
    return found


@pytest.mark.parametrize("table", ALL_TABLES, ids=name_of)
def test_the_rows_not_yet_reachable_are_those_that_ask_for_what_is_constant_in_code(table: Table) -> None:
    question = QUESTIONS[table.scheme, table.name]
    marked = {number for number, row in enumerate(table.rows) if not row.reachable}
    assert marked == rows_that_need_more(table, constants()[question.inputs.__name__])


def test_the_facts_that_cannot_be_stated_yet_are_these() -> None:
    held = {(name, field): value for name, fields in constants().items() for field, value in fields.items()}
    assert set(held.values()) <= {0}


@pytest.mark.parametrize("table", [t for t in ALL_TABLES if t.read != EVERY_ROW], ids=name_of)
def test_the_last_row_of_every_table_read_from_the_top_needs_no_fact_or_the_rows_above_leave_one(table: Table) -> None:
    # a household of whom nothing is stated still has an answer: one row fits when every answer is its lowest
    lowest = tuple(given.span.low for given in table.inputs)
    assert first_row(table.scan, lowest) != NO_ROW


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=name_of)
def test_the_outcomes_of_a_question_are_counted_from_nought(question: Question) -> None:
    kind: type[IntEnum] = question.outcomes
    assert [member.value for member in kind] == list(range(len(kind)))
