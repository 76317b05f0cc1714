"""The answer says in its own line what it does not count, and what a step that ends paid work may lead to."""

from __future__ import annotations

import pytest

import betteroff as bo
from betteroff.present.letter import Style
from letters import CHARITY, ON, household, items_of, job, sam

INFANT = (bo.Child(born="2024-12-20"),)


def test_no_bill_stated_is_a_caveat_of_the_answer_in_every_style() -> None:
    answer = bo.compare(household(), {"8 hours": job(8, travel="185 a month")}, on=ON)
    assert answer.letter().answers[0].text == (
        "8 hours: £13.27 a month better off (£3.06 a week), before any change in Council Tax Reduction."
    )
    assert "This is before any change in Council Tax Reduction." in answer.letter(style="easy").answers[0].further


def test_no_caveat_where_nothing_changes_or_a_bill_was_stated() -> None:
    unchanged = bo.compare(household(), {"Volunteer": CHARITY}, on=ON)
    assert unchanged.letter().answers[0].text == "Volunteer: the same money."
    stated = sam(1, council_tax="140 a month", council_tax_scheme="default")
    assert "before any change" not in str(stated.letter())


def test_help_whose_worth_is_known_is_named_and_turns_the_answer() -> None:
    # 12.26 of money in hand, less 20.15 of Healthy Start
    answer = bo.compare(household(INFANT), {"12 hours": job(12, travel="120 a week")}, on=ON)
    found = answer["12 hours"]
    assert found.gain_with_help.pounds == bo.Money(-789).pounds
    assert found.sentence.endswith("before 20.15 a month of Healthy Start that stops; 7.89 a month worse off counting it.")
    (said,) = answer.letter().answers
    assert said.text.startswith(
        "12 hours: £7.89 a month worse off (£1.82 a week), counting £20.15 a month of Healthy Start that stops; "
        "£12.26 a month better off (£2.83 a week) in money in hand"
    )
    (easy,) = answer.letter(style="easy").answers
    assert easy.text == "12 hours: you would have less money."
    assert easy.further[0] == "£7.89 less a month."
    assert "This counts £20.15 a month of Healthy Start that stops." in easy.further


def test_help_that_does_not_turn_the_answer_is_still_named() -> None:
    found = bo.compare(household(INFANT), {"20 hours": job(20)}, on=ON)["20 hours"]
    assert ", before 20.15 a month of Healthy Start that stops." in found.sentence
    assert "counting it" not in found.sentence


@pytest.mark.parametrize("style", ["plain", "easy"])
def test_a_step_that_ends_paid_work_says_what_leaving_by_choice_may_lead_to(style: Style) -> None:
    answer = bo.compare(household(activities=[job(20)]), {"Stop": bo.Ends(what="job", on="2026-12-18")}, on=ON)
    shown = " ".join(str(answer.letter(style=style)).split())
    assert "If you leave a job by choice without good reason, your benefit can be cut." in shown
    assert "up to 91 days" in shown
    assert ("Final wages still count" if style == "plain" else "Your last wages count in the month they come in.") in shown
    assert "leave a job by choice" not in str(bo.compare(household(), {"A job": job(20)}, on=ON).letter(style=style)).split("Your money")[0]


def test_the_foot_says_that_rules_are_checked_only_where_they_are() -> None:
    answer = bo.compare(household(), {"16 hours": bo.Job(pay="8.21 an hour", hours=16)}, on="2014-06-02")
    for letter in (answer.letter(), answer.letter(style="easy"), answer.letter("adviser")):
        foot = " ".join(letter.foot)
        assert "All figures and rules used are checked" not in foot
        assert "from memory or a second source" in foot


def test_another_amount_with_an_equal_difference_is_told_with_both_amounts() -> None:
    today = household(capability="limited_for_activity", capability_since="2025-01-01")
    answer = bo.compare(today, {"10 hours": job(10)}, on=ON)
    first, second, *_ = items_of(answer, "What we assumed. Tell your adviser if it is wrong")
    assert first.startswith("If the LCWRA element was in the award before 6 April 2026")
    assert first.endswith("money in hand is £1,374.70 a month now, and £1,857.40 then. The difference is the same.")
    assert second.startswith("Limited capability for work-related activity in award before April 2026: not known to be protected")


@pytest.mark.parametrize("style", ["plain", "easy"])
def test_words_for_the_screen_never_reach_a_client(style: Style) -> None:
    today = household(claims=["new_style_jobseekers_allowance"], contributions=True)
    shown = " ".join(str(bo.compare(today, {"10 hours": job(10)}, on=ON).letter(style=style)).split())
    assert not any(words in shown for words in ("leave claims out", "shown when asked", "timeline", "shown beside it"))


def test_easy_words_say_why_unpaid_work_costs_money() -> None:
    answer = bo.compare(household(), {"Help out": bo.Volunteering(hours=12, organisation="business")}, on=ON)
    shown = " ".join(str(answer.letter(style="easy")).split())
    assert "counts as £660.92 of pay a month" in shown
    assert "The business has the means to pay." in shown


@pytest.mark.parametrize("stated", [{"capability": "limited_for_activity"}, {"capability": "limited"}])
def test_who_cannot_be_required_to_take_work_is_not_warned_of_leaving_it(stated: dict[str, str]) -> None:
    # Welfare Reform Act 2012 s. 26(2)(d): a claimant of whom all is required, or would be but for earnings
    home = household().model_copy(update={"adults": (bo.Adult(born="1991-03-02", activities=[job(8)], **stated),)})
    answer = bo.compare(home, {"Stop": bo.Ends(what="job", on="2026-12-18")}, on=ON)
    assert "leave a job by choice" not in str(answer.letter())
