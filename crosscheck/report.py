"""What a cross-check found: what agrees, what is explained and by what, and what is not."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from betteroff.money import POUND
from drawing import Drawn

HERE = Path(__file__).parent
PENNY = 1.5  # pence: here each line is rounded, and a sum is of rounded lines; theirs are never rounded
PRINTED = 10  # unexplained differences shown in full


class Compared(NamedTuple):
    """One line of one household or adult in both libraries, in pence a month."""

    line: str
    ours: float
    theirs: float
    drawn: Drawn

    @property
    def more(self) -> float:
        """How much more it is here."""
        return self.ours - self.theirs


class Known(NamedTuple):
    """A difference that is explained. `least` and `most` are how much more the line is here, in pounds a month."""

    lines: tuple[str, ...]
    years: tuple[int, ...]
    cause: str
    law: str
    right: str
    least: Decimal = Decimal("-Infinity")
    most: Decimal = Decimal("Infinity")
    where: str = ""

    def explains(self, found: Compared, year: int) -> bool:
        is_there = found.line in self.lines and year in self.years and (not self.where or self.where in found.drawn.marks)
        return is_there and float(self.least * POUND) <= found.more <= float(self.most * POUND)


def known() -> list[Known]:
    """The differences of known_differences.toml."""
    entries = tomllib.loads((HERE / "known_differences.toml").read_text(encoding="utf-8"), parse_float=Decimal)["difference"]
    return [Known(**entry | {"lines": tuple(entry["lines"]), "years": tuple(entry["years"])}) for entry in entries]


class Count:
    """How one line of one year compares."""

    def __init__(self) -> None:
        self.compared = self.not_nothing = self.explained = self.unexplained = 0

    def cells(self) -> tuple[str, ...]:
        return tuple(f"{count:,}" for count in (self.compared, self.not_nothing, self.explained, self.unexplained))


class Report:
    """The result for one or more years."""

    def __init__(self, households: int) -> None:
        self.households = households
        self.known = known()
        self.counts: dict[int, dict[str, Count]] = {}
        self.explained: dict[int, list[Compared]] = defaultdict(list)
        self.unexplained: list[tuple[int, Compared]] = []

    def add(self, year: int, compared: Iterable[Compared]) -> None:
        """Counts each line of a year, and finds what explains its differences."""
        counts = self.counts[year] = defaultdict(Count)
        for found in compared:
            count = counts[found.line]
            count.compared += 1
            count.not_nothing += bool(found.ours or found.theirs)
            if abs(found.more) <= PENNY:
                continue
            reason = next((number for number, entry in enumerate(self.known) if entry.explains(found, year)), None)
            if reason is None:
                count.unexplained += 1
                self.unexplained.append((year, found))
            else:
                count.explained += 1
                self.explained[reason].append(found)

    def text(self) -> str:
        """For a terminal."""
        shown = [f"{year}, {one.line}: {one.ours / POUND:.2f} here, {one.theirs / POUND:.2f} there" for year, one in self.unexplained]
        stated = [f"{line}\n  {one.drawn.ours}" for line, (_, one) in zip(shown, self.unexplained, strict=True)]
        return "\n".join([self.page(), f"NOT EXPLAINED: {len(shown)}", *stated[:PRINTED], *shown[PRINTED:]])

    def page(self) -> str:
        """The section of docs/validation.md."""
        peer = f"policyengine-uk {version('policyengine-uk')}"
        head = INTRODUCTION.format(peer=peer, households=f"{self.households:,}", unexplained=len(self.unexplained))
        return "\n".join([head, *self._lines(), EXPLAINED, *self._causes(), NOT_COMPARED])

    def _lines(self) -> Iterator[str]:
        years = [f"{year}-{(year + 1) % 100}" for year in self.counts]
        heads = [f"{year}: {what}" for year in years for what in ("compared", "not nothing", "differ, explained", "differ, not explained")]
        yield f"| line | {' | '.join(heads)} |"
        yield f"| --- |{' --- |' * len(heads)}"
        for name in dict.fromkeys(name for counts in self.counts.values() for name in counts):
            cells = [cell for counts in self.counts.values() for cell in counts[name].cells()]
            yield f"| {name} | {' | '.join(cells)} |"

    def _causes(self) -> Iterator[str]:
        for number, entry in enumerate(self.known):
            if not (found := self.explained[number]):
                continue
            least, most = (edge(one.more for one in found) / POUND for edge in (min, max))
            lines = ", ".join(dict.fromkeys(one.line for one in found))
            yield f"- {lines}: {len(found):,} figures, {least:+.2f} to {most:+.2f}. {entry.cause} ({entry.law}) Followed: {entry.right}."


INTRODUCTION = """## Beside policyengine-uk

`make crosscheck` draws random households of two tax years, states each to this library and to {peer}, and compares every line a month,
to the penny: {households} households of each year. **Differences that are not explained: {unexplained}.**

policyengine-uk works in years: everybody is paid by the month, has one job or one business, and nothing changes in the year; a twelfth is
held against the assessment period that begins on 6 October. It works out benefits from the Income Tax, National Insurance and pension found
here, except in the line "each with its own pay".
"""
EXPLAINED = """
Explained differences, as how much more it is here in pounds a month:
"""
NOT_COMPARED = """
Not compared, because policyengine-uk has no such thing, is told the answer, or was not asked: duties, dates and days; pay by the week or by
four weeks; two jobs; tax codes other than the usual one, the marriage allowance; what a pension takes from pay; the local housing allowance
(stated to both), spare bedrooms, service charges, owners, two homes; who has limited capability for work, the wait for its element, and the
element for limited capability for work alone; which care counts; grace months of the benefit cap; student income; losses, expenses and
pensions of a business; surplus earnings; the transitional element; advances, deductions and sanctions; a partner who cannot claim; a
birthday or other change within the assessment period; childcare for further children at the amount announced, not yet in regulations; other
tax years.
"""
