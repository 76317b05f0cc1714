"""Where they live, with whom, and a stay elsewhere."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from betteroff.household.council_tax import StatedScheme, Valuation
from betteroff.household.words import Sex
from betteroff.stated import AmountWithPeriod, BadInput, Day, Hours, Pounds, Stated

IN_HOUSING_BENEFIT = ("supported", "hostel", "temporary", "residential_rehabilitation")
"""Tenures of which Housing Benefit may meet the rent."""
RENTED = ("social", "private", "shared_ownership", *IN_HOUSING_BENEFIT)
"""Tenures with a rent that Universal Credit or Housing Benefit may meet."""

WEEKS_OF = {"week": 1, "fortnight": 2, "four weeks": 4}
"""Periods of rents that may be due for some weeks of a year only, and their weeks."""
_AMOUNTS = ("rent", "service_charges", "ineligible_charges", "local_housing_allowance", "local_housing_allowance_shared", "council_tax")


class NonDependant(Stated):
    """Somebody in the home who is neither claimant, partner nor a child of theirs, and pays no rent as a lodger or tenant."""

    born: Day | None = Field(default=None, description="Date of birth; left out, with age: 21 or older")
    age: int | None = Field(default=None, ge=0, le=120, description="Whole years, instead of born")
    sex: Sex | None = Field(default=None, description="For the count of bedrooms, of a child only")
    receives: tuple[
        Literal[
            "pension_credit",
            "universal_credit",
            "income_support",
            "income_based_jobseekers_allowance",
            "income_related_esa",
            "dla_care_middle_or_highest",
            "pip_daily_living",
            "adp_daily_living",
            "attendance_allowance",
            "armed_forces_independence_payment",
            "carers_allowance",
            "carer_support_payment",
        ],
        ...,
    ] = Field(default=(), description="Benefits that spare a contribution or deduction; none, if left out")
    hours: Hours | None = Field(default=None, description="Paid work a week, for Housing Benefit and council tax; under 16, if left out")
    gross_income: AmountWithPeriod | None = Field(
        default=None, description="Normal income before deductions, as hours; left out: high enough for the highest deduction"
    )
    full_time_student: bool | None = Field(default=None, description="Spares a deduction of either; no, if left out")
    responsible_for_child_under_5: bool | None = Field(default=None, description="Spares a contribution; no, if left out")
    in_prison: bool | None = Field(default=None, description="Spares a contribution; no, if left out")
    disregarded_for_discount: bool | None = Field(
        default=None,
        description="For the council tax: severely mentally impaired, apprentice, live-in carer, youth trainee; no, if left out",
    )
    away_with_armed_forces: bool | None = Field(default=None, description="A son or daughter of the renter, away on operations")
    partner: int | None = Field(
        default=None,
        ge=1,
        description="The number among them of another who is their partner, for deductions by a council; none, if left out",
    )


def _in_small_letters(stated: object) -> object:
    return stated.lower() if isinstance(stated, str) else stated


class Home(Stated):
    """Where they live, or keep a tenancy. `nation` is needed."""

    nation: Annotated[Literal["england", "scotland", "wales"], BeforeValidator(_in_small_letters)] = Field(
        description="England, Scotland or Wales"
    )
    greater_london: bool | None = Field(default=None, description="For the benefit cap; no, if left out")
    tenure: (
        Literal[
            "none",
            "owner",
            "shared_ownership",
            "social",
            "private",
            "supported",
            "temporary",
            "hostel",
            "residential_rehabilitation",
            "with_family",
        ]
        | None
    ) = Field(default=None, description="How the home is held; left out: no help with housing costs")
    rent: AmountWithPeriod | None = Field(default=None, description="Eligible rent with its period, without charges that are not eligible")
    service_charges: AmountWithPeriod | None = Field(
        default=None, description="Eligible service charges with their period, not in rent; none, if left out"
    )
    ineligible_charges: AmountWithPeriod | None = Field(
        default=None, description="What the tenant pays that Housing Benefit does not meet: meals, fuel, support; none, if left out"
    )
    rent_free_weeks: int | None = Field(
        default=None, ge=0, le=12, description="Weeks a year for which no rent is due: four of a rent every four weeks are one payment"
    )
    rent_is_share_of_joint_tenancy: bool | None = Field(
        default=None, description="The tenancy is shared with somebody outside the benefit unit; the rent stated is their own share"
    )
    local_housing_allowance: AmountWithPeriod | None = Field(
        default=None,
        description="The rate for the size of home and area, best the monthly one of Universal Credit; needed for a private rent",
    )
    local_housing_allowance_shared: AmountWithPeriod | None = Field(
        default=None, description="The rate for shared accommodation, beside the rate for the size of home"
    )
    mortgage: Pounds | None = Field(default=None, description="What is owed on loans secured on the home")
    adaptation_loan: Pounds | None = Field(
        default=None, description="Of them, loans for adaptations that a disabled person needs; not in mortgage"
    )
    qualifying_periods_served: int | None = Field(
        default=None, ge=0, description="Of an owner: assessment periods in a row, so far, without earnings"
    )
    temporary_since_before_11_april_2018: bool | None = Field(
        default=None,
        description="The element for this temporary accommodation was in the award then, and rent and charges have not changed",
    )
    under_22_exception: bool | None = Field(
        default=None,
        description="From April 2017 to December 2018: cannot live with parents, abuse, live service, or help with rent just before",
    )
    sanctuary_scheme: bool | None = Field(default=None, description="A social home adapted under a sanctuary scheme, with evidence")
    overnight_carer: Literal["renter", "other"] | None = Field(
        default=None,
        description="Whose regular overnight care by somebody from outside, with a disability benefit for care, needs a bedroom",
    )
    couple_cannot_share_bedroom: bool | None = Field(
        default=None, description="Because of a disability for which one of them gets a disability benefit for care"
    )
    bedrooms: int | None = Field(default=None, ge=0, le=20, description="How many the home has; left out: none is spare")
    bedrooms_needed: int | None = Field(
        default=None, ge=1, le=20, description="How many the law allows them; counted from who lives there, if left out"
    )
    council_tax: AmountWithPeriod | None = Field(default=None, description="The bill after discounts, with its period")
    council_tax_band: Valuation | None = Field(
        default=None, description="Valuation band; for homes in Scotland, and where a council looks no higher than a band"
    )
    council_tax_scheme: StatedScheme | None = Field(
        default=None,
        description="In England: the file of the council's scheme, its fields, or 'default'; left out: the reduction is not known",
    )
    non_dependants: tuple[NonDependant, ...] = Field(
        default=(), description="Other adults in the home, such as grown children; none, if left out"
    )

    @model_validator(mode="before")
    @classmethod
    def _in_great_britain(cls, stated: Any) -> Any:
        if isinstance(stated, dict) and str(stated.get("nation", "")).lower().replace("_", " ") == "northern ireland":
            raise BadInput([("nation", "Northern Ireland is not covered: its law differs. Use england, scotland or wales")])
        return stated

    @model_validator(mode="after")
    def _rent_belongs_to_the_tenure(self) -> Self:
        if self.greater_london and self.nation != "england":
            raise BadInput([("greater_london", f"does not go with nation {self.nation}; correct one of them")])
        for name in _AMOUNTS:
            amount = getattr(self, name)
            if amount and amount.per == "hour":
                raise BadInput([(name, 'needs a period other than an hour, such as "120 a week"')])
        if self.rent and self.tenure in ("none", "owner", "with_family"):
            raise BadInput([("rent", f"does not go with tenure {self.tenure}; leave one of them out, or change the tenure")])
        if self.tenure == "private" and self.rent and self.local_housing_allowance is None:
            raise BadInput([("local_housing_allowance", "is needed for a private rent: give the rate that applies, with its period")])
        if self.tenure in RENTED and self.tenure != "residential_rehabilitation" and self.rent is None:
            raise BadInput([("rent", f'is needed for tenure {self.tenure}: give the eligible rent, such as "120 a week"')])
        for name in ("mortgage", "adaptation_loan"):
            if getattr(self, name) and self.tenure not in ("owner", "shared_ownership"):
                raise BadInput([(name, "goes with tenure owner or shared_ownership; leave it out, or change the tenure")])
        if self.rent_free_weeks and (self.rent is None or self.rent.per not in WEEKS_OF):
            raise BadInput([("rent_free_weeks", "goes with a rent a week, a fortnight or every four weeks; leave it out of others")])
        for name in ("rent", "service_charges", "ineligible_charges"):
            weeks = WEEKS_OF.get(amount.per, 1) if (amount := getattr(self, name)) else 1
            if (self.rent_free_weeks or 0) % weeks:
                fault = f"is in weeks, and must be a multiple of {weeks}, as {name} is due every {weeks} weeks"
                raise BadInput([("rent_free_weeks", fault)])
        if self.council_tax_scheme is not None and self.nation != "england":
            raise BadInput([("council_tax_scheme", f"is for England: in {self.nation.title()} one scheme holds everywhere; leave it out")])
        if self.rent and self.tenure is None:
            raise BadInput([("tenure", "is needed where there is a rent: social or private decides what counts")])
        return self

    @model_validator(mode="after")
    def _couples_are_two(self) -> Self:
        stated = {number: other.partner for number, other in enumerate(self.non_dependants, 1) if other.partner is not None}
        for number, partner in stated.items():
            field = f"non_dependants.{number}.partner"
            if partner == number or partner > len(self.non_dependants):
                raise BadInput([(field, "must be the number of another of them: 1 for the first stated, 2 for the second")])
            if stated.get(partner, number) != number or list(stated.values()).count(partner) > 1:
                raise BadInput(
                    [(field, f"does not go with what is stated of number {partner}: a couple is two, each the partner of the other")]
                )
        return self


class Placement(Stated):
    """A second dwelling, or a stay elsewhere, while the home is kept."""

    kind: Literal["residential_rehabilitation", "hospital", "refuge", "fear_of_violence", "home_being_adapted"] = Field(
        description="fear_of_violence: living in another rented home; home_being_adapted: the new home, rented before the move"
    )
    adult: int | str = Field(default=1, description="Who is away: 1, 2 or a label; the first adult, if left out")
    started: Day | None = Field(default=None, description="First day away, or of the second rent; needed")
    expected_end: Day | None = Field(default=None, description="Last day; left out: it goes on")
    tenure: Literal["social", "private"] | None = Field(default=None, description="Of a second rented home")
    rent: AmountWithPeriod | None = Field(default=None, description="Of a second rented home, with its period")
    local_housing_allowance: AmountWithPeriod | None = Field(default=None, description="For a second home that is let privately")
    client_contribution: AmountWithPeriod | None = Field(
        default=None, description="What the programme charges the person; nothing, if left out"
    )
    care_home: bool | None = Field(default=None, description="The programme is a care home; no, if left out")
    publicly_funded: bool | None = Field(default=None, description="Public funds pay for the stay, in whole or in part; yes, if left out")

    @model_validator(mode="after")
    def _second_home_has_a_rent(self) -> Self:
        if self.kind not in ("fear_of_violence", "home_being_adapted"):
            return self
        for name in ("started", "tenure", "rent"):
            if getattr(self, name) is None:
                raise BadInput([(name, "is needed of a second home that is rented")])
        if self.tenure == "private" and self.local_housing_allowance is None:
            raise BadInput([("local_housing_allowance", "is needed for a private rent: give the rate that applies, with its period")])
        return self
