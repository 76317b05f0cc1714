"""Sanctions of old Employment and Support Allowance as they are answered: by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")
INCOME_RELATED = "income_related_employment_and_support_allowance"


def asked(kind: str, on: str, benefit: str = INCOME_RELATED, adult: bo.Adult | None = None, **stated: Any) -> bo.SanctionResult:
    household = bo.Household(adults=[adult or bo.Adult(age=40)], claims=[benefit], home=HOME)
    return bo.sanction(household, failure=kind, on=on, **stated)


def test_a_missed_interview_in_2013() -> None:
    # done 17 days later: two periods of seven days, and a week; 71.70 of 100.15 a week
    stated: dict[str, Any] = {"decided_on": "2013-06-20", "complied_on": "2013-06-20", "weekly_award": "100.15 a week"}
    found = asked("missed interview", "2013-06-03", **stated)
    assert found.length is not None
    assert (found.length.until_compliance, found.length.fixed, found.length.days) == (14, 7, 21)
    assert (found.first_day, found.last_day) == (date(2013, 6, 20), date(2013, 7, 10))
    assert found.total is not None
    assert found.total.in_pence == 3 * 7170
    # 60 % of 71.70 to the nearest 5p: 43.00, from the first day, not a loan
    assert found.hardship_payment is not None
    paid = found.hardship_payment
    assert (paid.first_day, paid.rate.in_pence, paid.total.in_pence, paid.is_recovered) == (date(2013, 6, 20), 4300, 12900, False)


def test_ten_pence_is_left() -> None:
    found = asked("missed interview", "2013-06-03", complied_on="2013-06-04")
    assert found.daily is not None
    assert found.daily.in_pence == 7160


def test_fixed_periods_grow() -> None:
    first, second = {"on": "2013-02-04", "level": "low"}, {"on": "2013-04-08", "level": "low"}
    for earlier, weeks in (([], 1), ([first], 2), ([first, second], 4)):
        found = asked("missed preparation", "2013-06-03", complied_on="2013-06-04", earlier=earlier)
        assert found.length is not None
        assert found.length.days == weeks * 7


def test_before_december_2012_half_the_component_and_then_all() -> None:
    # weeks from 26 June; done on 20 August: eight weeks; four at 12.98, four at 25.95
    stated: dict[str, Any] = {"decided_on": "2010-06-20", "complied_on": "2010-08-20", "paid_to": "2010-06-25"}
    found = asked("missed interview", "2010-06-03", **stated)
    assert [(one.days, one.daily.in_pence) for one in found.periods] == [(28, 1298), (28, 2595)]
    assert found.hardship_payment is None


def test_the_support_group_is_never_sanctioned() -> None:
    for kind in ("missed interview", "missed preparation"):
        assert not asked(kind, "2013-06-03", adult=bo.Adult(age=40, capability="limited_for_activity")).is_sanctionable


@pytest.mark.parametrize("on", ["2009-04-27", "2011-06-01", "2013-06-03", "2026-06-30"])
def test_refusing_treatment_is_named_for_what_it_is(on: str) -> None:
    found = asked("refused treatment", on)
    assert not found.is_sanctionable
    assert "up to six weeks" in found.sentence
    assert "reg" in found.reason.law
    assert found.periods == ()


def test_a_contributory_award_has_hardship_payments_only_with_the_means_test() -> None:
    contributory = "contributory_employment_and_support_allowance"
    assert asked("missed interview", "2013-06-03", contributory).hardship_payment is None
    assert asked("missed interview", "2013-06-03", contributory, meets_means_test=True).hardship_payment is not None


def test_higher_hardship_payments_since_april_2017() -> None:
    pregnant = bo.Adult(age=40, pregnant_due="2017-09-01")
    before, after = (asked("missed interview", on, adult=pregnant) for on in ("2017-04-02", "2017-04-03"))
    assert before.hardship_payment is not None
    assert after.hardship_payment is not None
    # 60 % of 73.10 is 43.86: 43.85; 80 % is 58.48: 58.50
    assert (before.hardship_payment.rate.in_pence, after.hardship_payment.rate.in_pence) == (4385, 5850)


def test_after_june_2026_only_saved_awards() -> None:
    with pytest.raises(bo.NotCovered, match="30 June 2026"):
        asked("missed interview", "2026-07-01")
