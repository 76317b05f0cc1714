"""One benefit unit."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import Field, model_validator

from betteroff.household.adult import Adult
from betteroff.household.award import UniversalCredit
from betteroff.household.child import Child
from betteroff.household.claim import INCOME_RELATED
from betteroff.household.home import IN_HOUSING_BENEFIT, RENTED, Home, Placement
from betteroff.household.money import Capital, Income
from betteroff.stated import AmountWithPeriod, BadInput, Pounds, Stated


class Household(Stated):
    """One benefit unit: one or two adults, their children and their home."""

    adults: tuple[Adult, ...] = Field(description="One or two: a couple who live together is two; the one who claims first")
    children: tuple[Child, ...] = Field(default=(), description="Children and young persons they are responsible for; none, if left out")
    home: Home = Field(description="Where they live")
    placement: Placement | None = Field(default=None, description="A stay elsewhere, or a second home; none, if left out")
    savings: Pounds | None = Field(default=None, description="Pounds of both adults together; none, if left out")
    other_capital: tuple[Capital, ...] = Field(default=(), description="Capital besides savings; none, if left out")
    other_income: tuple[Income, ...] = Field(
        default=(), description="Income besides earnings and what is worked out here; none, if left out"
    )
    claims: tuple[str, ...] | None = Field(
        default=None,
        description="What is in payment: universal_credit, child_benefit, housing_benefit, scottish_child_payment, healthy_start, "
        "best_start_foods, free_school_meals, new_style_jobseekers_allowance, new_style_employment_and_support_allowance; left out: "
        "all of them, as far as they are due. Only where named: tax_free_childcare; and, without universal_credit, "
        "income_based_jobseekers_allowance, income_related_employment_and_support_allowance, income_support",
    )
    school_meals_value: AmountWithPeriod | None = Field(
        default=None, description="What school meals of one child cost, over the whole year; left out: free meals are named without a value"
    )
    school_meals_protected: bool | None = Field(
        default=None, description="The school or council has said that free meals go on, whatever is earned; no, if left out"
    )
    universal_credit: UniversalCredit | None = Field(
        default=None, description="What is known of the award in payment; left out: an assessment period begins on the day asked about"
    )

    @model_validator(mode="before")
    @classmethod
    def _lists_are_lists(cls, stated: Any) -> Any:
        for name in ("adults", "children"):
            if isinstance(stated, dict) and isinstance(stated.get(name), (Stated, dict)):
                raise BadInput([(name, "must be a list: put it in square brackets, even if there is only one")])
        return stated

    @model_validator(mode="after")
    def _one_benefit_unit(self) -> Self:
        if not 1 <= len(self.adults) <= 2:
            raise BadInput([("adults", "must be one or two: a couple living together is two; anybody else has a household of their own")])
        if len(set(self.labels())) < len(self.adults):
            raise BadInput([("adults.2.label", "is the same as the first adult's; give each a label of their own, never a real name")])
        if self.adults[0].cannot_claim:
            raise BadInput([("adults.1.cannot_claim", "belongs to the partner: put the adult who claims first")])
        if sum(adult.main_carer is True for adult in self.adults) > 1:
            raise BadInput([("adults.2.main_carer", "only one of a couple can be the main carer; set it for one of them")])
        marriage = [adult.marriage_allowance for adult in self.adults if adult.marriage_allowance]
        if len(marriage) > len(set(marriage)):
            raise BadInput([("adults.2.marriage_allowance", f"of a couple only one {marriage[0]} it; correct one of them")])
        if self.adults[0].main_carer is False and len(self.adults) == 1 and self.children:
            raise BadInput([("adults.1.main_carer", "a single parent is the main carer; leave it out")])
        self._contributions_bear_out_the_claims()
        if self.universal_credit is not None and not self.claims_universal_credit:
            raise BadInput([("claims", "leaves universal_credit out, though its award is stated; add it, or leave the award out")])
        return self

    def _contributions_bear_out_the_claims(self) -> None:
        named = [kind for kind in self.claims or () if kind.startswith("new_style_")]
        if named and all(adult.contributions is False for adult in self.adults):
            fault = f"is false, though claims names {named[0]}, which is paid on contributions alone; correct one of them"
            raise BadInput([("adults.1.contributions", fault)])

    @property
    def claims_universal_credit(self) -> bool:
        """Whether Universal Credit is claimed: yes, unless the claims are named without it."""
        return self.claims is None or "universal_credit" in self.claims

    @property
    def income_related_claim(self) -> str | None:
        """Which of the benefits for living costs that Universal Credit has taken the place of is claimed, where one is."""
        own = (adult.claim.benefit for adult in self.adults if adult.claim)
        return next((claim for claim in (*(self.claims or ()), *own) if claim in INCOME_RELATED), None)

    @property
    def rent_is_met_by_housing_benefit(self) -> bool:
        """Whether it is Housing Benefit that helps with the rent: of supported and temporary housing, and beside an old benefit."""
        return self.home.tenure in (RENTED if self.income_related_claim else IN_HOUSING_BENEFIT)

    @property
    def award_began(self) -> date | None:
        """The first day of the award's first assessment period, where it is stated."""
        return self.universal_credit.first_assessment_period if self.universal_credit else None

    def labels(self) -> tuple[str, ...]:
        """What each adult is called in an answer."""
        return tuple(adult.label or default for adult, default in zip(self.adults, ("Claimant", "Partner"), strict=False))

    def claimants(self) -> tuple[Adult, ...]:
        """The adults who claim: without a partner whom regulation 3(3) keeps out."""
        return tuple(adult for adult in self.adults if adult.cannot_claim is None)

    def place_of(self, adult: int | str, field: str = "adult") -> int:
        """The place of an adult, from 0, by position or label. Raises BadInput, naming the field."""
        if isinstance(adult, int) and 1 <= adult <= len(self.adults):
            return adult - 1
        if adult in self.labels():
            return self.labels().index(str(adult))
        if len(self.adults) == 1:
            raise BadInput([(field, f"must be 1 or {self.labels()[0]!r}: only one adult is stated; or leave it out")])
        raise BadInput([(field, f"must be 1, 2 or one of the labels {' and '.join(map(repr, self.labels()))}")])
