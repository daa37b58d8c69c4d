// Keys and buttons.

const help = document.getElementById("help");
const shortcuts = document.getElementById("shortcuts");
const panel = document.getElementById("filters");
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => accept(),
  A: acceptAlike,
  s: acceptSafe,
  e: ownWords,
  r: reject,
  i: ignore,
  n: neverAgain,
  c: giveReason,
  y: copyFinding,
  u: takeBack,
  d: offerDownloads,
  f: showFilters,
  "/": () => search.select(),
  "?": () => help.showModal(),
};

function showFilters() {
  panel.open = !panel.open;
  if (panel.open) panel.querySelector("input, select").focus();
}

function onKey(event) {
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && toolbar.contains(event.target)) leaveToolbar();
  if (event.target.closest("input, select, textarea")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") {
    event.preventDefault();
    takeBack();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !shortcuts.checked) return;
  const act = KEYS[event.key] ?? (/^[1-9]$/.test(event.key) && (() => accept(Number(event.key) - 1)));
  if (!act) return;
  event.preventDefault();
  act();
}

function leaveToolbar() {
  panel.open = false;
  if (current) cardOf(current).focus({ preventScroll: true });
  else document.activeElement.blur();
}

// A click on a card or a mark takes it in hand; links and fields do what they do.
function onClick(event) {
  const card = event.target.closest(".card");
  if (!card || event.target.closest("a, button, input, label")) return;
  if (String(getSelection())) return;
  const finding = findings.find((one) => `f${one.anchor}` === card.id);
  if (finding && finding !== current) {
    take(finding);
    writeAddress();
  }
}

// Enter in the search goes to the first finding.
function onSearch(event) {
  event.preventDefault();
  if (!shown.length) return;
  go(shown[0]);
}

function startDesk() {
  toolbar.hidden = false;
  document.documentElement.classList.add("desk");
  const presses = { previous: () => step(-1), next: () => step(1), safe: acceptSafe, undo: takeBack, take: offerDownloads };
  for (const [id, act] of Object.entries(presses)) document.getElementById(id).addEventListener("click", act);
  document.getElementById("ask-help").addEventListener("click", () => help.showModal());
  document.getElementById("clear").addEventListener("click", clearFilters);
  document.getElementById("take-decisions").addEventListener("click", takeDecisions);
  document.getElementById("safe").hidden = !findings.some((finding) => finding.fix === "safe");
  document.getElementById("memory").hidden = Boolean(storage);
  shortcuts.checked = storage?.getItem("audit-shortcuts") !== "off";
  shortcuts.addEventListener("change", () => storage?.setItem("audit-shortcuts", shortcuts.checked ? "on" : "off"));
  toolbar.addEventListener("input", refilter);
  toolbar.addEventListener("submit", onSearch);
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  addEventListener("hashchange", readAddress);
  recall();
  for (const finding of decisions.keys()) showDecision(finding);
  readAddress();
  alignAll();
  if (!current && shown.length) take(shown.find((finding) => !decisions.has(finding)) ?? shown[0]);
}

if (findings.length) startDesk();
