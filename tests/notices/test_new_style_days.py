"""The first and the last day of a new-style benefit, and the answer after them. Amounts worked by hand: 95.55 a week is 414.05 a month."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"


def household(claim: str, **adult: Any) -> bo.Household:
    stated = {"born": "1986-03-02", "pension": "opted out", "contributions": True} | adult
    home = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
    return bo.Household(adults=[bo.Adult(**stated)], home=home, savings=0, claims=[claim])


def compared(stated: bo.Household, step: Any, on: str) -> Any:
    return bo.compare(stated, {"it": step}, on=on)["it"]


def last_days(found: Any) -> list[str]:
    return [warned.text for warned in found.warnings if "the last day of" in warned.text]


def test_work_begun_on_the_last_day_of_jobseekers_allowance() -> None:
    # claimed from 20 June: 7 waiting days, then 182 days up to 25 December; 101 a week is 437.67
    job = bo.Job(pay="101 a week", hours=7, paid="weekly")
    found = compared(household(JSA, claim_started="2026-06-20"), job, "2026-12-25")
    assert found.sentence == (
        "23.62 a month better off; 437.67 a month better off from 26 December 2026 on, when new-style Jobseeker's Allowance has come to "
        "its end."
    )
    (later,) = found.alternatives
    assert (later.in_hand_today.in_pence, later.gain.in_pence) == (0, 437_67)
    assert last_days(found.today) == [
        "Claimant: the last day of new-style Jobseeker's Allowance is 25 December 2026, after 182 days; then it ends, with work or without"
    ]
    assert "would be 0.00 today and 0.00 then" in found.in_full()


@pytest.mark.parametrize(("on", "is_shown"), [("2026-10-25", False), ("2026-10-26", True), ("2026-12-25", True), ("2026-12-26", False)])
def test_the_answer_after_a_last_day_is_shown_where_it_is_near(on: str, is_shown: bool) -> None:
    found = bo.position(household(JSA, claim_started="2026-06-20"), on=on)
    assert bool(found.alternatives) is is_shown
    assert bool(last_days(found)) is (on < "2026-12-26")


def test_employment_and_support_allowance_that_ends_with_the_work_and_soon_without_it() -> None:
    # claimed from 2 December 2025: 365 days from the 9th end on 8 December 2026; 16 x 12.71 x 52 / 12 = 881.23
    stated = household(ESA, capability="limited", claim_started="2025-12-02")
    found = compared(stated, bo.Job(pay="12.71 an hour", hours=16), "2026-12-07")
    assert found.gain.in_pence == 881_23 - 414_05
    assert found.sentence.endswith(
        "; 881.23 a month better off from 9 December 2026 on, when new-style Employment and Support Allowance has come to its end."
    )
    assert not last_days(bo.position(household(ESA, capability="limited_for_activity", claim_started="2025-12-02"), on="2026-12-07"))
    assert not last_days(bo.position(household(ESA, capability="limited"), on="2026-12-07"))  # since when is not known


def test_a_benefit_that_begins_after_its_waiting_days() -> None:
    job = bo.Job(pay="12.71 an hour", hours=35)  # 35 x 12.71 x 52 / 12 = 1,927.68; tax 176.00 and National Insurance 70.37
    stated = household(JSA, activities=[job], claim_started="2026-12-07")
    found = compared(stated, bo.Ends("job", on="2026-12-06"), "2026-12-01")
    (later,) = found.alternatives
    assert later.gain.in_pence == found.gain.in_pence + 414_05
    assert later.label == "From 14 December 2026 on, when new-style Jobseeker's Allowance is paid"
    assert any("is paid from 14 December 2026 on" in warned.text for warned in found.then.warnings)
    assert not found.today.alternatives  # nor would it be paid beside the work


def test_beside_universal_credit_the_end_changes_little() -> None:
    # what Jobseeker's Allowance brings, Universal Credit takes off
    stated = household(JSA, claim_started="2026-06-20").model_copy(update={"claims": None})
    found = bo.position(stated, on="2026-12-25")
    (later,) = found.alternatives
    assert later.position.in_hand == found.in_hand
    assert later.position.line("universal_credit.payable").amount.in_pence == 944_90


def test_of_a_couple_each_has_days_of_their_own() -> None:
    adult = {"pension": "opted out", "contributions": True, "claim_started": "2026-06-20"}
    adults = [bo.Adult(born="1986-03-02", **adult), bo.Adult(born="1987-03-02", **adult | {"claim_started": "2026-06-25"})]
    stated = bo.Household(adults=adults, home=bo.Home(nation="wales", tenure="none"), savings=0, claims=[JSA])
    found = bo.position(stated, on="2026-12-07")
    assert [other.position.in_hand.in_pence for other in found.alternatives] == [414_05, 414_05]
    assert [other.label.split(",")[0] for other in found.alternatives] == ["From 26 December 2026 on", "From 31 December 2026 on"]
