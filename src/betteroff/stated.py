"""What an adviser states, field by field: how it is read, and what is said of it where it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from html import escape
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


_A_DATE = "must be a date, such as 2026-12-07"
_NEEDED = {
    "adults": "[{ born = 1991-03-02 }]",
    "amount": '"80 a week"',
    "born": "2022-03-01",
    "home": '{ nation = "england", tenure = "social", rent = "120 a week" }',
    "hours": "16",
    "income": '"900 a month"',
    "nation": '"england"',
    "on": "2026-12-07",
    "organisation": '"charity"',
    "pay": '"12.71 an hour"',
    "starts": "2026-12-07",
    "value": "9000",
    "what": '"job"',
}
"""What to write for fields that may be missing."""
_ADVICE = {
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "date_type": _A_DATE,
    "date_from_datetime_parsing": _A_DATE,
    "date_from_datetime_inexact": f"{_A_DATE}: year, month and day, without a time",
    "date_parsing": _A_DATE,
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
    if fault == "missing":
        return f"is needed, such as {path[-1]} = {_NEEDED[path[-1]]}" if path[-1] in _NEEDED else "is needed"
    if fault == "literal_error":
        return "must be one of " + message.removeprefix("Input should be ")
    if fault == "extra_forbidden":
        return "is not a field here; " + (maybe(path[-1], kind.model_fields) or "`betteroff schema` lists the fields; ").removesuffix("; ")
    if fault in ("greater_than_equal", "less_than_equal"):
        meant = kind.model_fields[path[0]].description if path[0] in kind.model_fields else None
        limit = f"{limits['ge']} at least" if "ge" in limits else f"{limits['le']} at most"
        return f"must be {limit}" + (f": {meant[0].lower()}{meant[1:]}" if meant else "")
    return _ADVICE.get(fault, message.removeprefix("Value error, ").replace("Input should be", "must be"))


SHORTEST_WORD = 3
"""Letters so few are in too many names to say which was meant."""


def maybe(name: str, known: Iterable[str]) -> str:
    """What was probably meant by a name that is not known, as the beginning of advice; nothing where none is like it."""
    known = list(known)
    held = [other for other in known if name.lower() in other] if len(name) > SHORTEST_WORD else []
    found = get_close_matches(name.lower(), known, n=3, cutoff=0.6) or held[:3]
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

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: what is stated is not shown, as it may disclose treatment or health; model_dump() shows it>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        return f"<p>{escape(repr(self).strip('<>'))}</p>"

    def states(self, name: str) -> bool:
        """Whether the field was given, whatever its value."""
        return name in self.model_fields_set


def _name_the_fields(kind: type[BaseModel]) -> str:
    needed = [f"{name}=..." for name, field in kind.model_fields.items() if field.is_required()]
    return f"{kind.__name__} takes no values without a name: name each field, as in {kind.__name__}({', '.join(needed) or 'field=...'})"


_A_NUMBER_OF_HOURS = 'must be a number of hours, such as 16, 16.5 or "16:20"'
_MINUTES = re.compile(r"[0-5]\d")


def _read_minutes(stated: object) -> int:
    if isinstance(stated, bool) or not isinstance(stated, (int, float, str, Decimal)):
        raise ValueError(_A_NUMBER_OF_HOURS)
    hours, _, further = str(stated).partition(":")
    try:
        minutes = Decimal(hours) * MINUTES_AN_HOUR + Decimal(further or 0)
        whole = minutes == minutes.to_integral_value()
    except ArithmeticError:
        raise ValueError(_A_NUMBER_OF_HOURS) from None
    if further and not _MINUTES.fullmatch(further):
        raise ValueError(_A_NUMBER_OF_HOURS)
    if not 0 <= minutes <= 168 * MINUTES_AN_HOUR:
        raise ValueError("must be between 0 and 168 hours")
    if not whole:
        raise ValueError('must come to whole minutes: write hours and minutes, such as "16:20", or halves and quarters, such as 16.25')
    return int(minutes)


def _hours(minutes: int) -> str:
    return f"{(Decimal(minutes) / MINUTES_AN_HOUR).normalize():f}"


LEAST_SHARE = 100
"""Basis points; less is a share written as a fraction."""


def _read_share(stated: object) -> object:
    if stated in ("auto", "opted out"):
        return stated
    try:
        share = Decimal(str(stated).removesuffix("%").strip()) * 100
        whole = share == share.to_integral_value() and 0 <= share <= 5_000
    except ArithmeticError:
        whole = False
    if whole and 0 < share < LEAST_SHARE:
        raise ValueError('is less than 1% of pay; write 5, or "5%", for 5%, and "opted out" for none')
    if not whole:
        raise ValueError('must be "auto", "opted out" or a percentage of pay, up to 50%, such as "5%"')
    return int(share)


def show_share(share: int | str) -> str:
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
    PlainSerializer(show_share),
    WithJsonSchema({"type": ["number", "string"], "description": '"auto", "opted out" or a percentage such as "5%"'}),
]


TaxCode = Annotated[
    str,
    BeforeValidator(_read_tax_code),
    WithJsonSchema({"type": "string", "description": 'As on a payslip, such as "1257L", "BR" or "K475"'}),
]


_NOTICE = re.compile(r"(?P<number>\d{1,3}) (?P<unit>day|week|month)s?")
_DAYS_OF = {"day": 1, "week": 7, "month": 31}
"""A month of notice is counted at its longest: that of a carer, up to one month, is never longer."""


def _read_notice(stated: object) -> int:
    if stated == "none":
        return 0
    found = _NOTICE.fullmatch(stated.strip()) if isinstance(stated, str) else None
    if found is None:
        raise ValueError('must be a length of time, such as "1 week", "10 days" or "1 month"; "none" where no notice is due')
    return int(found["number"]) * _DAYS_OF[found["unit"]]


Notice = Annotated[
    int,
    BeforeValidator(_read_notice),
    PlainSerializer(lambda days: f"{days} days" if days else "none"),
    WithJsonSchema({"type": "string", "description": 'Such as "1 week", "1 month" or "none"'}),
]
"""Notice to leave a job, days inside."""


def parts_of(part: Stated, path: str) -> Iterator[tuple[str, Stated]]:
    """Everything stated within a part, itself first, each with the path to it."""
    yield path, part
    stated = part.model_fields_set
    for field, value in vars(part).items():
        if not isinstance(value, (Stated, tuple)) or field not in stated:
            continue
        where = f"{path}.{field}" if path else field
        if isinstance(value, Stated):
            yield from parts_of(value, where)
        else:
            for number, item in enumerate(value, 1):
                if isinstance(item, Stated):
                    yield from parts_of(item, f"{where}.{number}")
