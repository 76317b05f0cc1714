"""What must hold of any household's answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import betteroff as bo
import families
from betteroff import dated_rules
from betteroff.order import all_duties
from betteroff.reading import read, read_for_duties
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import versions
from betteroff.situation import Situation

MAY_BE_A_LOSS = ("_business.profit", "_business.after_tax", "_business.net")
Asked = tuple[bo.Household, date]
slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@slow
@given(families.asked())
def test_the_lines_add_up(asked: Asked) -> None:
    found = families.position(*asked)
    uc = found.worked.money.universal_credit
    assert sum(line.in_hand * line.amount.in_pence for line in found.lines) == found.in_hand.in_pence
    elements = (
        uc.standard_allowance
        + uc.child_element
        + uc.disabled_child_addition
        + uc.housing_element
        + uc.limited_capability_element
        + uc.carer_element
        + uc.childcare_element
        + uc.transitional_element
    )
    assert elements == uc.maximum_amount
    assert 0 <= uc.paid <= uc.payable <= uc.before_cap <= uc.maximum_amount
    assert all(line.amount.in_pence >= 0 or line.name.endswith(MAY_BE_A_LOSS) for line in found.lines)


@settings(slow, max_examples=30)
@given(families.asked())
def test_the_duties_of_every_later_day_are_those_of_its_spell(asked: Asked) -> None:
    """Days of change are asked for, not guessed: no day may differ from the spell it lies in."""
    household, day = asked
    found = families.position(household, day)
    for adult in found.duties:
        for number, spell in enumerate(adult.spells):
            last = spell.last_day or min(spell.first_day + timedelta(days=40), adult.looked_ahead_to)
            for step in range(0, (last - spell.first_day).days + 1, 2 if number < 2 else 7):
                own = families.position(household, spell.first_day + timedelta(days=step)).duties[adult.place].spells[0]
                assert own[2:] == spell[2:], (spell.first_day + timedelta(days=step), own, spell)


@slow
@given(families.asked())
def test_duties_turn_on_the_duty_facts_alone(asked: Asked) -> None:
    household, day = asked
    begins = families.position(household, day).period.first_day
    whole, alone = (reading(Situation(household), day, begins) for reading in (read, read_for_duties))
    rules = dated_rules.duty_rates(day), dated_rules.duty_tables(day), dated_rules.capability_tables(day)
    assert all_duties(alone.facts, *rules) == all_duties(whole.facts, *rules)
    assert (alone.clocks, alone.turning_days) == (whole.clocks, whole.turning_days)


@slow
@given(st.integers(0, 60), st.integers(800, 2_000), families.days, st.booleans())
def test_more_pay_is_never_less_in_hand_for_a_single_person_without_costs(hours: int, pay: int, day: date, weekly: bool) -> None:
    home = bo.Home(nation="england", tenure="social", rent="100 a week", greater_london=False)
    single = bo.Household(adults=[bo.Adult(born="1980-01-01", pension="opted out")], home=home, savings=0)
    less, more = (
        bo.position(
            single, *([bo.Job(pay=f"{pay / 100:.2f} an hour", hours=h, paid="weekly" if weekly else "monthly")] if h else []), on=day
        )
        for h in (hours, hours + 1)
    )
    assert more.in_hand >= less.in_hand


@slow
@given(families.asked())
def test_an_answer_is_the_same_each_time_and_as_data(asked: Asked) -> None:
    household, day = asked
    again = bo.Household.model_validate(household.model_dump(mode="json", exclude_unset=True))
    assert families.position(household, day).to_dict() == bo.position(again, on=day).to_dict()


def _days_of_change() -> list[date]:
    days = {value.start for scheme in dated_rules.SCHEMES for figure in figures(scheme).values() for value in figure.values}
    days |= {table.start for question in dated_rules.QUESTIONS for table in versions(question.scheme, question.name)}
    return sorted(day for day in days if families.FIRST < day <= families.LAST)


@pytest.mark.parametrize("day", _days_of_change())
def test_on_every_day_on_which_a_rule_changes_the_day_before_and_the_day_are_answered(day: date) -> None:
    home = bo.Home(nation="scotland", tenure="private", rent="120 a week", local_housing_allowance="100 a week")
    lone_parent = bo.Household(
        adults=[bo.Adult(born="1991-03-02")], children=[bo.Child(born=date(day.year - 10, 3, 1))], home=home, savings=7_000
    )
    job = bo.Job(pay="13 an hour", hours=30, paid="weekly")
    for asked in (day - timedelta(days=1), day):
        for work in ((), (job,)):
            found = bo.position(lone_parent, *work, on=asked)
            for line in found.lines:
                for used in found.figures_of(line):
                    assert used.since <= asked
            assert found.in_hand.in_pence > 0
