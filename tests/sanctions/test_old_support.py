"""Sanctions of old Employment and Support Allowance as they are answered: by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.money import Money

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
    assert found.rate is not None
    assert found.rate.in_pence == 7160


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
    assert [(one.days, one.rate.in_pence) for one in found.periods] == [(28, 1298), (28, 2595)]
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


def test_the_usual_rate_where_the_component_was_kept() -> None:
    kept = bo.Claim(benefit=INCOME_RELATED, started="2015-06-01")
    pregnant = bo.Adult(age=40, capability="limited", capability_since="2015-09-01", claim=kept, pregnant_due="2017-09-01")
    paid = asked("missed interview", "2017-04-03", adult=pregnant).hardship_payment
    assert paid is not None
    assert paid.rate.in_pence == 4385


def test_after_june_2026_only_saved_awards() -> None:
    with pytest.raises(bo.NotCovered, match="30 June 2026"):
        asked("missed interview", "2026-07-01")


def test_only_what_may_be_required_is_sanctioned() -> None:
    ill = bo.Adult(age=40, capability="limited", terminally_ill=True)
    fit = bo.Adult(age=40, capability="fit", assessment_phase=False)
    paid_carer = bo.Adult(age=40, capability="limited", caring=bo.Caring(hours=35, carers_allowance=True))
    for adult in (ill, fit):
        for kind in ("missed interview", "missed preparation"):
            assert not asked(kind, "2014-05-05", adult=adult).is_sanctionable
    found = asked("missed preparation", "2014-05-05", adult=ill)
    assert "support group" in found.reason.why
    assert found.reason.table == "employment_and_support_allowance/work_related_activity"
    assert not asked("missed preparation", "2014-05-05", adult=paid_carer).is_sanctionable
    assert asked("missed interview", "2014-05-05", adult=paid_carer).is_sanctionable
    # care for ten hours, without Carer's Allowance, lifts nothing (SI 2011/1349 reg. 3(2)(c), (d))
    assert asked("missed preparation", "2014-05-05", adult=bo.Adult(age=40, caring=bo.Caring(hours=10))).is_sanctionable


@pytest.mark.parametrize(
    ("kind", "on", "child", "is_sanctionable"),
    [
        ("missed preparation", "2014-04-27", "2009-04-28", False),
        ("missed preparation", "2014-04-27", "2009-04-27", True),
        ("missed preparation", "2014-04-28", "2011-04-29", False),
        ("missed preparation", "2014-04-28", "2011-04-28", True),
        ("missed interview", "2011-10-30", "2011-01-01", True),
        ("missed interview", "2011-10-31", "2011-01-01", False),
        ("missed preparation", "2011-05-31", "2000-01-01", False),
    ],
)
def test_lone_parents_as_the_tables_of_requirements_say(kind: str, on: str, child: str, is_sanctionable: bool) -> None:
    family = bo.Household(
        adults=[bo.Adult(age=40, capability="limited")], children=[bo.Child(born=child)], claims=[INCOME_RELATED], home=HOME
    )
    assert bo.sanction(family, failure=kind, on=on, complied_on="2015-01-01").is_sanctionable is is_sanctionable


LIMITED = bo.Adult(age=40, capability="limited")
IN_2018: dict[str, Any] = {"adult": LIMITED, "decided_on": "2018-06-20"}


def test_requirements_that_end_stop_the_reduction() -> None:
    # done within the week: the fixed week alone (reg. 63(9), (10)), from 20 June; that requirements end in September changes nothing
    found = asked("missed interview", "2018-06-02", complied_on="2018-06-04", no_requirements_from="2018-09-01", **IN_2018)
    assert (found.first_day, found.last_day) == (date(2018, 6, 20), date(2018, 6, 26))
    # it ceases to have effect on 1 July (reg. 64(2)(b))
    found = asked("missed interview", "2018-06-02", complied_on="2018-08-10", no_requirements_from="2018-07-01", **IN_2018)
    assert (found.first_day, found.last_day) == (date(2018, 6, 20), date(2018, 6, 30))
    # of activity, where it is decided that it is no longer appropriate (reg. 64(1)(c)); of an interview there is no such rule
    for kind, last in (("missed preparation", date(2018, 6, 21)), ("missed interview", date(2018, 8, 28))):
        found = asked(kind, "2018-06-02", complied_on="2018-08-10", no_longer_required_from="2018-06-22", **IN_2018)
        assert found.last_day == last


def test_only_reductions_of_this_allowance_count() -> None:
    other = {"on": "2018-03-01", "level": "higher", "days": 91, "benefit": "income_based_jobseekers_allowance"}
    found = asked("missed interview", "2018-06-02", complied_on="2018-06-04", earlier=[other], **IN_2018)
    assert found.length is not None
    assert found.length.days == 7


def test_the_end_of_the_award_and_of_the_benefit() -> None:
    found = asked("missed interview", "2018-06-02", complied_on="2018-08-10", award_ended="2018-07-01", **IN_2018)
    assert found.last_day == date(2018, 7, 1)
    late = asked("missed interview", "2026-06-25", complied_on="2026-07-20")
    assert (late.first_day, late.last_day) == (date(2026, 6, 25), date(2026, 6, 30))
    assert "30 June 2026" in late.ends_early[0].why
    saved = bo.Adult(age=40, claim=bo.Claim(benefit=INCOME_RELATED, saved_award=True))
    assert asked("missed interview", "2026-07-01", adult=saved, complied_on="2026-07-02").is_sanctionable


def test_what_is_stated_and_not_used_is_listed() -> None:
    stated: dict[str, Any] = {"outstanding_days": 14, "made_contact": True, "partner_sanctioned": True, "earned_enough_on": "2018-12-03"}
    found = asked("missed interview", "2018-06-02", complied_on="2018-06-04", **stated, **IN_2018)
    assert {f"failure.{name}" for name in stated} <= {one.field for one in found.assumptions}


def test_a_rate_of_a_week_is_never_called_one_of_a_day() -> None:
    found = asked("missed interview", "2013-06-03", complied_on="2013-06-04")
    assert found.rate == Money(7160, "week")
    assert (found.daily, found.daily_in_tables, found.periods[0].daily) == (None, None, None)
    plain = found.to_dict()
    assert plain["rate"] == {"amount": "71.60", "period": "week"}
    period = plain["periods"][0]
    assert (period["rate"], period["award"]) == ({"amount": "71.60", "period": "week"}, {"amount": "71.70", "period": "week"})
    assert "daily" not in period
    assert period["most"] is None
    assert plain["hardship_payment"]["rate"]["period"] == "week"
    for shown in (str(found), found._repr_html_()):
        assert "A week" in shown
        assert "Award a week" in shown
        assert "daily" not in shown.lower()
