"""The results that can show themselves: as text, as HTML and as plain data."""

from __future__ import annotations

import json as json_format
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import charts, explained, html, json, text
from betteroff.present import compared as compared_text
from betteroff.present import requirements as requirements_text
from betteroff.present.letter import Audience, Letter, Style
from betteroff.present.letter import letter as letter_of
from betteroff.present.words import in_hand_on
from betteroff.requirements.answered import Required
from betteroff.sanctions.result import SanctionFound
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline
from betteroff.where_pay_goes import MarginalRate, marginal_rates


class AsJson(ABC):
    """Anything that can be had as plain data can be had as JSON."""

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""

    def to_json(self) -> str:
        """As JSON: pounds as strings with two decimals, dates as ISO, stable names."""
        return json_format.dumps(self.to_dict(), indent=2, ensure_ascii=False)


class PositionResult(AsJson, Position):
    """A position that can show itself."""

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
        return text.position(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.position(self)


class ComparisonResult(AsJson, Comparison):
    """A comparison that can show itself."""

    today: PositionResult
    then: PositionResult

    @property
    def alternatives(self) -> tuple[ComparisonResult, ...]:
        """The same comparison if something unknown were otherwise."""
        return tuple(ComparisonResult(other.label, shown(other.today), shown(other.then)) for other in super().alternatives)

    def in_full(self) -> str:
        """The text with the reason of every duty, and with what may be asked for in full."""
        return compared_text.comparison(self, full=True)

    def explain(self, line: str = "") -> str:
        """Every line of both sides with its law, rule and figures, or the lines so called alone; every decision; every assumption."""
        return explained.explanations([self], line)

    def letter(self, audience: Audience = "client", style: Style = "plain", consent: bool = False) -> Letter:
        """This answer to take away: a page for the client, every line for the adviser, or a pack for a review with the Jobcentre.

        Without `consent` nothing that goes by treatment or health is in that pack. `style="easy"` is for the client. Raises BadInput.
        """
        return letter_of((self,), audience, style, consent)

    def chart(self) -> charts.Chart:
        """Where each pound of the added pay goes; where none is added, each line of money in hand today and then."""
        return charts.of_comparison(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.comparison(self)

    def __str__(self) -> str:
        return compared_text.comparison(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.comparison(self)


class SweepResult(AsJson, Sweep):
    """A sweep that can show itself."""

    @cached_property
    def marginal_rates(self) -> tuple[MarginalRate, ...]:
        """What becomes of each further pound of pay from one step to the next, and at every whole hour between."""
        return marginal_rates(self)

    def chart(self, of: str = "money in hand") -> charts.Chart:
        """Money in hand by hours or by pay; or, of "marginal rates", what becomes of each further pound. Raises BadInput."""
        return charts.of_sweep(self, of)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.sweep(self)

    def __str__(self) -> str:
        return text.sweep(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.sweep(self)


class HoursResult(AsJson, HoursThatPay):
    """Safe and losing hours that can show themselves."""

    def chart(self) -> charts.Chart:
        """Money in hand by hours, with the safe and the losing ones; a second line where the law is about to change."""
        return charts.of_hours(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.hours_that_pay(self)

    def __str__(self) -> str:
        return text.hours_that_pay(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.hours_that_pay(self)


class TimelineResult(AsJson, Timeline):
    """A timeline that can show itself."""

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.timeline(self)

    def __str__(self) -> str:
        return text.timeline(self)

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
        return text.required(self, full=True)

    def about(self, topic: str) -> RequirementsResult:
        """The same answer with the lines of one topic alone, such as "permitted work". Raises BadInput."""
        found = super().about(topic)
        return RequirementsResult(**{field.name: getattr(found, field.name) for field in fields(found)})

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.required(self)

    def __str__(self) -> str:
        return text.required(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return html.required(self)


class SanctionResult(AsJson, SanctionFound):
    """A sanction that can show itself."""

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return json.sanction(self)

    def __str__(self) -> str:
        return text.sanction(self)

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
        return letter_of(tuple(self.values()), audience, style, consent)

    def chart(self) -> charts.Chart:
        """Money in hand today and in every scenario, each in its parts."""
        return charts.of_answer(tuple(self.values()))

    def in_full(self) -> str:
        """The text with how each is worked out, the reason of every duty, and with what may be asked for in full."""
        return compared_text.comparisons(tuple(self.values()), full=True)

    def explain(self, line: str = "") -> str:
        """The explanation of every scenario, or of the lines so called alone; what is the same for all of them once."""
        return explained.explanations(tuple(self.values()), line)

    def __str__(self) -> str:
        return compared_text.comparisons(tuple(self.values()))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return "".join(found._repr_html_() for found in self.values())


def shown(found: Position) -> PositionResult:
    """A position, able to show itself."""
    return PositionResult(**{field.name: getattr(found, field.name) for field in fields(found)})
