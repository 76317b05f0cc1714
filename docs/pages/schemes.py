"""The pages of every scheme of work and recovery: a list, and a page each."""

from __future__ import annotations

from datetime import date

import betteroff as bo
from betteroff.calendar import written as day
from betteroff.present.schemes import days as scheme_days
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.rulebook import MARKS
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import versions
from pages.markdown import SHORT, page, plain, table


def today_schemes() -> tuple[SchemeOnADay, ...]:
    """Every scheme, as on the day to which programmes were checked."""
    return bo.schemes(versions("programmes", "entry")[-1].confirmed_to)


def schemes_page() -> str:
    """The list of all schemes, with their days."""
    rows = ((f"[{plain(one.label)}]({one.name}.md)", one.kind, plain(scheme_days(one)), plain(one.status)) for one in today_schemes())
    return page(
        "Schemes of work and recovery",
        "Every scheme that law and guidance on work and recovery have named since 27 April 2009. `betteroff schemes --on DATE` says what "
        f"each was on a day. The status here is that of {day(versions('programmes', 'entry')[-1].confirmed_to)}. "
        "[From which day somebody may enter a programme, or must](../../programmes.md)",
        table(("Scheme", "Kind", "Days", "Status"), rows),
    )


def scheme_page(one: SchemeOnADay) -> str:
    """One scheme: its days and its status through time, whom it is for, and its law."""
    known = schemes()[one.name]
    turns = [
        turn for turn in (known.proposed, known.first_day, known.last_day and date.fromordinal(known.last_day.toordinal() + 1)) if turn
    ]
    status = ((day(turn), plain(known.status_on(turn))) for turn in turns)
    facts = [
        ("What it is", one.what),
        ("For whom", one.who),
        ("Can taking part be required", one.compulsory),
        ("Last day on which anybody could begin", day(one.last_start) if one.last_start else ""),
        ("How well its days are known", one.dates),
        ("Law", one.law),
        ("How sure", MARKS[one.mark]),
    ]
    tables = [f"[{plain(table)}](../rules/{table}.md)" for table in one.tables]
    instead = [f"[{plain(one.instead)}]({known.instead}.md)"] if known.instead else []
    return page(
        one.label,
        f"{plain(one.kind.capitalize())}, {plain(scheme_days(one))}. [All schemes](index.md)",
        table(("From", "Status"), status),
        table(("About it", "As it was or is"), ((f"**{name}**", plain(said)) for name, said in facts if said)),
        *((f"**What took its place:** {instead[0]}",) if instead else ()),
        *((f"**Its rules:** {', '.join(tables)}",) if tables else ()),
        weight=SHORT,
    )
