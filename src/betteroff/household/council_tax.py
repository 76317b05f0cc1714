"""A council's own Council Tax Reduction scheme for people of working age, as an adviser writes it down."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from betteroff.money import WHOLE
from betteroff.stated import AmountWithPeriod, BadInput, Day, Pounds, Stated

MOST_BANDS = 8
MOST_CHILDREN = 4
"""Columns of a scheme end here: "four or more"."""
LeftOut = Literal["housing", "childcare", "children", "disabled_children", "limited_capability", "carer", "transitional"]
Valuation = Literal["A", "B", "C", "D", "E", "F", "G", "H", "I"]


def _read_percent(stated: object) -> int:
    try:
        if isinstance(stated, bool) or not isinstance(stated, (int, str, Decimal)) or not str(stated).strip().endswith("%"):
            raise ValueError('must be a percentage with its sign, such as "80%"')
        points = Decimal(str(stated).strip().removesuffix("%").strip()) * 100
        whole = points == points.to_integral_value() and 0 <= points <= WHOLE
    except ArithmeticError:
        whole = False
    if not whole:
        raise ValueError('must be a percentage from 0% to 100%, such as "80%" or "37.5%"')
    return int(points)


Percent = Annotated[
    int,
    BeforeValidator(_read_percent),
    PlainSerializer(lambda points: f"{(Decimal(points) / 100).normalize():f}%"),
    WithJsonSchema({"type": "string", "description": 'Such as "80%"'}),
]


class CouncilTaxBand(Stated):
    """One income band of a council's scheme: what is taken off the bill up to each weekly income, the limit itself included."""

    share: Percent = Field(description="What of the bill is taken off")
    single: Pounds = Field(description="Weekly income up to which a single person is in it")
    couple: Pounds = Field(description="The same of a couple without children")
    single_1_child: Pounds | None = Field(default=None, description="Of a lone parent; needed where there is a child")
    single_2_children: Pounds | None = Field(default=None, description="Of a lone parent with two; left out: as with one")
    single_3_children: Pounds | None = Field(default=None, description="With three; left out: as with two")
    single_4_children: Pounds | None = Field(default=None, description="With four or more; left out: as with three")
    couple_1_child: Pounds | None = Field(default=None, description="Of a couple with a child; needed where there is one")
    couple_2_children: Pounds | None = Field(default=None, description="With two; left out: as with one")
    couple_3_children: Pounds | None = Field(default=None, description="With three; left out: as with two")
    couple_4_children: Pounds | None = Field(default=None, description="With four or more; left out: as with three")

    def limit(self, is_couple: bool, children: int) -> int | None:
        """The weekly income up to which a household is in the band; nothing, where the scheme has no column for it."""
        who = "couple" if is_couple else "single"
        if not children:
            return int(getattr(self, who))
        for count in range(min(children, MOST_CHILDREN), 0, -1):
            found: int | None = getattr(self, f"{who}_{count}_child{'ren' if count > 1 else ''}")
            if found is not None:
                return found
        return None


class CouncilTaxScheme(Stated):
    """A council's own scheme of one year: a percentage scheme with a taper, or a scheme of income bands."""

    name: str = Field(description="Council and year")
    source: str = Field(description="Where the council published it")
    leaves_aside: str | None = Field(default=None, description="What of the published scheme is not in these fields, for the answer to say")
    first_day: Day = Field(description="First day it holds for")
    last_day: Day = Field(description="Last day it holds for")
    kind: Literal["percentage", "income bands"] = Field(description="percentage: income above an amount lowers the reduction by a taper")
    capital_limit: Pounds = Field(description="The most capital with which there is a reduction")
    maximum_share: Percent = Field(default=WHOLE, description="Of a percentage scheme: the most of the bill; 100%, if left out")
    taper: Percent | None = Field(default=None, description="Of a percentage scheme: share of income above the applicable amount; needed")
    minimum_award: AmountWithPeriod | None = Field(default=None, description="A smaller reduction is not made; none, if left out")
    highest_valuation_band: Valuation | None = Field(
        default=None, description="A home in a higher band counts as if it were in this one; left out: every band counts in full"
    )
    non_dependant_in_work: AmountWithPeriod | None = Field(
        default=None, description="Taken off for each, or once for a couple; none, if left out"
    )
    non_dependant_not_in_work: AmountWithPeriod | None = Field(
        default=None, description="Taken off for each, or once for a couple; none, if left out"
    )
    earnings_disregard: AmountWithPeriod | None = Field(default=None, description="Earnings ignored; none, if left out")
    extended_reduction_weeks: int | None = Field(
        default=None, ge=0, le=52, description="Weeks for which the reduction goes on as before, where ESA of 26 weeks ends for work; none"
    )
    universal_credit_left_out: tuple[LeftOut, ...] = Field(
        default=(), description="Of income bands: elements of Universal Credit that are not income; none, if left out"
    )
    left_out_in_proportion: bool = Field(
        default=False, description="Of an award below its maximum, an element left out is only its share; no, if left out"
    )
    other_income_left_out: tuple[Literal["carers_allowance", "pensions_and_benefits"], ...] = Field(
        default=(), description="Of income bands: what of other income is not income; none, if left out"
    )
    bands: tuple[CouncilTaxBand, ...] = Field(default=(), description="Of income bands: from the lowest income on, eight at most")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.last_day < self.first_day:
            raise BadInput([("last_day", "is before first_day")])
        if self.kind == "percentage":
            self._check_percentage()
        else:
            self._check_bands()
        return self

    def _check_percentage(self) -> None:
        if self.taper is None:
            raise BadInput(
                [("taper", 'is needed of a percentage scheme: what of income above the applicable amount is taken off, such as "20%"')]
            )
        for name in ("bands", "universal_credit_left_out", "other_income_left_out", "left_out_in_proportion"):
            if getattr(self, name):
                raise BadInput([(name, 'belongs to kind = "income bands"; leave it out, or change the kind')])

    def _check_bands(self) -> None:
        for name in ("taper", "maximum_share"):
            if self.states(name):
                raise BadInput([(name, 'belongs to kind = "percentage"; leave it out, or change the kind')])
        if not 1 <= len(self.bands) <= MOST_BANDS:
            raise BadInput([("bands", f"must be 1 to {MOST_BANDS}, from the lowest income on")])
        for number, (lower, higher) in enumerate(zip(self.bands, self.bands[1:], strict=False), 2):
            if higher.share >= lower.share:
                raise BadInput([(f"bands.{number}.share", "must be smaller than in the band before it")])
            for name in CouncilTaxBand.model_fields:
                before, after = getattr(lower, name), getattr(higher, name)
                if (before is None) != (after is None):
                    raise BadInput([(f"bands.{number}.{name}", "must be stated in every band, or in none")])
                if name != "share" and before is not None and after <= before:
                    raise BadInput([(f"bands.{number}.{name}", "must be higher than in the band before it")])


def read_scheme(stated: object) -> object:
    """A scheme as stated: "default", its fields, or the TOML file that holds them. Raises ValueError, or BadInput by field."""
    if isinstance(stated, Path) or (isinstance(stated, str) and stated != "default"):
        stated = _fields_of(Path(stated))
    return CouncilTaxScheme(**stated) if isinstance(stated, dict) else stated


def _fields_of(path: Path) -> dict[str, Any]:
    """The fields a scheme's file holds"""
    if path.suffix != ".toml":
        raise ValueError('must be "default" or the name of a TOML file with the council\'s scheme, such as "our-council-2026.toml"')
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except FileNotFoundError:
        raise ValueError("there is no such file; its name is taken from where the case file is") from None
    except (OSError, UnicodeDecodeError):
        raise ValueError("the file cannot be read as text") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"the file is not TOML: {error}") from None


StatedScheme = Annotated[Literal["default"] | CouncilTaxScheme, BeforeValidator(read_scheme, json_schema_input_type=str | CouncilTaxScheme)]
