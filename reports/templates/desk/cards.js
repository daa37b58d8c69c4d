// The finding at hand: its card, its marks, what can be done with it.

const said = document.getElementById("said");
const standing = document.getElementById("standing");
const actions = Object.assign(document.createElement("div"), { className: "actions" });
const marks = new Map();
const written = new Map();
let saying = 0;
let current = null;
let shown = findings;

for (const mark of document.querySelectorAll("[data-card]")) {
  const parts = marks.get(mark.dataset.card);
  if (parts) parts.push(mark);
  else marks.set(mark.dataset.card, [mark]);
}

const cardOf = (finding) => document.getElementById(`f${finding.anchor}`);
const marksOf = (finding) => marks.get(finding.anchor) ?? [];
const numberOf = (finding) => finding.anchor.split("-")[1];

function say(sentence) {
  said.value = sentence;
  clearTimeout(saying);
  saying = setTimeout(() => (said.value = ""), 8000);
}

function light(finding, on) {
  for (const part of [cardOf(finding), ...marksOf(finding)]) part.classList.toggle("current", on);
}

// Make a finding the one at hand, without moving the page.
function take(finding) {
  if (current) light(current, false);
  current = finding;
  if (finding) {
    light(finding, true);
    fillActions();
    cardOf(finding).append(actions);
  } else actions.remove();
  stand();
}

// Go to a finding: show its mark and its card, and leave its address in the address bar.
function go(finding) {
  take(finding);
  const card = cardOf(finding);
  const mark = marksOf(finding)[0];
  for (const part of [card, mark, mark && card]) part?.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
  writeAddress();
}

function step(by) {
  if (!shown.length) return;
  const place = shown.indexOf(current);
  if (place < 0) go(by > 0 ? shown[0] : shown.at(-1));
  else go(shown[(place + by + shown.length) % shown.length]);
}

function stand() {
  const place = shown.indexOf(current);
  const total = findings.length.toLocaleString("en") + (findings.length === 1 ? " finding" : " findings");
  const among = shown.length === findings.length ? total : `${shown.length.toLocaleString("en")} of ${total}`;
  standing.value = place < 0 ? among : `${(place + 1).toLocaleString("en")} / ${among}`;
  document.getElementById("tally").textContent = tallyInWords();
}

function tallyInWords() {
  if (!decisions.size) return "none decided";
  const made = [...decisions.values()].map((one) => one.decision);
  const words = { accept: "accepted", reject: "rejected", ignore: "ignored" };
  const parts = Object.keys(words).map((kind) => [made.filter((one) => one === kind).length, words[kind]]);
  return parts.filter(([count]) => count).map(([count, word]) => `${count.toLocaleString("en")} ${word}`).join(", ");
}

// Decide on findings, show it, and go to the next that is open; `told` says it in a sentence.
function settle(pairs, told) {
  const after = shown.slice(shown.indexOf(current) + 1);
  decide(pairs);
  for (const [finding] of pairs) showDecision(finding);
  const sentence = told();
  const next = [...after, ...shown].find((finding) => !decisions.has(finding));
  sift();
  if (next && shown.includes(next)) go(next);
  else if (current) take(current);
  say(next ? sentence : `${sentence} No finding is left open here; d takes decisions and corrected text away.`);
}

function accept(choice = 0) {
  if (!current || (choice && choice >= current.suggestions.length)) return;
  acceptAs(current.suggestions[choice]);
}

function acceptAs(replacement) {
  const finding = current;
  settle([[finding, { decision: "accept", replacement }]], () =>
    replacement === undefined || isWritten(finding)
      ? `Finding ${numberOf(finding)} accepted.`
      : `Finding ${numberOf(finding)} accepted, but not written: markup or another change stands in the way.`,
  );
}

function acceptAlike() {
  if (!current) return;
  const open = openAlike(current).filter((finding) => finding.suggestions[0] === current.suggestions[0]);
  settle(accepted(open), () => `${open.length} alike accepted.`);
}

function acceptSafe() {
  const open = findings.filter((finding) => finding.fix === "safe" && !decisions.has(finding));
  if (open.length) settle(accepted(open), () => `${open.length} safe ${open.length === 1 ? "change" : "changes"} accepted.`);
  else say("No safe change is left open.");
}

const accepted = (open) => open.map((finding) => [finding, { decision: "accept", replacement: finding.suggestions[0] }]);

function openAlike(finding) {
  const text = textOf(finding);
  const isAlike = (other) => other.rule === finding.rule && textOf(other) === text;
  return findings.filter((other) => other === finding || (!decisions.has(other) && isAlike(other)));
}

function reject() {
  settleCurrent("reject", "rejected as a false alarm");
}

function ignore() {
  settleCurrent("ignore", "ignored");
}

function settleCurrent(decision, told) {
  const finding = current;
  if (finding) settle([[finding, { decision }]], () => `Finding ${numberOf(finding)} ${told}.`);
}

function neverAgain() {
  if (!current?.name) return;
  const never = openAlike(current).map((finding) => [finding, { decision: "reject", never_again: true }]);
  const text = textOf(current);
  settle(never, () => `${text} will not be flagged again once the decisions are applied.`);
}

function takeBack() {
  const changed = undo();
  for (const finding of changed) showDecision(finding);
  sift();
  if (changed.length) go(changed[0]);
  say(changed.length ? `Taken back: ${changed.length === 1 ? `finding ${numberOf(changed[0])}` : `${changed.length} findings`}.` : "There is nothing to take back.");
}

function inWords(decided) {
  const never = decided.never_again ? ", never to be flagged again" : "";
  const words = { accept: "Accepted", reject: `Rejected${never}`, ignore: "Ignored" }[decided.decision];
  const written = decided.replacement === undefined ? "" : decided.replacement === "" ? ": deleted" : `: ${decided.replacement}`;
  return words + written + (decided.reason ? ` (${decided.reason})` : "");
}

function showDecision(finding) {
  const decided = decisions.get(finding);
  const card = cardOf(finding);
  card.querySelector(".decided")?.remove();
  for (const part of [card, ...marksOf(finding)]) {
    if (decided) part.dataset.decision = decided.decision;
    else delete part.dataset.decision;
  }
  if (decided) {
    const line = Object.assign(document.createElement("p"), { className: "decided", textContent: inWords(decided) });
    card.querySelector(".top").after(line);
  }
  showChange(finding, decided?.replacement);
}

// Old words are struck and the accepted ones stand behind them.
function showChange(finding, replacement) {
  const parts = marksOf(finding).filter((part) => part.localName === "mark");
  for (const part of parts) part.classList.toggle("changed", replacement !== undefined);
  written.get(finding)?.remove();
  if (!replacement || !parts.length) return;
  written.set(finding, Object.assign(document.createElement("ins"), { className: "written", textContent: replacement }));
  parts.at(-1).after(written.get(finding));
}

function fillActions() {
  const { suggestions, name } = current;
  const others = suggestions.slice(1, 9).map((text, place) => button(text || "delete", () => accept(place + 1), String(place + 2)));
  const alike = openAlike(current).length;
  actions.replaceChildren(
    button(suggestions.length ? "Accept" : "Accept, write nothing", () => accept(), "a"),
    ...others,
    ...(current.plain ? [button("Own words", ownWords, "e")] : []),
    button("Reject", reject, "r"),
    button("Ignore", ignore, "i"),
    ...(alike > 1 ? [button(`Accept all ${alike} alike`, acceptAlike, "A")] : []),
    ...(name ? [button("Never flag this name again", neverAgain, "n")] : []),
    button("Reason", giveReason, "c"),
    ...(navigator.clipboard ? [button("Copy", copyFinding, "y")] : []),
  );
}

function copyFinding() {
  if (!current) return;
  const message = cardOf(current).querySelector(".message").textContent;
  const becomes = current.suggestions.length ? ` → ${current.suggestions[0] || "(delete)"}` : "";
  copy(`${textOf(current)}${becomes}: ${message}`, `Finding ${numberOf(current)}`);
}

function ownWords() {
  if (!current?.plain) return;
  const start = decisions.get(current)?.replacement ?? current.suggestions[0] ?? textOf(current);
  ask("Write instead", start, (words) => acceptAs(asWritten(words, current.source)));
}

// What an editor types is text; a file in HTML holds it with its signs escaped.
function asWritten(words, source) {
  if (!source.hypertext) return words;
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function giveReason() {
  if (!current) return;
  const decided = decisions.get(current) ?? { decision: "reject" };
  ask("Reason", decided.reason ?? "", (reason) => {
    const { reason: _, ...rest } = decided;
    settle([[current, reason ? { ...rest, reason } : rest]], () => "The reason is kept.");
  });
}

// Ask for a line of text in the card; Enter takes it, Escape does not.
function ask(label, start, take_) {
  const form = document.createElement("form");
  const field = Object.assign(document.createElement("input"), { type: "text", value: start });
  const caption = document.createElement("label");
  caption.append(label, " ", field);
  form.append(caption, Object.assign(document.createElement("button"), { textContent: "OK" }));
  const close = () => {
    fillActions();
    cardOf(current).focus({ preventScroll: true });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    take_(field.value);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  actions.replaceChildren(form);
  field.focus();
  field.select();
}
