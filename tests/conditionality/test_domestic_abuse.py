"""What domestic abuse bars (regulation 98), and its conditions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.conditionality.easements import DomesticAbuse
from betteroff.conditionality.work_group import Group
from betteroff.household import Adult, Child
from betteroff.household import DomesticAbuse as Told
from duties import BORN, duties_of, single

# Domestic abuse, reg. 98: 13 consecutive weeks from the day of notification are days 0 to 90, the further 13 days 91 to 181

NOTIFIED = date(2026, 6, 8)
CHILD = (Child(born=date(2018, 5, 1)),)


@pytest.mark.parametrize(
    ("days", "abuse"),
    [
        (-1, DomesticAbuse.NOTHING_BARRED),
        (0, DomesticAbuse.EVERYTHING_BARRED),
        (1, DomesticAbuse.EVERYTHING_BARRED),
        (90, DomesticAbuse.EVERYTHING_BARRED),
        (91, DomesticAbuse.NOTHING_BARRED),
        (92, DomesticAbuse.NOTHING_BARRED),
    ],
)
def test_for_13_weeks_nothing_may_be_required_after_domestic_abuse(days: int, abuse: DomesticAbuse) -> None:
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED)
    barred = abuse == DomesticAbuse.EVERYTHING_BARRED
    assert found.abuse == abuse
    assert found.group == Group.ALL_REQUIREMENTS
    assert [bool(d) for d in (found.searches, found.is_available, found.interviews, found.prepares)] == [not barred] * 4


@pytest.mark.parametrize(
    ("days", "searches", "interviews"),
    [(-1, True, True), (90, False, False), (91, False, True), (92, False, True), (181, False, True), (182, True, True)],
)
def test_for_13_weeks_more_a_responsible_carer_need_not_search(days: int, searches: bool, interviews: bool) -> None:
    # reg. 98(1A): only search and availability; interviews and preparation can come back
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED, children=CHILD)
    assert [bool(found.searches), bool(found.is_available)] == [searches, searches]
    assert [bool(found.interviews), bool(found.prepares)] == [interviews, interviews]


def test_the_further_13_weeks_are_for_the_responsible_carer_alone() -> None:
    couple = (Adult(born=BORN, main_carer=True, domestic_abuse_notified=NOTIFIED), Adult(born=BORN, domestic_abuse_notified=NOTIFIED))
    found = duties_of(NOTIFIED + timedelta(91), couple, CHILD)
    assert (bool(found.first.searches), bool(found.second.searches)) == (False, True)


@pytest.mark.parametrize(("days", "required"), [(90, False), (91, True)])
def test_domestic_abuse_bars_interviews_and_preparation_in_the_other_groups_too(days: int, required: bool) -> None:
    found = single(NOTIFIED + timedelta(days), domestic_abuse_notified=NOTIFIED, capability="limited")
    assert found.group == Group.INTERVIEWS_AND_PREPARATION
    assert [bool(found.interviews), bool(found.prepares)] == [required, required]


# Regulation 98(3): what else is asked; what is not stated is taken as met


@pytest.mark.parametrize(
    ("more", "barred"),
    [
        ({}, True),
        ({"last_incident": date(2025, 12, 9)}, True),  # the six months that end on 8 June begin on 9 December
        ({"last_incident": date(2025, 12, 8)}, False),
        ({"lived_together": False}, True),
        ({"lived_together": True}, False),
        ({"evidence_given": date(2026, 7, 8)}, True),  # no later than 1 month after 8 June
        ({"evidence_given": date(2026, 7, 9)}, False),
        ({"last_eased": date(2025, 6, 7)}, True),  # 12 months, 8 June 2025 to 7 June 2026, in which it did not apply
        ({"last_eased": date(2025, 6, 8)}, False),
    ],
)
def test_the_conditions_for_lifting_requirements_after_domestic_abuse(more: dict[str, Any], barred: bool) -> None:
    told = Told(notified=NOTIFIED, **more)
    found = [single(NOTIFIED + timedelta(days), domestic_abuse=told).abuse for days in (-1, 0, 90, 91)]
    on = DomesticAbuse.EVERYTHING_BARRED if barred else DomesticAbuse.NOTHING_BARRED
    assert found == [DomesticAbuse.NOTHING_BARRED, on, on, DomesticAbuse.NOTHING_BARRED]
