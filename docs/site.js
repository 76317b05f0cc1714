/* What the theme leaves out for readers who use a keyboard, or hear the page: names, and a way into tables that scroll. */
function mend() {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelectorAll(".md-code__nav").forEach((nav, place) => nav.setAttribute("aria-label", `Code ${place + 1}`));
  document.querySelectorAll(".md-typeset__scrollwrap").forEach((table, place) => {
    if (table.scrollWidth > table.clientWidth) {
      table.tabIndex = 0;
      table.setAttribute("role", "region");
      table.setAttribute("aria-label", `Table ${place + 1}, which scrolls sideways`);
    } else {
      ["tabindex", "role", "aria-label"].forEach((name) => table.removeAttribute(name));
    }
  });
}
addEventListener("load", mend);
addEventListener("resize", mend);
