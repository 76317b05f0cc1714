"""The results that can show themselves: as text, as HTML and as plain data."""

from __future__ import annotations

import json as json_format
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from betteroff.changes import Change, ComparedLine
from betteroff.comparison import Comparison
from betteroff.duties.commitment import Entry
from betteroff.duties.compared import DutiesCompared
from betteroff.duties.ledger import WeekLedger
from betteroff.duties.myths import Answered
from betteroff.duties.outlook import AdultDuties
from betteroff.duties.treatment import TreatmentAdvice
from betteroff.duties.what_would_change import WouldChange
from betteroff.explanation import FigureUsed
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import explained, html, json, notebook, pages, sections
from betteroff.present import requirements as requirements_text
from betteroff.present.notebook import Shown
from betteroff.present.text import text
from betteroff.present.words import in_hand_on
from betteroff.reading import Assumption
from betteroff.reports import Report
from betteroff.requirements.answered import Required
from betteroff.sanctions.result import SanctionFound
from betteroff.statement import StatementLine
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline
from betteroff.where_pay_goes import MarginalRate, marginal_rates

if TYPE_CHECKING:  # loaded when asked for: most answers need neither a chart nor a letter
    from betteroff.present.charts import Chart
    from betteroff.present.letter import Audience, Letter, Style


class AsJson(ABC):
    """Anything that can be had as plain data can be had as JSON."""

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""

    def to_json(self) -> str:
        """As JSON: pounds as strings with two decimals, dates as ISO, stable names."""
        return json_format.dumps(self.to_dict(), indent=2, ensure_ascii=False)


class PositionResult(AsJson, Position):
    """A position that can show itself, and so can its parts."""

    lines: Shown[StatementLine]
    assumptions: Shown[Assumption]

    @property
    def duties(self) -> Shown[AdultDuties]:
        """The duties of each adult, on the day and on every day after that the rules can answer for."""
        return Shown(super().duties, notebook.duties)

    @property
    def week(self) -> Shown[WeekLedger]:
        """The hours of a week of each adult: what fills it, its law, and what clashes or is too much."""
        return Shown(super().week, notebook.weeks, self)

    @property
    def treatment(self) -> Shown[TreatmentAdvice]:
        """What adults in treatment, or out of it again, should know and may ask for."""
        return Shown(super().treatment, notebook.treatment)

    @property
    def what_would_change(self) -> Shown[WouldChange]:
        """The nearest facts that would lead to other duties of each adult."""
        return Shown(super().what_would_change, notebook.what_would_change, self)

    @property
    def commitment(self) -> Shown[Entry]:
        """A draft for the claimant commitment of each adult: what may be recorded, by which law, and words to ask for it."""
        return Shown(super().commitment, notebook.commitment, self)

    @property
    def myths(self) -> Shown[Answered]:
        """What is often said of benefits and work, answered with the facts of each adult."""
        return Shown(super().myths, notebook.myths, self)

    def figures_of(self, line: StatementLine) -> Shown[FigureUsed]:
        """The figures of law a line was worked out with."""
        return Shown(super().figures_of(line), notebook.figures)

    @property
    def sentence(self) -> str:
        """The answer in one plain sentence."""
        return in_hand_on(self)

    def explain(self, line: str = "") -> str:
        """Every line with its law, rule and figures; every decision with the rows passed over; every assumption.

        With a `line`, such as "Standard allowance", the lines so called alone. Raises BadInput where there is none.
        """
        return explained.explanation(self, line)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.position(self)

    def __str__(self) -> str:
        return text(pages.position(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.position(self)


class ComparisonResult(AsJson, Comparison):
    """A comparison that can show itself."""

    today: PositionResult
    then: PositionResult

    @property
    def lines(self) -> Shown[ComparedLine]:
        """Every line of either side, in order."""
        return Shown(super().lines, notebook.compared_lines)

    @property
    def changes(self) -> Shown[Change]:
        """What stops, shrinks, stays, grows and starts."""
        return Shown(super().changes, notebook.changes)

    @property
    def reports(self) -> Shown[Report]:
        """What must be reported, to whom and when."""
        return Shown(super().reports, notebook.reports)

    @property
    def duties_compared(self) -> Shown[DutiesCompared]:
        """The duties of each adult, today against the scenario: what changes, why, and by which law."""
        return Shown(super().duties_compared, notebook.duties_compared, self)

    @property
    def assumptions(self) -> Shown[Assumption]:
        """All that was not stated: what either side assumes, and what the advice of the comparison rests on."""
        return Shown(super().assumptions, notebook.assumptions)

    @property
    def alternatives(self) -> tuple[ComparisonResult, ...]:
        """The same comparison if something unknown were otherwise."""
        return tuple(ComparisonResult(other.label, shown(other.today), shown(other.then)) for other in super().alternatives)

    def in_full(self) -> str:
        """The text with the reason of every duty, and with what may be asked for in full."""
        return text(*pages.comparisons((self,), full=True))

    def explain(self, line: str = "") -> str:
        """Every line of both sides with its law, rule and figures, or the lines so called alone; every decision; every assumption."""
        return explained.explanations([self], line)

    def letter(self, audience: Audience = "client", style: Style = "plain", consent: bool = False) -> Letter:
        """This answer to take away: a page for the client, every line for the adviser, or a pack for a review with the Jobcentre.

        Without `consent` nothing that goes by treatment or health is in that pack. `style="easy"` is for the client. Raises BadInput.
        """
        from betteroff.present.letter import letter

        return letter((self,), audience, style, consent)

    def chart(self) -> Chart:
        """Where each pound of the added pay goes; where none is added, each line of money in hand today and then."""
        from betteroff.present import charts

        return charts.of_comparison(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.comparison(self)

    def __str__(self) -> str:
        return text(*pages.comparisons((self,)))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.comparison(self)


class SweepResult(AsJson, Sweep):
    """A sweep that can show itself."""

    @cached_property
    def marginal_rates(self) -> tuple[MarginalRate, ...]:
        """What becomes of each further pound of pay from one step to the next, and at every whole hour between."""
        return marginal_rates(self)

    def chart(self, of: str = "money in hand") -> Chart:
        """Money in hand by hours or by pay; or, of "marginal rates", what becomes of each further pound. Raises BadInput."""
        from betteroff.present import charts

        return charts.of_sweep(self, of)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.sweep(self)

    def __str__(self) -> str:
        return text(sections.sweep(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.sweep(self)


class HoursResult(AsJson, HoursThatPay):
    """Safe and losing hours that can show themselves."""

    def chart(self) -> Chart:
        """Money in hand by hours, with the safe and the losing ones; a second line where the law is about to change."""
        from betteroff.present import charts

        return charts.of_hours(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.hours_that_pay(self)

    def __str__(self) -> str:
        return text(pages.hours_that_pay(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.hours_that_pay(self)


class TimelineResult(AsJson, Timeline):
    """A timeline that can show itself."""

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.timeline(self)

    def __str__(self) -> str:
        return text(pages.timeline(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.timeline(self)


class RequirementsResult(AsJson, Required):
    """The requirements of benefits other than Universal Credit, able to show themselves."""

    @property
    def sentence(self) -> str:
        """The answer in one plain sentence."""
        return requirements_text.headline(self)

    def in_full(self) -> str:
        """The text with every reason, of programmes and help into business too."""
        return text(pages.required(self, full=True))

    def about(self, topic: str) -> RequirementsResult:
        """The same answer with the lines of one topic alone, such as "permitted work". Raises BadInput."""
        found = super().about(topic)
        return RequirementsResult(**{field.name: getattr(found, field.name) for field in fields(found)})

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.required(self)

    def __str__(self) -> str:
        return text(pages.required(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.required(self)


class SanctionResult(AsJson, SanctionFound):
    """A sanction that can show itself."""

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.sanction(self)

    def __str__(self) -> str:
        return text(pages.sanction(self))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.sanction(self)


@dataclass(frozen=True, repr=False)
class Answer(AsJson, Mapping[str, ComparisonResult]):
    """Today against each scenario: a mapping from the scenario's name to its comparison."""

    comparisons: Mapping[str, ComparisonResult]

    def __getitem__(self, name: str) -> ComparisonResult:
        if name not in self.comparisons:
            raise KeyError(f"{name!r}; the scenarios are {', '.join(map(repr, self.comparisons))}")
        return self.comparisons[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.comparisons)

    def __len__(self) -> int:
        return len(self.comparisons)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return {"schema_version": json.SCHEMA_VERSION, "scenarios": {name: c.to_dict() for name, c in self.items()}}

    def letter(self, audience: Audience = "client", style: Style = "plain", consent: bool = False) -> Letter:
        """Today against every scenario in one letter, as `ComparisonResult.letter` is of one. Raises BadInput."""
        from betteroff.present.letter import letter

        return letter(tuple(self.values()), audience, style, consent)

    def chart(self) -> Chart:
        """Money in hand today and in every scenario, each in its parts."""
        from betteroff.present import charts

        return charts.of_answer(tuple(self.values()))

    def in_full(self) -> str:
        """The text with how each is worked out, the reason of every duty, and with what may be asked for in full."""
        return text(*pages.comparisons(tuple(self.values()), full=True))

    def explain(self, line: str = "") -> str:
        """The explanation of every scenario, or of the lines so called alone; what is the same for all of them once."""
        return explained.explanations(tuple(self.values()), line)

    def __str__(self) -> str:
        return text(*pages.comparisons(tuple(self.values())))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.comparisons(tuple(self.values()))


def shown(found: Position) -> PositionResult:
    """A position, able to show itself."""
    given = {field.name: getattr(found, field.name) for field in fields(found)}
    parts = {"lines": Shown(found.lines, notebook.lines), "assumptions": Shown(found.assumptions, notebook.assumptions)}
    return PositionResult(**given | parts)
