"""Today against a scenario: one day for both, the sentence, what to report, the first payments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff import answer

HOME = bo.Home(nation="england", tenure="social", rent="120 a week")


def household(**adult: Any) -> bo.Household:
    return bo.Household(adults=[bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)], home=HOME, savings=0)


def compared(scenario: Any, on: str = "2026-12-07", **adult: Any) -> Any:
    return bo.compare(household(**adult), {"scenario": scenario}, on=on)["scenario"]


def job(hours: Any = 16, pay: str = "12.71 an hour", **stated: Any) -> bo.Job:
    return bo.Job(hours=hours, pay=pay, **stated)


def test_both_sides_are_compared_on_the_latest_start_if_it_is_later() -> None:
    found = compared([bo.Volunteering(hours=5, organisation="charity", starts="2026-12-01"), job(starts="2027-01-11")])
    assert found.on == found.today.on == found.then.on == date(2027, 1, 11)
    assert compared(job(starts="2026-01-01")).on == date(2026, 12, 7)


def test_the_end_of_a_job_is_compared_on_the_day_after_it() -> None:
    found = compared(bo.Ends("job", on="2026-12-31"), activities=[job()])
    assert found.on == date(2027, 1, 1)
    assert found.gain.in_pence == -39_655
    assert found.sentence == "396.55 a month worse off."
    assert "Final wages" in found.first_payments[0]


def test_without_a_day_today_is_assumed_and_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "date", type("Clock", (date,), {"today": classmethod(lambda cls: date(2026, 12, 1))}))
    found = bo.compare(household(), {"scenario": job()})["scenario"]
    assert found.on == date(2026, 12, 1)
    assert "on" in {assumption.field for assumption in found.then.assumptions}


@pytest.mark.parametrize(
    ("costs", "sentence"),
    [
        ({}, "396.55 a month better off."),
        ({"travel": "18 a week"}, "396.55 a month better off before travel; 318.55 a month better off after travel of 78.00."),
        (
            {"other_costs": [{"what": "meals", "amount": "100 a week"}]},
            "396.55 a month better off before costs of work; 36.78 a month worse off after costs of work of 433.33.",
        ),
        (
            {"travel": "20 a week", "other_costs": [{"what": "tools", "amount": "309.88 a month"}]},
            "396.55 a month better off before travel and other costs of work; "
            "The same money a month after travel and other costs of work of 396.55.",
        ),
    ],
)
def test_one_plain_sentence(costs: dict[str, Any], sentence: str) -> None:
    assert compared(job(**costs)).sentence == sentence


def test_every_line_of_money_in_hand_adds_up_to_the_gain() -> None:
    found = compared(job(35, travel="18 a week", paid="weekly"), pension="auto")
    assert sum(line.in_hand * line.difference.in_pence for line in found.lines) == found.gain.in_pence
    assert found.gain.per("week").in_pence == round(found.gain.in_pence * 12 / 52)


@pytest.mark.parametrize(
    ("scenario", "told"),
    [
        (job(), ["The job: employer, start day, pay and hours", "The job, if the household gets Council Tax Reduction"]),
        (bo.Volunteering(hours=5, organisation="charity"), ["The voluntary work"]),
        (bo.Treatment(kind="structured", started="2026-12-01"), ["The course of treatment"]),
        (
            bo.Treatment(kind="residential", started="2026-12-01", ends="2027-02-01", advised_24_hours=True),
            ["The residential programme", "The time away from home"],
        ),
    ],
)
def test_what_must_be_reported(scenario: Any, told: list[str]) -> None:
    reports = compared(scenario).reports
    assert [next(r.what for r in reports if r.what.startswith(start)) for start in told]
    assert len(reports) == len(told)
    assert all(report.to and report.when and report.law for report in reports)


def test_the_first_pay_day_and_the_first_reduced_payment() -> None:
    # periods begin on the 12th; the first pay day, 29 January, falls in 12 January to 11 February; paid about 18 February
    uc = bo.UniversalCredit(first_assessment_period="2026-05-12")
    worker = household().model_copy(update={"universal_credit": uc})
    found = bo.compare(worker, {"job": job(starts="2026-12-20", first_pay_day="2027-01-29")}, on="2026-12-07")["job"]
    assert "12 January 2027 to 11 February 2027" in found.first_payments[0]
    assert "18 February 2027" in found.first_payments[0]
    assert [text[:15] for text in found.first_payments[1:]] == ["The first wages", "For what has to"]
    assert "not stated" in compared(job()).first_payments[-1]
    assert compared(bo.Volunteering(hours=5, organisation="charity")).first_payments == ()


def test_unknown_protection_shows_both_comparisons() -> None:
    found = compared(job(), capability="limited_for_activity", capability_since="2025-05-01")
    assert [str(other.today.line("universal_credit.limited_capability_element").amount) for other in found.alternatives] == ["429.80"]
    assert "If it were otherwise" in str(found)


def test_pay_below_the_minimum_wage_is_warned_of() -> None:
    def warned(work: bo.Job, **adult: Any) -> bool:
        return any("below the minimum wage" in warning.text for warning in compared(work, **adult).then.warnings)

    assert warned(job(pay="12.70 an hour"))
    assert not warned(job(pay="12.71 an hour"))
    assert warned(job(pay="10.84 an hour"), born="2007-03-02")
    assert not warned(job(pay="10.85 an hour"), born="2007-03-02")
    assert not warned(job(pay="8 an hour", apprentice=True))


def test_a_comparison_shows_itself_as_text_html_and_data() -> None:
    answer = bo.compare(household(), {"scenario": job()}, on="2026-12-07")
    assert answer["scenario"].sentence in str(answer)
    assert "<table>" in answer._repr_html_()
    assert answer.to_dict()["scenarios"]["scenario"]["sentence"] == answer["scenario"].sentence
    assert repr(answer) == str(answer)
    with pytest.raises(KeyError, match="the scenarios are 'scenario'"):
        answer["another"]


def test_labels_of_the_case_are_escaped_in_html() -> None:
    shown = bo.compare(household(), {"<script>": job()}, on="2026-12-07")._repr_html_()
    assert "<script>" not in shown


def test_the_cost_of_a_job_that_ends_is_said_plainly() -> None:
    found = compared(bo.Ends("job", on="2026-12-31"), activities=[job(travel="20 a week")])
    # 396.55 less in pay and Universal Credit, 86.67 less in travel
    assert found.sentence == "309.88 a month worse off, counting travel of 86.67 that is no longer paid."


def test_rent_that_is_no_longer_met_is_no_cost_of_work() -> None:
    # a stay of eight months: the rent of 120 x 52 / 12 is not met
    found = compared(bo.Treatment(kind="residential", starts="2026-12-07", ends="2027-08-06"))
    assert found.sentence == "520.00 a month worse off."
    assert (found.costs.in_pence, found.gain_before_costs) == (0, found.gain)


def test_where_universal_credit_comes_to_nothing_the_answer_says_so() -> None:
    alone = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=bo.Home(nation="england", tenure="none"), savings=0
    )
    found = bo.compare(alone, {"job": job(30)}, on="2026-12-07")["job"]  # 1,652.30 gross; 55 % of the net pay exceeds 424.90
    assert found.then.line("universal_credit.payable").amount.in_pence == 0
    assert found.duties[0].sentence == "Nothing is required while there is no Universal Credit."
    assert any("comes to nothing" in warned.text for warned in found.then.warnings)
    assert "comes to nothing" in found.first_payments[0]


def test_unknown_grace_from_the_cap_shows_both() -> None:
    # Greater London, single, rent 1,300: 424.90 + 1,300.00 = 1,724.90, capped to 1,413.92; with grace in full
    london = bo.Home(nation="england", tenure="social", rent="1300 a month", greater_london=True)
    capped = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=london, savings=0)
    found = bo.position(capped, on="2026-12-07")
    assert str(found.line("universal_credit.payable").amount) == "1,413.92"
    assert [str(other.position.line("universal_credit.payable").amount) for other in found.alternatives] == ["1,724.90"]
    comparison = bo.compare(capped, {"job": job()}, on="2026-12-07")["job"]  # the job lifts the cap: only today has the alternative
    assert [other.today.line("universal_credit.payable").amount.in_pence for other in comparison.alternatives] == [172_490]
    known = capped.model_copy(update={"universal_credit": bo.UniversalCredit(benefit_cap_grace_months_left=0)})
    assert bo.position(known, on="2026-12-07").alternatives == ()


def test_an_activity_that_is_over_is_named() -> None:
    found = compared(job(starts="2026-01-01", ends="2026-06-01"))
    assert [unused.field for unused in found.then.not_taken_into_account] == ["scenarios.scenario.1.starts", "job of the scenario"]


def test_the_keys_of_the_data_are_those_of_schema_version_1() -> None:
    data = bo.compare(household(), {"scenario": job()}, on="2026-12-07").to_dict()
    found = data["scenarios"]["scenario"]
    assert data["schema_version"] == 1
    assert set(found) == {
        "schema_version", "label", "on", "sentence", "gain", "gain_before_costs", "costs", "lines", "reports", "first_payments",
        "alternatives", "today", "then", "help_changes",
            "in_hand", "participation_tax_rate", "marginal_deduction_rates", "changes", "first_weeks", "first_weeks_in_all",
            "safe_money", "if_work_ends", "rehabilitation", "assumptions", "warnings", "duties_compared",
    }  # fmt: skip
    assert set(found["lines"][0]) == {"name", "label", "whose", "today", "then", "difference", "law", "in_hand", "period"}
    assert set(found["then"]) == {
        "schema_version", "on", "assessment_period", "in_hand", "lines", "duties", "assumptions", "not_taken_into_account", "not_covered",
        "warnings", "treatment", "help", "other_help", "alternatives", "fingerprint", "week",
        "what_would_change", "commitment", "myths", "requirements",
    }  # fmt: skip
    assert set(found["then"]["lines"][0]) == {"name", "label", "whose", "amount", "period", "law", "rule", "figures"}
    assert set(found["then"]["duties"][0]) == {
        "label", "has_award", "sentence", "group", "regime", "expected_hours", "work_hours", "volunteering_hours_counted",
        "other_hours_counted", "work_search",
        "hours_at_administrative_threshold", "deductions", "limits", "beside_search",
        "search_hours", "earnings", "earnings_threshold", "administrative_threshold", "couple_earnings", "couple_threshold",
        "couple_administrative_threshold", "employed_earnings", "couple_employed_earnings",
        "easements", "easement_days_left", "may_ask", "spells", "looked_ahead_to", "taken_as_unchanged",
        "stopped_by", "reasons",
    }  # fmt: skip


def test_the_first_pay_of_one_adult_is_told_whatever_the_other_earns() -> None:
    uc = bo.UniversalCredit(first_assessment_period="2026-05-12")
    adults = [bo.Adult(born="1991-03-02", pension="opted out", activities=[job()]), bo.Adult(born="1991-03-02")]
    both = bo.Household(adults=adults, home=HOME, savings=0, universal_credit=uc)
    new = bo.compare(both, {"job": job(starts="2026-12-20", first_pay_day="2027-01-29", adult=2)}, on="2026-12-07")["job"]
    assert "29 January 2027" in new.first_payments[0]
    old = bo.compare(both, {"ends": bo.Ends("job", on="2026-12-31")}, on="2026-12-07")["ends"]
    assert old.first_payments[0].startswith("Final wages")


def test_a_job_that_starts_within_the_period_is_named() -> None:
    uc = bo.UniversalCredit(first_assessment_period="2026-05-12")
    worker = household().model_copy(update={"universal_credit": uc})
    found = bo.position(worker, job(starts="2026-12-20"), on="2026-12-14")
    assert [unused.field for unused in found.not_taken_into_account] == ["first pay day of the job"]


def test_the_cap_counts_child_benefit_as_at_the_start_of_the_period() -> None:
    # 20 March to 19 April 2026: 1,700 a month of Universal Credit and one child; Child Benefit is 26.05 a week at the start,
    # 112.88 a month, and 27.05 from 6 April; the award is one and the same on every day of the period
    home = bo.Home(nation="england", tenure="social", rent="2000 a month", greater_london=False)
    parent = bo.Household(
        adults=[bo.Adult(born="1991-03-02")],
        children=[bo.Child(born="2016-01-01", disability="none")],
        home=home,
        savings=0,
        universal_credit=bo.UniversalCredit(first_assessment_period="2026-03-20", benefit_cap_grace_months_left=0),
    )
    payable = {str(bo.position(parent, on=on).line("universal_credit.payable").amount) for on in ("2026-03-25", "2026-04-10")}
    assert payable == {"1,722.12"}  # 1,835.00 - 112.88


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        # 300 a week, no tax reached but insurance (300 - 242) at 8 % = 4.64: 295.36 counted; four or five of them
        ("weekly", "most assessment periods have 4 pay days, and count 1,181.44 of this pay; some have 5, and count 1,476.80."),
        ("monthly", None),
    ],
)
def test_pay_by_weeks_comes_in_uneven_months(paid: str, said: str | None) -> None:
    home = bo.Home(nation="england", tenure="none", greater_london=False)
    idle = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    work = bo.Job(pay="300 a week", hours=20, paid=paid, tax_code="NT")
    texts = [warned.text for warned in bo.position(idle, work, on="2026-12-07").warnings if "assessment periods have" in warned.text]
    assert len(texts) == (said is not None)
    assert said is None or said in texts[0]
