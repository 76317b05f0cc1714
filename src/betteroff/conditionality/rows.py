"""Rows of tables that are asked of some claims only, or only on some days."""

from __future__ import annotations

from typing import Any

from betteroff.rulebook.tables import NO_ROW, Scan, every_row, first_row


def row_if(asks: bool, scan: Scan, answers: Any) -> int:
    """The first row that fits, where the table is asked"""
    return first_row(scan, answers) if asks else NO_ROW


def rows_if(asks: bool, scan: Scan, answers: Any) -> int:
    """The rows that fit, as one number, where the table is asked"""
    return every_row(scan, answers) if asks else 0


def outcome_of(scan: Scan, row: int) -> Any:
    """What follows from a row; NO_ROW where there is none"""
    return scan.then[row] if row >= 0 else NO_ROW


def rows_with(scan: Scan, rows: int, outcome: int) -> int:
    """Those of the rows found that lead to an outcome"""
    found = 0
    for row in range(len(scan.then)):
        if rows >> row & 1 and scan.then[row] == outcome:
            found |= 1 << row
    return found
