"""Which benefit can be claimed, and can exist, on a day; and whose requirements rule where two are paid. By hand from the law."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from betteroff.conditionality.benefits_on_the_day import (
    CAN_EXIST,
    DUAL_AWARD,
    NEW_CLAIM,
    CanExist,
    CanExistInputs,
    DualAward,
    can_exist_inputs,
    dual_award_inputs,
    exists,
    new_claim_inputs,
)
from betteroff.facts.benefit_claim import BenefitClaimFacts, CreditArea, NewClaim, SupportGround
from betteroff.facts.claimant import Benefit
from betteroff.rulebook.tables import asked, every_row, first_row, rows_of, versions

NSJ, NSE = Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
IBJ, CBJ = Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE, Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE
IRE, CE = Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
IS, IB, SDA = Benefit.INCOME_SUPPORT, Benefit.INCAPACITY_BENEFIT, Benefit.SEVERE_DISABLEMENT_ALLOWANCE
NOTHING = BenefitClaimFacts()
LAST_DAYS = {IBJ: date(2026, 3, 31), CBJ: date(2026, 3, 31), IS: date(2026, 3, 31), IRE: date(2026, 6, 30)}
THERE = (CanExist.POSSIBLE, CanExist.BY_POSTCODE, CanExist.SAVED, CanExist.DOUBTFUL, CanExist.RUN_ON)


def new_claim(on: str, benefit: Benefit, credit: bool = False, claim: BenefitClaimFacts = NOTHING) -> NewClaim:
    table = asked(NEW_CLAIM, date.fromisoformat(on))
    return NewClaim(table.rows[first_row(table.scan, new_claim_inputs(benefit, claim._replace(had_universal_credit=credit)))].then)


def award(on: str, benefit: Benefit, credit: bool = False, claim: BenefitClaimFacts = NOTHING) -> CanExist:
    table = asked(CAN_EXIST, date.fromisoformat(on))
    return CanExist(table.rows[first_row(table.scan, can_exist_inputs(benefit, credit, claim))].then)


@pytest.mark.parametrize(
    ("benefit", "last", "after"),
    [
        (IS, "2026-03-31", "2026-04-01"),
        (IBJ, "2026-03-31", "2026-04-01"),
        (CBJ, "2026-03-31", "2026-04-01"),
        (IRE, "2026-06-30", "2026-07-01"),
    ],
)
def test_the_last_day_of_an_old_benefit_and_the_day_after(benefit: Benefit, last: str, after: str) -> None:
    # SI 2025/1148 arts 4, 5: 1 April 2026; SI 2026/409 art. 2(4): 1 July 2026
    assert award(last, benefit) == CanExist.POSSIBLE
    assert award(after, benefit) == CanExist.ENDED


def test_a_wholly_contributory_award_becomes_new_style_on_1_december_2025() -> None:
    both = BenefitClaimFacts(has_other_kind=True)
    assert award("2025-11-30", CE) == CanExist.POSSIBLE
    assert award("2025-12-01", CE) == CanExist.CONVERTED
    assert award("2026-06-30", CE, claim=both) == CanExist.POSSIBLE
    assert award("2026-07-01", CE, claim=both) == CanExist.CONVERTED


def test_only_a_saved_award_is_there_from_1_july_2026() -> None:
    saved = BenefitClaimFacts(is_saved=True)
    assert award("2026-07-01", IRE, claim=saved) == CanExist.SAVED
    assert award("2026-07-01", IRE, credit=True, claim=saved) == CanExist.ENDED  # art. 3A(3): a claim to Universal Credit ends it
    assert award("2026-06-30", IRE, claim=saved) == CanExist.POSSIBLE


@pytest.mark.parametrize(
    ("benefit", "on", "there"),
    [
        (IS, "2020-07-21", False),
        (IS, "2020-07-22", True),
        (IS, "2026-04-13", True),
        (IS, "2026-04-14", False),
        (IRE, "2026-07-13", True),
        (IRE, "2026-07-14", False),
    ],
)
def test_two_weeks_beside_universal_credit(benefit: Benefit, on: str, there: bool) -> None:
    # SI 2019/1152 regs 4 and 5 from 22 July 2020; the last fortnight begins with 31 March, or 30 June, 2026
    assert (award(on, benefit, credit=True, claim=BenefitClaimFacts(runs_on=True)) == CanExist.RUN_ON) is there


def test_universal_credit_ends_the_means_tested_and_turns_the_contributory() -> None:
    assert award("2019-06-03", IRE, credit=True) == CanExist.ENDED
    assert award("2019-06-03", CE, credit=True) == CanExist.CONVERTED
    assert award("2013-07-01", IB, credit=True) == CanExist.POSSIBLE
    assert award("2019-06-03", NSJ, credit=True) == CanExist.POSSIBLE


def test_new_style_begins_on_29_april_2013() -> None:
    assert award("2013-04-28", NSJ) == CanExist.NOT_BEGUN
    assert award("2013-04-29", NSE) == CanExist.POSSIBLE
    assert new_claim("2013-04-28", NSE) == NewClaim.NOT_POSSIBLE
    assert new_claim("2013-04-29", NSE) == NewClaim.BY_POSTCODE
    assert new_claim("2013-04-29", NSE, credit=True) == NewClaim.POSSIBLE


@pytest.mark.parametrize(("area", "old", "new"), [("YES", "NOT_POSSIBLE", "POSSIBLE"), ("NO", "POSSIBLE", "NOT_POSSIBLE")])
def test_between_2013_and_december_2018_it_turns_on_the_postcode(area: str, old: str, new: str) -> None:
    claim = BenefitClaimFacts(area=CreditArea[area])
    assert new_claim("2016-03-01", IBJ, claim=claim) == NewClaim[old]
    assert new_claim("2016-03-01", NSJ, claim=claim) == NewClaim[new]
    assert new_claim("2016-03-01", IBJ) == NewClaim.BY_POSTCODE
    assert new_claim("2018-12-11", IS) == NewClaim.BY_POSTCODE
    assert new_claim("2018-12-12", IS, claim=claim) == NewClaim.NOT_POSSIBLE
    assert new_claim("2018-12-12", NSJ, claim=claim) == NewClaim.POSSIBLE


def test_more_than_two_children_keep_the_old_benefits_open_to_31_january_2019() -> None:
    claim = BenefitClaimFacts(has_more_than_two_children=True, area=CreditArea.YES)
    assert new_claim("2017-04-05", IS, claim=claim) == NewClaim.NOT_POSSIBLE
    assert new_claim("2017-04-06", IS, claim=claim) == NewClaim.POSSIBLE
    assert new_claim("2019-01-31", IS, claim=claim) == NewClaim.POSSIBLE
    assert new_claim("2019-02-01", IS, claim=claim) == NewClaim.NOT_POSSIBLE


def test_the_gateway_for_the_severe_disability_premium() -> None:
    # regulation 4A: in force 16 January 2019 (SI 2019/10), revoked 27 January 2021 (SI 2019/1152 reg. 7)
    claim = BenefitClaimFacts(has_severe_disability_premium=True)
    found = [new_claim(on, IRE, claim=claim) for on in ("2019-01-15", "2019-01-16", "2021-01-26", "2021-01-27")]
    assert found == [NewClaim.NOT_POSSIBLE, NewClaim.POSSIBLE, NewClaim.POSSIBLE, NewClaim.NOT_POSSIBLE]


def test_incapacity_benefit_closed_on_27_october_2008() -> None:
    linked = BenefitClaimFacts(is_linked=True)
    assert new_claim("2008-10-26", IB) == NewClaim.POSSIBLE
    assert new_claim("2008-10-27", IB) == NewClaim.NOT_POSSIBLE
    assert new_claim("2011-01-30", IB, claim=linked) == NewClaim.POSSIBLE
    assert new_claim("2011-01-31", IB, claim=linked) == NewClaim.NOT_POSSIBLE
    assert new_claim("2001-04-05", SDA) == NewClaim.POSSIBLE
    assert new_claim("2001-04-06", SDA) == NewClaim.NOT_POSSIBLE
    assert new_claim("2008-10-26", IRE) == NewClaim.NOT_POSSIBLE
    assert new_claim("2008-10-27", IRE) == NewClaim.POSSIBLE


def test_income_support_for_incapacity_closed_on_the_same_day() -> None:
    incapable = BenefitClaimFacts(ground=SupportGround.INCAPACITY)
    assert new_claim("2008-10-26", IS, claim=incapable) == NewClaim.POSSIBLE
    assert new_claim("2008-10-27", IS, claim=incapable) == NewClaim.NOT_POSSIBLE
    assert new_claim("2008-10-27", IS, claim=incapable._replace(has_incapacity_award=True)) == NewClaim.POSSIBLE
    assert new_claim("2008-10-27", IS) == NewClaim.POSSIBLE


def test_no_award_without_a_first_day_on_which_it_could_be_claimed() -> None:
    for version in versions("claims", "can_exist"):
        for benefit, rest in product(Benefit, product((False, True), repeat=6)):
            found = version.rows[first_row(version.scan, CanExistInputs._make((benefit, NewClaim.NOT_POSSIBLE, *rest, 0)))].then
            assert not exists(CanExist(found)), (version.start, benefit)


def test_no_old_award_after_its_last_day_unless_it_is_saved() -> None:
    """The guard, over every version and every combination of answers: saved, or within the two weeks that had begun."""
    for version in versions("claims", "can_exist"):
        for benefit, last in LAST_DAYS.items():
            if version.start <= last:
                continue
            for claim, (credit, runs_on, other, pension) in product(NewClaim, product((False, True), repeat=4)):
                inputs = CanExistInputs(benefit, claim, credit, runs_on, False, other, pension, False, 0)
                found = CanExist(version.rows[first_row(version.scan, inputs)].then)
                assert found not in THERE or (found == CanExist.RUN_ON and runs_on), (version.start, inputs)


def dual(on: str, benefit: Benefit, credit: bool = False, claim: BenefitClaimFacts = NOTHING) -> list[DualAward]:
    table = asked(DUAL_AWARD, date.fromisoformat(on))
    return [DualAward(table.rows[row].then) for row in rows_of(every_row(table.scan, dual_award_inputs(benefit, credit, claim)))]


def test_beside_universal_credit_its_requirements_rule_alone() -> None:
    # JSA Regs 2013 regs 5, 6; ESA Regs 2013 regs 42, 43
    for benefit in (NSJ, NSE):
        assert dual("2026-05-01", benefit, credit=True) == [DualAward.UNIVERSAL_CREDIT, DualAward.NO_REDUCTION]
        assert dual("2026-05-01", benefit) == []


def test_both_kinds_are_one_award_and_one_interview_counts_for_two_benefits() -> None:
    assert dual("2012-05-01", IRE, claim=BenefitClaimFacts(has_other_kind=True)) == [DualAward.ONE_AWARD]
    assert dual("2012-05-01", IS, claim=BenefitClaimFacts(has_incapacity_award=True)) == [DualAward.ONE_INTERVIEW]
    assert dual("2013-06-01", SDA, credit=True) == [DualAward.BESIDE_UNIVERSAL_CREDIT]
