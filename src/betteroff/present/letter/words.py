"""How a letter words things for a client: amounts in the style of GOV.UK, plain words, no law and no names of fields."""

from __future__ import annotations

import re
from decimal import Decimal

from betteroff.money import Money

_AMOUNT = re.compile(
    r"(?:\b(?:regs?|ss?|paras?|Sch|SI|version)\b\.? [\d.]+(?:(?:,| to| and) [\d.]+)*)"
    r"|(?<![\d.,£])(?P<sign>-?)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)\.(?P<part>\d\d)(?!\.?\d)"
    r"(?! ?%| ?(?:more )?(?:h|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?|per cent|times|miles?|km)\b| in all\b)"
)
"""Law, which is left alone; or an amount as the rest of the library writes it: with two decimals, and without a sign of its own."""
_OF_HOURS = re.compile(r".*\bhours\b[^:]*: (?:today [\d.]+|[\d.]+ expected)")
"""A line of numbers of hours."""
_CITED = re.compile(
    r"(?:regs?\.? \d|ss?\. \d|SS?I \d{4}/|WSI \d{4}/|Sch \d|paras? \d|Act \d{4}|Regs \d{4}|the council's own scheme|as stated)"
)
_BRACKETS = re.compile(r" ?\[[^\]]*\]| ?\((?:[^()]|\([^()]*\))*\)")
_ASIDE = re.compile(
    r" ?\((?:state|ask in full|more of each) [^()]*\)|[:;] state [a-z_]+(?:\.[a-z_]+)+"
    r"|; position and compare show [^.;]*|, and betteroff timeline [^.;]*|; leave claims out to see|; a timeline goes by each day"
    r"|; if it is not, state social or private|: what one would come to is shown when asked|, and the protected rate is shown beside it"
)
"""What is said to whoever states the case, not to the client."""
_FIELD = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+(?:\.[a-z0-9_]+)*\b|\b(?:home|adults|children|universal_credit|household)(?:\.[a-z0-9_]+)+")
_PLAIN = {
    "As soon as reasonably practicable": "As soon as you can",
    "as soon as reasonably practicable": "as soon as you can",
    "not stated, so taken as none": "nobody said, so taken as none",
    "not stated, so": "nobody said, so",
    "in the online journal": "in your online journal",
    "it is for the adult to decide": "it is for you to decide",
    "as if the adult had paid it": "as if you had paid it",
    "an assessment period begins on": "its month, the assessment period, begins on",
    "tax code 1257L (or its Scottish or Welsh form)": "the usual tax code, 1257L",
    "each pay day taxed by itself, as in a typical month": "tax as in a normal month",
    "claimed, as far as it is due": "you claim what is due of these",
    "automatic enrolment where pay exceeds the trigger; minimum contribution by relief at source, of which Universal Credit takes off the "
    "whole, tax relief included": "you pay the least into a pension at work, where pay is high enough for one",
    "all of it is eligible for Housing Benefit": "all of the rent is eligible for Housing Benefit",
    "deductions and advances": "money taken off Universal Credit",
    "transitional element": "extra money for a move from old benefits",
}


def pounds(amount: Money) -> str:
    """£318.55; £78, where there are no pence."""
    return in_pounds(f"{amount.pounds:,.2f}")


def in_column(amount: Money) -> str:
    """An amount in a column of a table, always with its pence: £78.00."""
    return f"{'-' if amount.in_pence < 0 else ''}£{abs(amount.pounds):,.2f}"


def in_pounds(text: str) -> str:
    """A text with its amounts in pounds: 318.55 as £318.55, 78.00 as £78. Hours, shares, dates and law are left alone."""
    return text if _OF_HOURS.match(text) else _AMOUNT.sub(_in_pounds, text)


def _in_pounds(found: re.Match[str]) -> str:
    if found["whole"] is None:
        return found[0]
    return f"{found['sign']}£{found['whole']}{'' if found['part'] == '00' else '.' + found['part']}"


def plain(text: str) -> str:
    """A text of an answer as a client reads it: in pounds, without law, names of fields, or what is for who states the case."""
    said = without_fields(without_law(text))
    for words, plainer in _PLAIN.items():
        said = said.replace(words, plainer)
    return in_pounds(said).strip()


def without_fields(text: str) -> str:
    """A text with fields in words, and without what is for who states the case."""
    return _FIELD.sub(lambda found: of_field(found[0]), _ASIDE.sub("", text))


def without_law(text: str) -> str:
    """A text without the law in its brackets."""
    return _BRACKETS.sub(lambda found: "" if "[" in found[0] or _CITED.search(found[0]) else found[0], text)


def of_field(name: str) -> str:
    """The name of a field in words: "home.council_tax_scheme" as "home, council tax scheme"; who and which is left out."""
    parts = (part.replace("_", " ") for part in name.split(".") if not part.isdigit() and part not in ("adults", "household"))
    said = ", ".join(parts)
    for words, proper in {
        "lcwra ": "limited capability for work-related activity ",
        "lcw ": "limited capability for work ",
        "april": "April",
        "universal credit": "Universal Credit",
    }.items():
        said = said.replace(words, proper)
    return said


def hours_of(found: Decimal) -> str:
    """19 hours; 1 hour."""
    return f"{found:f} hour{'' if found == 1 else 's'}"


def begin(text: str) -> str:
    """A text with a capital letter first."""
    return f"{text[:1].upper()}{text[1:]}"


def sentence(text: str) -> str:
    """A text as a sentence: a capital letter first, and a full stop."""
    return f"{begin(text).removesuffix('.')}." if text else ""


def within(text: str) -> str:
    """A text within a sentence: without its capital letter, but of a name, whose second word has one too."""
    return text if text.partition(" ")[2][:1].isupper() else f"{text[:1].lower()}{text[1:]}"
