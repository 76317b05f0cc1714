"""Hardship payments of Universal Credit as they are answered: by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="100 a week")
AWARD = bo.UniversalCredit(first_assessment_period="2026-05-08")


def asked(**stated: Any) -> bo.SanctionResult:
    household = bo.Household(adults=[bo.Adult(age=30)], universal_credit=AWARD, home=HOME)
    return bo.sanction(household, **({"failure": "left paid work", "on": "2026-09-01"} | stated))


def test_a_job_left_in_2026() -> None:
    # 91 days from 8 August; 424.90 off the first period, to 7 September, paid on the 14th: 60 % of (424.90 x 12 / 365) is 8.38
    # a day, to 13 October, the day before the next payment: 30 days
    paid = asked().hardship_payment
    assert paid is not None
    assert (paid.first_day, paid.last_day) == (date(2026, 9, 14), date(2026, 10, 13))
    assert (paid.rate.in_pence, paid.total.in_pence, paid.is_recovered) == (838, 25140, True)


def test_near_the_payment_it_goes_on_to_the_next_one() -> None:
    # from 7 October the payment of 14 October is seven days away: to that of 14 November, or to 6 November, when the reduction ends
    paid = asked(in_hardship_from="2026-10-07").hardship_payment
    assert paid is not None
    assert (paid.first_day, paid.last_day) == (date(2026, 10, 7), date(2026, 11, 6))
    earlier = asked(in_hardship_from="2026-10-06").hardship_payment
    assert earlier is not None
    assert earlier.last_day == date(2026, 10, 13)


def test_none_before_a_reduced_period_is_over() -> None:
    assert asked(in_hardship_from="2026-09-05").hardship_payment is None


def test_what_was_asked_for_must_be_done_first() -> None:
    stated: dict[str, Any] = {
        "failure": "missed interview",
        "decided_on": "2026-09-10",
        "complied_on": "2026-10-20",
        "in_hardship_from": "2026-10-14",
    }
    found = asked(**stated)
    assert found.hardship_payment is None
    assert "must be done first" in found.hardship[0].why
    assert asked(**(stated | {"complied_on": "2026-10-14"})).hardship_payment is not None


def test_no_payment_at_the_lower_rate() -> None:
    parent = bo.Household(adults=[bo.Adult(age=30)], children=[bo.Child(born="2025-01-10")], universal_credit=AWARD, home=HOME)
    found = bo.sanction(parent, failure="missed interview", on="2026-09-01", decided_on="2026-09-10", complied_on="2026-09-15")
    if found.is_sanctionable:
        assert found.hardship_payment is None
        assert "full daily rate" in found.hardship[0].why


def test_not_before_what_was_asked_for_is_done() -> None:
    # reg. 116(1)(b): missed on 1 September, done on 30 December
    paid = asked(failure="missed interview", decided_on="2026-09-02", complied_on="2026-12-30").hardship_payment
    assert paid is not None
    assert paid.first_day == date(2026, 12, 30)
    assert asked(failure="missed interview", decided_on="2026-09-02").hardship_payment is None


def test_all_that_is_taken_off_the_award_counts() -> None:
    # reg. 118: 24 earlier days and 7 of this sanction, 31 days: 424.90, so 8.38 a day, for 30 days 251.40
    paid = asked(decided_on="2026-09-02", outstanding_days=24).hardship_payment
    assert paid is not None
    assert (paid.rate.in_pence, paid.total.in_pence) == (838, 25140)


def test_from_the_first_period_at_the_full_rate() -> None:
    # the child is 2 on 1 October 2025: 5.20 to 7 September, 13.10 from 8 September; 30 days are 393.00, paid on 14 October: 7.75 a day
    award = bo.UniversalCredit(first_assessment_period="2025-05-08")
    child = (bo.Child(born="2023-10-01"),)
    parent = bo.Household(adults=[bo.Adult(age=30)], children=child, universal_credit=award, home=HOME)
    found = bo.sanction(parent, failure="missed interview", on="2025-08-10", decided_on="2025-08-11", complied_on="2025-10-20")
    assert found.hardship_payment is not None
    assert (found.hardship_payment.first_day, found.hardship_payment.rate.in_pence) == (date(2025, 10, 14), 775)


def test_none_from_the_period_at_a_lower_rate() -> None:
    # 11 weeks before the week of 20 December begin on 4 October: from 8 September 40 %, before the first payment
    pregnant = bo.Household(adults=[bo.Adult(age=30, pregnant_due="2026-12-20")], universal_credit=AWARD, home=HOME)
    found = bo.sanction(pregnant, failure="left paid work", on="2026-08-20")
    assert found.hardship_payment is None
    assert any("from the assessment period of 8 September 2026" in one.text for one in found.assumptions)
