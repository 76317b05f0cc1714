"""The easy letter: short sentences, one idea a line, headings that ask, two columns at most, no law."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

import betteroff as bo
from betteroff.conditionality.reporting import CHILDCARE_TO_REPORT, TO_REPORT
from betteroff.present.kinds import Point, Required, Table
from betteroff.present.letter import Letter
from betteroff.present.letter.easy import LONGEST, easy_lines, words_in
from betteroff.rulebook.tables import Question, asked
from letters import couple, few_hours_with_council_tax, lone_parent, sam

ANSWERS = [sam(1), sam(4), lone_parent(), couple(), few_hours_with_council_tax()]


def lines_of(letter: Letter, labels: list[str]) -> Iterator[str]:
    """Each line, without the name of a scenario that it begins with or has in brackets."""
    texts = [*letter.checks, *letter.foot]
    for point in letter.answers:
        texts += [point.text, *point.further]
    for section in letter.sections:
        if isinstance(section, Table):
            continue
        for item in section.items:
            texts += [item.text, *item.further] if isinstance(item, Point) else [str(item)]
    for text in texts:
        for label in labels:
            text = text.replace(label, "")
        yield from text.split(". ")


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda found: next(iter(found)))
def test_no_sentence_is_longer_than_fifteen_words(answer: bo.Answer) -> None:
    assert [line for line in lines_of(answer.letter(style="easy"), list(answer)) if words_in(line) > LONGEST] == []


def test_words_are_counted_without_names_of_benefits_and_days() -> None:
    assert words_in("You do not have to look for work until 13 March 2027.") == 9
    assert words_in("Universal Credit, Child Benefit or Scottish Child Payment stop.") == 2
    assert words_in("£396.55 a month better off") == 5


@pytest.mark.parametrize("table", [TO_REPORT, CHILDCARE_TO_REPORT])
def test_whatever_is_to_be_told_can_be_said_in_short_sentences(table: Question) -> None:
    for row in asked(table, date(2026, 12, 7)).rows:
        for line in (*easy_lines(row.why), *easy_lines(row.ask)):
            assert words_in(line) <= LONGEST, line


@given(st.lists(st.sampled_from(["you", "may", "ask", "and", "the", "work", "coach", "or", "with", "to"]), min_size=1, max_size=60))
def test_parting_keeps_every_word(words: list[str]) -> None:
    said = " ".join(easy_lines(" ".join(words)))
    assert said.lower().replace(".", "").split() == words


def test_headings_ask_and_tables_have_two_columns() -> None:
    letter = sam().letter(style="easy")
    titles = [section.title for section in letter.sections if section.title]
    assert all(title.endswith("?") for title in titles)
    assert {"How much money now?", "What must I do?", "Who do I tell?"} <= set(titles)
    assert all(len(section.head) == 2 for section in letter.sections if isinstance(section, Table))


def test_the_answer_comes_first_in_easy_words() -> None:
    job, volunteering = sam().letter(style="easy").answers
    assert job.text == "16 hours at the living wage: you would have more money."
    assert job.further[:2] == ("£318.55 more a month.", "That is £73.51 more a week.")
    assert volunteering.text == "Volunteer 12 hours: you would have about the same money."
    (open_one,) = few_hours_with_council_tax().letter(style="easy").answers
    assert open_one.text == "8 hours: we cannot tell if you would have more or less money."


def test_what_must_be_done_has_its_days_and_how_sure_it_is() -> None:
    letter = sam(1).letter(style="easy")
    duties = next(section for section in letter.sections if section.title == "What must I do?")
    assert isinstance(duties, Required)
    assert duties.items[0] == Point(
        "Now:",
        (
            "You do not have to look for work until 13 March 2027.",
            "This is likely.",
            "Your work coach must agree.",
            "From 14 March 2027: 35 hours a week of looking for work.",
        ),
    )


def test_hard_words_are_explained_and_there_is_no_law() -> None:
    shown = str(sam().letter(style="easy"))
    assert "Universal Credit is money from the government." in shown
    assert "An easement means you have less to do for a time." in shown
    assert not any(law in shown for law in ("reg.", "Regs", "Act 20", "SI 20"))


def test_it_is_set_in_14_point() -> None:
    letter = sam(1).letter(style="easy")
    assert "body.easy { font-size: 14pt" in letter.to_html()
    sizes: set[float] = set()
    page = pypdf.PdfReader(io.BytesIO(letter.to_pdf())).pages[0]

    def seen(text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(inner[0] * outer[0] * size), 1))

    page.extract_text(visitor_text=seen)
    assert min(sizes) >= 14
