"""The pages of the worked examples: a list, and a page for each heading with every case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

import betteroff as bo
from betteroff.present.requirements import required
from betteroff.requirements.lines import RequirementLine
from pages.evidence import slug
from pages.markdown import ROOT, fenced, listed, page, plain, table
from worked_examples import Example, groups


def example_pages() -> dict[str, str]:
    """The list, a page for each heading, and the chart of each example that compares money."""
    found = {"worked-examples.md": _list_page()}
    for heading, examples in groups():
        charts = {example.anchor: _chart_of(example) for example in examples}
        found[f"worked-examples/{slug(heading)}.md"] = _group_page(heading, examples, charts)
        found |= {f"worked-examples/{anchor}.svg": chart.svg for anchor, chart in charts.items() if chart}
    return found


def _list_page() -> str:
    return page(
        "Worked examples",
        "Each part of Universal Credit, [what may be required](#duties) beside it, [other benefits](#other-benefits) by day, and "
        "[sanctions](#sanctions), on a household made up for it. Amounts and duties are worked out by the library when these pages are "
        "written, and held against what was worked out by hand from the law. The cases are the files of `examples/worked`; `betteroff "
        "compare`, `explain`, `requirements` and `sanctions` show the rest.",
        *(text for heading, examples in groups() for text in (f"## {heading} {{ #{slug(heading)} }}", _links(heading, examples))),
        weight=1,
    )


def _links(heading: str, examples: tuple[Example, ...]) -> str:
    to = f"worked-examples/{slug(heading)}.md"
    return listed(f"[{plain(example.title)}]({to}#{example.anchor}){{ #{example.anchor} }}" for example in examples)


def _group_page(heading: str, examples: tuple[Example, ...], charts: Mapping[str, Any]) -> str:
    return page(
        f"Worked examples: {heading.lower()}",
        "Made-up households, each with its case file at the foot. Amounts that are nothing are left out, and duties that stay the same "
        "unless they are the point. [All worked examples](../worked-examples.md)",
        *(text for example in examples for text in _worked_example(example, charts[example.anchor])),
    )


def _chart_of(found: Example) -> Any:
    """Today against each scenario as a chart, where money was worked out by hand for them."""
    has_money = any(column.expected for column in found.columns)
    return found.compared.chart() if has_money and isinstance(found.compared, bo.Answer) else None


def drawn(name: str, chart: Any) -> Iterator[str]:
    """A chart with its words, which leads to the picture by itself, and the table of what is drawn under it."""
    yield f"[![{plain(chart.alt)}]({name}.svg)]({name}.svg)"
    rows = ((plain(row.label), *map(plain, row.cells)) for row in chart.table.items)
    figures = table(tuple(map(plain, chart.table.head)), rows)
    yield '??? note "The figures of the chart"\n\n' + indent(figures, "    ")


def _worked_example(found: Example, chart: Any) -> Iterator[str]:
    """One case: title, situation, its duties and its money as far as they were worked out by hand, the law, and the case."""
    yield f"## {plain(found.title)} {{ #{found.anchor} }}"
    yield plain(found.situation)
    yield from (f"**{plain(name)}**, {plain(result)}" for name, result in found.results)
    if any(column.expected_duties for column in found.columns):
        yield from _duties_of(found)
    if any(column.expected for column in found.columns):
        yield _money_of(found)
    if chart:
        yield from drawn(found.anchor, chart)
    if rows := [(plain(head), *_required(line)) for head, line in found.of_requirements()]:
        yield table(("On", "Required or allowed", "Why", "Law, and how well it is known"), rows)
    for options, sentence, parts in found.of_sanctions():
        yield f"`betteroff sanctions FILE {options}`"
        yield plain(sentence)
        yield table(
            ("The sanction", "Comes to", "Law, and how well it is known"), ((p.label, p.value, plain("; ".join(p.law))) for p in parts)
        )
    yield plain(found.law)
    case = fenced(found.case, f'toml title="{found.path.relative_to(ROOT).as_posix()}"')
    yield '??? example "The case, and what was worked out by hand"\n\n' + indent(case, "    ")


def _required(line: RequirementLine) -> tuple[str, str, str]:
    """What another benefit requires or allows, why, and its law with the mark of its row"""
    sure = "" if line.certainty == "certain" else f" ({line.certainty})"
    return plain(required(line)), plain(f"{line.why}{sure}"), plain(f"{line.law} ({line.mark})")


def _duties_of(found: Example) -> Iterator[str]:
    """Work search from a day on in a sentence, the duties that matter, and words in which something may be asked for."""
    yield "\n".join(f"- **{plain(when)}**: {plain(sentence)}" for when, sentence in found.sentences())
    rows = ((plain(label), *map(plain, values), plain(law)) for label, values, law in found.duty_rows())
    yield table(("May be required", *(plain(column.head) for column in found.of_money()), "Law"), rows)
    if requests := found.of_money()[-1].requests():
        words = (f"{plain(ask)}. *{plain(request)}*" if ask else f"*{plain(request)}*" for ask, request in requests)
        yield '??? note "What to bring, and words to ask the work coach with"\n\n' + indent(listed(words), "    ")


def _money_of(found: Example) -> str:
    """Every amount that matters, and money in hand."""
    rows = (
        (plain(f"{line.whose}: {line.label}" if line.whose else line.label), *amounts, plain(line.law)) for line, amounts in found.rows()
    )
    in_hand = ("**Money in hand**", *(str(column.position.in_hand) for column in found.of_money()), "")
    return table(("A month", *(plain(column.head) for column in found.of_money()), "Law"), (*rows, in_hand))
