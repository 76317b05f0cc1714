"""The page of what must be told of a change, to whom and when: the rows of the tables of reports, by the change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from betteroff.rulebook.tables import Row, Table, versions
from pages.markdown import page, plain, table
from pages.versions import conditions

_TABLES = ("universal_credit", "childcare_element")


def whom_to_tell_page() -> str:
    """Each change with everybody who has to be told of it."""
    return page(
        "Report a change: what to tell, whom, and when",
        "An answer names what must be reported because of what was asked, under “Report”; the client's letter does so under “Who to tell, "
        "and when”. Here is all of it, by the change. A row counts where what stands under “Where” is so; more than one may.",
        "What is told about treatment or health is for the adult to decide. A change is best told in writing, in the journal: it keeps the "
        "day on which it was told.",
        *(text for scheme in _TABLES for text in _changes(versions(scheme, "to_report")[-1])),
        weight=1,
    )


def _changes(found: Table) -> Iterator[str]:
    """A section for each change: the first condition of a row names it."""
    says = {given.name: given.says for given in found.inputs}
    places = list(says)
    rows = sorted(found.rows, key=lambda row: places.index(_change(row)))
    for change, of_it in groupby(rows, key=_change):
        yield f"## {plain(says[change][0].upper() + says[change][1:])}"
        yield table(("Whom to tell", "What", "When", "Where", "Law, and how well it is known"), (_told(found, row) for row in of_it))


def _change(row: Row) -> str:
    return next(iter(row.stated))


def _told(found: Table, row: Row) -> tuple[str, ...]:
    where = "; ".join(conditions(found, row)[1:]) or "always"
    return plain(found.outcome(found.rows.index(row))), plain(row.why), plain(row.ask), plain(where), plain(f"{row.law} ({row.mark})")
