"""Whether unpaid work counts as if it were paid (UC Regs 2013 regs 53(2), 60(3), (4))."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.rulebook.tables import Row, asked, first_row
from betteroff.schemes.unpaid_work import UNPAID_WORK, Organisation, UnpaidWorkInputs, Valued


def found(organisation: Organisation, approved: bool = False, able: bool = True, day: date = date(2026, 12, 7)) -> Row:
    table = asked(UNPAID_WORK, day)
    return table.rows[first_row(table.scan, UnpaidWorkInputs(organisation, approved, able))]


@pytest.mark.parametrize(
    ("organisation", "approved", "able", "valued", "certainty"),
    [
        (Organisation.BUSINESS, False, True, Valued.AS_IF_PAID, "certain"),
        (Organisation.BUSINESS, False, False, Valued.NOT_EARNINGS, "certain"),
        (Organisation.BUSINESS, True, True, Valued.NOT_EARNINGS, "certain"),
        (Organisation.CHARITY, False, True, Valued.NOT_EARNINGS, "certain"),
        (Organisation.VOLUNTARY, False, True, Valued.NOT_EARNINGS, "certain"),
        (Organisation.PUBLIC, False, True, Valued.NOT_EARNINGS, "at discretion"),
        (Organisation.PUBLIC, True, True, Valued.NOT_EARNINGS, "certain"),
        (Organisation.TREATMENT_SERVICE, False, True, Valued.NOT_EARNINGS, "likely"),
    ],
)
def test_who_it_is_done_for_decides(organisation: Organisation, approved: bool, able: bool, valued: Valued, certainty: str) -> None:
    row = found(organisation, approved, able)
    assert (row.then, row.certainty) == (valued, certainty)


def test_the_rule_stands_since_universal_credit_began() -> None:
    assert found(Organisation.BUSINESS, day=date(2013, 4, 29)).then == Valued.AS_IF_PAID
