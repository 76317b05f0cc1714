"""Runs policyengine-uk beside this library on random households of a tax year, and reports every line that differs.

    python crosscheck/policyengine.py --year 2025 --households 300 --seed 1      (or: make crosscheck)

Pay is compared first. policyengine-uk then works out benefits from the Income Tax, National Insurance and pension
found here, so that a penny of tax is not reported again in every line after it. What known_differences.toml explains is
counted; anything else is printed with its household, and fails the run. `--write` writes results.md.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from policyengine_uk import Simulation

import betteroff as bo
from betteroff import order
from betteroff.facts import JobFacts, PayPeriod
from betteroff.money import POUND
from betteroff.rulebook.figures import rates
from betteroff.schemes.income_tax import IncomeTaxRates, code_number, free_pay_to_date
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import Business
from drawing import ON, Drawn, Statement, draw
from lines import BY_OUR_TAXABLE_PAY, FAMILY, OWN_PAY, PAY, Line, total
from report import Compared, Report

MONTHS = 12
ADULTS = ("first", "second")
Given = Callable[[Pay, Business], Statement]
RESULTS = Path(__file__).parent / "results.md"


class Theirs:
    """policyengine-uk on all the households at once; `given` is what each adult is stated to have besides."""

    def __init__(self, households: list[Drawn], year: int, given: list[list[Statement]]) -> None:
        self.year = year
        self.places: list[int] = []
        self.families: list[int] = []
        people: Statement = {}
        families: Statement = {}
        homes: Statement = {}
        for number, (drawn, amounts) in enumerate(zip(households, given, strict=True)):
            stated = [adult | more for adult, more in zip(drawn.their_adults, amounts, strict=True)] + drawn.their_children
            self.places.append(len(people))
            members = [f"{number}-{place}" for place in range(len(stated))]
            people |= {name: self._of_year(person) for name, person in zip(members, stated, strict=True)}
            self.families.append(len(families))
            families[f"family-{number}"] = {"members": members} | self._of_year({"uc_deduction_rate": 0} | drawn.their_family)
            others = {f"{number}-other-{place}": self._of_year(other) for place, other in enumerate(drawn.their_non_dependants)}
            people |= others
            families |= {f"family-{name}": {"members": [name]} for name in others}
            homes[f"home-{number}"] = {"members": [*members, *others]} | self._of_year(drawn.their_home)
        self.simulation = Simulation(situation={"people": people, "benunits": families, "households": homes})
        self.found: dict[str, list[float]] = {}

    def _of_year(self, stated: Statement) -> Statement:
        return {name: {self.year: value} for name, value in stated.items()}

    def amounts(self, variable: str) -> list[float]:
        """All amounts of a variable, in pence a month."""
        if variable not in self.found:
            self.found[variable] = [float(amount) * POUND / MONTHS for amount in self.simulation.calculate(variable, self.year)]
        return self.found[variable]

    def of_adult(self, line: Line, number: int, place: int) -> float:
        return total(line.theirs, lambda variable: self.amounts(variable)[self.places[number] + place])

    def of_family(self, line: Line, number: int) -> float:
        return total(line.theirs, lambda variable: self.amounts(variable)[self.families[number]])

    @cached_property
    def personal_allowance(self) -> float:
        allowances = self.simulation.tax_benefit_system.parameters(str(self.year)).gov.hmrc.income_tax.allowances
        return float(allowances.personal_allowance.amount)


class Check:
    """The households of one year, answered by both libraries."""

    def __init__(self, year: int, number: int, seed: int) -> None:
        self.year = year
        self.households = draw(year, number, seed)
        self.ours: list[order.Statement] = [money_of(drawn) for drawn in self.households]

    def compared(self) -> Iterator[Compared]:
        """Every line of every household, in both libraries."""
        yield from self._of_adults(PAY, own := self._theirs(pension_of))
        yield from self._of_families((OWN_PAY,), own)
        yield from self._of_adults((BY_OUR_TAXABLE_PAY,), self._theirs(taxable_pay(self.year, own.personal_allowance)))
        yield from self._of_families(FAMILY, self._theirs(pay_of))

    def _theirs(self, given: Given) -> Theirs:
        """policyengine-uk, given something of the earnings found here."""
        stated = [
            [given(getattr(money, f"{who}_pay"), getattr(money, f"{who}_business")) for who in ADULTS[: len(drawn.adults)]]
            for money, drawn in self._both()
        ]
        return Theirs(self.households, self.year, stated)

    def _both(self) -> Iterator[tuple[order.Statement, Drawn]]:
        return zip(self.ours, self.households, strict=True)

    def _of_adults(self, lines: tuple[Line, ...], theirs: Theirs) -> Iterator[Compared]:
        for number, (money, drawn) in enumerate(self._both()):
            for place, who in enumerate(ADULTS[: len(drawn.adults)]):
                for line in lines:
                    yield Compared(line.name, sum_of(money, line.ours.format(who=who)), theirs.of_adult(line, number, place), drawn)

    def _of_families(self, lines: tuple[Line, ...], theirs: Theirs) -> Iterator[Compared]:
        for number, (money, drawn) in enumerate(self._both()):
            for line in lines:
                yield Compared(line.name, sum_of(money, line.ours), theirs.of_family(line, number), drawn)


def money_of(drawn: Drawn) -> order.Statement:
    return bo.position(bo.read({"household": drawn.ours}).household, on=drawn.on).worked.money


def sum_of(money: order.Statement, names: str) -> float:
    return total(names, lambda name: attrgetter(name)(money))


def pension_of(pay: Pay, _: Business) -> Statement:
    """A pension contribution by relief at source: it leaves the tax on pay as it is."""
    return {"pension_contributions": pay.pension * MONTHS / POUND, "pension_contributions_relief": 0}


def pay_of(pay: Pay, business: Business) -> Statement:
    """Everything deducted from pay and profit, as found here."""
    tax, insurance = pay.tax + business.income_tax, pay.insurance + business.class_2 + business.class_4
    return pension_of(pay, business) | {
        "uc_income_tax_on_earnings": tax * MONTHS / POUND,
        "uc_national_insurance_on_earnings": insurance * MONTHS / POUND,
    }


def taxable_pay(year: int, personal_allowance: float) -> Given:
    """A year's pay that leaves, after their personal allowance, the whole pounds a month that are taxable here."""
    figures = rates(IncomeTaxRates, "income_tax", date(year, *ON))
    free = free_pay_to_date(code_number(JobFacts(), figures), 1, PayPeriod.MONTH, figures)

    def stated(pay: Pay, _: Business) -> Statement:
        return {"employment_income": personal_allowance + max(0, pay.gross - free) // POUND * MONTHS}

    return stated


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--year", type=int, action="append", help="the tax year that begins in it; may be repeated")
    arguments.add_argument("--households", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--write", action="store_true", help="write results.md")
    asked = arguments.parse_args()
    report = Report(asked.households)
    for year in asked.year or (2025, 2026):
        report.add(year, Check(year, asked.households, asked.seed).compared())
    print(report.text())
    if asked.write:
        RESULTS.write_text(report.page(), encoding="utf-8")
    return 1 if report.unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
