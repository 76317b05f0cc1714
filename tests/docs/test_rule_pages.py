"""The page of each rule: what changed when, and what shows the rule, found and not listed by hand."""

from __future__ import annotations

import re
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import pytest

import betteroff as bo
from betteroff.present.kinds import Row as Line
from betteroff.present.kinds import Table as Figures
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import Input, Row, Span, Table, versions
from pages.evidence import of_examples, of_published_cases
from pages.examples import drawn
from pages.figures import figures_page
from pages.markdown import page, plain
from pages.money_lines import kinds, lines_page
from pages.notebooks import _notebook_page
from pages.rule_index import rule_files, rules_page
from pages.tables import table_page
from pages.tests_that_name import of_figures, of_line, of_table
from pages.versions import changes, conditions, history
from worked_examples import groups

HOUSEHOLD = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england"))
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


def test_a_table_says_how_well_it_is_known_and_which_rows_are_out_of_reach() -> None:
    for scheme, name in rule_files():
        if name == "rates":
            continue
        newest, text = versions(scheme, name)[-1], table_page(scheme, name)
        verified = sum(row.mark == "verified" for row in newest.rows)
        assert f"{verified} verified" in text or not verified
        for number, each in enumerate(newest.rows):
            line = next(line for line in text.splitlines() if line.startswith(f"| {number + 1} {{ #row-{number + 1} }}"))
            assert ("not yet reachable" in line) is not each.reachable


def in_plain_words(scheme: str, name: str) -> str:
    return table_page(scheme, name).partition("## In plain words\n\n")[2].partition("\n## ")[0]


def test_plain_words_say_the_conditions_in_the_order_in_which_they_are_read() -> None:
    """Read aloud, a family in Scotland in 2026 does not come under "not due"."""
    text = in_plain_words("scottish_child_payment", "due")
    assert "1. **Scottish Child Payment is not due**, where:\n\n    - lives in Scotland: no\n" in text
    assert "- some Universal Credit is due: no; and income-based" in text
    assert text.index("is not due**") < text.index("Payment is due**") < text.index("- otherwise")
    group = in_plain_words("universal_credit", "work_group")
    assert "1. **Work-focused interviews only**, where:\n\n    - the group, leaving earnings aside: interviews only\n" in group


@pytest.mark.parametrize(("scheme", "name"), [rule for rule in rule_files() if rule[1] != "rates"])
def test_plain_words_give_no_two_outcomes_one_reason(scheme: str, name: str) -> None:
    """Where exactly one row fits, or the first of them decides, no two rows are told in the same words."""
    if versions(scheme, name)[-1].read != "every row that fits":
        said = [line for line in in_plain_words(scheme, name).splitlines() if line.startswith("    - ")]
        assert len(said) == len(set(said)) == len(versions(scheme, name)[-1].rows)


def test_a_count_is_told_with_its_unit_as_one_says_it() -> None:
    days = Input("days", "days of sickness", Span(0, 99), "days", ())
    told = {
        "14 or less": "14 days or less", "1 or less": "1 day or less", "under 1": "under 1 day", "under 14": "under 14 days",
        "1 to 1": "1 day", "182 to 182": "182 days", "10 to 16": "10 to 16 days",
    }  # fmt: skip
    for cell, words in told.items():
        found = version(date(2013, 4, 29))._replace(inputs=(days,))
        assert conditions(found, row(0, "Ill", days=cell)) == [f"days of sickness: {words}"]


def test_no_page_says_it_is_answered_on_a_day_that_is_refused() -> None:
    for scheme, name in rule_files():
        text = figures_page(scheme) if name == "rates" else table_page(scheme, name)
        for told in re.findall(r"up to (\d+ \w+ \d{4}) (?:it is )?answered as", text):
            assert datetime.strptime(told, "%d %B %Y").date() <= date(2027, 4, 30), f"{scheme}/{name}"
    assert "| Checked to | 5 April 2027; up to 30 April 2027 answered as a stated assumption |" in table_page(
        "scottish_child_payment", "due"
    )
    assert "| Checked to | 30 April 2026; up to 5 April 2027 answered as a stated assumption |" in table_page("programmes", "entry")
    assert "| Checked to | 31 March 2026 |" in table_page("jobseekers", "steps")
    with pytest.raises(bo.NotCovered, match="to 30 April 2027"):
        bo.position(HOUSEHOLD, on="2027-05-01")
    assert bo.position(HOUSEHOLD, on="2027-04-30")


def test_what_changed_lists_only_what_changed() -> None:
    text = figures_page("universal_credit").partition("## What changed, and when")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) > 100
    assert [cells for cells in rows if cells[3] == cells[4] != "---"] == []


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

    picture, figures = drawn("a-job", Drawn())
    assert picture == "[![Money in hand: 400.00 today, 718.55 then.](a-job.svg)](a-job.svg)"
    assert "| Money in hand | 400.00 | 718.55 |" in figures
