"""Whatever a user meets in a notebook shows itself: as HTML that reads well aloud, with everything escaped and no style of its own."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

import betteroff as bo
from betteroff.present.notebook import Shown

ON = "2026-12-07"
SCRIPT = "<script>alert(1)</script>"
SECRETS = ("structured", "2026-09-14", "14 September 2026", "120", "1991", "residential")
VOID = {"br", "hr", "img", "meta", "link"}


def household(label: str = "Sam", **more: Any) -> bo.Household:
    treatment = bo.Treatment(kind="structured", started="2026-09-14", hours=6)
    home = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
    return bo.Household(adults=[bo.Adult(label=label, born="1991-03-02", treatment=treatment)], home=home, savings=0, **more)


def job(**more: Any) -> bo.Job:
    return bo.Job(pay="12.71 an hour", hours=16, travel="18 a week", **more)


def comparison(label: str = "16 hours", adult: str = "Sam") -> bo.ComparisonResult:
    return bo.compare(household(adult), {label: job()}, on=ON)[label]


ON_OLD_BENEFITS = bo.Household(
    adults=[bo.Adult(born="1980-01-01", claim=bo.Claim(benefit="income_based_jobseekers_allowance"))],
    home=bo.Home(nation="england", tenure="none"),
)
RESULTS: dict[str, Callable[[], Any]] = {
    "compare": lambda: bo.compare(household(), {"16 hours": job(), "20 hours": bo.Job(pay="12.71 an hour", hours=20)}, on=ON),
    "comparison": comparison,
    "position": lambda: bo.position(household(), job(), on=ON),
    "sweep": lambda: bo.sweep(household(), hours=range(0, 25, 4), pay="12.71 an hour", on=ON),
    "hours_that_pay": lambda: bo.hours_that_pay(household(), pay="12.71 an hour", hours="8-10", on=ON),
    "timeline": lambda: bo.timeline(household(), job(first_pay_day="2026-12-31"), start=ON, months=2),
    "requirements": lambda: bo.requirements(ON_OLD_BENEFITS, on="2010-06-01"),
    "sanction": lambda: bo.sanction(household(), failure="missed interview", on=ON, complied_on="2026-12-14"),
    "schemes": lambda: bo.schemes(on=ON),
    "treatment_rules": lambda: bo.treatment_rules(on=ON),
    "letter": lambda: comparison().letter(),
    "lines of a position": lambda: comparison().then.lines,
    "figures": lambda: comparison().then.figures_of(comparison().then.line("universal_credit.earnings_deduction")),
    "no figures": lambda: comparison().then.figures_of(comparison().then.line("first_pay.gross")),
    "duties": lambda: comparison().duties,
    "week": lambda: comparison().then.week,
    "treatment": lambda: comparison().then.treatment,
    "what would change": lambda: comparison().what_would_change,
    "commitment": lambda: comparison().commitment,
    "myths": lambda: comparison().myths,
    "assumptions of a position": lambda: comparison().then.assumptions,
    "lines of a comparison": lambda: comparison().lines,
    "changes": lambda: comparison().changes,
    "reports": lambda: comparison().reports,
    "duties compared": lambda: comparison().duties_compared,
    "assumptions of a comparison": lambda: comparison().assumptions,
    "money": lambda: comparison().gain,
}
INPUTS: dict[str, Callable[[], Any]] = {
    "household": household,
    "adult": lambda: household().adults[0],
    "treatment": lambda: household().adults[0].treatment,
    "home": lambda: household().home,
    "case": lambda: bo.Case(household=household(), scenarios={"rehab": [bo.Treatment(kind="residential", started="2026-12-01")]}),
}


class Read(HTMLParser):
    """HTML that is read: its elements, closed in order, and its text."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(shown)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.elements]


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_and_its_parts_show_themselves_in_html_that_reads_well(name: str) -> None:
    read = Read(RESULTS[name]()._repr_html_())
    assert read.elements
    assert not read.open
    assert not {"script", "iframe", "link", "img"} & set(read.names)
    assert all(given.get("scope") in ("col", "row") for tag, given in read.elements if tag == "th")
    assert {given["style"] for _, given in read.elements if "style" in given} <= {"text-align:left"}  # nothing of colours
    assert not [given for _, given in read.elements if {"class", "bgcolor", "color", "onclick"} & given.keys()] or name == "letter"
    levels = [int(tag[1]) for tag in read.names if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not levels or levels[0] == (1 if name == "letter" else 3)


@pytest.mark.parametrize("name", [name for name in RESULTS if name != "letter"])
def test_a_table_has_a_heading_or_a_caption(name: str) -> None:
    shown = RESULTS[name]()._repr_html_()
    for before, table in zip(shown.split("<table>"), shown.split("<table>")[1:], strict=False):
        assert table.startswith("<caption>") or before.endswith(("</h3>", "</h4>", "</summary>"))


def test_every_public_function_that_answers_is_among_them() -> None:
    questions = {name for name in bo.__all__ if name[0].islower() and not name.endswith("_case")} - {"read"}
    assert questions <= RESULTS.keys()


def test_an_answer_begins_with_all_scenarios_in_one_table() -> None:
    answer = RESULTS["compare"]()
    shown = answer._repr_html_()
    assert shown.startswith("<table><caption>Today against each scenario</caption>")
    first = shown.split("</table>")[0]
    for name, found in answer.items():
        row = next(row for row in first.split("<tr>") if f">{name}</th>" in row)
        expected = (found.in_hand_then, f"+{found.gain}", "none")
        places = [row.index(str(cell)) for cell in expected]
        assert places == sorted(places)
    assert shown.index("</table>") < shown.index("<h3>16 hours") < shown.index("<h3>20 hours")


def test_an_answer_says_whose_work_search_it_is_where_there_are_two() -> None:
    adults = [bo.Adult(label="Jo", born="1991-03-02"), bo.Adult(label="Kim", born="1990-01-05")]
    couple = bo.Household(adults=adults, home=bo.Home(nation="wales", tenure="none"), savings=0)
    first = bo.compare(couple, {"it": job()}, on=ON)._repr_html_().split("</table>")[0]
    jo, kim = (next(row for row in first.rsplit("Jo", 1)[-1].split("<tr>") if "h" in row), first.rsplit("Kim", 1)[-1])
    assert "19 h" in jo
    assert "35 h" in kim


@pytest.mark.parametrize("name", ["compare", "position", "sweep", "timeline", "week", "commitment", "duties", "lines", "myths", "letter"])
def test_what_was_written_is_escaped(name: str) -> None:
    found = bo.compare(household(SCRIPT), {SCRIPT: job(first_pay_day="2026-12-31")}, on=ON)
    then = found[SCRIPT].then
    others: dict[str, Callable[[], Any]] = {
        "compare": lambda: found,
        "position": lambda: then,
        "sweep": lambda: bo.sweep(household(SCRIPT), hours=[8, 16], pay="12.71 an hour", on=ON),
        "timeline": lambda: bo.timeline(household(SCRIPT), job(first_pay_day="2026-12-31"), start=ON, months=1),
        "letter": found.letter,
    }
    shown = others[name]() if name in others else getattr(then, name)
    assert "script" not in Read(shown._repr_html_()).names


@pytest.mark.parametrize("name", INPUTS)
def test_what_is_stated_shows_no_value(name: str) -> None:
    shown = INPUTS[name]()._repr_html_()
    assert "is not shown" in shown
    assert not [secret for secret in SECRETS if secret in shown]
    assert Read(shown).names == ["p"]


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (bo.Money(39655), "<p>£396.55 a month</p>"),
        (bo.Money(-123456, "year"), "<p>-£1,234.56 a year</p>"),
        (bo.Money(15000, "once"), "<p>£150.00</p>"),
    ],
)
def test_money_says_for_how_long_it_is(amount: bo.Money, shown: str) -> None:
    assert amount._repr_html_() == shown


def test_parts_are_the_tuples_they_were() -> None:
    found = comparison()
    assert isinstance(found.then.lines, Shown)
    assert isinstance(found.then.lines, tuple)
    assert found.commitment == found.then.commitment == tuple(found.commitment)
    assert found.then.figures_of(found.then.line("first_pay.gross")) == ()


@pytest.mark.parametrize("name", ["schemes", "lines of a position", "commitment", "position"])
def test_parts_are_kept_and_read_again_as_they_were(name: str) -> None:
    found = RESULTS[name]()
    assert pickle.loads(pickle.dumps(found))._repr_html_() == found._repr_html_()


def test_the_lines_are_found_by_the_names_they_show() -> None:
    found = comparison()
    shown = found.then.lines._repr_html_()
    assert "universal_credit.earnings_deduction" in shown
    with_amounts = [line for line in found.then.lines if line.amount.in_pence]
    assert f"<caption>The {len(with_amounts)} lines that have an amount, of {len(found.then.lines)}</caption>" in shown
    assert shown.count("<tr>") == len(with_amounts) + 1


def test_what_is_long_and_does_not_change_is_folded() -> None:
    shown = comparison()._repr_html_()
    folded = [part.split("</summary>")[0] for part in shown.split("<summary>")[1:]]
    assert [title.split(" (")[0] for title in folded] == [
        "How it is worked out", "To keep money safe, ask", "Other help to ask about, not counted", "Not covered yet",
    ]  # fmt: skip
    assert shown.count("<details>") == shown.count("</details>") == len(folded)
