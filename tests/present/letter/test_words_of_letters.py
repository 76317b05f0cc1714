"""How a letter words amounts: nothing but an amount has a pound sign."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from betteroff.money import Money
from betteroff.present.letter.verdict import turns
from betteroff.present.letter.words import in_column, in_pounds, of_field, plain, pounds, within, without_law


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("318.55 a month better off", "£318.55 a month better off"),
        ("after travel of 78.00.", "after travel of £78."),
        ("from 1,263.45 to -12.50", "from £1,263.45 to -£12.50"),
        ("(12.71 an hour)", "(£12.71 an hour)"),
        ("520.00 and 140.00 a month", "£520 and £140 a month"),
    ],
)
def test_amounts_have_a_pound_sign_and_no_pence_where_there_are_none(text: str, said: str) -> None:
    assert in_pounds(text) == said


@pytest.mark.parametrize(
    "text",
    ["2.50 hours", "37.25 h", "17.25 hours a week", "1.75 hrs", "reg. 5.10", "regs 5.10 to 5.12", "7.12.26", "10.10.2026", "55.00 %",
     "12.50%", "12.50 per cent", "Sch 4.10", "para 10.12", "1.25 weeks", "£318.55", "2.5 hours", "4,000", "0.123", "1.2.34"],
)  # fmt: skip
def test_nothing_else_has_one(text: str) -> None:
    assert in_pounds(text) == text


_PENCE = st.integers(min_value=0, max_value=10**9)
_OTHER = st.one_of(
    st.builds("{}.{:02} hours".format, st.integers(0, 99), st.integers(0, 99)),
    st.builds("{}.{:02} h".format, st.integers(0, 99), st.integers(0, 99)),
    st.builds("reg. {}.{:02}".format, st.integers(1, 130), st.integers(10, 99)),
    st.builds("{}.{}.{:02}".format, st.integers(1, 28), st.integers(1, 12), st.integers(0, 99)),
    st.builds("{}.{:02} %".format, st.integers(0, 100), st.integers(0, 99)),
    st.builds("{} hours".format, st.integers(0, 99)),
)


@given(st.lists(_PENCE), st.lists(_OTHER))
def test_each_amount_and_nothing_but_amounts_has_a_pound_sign(amounts: list[int], others: list[str]) -> None:
    parts = [str(Money(pence)) for pence in amounts] + others
    said = in_pounds("; ".join(parts))
    assert said.count("£") == len(amounts)
    assert all(other in said for other in others)
    assert list(map(_pence, re.findall(r"£([\d,.]*\d)", said))) == amounts


def _pence(said: str) -> int:
    whole, _, part = said.replace(",", "").partition(".")
    return int(whole) * 100 + int(part or 0)


def test_amounts_of_money() -> None:
    assert pounds(Money(7800)) == "£78"
    assert in_column(Money(-7800)) == "-£78.00"


def test_law_fields_and_what_is_for_the_adviser_are_left_out() -> None:
    assert without_law("Pay counts (UC Regs 2013 regs 54, 61; SI 2013/380 reg. 47)") == "Pay counts"
    assert without_law("taxable (Income Tax (Earnings and Pensions) Act 2003 s. 660)") == "taxable"
    assert without_law("a place (near the door)") == "a place (near the door)"
    assert plain("cannot be told (state home.council_tax_scheme)") == "cannot be told"
    assert of_field("home.council_tax_scheme") == "home, council tax scheme"
    assert of_field("adults.1.job.paid") == "job, paid"


def test_a_name_keeps_its_capital_within_a_sentence() -> None:
    assert (within("Universal Credit"), within("Free prescriptions")) == ("Universal Credit", "free prescriptions")


@pytest.mark.parametrize(
    ("gain", "other", "does"), [(31855, 7184, False), (31855, -100, True), (0, 501, True), (400, -400, False), (-600, 900, True)]
)
def test_another_amount_is_another_answer_where_the_sign_turns_or_it_is_no_longer_about_the_same(gain: int, other: int, does: bool) -> None:
    assert turns(Money(gain), Money(other)) is does


@pytest.mark.parametrize(
    "text",
    [
        "Bob: 9.25 more hours a week at this pay, 34.25 in all: nothing would be required",
        "hours a week: 35 expected, 16.25 of paid work, 0 of volunteering counted",
        "Work search, hours a week: today 35, then 18.75",
        "hours of paid work: today 0, then 16.25",
        "Counted a week: hours of paid work: today 0, then 16.33. Time agreed for paid work",
    ],
)
def test_quarters_of_an_hour_are_no_money(text: str) -> None:
    assert in_pounds(text) == text
