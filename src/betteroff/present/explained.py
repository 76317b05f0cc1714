"""Why, as plain text: every line, every decision, every assumption."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.explanation import Reason
from betteroff.position import Position
from betteroff.present import sections
from betteroff.present.kinds import Keep, Listed
from betteroff.present.layout import SAME, in_all, joined, printed, wrapped
from betteroff.present.words import between, label_of
from betteroff.rulebook.lines import MONTH, PAY_DAY, WEEK
from betteroff.stated import BadInput, maybe
from betteroff.statement import StatementLine


def explanation(found: Position, line: str = "") -> str:
    """Every line with its law, rule and figures; every decision with the rows passed over; every assumption."""
    return _of_line({"": found}, line) if line else "\n".join(joined(_explanation(found)))


def explanations(found: Sequence[Comparison], line: str = "") -> str:
    """Both sides of comparisons explained; the household as it is once for each day, and once at the end what is the same in all."""
    sides: dict[str, Position] = {}
    for one in found:
        sides.setdefault(f"WITHOUT IT, on {written(one.on)}", one.today)
        sides[f"WITH IT: {one.label}"] = one.then
    if line:
        return _of_line(sides, line)
    same = in_all([sections.small_print(side)] for side in sides.values())
    told = [[head, *joined(_explanation(side, lambda item: item not in same))] for head, side in sides.items()]
    if same:
        told.append([SAME, *printed(sections.small_print(found[0].then), same.__contains__)])
    return "\n\n".join("\n".join(lines) for lines in told)


def _of_line(sides: Mapping[str, Position], words: str) -> str:
    """The lines of each side whose name or label has these words; of sides that are alike once"""
    lines = {line.label: None for side in sides.values() for line in side.lines}
    told: dict[str, list[str]] = {}
    for head, side in sides.items():
        those = [line for line in side.lines if words.casefold() in line.label.casefold() or words == line.name]
        told.setdefault("\n".join(joined(_line(side, line) for line in those)), []).append(head)
    told.pop("", None)
    if not told:
        raise BadInput([("line", f"none is called {words!r}; {maybe(words, lines)}the lines are those that compare and position show")])
    return "\n\n".join("\n".join([*filter(None, heads), text]) for text, heads in told.items())


def _line(found: Position, line: StatementLine) -> Iterator[str]:
    """A line with its law, its rule and its figures"""
    yield f"{label_of(line.whose, line.label)}: {line.amount} {_PERIODS[line.period]}"
    yield f"  law: {line.law}"
    yield f"  rule: {line.rule}"
    for figure in found.figures_of(line):
        yield f"  figure: {figure.label}: {figure.shown} (since {written(figure.since)}; {figure.source}; {figure.mark})"


def _explanation(found: Position, keep: Keep = bool) -> Iterator[Iterable[str]]:
    checks = printed([sections.checks(found)])
    yield [f"How each line is worked out, on {written(found.on)}, assessment period {between(*found.period)}", *checks]
    for line in found.lines:
        if line.amount.in_pence:
            yield _line(found, line)
    for adult in found.duties:
        for reason in adult.reasons:
            yield _reason(adult.label, reason)
        yield printed([sections.required(adult)])
        yield printed([sections.easements([adult]), sections.may_ask([adult])])
        yield printed([Listed("Taken as unchanged until then", tuple(adult.taken_as_unchanged))])
    yield printed(sections.small_print(found), keep)


_PERIODS = {MONTH: "a month", PAY_DAY: "on one pay day", WEEK: "a week"}


def _reason(label: str, reason: Reason) -> Iterator[str]:
    yield f"{label}: {reason.question}"
    yield f"  {reason.outcome}, because: {reason.why}"
    yield f"  law: {reason.law} ({reason.mark}, {reason.certainty}); table {reason.table}, row {reason.row}"
    if reason.ask:
        yield f"  bring or ask: {reason.ask}"
    for other in reason.passed_over:
        yield wrapped(f"  passed over: {other.why} [{other.law}], since {other.ruled_out_by}", 6)
