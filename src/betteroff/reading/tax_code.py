"""A tax code as on a payslip, as facts of a job."""

from __future__ import annotations

from typing import Any

from betteroff.activities import BadInput, Job
from betteroff.calendar import written
from betteroff.facts import CodePrefix, JobFacts, MarriageAllowance, Nation, PayPeriod, TaxCode
from betteroff.household import Adult
from betteroff.money import POUND, Money
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import figures, rates
from betteroff.schemes.income_tax import IncomeTaxRates, code_number, income_tax, is_scottish, one_rate
from betteroff.stated import TAX_CODE

_ONE_RATE = {"BR": TaxCode.BASIC_RATE, "D0": TaxCode.D0, "D1": TaxCode.D1, "D2": TaxCode.D2, "D3": TaxCode.D3, "NT": TaxCode.NO_TAX}
_PREFIX = {"S": CodePrefix.SCOTTISH, "C": CodePrefix.NOT_SCOTTISH, "": CodePrefix.BY_HOME}
_MARRIAGE = {"gives": MarriageAllowance.GIVES, "receives": MarriageAllowance.RECEIVES}
BY_ITSELF = "each pay day taxed by itself, as in a typical month"
"""Assumed where the code does not say it; a timeline adds up the tax year."""
_SUFFIX = {"gives": "N", "receives": "M"}


def leaves_the_allowance(job: Job) -> bool:
    """Whether a job's stated code leaves the personal allowance to another job."""
    found = TAX_CODE.fullmatch(job.tax_code or "")
    return found is not None and (found["one_rate"] is not None or found["number"] == "0")


def is_by_itself(job: Job) -> bool:
    """Whether a job's stated code says that each pay day is taxed by itself."""
    found = TAX_CODE.fullmatch(job.tax_code or "")
    return found is not None and found["by_itself"] is not None


def tax_code(notes: Notes, where: str, stated: Adult, job: Job, is_main: bool) -> dict[str, Any]:
    """The tax code of a job: as stated; else that of the year's allowance for the main job, and BR for another"""
    if job.tax_code is not None:
        return _stated(notes, where, stated, job, job.tax_code)
    if not is_main:
        notes.assume(where, "tax code BR (or its Scottish or Welsh form), as the main job has the allowance")
        notes.assume(where, BY_ITSELF)
        return {"tax_code": TaxCode.BASIC_RATE}
    code = JobFacts(marriage_allowance=marriage_allowance(notes, where.rpartition(".")[0], stated))
    held = rates(IncomeTaxRates, "income_tax", notes.pay_day)
    suffix = _SUFFIX.get(stated.marriage_allowance or "", "L") if code.marriage_allowance else "L"
    name = f"{code_number(code, held)}{suffix}"
    notes.assume(where, f"tax code {name} (or its Scottish or Welsh form)")
    notes.assume(where, BY_ITSELF)
    shrinks_from = figures("self_employed_tax")["allowance_shrinks_from"].on(notes.pay_day).amount
    if job.pay.rounded("year", job.hours) > shrinks_from:
        text = f"the code of the whole allowance, though it shrinks above {Money(shrinks_from)} a year; state the code on the payslip"
        notes.assume(f"{where}.tax_code", text)
    return {"marriage_allowance": code.marriage_allowance}


def assume_too_little_tax(notes: Notes, where: str, jobs: list[Job]) -> None:
    """Note that code BR of a second job takes too little, where pay in all goes beyond the basic rate"""
    first, second = jobs
    if second.tax_code is not None or leaves_the_allowance(first):
        return
    held, nation = rates(IncomeTaxRates, "income_tax", notes.pay_day), _nation(notes)
    main, other = (job.pay.rounded("year", job.hours) for job in jobs)
    year = JobFacts(pay_period=PayPeriod.YEAR)
    taken = income_tax(main, year, nation, held) + income_tax(other, year._replace(tax_code=TaxCode.BASIC_RATE), nation, held)
    short = income_tax(main + other, year, nation, held) - taken
    if short >= POUND:
        text = f"code BR takes too little, by some {Money(short, 'year')} a year, as all pay together goes beyond the basic rate"
        notes.assume(f"{where}.tax_code", f"{text}: it may be asked for later, or another code given; state the code on the payslip")


def marriage_allowance(notes: Notes, where: str, stated: Adult) -> MarriageAllowance:
    """The marriage allowance, in the tax years that have one"""
    if stated.marriage_allowance is None:
        return MarriageAllowance.NONE
    if not figures("income_tax")["marriage_allowance"].on(notes.pay_day).amount:
        notes.assume(f"{where}.marriage_allowance", "there is none yet in this tax year")
        return MarriageAllowance.NONE
    return _MARRIAGE[stated.marriage_allowance]


def _stated(notes: Notes, where: str, stated: Adult, job: Job, printed: str) -> dict[str, Any]:
    found = TAX_CODE.fullmatch(printed)
    assert found is not None  # the door reads it by the same pattern
    if not found["by_itself"]:
        notes.assume(where, BY_ITSELF)
    suffix = _SUFFIX.get(stated.marriage_allowance or "")
    if suffix and found["suffix"] in _SUFFIX.values() and found["suffix"] != suffix:
        text = f"ends in {found['suffix']}, though the adult {stated.marriage_allowance} the marriage allowance; correct one of them"
        raise BadInput([(f"{notes.situation.field_of(job)}.tax_code", text)])
    if suffix and found["suffix"] != suffix:
        notes.assume(f"{where}.tax_code", f"the code stands, though one with the marriage allowance would end in {suffix}")
    code = JobFacts(tax_code=_kind(found["one_rate"], found["added"]), code_prefix=_PREFIX[found["prefix"]])
    scottish = is_scottish(code, _nation(notes))
    if code.code_prefix == CodePrefix.BY_HOME and scottish and code.tax_code != TaxCode.NO_TAX:
        notes.assume(f"{where}.tax_code", f"read as S{printed}, as the home is in Scotland")
    held = rates(IncomeTaxRates, "income_tax", notes.pay_day)
    if found["one_rate"] and code.tax_code != TaxCode.NO_TAX and not _exists(code, scottish, held):
        text = f"{printed} is no code of the tax year {written(notes.pay_day)} lies in; check it on the payslip"
        raise BadInput([(f"{notes.situation.field_of(job)}.tax_code", text)])
    return {"tax_code": code.tax_code, "code_prefix": code.code_prefix, "code_number": int(found["added"] or found["number"] or 0)}


def _nation(notes: Notes) -> Nation:
    """Where the home is, as far as rates of tax go by it"""
    return Nation.SCOTLAND if notes.stated.home.nation == "scotland" else Nation.ENGLAND


def _kind(rate: str | None, added: str | None) -> TaxCode:
    if rate is not None:
        return _ONE_RATE[rate]
    return TaxCode.ADDITIONAL_PAY if added is not None else TaxCode.ALLOWANCE


def _exists(code: JobFacts, scottish: bool, held: IncomeTaxRates) -> bool:
    """Whether the tax year has a code of the kind; D2 and D3 are Scottish only."""
    return one_rate(code.tax_code, scottish, held) > 0 and (scottish or code.tax_code not in (TaxCode.D2, TaxCode.D3))
