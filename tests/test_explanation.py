"""The result is the explanation: each line's rule, run again, gives the line; each row passed over does not fit."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.explanation import _rule_of
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import table

ON = "2026-12-07"
FAMILIES = [
    bo.Household(
        adults=[bo.Adult(born="1991-03-02", treatment=bo.Treatment(kind="structured", started="2026-09-14"))],
        home=bo.Home(nation="england", tenure="social", rent="120 a week"),
        savings=6_500,
    ),
    bo.Household(
        adults=[
            bo.Adult(born="1988-05-05", main_carer=True, caring=bo.Caring(hours=35, severely_disabled=True)),
            bo.Adult(born="2003-05-05", capability="limited_for_activity", medical_evidence_from="2026-05-01"),
        ],
        children=[bo.Child(born="2015-01-01", disability="higher"), bo.Child(born="2020-01-01")],
        home=bo.Home(nation="scotland", tenure="private", rent="900 a month", local_housing_allowance="150 a week"),
        savings=0,
    ),
]
WORK = [(), (bo.Job(pay="13.50 an hour", hours=24, paid="weekly", travel="10 a week"),)]


@pytest.mark.parametrize("household", FAMILIES)
@pytest.mark.parametrize("work", WORK)
def test_each_line_s_rule_gives_the_line(household: bo.Household, work: tuple[bo.Job, ...]) -> None:
    worked = bo.position(household, *work, on=ON).worked
    for part in worked.money._fields:
        statement: Any = getattr(worked.money, part)
        kind: type = type(statement)
        for name, line in lines(kind).items():
            given = [give(worked, statement, {}) for give in _rule_of(part, name).givers]
            assert line.rule(*given) == getattr(statement, name), (part, name)


def test_a_line_names_the_figures_it_used() -> None:
    found = bo.position(FAMILIES[0], *WORK[1], on=ON)
    used = {figure.name: figure.shown for figure in found.figures_of(found.line("universal_credit.earnings_deduction"))}
    assert used == {"universal_credit.taper": "55 %"}
    allowance = found.figures_of(found.line("universal_credit.standard_allowance"))
    assert [(f.shown, f.since.isoformat(), f.mark) for f in allowance if "25_or_over" in f.name] == [
        ("424.90 a month", "2026-04-06", "verified")
    ]


@pytest.mark.parametrize("household", FAMILIES)
@pytest.mark.parametrize("work", WORK)
def test_every_decision_has_its_row_and_what_ruled_out_the_rows_above(household: bo.Household, work: tuple[bo.Job, ...]) -> None:
    found = bo.position(household, *work, on=ON)
    for adult in found.duties:
        for reason in adult.reasons:
            scheme, _, name = reason.table.partition("/")
            row = table(scheme, name, found.on).rows[reason.row - 1]
            assert (reason.why, reason.law) == (row.why, row.law)
            assert len(reason.passed_over) == reason.row - 1
            assert all(other.ruled_out_by and other.law for other in reason.passed_over)


def test_the_explanation_leads_from_a_line_to_rule_and_law() -> None:
    told = bo.compare(FAMILIES[0], {"job": WORK[1]}, on=ON).explain()
    assert "rule: betteroff.schemes.universal_credit.earnings_deduction" in told
    assert "law: UC Regs 2013 reg. 22" in told
    assert "table universal_credit/expected_hours, row 8" in told
    assert "passed over: Responsible carer of a child under 1" in told


@pytest.mark.parametrize(
    ("paid", "period"), [("weekly", "week"), ("fortnightly", "fortnight"), ("four-weekly", "four_weeks"), ("monthly", "month")]
)
def test_a_line_of_pay_names_the_figures_of_its_own_pay_period_only(paid: Any, period: str) -> None:
    found = bo.position(FAMILIES[0], bo.Job(pay="4000 a month", hours=35, paid=paid), on=ON)

    def used(line: str) -> set[str]:
        return {figure.name.partition(".")[2] for figure in found.figures_of(found.line(line))}

    assert used("first_pay.insurance") == {f"primary_threshold_{period}", f"upper_earnings_limit_{period}", "main_rate", "additional_rate"}
    assert {name for name in used("first_pay.pension") if "_share" not in name and "_age" not in name} == {
        f"trigger_{period}",
        f"lower_limit_{period}",
        f"upper_limit_{period}",
    }


def test_one_line_is_explained_where_it_is_asked_for() -> None:
    answer = bo.compare(FAMILIES[0], {"work": WORK[1][0]}, on=ON)
    text = answer.explain("standard allowance")
    assert text.startswith(
        "WITHOUT IT, on 7 December 2026\nWITH IT: work\nStandard allowance: 424.90 a month\n  law: UC Regs 2013 reg. 36\n"
    )
    assert text.count("law:") == 1
    assert bo.position(FAMILIES[0], on=ON).explain("universal_credit.standard_allowance").startswith("Standard allowance: 424.90 a month")
    with pytest.raises(bo.BadInput, match="none is called 'standad allowance'; perhaps Standard allowance"):
        answer.explain("standad allowance")
    with pytest.raises(bo.BadInput, match="none is called"):
        bo.position(FAMILIES[0], on=ON).explain("Take-home pay")
