"""What an adviser states, field by field: how it is read, and what is said of it where it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationError, WithJsonSchema

from betteroff.money import HOW_TO_WRITE_AN_AMOUNT, MINUTES_AN_HOUR, Amount, pence
from betteroff.rulebook import Refusal


class BadInput(Refusal):
    """What was stated cannot be used. Says which field, what is wrong and what to do."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        """Pairs of field and fault; values are never repeated."""
        super().__init__("\n".join(f"{field}: {fault}" if field else fault for field, fault in problems))


_ADVICE = {
    "missing": "is needed",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "date_type": "must be a date, such as 2026-12-07",
    "date_from_datetime_parsing": "must be a date, such as 2026-12-07",
    "date_from_datetime_inexact": "must be a date without a time, such as 2026-12-07",
    "date_parsing": "must be a date, such as 2026-12-07",
    "tuple_type": "must be a list",
    "model_type": "must be a table of fields",
    "model_attributes_type": "must be a table of fields",
    "dict_type": "must be a table of fields",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "string_type": "must be text",
}


def problems_of(error: ValidationError, kind: type[BaseModel]) -> list[tuple[str, str]]:
    """A validation error of a kind of record as pairs of field and advice, counted from 1, without the values given."""
    found = []
    for fault in error.errors(include_url=False, include_input=False):
        inner = fault.get("ctx", {}).get("error")
        path = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
        if isinstance(inner, BadInput):
            found += [(".".join([*path, field]) if field else ".".join(path), text) for field, text in inner.problems]
        else:
            found.append((".".join(path), _advice(fault["type"], fault["msg"], path, fault.get("ctx", {}), kind)))
    return found


def _advice(fault: str, message: str, path: list[str], limits: dict[str, Any], kind: type[BaseModel]) -> str:
    if fault == "literal_error":
        return "must be one of " + message.removeprefix("Input should be ")
    if fault == "extra_forbidden":
        return "is not a field here; " + (maybe(path[-1], kind.model_fields) or "`betteroff schema` lists the fields; ").removesuffix("; ")
    if fault in ("greater_than_equal", "less_than_equal"):
        meant = kind.model_fields[path[0]].description if path[0] in kind.model_fields else None
        limit = f"{limits['ge']} at least" if "ge" in limits else f"{limits['le']} at most"
        return f"must be {limit}" + (f": {meant[0].lower()}{meant[1:]}" if meant else "")
    return _ADVICE.get(fault, message.removeprefix("Value error, ").replace("Input should be", "must be"))


def maybe(name: str, known: Iterable[str]) -> str:
    """What was probably meant by a name that is not known, as the beginning of advice; nothing where none is like it."""
    known = list(known)
    found = get_close_matches(name.lower(), known, n=3, cutoff=0.6) or [other for other in known if name.lower() in other][:3]
    return f"perhaps {' or '.join(found)}; " if found else ""


class Stated(BaseModel):
    """Something an adviser states. Frozen; unknown fields are refused; `repr` shows no values."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True, arbitrary_types_allowed=True)

    def __init__(self, /, *unnamed: object, **stated: Any) -> None:
        if unnamed:
            raise BadInput([("", _name_the_fields(type(self)))])
        try:
            super().__init__(**stated)
        except ValidationError as error:
            raise BadInput(problems_of(error, type(self))) from None

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Nothing: what is stated may disclose treatment or health."""
        return iter(())

    def states(self, name: str) -> bool:
        """Whether the field was given, whatever its value."""
        return name in self.model_fields_set


def _name_the_fields(kind: type[BaseModel]) -> str:
    needed = [f"{name}=..." for name, field in kind.model_fields.items() if field.is_required()]
    return f"{kind.__name__} takes no values without a name: name each field, as in {kind.__name__}({', '.join(needed) or 'field=...'})"


def _read_minutes(stated: object) -> int:
    if isinstance(stated, bool) or not isinstance(stated, (int, float, str, Decimal)):
        raise ValueError("must be a number of hours, such as 16 or 16.5")
    try:
        minutes = Decimal(str(stated)) * MINUTES_AN_HOUR
        whole = minutes == minutes.to_integral_value()
    except ArithmeticError:
        raise ValueError("must be a number of hours, such as 16 or 16.5") from None
    if not whole or not 0 <= minutes <= 168 * MINUTES_AN_HOUR:
        raise ValueError("must be between 0 and 168 hours, in whole minutes (halves and quarters are fine)")
    return int(minutes)


def _hours(minutes: int) -> str:
    return f"{(Decimal(minutes) / MINUTES_AN_HOUR).normalize():f}"


def _read_share(stated: object) -> object:
    if stated in ("auto", "opted out"):
        return stated
    try:
        share = Decimal(str(stated).removesuffix("%").strip()) * 100
        whole = share == share.to_integral_value() and 0 <= share <= 5_000
    except ArithmeticError:
        whole = False
    if not whole:
        raise ValueError('must be "auto", "opted out" or a percentage of pay, up to 50%, such as "5%"')
    return int(share)


def _show_share(share: int | str) -> str:
    return share if isinstance(share, str) else f"{(Decimal(share) / 100).normalize():f}%"


TAX_CODE = re.compile(
    r"(?P<prefix>[SC]?)(?:(?P<one_rate>BR|D[0-3]|NT)|K(?P<added>\d{1,4})|(?P<number>\d{1,4})(?P<suffix>[LMNT]))(?P<by_itself>W1M1|W1|M1|X)?"
)
"""A tax code without blanks; the ending says that each pay day is taxed by itself."""


def _read_tax_code(stated: object) -> str:
    written = stated.upper().replace(" ", "").replace("/", "") if isinstance(stated, str) else ""
    if not TAX_CODE.fullmatch(written):
        raise ValueError('must be a tax code as on a payslip, such as "1257L", "K475", "0T", "BR", "D0", "NT" or "S1257L"')
    return written


_AMOUNT_SCHEMA = {
    "anyOf": [
        {"type": "string", "description": f"For example {HOW_TO_WRITE_AN_AMOUNT.removeprefix('write ')}"},
        {
            "type": "object",
            "properties": {"amount": {"type": "string"}, "per": {"type": "string"}},
            "required": ["amount", "per"],
            "additionalProperties": False,
        },
    ]
}
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2100, 12, 31))]
"""A date of a lifetime; anything else is a slip of the pen."""
AmountWithPeriod = Annotated[Amount, BeforeValidator(Amount.parse), PlainSerializer(str), WithJsonSchema(_AMOUNT_SCHEMA)]
Hours = Annotated[
    int,
    BeforeValidator(_read_minutes),
    PlainSerializer(_hours),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": 168, "description": "Hours a week"}),
]
"""Hours a week as stated, whole minutes inside."""
Pounds = Annotated[
    int,
    BeforeValidator(pence),
    PlainSerializer(lambda p: f"{Decimal(p) / 100:.2f}"),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "description": "Plain pounds"}),
]
"""Plain pounds as stated, whole pence inside."""
PensionShare = Annotated[
    int | Literal["auto", "opted out"],
    BeforeValidator(_read_share),
    PlainSerializer(_show_share),
    WithJsonSchema({"type": ["number", "string"], "description": '"auto", "opted out" or a percentage such as "5%"'}),
]


TaxCode = Annotated[
    str,
    BeforeValidator(_read_tax_code),
    WithJsonSchema({"type": "string", "description": 'As on a payslip, such as "1257L", "BR" or "K475"'}),
]
