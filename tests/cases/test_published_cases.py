"""Published cases: what others worked out, asked of this library.

Each file beside this one holds cases of one area: source, inputs and `expected` as published, and
`ask`: a household and a day, with a scenario or without, or a plan of so many months; what the first benefit of a household
requires, its lines read by topic and number; a rule with its own arguments (pence, minutes, basis points; rates by day, or
those the source prints, all others nothing); a failure of a household, with its days;
or the figures of a scheme. `read` says where in the answer each figure stands,
`less`, what is asked beside it and taken off;
`said_as`, how the answer says what the source says in words.

Official, court and adviser cases gate, except where sources disagree: a figure of theirs may differ only where
`law` names the text it departs from. Others may differ where `differs` says how and why.
`python tests/cases/test_published_cases.py` writes docs/validation.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import yaml

import betteroff as bo
from betteroff.dated_rules import SCHEMES
from betteroff.facts import Nation, PayPeriod, PensionChoice, PensionKind
from betteroff.facts.sanctions import Level
from betteroff.money import MINUTES_AN_HOUR, POUND, WHOLE
from betteroff.position import Position
from betteroff.rulebook.figures import figures, rates
from betteroff.schemes.housing_decisions import HelpWithRent

HERE = Path(__file__).parent
CROSS_CHECK = HERE.parents[1] / "crosscheck" / "results.md"
PAGE = HERE.parents[1] / "docs" / "validation.md"
ALL = 177  # cases collected
CLASSES = ("official", "court", "adviser", "press", "forum", "peer_model")
GATING = ("official", "court", "adviser")
SCALES = {"GBP": POUND, "hours": MINUTES_AN_HOUR, "share": WHOLE}  # inside units in one that a source prints
ENUMS = {kind.__name__: kind for kind in (HelpWithRent, Level, Nation, PayPeriod, PensionChoice, PensionKind)}
Case = dict[str, Any]


@cache
def cases() -> tuple[Case, ...]:
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.yaml")) if path.name != "left_out.yaml"]
    return tuple(case | {"area": file["area"]} for file in files for case in file["cases"])


@cache
def left_out() -> tuple[Case, ...]:
    return tuple(yaml.safe_load((HERE / "left_out.yaml").read_text(encoding="utf-8")))


def gates(case: Case) -> bool:
    return case["source"]["source_class"] in GATING and not any("sources_disagree" in flag for flag in case.get("flags", ()))


def answer(ask: dict[str, Any]) -> Any:
    """What the library answers: a timeline, a comparison, a position, what a rule gives, or figures."""
    if "failure" in ask:
        return bo.sanction(bo.read({"household": ask["household"]}).household, failure=bo.Failure(**ask["failure"]))
    if "months" in ask:
        case = bo.read({"household": ask["household"], "scenarios": {"plan": ask["plan"]}})
        return bo.timeline(case.household, case.scenarios["plan"], start=ask["day"], months=ask["months"])
    if "scenario" in ask:
        stated = {"on": ask["day"], "household": ask["household"], "scenarios": {"scenario": ask["scenario"]}}
        return bo.compare_case(bo.read(stated))["scenario"]
    if "requirements" in ask:
        return bo.requirements(bo.read({"household": ask["requirements"]}).household, on=ask["day"])
    if "household" in ask:
        return bo.position(bo.read({"household": ask["household"]}).household, on=ask["day"])
    if "figure" in ask:
        return figures(ask["figures"])[ask["figure"]].on(ask["day"])
    if "figures" in ask:
        return rates(SCHEMES[ask["figures"]], ask["figures"], ask["day"])
    module, _, name = ask["rule"].partition(":")
    rule = attrgetter(name)(import_module(f"betteroff.{module}"))
    return rule(**{argument: built(get_type_hints(rule)[argument], given) for argument, given in ask["with"].items()})


def built(kind: Any, given: Any) -> Any:
    """An argument of a rule, from what the case file gives."""
    if isinstance(given, dict) and "rule" in given:
        return answer(given)
    if isinstance(given, str):
        name, _, member = given.partition(".")
        return ENUMS[name][member]
    if not hasattr(kind, "_fields"):
        return given
    if isinstance(given, date):
        for scheme in (scheme for scheme, held in SCHEMES.items() if held is kind):
            return rates(kind, scheme, given)
        given = dict.fromkeys(kind._fields, given)
    hints = get_type_hints(kind)
    blank = {field: built(hints[field], {}) if hasattr(hints[field], "_fields") else 0 for field in kind._fields}
    return kind(**blank | kind._field_defaults | {field: built(hints[field], value) for field, value in given.items()})


def found(answered: Any, path: str, unit: str) -> Any:
    """What stands at a path of the answer, or at several added up, in the unit of the source."""
    if " + " in path:
        return sum(found(answered, part, unit) for part in path.split(" + "))
    if isinstance(answered, Position) and not path.startswith("duties."):
        answered, path = answered.line(path).amount, "result"
    if isinstance(answered, bo.RequirementsResult):
        topic, _, path = path.partition(".")
        answered = answered.benefits[0].about(topic)
    for part in path.split(".") if path != "result" else ():
        answered = answered[int(part) - 1] if part.isdigit() else getattr(answered, part)
    if isinstance(answered, bo.Money):
        return (answered.per("year") if unit == "GBP per year" else answered).pounds
    if isinstance(answered, int) and not isinstance(answered, bool):
        return Decimal(answered) / SCALES.get(unit.split()[0], 1)
    return answered


def agrees(ours: Any, expected: Any, tolerance: Any) -> bool:
    if isinstance(ours, Decimal) and not isinstance(expected, (bool, str)):
        return abs(ours - Decimal(str(expected))) <= Decimal(str(tolerance))
    if isinstance(ours, str) and isinstance(expected, str):
        return ours.casefold() == expected.casefold()
    return type(ours) is type(expected) and bool(ours == expected)


def differences(case: Case) -> dict[str, Any]:
    """The figures the library answers otherwise than published, with its answer."""
    published, differ = {line["figure"]: line for line in case["expected"]}, {}
    for ask in case["ask"]:
        answered = answer(ask)
        for figure, paths in ask["read"].items():
            line = published[figure]
            expected = case.get("said_as", {}).get(figure, line["value"])
            for path in [paths] if isinstance(paths, str) else paths:
                ours = found(answered, path, line["unit"])
                if "less" in ask:
                    ours -= found(answer(ask["less"]), path, line["unit"])
                if not agrees(ours, expected, line.get("tolerance", 0)):
                    differ[figure] = float(ours) if isinstance(ours, Decimal) else ours
    return differ


def asked(case: Case) -> list[str]:
    return [figure for ask in case["ask"] for figure in ask["read"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_a_published_case(case: Case) -> None:
    explained = case.get("differs", {})
    assert not gates(case) or all("law" in entry for entry in explained.values()), "a case that gates yields to the law alone"
    assert differences(case) == {figure: entry["ours"] for figure, entry in explained.items()}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_every_figure_is_asked_or_says_why_not(case: Case) -> None:
    assert sorted([*asked(case), *case.get("not_asked", {})]) == sorted(line["figure"] for line in case["expected"])


def test_every_case_is_in_one_place() -> None:
    ids = [case["id"] for case in cases()] + [name for entry in left_out() for name in entry["cases"]]
    assert len(set(ids)) == len(ids) == ALL


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), f"run python {Path(__file__).name} to write it again"


def page() -> str:
    """The page docs/validation.md."""
    introduction = INTRODUCTION.format(all=ALL, asked=len(cases()), out=ALL - len(cases()))
    cross_check = CROSS_CHECK.read_text(encoding="utf-8")
    return "\n".join([introduction, *_classes(), *_differences(), *_rest(), "", cross_check])


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _classes() -> Iterator[str]:
    yield from (_row("class", "cases", "they gate", "figures compared", "agree", "differ, explained"), _row(*["---"] * 6))
    for name in (*CLASSES, "all"):
        held = [case for case in cases() if name in (case["source"]["source_class"], "all")]
        compared, differ = sum(len(asked(case)) for case in held), sum(len(case.get("differs", {})) for case in held)
        yield _row(name.replace("_", " "), len(held), sum(map(gates, held)), compared, compared - differ, differ)


def _differences() -> Iterator[str]:
    yield "\n## Differences, and which reading is followed\n"
    for case in cases():
        for figure, entry in case.get("differs", {}).items():
            published = next(line["value"] for line in case["expected"] if line["figure"] == figure)
            law = f" ({entry['law']})" if "law" in entry else ""
            yield f"- `{case['id']}`, {figure}: published {published}, here {entry['ours']}. {entry['why']}{law}"


def _rest() -> Iterator[str]:
    yield "\n## Figures of these cases that are not compared\n"
    yield from (f"- `{case['id']}`, {figure}: {why}" for case in cases() for figure, why in case.get("not_asked", {}).items())
    yield "\n## Cases this release is not asked about\n"
    yield from (_row("area", "asked", "not asked", "why not"), _row(*["---"] * 4))
    held, out = Counter(case["area"] for case in cases()), Counter[str]()
    for entry in left_out():
        out[entry["area"]] += len(entry["cases"])
    for area in sorted(held | out):
        yield _row(area, held[area], out[area], "; ".join(f"{len(e['cases'])}: {e['why']}" for e in left_out() if e["area"] == area))


INTRODUCTION = """# Checked against published cases

{all} worked examples that others published, with their sources, are held against this library; nobody here chose the numbers.
{asked} of them fall in what this release covers and stand in `tests/cases/`, with what was published and how the library is asked;
{out} do not. Official, court and adviser cases gate a release: a difference fails the tests, unless sources disagree or the law
itself says otherwise. The rest are cross-checks. Every difference is explained below, and the tests fail if one appears or disappears.
Cases of other years are asked where the rule is the same, with the rates of their time.

Duties are walked through day by day too, from 29 April 2013 on, for people who stand for the rules:
[Every day since 2013](generated/every-day.md). The [worked examples](generated/worked-examples.md) are held against what was worked out
by hand from the law.
"""

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
