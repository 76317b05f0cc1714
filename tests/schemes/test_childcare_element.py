"""The childcare costs element, by hand: share first, then the ceiling; and who is in work enough for it."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import award_tables, money_rates
from betteroff.facts import AdultFacts, AwardFacts, Capability, ChildcareFacts, Facts, StatutoryPay, TreatmentKind
from betteroff.order import decide
from betteroff.rulebook.figures import rates
from betteroff.schemes.childcare_element import ChildcareElementRates, PaidWork, WorkCondition, childcare_element

MONDAY = date(2026, 12, 7)
WORKS = AdultFacts(is_present=True, age=30, work_minutes=16 * 60)
ONE_HOUR = AdultFacts(is_present=True, age=30, work_minutes=60)
NOT_WORKING = AdultFacts(is_present=True, age=30)
OFFER = AdultFacts(is_present=True, age=30, has_offer_of_work=True, periods_to_work=1)
NOBODY = AdultFacts()


def element(charges: int, children: int, period_first_day: date, first: AdultFacts = WORKS, second: AdultFacts = NOBODY) -> int:
    """The element of an assessment period that begins on the day."""
    facts = Facts(first=first, second=second, childcare=ChildcareFacts(charges_month=charges, children=children))
    decided = decide(facts, money_rates(MONDAY, MONDAY), award_tables(MONDAY)).childcare
    return childcare_element(facts, decided, rates(ChildcareElementRates, "childcare_element", period_first_day))


def is_met(first: AdultFacts, second: AdultFacts = NOBODY) -> bool:
    decided = decide(
        Facts(first=first, second=second, childcare=ChildcareFacts(charges_month=1)), money_rates(MONDAY, MONDAY), award_tables(MONDAY)
    ).childcare
    return decided.condition == WorkCondition.MET


def work_of(adult: AdultFacts, on: date = MONDAY, periods_over: int = 0) -> int:
    award = AwardFacts(periods_since_start=periods_over)
    facts = Facts(first=adult._replace(is_present=True), childcare=ChildcareFacts(charges_month=1), award=award)
    return decide(facts, money_rates(on, on), award_tables(on)).childcare.first.work


@pytest.mark.parametrize(
    ("charges", "begins", "met"),
    [
        (500_00, date(2013, 4, 29), 350_00),  # 70 %
        (500_00, date(2016, 4, 10), 350_00),
        (500_00, date(2016, 4, 11), 425_00),  # 85 %, from the first period that begins on or after the day
        (500_00, date(2027, 4, 5), 425_00),
        (333_33, date(2026, 12, 7), 283_33),  # 283.3305
        (10, date(2026, 12, 7), 9),  # 8.5: half a penny goes up
        (0, date(2026, 12, 7), 0),
    ],
)
def test_the_share(charges: int, begins: date, met: int) -> None:
    assert element(charges, 1, begins) == met


@pytest.mark.parametrize(
    ("begins", "one", "two"),
    [
        (date(2013, 4, 29), 532_29, 912_50),
        (date(2016, 4, 10), 532_29, 912_50),
        (date(2016, 4, 11), 646_35, 1_108_04),
        (date(2023, 6, 27), 646_35, 1_108_04),
        (date(2023, 6, 28), 950_92, 1_630_15),
        (date(2024, 4, 7), 950_92, 1_630_15),
        (date(2024, 4, 8), 1_014_63, 1_739_37),
        (date(2025, 4, 6), 1_014_63, 1_739_37),
        (date(2025, 4, 7), 1_031_88, 1_768_94),
        (date(2026, 4, 5), 1_031_88, 1_768_94),
        (date(2026, 4, 6), 1_071_09, 1_836_16),
        (date(2027, 4, 5), 1_071_09, 1_836_16),
    ],
)
def test_the_ceiling_by_children_paid_for(begins: date, one: int, two: int) -> None:
    assert element(9_999_00, 1, begins) == one
    assert element(9_999_00, 2, begins) == two
    assert element(9_999_00, 4, begins) == two + (2 * 736_06 if begins >= date(2026, 4, 6) else 0)  # announced for April 2026


def test_the_ceiling_is_held_against_the_share_and_not_against_the_charges() -> None:
    """1,260.00 x 85 % = 1,071.00; 1,260.11 x 85 % = 1,071.0935, the ceiling; a penny more adds nothing."""
    assert [element(charges, 1, MONDAY) for charges in (1_260_00, 1_260_11, 1_260_12, 1_260_13)] == [1_071_00, 1_071_09, 1_071_09, 1_071_09]
    assert element(1_100_00, 1, MONDAY) == 935_00  # not 85 % of the ceiling


def test_no_work_no_element() -> None:
    assert element(500_00, 1, MONDAY, NOT_WORKING) == 0
    assert element(500_00, 1, MONDAY, WORKS, NOT_WORKING) == 0
    assert element(500_00, 1, MONDAY, WORKS, WORKS) == 425_00


def test_a_single_person_works_or_is_about_to() -> None:
    assert is_met(WORKS)
    assert is_met(ONE_HOUR)
    assert is_met(OFFER)
    assert not is_met(NOT_WORKING)
    assert not is_met(NOT_WORKING._replace(capability=Capability.LIMITED_FOR_ACTIVITY))


@pytest.mark.parametrize(
    "unable",
    [
        NOT_WORKING._replace(capability=Capability.LIMITED),
        NOT_WORKING._replace(capability=Capability.LIMITED_FOR_ACTIVITY),
        NOT_WORKING._replace(is_terminally_ill=True),
        NOT_WORKING._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60),
        NOT_WORKING._replace(is_temporarily_absent=True),
        NOT_WORKING._replace(treatment=TreatmentKind.RESIDENTIAL),
    ],
)
def test_a_partner_who_cannot_provide_childcare(unable: AdultFacts) -> None:
    assert is_met(WORKS, unable)
    assert is_met(unable, WORKS)
    assert is_met(OFFER, unable)
    assert not is_met(NOT_WORKING, unable)
    assert not is_met(unable, unable)


def test_a_partner_who_could_provide_childcare() -> None:
    under_35_hours = NOT_WORKING._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60 - 1)
    paid = NOT_WORKING._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60, is_paid_for_caring=True)
    for partner in (NOT_WORKING, under_35_hours, paid, NOT_WORKING._replace(treatment=TreatmentKind.STRUCTURED)):
        assert not is_met(WORKS, partner)
        assert not is_met(partner, WORKS)


def test_one_of_a_couple_must_really_work_if_the_other_is_only_about_to() -> None:
    assert is_met(WORKS, OFFER)
    assert is_met(OFFER, WORKS)
    assert not is_met(OFFER, OFFER)


@pytest.mark.parametrize(
    ("periods", "over", "work"),
    [
        (0, 0, PaidWork.TREATED_AS_IN_PAID_WORK),
        (1, 0, PaidWork.TREATED_AS_IN_PAID_WORK),
        (2, 0, PaidWork.NOT_IN_PAID_WORK),
        (2, 1, PaidWork.TREATED_AS_IN_PAID_WORK),  # in the month before the award, seen from its second period
        (3, 1, PaidWork.NOT_IN_PAID_WORK),
        (2, 2, PaidWork.NOT_IN_PAID_WORK),
    ],
)
def test_work_that_has_ended(periods: int, over: int, work: PaidWork) -> None:
    assert work_of(NOT_WORKING._replace(has_left_work=True, periods_since_work=periods), periods_over=over) == work


@pytest.mark.parametrize(
    ("periods", "work"), [(0, PaidWork.OFFERED_PAID_WORK), (1, PaidWork.OFFERED_PAID_WORK), (2, PaidWork.NOT_IN_PAID_WORK)]
)
def test_work_that_is_due_to_start(periods: int, work: PaidWork) -> None:
    assert work_of(NOT_WORKING._replace(has_offer_of_work=True, periods_to_work=periods)) == work


@pytest.mark.parametrize(
    ("pay", "since"),
    [
        (StatutoryPay.SICK_PAY, date(2013, 4, 29)),
        (StatutoryPay.MATERNITY_PAY, date(2013, 4, 29)),
        (StatutoryPay.PATERNITY_PAY, date(2013, 4, 29)),
        (StatutoryPay.ADOPTION_PAY, date(2013, 4, 29)),
        (StatutoryPay.MATERNITY_ALLOWANCE, date(2013, 4, 29)),
        (StatutoryPay.SHARED_PARENTAL_PAY, date(2014, 12, 31)),
        (StatutoryPay.PARENTAL_BEREAVEMENT_PAY, date(2020, 4, 6)),
        (StatutoryPay.NEONATAL_CARE_PAY, date(2025, 4, 6)),
    ],
)
def test_pay_in_place_of_wages(pay: StatutoryPay, since: date) -> None:
    adult = NOT_WORKING._replace(statutory_pay=pay)
    assert work_of(adult, since) == work_of(adult) == PaidWork.TREATED_AS_IN_PAID_WORK
    if since > date(2013, 4, 29):
        assert work_of(adult, date.fromordinal(since.toordinal() - 1)) == PaidWork.NOT_IN_PAID_WORK
