"""The adviser's letter: the client's page, and after it every line with its law and figures."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.present.letter import Letter, client
from betteroff.present.letter.adviser import EVERY_LINE, FIGURES
from betteroff.present.letter.several import IN_HAND, SAME

JOB = bo.Job(pay="12.71 an hour", hours=16, starts="2026-12-07", first_pay_day="2026-12-31", travel="18 a week")
VOLUNTEERING = bo.Volunteering(hours=8, organisation="charity", starts="2026-12-07")


def household(**adult: Any) -> bo.Household:
    treatment = bo.Treatment(kind="structured", started="2026-10-05", hours=6)
    return bo.Household(
        adults=[bo.Adult(**{"born": "1991-03-02", "pension": "opted out", "treatment": treatment} | adult)],
        savings=0,
        home=bo.Home(nation="england", tenure="social", rent="110 a week"),
        universal_credit={"first_assessment_period": "2026-05-12"},
    )


def letter(**scenarios: Any) -> Letter:
    return bo.compare(household(), scenarios, on="2026-12-01").letter("adviser")


def text_of(shown: Letter) -> str:
    return " ".join(str(shown).split())


def test_it_begins_with_the_clients_page() -> None:
    answer = bo.compare(household(), {"Work": JOB}, on="2026-12-01")
    whole, adviser = client.page(tuple(answer.values())), answer.letter("adviser")
    assert adviser.answers == answer.letter("client").answers
    assert adviser.sections[: len(whole.sections)] == whole.sections


def test_every_line_has_its_law_and_every_figure_its_source_and_date() -> None:
    text = text_of(letter(Work=JOB))
    assert EVERY_LINE in text
    assert "Standard allowance £424.90 £424.90 £0 UC Regs 2013 reg. 36" in text
    assert "Deduction for earnings £0 £484.68 +£484.68 UC Regs 2013 reg. 22" in text
    assert (
        "Standard allowance, single and 25 or over: £424.90 a month, since 6 April 2026 (SI 2026/113 reg. 3; verified). "
        "In: Standard allowance" in text
    )
    assert text.count("Standard allowance, single and 25 or over") == 1


def test_each_duty_has_its_law_and_reason_and_what_to_bring() -> None:
    text = text_of(letter(Work=JOB))
    assert "because: In structured, recovery-orientated drug or alcohol treatment, for no more than six months [UC Regs 2013" in text
    assert "Bring or ask: A letter from the treatment provider" in text
    assert "Hours expected a week: 35, today and then. Nothing reduces the expected hours [UC Regs 2013 reg. 88(1)]" in text


def test_it_has_all_that_the_comparison_has() -> None:
    titles = " ".join(section.title for section in letter(Work=JOB).sections)
    for title in (
        IN_HAND, "What lifts requirements", "Treatment and recovery", "What would change it", "Report", "The first payments",
        "Other help to ask about, not counted", "Assumed, because it was not stated", "Not taken into account", "Not covered yet", FIGURES,
    ):  # fmt: skip
        assert title in titles


def test_what_is_the_same_in_several_scenarios_is_told_once() -> None:
    found = letter(Work=JOB, Volunteering=VOLUNTEERING)
    titles = [section.title for section in found.sections]
    assert f"Work: {EVERY_LINE}" in titles
    assert f"Volunteering: {IN_HAND}" in titles
    assert f"{SAME}: Not covered yet" in titles
    assert text_of(found).count("home.greater_london: outside Greater London") == 1


def test_nothing_on_paper_names_a_command() -> None:
    found = letter(Work=JOB, Volunteering=VOLUNTEERING)
    assert "betteroff" not in str(found)
    assert "--" not in str(found)


def test_amounts_are_in_pounds() -> None:
    text = text_of(letter(Work=JOB))
    assert "a budgeting advance of up to £348 may be asked for" in text
    assert "Universal Credit £901.57 £416.89 -£484.68 (-£111.85)" in text


def test_it_becomes_a_pdf() -> None:
    assert letter(Work=JOB, Volunteering=VOLUNTEERING).to_pdf().startswith(b"%PDF")
