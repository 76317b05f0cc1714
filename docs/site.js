/* What the theme leaves out for readers who use a keyboard, or hear the page: names, a way into tables that scroll, and into the menu. */
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
  mendMenu();
}

/* In a narrow window the menu is folded away: then nothing in it takes the focus. Open, the ways back in it do; the theme presses them on Enter. */
function mendMenu() {
  const menu = document.querySelector(".md-sidebar--primary");
  const open = document.getElementById("__drawer").checked;
  const folds = getComputedStyle(menu).position === "fixed";
  menu.inert = folds && !open;
  menu.querySelectorAll(".md-nav .md-nav__title[for], [for=__toc]").forEach((label) => label.setAttribute("tabindex", folds ? "0" : "-1"));
  document.querySelector("[for=__drawer] > button")?.setAttribute("aria-expanded", open);
}

/* What opens it is a label, which no key can reach: here a button is put into it. */
function openMenuByKey() {
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const drawer = document.getElementById("__drawer");
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", "Menu");
  button.append(...label.childNodes);
  label.append(button);
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => {
    mendMenu();
    const first = document.querySelector(".md-sidebar--primary .md-nav__toggle:checked ~ .md-nav > .md-nav__title") ?? document.querySelector(".md-sidebar--primary a");
    (drawer.checked ? first : button).focus();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) drawer.click();
    if (event.key === " " && document.activeElement instanceof HTMLLabelElement) {
      event.preventDefault();
      document.activeElement.click();
    }
  });
}
addEventListener("load", openMenuByKey);
addEventListener("load", mend);
addEventListener("resize", mend);
