"""Charts as drawn: the same each time, read aloud, told apart without colour, many on a page, and without matplotlib."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import combinations
from pathlib import Path

import matplotlib
import matplotlib.style
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

import betteroff as bo
from betteroff.present.charts import Chart, drawing
from betteroff.present.charts.compared import PARTS
from betteroff.present.charts.drawing.looks import LOOKS
from betteroff.present.charts.drawing.page import WHITE, Page, width_of, wrapped
from betteroff.present.charts.rates import _LABELS
from charted import BEFORE, CARER, IN_SUPPORTED, PAY, SAM, job

SVG = "{http://www.w3.org/2000/svg}"


@cache
def charts() -> dict[str, Chart]:
    answer = bo.compare(
        IN_SUPPORTED,
        {
            "a job with a name that is far too long for one line of a chart & <a bracket>": job(30, travel="45 a week"),
            "a loss": job(15, travel="60 a week"),
            "volunteering": bo.Volunteering(hours=12, organisation="charity"),
        },
        on=BEFORE,
    )
    sweep = bo.sweep(CARER, hours=range(41), pay=PAY, on=BEFORE)
    return {
        "steps": sweep.chart(),
        "rates": sweep.chart("marginal rates"),
        "hours": bo.hours_that_pay(IN_SUPPORTED, pay=PAY, on=BEFORE).chart(),
        "pay": bo.sweep(SAM, hours=16, pay=["900 a month", "950 a month"], on=BEFORE).chart(),
        "one": bo.sweep(SAM, hours=[16], pay=PAY, on=BEFORE).chart(),
        "answer": answer.chart(),
        **{name[:12]: found.chart() for name, found in answer.items()},
    }


NAMES = ("steps", "rates", "hours", "pay", "one", "answer", "a job with a", "a loss", "volunteering")


@pytest.mark.parametrize("name", NAMES)
def test_it_is_read_aloud_and_fills_the_width_it_is_given(name: str) -> None:
    chart = charts()[name]
    root = ElementTree.fromstring(chart.svg)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("viewBox")
    assert root.get("width") is None
    assert root.get("height") is None
    title, description = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == chart.title
    assert f"{chart.title}. {description.text}" == chart.alt
    assert "<style" not in chart.svg  # it would reach the rest of the page
    assert "<metadata" not in chart.svg


def test_several_on_one_page_share_no_name() -> None:
    page = "".join(chart._repr_html_() for chart in charts().values())
    names = re.findall(r' id="([^"]*)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'(?:url\(#|href="#)([^")]+)', page)) <= set(names)


@pytest.mark.parametrize("name", NAMES)
def test_lines_and_text_stand_out_by_4_5_to_1(name: str) -> None:
    colours = set(re.findall(r"(?:fill|stroke): (#[0-9a-f]{6})", charts()[name].svg)) - {WHITE}
    assert colours
    assert all(contrast(colour) >= 4.5 for colour in colours), colours


def contrast(colour: str) -> float:
    """With white (WCAG 2.2, relative luminance)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize("labels", [PARTS, tuple(_LABELS.values())])
def test_no_part_is_told_by_its_colour_alone(labels: tuple[str, ...]) -> None:
    hatches = [LOOKS[label].hatch for label in labels]
    assert len(set(hatches)) == len(hatches)


def test_the_same_bytes_each_time_in_any_thread() -> None:
    chart = charts()["pay"]
    again = [Chart(chart.title, chart.alt, chart.table, chart.picture, chart.note) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        assert {chart.svg, *threads.map(lambda one: one.svg, again)} == {chart.svg}
    before = dict(matplotlib.rcParams)
    assert {one._drawn(kind) for one in again[:2] for kind in (".png",)} == {chart._drawn(".png")}
    assert dict(matplotlib.rcParams) == before


@cache
def as_it_is(kind: str) -> bytes:
    return charts()["steps"]._drawn(kind)


@pytest.mark.parametrize(
    "settings",
    [
        {"text.usetex": True},
        {"hatch.color": "yellow", "hatch.linewidth": 4, "lines.solid_capstyle": "butt"},
        {"path.sketch": (1, 100, 2)},
        {"svg.fonttype": "none", "pdf.fonttype": 42, "savefig.dpi": 300},
        {"text.color": "red", "lines.linewidth": 9, "font.size": 30, "axes.facecolor": "black", "figure.dpi": 300},
        {"figure.constrained_layout.use": True},
        *("seaborn-v0_8", "dark_background"),
    ],
    ids=str,
)
def test_a_reader_s_settings_of_matplotlib_change_nothing_and_are_left_as_they_are(settings: str | dict[str, object]) -> None:
    plain = {kind: as_it_is(kind) for kind in (".svg", ".png", ".pdf")}
    with matplotlib.rc_context(), warnings.catch_warnings(action="error"):
        matplotlib.style.use(settings)
        stated = dict(matplotlib.rcParams)
        assert {kind: charts()["steps"]._drawn(kind) for kind in plain} == plain
        assert dict(matplotlib.rcParams) == stated


ASKED = """
import sys
import betteroff as bo
from charted import BEFORE, PAY, SAM
print(bo.sweep(SAM, hours=[0, 16], pay=PAY, on=BEFORE).chart().svg, "matplotlib.pyplot" in sys.modules)
"""


def test_the_same_bytes_in_another_process_without_a_screen() -> None:
    place = os.environ | {"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": "7", "MPLBACKEND": "TkAgg"}
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True, env=place).stdout
    assert told == f"{bo.sweep(SAM, hours=[0, 16], pay=PAY, on=BEFORE).chart().svg} False\n"


@pytest.mark.parametrize("name", NAMES)
def test_no_words_cover_others(name: str) -> None:
    page = Page()
    drawing.draw(page, charts()[name].picture)
    canvas = FigureCanvasAgg(page.finished())
    texts = [text for text in page.figure.findobj(Text) if isinstance(text, Text) and text.get_text()]
    boxes = [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]
    assert boxes
    for (one, box), (other, beside) in combinations(boxes, 2):
        across = min(box.x1, beside.x1) - max(box.x0, beside.x0)
        down = min(box.y1, beside.y1) - max(box.y0, beside.y0)
        assert across <= 0 or down <= 0.25 * min(box.height, beside.height), (one, other)
    width, height = canvas.get_width_height()
    assert all(box.x0 >= 0 and box.x1 <= width and box.y0 >= 0 and box.y1 <= height for _, box in boxes)


def test_it_is_saved_by_the_ending_of_the_name(tmp_path: Path) -> None:
    chart = charts()["answer"]
    assert chart.save(tmp_path / "a.svg").read_text(encoding="utf-8") == chart.svg
    assert chart.save(tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")
    assert chart.save(str(tmp_path / "a.pdf")).read_bytes().startswith(b"%PDF")
    with pytest.raises(bo.Refusal, match=r"a\.jpg: a chart is drawn as SVG, PNG or PDF; give a name that ends in \.svg, \.png or \.pdf"):
        chart.save(tmp_path / "a.jpg")
    with pytest.raises(bo.Refusal, match="cannot be written"):
        chart.save(tmp_path / "nowhere" / "a.svg")


def test_in_a_notebook_words_and_table_are_folded_under_the_picture() -> None:
    shown = charts()["a job with a"]._repr_html_()
    assert shown.startswith("<figure")
    assert "<details><summary>The chart in words and figures</summary>" in shown
    assert '<th scope="row">Housing Benefit: lower</th>' in shown
    assert "&amp; &lt;a bracket&gt;" in shown
    assert "<a bracket>" not in shown


def test_as_text_it_is_its_words_and_its_table() -> None:
    text = str(charts()["a loss"])
    assert text.startswith("Where each pound goes: a loss. On 4 October 2026.")
    assert "Less in hand a month" in text
    assert repr(charts()["a loss"]) == text
    assert max(map(len, str(charts()["steps"]).splitlines())) <= 110


def test_without_matplotlib_only_drawing_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in sys.modules if name.startswith(("matplotlib", "betteroff.present.charts.drawing"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delattr("betteroff.present.charts.drawing", raising=False)
    chart = bo.sweep(SAM, hours=[15, 16], pay=PAY, on="2026-12-07").chart()
    assert "Today: £944.90." in chart.alt
    assert chart.table.items
    assert chart.to_dict()["today"] == "944.90"
    with pytest.raises(bo.Refusal, match=r"matplotlib, which is not installed: pip install matplotlib\."):
        chart.save(tmp_path / "a.svg")
    assert "<td>" in chart._repr_html_()


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), max_size=120), st.floats(0.5, 4))
def test_wrapped_text_is_no_wider_than_asked(text: str, width: float) -> None:
    lines = wrapped(text, width)
    assert all(width_of(line) <= width for line in lines if len(line) > 1)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_a_page_grows_with_what_is_on_it() -> None:
    short, long = Page(), Page()
    short.paragraph("a word")
    long.paragraph("a word " * 60)
    assert long.finished().get_size_inches()[1] > short.finished().get_size_inches()[1] + 0.5
