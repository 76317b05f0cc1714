"""What a reader is told: bills, offices, one scenario, what is said once, what fits the page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import betteroff as bo
from betteroff.cli import betteroff
from betteroff.last_checked import unconfirmed

SAM = str(Path(__file__).parent.parent / "examples" / "sam.toml")
ON = "2026-12-07"
JOB = bo.Job(pay="12.71 an hour", hours=16, supported_permitted_work=False)


def household(home: dict[str, Any] | None = None, **adult: Any) -> bo.Household:
    given = {"nation": "england", "tenure": "social", "rent": "650 a month"} | (home or {})
    return bo.Household(adults=[bo.Adult(**{"born": "1979-05-04", "pension": "opted out"} | adult)], home=bo.Home(**given), savings=0)


def told(found: object) -> str:
    """The text without its line breaks."""
    return " ".join(str(found).split())


def run(*words: str) -> tuple[int, str]:
    found = CliRunner().invoke(betteroff, words)
    return found.exit_code, found.output


@pytest.mark.parametrize(
    ("home", "note"),
    [
        (
            {"council_tax": "1200 a year"},
            "before rent and council tax: 650.00 and 100.00 a month are to be paid out of it",
        ),
        ({}, "before rent: 650.00 a month is to be paid out of it"),
        (
            {"tenure": "none", "rent": None, "council_tax": "1200 a year"},
            "before council tax: 100.00 a month is to be paid out of it",
        ),
        ({"tenure": "none", "rent": None}, ""),
    ],
)
def test_the_bills_that_money_in_hand_is_before(home: dict[str, Any], note: str) -> None:
    notes = [warned.text for warned in bo.position(household(home), on=ON).warnings if "Money in hand is" in warned.text]
    assert notes == ([f"Money in hand is {note}"] if note else [])


def offices(adult: dict[str, Any], home: dict[str, Any] | None = None, step: Any = JOB) -> list[str]:
    return [report.to for report in bo.compare(household(home, **adult), {"it": step}, on=ON)["it"].reports]


UC, CTR = "Universal Credit, in the online journal or by phone", "The council, for Council Tax Reduction"
JOBCENTRE = "The Jobcentre, for the new-style benefit: the journal of Universal Credit is not enough for it"


@pytest.mark.parametrize(
    ("adult", "home", "further"),
    [
        ({}, None, []),
        ({}, {"tenure": "supported"}, ["The council, for Housing Benefit"]),
        (
            {"caring": {"carers_allowance": True}},
            None,
            ["The office that pays it: the Carer's Allowance Unit; in Scotland Social Security Scotland"],
        ),
        ({"capability": "limited", "capability_since": "2026-08-01", "contributions": True}, None, [JOBCENTRE]),
    ],
)
def test_every_office_that_pays_is_told_of_a_job(adult: dict[str, Any], home: dict[str, Any] | None, further: list[str]) -> None:
    assert offices(adult, home) == [UC, CTR, *further]


def test_hours_of_volunteering_are_nothing_to_whom_nothing_is_asked() -> None:
    volunteering = bo.Volunteering(hours=20, organisation="charity")
    carer = bo.compare(household(caring={"carers_allowance": True}), {"it": volunteering}, on=ON)["it"]
    assert carer.reports == ()
    assert "hours a week:" not in str(carer)
    searcher = bo.compare(household(), {"it": volunteering}, on=ON)["it"]
    assert [report.to for report in searcher.reports] == ["The work coach, in the online journal or at the next appointment"]
    assert "hours a week: 35 expected, 0 of paid work, 17.5 of volunteering counted" in str(searcher)


def test_the_default_scheme_names_what_differs() -> None:
    found = bo.compare(household({"council_tax": "1200 a year"}), {"it": JOB}, on=ON)["it"]
    default = next(other for other in found.alternatives if "default scheme" in other.label)
    line = next(line for line in default.lines if line.name == "council_tax.payable" or line.label == "Council Tax Reduction")
    text = told(found)
    assert f"Council Tax Reduction would be {line.today} today and {line.then} then" in text
    assert "Universal Credit would be" not in text


@pytest.mark.parametrize(("hours", "notes"), [(15, 1), (16, 0)])
def test_the_limit_of_permitted_work_is_told_where_the_work_is_permitted(hours: int, notes: int) -> None:
    # 12.71 x 15 = 190.65 and x 16 = 203.36, both below the limit of 203.50
    ill = household(capability="limited", capability_since="2026-08-01", contributions=True)
    found = bo.position(ill, bo.Job(pay="12.71 an hour", hours=hours, supported_permitted_work=False), on=ON)
    assert len([warned for warned in found.warnings if "permitted work may pay" in warned.text]) == notes


def test_the_column_of_a_position_adds_up() -> None:
    found = bo.position(household(), bo.Job(pay="12.71 an hour", hours=16, travel="18 a week"), on=ON)
    rows = str(found).split("Money in hand")[0].splitlines()[3:]
    assert "-78.00" in rows[-1]
    column = [round(float(row[54:65].replace(",", "")) * 100) for row in rows]
    assert sum(column) == found.in_hand.in_pence


def test_one_scenario_by_its_name() -> None:
    code, text = run("compare", SAM, "--scenario", "Volunteer 12 hours")
    assert code == 0
    assert text.startswith("Volunteer 12 hours, on 7 December 2026")
    assert "16 hours" not in text
    code, text = run("explain", SAM, "--scenario", "Volunteer 12 hours")
    assert code == 0
    assert "WITH IT: Volunteer 12 hours" in text
    assert "WITH IT: 16 hours" not in text
    for command in ("compare", "explain"):
        code, text = run(command, SAM, "--scenario", "Voluntear")
        assert code == 2
        assert "scenario: 'Voluntear' is none of the case" in text


def test_what_is_the_same_in_every_scenario_is_printed_once_at_the_end() -> None:
    answer = bo.compare_case(bo.read(SAM))
    apart, together = str(answer).split("THE SAME IN ALL OF THEM")
    for words in (
        "Warm Home Discount",
        "Universal Credit twice a month",
        "home.bedrooms: no spare bedroom",
        "An estimate, not a decision.",
    ):
        assert (apart.count(words), together.count(words)) == (0, 1)
    assert "tax code 1257L" in apart  # of the job only
    for found in answer.values():
        assert "THE SAME" not in str(found)
        assert str(found).count("An estimate, not a decision.") == 1


def test_duties_that_are_the_same_in_every_scenario_are_told_once() -> None:
    more = JOB.model_copy(update={"travel": JOB.pay})
    text = str(bo.compare(household(), {"it": JOB, "more": more}, on=ON))
    apart, together = text.split("THE SAME IN ALL OF THEM")
    assert (apart.count("hours a week: 35 expected"), together.count("hours a week: 35 expected")) == (0, 1)
    other = str(bo.compare(household(), {"it": JOB, "less": bo.Job(pay="12.71 an hour", hours=8)}, on=ON))
    apart, together = other.split("THE SAME IN ALL OF THEM")
    assert (apart.count("hours a week: 35 expected"), together.count("hours a week: 35 expected")) == (2, 0)
    assert (apart.count("is looked ahead to"), together.count("is looked ahead to")) == (0, 1)


def test_of_several_scenarios_how_each_is_worked_out_is_told_in_full_or_of_one() -> None:
    answer = bo.compare(household(), {"it": JOB, "less": bo.Job(pay="12.71 an hour", hours=8)}, on=ON)
    assert "Deduction for earnings" not in str(answer)
    assert str(answer).count("How each is worked out, line by line: betteroff compare --full") == 1
    for text in (answer.in_full(), str(answer["it"])):
        assert "Deduction for earnings" in text
        assert "How each is worked out, line by line" not in text


def test_the_short_text_of_several_scenarios_drops_no_warning_and_nothing_assumed_or_lost() -> None:
    supported = household({"tenure": "supported", "rent": "250 a week", "council_tax": "1200 a year"})
    answer = bo.compare(supported, {"it": bo.Job(pay="5 an hour", hours=50), "more": JOB}, on="2026-09-07")
    text = " ".join(str(answer).split())
    for found in answer.values():
        assert found.warnings
        for said in (
            *(warned.text for warned in found.warnings),
            *(assumed.text for assumed in found.assumptions),
            *(unused.why for unused in found.then.not_taken_into_account),
            *found.then.not_covered,
            *(change.label for change in found.changes),
            *(change.why for change in found.help_changes),
            *(easement.name for adult in found.duties for easement in adult.easements),
        ):
            assert said in text


def test_what_is_assumed_of_one_thing_stands_together() -> None:
    text = told(bo.position(household(), JOB, on=ON))
    assert (
        "- adults.1.job: tax code 1257L (or its Scottish or Welsh form); each pay day taxed by itself, as in a typical month; "
        ".paid: paid monthly; .apprentice: not an apprentice"
    ) in text
    assert "- adults.1: not stated, so taken as none: limited capability for work; " in text
    partner = bo.Adult(born="1980-05-04", pension="opted out")
    couple = household().model_copy(update={"adults": (*household().adults, partner)})
    assert "- adults.1 and adults.2: not stated, so taken as none: limited capability for work; " in told(bo.position(couple, on=ON))


def test_the_answer_to_each_scenario_comes_first_and_today_once() -> None:
    answer = bo.compare_case(bo.read(SAM))
    table, answers = str(answer).split("\n\n\n")[0].split("\n\n", 1)
    assert [line.split("  ")[0] for line in table.splitlines()[1:]] == ["Without it", *answer]
    first = answers.splitlines()
    assert [line for line in first if line and not line.startswith(" ")] == [*answer, "WITHOUT IT, on 7 December 2026"]
    for found in answer.values():
        assert f"  {found.sentence}" in first
    assert told(answer).count("35 hours of work search a week. All work-related requirements (Intensive work search).") == 1
    assert told(answer["Volunteer 12 hours"]).count("35 hours of work search a week. All work-related requirements") == 1


def test_scenarios_of_different_days_are_each_compared_with_their_own() -> None:
    later = bo.Job(pay="12.71 an hour", hours=16, starts="2027-01-11")
    first = str(bo.compare(household(), {"now": JOB, "later": later}, on=ON)).split("\n\n\n")[0]
    assert "WITHOUT IT, on 7 December 2026 and on 11 January 2027\n" in first
    assert "now, on 7 December 2026\n" in first
    assert "later, on 11 January 2027\n" in first


def test_what_may_be_asked_for_is_told_in_full_where_it_is_asked_for() -> None:
    code, text = run("compare", SAM)
    _, full = run("compare", SAM, "--full")
    assert code == 0
    for words in ("because: In structured", "The Flexible Support Fund may pay", "150.00 off an electricity bill", "form HC1"):
        assert (words in " ".join(text.split()), words in " ".join(full.split())) == (False, True)
    assert len(text.splitlines()) < len(full.splitlines())
    assert bo.compare_case(bo.read(SAM))["Volunteer 12 hours"].in_full().count("Warm Home Discount: 150.00") == 1


def test_the_rules_of_advice_are_among_those_last_checked() -> None:
    found = bo.compare_case(bo.read(SAM))["Volunteer 12 hours"]
    rules = [assumed.text for assumed in found.assumptions if assumed.field == "rules"]
    assert len(rules) == 1
    assert rules[0].startswith("last checked for 30 April 2026 and taken as unchanged since: ")
    assert rules[0].endswith("; rules on what must be reported; rules on what may be asked for, and on what is kept")
    assert rules[0] in told(found)
    assert rules[0] in found._repr_html_()
    checked = bo.compare(household(), {"it": JOB}, on="2026-04-30")["it"]
    assert not [assumed for assumed in checked.assumptions if assumed.field == "rules"]


def test_the_day_without_scenarios_is_explained_once() -> None:
    text = bo.compare_case(bo.read(SAM)).explain()
    assert text.count("WITHOUT IT, on 7 December 2026") == 1
    assert text.count("WITH IT: ") == 2
    assert text.count("An estimate, not a decision.") == 1


def late(found: bo.Household) -> str:
    return " ".join(assumed.text for assumed in bo.position(found, on=ON).assumptions if assumed.field == "rules")


def test_only_rules_that_touch_the_household_are_named_as_unchanged() -> None:
    names = {found.what for found in unconfirmed(date(2026, 12, 7), date(2026, 12, 7))}
    assert {"rules on Carer's Allowance", "rules on childcare", "rules on housing costs", "rules on Housing Benefit"} <= names
    alone = late(household())
    assert "rules on work-related requirements" in alone
    assert "rules on housing costs" in alone
    assert not any(words in alone for words in ("couple", "Carer's", "childcare", "Housing Benefit", "minimum income floor"))
    assert "rules on Carer's Allowance" in late(household(caring={"carers_allowance": True}))
    assert "rules on Housing Benefit" in late(household({"tenure": "supported"}))


def test_lines_that_end_together_are_told_once() -> None:
    found = bo.sweep(household({"tenure": "supported"}), hours=range(31), pay="12.71 an hour", on="2026-09-07")
    because = [text for cliff in found.cliffs for text in cliff.because if "Universal Credit" in text or "benefit cap" in text]
    assert because == ["Universal Credit ends"]


def test_help_to_ask_about_is_not_called_uncovered_too() -> None:
    assert not any("Grant" in gap for gap in bo.position(household(), on=ON).not_covered)


@pytest.mark.parametrize("day", ["07/12/2026", "2026-02-30", "soon"])
def test_a_day_that_is_none_is_refused_in_plain_words(day: str) -> None:
    code, text = run("compare", SAM, "--on", day)
    assert code == 2
    assert f"{day}: must be a date, such as 2026-12-07" in text


def test_a_missing_quote_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text('on = 2026-12-07\n[household.home]\nnation = "england\n', encoding="utf-8")
    with pytest.raises(bo.BadInput, match='line 3, nation: a closing " may be missing'):
        bo.read(file)


@pytest.mark.parametrize(("hours", "is_long"), [(48, False), ("48.5", True), (100, True)])
def test_more_hours_than_the_law_allows_are_told_under_the_headline(hours: Any, is_long: bool) -> None:
    # Working Time Regs 1998 reg. 4(1): 48 hours
    found = bo.compare(household(), {"it": bo.Job(pay="12.71 an hour", hours=hours)}, on=ON)["it"]
    assert str(found).splitlines()[2].startswith("Check: Claimant: ") == is_long
    assert (f"{hours} hours a week are stated" in told(found)) == is_long
    assert ("Check: Claimant" in found._repr_html_()) == is_long


def test_pay_below_the_minimum_wage_is_told_under_the_headline_and_not_again() -> None:
    found = bo.compare(household(), {"it": bo.Job(pay="5 an hour", hours=16)}, on=ON)["it"]
    assert str(found).splitlines()[2].startswith("Check: Claimant: the pay is below the minimum wage")
    assert str(found).count("below the minimum wage") == 1
    assert str(found.then).splitlines()[1].startswith("Check: Claimant: the pay is below the minimum wage")


def test_one_pay_day_counts_and_two_count() -> None:
    job = bo.Job(pay="12.71 an hour", hours=16, paid="four-weekly")
    assert "most assessment periods have 1 pay day, and count 813.44 of this pay; some have 2, and count 1,626.88." in told(
        bo.position(household(), job, on=ON)
    )


def test_every_line_fits_the_page_and_no_group_is_said_twice() -> None:
    adult = {"capability": "limited_for_activity", "capability_since": "2026-08-01", "contributions": True}
    answer = bo.compare(household({"council_tax": "1200 a year"}, **adult), {"it": JOB, "more": JOB}, on=ON)
    assert max(map(len, f"{answer}\n{answer['it'].then}".splitlines())) <= 110
    assert "No work-related requirements (No work-related requirements)" not in str(answer)
    assert "(conditionality earnings threshold)" not in told(answer)  # nothing is required at any earnings


def test_what_is_public_is_what_is_listed() -> None:
    assert sorted(dir(bo)) == sorted([*bo.__all__, "__version__"])


def test_of_two_thresholds_the_second_is_told_only_if_it_is_above_the_first() -> None:
    toddler = bo.Child(born="2025-06-05")  # a main carer of a child of one: 16 x 12.71 x 52 / 12 = 881; the administrative one is 991
    alone = household().model_copy(update={"children": (toddler,)})
    assert "from 881.00 nothing is required (conditionality earnings threshold)" in told(bo.position(alone, JOB, on=ON))
    assert "(administrative earnings threshold)" not in told(bo.position(alone, JOB, on=ON))
    both = "from 991.00 no work search is required (administrative earnings threshold), from 1,927.00 nothing is required"
    assert both in told(bo.position(household(), JOB, on=ON))


def test_amounts_never_touch_in_a_table() -> None:
    rich = str(bo.compare(household(), {"it": bo.Job(pay="250000 a year", hours=40)}, on=ON))
    total = next(line for line in rich.splitlines() if line.startswith("Money in hand, a year"))
    assert all(re.fullmatch(r"[-+]?[\d,]+\.\d\d", cell) for cell in total.removeprefix("Money in hand, a year").split())
    assert len(total.split()) == 8


def test_why_a_student_has_no_universal_credit_stands_first() -> None:
    course = {"starts": "2026-09-22", "full_time": True, "advanced": True, "maintenance_loan": 8400, "long_vacation_starts": "2027-06-20"}
    found = bo.compare(household(born="2005-04-02", course=course), {"it": bo.Job(pay="12.71 an hour", hours=10)}, on=ON)["it"]
    assert str(found).splitlines()[2].startswith("Check: A student whom no exception covers cannot get Universal Credit")
