"""Writes the generated pages of the site into docs/generated: `python docs/write_pages.py`.

Everything comes from the library and its rule files: the answer to examples/sam.toml, a page for each decision table and
each scheme's figures, what is not covered, and the sources. The site builder only renders what this writes.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, takewhile
from pathlib import Path
from textwrap import indent

import betteroff as bo
from betteroff.calendar import written as day
from betteroff.present.requirements import required
from betteroff.present.schemes import days as scheme_days
from betteroff.present.words import between
from betteroff.requirements.lines import RequirementLine
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.rulebook import MARKS, folder, load
from betteroff.rulebook.figures import LONGEST_ASSUMPTION, Figure, figures, shown
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import EVERY_ROW, EXACTLY_ONE, FROM_THE_TOP, Input, Row, Table, versions
from every_day import Change, people
from worked_examples import Example, groups

ROOT = Path(__file__).parents[1]
EXAMPLE = "examples/sam.toml"
GENERATED = ROOT / "docs" / "generated"
_READ = {
    FROM_THE_TOP: "Read from the top: the first row that fits decides.",
    EXACTLY_ONE: "Exactly one row fits.",
    EVERY_ROW: "Every row that fits counts.",
}


def pages() -> dict[str, str]:
    """Every generated page by its path in docs/generated, as Markdown."""
    files = rule_files()
    found = {"answer.md": answer_page(), "worked-examples.md": worked_examples_page()}
    found |= {"coverage.md": coverage_page(), "sources.md": sources_page(), "rules/index.md": rules_page(files)}
    found["every-day.md"] = every_day_page()
    found |= {"schemes/index.md": schemes_page()} | {f"schemes/{one.name}.md": scheme_page(one) for one in today_schemes()}
    for scheme, name in files:
        found[f"rules/{scheme}/{name}.md"] = figures_page(scheme) if name == "rates" else table_page(scheme, name)
    return found


def rule_files() -> list[tuple[str, str]]:
    """Scheme and name of every rule file."""
    return [(path.parent.name, path.stem) for path in sorted(folder().glob("*/*.toml"))]


def write(to: Path) -> None:
    """Write every page, and nothing else, into a folder."""
    found = pages()  # before the old ones go: an example may not be as expected
    shutil.rmtree(to, ignore_errors=True)
    for name, text in found.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def answer_page() -> str:
    """The example: its case file, its answer and its explanation."""
    answer = bo.compare_case(bo.read(ROOT / EXAMPLE))
    return _page(
        "The example in full",
        "Everything the library says about the example, as it says it. The walk through it is [First answer](../first-answer.md).",
        "## The case",
        _fenced((ROOT / EXAMPLE).read_text(encoding="utf-8").rstrip(), f'toml title="{EXAMPLE}"'),
        "## The answer",
        _fenced(str(answer), f'text title="betteroff compare {EXAMPLE}"'),
        "## Why",
        _fenced(answer.explain(), f'text title="betteroff explain {EXAMPLE}"'),
    )


def worked_examples_page() -> str:
    """Each part of Universal Credit, and its duties, on a household made up for it, worked out as this page is written."""
    return _page(
        "Worked examples",
        "Each part of Universal Credit, [what may be required](#duties) beside it, [other benefits](#other-benefits) by day, and "
        "[sanctions](#sanctions), on a household made up for it. Amounts and duties are worked out by the library when this page is "
        "written, and held against what was worked out by hand from the law. Amounts that are nothing are left out, and duties that "
        "stay the same unless they are the point. The cases are the files of `examples/worked`; `betteroff compare`, `explain`, "
        "`requirements` and `sanctions` show the rest.",
        *(text for heading, examples in groups() for text in (f"## {heading}", *chain.from_iterable(map(_worked_example, examples)))),
    )


def _worked_example(found: Example) -> Iterator[str]:
    """One case: title, situation, its duties and its money as far as they were worked out by hand, the law, and the case."""
    yield f"### {_text(found.title)} {{ #{found.anchor} }}"
    yield _text(found.situation)
    yield from (f"**{_text(name)}**, {_text(result)}" for name, result in found.results)
    if any(column.expected_duties for column in found.columns):
        yield from _duties_of(found)
    if any(column.expected for column in found.columns):
        yield _money_of(found)
    if rows := [(_text(head), *_required(line)) for head, line in found.of_requirements()]:
        yield _table(("On", "Required or allowed", "Why", "Law, and how well it is known"), rows)
    for options, sentence, parts in found.of_sanctions():
        yield f"`betteroff sanctions FILE {options}`"
        yield _text(sentence)
        yield _table(("The sanction", "", "Law, and how well it is known"), ((p.label, p.value, _text("; ".join(p.law))) for p in parts))
    yield _text(found.law)
    case = _fenced(found.case, f'toml title="{found.path.relative_to(ROOT).as_posix()}"')
    yield '??? example "The case, and what was worked out by hand"\n\n' + indent(case, "    ")


def _required(line: RequirementLine) -> tuple[str, str, str]:
    """What another benefit requires or allows, why, and its law with the mark of its row"""
    sure = "" if line.certainty == "certain" else f" ({line.certainty})"
    return _text(required(line)), _text(f"{line.why}{sure}"), _text(f"{line.law} ({line.mark})")


def _duties_of(found: Example) -> Iterator[str]:
    """Work search from a day on in a sentence, the duties that matter, and words in which something may be asked for."""
    yield "\n".join(f"- **{_text(when)}**: {_text(sentence)}" for when, sentence in found.sentences())
    rows = ((_text(label), *map(_text, values), _text(law)) for label, values, law in found.duty_rows())
    yield _table(("May be required", *(_text(column.head) for column in found.of_money()), "Law"), rows)
    if requests := found.of_money()[-1].requests():
        words = (f"{_text(ask)}. *{_text(request)}*" if ask else f"*{_text(request)}*" for ask, request in requests)
        yield '??? note "What to bring, and words to ask the work coach with"\n\n' + indent(_listed(words), "    ")


def _money_of(found: Example) -> str:
    """Every amount that matters, and money in hand."""
    rows = (
        (_text(f"{line.whose}: {line.label}" if line.whose else line.label), *amounts, _text(line.law)) for line, amounts in found.rows()
    )
    in_hand = ("**Money in hand**", *(str(column.position.in_hand) for column in found.of_money()), "")
    return _table(("A month", *(_text(column.head) for column in found.of_money()), "Law"), (*rows, in_hand))


def every_day_page() -> str:
    """Each change of duties since 2013, of people who stand for the rules: the lists that the tests hold the library to."""
    return _page(
        "Every day since 2013",
        "What may be required of some people on every day from 29 April 2013 to 5 April 2027: each day on which it changes, why, and by "
        "which law. The tests walk through every day, and fail if a list no longer holds. What is stated of these people besides, and "
        "their claim, stays the same; ages and the law move on. [What may be required](../duties.md)",
        *(text for who, adults in people() for text in (f"## {_text(who)}", *_changes(adults))),
    )


def _changes(adults: Mapping[str, Iterable[Change]]) -> Iterator[str]:
    for label, changes in adults.items():
        if len(adults) > 1:
            yield f"**{_text(label)}**"
        yield _table(("From", "What may be required", "Why"), ((day(c.first_day), _text(c.required), _text(c.why)) for c in changes))


def today_schemes() -> tuple[SchemeOnADay, ...]:
    """Every scheme, as on the day to which programmes were checked."""
    return bo.schemes(versions("programmes", "entry")[-1].confirmed_to)


def schemes_page() -> str:
    """The list of all schemes, with their days."""
    rows = ((f"[{_text(one.label)}]({one.name}.md)", one.kind, _text(scheme_days(one)), _text(one.status)) for one in today_schemes())
    return _page(
        "Schemes of work and recovery",
        "Every scheme that law and guidance on work and recovery have named since 27 April 2009. `betteroff schemes --on DATE` says what "
        f"each was on a day. The status here is that of {day(versions('programmes', 'entry')[-1].confirmed_to)}. "
        "[From which day somebody may enter a programme, or must](../../programmes.md)",
        _table(("Scheme", "Kind", "Days", "Status"), rows),
    )


def scheme_page(one: SchemeOnADay) -> str:
    """One scheme: its days and its status through time, whom it is for, and its law."""
    known = schemes()[one.name]
    turns = [
        turn for turn in (known.proposed, known.first_day, known.last_day and date.fromordinal(known.last_day.toordinal() + 1)) if turn
    ]
    status = ((day(turn), _text(known.status_on(turn))) for turn in turns)
    facts = [
        ("What it is", one.what),
        ("For whom", one.who),
        ("Can taking part be required", one.compulsory),
        ("Last day on which anybody could begin", day(one.last_start) if one.last_start else ""),
        ("How well its days are known", one.dates),
        ("Law", one.law),
        ("How sure", MARKS[one.mark]),
    ]
    tables = [f"[{_text(table)}](../rules/{table}.md)" for table in one.tables]
    instead = [f"[{_text(one.instead)}]({known.instead}.md)"] if known.instead else []
    return _page(
        one.label,
        f"{_text(one.kind.capitalize())}, {_text(scheme_days(one))}. [All schemes](index.md)",
        _table(("From", "Status"), status),
        _table(("", ""), ((f"**{name}**", _text(said)) for name, said in facts if said)),
        *((f"**What took its place:** {instead[0]}",) if instead else ()),
        *((f"**Its rules:** {', '.join(tables)}",) if tables else ()),
    )


def rules_page(files: Iterable[tuple[str, str]]) -> str:
    """The list of all rule files."""
    files = list(files)
    tables = [(f"[{_text(versions(s, n)[-1].question)}]({s}/{n}.md)", f"`{s}/{n}`") for s, n in files if n != "rates"]
    schemes = [(f"[{_title(s)}]({s}/rates.md)", f"`{s}/rates`", str(len(figures(s)))) for s, n in files if n == "rates"]
    return _page(
        "All rules and figures",
        "Each page shows one file of the folder `rules`. `betteroff rules show NAME --on DATE` prints the same in a terminal.",
        "## Decision tables",
        _table(("Question", "Name"), tables),
        "## Figures",
        _table(("Scheme", "Name", "How many"), schemes),
        "## How sure: the marks",
        _table(("Mark", "Means"), ((f"`{mark}`", _text(means)) for mark, means in MARKS.items())),
    )


def table_page(scheme: str, name: str) -> str:
    """One decision table: its question, how it is read, what it asks, and every row, newest version first."""
    held = versions(scheme, name)
    newest = held[-1]
    if wrong := [*unused(held), *(fault for version in held for fault in faults(version))]:
        raise SystemExit(f"{scheme}/{name}: not proved: {'; '.join(wrong)}")
    return _page(
        newest.question,
        f"Table `{scheme}/{name}`, in the file `rules/{scheme}/{name}.toml`. [All rules](../index.md)",
        _text(_remark(f"{scheme}/{name}.toml")),
        f"**{_READ[newest.read]}** Checked to {day(newest.confirmed_to)}; up to {_last_day(newest.confirmed_to)} it is answered as a "
        f"stated assumption. {_proved(newest)}",
        *(text for version in reversed(held) for text in _version(version, version is newest)),
        "## What it asks",
        _table(("Fact", "Says", "May be"), ((f"`{i.name}`", _text(i.says), _text(_may_be(i))) for i in newest.inputs)),
        "## What it may answer",
        _table(("Outcome", "In a letter"), ((f"`{key}`", _text(says)) for key, says in newest.outcomes.items())),
    )


def _version(found: Table, is_newest: bool) -> Iterator[str]:
    yield f"## In force {between(found.start, found.until)}"
    suffix = "" if is_newest else f"-from-{found.start}"
    rows = (
        (
            f"{number + 1} {{ #row-{number + 1}{suffix} }}",
            _when(found, row),
            _text(found.outcome(number)),
            (f"*{_text(row.name)}*: " if row.name else "") + _text(row.why) + (f"<br>Bring or ask: {_text(row.ask)}" if row.ask else ""),
            _text(row.law),
            _sure(row),
        )
        for number, row in enumerate(found.rows)
    )
    yield _table(("Row", "When", "Then", "Why", "Law", "How sure"), rows)
    if found.never:
        cases = ("; ".join(_spans(found, place, spans) for place, spans in when) for when in found.never)
        yield "Cannot occur, and so needs no row:\n\n" + "\n".join(f"- {_text(case)}" for case in cases)


def _spans(found: Table, place: int, spans: Iterable[tuple[int, int]]) -> str:
    given = found.inputs[place]
    ways = (given.shown(low) if low == high else f"{given.shown(low)} to {given.shown(high)}" for low, high in spans)
    return f"{given.says}: {' or '.join(ways)}"


def _when(found: Table, row: Row) -> str:
    given = {each.name: each for each in found.inputs}
    return "<br>and ".join(_text(f"{given[name].says}: {_cell(given[name], cell)}") for name, cell in row.stated.items()) or "otherwise"


def _cell(given: Input, cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    words = " or ".join(map(str, cell)) if isinstance(cell, list) else str(cell)
    return words if given.words else f"{words} {given.unit}"


def _sure(row: Row) -> str:
    certainty = () if row.certainty == "certain" else (row.certainty,)
    reach = () if row.reachable else ("not yet reachable",)
    return ", ".join((row.mark, *certainty, *reach))


def _may_be(given: Input) -> str:
    return "; ".join([_values(given), *(f"{value}, with {words}" for value, words in given.changes.items())])


def _values(given: Input) -> str:
    if given.words:
        return ", ".join(given.words)
    return "yes or no" if given.unit == "yes or no" else f"{given.shown(given.span.low)} to {given.shown(given.span.high)}"


def _proved(found: Table) -> str:
    if found.read == EVERY_ROW:
        return "Proved: no dead row, no unused fact or outcome."
    overlap = ", no two rows that both fit" if found.read == EXACTLY_ONE else ""
    return f"Proved: no gap, no dead row, no unused fact or outcome{overlap}."


def figures_page(scheme: str) -> str:
    """A scheme's figures, each with its history."""
    name = _title(scheme)
    return _page(
        f"{name}: figures",
        f"The file `rules/{scheme}/rates.toml`. [All rules](../index.md)",
        _text(_remark(f"{scheme}/rates.toml")),
        *(text for figure in figures(scheme).values() for text in _figure(figure)),
    )


def _figure(found: Figure) -> Iterator[str]:
    yield f"## {_text(found.label)} {{ #{found.name} }}"
    yield (
        f"`{found.name}`: {_text(found.law)}. Checked to {day(found.confirmed_to)}; up to {_last_day(found.confirmed_to)} it is answered "
        "as a stated assumption."
    )
    rows = (
        (
            day(value.start),
            _until(found, place),
            _text(shown(value.amount, found.unit)),
            f"[{_text(load('sources.toml')[value.source]['title'])}](../../sources.md#{value.source})",
            value.mark,
            _text(value.note),
        )
        for place, value in reversed(list(enumerate(found.values)))
    )
    yield _table(("From", "To", "Amount", "Source", "Mark", "Note"), rows)


def _until(found: Figure, place: int) -> str:
    if (until := found.values[place].until) is not None:
        return day(until)
    after = found.values[place + 1 :]
    return day(date.fromordinal(after[0].start.toordinal() - 1)) if after else ""


def coverage_page() -> str:
    """What this release covers, refuses and does not use, from rules/coverage.toml."""
    held = load("coverage.toml")
    return _page(
        "What is not covered",
        "Nothing is left out in silence. An answer names what it does not cover. A fact that would make the answer wrong if it were "
        "ignored is refused, with the reason. A fact that is not used is named in the answer. All of this stands in `rules/coverage.toml`.",
        "## Named in every answer",
        _listed(held["not_covered"]),
        "## What each scheme covers",
        *(text for name, scheme in held["schemes"].items() for text in _scheme(name, scheme)),
        "## Refused",
        "These end in a message, never in a guess.",
        _table(("Refused", "Why"), _refused(held)),
        "## Stated but not used",
        "These are accepted. Where one is stated, the answer lists it with this reason.",
        _table(("Fact", "Why"), _inputs(held["inputs"], "not used")),
        "## Kinds of other income",
        "What `other_income` may hold. A kind that is not listed is refused.",
        _table(("Kind", "What it is", "Treatment", "Why", "Law", "Mark"), _kinds(INCOME)),
        "## Kinds of other capital",
        "What `other_capital` may hold, besides `savings`. A kind that is not listed is refused.",
        _table(("Kind", "What it is", "Treatment", "Why", "Law", "Mark"), _kinds(CAPITAL)),
        "## Benefits that can be named in `claims`",
        _listed(f"`{claim}`" for claim in held["claims"]["covered"]),
    )


_TREATED = ("counts", "ignored")


def _kinds(file: str) -> Iterator[tuple[str, ...]]:
    for name, kind in kinds(file).items():
        since = f" from {day(kind.start)}" if kind.start > date.min else ""
        until = f" until {day(kind.until)}" if kind.until < date.max else ""
        beside = f"; beside old benefits: {kind.means_tested or 'not covered'}" if file == INCOME and kind.treatment in _TREATED else ""
        yield f"`{name}`", _text(kind.label), kind.treatment + since + until + beside, _text(kind.why), _text(kind.law), kind.mark


def _scheme(name: str, held: Mapping[str, object]) -> Iterator[str]:
    yield f"### {_title(name)}"
    dates = f"{day(held['from'])} to {day(held['to'])}" if isinstance(held["from"], date) and isinstance(held["to"], date) else ""
    parts = [f"From {dates}.", f"Covered: {held['covers']}.", f"Missing: {held['missing']}."]
    yield _listed(_text(part) for part in [*parts, *([f"How sure: {held['mark']}."] if "mark" in held else [])])


def _refused(held: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    yield from ((f"activity `{name}`", _text(why)) for name, why in held["refused_activities"].items())
    yield from _inputs(held["inputs"], "refused")


def _inputs(held: Mapping[str, object], use: str) -> Iterator[tuple[str, str]]:
    for thing, fields in held.items():
        if isinstance(fields, Mapping):
            yield from ((f"`{thing}.{field}`", _text(entry["why"])) for field, entry in fields.items() if entry["use"] == use)


def sources_page() -> str:
    """Every source: its title, where it is, the day it was looked at, and the figures taken from it."""
    used: dict[str, list[str]] = {}
    for scheme, name in rule_files():
        for figure in figures(scheme).values() if name == "rates" else ():
            for source in dict.fromkeys(value.source for value in figure.values):
                used.setdefault(source, []).append(f"[{_text(figure.label)}](rules/{scheme}/rates.md#{figure.name})")
    return _page(
        "Sources",
        "Every source of a figure, once. The rows of the decision tables cite the law itself.",
        *(text for key, held in sorted(load("sources.toml").items()) for text in _source(key, held, used.get(key, []))),
    )


def _source(key: str, held: Mapping[str, object], used: Iterable[str]) -> Iterator[str]:
    yield f"## {_text(str(held['title']))} {{ #{key} }}"
    checked = held["checked"]
    looked = f" Last looked at on {day(checked)}." if isinstance(checked, date) else ""
    yield (f"<{held['where']}>" if "where" in held else "nowhere yet") + looked
    yield _listed(used) or "No figure rests on it."


def _remark(file: str) -> str:
    """The comment at the head of a rule file, as one paragraph."""
    return _comment(folder() / file).replace("\n", " ")


def _comment(path: Path) -> str:
    """The comment at the head of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line.removeprefix("#").strip() for line in takewhile(lambda line: line.startswith("#"), lines))


def _last_day(confirmed_to: date) -> str:
    return day(confirmed_to + LONGEST_ASSUMPTION)


def _title(scheme: str) -> str:
    return scheme.replace("_", " ").title()


def _text(words: str) -> str:
    """Plain words, safe in Markdown and in a table cell. `Names in backticks` stay as they are."""
    parts = re.split(r"(`[^`]*`)", words)
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_\[\]|])", r"\\\1", part).replace("<", "&lt;") for part in parts)


def _page(title: str, *paragraphs: str) -> str:
    return "\n\n".join([f"# {_text(title)}", *filter(None, paragraphs)]) + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _listed(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text}\n```"


if __name__ == "__main__":
    write(GENERATED)
