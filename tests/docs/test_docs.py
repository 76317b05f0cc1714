"""The site: generated pages follow the library, and what pages by hand quote is really there."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import betteroff as bo
from betteroff.rulebook import MARKS, folder, load
from betteroff.rulebook.figures import figures
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import versions
from betteroff.schemes.award import Award

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BY_HAND = sorted(path.name for path in DOCS.glob("*.md"))
RULE_FILES = sorted((path.parent.name, path.stem) for path in folder().glob("*/*.toml"))
FENCE = re.compile(r'^```(?P<language>\w+)(?: title="(?P<title>[^"]*)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)(?P<page>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")


def a_module_of_docs(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def generated() -> dict[str, str]:
    return dict(a_module_of_docs("write_pages").pages())


@cache
def site() -> dict[str, str]:
    """Every page of the site by its path in docs, as Markdown."""
    return {f"generated/{name}": text for name, text in generated().items()} | {n: (DOCS / n).read_text(encoding="utf-8") for n in BY_HAND}


def fences(page: str) -> Iterator[tuple[str, str, str]]:
    for found in FENCE.finditer(site()[page]):
        yield found["language"], found["title"] or "", found["text"]


@pytest.mark.parametrize(("scheme", "name"), RULE_FILES)
def test_every_rule_file_has_a_page_with_all_it_says(scheme: str, name: str) -> None:
    page = generated()[f"rules/{scheme}/{name}.md"].replace("\\", "")
    assert f"({scheme}/{name}.md)" in generated()["rules/index.md"]
    if name == "rates":
        for figure in figures(scheme).values():
            assert f"## {figure.label} {{ #{figure.name} }}" in page
            assert figure.law in page
            assert all(f"#{value.source})" in page and f"| {value.mark} |" in page for value in figure.values)
    else:
        for table in versions(scheme, name):
            assert table.question in page
            dated = "" if table is versions(scheme, name)[-1] else f"-from-{table.start}"
            for number, row in enumerate(table.rows):
                line = next(line for line in page.splitlines() if line.startswith(f"| {number + 1} {{ #row-{number + 1}{dated} }}"))
                assert all(part in line for part in (table.outcome(number), row.why, row.law, row.mark, row.ask))
                assert row.certainty in line or row.certainty == "certain"


def test_every_scheme_has_a_page_with_all_it_says() -> None:
    for name, scheme in schemes().items():
        page = generated()[f"schemes/{name}.md"].replace("\\", "")
        assert f"({name}.md)" in generated()["schemes/index.md"]
        assert all(part in page for part in (scheme.label, scheme.what, scheme.who, scheme.compulsory, scheme.law, scheme.dates))


def test_every_source_and_every_gap_is_on_its_page() -> None:
    sources = generated()["sources.md"]
    assert all(
        f"{{ #{key} }}" in sources and ("where" not in held or f"<{held['where']}>" in sources)
        for key, held in load("sources.toml").items()
    )
    page, held = generated()["coverage.md"].replace("\\", ""), load("coverage.toml")
    assert all(gap in page for gap in held["not_covered"])
    reasons = [entry["why"] for fields in held["inputs"].values() for entry in fields.values()]
    reasons += held["refused_activities"].values()
    assert [why for why in reasons if why not in page] == []


def test_everybody_who_must_be_told_of_a_change_is_on_its_page() -> None:
    page = generated()["whom-to-tell.md"].replace("\\", "")
    for scheme in ("universal_credit", "childcare_element"):
        table = versions(scheme, "to_report")[-1]
        for number, row in enumerate(table.rows):
            assert f"| {table.outcome(number)} | {row.why} | {row.ask} |" in page
    assert page.index("## A job starts") < page.index("Pay itself is then reported by the employer") < page.index("## A job ends")


def test_the_first_answer_is_the_librarys() -> None:
    answer = bo.compare_case(bo.read(ROOT / "examples" / "sam.toml"))
    page = generated()["answer.md"]
    assert f"\n{answer}\n```" in page
    assert f"\n{answer.explain()}\n```" in page
    assert (ROOT / "examples" / "sam.toml").read_text(encoding="utf-8") in page


def pages_of_examples() -> str:
    return "".join(text for name, text in generated().items() if name.startswith("worked-examples") and name.endswith(".md"))


def worked_examples() -> list[Any]:
    return [example for _, examples in a_module_of_docs("worked_examples").groups() for example in examples]


def test_the_worked_examples_show_each_part_of_universal_credit() -> None:
    """Every case is on the page, as answered now; together they show each part by an amount."""
    page, shown, examples = pages_of_examples(), set[str](), worked_examples()
    assert {example.path for example in examples} == set((ROOT / "examples" / "worked").rglob("*.toml"))
    assert len({example.anchor for example in examples}) == len(examples)
    for example in examples:
        assert f"## {example.title} {{ #{example.anchor} }}" in page
        assert all(f"    {line}\n" in page for line in example.case.splitlines() if line)
        assert all(sentence in page for _, sentence in example.results)
        shown |= {line.name for line, _ in example.rows()}
    parts = {f"universal_credit.{name}" for name in Award._fields}
    assert parts <= shown
    assert shown > {"housing_costs.spare_bedroom_reduction", "housing_costs.above_allowance", "housing_costs.contributions"}
    assert shown > {"housing_costs.second_home", "unearned.student_income", "surplus.carried_forward"}


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("payable = 338.58", "payable = 338.59", "payable is expected to be 338.59, and is 338.58"),
        ("payable = 338.58: ", "payable = 338.58 ", "cannot be read"),
        ("# payable", "# paiable", "cannot be read"),
        ("Expected on 2026-05-04", "Expected on 2026-05-05", "the first day of what is expected must be 2026-05-04"),
        ("Expected on 2026-05-04", "Expected today", "the first day of what is expected must be 2026-05-04"),
        ("# Law: ", "# ", "needs a title, the situation, and the law"),
    ],
)
def test_an_example_that_is_not_as_worked_out_by_hand_is_no_page(written: str, instead: str, fault: str, tmp_path: Path) -> None:
    text = (ROOT / "examples" / "worked" / "1-elements" / "01-standard-allowance.toml").read_text(encoding="utf-8")
    assert written in text
    (tmp_path / "01-changed.toml").write_text(text.replace(written, instead), encoding="utf-8")
    with pytest.raises(SystemExit, match=fault):
        a_module_of_docs("worked_examples").example(tmp_path / "01-changed.toml")


def test_the_worked_examples_show_duties_worked_out_by_hand() -> None:
    """At least the seven that an adviser meets most, each with its group or its work search, before and after."""
    found = {example.anchor: example for example in worked_examples() if any(column.expected_duties for column in example.columns)}
    assert found.keys() >= {
        "structured-treatment", "treatment-left-unplanned", "rehabilitation-and-the-move-out", "child-turns-3",
        "couple-with-one-carer", "volunteer-who-trains", "business-in-its-start-up-period",
    }  # fmt: skip
    page = pages_of_examples()
    for example in found.values():
        assert all(sentence in page for _, sentence in example.sentences())
        assert all(column.expected_duties for column in example.columns)
        for column in example.columns:
            assert any(name.rpartition(".")[2] in ("group", "search") for name in column.expected_duties)


def test_the_worked_examples_show_other_benefits_and_sanctions_worked_out_by_hand() -> None:
    """Permitted work, a programme, help into business, the voluntary referral; a sanction with hardship of 2013 and of 2026."""
    found = {example.anchor: example for example in worked_examples()}
    page = pages_of_examples().replace("\\", "")
    for anchor, topic in {
        "permitted-work-in-2010": "permitted_work", "permitted-work-in-2015": "permitted_work", "permitted-work-in-2026": "permitted_work",
        "work-programme-early": "programme", "new-enterprise-allowance-in-2013": "enterprise",
        "new-enterprise-allowance-in-2026": "enterprise", "voluntary-referral": "treatment",
    }.items():  # fmt: skip
        columns = found[anchor].columns
        assert all(any(name == topic for name, _ in column.hand.requirements) for column in columns)
        assert sum(1 for _ in found[anchor].of_requirements()) == sum(len(column.hand.requirements) for column in columns)
        assert all(f"| {head} | " in page and line.law in page for head, line in found[anchor].of_requirements())
    for anchor in ("jobseekers-allowance-in-2013", "universal-credit-in-2026"):
        (options, sentence, parts), *_ = found[anchor].of_sanctions()
        assert f"betteroff sanctions FILE {options}" in page
        assert sentence in page
        assert {"Days", "In all", "Hardship payment"} <= {part.label for part in parts}


@pytest.mark.parametrize(
    ("name", "written", "instead", "fault"),
    [
        (
            "11-other-benefits/01-permitted-work-in-2010",
            "95.00 a week, until",
            "95.50 a week, until",
            r"95\.50 .*; it has .*95\.00 a week, until",
        ),
        ("11-other-benefits/01-permitted-work-in-2010", "until 30 October 2011: 52", "until 31 October 2011: 52", "it has"),
        ("11-other-benefits/01-permitted-work-in-2010", "# activity = No work", "# acitvity = No work", "is no topic; perhaps activity"),
        ("11-other-benefits/01-permitted-work-in-2010", ": SI 2011/1349 came into force on 1 June 2011", "", "cannot be read"),
        ("12-sanctions/02-universal-credit-in-2026", "total = 236.30", "total = 236.31", "total is expected to be 236.31, and is 236.30"),
        ("12-sanctions/02-universal-credit-in-2026", "# days", "# weeks", "weeks is no part of this answer; there are level, days"),
        (
            "12-sanctions/02-universal-credit-in-2026",
            "--complied 2026-09-11",
            "--complied 2026-09-12",
            "days is expected to be 17, and is 18",
        ),
    ],
)
def test_an_example_of_other_benefits_that_is_not_as_worked_out_is_no_page(
    name: str, written: str, instead: str, fault: str, tmp_path: Path
) -> None:
    text = (ROOT / "examples" / "worked" / f"{name}.toml").read_text(encoding="utf-8")
    assert written in text
    (tmp_path / "01-changed.toml").write_text(text.replace(written, instead), encoding="utf-8")
    with pytest.raises((SystemExit, bo.BadInput), match=fault):
        a_module_of_docs("worked_examples").example(tmp_path / "01-changed.toml")


def test_every_change_since_2013_is_on_its_page() -> None:
    page = generated()["every-day.md"]
    lists = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "conditionality" / "every_day").glob("*.txt"))]
    changes = [line for text in lists for line in text.splitlines() if line.startswith("from ")]
    assert page.count("\n## ") == len(lists)
    assert len(re.findall(r"^\| \d+ [A-Z]", page, re.MULTILINE)) == len(changes) > len(lists)


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("search = none (likely): reg", "search = 35: reg", r"search is expected to be 35, and is none \(likely\)"),
        ("until 13 March 2027: six", "until 14 March 2027: six", r"from 14 September 2026, until 13 March 2027"),
        ("# search = 35: nothing", "# search_hours = 35: nothing", "search_hours is no duty of this answer; there are group, "),
        ("# search = 35: nothing comes off", "# search = 35", "cannot be read"),
        ("Expected duties on 2026-09-13", "Expected duties on 2026-09-12", "the first day of what is expected must be 2026-09-13"),
    ],
)
def test_an_example_whose_duties_are_not_as_worked_out_by_hand_is_no_page(written: str, instead: str, fault: str, tmp_path: Path) -> None:
    text = (ROOT / "examples" / "worked" / "10-duties" / "01-structured-treatment.toml").read_text(encoding="utf-8")
    assert written in text
    (tmp_path / "01-changed.toml").write_text(text.replace(written, instead), encoding="utf-8")
    with pytest.raises(SystemExit, match=fault):
        a_module_of_docs("worked_examples").example(tmp_path / "01-changed.toml")


def test_an_example_says_what_is_expected_of_each_scenario(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "worked" / "3-earnings" / "11-unpaid-work.toml").read_text(encoding="utf-8")
    (tmp_path / "01-changed.toml").write_text(text.partition("# Expected with")[0], encoding="utf-8")
    with pytest.raises(SystemExit, match="must say what is expected today, with Ten unpaid hours in a shop, in this order"):
        a_module_of_docs("worked_examples").example(tmp_path / "01-changed.toml")


def test_pages_are_written_and_old_ones_removed(tmp_path: Path) -> None:
    (tmp_path / "generated" / "rules").mkdir(parents=True)
    (tmp_path / "generated" / "rules" / "gone.md").write_text("old", encoding="utf-8")
    a_module_of_docs("write_pages").write(tmp_path / "generated")
    written = {path.relative_to(tmp_path / "generated").as_posix() for path in (tmp_path / "generated").rglob("*") if path.is_file()}
    assert written == set(generated())


@pytest.mark.parametrize("text", [text for _, _, text in FENCE.findall((DOCS / "how-to-state.md").read_text(encoding="utf-8"))])
def test_how_to_state_it_is_read_and_answered(text: str) -> None:
    """Each snippet, put into a case that has only what is needed."""
    case = bo.read(
        put_into({"on": "2026-12-07", "household": {"adults": [{"born": "1991-03-02"}], "home": {"nation": "wales"}}}, tomllib.loads(text))
    )
    if any(adult.claim for adult in case.household.adults):
        assert bo.requirements_case(case)
        return
    assert bo.compare_case(case) if case.scenarios else bo.position(case.household, on=case.on)


def put_into(held: Any, snippet: Any) -> Any:
    """A snippet put into the blocks of a case that its headings name."""
    if isinstance(held, dict):
        return held | {name: put_into(held.get(name), inner) for name, inner in snippet.items()}
    if isinstance(held, list):
        return [put_into(*pair) for pair in zip(held, snippet, strict=False)] + snippet[len(held) :]
    return snippet


def test_the_table_with_a_hole_is_described_as_it_is() -> None:
    whole = versions("universal_credit", "work_group")[-1]
    quoted = {title: text for _, title, text in fences("how-a-rule-is-written.md")}["work_group without its last row"]
    with_a_hole = whole._replace(rows=whole.rows[:-1])
    assert quoted.splitlines() == unused([with_a_hole]) + faults(with_a_hole)


def test_the_marks_are_explained_as_the_library_explains_them() -> None:
    assert all(f"| `{mark}` | {means} |" in site()["index.md"] for mark, means in MARKS.items())


@pytest.mark.parametrize("page", BY_HAND)
def test_links_lead_somewhere(page: str) -> None:
    for found in LINK.finditer(site()[page]):
        path = (DOCS / page).parent.joinpath(found["page"]).relative_to(DOCS).as_posix() if found["page"] else page
        assert path in site(), f"{page}: no page {path}"
        assert not found["anchor"] or found["anchor"] in anchors(site()[path]), f"{page}: no #{found['anchor']} in {path}"


def anchors(page: str) -> set[str]:
    """The anchors of a page: stated ones, and those made from headings."""
    headings = re.findall(r"^#+ ([^{\n]+)$", page, re.MULTILINE)
    return set(re.findall(r"\{ #(\S+) \}", page)) | {re.sub(r"\W+", "-", heading.lower()).strip("-") for heading in headings}


def test_what_law_choices_name_in_the_source_exists() -> None:
    for name, path in re.findall(r"`(\w+)` in `(src/[\w/]+\.py)`", site()["law.md"]):
        assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), f"no {name} in {path}"


def test_a_page_that_loads_from_outside_is_found(tmp_path: Path) -> None:
    outside_requests = a_module_of_docs("no_outside_requests").outside_requests
    (tmp_path / "page.html").write_text(
        '<a href="https://law.example/">law</a><script src="own.js"></script><img src=own.png>', encoding="utf-8"
    )
    assert outside_requests(tmp_path) == []
    (tmp_path / "page.html").write_text(
        '<link rel="stylesheet" href="https://fonts.example/a.css"><img src=//x.example/b.png>', encoding="utf-8"
    )
    (tmp_path / "own.css").write_text("@import url(https://x.example/c.css)", encoding="utf-8")
    assert len(outside_requests(tmp_path)) == 3


def test_the_reference_has_every_public_name() -> None:
    named = {line.rpartition(".")[2] for line in site()["reference.md"].splitlines() if line.startswith("::: ")}
    assert set(bo.__all__) <= named
