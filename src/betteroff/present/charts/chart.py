"""A chart: what is drawn as plain data, its words, and the table behind it. Only drawing needs the extra `charts`."""

from __future__ import annotations

import json as json_format
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from pathlib import Path
from typing import Any

from betteroff.present import html, json
from betteroff.present.charts.pictures import Picture
from betteroff.present.kinds import Table
from betteroff.present.layout import joined, printed, wrapped
from betteroff.present.saving import saved
from betteroff.rulebook import Refusal


@dataclass(frozen=True, repr=False)
class Chart:
    """A chart that can be shown, read aloud, saved, or taken as plain data."""

    title: str
    alt: str
    """What a seeing reader sees, in words; the title first."""
    table: Table
    """Every figure that is drawn."""
    picture: Picture
    """What is drawn, as plain data."""
    note: str = ""
    """What to know beside the figures, printed under the title."""

    @cached_property
    def svg(self) -> str:
        """The picture as SVG, which fills the width it is given; the same chart gives the same text.

        Raises Refusal where the extra `charts` is not installed.
        """
        return self._drawn(".svg").decode()

    def _drawn(self, kind: str) -> bytes:
        try:
            from betteroff.present.charts import drawing  # loaded when asked for: matplotlib is in the extra
        except ImportError as error:
            raise Refusal(
                "A drawing needs matplotlib, which is not installed: pip install matplotlib. "
                "The words and figures of a chart (print, .table, .to_dict()) need nothing"
            ) from error
        return drawing.drawn(self.picture, self.title, self.note, self.alt.removeprefix(f"{self.title}. "), kind)

    def save(self, to: str | Path) -> Path:
        """Draw the chart into a file, whose name ends in .svg, .png or .pdf; a file that is there already is replaced.

        Raises Refusal for another ending, where it cannot be written, and where the extra `charts` is not installed.
        """
        makers = {kind: partial(self._drawn, kind) for kind in (".svg", ".png", ".pdf")}
        return saved(to, makers, "a chart is drawn as SVG, PNG or PDF")

    def to_dict(self) -> dict[str, Any]:
        """As plain data, ready for JSON: pounds as strings with two decimals."""
        return json.chart(self.title, self.note, self.alt, self.picture)

    def to_json(self) -> str:
        """As JSON."""
        return json_format.dumps(self.to_dict(), indent=2, ensure_ascii=False)

    def __str__(self) -> str:
        return "\n".join(joined([[wrapped(self.alt, 0)], printed([self.table])]))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """The picture and, folded up, its words and its table; these alone, where nothing can be drawn."""
        words = f"<p>{escape(self.alt)}</p>{html.section(self.table)}"
        try:
            picture = self.svg
        except Refusal as refusal:
            return f"<figure><p>{escape(str(refusal))}.</p>{words}</figure>"
        folded = f"<details><summary>The chart in words and figures</summary>{words}</details>"
        return f'<figure style="margin: 0; max-width: 56rem">{picture}{folded}</figure>'
