"""A council's own scheme, as it is stated: in a file, in Python, and what is said of one that cannot be used."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import betteroff as bo
from betteroff.case_file import load_case
from betteroff.facts import IncomeBand, LocalSchemeFacts
from betteroff.reading import read
from betteroff.schemes.council_tax_local import share_in_bands
from betteroff.situation import Situation

SCHEMES = Path(__file__).parents[2] / "examples" / "council-tax"
BANDED = SCHEMES / "north-lincolnshire-2025-26.toml"
PERCENTAGE = SCHEMES / "north-kesteven-2025-26.toml"
ON = "2025-10-06"
DAY = bo.Job(pay="1 an hour", hours=1, starts=ON).starts
PLAIN = {"name": "X", "source": "x", "first_day": "2025-04-01", "last_day": "2026-03-31", "capital_limit": 6000}
BANDS = [{"share": "50%", "single": 100, "couple": 150}, {"share": "25%", "single": 200, "couple": 250}]


def home(**stated: Any) -> bo.Home:
    return bo.Home(**{"nation": "england", "tenure": "owner", "council_tax": "1200 a year", "council_tax_band": "A"} | stated)


def local(stated: bo.Home, adults: int = 1, children: int = 0) -> LocalSchemeFacts:
    people = [bo.Adult(born="1991-03-02", main_carer=True if adults + children > 2 else None), bo.Adult(born="1991-03-02")][:adults]
    household = bo.Household(adults=people, children=[bo.Child(born="2020-01-01")] * children, home=stated)
    assert DAY is not None
    return read(Situation(household), DAY, DAY).facts.council_tax.local


def problem(**stated: Any) -> tuple[str, str]:
    with pytest.raises(bo.BadInput) as refused:
        home(council_tax_scheme=PLAIN | stated)
    return refused.value.problems[0]


@pytest.mark.parametrize(("adults", "children", "limit"), [(1, 0, 125), (2, 0, 175), (1, 1, 225), (2, 1, 225), (1, 2, 275), (2, 5, 275)])
def test_the_bands_are_those_of_the_household(adults: int, children: int, limit: int) -> None:
    found = local(home(council_tax_scheme=BANDED), adults, children)
    assert found.bands.first == IncomeBand(limit * 100, 5_000)
    assert found.bands.fourth == IncomeBand((limit + 150) * 100, 1_000)
    assert found.bands.fifth == IncomeBand()
    assert (found.capital_limit, found.earnings_disregard_week) == (5_999_99, 25_00)
    assert found.leaves_out_housing_element
    assert found.leaves_out_carers_allowance
    assert not found.leaves_out_other_income


def test_a_scheme_is_a_path_a_mapping_or_an_object() -> None:
    by_path = home(council_tax_scheme=str(PERCENTAGE), council_tax_band="A")
    stated = {"kind": "percentage", "taper": "30%", "capital_limit": 8000, "maximum_share": "90%", "minimum_award": "3.50 a week"}
    by_mapping = home(council_tax_scheme=PLAIN | stated)
    by_object = home(council_tax_scheme=bo.CouncilTaxScheme(**PLAIN | stated))
    assert local(by_path) == local(by_mapping) == local(by_object)
    assert local(by_path)[:4] == (9_000, 3_000, 8_000_00, 3_50)


def test_the_file_of_a_scheme_is_named_from_where_the_case_is(tmp_path: Path) -> None:
    (tmp_path / "council.toml").write_text(PERCENTAGE.read_text(encoding="utf-8"), encoding="utf-8")
    case = tmp_path / "case.toml"
    case.write_text(
        '[household.home]\nnation = "england"\ncouncil_tax = "1200 a year"\ncouncil_tax_scheme = "council.toml"\n'
        "[[household.adults]]\nborn = 1991-03-02\n",
        encoding="utf-8",
    )
    found = load_case(case).household.home.council_tax_scheme
    assert isinstance(found, bo.CouncilTaxScheme)
    assert found.name == "North Kesteven 2025-26"


@pytest.mark.parametrize(
    ("band", "counted"),
    [("A", 1_200_00), ("D", 1_200_00), ("E", 981_82), ("H", 600_00)],  # 1,200 x 9 / 11 = 981.818; x 9 / 18
)
def test_a_home_in_a_higher_band_counts_as_one_in_the_highest_that_counts(band: str, counted: int) -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home(council_tax_scheme=PERCENTAGE, council_tax_band=band))
    assert DAY is not None
    assert read(Situation(household), DAY, DAY).facts.council_tax.counted_bill_year == counted


def test_the_band_is_asked_for_where_it_decides() -> None:
    with pytest.raises(bo.BadInput, match=r"home\.council_tax_band: is needed"):
        local(home(council_tax_scheme=PERCENTAGE, council_tax_band=None))


def test_a_family_without_a_column_is_told_which_to_add() -> None:
    with pytest.raises(bo.BadInput, match="single_1_child"):
        local(home(council_tax_scheme=PLAIN | {"kind": "income bands", "bands": BANDS}), children=1)


@pytest.mark.parametrize(
    ("stated", "field", "words"),
    [
        ({"kind": "percentage"}, "taper", "is needed"),
        ({"kind": "percentage", "taper": 20}, "taper", "percentage with its sign"),
        ({"kind": "percentage", "taper": "120%"}, "taper", "from 0% to 100%"),
        ({"kind": "percentage", "taper": "20%", "bands": BANDS}, "bands", "leave it out"),
        ({"kind": "income bands"}, "bands", "must be 1 to 8"),
        ({"kind": "income bands", "bands": BANDS, "taper": "20%"}, "taper", "leave it out"),
        ({"kind": "income bands", "bands": BANDS[::-1]}, "bands.2.share", "smaller"),
        ({"kind": "income bands", "bands": [BANDS[0], BANDS[1] | {"single": 100}]}, "bands.2.single", "higher"),
        ({"kind": "income bands", "bands": [BANDS[0], BANDS[1] | {"single_1_child": 300}]}, "bands.2.single_1_child", "in every band"),
        ({"kind": "percentage", "taper": "20%", "last_day": "2025-03-31"}, "last_day", "before first_day"),
        ({"kind": "percentage", "taper": "20%", "colour": "red"}, "colour", "not a field"),
        ({"kind": "banded"}, "kind", "must be one of"),
    ],
)
def test_a_fault_of_a_scheme_is_told_by_field(stated: dict[str, Any], field: str, words: str) -> None:
    where, text = problem(**stated)
    assert where == f"council_tax_scheme.{field}"
    assert words in text


def test_a_fault_of_the_file_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("name = ", encoding="utf-8")
    for name, words in (("nowhere.toml", "no such file"), (str(broken), "not TOML"), ("my council", 'must be "default" or the name')):
        with pytest.raises(bo.BadInput) as refused:
            home(council_tax_scheme=name)
        assert [field for field, _ in refused.value.problems] == ["council_tax_scheme"]
        assert words in refused.value.problems[0][1]


def test_wales_and_scotland_have_one_scheme() -> None:
    with pytest.raises(bo.BadInput, match="in Wales one scheme holds everywhere"):
        home(nation="wales", council_tax_scheme="default")


def test_what_a_scheme_leaves_aside_and_when_it_holds_is_said() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home(council_tax_scheme=BANDED, council_tax_band=None))
    said = {note.text for note in bo.position(household, on=ON).assumptions if note.field == "home.council_tax_scheme"}
    assert any("the protected group" in text for text in said)
    later = {note.text for note in bo.position(household, on="2026-04-01").assumptions if note.field == "home.council_tax_scheme"}
    assert any("taken to be the same on" in text for text in later)


def test_a_fact_that_means_nothing_without_a_bill_is_named() -> None:
    stated = home(council_tax=None, council_tax_scheme="default", non_dependants=[bo.NonDependant(age=30, hours=10)])
    unused = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=stated), on=ON).not_taken_into_account
    assert {"home.council_tax_scheme", "home.council_tax_band", "home.non_dependants.1.hours"} <= {one.field for one in unused}


BATH = {  # as Bath and North East Somerset worked it out for people on Universal Credit, with two examples
    "90%": 110.09, "85%": 220.19, "80%": 330.29, "70%": 385.34, "50%": 440.39,
}  # fmt: skip
MORE = {"single": 0, "couple": 25, "single_1_child": 50, "single_2_children": 100, "couple_1_child": 75, "couple_2_children": 125}


@pytest.mark.parametrize(
    ("adults", "children", "income", "share"),
    [
        (1, 2, 345_00, 8_000),  # the council's first example: 320.20 to 430.29
        (1, 2, 320_19, 8_500),
        (1, 2, 320_20, 8_000),
        (1, 2, 430_29, 8_000),
        (1, 2, 430_30, 7_000),
        (2, 1, 210_00, 8_500),  # its second: 185.10 to 295.19
        (2, 1, 185_09, 9_000),
        (2, 1, 185_10, 8_500),
        (2, 1, 295_19, 8_500),
        (1, 0, 440_40, 0),
    ],
)
def test_the_examples_a_council_published(adults: int, children: int, income: int, share: int) -> None:
    bands = [{"share": part} | {name: f"{limit + more:.2f}" for name, more in MORE.items()} for part, limit in BATH.items()]
    found = local(home(council_tax_scheme=PLAIN | {"kind": "income bands", "bands": bands}), adults, children)
    assert share_in_bands(income, found.bands) == share


def test_the_schemes_of_the_page_on_council_tax_can_be_stated() -> None:
    page = (Path(__file__).parents[2] / "docs" / "council-tax.md").read_text(encoding="utf-8")
    schemes = [tomllib.loads(text.partition("```")[0]) for text in page.split("```toml\n")[1:] if text.startswith("name")]
    assert [bo.CouncilTaxScheme(**scheme).kind for scheme in schemes] == ["percentage", "income bands"]


def test_the_default_scheme_is_shown_in_the_home_moved_to() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england"))
    new = bo.Moves(on=ON, home=home(council_tax_band=None))
    found = bo.compare(household, {"A move": new}, on=ON)["A move"].alternatives[0]
    assert "default scheme of 2013" in found.label
    assert found.then.line("council_tax.reduction").amount.in_pence == 100_00  # 1,200 / 12
    assert found.gain.in_pence == 0  # a bill of as much, which the home left did not bring
