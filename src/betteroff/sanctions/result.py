"""What a sanction comes to, as plain data; nothing of it is in any line of a position."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from betteroff.facts import shows_no_values
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.rulebook.tables import Question, asked, name_of


@shows_no_values
class SanctionReason(NamedTuple):
    """Something decided or to know, with the row it stands in."""

    what: str
    why: str
    law: str
    mark: str
    certainty: str = "certain"
    ask: str = ""
    table: str = ""
    row: int = 0
    request: str = ""
    """What the adult may ask the work coach, in words of their own."""


def reason_of(question: Question, day: date, number: int) -> SanctionReason:
    """What a row of a table says, on a day."""
    table = asked(question, day)
    row = table.rows[number]
    return SanctionReason(
        table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask, name_of(question), number + 1, row.request
    )  # fmt: skip


@shows_no_values
class SanctionLength(NamedTuple):
    """How many days are taken off, and of what they are made."""

    days: int
    until_compliance: int
    """Days from the failure to the day before what was asked for was done, or could not be asked for any more."""
    fixed: int
    reason: SanctionReason
    shortened: tuple[SanctionReason, ...] = ()
    """Why it is not the whole of its parts: a failure before the claim, the most that may be outstanding."""
    is_open: bool = False
    """What was asked for is not done, as far as is stated: the days are those so far, and there are more until it is."""

    @property
    def fixed_weeks(self) -> int:
        """The fixed part in whole weeks."""
        return self.fixed // 7


@shows_no_values
class SanctionedPeriod(NamedTuple):
    """An assessment period or benefit week with a reduction."""

    first_day: date
    last_day: date
    days: int
    """Of this sanction."""
    rate: Money
    """What is taken off: a day of Universal Credit and of new-style benefits, a week of old ones, as its `period` says."""
    rate_in_tables: Money
    """As the department's tables print it, where that differs."""
    share: SanctionReason
    most: Money | None
    """The most that may be taken off a whole assessment period, or benefit week; nothing where the rate is that of a week."""
    award: Money
    """Before the reduction, of a month or a week as its `period` says."""
    reduction: Money
    """In all, of these days."""
    earlier: Money = Money(0)
    """What days of earlier sanctions take off the same period before it."""

    @property
    def daily(self) -> Money | None:
        """The rate, where it is one of a day; nothing for old benefits, which are reduced by the week."""
        return self.rate if self.rate.period == "day" else None


@shows_no_values
class HardshipPayment(NamedTuple):
    """What a hardship payment comes to, where one is possible."""

    first_day: date
    last_day: date
    rate: Money
    """A day, or a week, by the benefit."""
    total: Money
    is_recovered: bool
    law: str
    """Of the share it is worked out by."""
    mark: str


@dataclass(frozen=True, repr=False)
class SanctionFound:
    """What a failure leads to."""

    whose: str
    benefit: str
    kind: str
    on: date
    decided_on: date
    is_sanctionable: bool
    reason: SanctionReason
    """What it leads to, and why."""
    sentence: str
    assumptions: tuple[Assumption, ...]
    fingerprint: str
    level: str = ""
    """Nothing where there is no sanction."""
    length: SanctionLength | None = None
    first_day: date | None = None
    last_day: date | None = None
    """Of the reduction."""
    start: SanctionReason | None = None
    periods: tuple[SanctionedPeriod, ...] = ()
    total: Money | None = None
    good_reason: tuple[SanctionReason, ...] = ()
    ends_early: tuple[SanctionReason, ...] = ()
    to_know: tuple[SanctionReason, ...] = ()
    """What else matters: dual awards, the end of the award, what is never sanctionable."""
    hardship: tuple[SanctionReason, ...] = ()
    """Hardship payments: whether, how much, from when, and whether they are recovered."""
    hardship_payment: HardshipPayment | None = None
    """What it comes to, were it made as soon as it can be; nothing where none is possible."""

    @property
    def rate(self) -> Money | None:
        """The rate of the first period: of a day or a week, as its `period` says."""
        return self.periods[0].rate if self.periods else None

    @property
    def daily(self) -> Money | None:
        """The daily rate of the first period; nothing for old benefits, which are reduced by the week."""
        return self.periods[0].daily if self.periods else None

    @property
    def daily_in_tables(self) -> Money | None:
        """The daily rate of the first period as the department's tables print it; nothing for old benefits."""
        return self.periods[0].rate_in_tables if self.daily else None

    @property
    def reduction_under_section_27(self) -> Money:
        """What is taken off under section 27 of the Welfare Reform Act 2012: nothing under section 26, nor of another benefit."""
        is_under_it = self.benefit == "universal_credit" and self.level != "higher"
        return self.total if is_under_it and self.total is not None else Money(0, "")

    def __repr__(self) -> str:
        return f"<Sanction on {self.on}: {'sanctionable' if self.is_sanctionable else 'not sanctionable'}>"
