// Which findings are shown, and the address that says so: "#f1-3?severity=major&status=open&q=kyiv".

const toolbar = document.getElementById("toolbar");
const search = document.getElementById("search");
const PICKS = ["dimension", "rule", "confidence", "status"];
const boxes = [...toolbar.querySelectorAll("[name=severity]")];
const words = new Map();

const picked = (name) => toolbar.elements[name].value;

function wordsOf(finding) {
  if (!words.has(finding)) {
    const told = [...cardOf(finding).querySelectorAll(".message, .evidence, code")].map((part) => part.textContent);
    words.set(finding, [textOf(finding), ...finding.suggestions, ...told].join(" ").toLocaleLowerCase());
  }
  return words.get(finding);
}

function hasStatus(finding, status) {
  const decided = decisions.get(finding)?.decision;
  if (!status) return true;
  if (status === "open") return !decided;
  return status === "decided" ? Boolean(decided) : decided === status;
}

function sift() {
  const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const [dimension, rule, confidence, status] = PICKS.map(picked);
  const query = search.value.trim().toLocaleLowerCase();
  shown = findings.filter((finding) => {
    const on =
      severities.has(finding.severity) &&
      (!dimension || finding.dimension === dimension) &&
      (!rule || finding.rule === rule) &&
      finding.confidence >= Number(confidence) &&
      hasStatus(finding, status) &&
      (!query || wordsOf(finding).includes(query));
    if (on === Boolean(finding.off)) hide(finding, !on);
    return on;
  });
  if (current && !shown.includes(current)) take(null);
  document.getElementById("clear").hidden = !filterFields().toString();
  stand();
}

function hide(finding, off) {
  finding.off = off;
  for (const part of [cardOf(finding), ...marksOf(finding)]) part.classList.toggle("off", off);
}

function filterFields() {
  const fields = new URLSearchParams();
  const on = boxes.filter((box) => box.checked);
  if (on.length < boxes.length) fields.set("severity", on.map((box) => box.value).join(","));
  for (const name of PICKS) if (picked(name)) fields.set(name, picked(name));
  if (search.value.trim()) fields.set("q", search.value.trim());
  return fields;
}

function writeAddress() {
  const fields = filterFields().toString();
  const address = `#${current ? `f${current.anchor}` : ""}${fields ? `?${fields}` : ""}`;
  if (address !== location.hash && (address !== "#" || location.hash)) history.replaceState(null, "", address);
}

// Read filters and finding from the address; what means nothing here is passed over.
function readAddress() {
  const [anchor, fields] = location.hash.slice(1).split("?", 2);
  if (fields !== undefined) setFilters(new URLSearchParams(fields));
  sift();
  const asked = /^[fm](\d+-\d+)$/.exec(anchor)?.[1];
  const finding = asked && findings.find((one) => one.anchor === asked);
  if (!finding) return;
  if (finding.off) clearFilters();
  go(finding);
}

function setFilters(fields) {
  const severities = fields.get("severity")?.split(",");
  for (const box of boxes) box.checked = !severities || severities.includes(box.value);
  for (const name of PICKS) {
    const wanted = fields.get(name) ?? "";
    const known = [...toolbar.elements[name].options].some((option) => option.value === wanted);
    toolbar.elements[name].value = known ? wanted : "";
  }
  search.value = fields.get("q") ?? "";
}

function clearFilters() {
  setFilters(new URLSearchParams());
  refilter();
}

function refilter() {
  sift();
  writeAddress();
}
