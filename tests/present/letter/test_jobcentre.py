"""The pack for a review with the Jobcentre: all of it with consent; without, no trace of treatment or health."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from re import DOTALL, IGNORECASE, findall, search, sub
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

import betteroff as bo
import families
from betteroff.household import Step
from betteroff.present.letter import Letter
from betteroff.present.letter.without_consent import FOR_A_REVIEW, NOT_INCLUDED, ONLY, QUESTIONS
from betteroff.without_health import without_health

ON = "2026-12-07"
BILL = bo.Home(nation="england", council_tax="140 a month").council_tax
JOB = bo.Job(pay="12.71 an hour", hours=16, starts="2026-12-07", first_pay_day="2026-12-31", travel="18 a week")
VOLUNTEERING = bo.Volunteering(hours=8, organisation="charity", starts="2026-12-07")
PLAN, IN_HAND = "What is proposed", "Money in hand"
COURSE = bo.Treatment(kind="structured", started="2026-10-05", hours=6)
NAMES = (
    "treatment|recover|rehab|drug|alcohol|opioid|easement|key ?worker|dispens|health|\\bill|capability|sick|disab|LCW|work search|"
    "requirement|commitment|impair|pregnan|abuse|carer|clinic"
)


def household(**adult: Any) -> bo.Household:
    return bo.Household(
        adults=[bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)],
        savings=0,
        home=bo.Home(nation="england", tenure="social", rent="110 a week"),
        universal_credit={"first_assessment_period": "2026-05-12"},
    )


def letter(home: bo.Household, scenarios: dict[str, Any], consent: bool = False) -> Letter:
    return bo.compare(home, scenarios, on=ON).letter("jobcentre", consent=consent)


def text_of(shown: Letter) -> str:
    return " ".join(str(shown).split())


def pieces(shown: Letter) -> set[str]:
    """Every text of a letter's HTML, whatever element it is in."""
    body = sub("<style>.*?</style>", "", shown.to_html(), flags=DOTALL)
    return {unescape(text).strip() for text in findall(r">([^<]+)<", body)} - {""}


def of_pdf(shown: Letter) -> str:
    reader = PdfReader(BytesIO(shown.to_pdf()))
    return " ".join([*(page.extract_text() for page in reader.pages), *map(str, (reader.metadata or {}).values())])


def says_all_or_plans_alone(found: Letter, twin: Letter) -> None:
    """A letter is that of the twin, or has the twin's plans and that nothing else is included."""
    if found.to_html() == twin.to_html():
        return
    plans = {text for text in pieces(twin) if text.endswith(PLAN) or text.startswith(("Paid work", "Volunteering", "Claimant", "Partner"))}
    for text in pieces(found) - plans - {FOR_A_REVIEW, ONLY, IN_HAND, NOT_INCLUDED, QUESTIONS.title, *QUESTIONS.items, *twin.foot}:
        called, _, said = text.rpartition(": ")
        assert (said, "£" in called) == (f"{NOT_INCLUDED}.", False), text
    assert {one.title.rpartition(": ")[2] for one in found.sections} == {PLAN, IN_HAND, QUESTIONS.title}
    assert "<table" not in found.to_html()


# What is shown, and what is not


def test_without_consent_the_letter_is_that_of_somebody_without_treatment() -> None:
    treated, not_treated = (letter(household(**stated), {"A job": JOB}) for stated in ({"treatment": COURSE}, {}))
    assert treated.to_html() == not_treated.to_html()
    assert str(treated) == str(not_treated)
    assert treated.to_pdf() == not_treated.to_pdf()


def test_without_consent_it_gives_money_and_plans() -> None:
    text = text_of(letter(household(treatment=COURSE), {"A job in recovery": JOB}))
    assert ONLY in text
    assert "Paid work, 16 hours a week, from 7 December 2026: £318.55 a month better off" in text
    assert "Paid work, 16 hours a week, from 7 December 2026, £12.71 an hour" in text
    assert "Universal Credit £901.57 £416.89 -£484.68" in text
    assert "The job: employer, start day, pay and hours. To: Universal Credit" in text
    assert not search(NAMES, text, IGNORECASE)


def test_with_consent_it_shows_all() -> None:
    text = text_of(letter(household(treatment=COURSE), {"A job in recovery": [JOB]}, consent=True))
    assert "The client has agreed that this is shared." in text
    assert "A job in recovery: £318.55 a month better off" in text
    assert "until 4 April 2027; from 5 April 2027, 35 hours of work search a week" in text
    assert "until 4 April 2027; from 5 April 2027, 19 hours of work search a week" in text
    assert "Hours of paid work, 16 hours a week (likely)" in text
    assert "Treatment easement, 5 October 2026 to 4 April 2027 (likely)" in text
    assert "Proposed claimant commitment of Claimant: treatment: Times of treatment: 6 hours a week (at discretion)" in text
    assert "Treatment easement: is it accepted, and what has to be shown?" in text
    assert "Times of treatment: 6 hours a week: can it be agreed, and until when?" in text
    assert "2 more hours a week at this pay, 18 in all: no work search" in text
    assert "Not covered: - Council Tax Reduction" in text


def test_with_consent_it_is_in_the_third_person_and_names_no_field() -> None:
    home = household(treatment=COURSE).model_copy(update={"home": household().home.model_copy(update={"council_tax": BILL})})
    text = text_of(letter(home, {"A job": [JOB], "Eight hours": [JOB.model_copy(update={"hours": 480})]}, consent=True))
    assert "Claimant, job: tax code 1257L" in text
    assert "it cannot be told if that is more or less money" in text
    notes = "Give the work coach|Keep a record|To ask for|Bring or ask|as far as the adult wishes|for the adult to"
    assert not search(rf"{notes}|\b(?:you|your|me|my|I|we)\b|\(state |[a-z]_[a-z]|adults\.\d|home\.", text)


@pytest.mark.parametrize("consent", ["no", "false", "yes", 1, 0, 2, None, [], ["no"]])
def test_consent_is_true_or_false_and_nothing_else(consent: Any) -> None:
    answer = bo.compare(household(treatment=COURSE), {"A job": JOB}, on=ON)
    for asked in (answer.letter, answer["A job"].letter):
        with pytest.raises(bo.BadInput, match="consent: must be True or False"):
            asked("jobcentre", consent=consent)
        with pytest.raises(bo.BadInput, match="consent: must be True or False"):
            asked("client", consent=consent)


@pytest.mark.parametrize("audience", ["client", "adviser"])
def test_consent_is_of_the_pack_for_the_jobcentre(audience: Any) -> None:
    with pytest.raises(bo.BadInput, match=f"consent: is asked for only in the pack for the Jobcentre; leave it out for the {audience}"):
        bo.compare(household(), {"A job": JOB}, on=ON).letter(audience, consent=True)


def test_money_that_goes_by_health_is_not_included() -> None:
    ill = {"capability": "limited_for_activity", "disability": {"pip_daily_living": "standard"}}
    text = text_of(letter(household(**ill), {"A job": JOB}))
    assert f"Paid work, 16 hours a week, from 7 December 2026: {NOT_INCLUDED}." in text
    assert f"{IN_HAND}: - {NOT_INCLUDED}" in text
    assert not search("Take-home pay|Universal Credit|first payments|Assumed|Independence", text)


ILL: dict[str, dict[str, Any]] = {
    "limited capability": {"capability": "limited"},
    "limited capability for activity": {"capability": "limited_for_activity"},
    "a carer": {"caring": {"carers_allowance": True}},
    "a disability benefit": {"disability": {"pip_daily_living": "standard"}},
}


@pytest.mark.parametrize("name", [*ILL])
def test_where_an_amount_differs_no_plan_has_any(name: str) -> None:
    plans = {"A job": JOB, "Volunteering": VOLUNTEERING, "A course": bo.Training(hours=20, starts="2026-12-07")}
    found = letter(household(**ILL[name]), plans)
    assert [one.title for one in found.sections] == [f"Plan {number}: {title}" for number in (1, 2, 3) for title in (PLAN, IN_HAND)] + [
        QUESTIONS.title
    ]
    assert str(found).count(f": {NOT_INCLUDED}.") == 3
    ill = letter(household(**ILL["limited capability for activity"]), plans)
    assert found.to_html() == ill.to_html(), "what is left out is the same for any reason"


@pytest.mark.parametrize(
    "stated",
    [
        {"other_income": [{"kind": "bereavement_support_payment", "amount": "100 a month"}]},
        {"other_income": [{"kind": "guardians_allowance", "amount": "22 a week"}]},
        {"universal_credit": {"first_assessment_period": "2026-05-12", "transitional_element": "180"}},
    ],
)
def test_nor_where_another_circumstance_changes_it(stated: dict[str, Any]) -> None:
    home = bo.Household(adults=household().adults, savings=0, home=household().home, **stated)
    assert [one.title for one in letter(home, {"A job": JOB}).sections] == [PLAN, IN_HAND, QUESTIONS.title]


@pytest.mark.parametrize("why", ["detained under sentence", "prisoner", "religious order"])
def test_why_a_partner_is_kept_out_is_not_shown(why: Any) -> None:
    partner = bo.Adult(born="1990-05-01", cannot_claim=why)
    home = household().model_copy(update={"adults": (*household().adults, partner)})
    assert [one.title for one in letter(home, {"A job": JOB}).sections] == [PLAN, IN_HAND, QUESTIONS.title]


@pytest.mark.parametrize("tenure", ["supported", "hostel"])
def test_supported_housing_is_the_home(tenure: Any) -> None:
    home = household().model_copy(update={"home": household().home.model_copy(update={"tenure": tenure})})
    text = text_of(letter(home, {"A job": JOB}))
    assert "Housing Benefit" in text
    assert not search(r"supported|hostel|specified|support\b|supervision|\bcare\b", text)


def test_a_home_in_rehabilitation_has_no_money_shown() -> None:
    rehab = bo.Home(nation="england", tenure="residential_rehabilitation", rent="300 a week")
    treated = {"treatment": bo.Treatment(kind="residential", started="2026-10-05")}
    home = household(**treated).model_copy(update={"home": rehab})
    to = bo.Home(nation="england", tenure="supported", rent="300 a week")
    leaves = [bo.Ends("treatment", on="2026-12-13"), bo.Moves(on="2026-12-14", home=to)]
    for steps in (leaves, [JOB]):
        found = letter(home, {"Plan": steps})
        assert [one.title for one in found.sections] == [PLAN, IN_HAND, QUESTIONS.title]
        assert "£300" not in str(found)


# Scenarios


def test_scenarios_of_treatment_alone_leave_no_trace() -> None:
    clinic = bo.Volunteering(hours=8, organisation="treatment service", starts="2026-12-07")
    steps = {
        "Rehab": bo.Treatment(kind="residential", started="2027-01-11"),
        "Job": JOB,
        "Rehab, then the job": [JOB, bo.Treatment(kind="structured", started="2027-01-11")],
        "Helping at the clinic": clinic,
        "Out of treatment": bo.Ends("treatment", on="2026-12-18"),
        "A home for rehab": bo.Moves(on="2026-12-14", home={"nation": "england", "tenure": "residential_rehabilitation"}),
    }
    found = letter(household(treatment=COURSE.model_copy(update={"ends": date(2026, 12, 31)})), steps)
    twin = letter(household(), {"Job": JOB, "Volunteering": bo.Volunteering(hours=8, organisation="voluntary", starts="2026-12-07")})
    assert "January" not in text_of(found).replace("11 January 2027: the payment", "").replace("18 January", "")
    says_all_or_plans_alone(found, twin)


def test_where_nothing_is_left_the_adviser_is_told_of_consent() -> None:
    with pytest.raises(bo.BadInput, match="without the client's consent") as refused:
        letter(household(), {"Rehab": bo.Treatment(kind="residential", started="2027-01-11")})
    assert not search("rehab|residential|treatment|2027", str(refused.value), IGNORECASE)


def test_names_that_an_adviser_chose_are_not_shown() -> None:
    job = JOB.model_copy(update={"other_costs": (bo.Cost(what="Fares to the clinic", amount="4 a week"),)})
    found = letter(household(label="Client of the drug service"), {"Work beside rehab": job})
    assert not search(NAMES, f"{found.to_html().split('</style>')[1]} {of_pdf(found)}", IGNORECASE)


def test_the_end_of_a_programme_goes_with_the_programme() -> None:
    ends = bo.Ends("programme", on="2027-01-11")
    home = household(activities=[bo.Programme(name="Connect to Work", starts="2026-06-01")])
    assert letter(home, {"A job": [JOB, ends]}).to_html() == letter(household(), {"A job": JOB}).to_html()
    restart = letter(household(activities=[bo.Programme(name="Restart", starts="2026-06-01")]), {"A job": [JOB, ends]})
    assert "The end of programme: last day 11 January 2027" in text_of(restart)


def test_of_a_twin_that_is_refused_only_the_plan_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = bo.compare(household(treatment=COURSE), {"A job": JOB}, on=ON)

    def refused(*_: Any) -> None:
        raise bo.NotCovered("home: not covered")

    monkeypatch.setattr("betteroff.present.letter.without_consent.position_of", refused)
    assert [one.title for one in answer.letter("jobcentre").sections] == [PLAN, IN_HAND, QUESTIONS.title]


# Other households


def test_a_couple() -> None:
    partner = bo.Adult(born="1990-05-01", label="Lee", treatment=COURSE)
    home = household(label="Sam").model_copy(update={"adults": (*household(label="Sam").adults, partner)})
    shared = text_of(letter(home, {"Lee works": [JOB.model_copy(update={"adult": "Lee"})]}, consent=True))
    hidden = text_of(letter(home, {"Lee works": [JOB.model_copy(update={"adult": "Lee"})]}))
    assert "Sam and Lee have each agreed that this is shared." in shared
    assert "The client has agreed" not in shared
    assert "Proposed claimant commitment of Sam: hours a week" in shared
    assert "Proposed claimant commitment of Lee: what lifts requirements" in shared
    assert "Partner: Paid work, 16 hours a week, from 7 December 2026, £12.71 an hour" in hidden
    assert "Lee" not in hidden


def test_a_lone_parent() -> None:
    home = household(treatment=COURSE).model_copy(update={"children": (bo.Child(born="2022-03-01"),)})
    assert "Child Benefit" in text_of(letter(home, {"A job": JOB}))


def test_a_household_without_universal_credit() -> None:
    claim = {"benefit": "new_style_employment_and_support_allowance"}
    home = bo.Household(
        adults=[bo.Adult(born="1991-03-02", capability="limited", contributions=True, claim=claim)],
        claims=["new_style_employment_and_support_allowance"],
        home={"nation": "england", "tenure": "with_family"},
    )
    assert "Employment and Support Allowance" in text_of(letter(home, {"Volunteering": VOLUNTEERING}, consent=True))
    assert "Employment" not in text_of(letter(home, {"Volunteering": VOLUNTEERING}))


# Of every household


def _treated(kind: str, day: date, how: str, home: bo.Household) -> tuple[bo.Household, tuple[Step, ...]]:
    """A household with treatment that is stated in one of the ways there are, before or after the day, and steps that are for it"""
    started = day - timedelta(days=40)
    course = bo.Treatment(kind=kind, started=started)
    ended = bo.Treatment(kind=kind, started=started, ends=day - timedelta(days=3))
    coming = bo.Treatment(kind=kind, starts=day + timedelta(days=20))
    first, *others = home.adults
    stated: dict[str, tuple[dict[str, Any], tuple[Step, ...]]] = {
        "treatment": ({"treatment": course}, ()),
        "ended": ({"treatment": ended}, ()),
        "coming": ({"treatment": coming}, ()),
        "activity": ({"activities": (*first.activities, course)}, ()),
        "step": ({}, (coming,)),
        "ends": ({"treatment": course}, (bo.Ends("treatment", on=day + timedelta(days=2), planned=False),)),
    }
    update, steps = stated[how]
    return home.model_copy(update={"adults": (first.model_copy(update=update), *others)}), steps


@st.composite
def pairs(draw: st.DrawFn) -> tuple[bo.Household, bo.Household, tuple[Step, ...], tuple[Step, ...], date]:
    """A household without treatment or illness, and the same with some; what both plan."""
    day = draw(st.dates(date(2018, 6, 1), date(2027, 2, 1)))
    drawn = draw(families.households(day))
    kind, how = (
        draw(st.sampled_from(["structured", "residential", "informal"])),
        draw(st.sampled_from(["treatment", "ended", "coming", "activity", "step", "ends"])),
    )
    well, _ = without_health(drawn, ())
    treated, further = _treated(kind, day, how, drawn if draw(st.booleans()) else well)
    plan = (draw(families.jobs(day) | families.volunteering(day)).model_copy(update={"starts": day, "ends": None}),)
    return well, treated, plan, (*plan, *further), day


def compared(home: bo.Household, steps: tuple[Step, ...], day: date) -> bo.Answer | None:
    try:
        return bo.compare(home, {"Plan": steps}, on=day)
    except (bo.NotCovered, bo.BadInput):
        return None


def _both(given: tuple[bo.Household, bo.Household, tuple[Step, ...], tuple[Step, ...], date]) -> Iterator[bo.Answer | None]:
    well, treated, plan, with_treatment, day = given
    yield compared(well, plan, day)
    yield compared(treated, with_treatment, day)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(pairs())
def test_nothing_is_printed_that_is_not_printed_of_somebody_without_treatment_or_illness(
    pair: tuple[bo.Household, bo.Household, tuple[Step, ...], tuple[Step, ...], date],
) -> None:
    well, treated = _both(pair)
    if well is None or treated is None:
        return
    found, twin = treated.letter("jobcentre"), well.letter("jobcentre")
    says_all_or_plans_alone(found, twin)
    assert not search(NAMES, f"{found} {found.to_html().split('</style>')[1]}", IGNORECASE)
    assert not search(NAMES, str(twin), IGNORECASE)


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(pairs())
def test_nor_in_the_pdf(pair: tuple[bo.Household, bo.Household, tuple[Step, ...], tuple[Step, ...], date]) -> None:
    well, treated = _both(pair)
    if well is None or treated is None:
        return
    found, twin = (of_pdf(one.letter("jobcentre")) for one in (treated, well))
    assert set(found.split()) <= set(twin.split()) | set(f"{NOT_INCLUDED} {NOT_INCLUDED}. {IN_HAND}".split())
    assert not search(NAMES, found, IGNORECASE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([bo.Programme(name="Connect to Work", starts="2026-06-01")], [bo.Programme(name="Restart", starts="2026-12-21")]),
        (
            [
                bo.Programme(name="Restart", starts="2026-01-01", ends="2026-05-31"),
                bo.Programme(name="Connect to Work", starts="2026-06-01"),
            ],
            [],
        ),
    ],
)
def test_an_end_goes_with_what_it_ends_on_its_day(before: list[Any], after: list[Any]) -> None:
    well = [one for one in before if one.name == "Restart"]
    sides = [
        (household(activities=before), [JOB, bo.Ends("programme", on="2026-12-20"), *after]),
        (household(activities=well), [JOB, *after]),
    ]
    shown, plain = (letter(home, {"Plan": steps}).to_html() for home, steps in sides)
    assert shown == plain


def test_an_easement_that_comes_later_is_in_the_pack_with_consent() -> None:
    # the third birthday is on 20 December 2026: from then on the treatment lifts work search
    treated = bo.Adult(born="1991-03-02", treatment=bo.Treatment(kind="structured", started="2026-10-01"))
    home = bo.Household(adults=[treated], children=[bo.Child(born="2023-12-20")], home=household().home, savings=0)
    text = text_of(bo.compare(home, {"A job": JOB}, on="2026-12-07").letter("jobcentre", consent=True))
    assert "treatment easement, 1 October 2026 to 31 March 2027 (likely)" in text


def test_without_universal_credit_there_are_questions_and_no_draft() -> None:
    job = bo.Job(pay="12.71 an hour", hours=40, starts="2026-12-07")
    text = text_of(bo.compare(household(), {"A job": job}, on="2026-12-07").letter("jobcentre", consent=True))
    assert "A draft is made of the claimant commitment of Universal Credit, and there is none" in text
    assert QUESTIONS.items[0] in text
