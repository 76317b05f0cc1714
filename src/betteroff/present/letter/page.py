"""A letter as a page: plain data that becomes HTML or, with the extra `pdf`, an A4 PDF."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Literal

from betteroff.present import html
from betteroff.present.kinds import Block, Point, Section
from betteroff.present.layout import joined, printed, wrapped
from betteroff.rulebook import Refusal

Audience = Literal["client", "adviser", "jobcentre"]
Style = Literal["plain", "easy"]


@dataclass(frozen=True, repr=False)
class Letter:
    """A letter, ready to be shown: the answers first, then sections, then what it is and rests on."""

    title: str
    answers: tuple[Point, ...]
    """The answer to each scenario in pounds, with what belongs to it."""
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    """The date of the rules, and that it is an estimate."""
    style: Style = "plain"

    def to_html(self) -> str:
        """A page of HTML by itself, to be printed on A4; nothing in it is loaded from elsewhere."""
        sheet = (files("betteroff.present.letter") / "letter.css").read_text(encoding="utf-8")
        return (
            f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(self.title)}</title>\n'
            f"<style>\n{sheet}</style>\n</head>\n{self._body()}\n</html>\n"
        )

    def _body(self) -> str:
        answers = "".join(
            f'<p class="answer"><strong>{escape(point.text)}</strong></p>' + "".join(f"<p>{escape(one)}</p>" for one in point.further)
            for point in self.answers
        )
        sections = "".join(html.section(one, 2) for one in self.sections)
        foot = "".join(f"<p>{escape(one)}</p>" for one in self.foot)
        main = f"<main>\n<h1>{escape(self.title)}</h1>{answers}{sections}\n</main>"
        return f'<body class="{self.style}">\n{main}\n<footer>{foot}</footer>\n</body>'

    def to_pdf(self) -> bytes:
        """An A4 PDF, tagged for screen readers (PDF/UA-1). Raises Refusal where the extra `pdf` is not installed."""
        from betteroff.present.letter.typeset import typeset  # loaded when asked for: typst is in the extra

        return typeset(self.title, self.answers, self.sections, self.foot, self.style)

    def save(self, to: str | Path) -> Path:
        """Write the letter to a file, whose name ends in .pdf, .html or .txt. Raises Refusal for another ending."""
        path = Path(to)
        kind = path.suffix.lower()
        if kind not in (".pdf", ".html", ".txt"):
            raise Refusal(f"{path}: a letter is a PDF, HTML or plain text; give a name that ends in .pdf, .html or .txt")
        content = self.to_pdf() if kind == ".pdf" else (self.to_html() if kind == ".html" else f"{self}\n").encode()
        try:
            path.write_bytes(content)
        except OSError as error:
            raise Refusal(f"{path}: cannot be written ({error.strerror}); give another place") from None
        return path

    def _blocks(self) -> list[Block]:
        return [[section] for section in self.sections]

    def __str__(self) -> str:
        answers = ([wrapped(point.text, 0), *(wrapped(one, 0) for one in point.further)] for point in self.answers)
        return "\n".join(joined([[self.title], *answers, *map(printed, self._blocks()), [wrapped(one, 0) for one in self.foot]]))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return self._body().replace("<body", "<div").replace("</body>", "</div>")
