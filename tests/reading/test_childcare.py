"""Childcare from what is stated to what is in hand: children, jobs, days, and what is said about it."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
HOME = bo.Home(nation="wales", tenure="none")
TODDLER = {"born": "2023-05-01", "disability": "none"}


def household(*children: dict[str, Any], adults: Any = ({},), **stated: Any) -> bo.Household:
    of_age = [bo.Adult(**{"born": "1991-03-02", "pension": "opted out", "label": f"Adult {n}"} | adult) for n, adult in enumerate(adults)]
    return bo.Household(adults=of_age, children=[bo.Child(**child) for child in children], home=HOME, savings=0, **stated)


def job(**stated: Any) -> bo.Job:
    return bo.Job(**{"pay": "1000 a month", "hours": 20} | stated)


def found(family: bo.Household, *steps: Any, on: str = ON) -> tuple[str, str]:
    """Childcare element, and childcare paid."""
    position = bo.position(family, *steps, on=on)
    return tuple(str(position.line(name).amount) for name in ("universal_credit.childcare_element", "family.childcare"))  # type: ignore[return-value]


def assumed(family: bo.Household, *steps: Any) -> dict[str, str]:
    return {assumption.field: assumption.text for assumption in bo.position(family, *steps, on=ON).assumptions}


def warned(family: bo.Household, *steps: Any, on: str = ON) -> str:
    return "\n".join(warning.text for warning in bo.position(family, *steps, on=on).warnings)


def test_a_job_brings_childcare_and_help_with_it() -> None:
    """800.00 paid, 680.00 met: 120.00 of it comes off the gain of the job without childcare, at these earnings."""
    family = household(TODDLER)
    answer = bo.compare(family, {"with": job(childcare="800 a month", starts=ON), "without": job(starts=ON)}, on=ON)
    assert answer["without"].gain.in_pence - answer["with"].gain.in_pence == 120_00
    assert answer["with"].costs.in_pence == 800_00
    gain = "720.50 a month better off after childcare of 800.00, help with childcare counted in"
    assert answer["with"].sentence == f"{gain}, before 20.15 a month of Healthy Start that stops."
    assert found(family, job(childcare="800 a month")) == ("680.00", "800.00")
    assert found(family) == ("0.00", "0.00")


def test_childcare_by_the_week_and_by_the_hour_becomes_a_month() -> None:
    """150 x 52 / 12 = 650; 7.50 x 20 x 52 / 12 = 650; 85 % = 552.50."""
    assert found(household(TODDLER | {"childcare": "150 a week"}), job()) == ("552.50", "650.00")
    assert found(household(TODDLER | {"childcare": "7.50 an hour", "childcare_hours": 20}), job()) == ("552.50", "650.00")


def test_the_children_paid_for_set_the_ceiling() -> None:
    two = (TODDLER, {"born": "2021-01-01", "disability": "none"})
    paid = TODDLER | {"childcare": "1500 a month"}
    assert found(household(paid, two[1]), job())[0] == "1,071.09"
    assert found(household(*two), job(childcare="1500 a month"))[0] == "1,275.00"
    assert found(household(*two), job(childcare="1500 a month", childcare_children=1))[0] == "1,071.09"
    assert assumed(household(*two), job(childcare="1500 a month"))["adults.1.job.childcare_children"] == "for 2 of the children"
    assert "adults.1.job.childcare_children" not in assumed(household(*two), job(childcare="1500 a month", childcare_children=1))


@pytest.mark.parametrize(
    ("day", "element"), [("2026-08-31", "85.00"), ("2026-09-01", "82.25"), ("2026-09-02", "0.00"), ("2027-01-01", "0.00")]
)
def test_a_child_counts_until_the_september_after_the_16th_birthday(day: str, element: str) -> None:
    """Sixteen on 3 June 2026; the assessment period ends on the day. 30 of 31 days: 96.77, of it 85 % = 82.25."""
    child = {"born": "2010-06-03", "disability": "none", "childcare": "100 a month", "in_education": True}
    begun = {"2026-08-31": "2026-08-01", "2026-09-01": "2026-08-02", "2026-09-02": "2026-09-02", "2027-01-01": "2026-12-02"}[day]
    family = household(child, universal_credit=bo.UniversalCredit(first_assessment_period=begun))
    assert found(family, job(), on=day) == (element, "100.00")


def test_sixteen_on_the_first_of_september_counts_a_year_longer() -> None:
    family = household({"born": "2010-09-01", "disability": "none", "childcare": "100 a month", "in_education": True})
    assert found(family, job()) == ("85.00", "100.00")


def test_childcare_without_work_is_a_cost_and_the_reason_is_said() -> None:
    family = household(TODDLER | {"childcare": "500 a month"})
    assert found(family) == ("0.00", "500.00")
    assert "No help with childcare of 500.00 a month: A single person who is not in paid work" in warned(family)
    couple = household(TODDLER | {"childcare": "500 a month"}, adults=({"main_carer": True}, {"activities": [job()]}))
    assert found(couple) == ("0.00", "500.00")
    assert "Both must be in paid work" in warned(couple)
    away = household(
        TODDLER | {"childcare": "500 a month"}, adults=({"main_carer": True, "temporarily_absent": True}, {"activities": [job()]})
    )
    assert found(away) == ("425.00", "500.00")


def test_an_offer_counts_one_period_ahead() -> None:
    """Periods begin on the 7th: a job that starts by 6 February is due before the end of the next."""
    uc = bo.UniversalCredit(first_assessment_period="2026-01-07")
    family = household(TODDLER | {"childcare": "500 a month"}, universal_credit=uc)
    assert found(family, job(starts="2027-02-06"))[0] == "425.00"
    assert found(family, job(starts="2027-02-07"))[0] == "0.00"
    assert found(family, job(starts="2027-01-06"))[0] == "425.00"  # within this period: in paid work at its end


def test_help_goes_on_for_a_time_after_work_ends() -> None:
    uc = bo.UniversalCredit(first_assessment_period="2026-01-07")
    family = household(TODDLER | {"childcare": "500 a month"}, universal_credit=uc)
    assert found(family, job(ends="2026-12-20"))[0] == "425.00"
    assert found(family, job(ends="2026-11-07"))[0] == "425.00"
    assert found(family, job(ends="2026-11-06"))[0] == "0.00"
    assert "goes on only to the end of the assessment period after" in warned(family, job(ends="2026-11-07"))
    assert "goes on only" not in warned(family, job())
    new = household(TODDLER | {"childcare": "500 a month"}, universal_credit=bo.UniversalCredit(first_assessment_period="2026-11-07"))
    assert found(new, job(ends="2026-10-07"))[0] == "425.00"  # in the month before the award; this is its second period
    assert found(new, job(ends="2026-10-06"))[0] == "0.00"


def test_pay_in_place_of_wages_keeps_the_help() -> None:
    family = household(TODDLER | {"childcare": "500 a month"}, adults=({"statutory_pay": "maternity_pay"},))
    assert found(family) == ("425.00", "500.00")


def of_three(*counts: str, month: str = "800 a month") -> bo.Household:
    """Three children with as much childcare for each."""
    born = ("2023-05-01", "2021-05-01", "2019-05-01")
    known = {"universal_credit": bo.UniversalCredit(childcare_for_further_children=counts[0])} if counts else {}
    return household(*(TODDLER | {"childcare": month, "born": day} for day in born), **known)


def test_the_amount_announced_for_a_third_child_is_shown_beside_the_ceiling_of_the_regulation() -> None:
    """Three children, 2,400.00: 85 % is 2,040.00; 1,836.16 + 736.06 = 2,572.22 was announced, 1,836.16 stands in the table."""
    assert found(of_three(), job()) == ("2,040.00", "2,400.00")
    other = bo.position(of_three(), job(), on=ON).alternatives
    assert [str(way.position.line("universal_credit.childcare_element").amount) for way in other] == ["1,836.16"]
    assert other[0].label.startswith("If the ceiling for two children is still the most (no regulation adding to it was seen)")
    assert "736.06 a month for each child above two" in warned(of_three(), job())
    assert "no regulation adding to it was seen" in warned(of_three(), job())


@pytest.mark.parametrize(("known", "met"), [("yes", "2,040.00"), ("no", "1,836.16")])
def test_once_it_is_known_one_answer_is_shown(known: str, met: str) -> None:
    assert found(of_three(known), job())[0] == met
    assert bo.position(of_three(known), job(), on=ON).alternatives == ()
    assert "736.06" not in warned(of_three(known), job())


def test_stated_of_two_children_it_means_nothing() -> None:
    two = household(TODDLER | {"childcare": "100 a month"}, universal_credit=bo.UniversalCredit(childcare_for_further_children="yes"))
    assert "universal_credit.childcare_for_further_children" in {u.field for u in bo.position(two, on=ON).not_taken_into_account}
    three = bo.position(of_three("yes"), job(), on=ON).not_taken_into_account
    assert "universal_credit.childcare_for_further_children" not in {unused.field for unused in three}


def test_where_the_amount_makes_no_difference_nothing_is_said_of_it() -> None:
    """720.06 each: 85 % of 2,160.18 is 1,836.153, which is below the ceiling for two; a pound more each is above."""
    assert bo.position(of_three(month="720.06 a month"), job(), on=ON).alternatives == ()
    assert len(bo.position(of_three(month="721.06 a month"), job(), on=ON).alternatives) == 1
    assert bo.position(of_three(), job(), on="2026-02-02").alternatives == ()  # the ceilings of 2025-26: 1,768.94
    assert found(of_three(), job(), on="2026-02-02")[0] == "1,768.94"


def test_charges_above_the_ceiling_are_said() -> None:
    """Two children, 2,400.00: 85 % is 2,040.00, the ceiling 1,836.16."""
    two = household(*(TODDLER | {"childcare": "1200 a month", "born": day} for day in ("2023-05-01", "2021-05-01")))
    assert found(two, job()) == ("1,836.16", "2,400.00")
    assert "the most it meets is 1,836.16 a month" in warned(two, job())
    assert "736.06" not in warned(two, job())


def test_what_is_not_stated_is_listed() -> None:
    assert "no childcare is paid for" in assumed(household(TODDLER), job())["children.childcare"]
    paid = household(TODDLER | {"childcare": "500 a month"}, adults=({"main_carer": True}, {}))
    listed = assumed(paid, job())
    assert "registered care" in listed["childcare"]
    assert {"adults.1.temporarily_absent", "adults.2.temporarily_absent"} <= set(listed)
    assert "children.childcare" not in listed
    assert "childcare" not in assumed(household(TODDLER), job())


def test_what_means_nothing_is_listed() -> None:
    adult = {"statutory_pay": "sick_pay", "temporarily_absent": True}
    idle = bo.position(household(TODDLER | {"childcare_hours": 20}, adults=(adult,)), on=ON).not_taken_into_account
    assert {unused.field for unused in idle} == {"children.1.childcare_hours", "adults.1.statutory_pay", "adults.1.temporarily_absent"}


def test_what_to_report_and_to_ask_for() -> None:
    day = "2025-01-06"
    reports = bo.compare(household(TODDLER), {"job": job(childcare="500 a month", starts=day)}, on=day)["job"].reports
    told = "\n".join(f"{found.to} {found.what} {found.when}" for found in reports)
    assert "follows the one in which it is paid" in told
    assert "counts as if the adult had paid it" in told
    assert bo.compare(household(TODDLER), {"job": job(starts=day)}, on=day)["job"].reports == reports[:2]


def test_childcare_is_explained_by_the_rows_that_decided() -> None:
    told = bo.position(household(TODDLER | {"childcare": "500 a month"}), job(), on=ON).duties[0].reasons
    assert [(reason.table, reason.row) for reason in told if reason.table.startswith("childcare")] == [
        ("childcare_element/paid_work", 1),
        ("childcare_element/work_condition", 1),
    ]
    assert not any(reason.table.startswith("childcare") for reason in bo.position(household(TODDLER), on=ON).duties[0].reasons)


def test_childcare_comes_off_the_excess_over_the_benefit_cap() -> None:
    """Four children and a high rent: the element is paid on top of the capped award."""
    children = [{"born": f"20{year}-01-01", "disability": "none"} for year in (19, 20, 21, 22)]
    home = bo.Home(nation="wales", tenure="social", rent="1400 a month", bedrooms=3, bedrooms_needed=3)

    def paid(**stated: Any) -> int:
        family = bo.Household(
            adults=[bo.Adult(born="1991-03-02", statutory_pay="maternity_pay")],
            children=[bo.Child(**child) for child in (children[0] | stated, *children[1:])],
            home=home,
            savings=0,
        )
        return bo.position(family, on=ON).line("universal_credit.payable").amount.in_pence

    assert paid(childcare="400 a month") - paid() == 340_00


def test_care_before_1_september_after_the_16th_birthday_counts_by_days() -> None:
    """In 2 August to 1 September 30 of 31 days: 300 x 30 / 31 = 290.32, of it 85 % = 246.77."""
    family = household(
        {"born": "2010-03-01", "disability": "none", "childcare": "300 a month"}, universal_credit={"first_assessment_period": "2026-01-02"}
    )
    assert found(family, job(), on="2026-08-01") == ("255.00", "300.00")
    assert found(family, job(), on="2026-08-02") == ("246.77", "300.00")
    assert "No help with childcare of 9.68 a month: it ends on 1 September" in warned(family, job(), on="2026-08-02")
    assert found(family, job(), on="2026-09-02") == ("0.00", "300.00")
    assert "No help with childcare of 300.00 a month" in warned(family, job(), on="2026-09-02")
