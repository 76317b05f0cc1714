"""Which rules are named as taken as unchanged: those that touch a household, and no others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import betteroff as bo
from betteroff.rules_touched import untouched

EXAMPLES = sorted(
    path
    for path in (Path(__file__).parents[1] / "examples" / "worked").rglob("*.toml")
    if re.search(
        r"^# Expected (duties |on |today|with )", path.read_text(encoding="utf-8"), re.MULTILINE
    )  # of money, or of duties beside it
)
WALES = bo.Home(nation="wales", tenure="with_family")
LATE = "2027-04-10"


def late(found: Any) -> str:
    return " ".join(assumed.text for assumed in found.assumptions if assumed.field == "rules")


def on_a_late_day(*activities: Any, home: bo.Home = WALES, **stated: Any) -> str:
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=activities)
    return late(bo.position(bo.Household(adults=[adult], home=home, savings=0, **stated), on=LATE))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_what_is_behind_an_amount_touches_the_household(file: Path) -> None:
    case = bo.read(file)
    for steps in ((), *case.scenarios.values()):
        side = bo.position(case.household, *steps, on=case.on)
        behind = {figure.name.partition(".")[0] for line in side.lines if line.amount.in_pence for figure in side.figures_of(line)}
        assert not behind & untouched(side.worked)


def test_a_profit_is_taxed_by_the_figures_of_income_tax() -> None:
    said = on_a_late_day(bo.SelfEmployment(income="2500 a month", hours=40, trade_started="2020-01-01"))
    assert "figures of income tax" in said
    assert "figures of self employed tax" in said
    assert "figures of national insurance" not in said


def test_a_cap_that_takes_nothing_off_housing_benefit_touches_it() -> None:
    supported = bo.Home(nation="wales", tenure="supported", rent="100 a week")
    assert "figures of benefit cap" in on_a_late_day(home=supported, claims=["housing_benefit"])
    assert "figures of benefit cap" not in on_a_late_day(claims=[])


def test_a_scheme_for_council_tax_that_is_not_known_reads_no_figures() -> None:
    england = bo.Home(nation="england", tenure="with_family", council_tax="1200 a year")
    assert "council tax" not in on_a_late_day(home=england)
    default = bo.Home(nation="england", tenure="with_family", council_tax="1200 a year", council_tax_scheme="default")
    assert "figures of council tax england" in on_a_late_day(home=default)


def test_every_stretch_of_a_month_counts() -> None:
    homes = [bo.Home(nation="england", tenure=tenure, rent="120 a week", greater_london=False) for tenure in ("social", "supported")]
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02")], home=homes[0], savings=0, universal_credit={"first_assessment_period": "2026-01-12"}
    )
    plan = [bo.Moves(on="2026-10-20", home=homes[1]), bo.Moves(on="2026-11-05", home=homes[0])]
    found = bo.timeline(household, plan, start="2026-10-12", months=1)
    assert found.months[0].housing_benefit.in_pence
    assert "rules on Housing Benefit" in late(found)
