"""The switches of regulation 99 in an answer: first and last day, what follows, and how sure it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")
RENTED = bo.Home(nation="england", tenure="social", rent="120 a week")
CHILD = (bo.Child(born="2018-05-01"),)


def duties(on: str, *work: Any, children: tuple[bo.Child, ...] = (), home: bo.Home = HOME, **stated: Any) -> Any:
    adult = bo.Adult(**{"born": "1991-03-02"} | stated)
    return bo.position(bo.Household(adults=[adult], children=children, home=home), *work, on=on).duties[0]


def disrupted(*months: str) -> bo.Circumstances:
    return bo.Circumstances(childcare_disrupted=bo.ChildcareDisrupted(event="2026-02-10", months=months))


def accepted(what: str, **days: str) -> bo.WorkRequirements:
    return bo.WorkRequirements(accepted=[bo.Accepted.model_validate({"what": what, "because": "temporary", **days})])


def now(**stated: Any) -> dict[str, Any]:
    return {"circumstances": bo.Circumstances(**stated)}


def sick(**stated: Any) -> dict[str, Any]:
    return {"sickness": bo.Sickness(**stated)}


def agreed(what: str, **days: str) -> dict[str, Any]:
    return {"work_requirements": accepted(what, **days)}


COURT = now(court_or_tribunal=True, court_from="2026-05-04", court_until="2026-05-08")
CASES: list[tuple[dict[str, Any], str, str | None, str | None]] = [
    (COURT, "court or tribunal", "2026-05-04", "2026-05-08"),
    (now(court_or_tribunal=True), "court or tribunal", None, None),
    (now(abroad_for_treatment="2026-05-04", abroad_until="2026-06-30"), "abroad for treatment", "2026-05-04", "2026-06-30"),
    (now(public_duty=True, public_duty_until="2026-05-20"), "public duty", None, "2026-05-20"),
    (now(bereaved="2026-01-20", bereaved_of="child"), "bereavement", "2026-01-20", "2026-07-20"),
    (now(protected_person="2026-04-20"), "protected person", "2026-04-20", "2026-07-19"),
    (sick(since="2026-05-04"), "short sickness", "2026-05-04", "2026-05-18"),
    (sick(since="2026-05-01", evidence_given="2026-05-04", ends="2026-05-10"), "short sickness", "2026-05-04", "2026-05-10"),
    (sick(since="2026-05-01", fit_note=False), "short sickness", "2026-05-01", "2026-05-07"),
    ({"circumstances": disrupted("2026-04-20"), "children": CHILD}, "disrupted childcare", "2026-04-20", "2026-05-19"),
    (agreed("search", starts="2026-05-01", ends="2026-05-31"), "work search unreasonable", "2026-05-01", "2026-05-31"),
    (agreed("availability", ends="2026-05-31"), "availability unreasonable", None, "2026-05-31"),
    (agreed("availability for work", starts="2026-05-04"), "availability for work unreasonable", "2026-05-04", None),
]


@pytest.mark.parametrize(("stated", "name", "first", "last"), CASES, ids=[f"{name}, to {last}" for _, name, _, last in CASES])
def test_a_switch_has_a_first_and_a_last_day_and_the_day_after_is_foreseen(
    stated: dict[str, Any], name: str, first: str | None, last: str | None
) -> None:
    found = duties("2026-05-05", **stated)
    (easement,) = found.easements
    assert easement.name == name
    assert (easement.first_day, easement.last_day) == tuple(date.fromisoformat(day) if day else None for day in (first, last))
    after = [spell.first_day for spell in found.spells[1:]]
    assert after == ([date.fromisoformat(last) + timedelta(1)] if last else [])
    if after:
        assert found.spells[1].search_hours > 0
        assert found.spells[1].certainty == "certain"


def test_of_two_reasons_for_one_switch_that_which_lasts_longer_is_told() -> None:
    both = [
        bo.Accepted(what="search", because="sickness", ends="2026-05-31"),
        bo.Accepted(what="search", because="emergency", ends="2026-05-10"),
    ]
    for order in (both, both[::-1]):
        (found,) = duties("2026-05-05", work_requirements=bo.WorkRequirements(accepted=order)).easements
        assert (found.last_day, found.law) == (date(2026, 5, 31), "UC Regs 2013 reg. 99(2A), (5)(c); from 11 April 2018 also (5)(d)")


MANY: dict[str, Any] = {
    "sickness": bo.Sickness(since="2026-03-10", evidence_given="2026-03-12", ends="2026-05-03", earlier_periods=["2025-12-01"]),
    "circumstances": bo.Circumstances(
        court_or_tribunal=True, court_from="2026-04-13", court_until="2026-04-15",
        public_duty=True, public_duty_from="2026-06-01", public_duty_until="2026-06-02",
        abroad_for_treatment="2026-07-06", abroad_until="2026-07-20",
        childcare_disrupted=bo.ChildcareDisrupted(event="2025-11-30", months=["2026-05-11", "2026-08-03"]),
    ),
    "work_requirements": bo.WorkRequirements(accepted=[
        bo.Accepted(what="search", because="sickness", starts="2026-04-01", ends="2026-04-20"),
        bo.Accepted(what="search", because="emergency", starts="2026-04-10", ends="2026-04-25"),
        bo.Accepted(what="availability", because="childcare", starts="2026-09-01", ends="2026-09-14"),
        bo.Accepted(what="availability for work", because="childcare", starts="2026-09-10", ends="2026-09-20"),
    ]),
    "domestic_abuse": bo.DomesticAbuse(notified="2026-10-05", last_incident="2026-09-28", last_eased="2025-10-04"),
}  # fmt: skip


def test_every_day_looked_ahead_to_agrees_with_its_own_answer() -> None:
    """A clock or a last day that the look ahead passed over would show here."""
    found = duties("2026-03-01", children=CHILD, **MANY)
    assert len(found.spells) > 20
    for spell in found.spells:
        for day in {spell.first_day, spell.last_day or spell.first_day + timedelta(30)}:
            own = duties(day.isoformat(), children=CHILD, **MANY).spells[0]
            assert own[2:] == spell[2:], day


def test_a_spell_says_how_sure_it_is() -> None:
    treated = duties("2026-12-07", treatment=bo.Treatment(kind="structured", started="2026-09-14"), home=RENTED)
    assert [spell.certainty for spell in treated.spells] == ["likely", "certain"]
    assert treated.sentence == "No work search (likely) until 13 March 2027; from 14 March 2027, 35 hours of work search a week."
    unreasonable = duties("2026-12-07", work_requirements=accepted("search", ends="2026-12-31"), home=RENTED)
    assert (
        unreasonable.sentence
        == "No work search (at discretion) until 31 December 2026; from 1 January 2027, 35 hours of work search a week."
    )


def test_one_sure_reason_is_enough() -> None:
    course = bo.Treatment(kind="structured", started="2026-09-14")
    found = duties("2026-12-07", treatment=course, circumstances=bo.Circumstances(bereaved="2026-08-01"), home=RENTED)
    assert [(spell.first_day, spell.certainty) for spell in found.spells] == [
        (date(2026, 12, 7), "certain"),
        (date(2027, 2, 2), "likely"),  # the day after six months since 1 August
        (date(2027, 3, 14), "certain"),
    ]


def test_a_switch_of_availability_alone_says_nothing_of_work_search() -> None:
    found = duties("2026-12-07", work_requirements=accepted("availability for work"))
    assert (found.spells[0].search_hours, found.spells[0].certainty) == (35, "certain")
    assert found.spells[0].availability == "at once for an interview; for work deferred until the circumstance ends"


def test_beside_work_with_notice_interviews_keep_their_48_hours() -> None:
    """Reg. 99(2C), (5B) lifts availability for work; 96(5)(d) still gives 48 hours for an interview."""
    job = bo.Job(pay="300 a month", hours=5, notice="4 weeks")
    found = duties("2026-12-07", job, work_requirements=accepted("availability for work"))
    assert found.spells[0].availability == "48 hours for an interview; for work deferred until the circumstance ends"


def test_in_prison_the_rent_alone_goes_on_for_six_months() -> None:
    # reg. 19(2), (3): 120 a week is 520 a month, and nothing else
    now = bo.Circumstances(prison_from="2026-06-08", released_from_prison="2026-10-19")
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", circumstances=now)], home=RENTED.model_copy(update={"bedrooms": 1}))
    found = bo.position(household, on="2026-09-07")
    assert found.worked.money.universal_credit.payable == 520_00
    assert [(one.name, one.first_day, one.last_day) for one in found.duties[0].easements] == [
        ("prisoner", date(2026, 6, 8), date(2026, 10, 18))
    ]
    assert [spell.first_day for spell in found.duties[0].spells] == [date(2026, 9, 7), date(2026, 10, 19)]


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ({"circumstances": {"prison_from": "2026-06-08", "released_from_prison": "2026-12-09"}}, "7 December 2026"),
        ({"circumstances": {"prison_from": "2026-05-08"}}, "7 November 2026"),
        ({"circumstances": {"prison_from": "2026-10-08"}, "capability": "limited"}, "the rent alone"),
    ],
)
def test_prison_beyond_that_is_refused(stated: dict[str, Any], text: str) -> None:
    with pytest.raises(bo.NotCovered, match=text):
        duties("2026-11-09", home=RENTED, **stated)


def test_one_of_a_couple_in_prison_is_kept_out_of_the_claim_instead() -> None:
    now = bo.Circumstances(prison_from="2026-10-08")
    both = [bo.Adult(born="1991-03-02"), bo.Adult(born="1991-03-02", circumstances=now)]
    with pytest.raises(bo.BadInput, match="cannot_claim"):
        bo.position(bo.Household(adults=both, home=RENTED), on="2026-12-07")


@pytest.mark.parametrize(
    ("field", "stated"),
    [
        ("circumstances.court_until", {"circumstances": bo.Circumstances(court_or_tribunal=True)}),
        ("circumstances.public_duty_until", {"circumstances": bo.Circumstances(public_duty=True)}),
        ("work_requirements.accepted.ends", {"work_requirements": {"accepted": [{"what": "search", "because": "temporary"}]}}),
    ],
)
def test_what_goes_on_without_a_last_day_is_assumed_to_and_told(field: str, stated: dict[str, Any]) -> None:
    home = bo.Home(nation="england", tenure="social", rent="120 a week")
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", **stated)], home=home, savings=0), on="2026-12-07")
    assert found.duties[0].sentence.startswith("No work search")
    told = {one.field: one.text for one in found.assumptions}
    assert told[f"adults.1.{field}"] == "still going on; it lifts requirements only while it lasts"
