"""The client's page: the answer in pounds first, all that belongs to it, on one A4 page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

import betteroff as bo
from betteroff.present.kinds import Listed, Row, Table
from betteroff.present.letter import Letter, client
from betteroff.present.letter.page import fits_a_page
from letters import couple, few_hours_with_council_tax, lone_parent, sam

WORKED = Path(__file__).parents[3] / "examples" / "worked"
COMPARED = [
    path for path in sorted(WORKED.rglob("*.toml")) if "[scenarios" in path.read_text() and path.parent.name[:2] not in ("11", "12")
]
"""Worked examples that compare money."""


def items_of(letter: Letter, title: str) -> tuple[str, ...]:
    """The items under a heading."""
    return next(section.items for section in letter.sections if isinstance(section, Listed) and section.title == title)


def pages_of(letter: Letter) -> int:
    return len(pypdf.PdfReader(io.BytesIO(letter.to_pdf())).pages)


def test_the_answer_stands_first_in_pounds_a_month_and_a_week() -> None:
    job, volunteering = sam().letter().answers
    assert job.text == (
        "16 hours at the living wage: £318.55 a month better off (£73.51 a week), before any change in Council Tax Reduction."
    )
    assert job.further == ("£396.55 a month better off before travel; £318.55 a month better off after travel of £78.",)
    assert volunteering == ("Volunteer 12 hours: the same money.", ())


def test_money_is_told_line_by_line_today_against_each_scenario_with_the_rent_still_to_pay() -> None:
    letter = sam().letter()
    table = letter.sections[0]
    assert isinstance(table, Table)
    assert table.head == ("Pounds a month", "Today", "16 hours at the living wage", "Volunteer 12 hours")
    assert table.items == (
        Row("Take-home pay", ("£0.00", "£881.23", "£0.00")),
        Row("Universal Credit", ("£944.90", "£460.22", "£944.90")),
        Row("Travel to work", ("£0.00", "-£78.00", "£0.00")),
        Row("Money in hand", ("£944.90", "£1,263.45", "£944.90")),
        Row("Difference a month", ("", "+£318.55", "£0.00")),
        Row("Difference a week", ("", "+£73.51", "£0.00")),
    )
    assert letter.sections[1].items == ("Money in hand is before rent: £520 a month is to be paid out of it.",)


def test_what_changes_names_money_and_help_beside_it() -> None:
    assert items_of(sam(1).letter(), "What changes")[:3] == (
        "Stops: free prescriptions.",
        "Goes down: Universal Credit.",
        "Starts: take-home pay, travel to work (a cost).",
    )


def test_what_may_be_asked_is_told_in_plain_words_with_days_and_how_sure() -> None:
    asked = items_of(sam().letter(), client.ASKED)
    assert asked[:3] == (
        "Now: You do not have to look for work until 13 March 2027 (likely: your work coach must agree). "
        "From 14 March 2027: 35 hours a week of looking for work.",
        "16 hours at the living wage: at first the same as now. From 14 March 2027: 19 hours a week of looking for work.",
        "Volunteer 12 hours: at first the same as now. From 14 March 2027: 23 hours a week of looking for work. "
        "This takes the volunteering as agreed with the work coach: without that, 12 hours a week more from 14 March 2027.",
    )
    assert "Treatment easement: last day 13 March 2027 (likely: your work coach must agree)." in items_of(sam().letter(), client.EASED)[0]


def test_an_easement_that_ends_beyond_the_look_ahead_says_its_last_day() -> None:
    late = bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started="2026-12-01"))
    today = bo.Household(adults=[late], home=bo.Home(nation="england", tenure="none"), savings=0)
    letter = bo.compare(today, {"Volunteer": bo.Volunteering(hours=4, organisation="charity")}, on="2026-12-07").letter()
    first = items_of(letter, client.ASKED)[0]
    assert first.startswith("Now: You do not have to look for work until 31 May 2027 (likely: your work coach must agree).")


def test_each_adult_of_a_couple_is_named() -> None:
    letter = couple().letter()
    asked = items_of(letter, client.ASKED)
    assert "Claimant, now: 35 hours a week of looking for work." in asked
    assert "Claimant, 30 hours in a warehouse: You do not have to look for work." in asked
    assert "Partner, 30 hours in a warehouse and 10 hours in a shop: the same as now." in asked
    assert any("(Partner): the job" in said.replace("The", "the") for said in items_of(letter, client.TELL))


def test_whom_to_tell_is_merged_over_scenarios() -> None:
    told = items_of(sam(4).letter(), client.TELL)
    assert told[0].startswith("Universal Credit, in your online journal or by phone: the job, as soon as you can after it starts (16 hours")
    assert told[2] == (
        "The work coach, in your online journal or at the next appointment: the voluntary work, before it starts (Volunteer 12 hours); "
        "the training, before it starts (A course of 20 hours)."
    )


def test_a_council_tax_reduction_that_may_turn_the_answer_leaves_it_open() -> None:
    # 111.60 better off; all of a reduction of 140.00 lost would make it 28.40 worse
    (found,) = few_hours_with_council_tax().letter().answers
    assert found.text == "8 hours: we cannot tell if you would be better or worse off."
    assert found.further[:2] == (
        "As far as we know: £111.60 a month better off (£25.75 a week).",
        "It depends on your council's own Council Tax Reduction, which we do not know. At worst it is £28.40 a month worse off "
        "(£6.55 a week). At best it is £251.60 a month better off (£58.06 a week). Ask the council.",
    )
    assert "leaving out any change in Council Tax Reduction, which cannot be told." in found.further[2]


def test_a_council_tax_reduction_that_cannot_turn_the_answer_is_told_beside_it() -> None:
    (found,) = sam(1, council_tax="140 a month").letter().answers
    assert found.text.startswith("16 hours at the living wage: £318.55 a month better off")
    assert "leaving out any change in Council Tax Reduction, which cannot be told." in found.further[0]
    assert "home.council_tax" not in str(found)


def test_what_was_assumed_is_told_without_names_of_fields_and_what_is_left_out_is_counted() -> None:
    whole = client.page(tuple(sam().values()))
    assumed = items_of(whole, client.ASSUMED)
    assert "Job: the usual tax code, 1257L; tax as in a normal month; paid monthly; not an apprentice." in assumed
    short = client.page(tuple(sam().values()), (), 2)
    assert items_of(short, client.ASSUMED) == (*assumed[:2], f"And {len(assumed) - 2} more, in the adviser's letter.")


def test_another_amount_comes_first_of_what_was_assumed() -> None:
    assumed = items_of(client.page(tuple(lone_parent().values())), client.ASSUMED)
    assert assumed[0].startswith("If the council keeps the default scheme of 2013") or "months of grace" in assumed[0]
    assert "a month better off" in assumed[0]


def test_what_is_to_be_checked_stands_above_the_figures() -> None:
    today = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england", tenure="none"), savings=0)
    letter = bo.compare(today, {"Too much": bo.Job(pay="12.71 an hour", hours=60)}, on="2026-12-07").letter()
    assert letter.checks[0].startswith("Check first, with your adviser: Claimant: 60 hours a week are stated; more than 48")
    shown = letter.to_html()
    assert shown.index("Check first") < shown.index("better off")


def test_the_foot_has_the_day_the_checking_the_fingerprint_and_that_it_is_an_estimate() -> None:
    found = sam()
    first, second = found.letter().foot
    assert first.startswith("This is an estimate, not a decision.")
    assert second.startswith("Compared on 7 December 2026. Some rules were last checked for 30 April 2026")
    assert found["Volunteer 12 hours"].then.fingerprint in second


def test_what_is_cut_is_named_in_the_order_stated() -> None:
    letter = client.page(tuple(sam().values()), client.CUTS, 0)
    assert letter.sections[-1].items == (
        "More in the adviser's letter: what stays the same, why help changes, first payments, what is not counted, what to bring, "
        "what exactly to tell, what else to know, why there is less to do, what money changes.",
    )
    assert items_of(letter, "What changes") == ("16 hours at the living wage: Stops: free prescriptions.",)  # the table has the money
    assert any(isinstance(one, Listed) and one.title == client.TELL for one in letter.sections)


@pytest.mark.parametrize(
    "answer", [sam(1), sam(2), sam(4), lone_parent(), couple(), few_hours_with_council_tax()], ids=lambda found: next(iter(found))
)
def test_a_letter_is_one_a4_page(answer: bo.Answer) -> None:
    letter = answer.letter()
    assert fits_a_page(letter)
    assert pages_of(letter) == 1


@pytest.mark.parametrize("path", COMPARED, ids=lambda path: path.stem)
def test_every_worked_example_fits_a_page_and_shows_neither_fields_nor_law(path: Path) -> None:
    letter = bo.compare_case(bo.read(path)).letter()
    assert pages_of(letter) == 1
    shown = str(letter)
    assert re.findall(r"\b(?:home|adults|universal_credit)\.[a-z]\w+|[a-z]_[a-z]|\bregs?\.? \d|UC Regs|SI 20", shown) == []


def test_the_pdf_is_tagged_with_language_and_title_and_is_the_same_twice() -> None:
    letter = sam().letter()
    pdf = letter.to_pdf()
    assert pdf == sam().letter().to_pdf()
    read = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert read.metadata is not None
    assert read.metadata.title == "What would change for you"
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"} <= set(_kinds_of(root["/StructTreeRoot"]))


def _kinds_of(tag: Any) -> Iterator[str]:
    """The kinds of all tags under one."""
    held = tag.get_object() if hasattr(tag, "get_object") else tag
    if isinstance(held, list):
        for one in held:
            yield from _kinds_of(one)
    elif isinstance(held, dict):
        yield str(held.get("/S"))
        yield from _kinds_of(held.get("/K"))


def test_the_html_has_one_first_heading_scopes_and_a_language() -> None:
    shown = sam().letter().to_html()
    assert shown.count("<h1>") == 1
    assert '<html lang="en-GB">' in shown
    assert "<h3" not in shown
    assert '<th scope="col">Today</th>' in shown
    assert '<th scope="row" class="words">Universal Credit</th>' in shown
    assert "http" not in shown


def test_a_benefit_that_may_go_on_leaves_the_answer_open_with_both_amounts() -> None:
    # 16 x 12.71 is within the limit of permitted work, but 16 hours are not unless it is supported: 414.05 a month turns on it
    sick = bo.Adult(born="1980-03-02", pension="opted out", capability="limited", capability_since="2026-01-01", contributions=True)
    home, claims = bo.Home(nation="england", tenure="none"), ["new_style_employment_and_support_allowance"]
    today = bo.Household(adults=[sick], home=home, savings=0, claims=claims)
    answer = bo.compare(today, {"16 hours": bo.Job(pay="12.71 an hour", hours=16, travel="150 a week")}, on="2026-12-07")
    (found,) = answer.letter().answers
    assert found.text == "16 hours: we cannot tell if you would be better or worse off."
    assert found.further[:2] == (
        "As far as we know: £182.82 a month worse off (£42.19 a week).",
        "If this work is supported permitted work: £231.23 a month better off (£53.36 a week).",
    )


def test_a_benefit_that_ends_before_long_makes_it_an_answer_at_first() -> None:
    # on 26 December 2026 new-style Jobseeker's Allowance of 414.05 has come to its end; 101 a week is 437.67, travel 65.00
    jobseeker = bo.Adult(born="1986-03-02", pension="opted out", contributions=True, claim_started="2026-06-20")
    home, claims = bo.Home(nation="england", tenure="none"), ["new_style_jobseekers_allowance"]
    today = bo.Household(adults=[jobseeker], home=home, savings=0, claims=claims)
    job = bo.Job(pay="101 a week", hours=7, paid="weekly", travel="15 a week")
    (found,) = bo.compare(today, {"A little work": job}, on="2026-12-07").letter().answers
    assert found.text == "A little work: £41.38 a month worse off (£9.55 a week), at first, before any change in Council Tax Reduction."
    assert "£372.67 a month better off from 26 December 2026 on" in found.further[0]


def test_scenarios_that_move_home_have_the_costs_of_both_homes_in_the_table() -> None:
    case = bo.read(WORKED / "2-housing" / "12-from-rehabilitation-to-supported-housing.toml")
    letter = bo.compare_case(case).letter()
    table = letter.sections[0]
    assert isinstance(table, Table)
    assert len(table.head) == 6  # today is the same on either day, so that four scenarios share it
    assert any(row.label == "Rent and service charges" and row.cells[0] == "-£1,386.67" for row in table.items)
    assert "counting what each home costs" in letter.answers[0].further[0]
    assert "from 28 September 2026" in letter.answers[0].text


def test_nothing_stated_is_left_out_in_silence_and_a_scenario_is_named() -> None:
    today = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england", tenure="none"), savings=0)
    job = bo.Job(pay="12.71 an hour", hours=16, starts="2026-11-20")
    answer = bo.compare(today, {"A. job": job}, on="2026-12-07")
    said = items_of(client.page(tuple(answer.values())), client.LEFT_OUT)
    assert said[0].startswith("A. job, starts: it lies before 7 December 2026")
    assert "Council Tax Reduction." in said
