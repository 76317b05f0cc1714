"""The worked examples: each case file of examples/worked answered, and held against what was worked out by hand at its foot.

A file is a case that `betteroff compare`, `explain`, `requirements` or `sanctions` reads. The comment at its head is a title, the
situation, and the law after "Law:". The comment at its foot says what is expected, by day or by scenario, each amount with its sum:

    # Expected on 2021-09-06:              (or: Expected today, Expected with A job of 18 hours)
    # standard_allowance = 411.51: 324.84 + 86.67

A name is that of a line of Universal Credit, or a whole name such as housing_costs.contributions. Duties are expected in the same way,
each with its reason in law:

    # Expected duties on 2026-12-07:       (or: Expected duties today, Expected duties with A job of 18 hours)
    # group = All work-related requirements: in no other group
    # search = 23: 35 - 12

A name is that of a duty (group, expected_hours, counted.paid_work, search, availability, ...) or easement: what lifts work search, and
its days. Of a couple it begins with the label of one of them: partner.group.

What other benefits require is expected by topic, in the words of the answer with its number and its days; a topic may come several times,
and "nothing" says that the answer has no line of it:

    # Expected requirements on 2010-11-01:
    # permitted_work = Permitted work, higher limit, for 52 weeks, until 30 October 2011: 364 days

A sanction is expected by level, days, first_day, rate, total and hardship, after the options of `betteroff sanctions`:

    # Expected of --failure "missed interview" --on 2026-09-01 --complied 2026-09-11 --decided 2026-09-20:
    # days = 17: 10 to compliance + 7

What differs ends the writing of the page. Folders are the headings of the page; both folders and files come in the order of their numbers.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

import betteroff as bo
from betteroff import order
from betteroff.calendar import written
from betteroff.cli import failure_of, sanctions
from betteroff.duties.compared import DutiesCompared, EasementCompared, duties_compared
from betteroff.duties.lookahead import unless_certain
from betteroff.present.requirements import required
from betteroff.requirements.lines import RequirementLine
from betteroff.sanctions.result import SanctionReason
from betteroff.statement import StatementLine

FOLDER = Path(__file__).parents[1] / "examples" / "worked"
_FOOT = "# Expected "
_WHERE = re.compile(r"(?P<kind>duties |requirements )?(?P<where>on \d{4}-\d\d-\d\d|today|with .+|(?P<sanction>of --failure .+)):")
_DUTY = re.compile(r"# (?P<name>[a-z_.]+) = (?P<value>\S.*?): (?P<reason>\S.*)")
_SAID = re.compile(r"# (?P<name>[a-z_]+) = (?P<value>\S.*): (?P<reason>\S.*)")
"""Of a requirement or a sanction; what is expected may hold a colon, the reason may not."""
_LINE = re.compile(r"# (?P<name>[a-z_.]+) = (?P<value>[\d,]+\.\d\d): (?P<sum>\S.*)")
_KINDS = {"": ("amounts", _LINE), "duties": ("duties", _DUTY), "requirements": ("requirements", _SAID), "of": ("sanction", _SAID)}
"""What an answer is held against, by the words before it: the part, and how its lines are written."""
_LINES = [f"{part}.{field}" for part, kind in get_type_hints(order.Statement).items() for field in kind._fields]
"""Every line of money, in the order of a statement."""
_DUTIES = (
    ".group", ".regime", ".expected_hours", ".counted", ".search", ".easement", ".availability", ".limit",
    ".beside", ".interviews", ".preparation",
)  # fmt: skip
"""Every duty, in the order of the page."""
_BETWEEN = {"work_allowance": "earned_income", "before_cap": "cap_reduction"}
"""Steps of the award that say something only beside another line."""


class Expected(NamedTuple):
    """What was worked out by hand for one answer, by name: of lines of money, of duties, of topics, of parts of a sanction."""

    amounts: Mapping[str, str] = {}
    duties: Mapping[str, str] = {}
    requirements: tuple[tuple[str, str], ...] = ()
    sanction: Mapping[str, str] = {}


class Duty(NamedTuple):
    """A duty of one adult as the library answers it, or what lifts it; or a part of a sanction."""

    label: str
    value: str
    law: tuple[str, ...]


class Asked(NamedTuple):
    """What the library answers, as far as something is expected of it."""

    position: bo.PositionResult | None = None
    requirements: bo.RequirementsResult | None = None
    sanction: bo.SanctionResult | None = None


class Column(NamedTuple):
    """One answer to an example: what stands over it, the answer, and what is expected of it."""

    head: str
    answer: Asked
    hand: Expected

    @property
    def position(self) -> bo.PositionResult:
        """Money and duties."""
        assert self.answer.position is not None  # one that is asked for money or duties
        return self.answer.position

    @property
    def expected(self) -> Mapping[str, str]:
        """The amounts worked out by hand."""
        return self.hand.amounts

    @property
    def expected_duties(self) -> Mapping[str, str]:
        """The duties worked out by hand."""
        return self.hand.duties

    def amount(self, name: str) -> str:
        """The amount of a line, as it is printed; nothing where the line is not there, or is nothing."""
        if name == "in_hand":
            return str(self.position.in_hand)
        found = next((line.amount for line in self.position.lines if line.name == name), None)
        return str(found) if found and found.in_pence else ""

    def duties(self) -> dict[str, Duty]:
        """Every duty by its name; of a couple, the name begins with whose it is."""
        adults = duties_compared(self.position.duties, self.position.duties)
        return {name: duty for adult in adults for name, duty in _duties(adult, len(self.position.duties) > 1)}

    def about(self, topic: str) -> tuple[RequirementLine, ...]:
        """What other benefits require or allow on a topic."""
        benefits = self.answer.requirements.benefits if self.answer.requirements else ()
        return tuple(line for benefit in benefits for line in benefit.about(topic.replace("_", " ")))

    def required(self) -> Iterator[RequirementLine]:
        """The requirements that were worked out by hand, as the library answers them."""
        for topic, value in self.hand.requirements:
            yield from (line for line in self.about(topic) if required(line) == value)

    def sanction(self) -> dict[str, Duty]:
        """The parts of a sanction by name."""
        return dict(_sanction(self.answer.sanction)) if self.answer.sanction else {}

    def requests(self) -> tuple[tuple[str, str], ...]:
        """What to bring or to know for each thing that may be asked of the work coach, and words to ask for it."""
        rows: list[Any] = [
            row for adult in self.position.duties for row in (*adult.easements, *adult.deductions, *adult.limits, *adult.may_ask)
        ]
        return tuple(dict.fromkeys((row.ask, row.request) for row in (*rows, *self.position.treatment) if row.request))


class Example(NamedTuple):
    """A case file, answered."""

    path: Path
    title: str
    situation: str
    law: str
    compared: Mapping[str, bo.ComparisonResult]
    """Today against each scenario, where money or duties are expected of them."""
    columns: tuple[Column, ...]
    case: str
    """The file without the comment at its head."""

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return self.path.stem.partition("-")[2]

    @property
    def results(self) -> tuple[tuple[str, str], ...]:
        """The name of each scenario, and in a sentence what it changes."""
        return tuple((one.label, f"on {written(one.on)}: {one.sentence}") for one in self.compared.values())

    def rows(self) -> Iterator[tuple[StatementLine, tuple[str, ...]]]:
        """The lines that matter, each with its amount in every column."""
        columns = self.of_money()
        lines = {line.name: line for column in columns for line in column.position.lines}
        for name in sorted(lines, key=_LINES.index):
            if any(name in column.expected or _matters(column, lines[name]) for column in columns):
                yield lines[name], tuple(column.amount(name) or column.expected.get(name, "") for column in columns)

    def of_money(self) -> tuple[Column, ...]:
        """The answers that have money and duties."""
        return tuple(column for column in self.columns if column.answer.position)

    def of_requirements(self) -> Iterator[tuple[str, RequirementLine]]:
        """Each requirement that was worked out by hand, with what stands over it."""
        yield from ((column.head, line) for column in self.columns for line in column.required())

    def of_sanctions(self) -> Iterator[tuple[str, str, tuple[Duty, ...]]]:
        """The options that ask about each sanction, it in a sentence, and its parts."""
        for column in self.columns:
            if column.answer.sanction:
                yield column.head, column.answer.sanction.sentence, tuple(column.sanction().values())

    def duty_rows(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """The label of each duty that was worked out by hand or that changes, what it is in every column, and its law."""
        columns = [column.duties() for column in self.of_money()]
        by_hand = {name for column in self.columns for name in column.expected_duties}
        for name in sorted({name for column in columns for name in column}, key=_place):
            found = [column.get(name, Duty("", "", ())) for column in columns]
            if name in by_hand or len({duty.value for duty in found}) > 1:
                law = dict.fromkeys(law for duty in found for law in duty.law)
                yield next(duty.label for duty in found if duty.label), tuple(duty.value for duty in found), "; ".join(law)

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Work search from a day on, in a sentence: whose and when, of the first day or of each scenario."""
        for column in self.of_money() if self.results else self.of_money()[:1]:
            for adult in column.position.duties:
                yield f"{column.head}, {adult.label.lower()}" if len(column.position.duties) > 1 else column.head, adult.sentence


@cache
def groups() -> tuple[tuple[str, tuple[Example, ...]], ...]:
    """Each heading with its examples. Ends the program where one is not as it was worked out by hand."""
    folders = sorted((path for path in FOLDER.iterdir() if path.is_dir()), key=lambda path: int(path.name.partition("-")[0]))
    return tuple((_heading(folder), tuple(example(path) for path in sorted(folder.glob("*.toml")))) for folder in folders)


def _heading(folder: Path) -> str:
    return folder.name.partition("-")[2].replace("-", " ").capitalize()


def example(path: Path) -> Example:
    """One case file: read, answered and checked."""
    lines = path.read_text(encoding="utf-8").rstrip().splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    title, *rest = (line.removeprefix("#").strip() for line in head)
    situation, _, law = " ".join(rest).partition("Law: ")
    if not (situation and law):
        raise SystemExit(f"{path}: the comment at the head needs a title, the situation, and the law after 'Law:'")
    case, expected = bo.read(path), dict(_expected(path, lines))
    days = [where for where, hand in expected.items() if not hand.sanction]
    if case.scenarios:
        if days != (all_of := ["today", *(f"with {name}" for name in case.scenarios)]):
            raise SystemExit(f"{path}: must say what is expected {', '.join(all_of)}, in this order")
    elif days and (days[0] != f"on {case.on}" or not all(where.startswith("on ") for where in days)):
        raise SystemExit(f"{path}: the first day of what is expected must be {case.on}, the day of the case")
    needs_money = any(hand.amounts or hand.duties for hand in expected.values())
    compared = bo.compare_case(case) if case.scenarios and needs_money else {}
    columns = tuple(_column(case, compared, where, hand) for where, hand in expected.items())
    found = Example(path, title, situation.strip(), law, compared, columns, "\n".join(lines[len(head) :]).strip())
    if wrong := [f"  {each}" for each in differences(found)]:
        raise SystemExit("\n".join([f"{path}: not as worked out by hand", *wrong]))
    return found


def _column(case: bo.Case, compared: Mapping[str, bo.ComparisonResult], where: str, hand: Expected) -> Column:
    """What the library answers to one place of the foot."""
    if hand.sanction:
        stated = sanctions.make_context("sanctions", ["FILE", *shlex.split(where.removeprefix("of "))]).params
        failure = failure_of(**{name: value for name, value in stated.items() if name not in ("file", "scenario", "as_json", "plain")})
        return Column(where.removeprefix("of "), Asked(sanction=bo.sanction(case.household, failure=failure)), hand)
    day = date.fromisoformat(where.removeprefix("on ")) if where.startswith("on ") else None
    scenario = where.removeprefix("with ") if where.startswith("with ") else None
    position = None
    if hand.amounts or hand.duties:
        position = bo.position(case.household, on=day) if day else _of_comparison(compared, scenario)
    others = bo.requirements_case(case, day, scenario) if hand.requirements else None
    head = written(day) if day else "Today" if scenario is None else scenario if len(case.scenarios) > 1 else "Then"
    return Column(head, Asked(position, others), hand)


def _of_comparison(compared: Mapping[str, bo.ComparisonResult], scenario: str | None) -> bo.PositionResult:
    return next(iter(compared.values())).today if scenario is None else compared[scenario].then


def differences(found: Example) -> Iterator[str]:
    """Each amount, duty, requirement and part of a sanction that is not as expected."""
    for column in found.columns:
        for name, amount in column.expected.items():
            if (found_amount := column.amount(name) or "0.00") != amount:
                yield f"{column.head}: {name} is expected to be {amount}, and is {found_amount}"
        for expected, answered, kind in (
            (column.expected_duties, column.duties() if column.expected_duties else {}, "duty"),
            (column.hand.sanction, column.sanction(), "part"),
        ):
            for name, value in expected.items():
                if name not in answered:
                    yield f"{column.head}: {name} is no {kind} of this answer; there are {', '.join(answered) or 'none'}"
                elif answered[name].value != value:
                    yield f"{column.head}: {name} is expected to be {value}, and is {answered[name].value}"
        for topic, value in column.hand.requirements:
            if value not in (there := [required(line) for line in column.about(topic)] or ["nothing"]):
                yield f"{column.head}: {topic} is expected to have {value}; it has {'; '.join(there)}"


def _expected(path: Path, lines: list[str]) -> Iterator[tuple[str, Expected]]:
    """What is expected, by where: amounts, duties, requirements, or a sanction."""
    found: dict[str, Expected] = {}
    starts = [number for number, line in enumerate(lines) if line.startswith(_FOOT)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head = _WHERE.fullmatch(lines[start].removeprefix(_FOOT))
        kind = "of" if head and head["sanction"] else (head and head["kind"]) or ""
        part, form = _KINDS[kind.strip()]
        stated = [form.fullmatch(line) for line in lines[start + 1 : end]]
        if not (head and stated and all(stated)):
            raise SystemExit(f"{path}: '{lines[start]}' or what follows cannot be read; each line needs a name, what is expected, and why")
        pairs = tuple((_whole(line["name"]) if part == "amounts" else line["name"], line["value"]) for line in stated if line)
        if part == "amounts" and not dict(pairs).keys() <= {*_LINES, "in_hand"}:
            raise SystemExit(f"{path}: what follows '{lines[start]}' cannot be read: each amount needs the name of a line")
        before = found.get(head["where"], Expected())
        stated_here: dict[str, Any] = {part: pairs if part == "requirements" else dict(pairs)}
        found[head["where"]] = before._replace(**stated_here)
    yield from found.items()


def _sanction(found: bo.SanctionResult) -> Iterator[tuple[str, Duty]]:
    """The parts of a sanction by name, each with its law; of what is none, that alone"""
    yield "level", Duty("Level", found.level or "none", (_cited(found.reason),))
    if found.length and found.first_day and found.start and found.rate and found.total:
        yield "days", Duty("Days", str(found.length.days), (_cited(found.length.reason),))
        yield "first_day", Duty("From", written(found.first_day), (_cited(found.start),))
        yield "rate", Duty("Rate", f"{found.rate} a {found.rate.period}", (_cited(found.periods[0].share),))
        yield "total", Duty("In all", str(found.total), ())
        paid, law = found.hardship_payment, tuple(dict.fromkeys(map(_cited, found.hardship)))
        yield "hardship", Duty("Hardship payment", str(paid.total) if paid else "none", law)
        if paid:
            yield "hardship_rate", Duty("Its rate", f"{paid.rate} a {paid.rate.period}", (f"{paid.law} ({paid.mark})",))
            yield "hardship_days", Duty("Its days", f"{written(paid.first_day)} to {written(paid.last_day)}", ())


def _cited(found: SanctionReason) -> str:
    return f"{found.law} ({found.mark})"


def _duties(adult: DutiesCompared, is_in_couple: bool) -> Iterator[tuple[str, Duty]]:
    """The duties of one adult, and what lifts them with its days."""
    name, label = (f"{adult.whose.lower()}.", f"{adult.whose}: ") if is_in_couple else ("", "")
    for line in adult.lines:
        yield name + line.name, Duty(label + line.label, line.then + unless_certain(line.certainty), line.law)
    lifted = [f"{one.name}{unless_certain(one.certainty)}{_days(one)}" for one in adult.easements]
    yield (
        f"{name}easement",
        Duty(f"{label}What lifts work search", "; ".join(lifted) or "nothing", tuple(one.law for one in adult.easements)),
    )


def _place(name: str) -> tuple[bool, int, str]:
    """Where a duty stands: the partner's last, then as they follow from each other."""
    return name.startswith("partner."), next(place for place, duty in enumerate(_DUTIES) if duty in f".{name}"), name


def _days(found: EasementCompared) -> str:
    since = f", from {written(found.first_day)}" if found.first_day else ""
    return f"{since}, until {written(found.last_day)}" if found.last_day else since


def _whole(name: str) -> str:
    return name if "." in name or name == "in_hand" else f"universal_credit.{name}"


def _matters(column: Column, line: StatementLine) -> bool:
    """Whether a line is something, and more than a step on the way that changes nothing."""
    if not column.amount(line.name) or not (line.in_hand or line.part == "universal_credit"):
        return False
    if line.field in _BETWEEN:
        return bool(column.amount(f"universal_credit.{_BETWEEN[line.field]}"))
    return line.name != "universal_credit.paid" or column.amount(line.name) != column.amount("universal_credit.payable")
