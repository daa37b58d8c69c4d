"use strict";
// Walk and filter; the page is complete without.
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const toolbar = document.getElementById("toolbar");
  if (!cards.length) return;
  toolbar.hidden = false;

  const marks = new Map();
  for (const mark of document.querySelectorAll("[data-card]")) {
    const parts = marks.get(mark.dataset.card);
    if (parts) parts.push(mark);
    else marks.set(mark.dataset.card, [mark]);
  }
  const nameOf = (card) => card.id.slice(1);
  const marksOf = (card) => marks.get(nameOf(card)) || [];
  const standing = document.getElementById("standing");
  const rule = document.getElementById("rule");
  let shown = cards;
  let current = null;

  function light(card, on) {
    for (const part of [card, ...marksOf(card)]) part.classList.toggle("current", on);
  }

  function stand() {
    const place = shown.indexOf(current);
    const count = shown.length.toLocaleString("en");
    const total = cards.length.toLocaleString("en") + (cards.length === 1 ? " finding" : " findings");
    if (place >= 0) standing.value = `${place + 1} of ${count}`;
    else standing.value = `${shown.length === cards.length ? "" : count + " of "}${total}`;
  }

  function choose(card) {
    if (current) light(current, false);
    current = card;
    light(card, true);
    const mark = marksOf(card)[0];
    card.scrollIntoView({ block: "nearest" });
    if (mark) mark.scrollIntoView({ block: "nearest" });
    card.focus({ preventScroll: true });
    stand();
  }

  function step(by) {
    if (!shown.length) return;
    const place = shown.indexOf(current);
    if (place < 0) choose(by > 0 ? firstInSight() : shown[shown.length - 1]);
    else choose(shown[(place + by + shown.length) % shown.length]);
  }

  function firstInSight() {
    return shown.find((card) => card.getBoundingClientRect().bottom > 0) || shown[0];
  }

  function filter() {
    const severities = new Set([...toolbar.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    shown = cards.filter((card) => {
      const on = severities.has(card.dataset.severity) && (!rule.value || card.dataset.rule === rule.value);
      card.classList.toggle("off", !on);
      for (const mark of marksOf(card)) mark.classList.toggle("off", !on);
      return on;
    });
    if (current && !shown.includes(current)) {
      light(current, false);
      current = null;
    }
    stand();
  }

  function follow() {
    const found = /^#[fm](\d+-\d+)$/.exec(location.hash);
    const card = found && document.getElementById("f" + found[1]);
    if (!card) return;
    if (current) light(current, false);
    current = card;
    light(card, true);
    stand();
  }

  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  toolbar.addEventListener("change", filter);
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", follow);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  filter();
  follow();
})();
