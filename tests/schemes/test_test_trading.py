"""Trade begun with the New Enterprise Allowance beside income-related Employment and Support Allowance: the same money told everywhere."""

from __future__ import annotations

import betteroff as bo

ESA = "income_related_employment_and_support_allowance"
HOME = bo.Home(nation="england", tenure="none")


def household(**claim: str) -> bo.Household:
    adult = bo.Adult(born="1980-03-02", capability="limited", claim=bo.Claim(benefit=ESA, started="2013-01-07"))
    return bo.Household(adults=[adult], home=HOME, claims=[ESA], savings=0)


def trade(income: str) -> bo.SelfEmployment:
    return bo.SelfEmployment(income=income, hours=25, new_enterprise_allowance="65 a week", starts="2014-03-03")


def test_the_allowance_is_earnings_and_all_but_20_pounds_counts() -> None:
    # ESA Regs 2008 reg. 97(1): 100 of profit and 65 of the allowance; Sch 7 para 7: 20 left out; 145 is more than 100.15
    found = bo.compare(household(), {"trade": trade("433.33 a month")}, on="2014-03-10")["trade"]
    lines = {line.name: line.then for line in found.lines}
    assert lines["income_related_benefit.payable"].in_pence == 0
    assert lines["other_income.enterprise_allowance"].in_pence == 281_67  # 65 x 52 / 12
    # 40 of profit: 100.15 less 85 are 15.15 a week
    found = bo.compare(household(), {"trade": trade("173.33 a month")}, on="2014-03-10")["trade"]
    lines = {line.name: line.then for line in found.lines}
    assert lines["income_related_benefit.payable"].in_pence == 65_65


def test_requirements_count_what_money_counts() -> None:
    found = bo.requirements(household(), trade("433.33 a month"), on="2014-03-10").benefits[0].about("permitted work")
    assert "165.00 a week count" in found[0].why
    told = next(line for line in found if line.what.startswith("The takings come off"))
    assert "only 20 pounds" in told.why
    assert not any(line.what == "The benefit goes on whole" for line in found)


def test_it_is_in_hand_beside_universal_credit_which_ignores_it() -> None:
    sam = bo.Household(adults=[bo.Adult(born="1980-03-02")], home=HOME, savings=0)
    given = {"with": trade("433.33 a month"), "without": trade("433.33 a month").model_copy(update={"new_enterprise_allowance": None})}
    answer = bo.compare(sam, given, on="2014-03-10")
    assert answer["with"].gain_before_costs.in_pence - answer["without"].gain_before_costs.in_pence == 281_67
