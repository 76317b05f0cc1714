"""The proofs themselves: each is seen to fail on a small invented table, and to agree with brute force."""

from __future__ import annotations

import itertools
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from betteroff.rulebook import tables
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.tables import EVERY_ROW, EXACTLY_ONE, FROM_THE_TOP, Table
from invented import rules_at

HEAD = """
question = "Is the goat let in?"
read = "{read}"
confirmed_to = 2026-12-31
[inputs]
is_tied = {{ says = "is tied" }}
colour = {{ says = "colour", words = ["white", "grey", "black"] }}
age = {{ says = "age", from = 0, to = 9, unit = "years" }}
[outcomes]
in = "Let in"
out = "Kept out"
[[version]]
from = 2025-01-01
"""
Row = tuple[str, str]
SOUND: list[Row] = [('is_tied = true, colour = ["white", "grey"]', "in"), ('age = "under 2"', "in"), ("", "out")]


def read_table(rows: Sequence[Row], read: str = FROM_THE_TOP, never: Sequence[str] = ()) -> Table:
    text = HEAD.format(read=read)
    if never:
        text += f"never = [{', '.join(f'{{ when = {{ {when} }} }}' for when in never)}]\n"
    for number, (when, then) in enumerate(rows, 1):
        text += f'[[version.row]]\nwhen = {{ {when} }}\nthen = "{then}"\nwhy = "reason {number}"\nlaw = "Goats Act"\nmark = "verified"\n'
    with tempfile.TemporaryDirectory() as folder, rules_at(Path(folder)):
        (Path(folder) / "goats").mkdir()
        (Path(folder) / "goats" / "gate.toml").write_text(text, encoding="utf-8")
        return tables.versions("goats", "gate")[0]


def test_a_sound_table_has_no_fault() -> None:
    assert faults(read_table(SOUND)) == unused([read_table(SOUND)]) == []


def test_a_gap_is_shown_by_a_case() -> None:
    gap = [('is_tied = true, colour = ["white", "grey"]', "in"), ('is_tied = true, age = "under 2"', "in"), ("is_tied = false", "out")]
    assert faults(read_table(gap)) == ["no row fits is_tied = yes, colour = black, age = 2 years"]


def test_a_gap_that_can_never_occur_is_none() -> None:
    gap = [('is_tied = true, colour = ["white", "grey"]', "in"), ('is_tied = true, age = "under 2"', "in"), ("is_tied = false", "out")]
    assert faults(read_table(gap, never=['is_tied = true, colour = "black", age = "2 or more"'])) == []


def test_a_gap_of_one_answer_alone_is_found() -> None:
    rows = [
        ("is_tied = false", "in"),
        ('colour = ["white", "black"]', "out"),
        ('age = "under 7"', "in"),
        ('age = "8 or more"', "out"),
    ]
    assert faults(read_table(rows)) == ["no row fits is_tied = yes, colour = grey, age = 7 years"]


def test_a_row_behind_others_that_cover_it_together_is_dead() -> None:
    rows = [('age = "under 5"', "in"), ('age = "5 or more", is_tied = true', "in"), ('is_tied = true, colour = "grey"', "out"), ("", "out")]
    assert faults(read_table(rows)) == ["row 3 can never decide: reason 3"]


def test_a_row_for_what_can_never_occur_is_dead() -> None:
    assert faults(read_table(SOUND, never=["is_tied = true"])) == ["row 1 can never decide: reason 1"]


def test_an_input_no_row_asks_for_is_named() -> None:
    rows = [('is_tied = true, age = "under 2"', "in"), ("", "out")]
    assert unused([read_table(rows)]) == ["input colour is never asked"]


def test_an_outcome_no_row_leads_to_is_named() -> None:
    rows = [(when, "in") for when, _ in SOUND]
    assert unused([read_table(rows)]) == ["outcome out is never reached"]


def test_an_input_that_another_version_asks_for_is_used() -> None:
    without_colour = read_table([('is_tied = true, age = "under 2"', "in"), ("", "out")])
    assert unused([without_colour, read_table(SOUND)]) == []


def test_two_rows_that_both_fit_where_one_must_are_shown_by_a_case() -> None:
    rows = [
        ('is_tied = true, colour = ["white", "grey"], age = "4 or less"', "in"),
        ('is_tied = true, colour = ["grey", "black"], age = "4 or more"', "out"),
        ('is_tied = true, colour = "white", age = "5 or more"', "out"),
        ('is_tied = true, colour = "black", age = "3 or less"', "out"),
        ("is_tied = false", "out"),
    ]
    assert faults(read_table(rows, EXACTLY_ONE)) == ["rows 1 and 2 both fit is_tied = yes, colour = grey, age = 4 years"]
    assert faults(read_table(rows, EXACTLY_ONE, never=['colour = "grey", age = "4 to 4"'])) == []
    assert faults(read_table(rows, FROM_THE_TOP)) == []


def test_where_every_row_counts_neither_gap_nor_overlap_is_a_fault() -> None:
    rows = [("is_tied = true", "in"), ('is_tied = true, colour = "grey"', "out"), ('age = "under 2"', "in")]
    assert faults(read_table(rows, EVERY_ROW)) == []


# Any small table, against the list of all sixty answers

SPACE = {"is_tied": ("no", "yes"), "colour": ("white", "grey", "black"), "age": tuple(range(10))}
ANSWERS = list(itertools.product(*(range(len(values)) for values in SPACE.values())))
Spans = dict[str, list[tuple[int, int]]]


def cell(name: str, low: int, high: int) -> str:
    if name == "is_tied":
        return "true" if low else "false"
    return f'"{SPACE["colour"][low]}"' if name == "colour" else f'"{low} to {high}"'


def stated(when: Spans) -> str:
    return ", ".join(f"{name} = [{', '.join(cell(name, *span) for span in spans)}]" for name, spans in when.items())


def holds(when: Spans, answer: tuple[int, ...]) -> bool:
    given_answer = dict(zip(SPACE, answer, strict=True))
    return all(any(low <= given_answer[name] <= high for low, high in spans) for name, spans in when.items())


def whens() -> st.SearchStrategy[Spans]:
    ages = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: (min(pair), max(pair)))
    single = {"is_tied": st.integers(0, 1).map(lambda n: (n, n)), "colour": st.integers(0, 2).map(lambda n: (n, n)), "age": ages}
    return st.fixed_dictionaries({}, optional={name: st.lists(spans, min_size=1, max_size=2) for name, spans in single.items()})


def case_of(fault: str) -> tuple[int, ...]:
    found = re.search(r"is_tied = (\w+), colour = (\w+), age = (\d+) years$", fault)
    assert found is not None
    return ("no", "yes").index(found[1]), SPACE["colour"].index(found[2]), int(found[3])


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.tuples(whens(), st.sampled_from(["in", "out"])), min_size=1, max_size=5),
    st.lists(whens(), max_size=2),
    st.sampled_from([FROM_THE_TOP, EXACTLY_ONE, EVERY_ROW]),
)
def test_the_proofs_find_what_trying_every_answer_finds(rows: list[tuple[Spans, str]], never: list[Spans], read: str) -> None:
    table = read_table([(stated(when), then) for when, then in rows], read, [stated(when) for when in never])
    found = faults(table) + unused([table])

    possible = [answer for answer in ANSWERS if not any(holds(when, answer) for when in never)]
    fitting: dict[tuple[int, ...], list[int]] = {a: [n for n, (when, _) in enumerate(rows) if holds(when, a)] for a in possible}
    expected: set[Any] = {f"input {name} is never asked" for name in SPACE if all(name not in when for when, _ in rows)}
    expected |= {f"outcome {then} is never reached" for then in ("in", "out") if then not in {t for _, t in rows}}
    if read == EVERY_ROW:
        alive = {n for fit in fitting.values() for n in fit}
    else:
        alive = {fit[0] for fit in fitting.values() if fit}
        if not all(fitting.values()):
            expected.add("no row fits")
    if read == EXACTLY_ONE:
        expected |= {f"rows {a + 1} and {b + 1}" for fit in fitting.values() for a, b in itertools.combinations(fit, 2)}
    expected |= {f"row {n + 1} can never decide: reason {n + 1}" for n in range(len(rows)) if n not in alive}

    heads = set()
    for fault in found:
        if fault.startswith("no row fits"):
            assert fitting[case_of(fault)] == []
            heads.add("no row fits")
        elif both := re.match(r"rows (\d+) and (\d+)", fault):
            assert {int(both[1]) - 1, int(both[2]) - 1} <= set(fitting[case_of(fault)])
            heads.add(both[0])
        else:
            heads.add(fault)
    assert heads == expected
