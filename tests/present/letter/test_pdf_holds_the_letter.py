"""The PDF of a letter holds each line of its text, for every audience and style."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

import betteroff as bo
from betteroff.present.letter import Letter
from letters import couple, few_hours_with_council_tax, lone_parent, sam

ANSWERS = (sam(1), sam(4), lone_parent(), couple(), few_hours_with_council_tax())


def letters_of(answer: bo.Answer) -> dict[str, Letter]:
    """A letter for every audience and style."""
    return {
        "client": answer.letter(),
        "easy": answer.letter(style="easy"),
        "adviser": answer.letter("adviser"),
        "jobcentre": answer.letter("jobcentre", consent=True),
        "jobcentre without consent": answer.letter("jobcentre"),
    }


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("reader", letters_of(ANSWERS[0]))
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda found: next(iter(found)))
def test_every_line_of_the_text_is_in_the_pdf(answer: bo.Answer, reader: str) -> None:
    letter = letters_of(answer)[reader]
    shown = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(letter.to_pdf())).pages))
    lines = (re.sub(r"^\s*(?:[-*•] )?", "", line) for line in str(letter).splitlines())
    parts = (
        part for line in lines for part in re.split(r"  +|: |; ", line)
    )  # a short list stands in one line of the text, in several of a PDF
    assert [part for part in parts if squeezed(part).rstrip(":;.") not in shown] == []
