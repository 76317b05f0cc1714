"""The page of each rule: what changed when, and what shows the rule, found and not listed by hand."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

import betteroff as bo
from betteroff.present.kinds import Row as Line
from betteroff.present.kinds import Table as Figures
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import Input, Row, Span, Table, versions
from pages.evidence import of_examples, of_published_cases
from pages.examples import _drawn
from pages.figures import figures_page
from pages.markdown import page, plain
from pages.money_lines import kinds, lines_page
from pages.notebooks import _notebook_page
from pages.rule_index import rule_files, rules_page
from pages.tables import table_page
from pages.tests_that_name import of_figures, of_line, of_table
from pages.versions import changes, history
from worked_examples import groups

CHILD = Input("child", "the child is under 3", Span(0, 1), "yes or no", ())
OUTCOMES = MappingProxyType({"none": "No work search", "all": "Work search"})


def row(then: int, why: str, law: str = "reg. 1", **stated: object) -> Row:
    return Row((), stated, then, why, law, "verified", "", True, "certain", "", "", None, None)


def version(start: date, *rows: Row) -> Table:
    return Table("a", "b", "?", "from the top", (CHILD,), OUTCOMES, start, None, start, start, rows, (), None)  # type: ignore[arg-type]


def test_what_changed_between_two_versions_is_said_row_by_row() -> None:
    before = version(date(2013, 4, 29), row(0, "A child under 3", child=True), row(0, "On strike", strike=True), row(1, "Anybody else"))
    after = version(
        date(2017, 4, 3),
        row(0, "A child under 3", "reg. 2", child=True),
        row(0, "In treatment", "reg. 9", treated=True),
        row(1, "Anybody else"),
    )
    assert changes(before, after) == [
        "Added: row 2, No work search: In treatment",
        "Altered: row 1, No work search: A child under 3 (law was “reg. 1”, is “reg. 2”)",
        "Dropped: row 2, No work search: On strike",
    ]
    assert "From 3 April 2017" in next(history((before, after)))


def test_a_row_that_asks_otherwise_is_altered_not_dropped_and_added() -> None:
    before, after = version(date(2013, 4, 29), row(0, "A child")), version(date(2017, 4, 3), row(0, "A child", child=True))
    assert changes(before, after) == ["Altered: row 1, No work search: A child (when was “otherwise”, is “the child is under 3: yes”)"]


def test_versions_that_only_move_a_row_have_no_change_to_tell() -> None:
    rows = row(0, "One", "reg. 1"), row(1, "Two", "reg. 2")
    assert changes(version(date(2013, 4, 29), *rows), version(date(2017, 4, 3), *reversed(rows))) == []


def test_a_row_that_came_with_a_day_is_in_the_history_of_its_table() -> None:
    """Nobody was asked to search for work from 30 March 2020 for three months."""
    text = table_page("universal_credit", "search_and_availability")
    added, dropped = text.index("**30 March 2020 to 29 June 2020**"), text.index("**30 June 2020 to 25 September 2022**")
    assert dropped < added
    assert "- Added: row 18, coronavirus" in text[added:].split("\n\n")[1]
    assert "- Dropped: row 18, coronavirus" in text[dropped:].split("\n\n")[1]


SECTIONS = ("In plain words", "The table as used", "What changed, and when", "What it asks", "What it may answer", "Law", "Figures it uses")
BEHIND = ("Worked examples", "Published cases", "Tests that name it")


@pytest.mark.parametrize(("scheme", "name"), rule_files())
def test_every_page_of_a_rule_has_every_part(scheme: str, name: str) -> None:
    text = figures_page(scheme) if name == "rates" else table_page(scheme, name)
    wanted = ("What changed, and when",) if name == "rates" else SECTIONS
    places = [text.index(f"\n## {section}") for section in (*wanted, *BEHIND)]
    assert places == sorted(places)
    assert all(f"| {what} | " in text for what in ("Checked to",))
    assert "Rows not yet reachable" in text or name == "rates"


def test_a_table_says_how_well_it_is_known_and_which_rows_are_out_of_reach() -> None:
    for scheme, name in rule_files():
        if name == "rates":
            continue
        newest, text = versions(scheme, name)[-1], table_page(scheme, name)
        verified = sum(row.mark == "verified" for row in newest.rows)
        assert f"{verified} verified" in text or not verified
        for number, each in enumerate(newest.rows):
            unreached = next(line for line in text.splitlines() if line.startswith("| Rows not yet reachable"))
            assert (f"row {number + 1}," in f"{unreached},".replace(" |", ",")) is not each.reachable


def test_the_index_lists_every_rule_with_its_mark_and_its_day() -> None:
    text = rules_page()
    assert all(f"({scheme}/{name}.md)" in text for scheme, name in rule_files())
    assert "`universal_credit/work_group` | 8 verified | 30 April 2026 |" in text
    assert text.count("(../money/") == len(kinds())


def places(held: Any) -> set[str]:
    return {place.title for place in held}


def test_an_example_is_behind_the_lines_and_the_figures_it_was_worked_out_with() -> None:
    """Somebody of 24 has the standard allowance of a single person under 25, and nothing else."""
    lines_shown = of_examples().lines
    shown = next(said for place, said in lines_shown["Award.standard_allowance"].items() if place.title == "Standard allowance")
    assert shown == ("universal_credit.older_age", "universal_credit.standard_allowance_single_under_25")
    assert "Standard allowance" not in places(lines_shown["Award.child_element"])
    assert (
        "Standard allowance, single and under 25"
        in of_examples().figures["universal_credit"][
            next(place for place in of_examples().figures["universal_credit"] if place.title == "Standard allowance")
        ]
    )


def test_an_example_is_behind_the_tables_that_decided_money_and_duties() -> None:
    decided = of_examples().tables
    treatment = next(example.title for _, examples in groups() for example in examples if example.anchor == "structured-treatment")
    assert treatment in places(decided["universal_credit/search_and_availability"])
    rented = places(decided["housing_element/help_with_rent"])
    assert rented
    sanctioned = {place.page.partition("#")[0] for place in decided["sanctions/length"]}
    assert sanctioned <= {"worked-examples/sanctions.md"}


def test_published_cases_are_behind_what_they_ask() -> None:
    found = of_published_cases()
    assert any(place.title.startswith("con-uc-020: ") for place in found.tables["universal_credit/search_and_availability"])
    assert any("Share" in label or "share" in label for said in found.figures["universal_credit"].values() for label in said)


def test_the_tests_that_name_a_rule_are_found() -> None:
    assert "tests/docs/test_rule_pages.py" in of_table("universal_credit", "work_group")
    assert "tests/conditionality/test_permitted_work.py" in of_table("permitted_work", "work")
    assert of_figures("minimum_wage")
    assert "tests/test_worked_by_hand.py" in of_line(["universal_credit.standard_allowance"], "betteroff.schemes.universal_credit", "none")
    assert of_line([], "betteroff.schemes.no_such", "rule") == []


@pytest.mark.parametrize("kind", kinds())
def test_every_line_has_its_rule_and_its_law_on_its_page(kind: Any) -> None:
    text = lines_page(kind)
    for field, line in lines(kind).items():
        assert f"{{ #{field} }}" in text
        assert plain(line.law) in text
        assert f"def {line.rule.__name__}(" in text


def test_a_generated_page_says_what_it_was_written_from_and_how_it_weighs_in_a_search() -> None:
    text = page("A page", "Words.", weight=0.2)
    assert text.startswith('---\ntitle: "A page"\nsearch:\n  boost: 0.2\n---\n\n# A page\n')
    assert f"betteroff {bo.__version__} and its rules for 27 April 2009 to 5 April 2027" in text


def test_a_notebook_is_shown_cell_by_cell() -> None:
    from pages.markdown import ROOT

    cells = [
        {"cell_type": "markdown", "source": ["# Any job?\n", "\n", "What does a job change?"]},
        {"cell_type": "code", "source": ["import betteroff as bo"]},
    ]
    text = _notebook_page(ROOT / "examples" / "any-job.ipynb", cells)
    assert text.count("# Any job?") == 1
    assert "What does a job change?\n\n```python\nimport betteroff as bo\n```" in text


def test_a_chart_stands_beside_its_page_with_its_words_and_its_figures() -> None:
    class Drawn:
        alt = "Money in hand: 400.00 today, 718.55 then."
        table = Figures("", ("A month", "Today", "Then"), (Line("Money in hand", ("400.00", "718.55")),))

    example = groups()[0][1][0]
    picture, figures = _drawn(example, Drawn())
    assert picture == f"![Money in hand: 400.00 today, 718.55 then.]({example.anchor}.svg)"
    assert "| Money in hand | 400.00 | 718.55 |" in figures
