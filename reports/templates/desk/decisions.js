// What is known of the findings, and what an editor decided: kept in the browser where it allows that.

const desk = JSON.parse(document.getElementById("desk").textContent);
const findings = desk.documents.flatMap((source, page) =>
  source.findings.map((finding, place) => ({ ...finding, source, anchor: `${page + 1}-${place + 1}` })),
);
const decisions = new Map();
const steps = [];
const KINDS = ["accept", "reject", "ignore"];
const DECIDED = ["decision", "replacement", "never_again", "reason", "author"];

// Offsets count code points; JavaScript counts UTF-16 units.
function pointsOf(source) {
  source.points ??= Array.from(source.text);
  return source.points;
}

function textOf(finding) {
  return pointsOf(finding.source).slice(finding.start, finding.end).join("");
}

const overlap = (one, other) =>
  (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end);

const isWritten = (finding) => decisions.get(finding)?.replacement !== undefined;

// Return a decision as it can be carried out: nothing is written where markup or another change stands in the way.
function feasible(finding, decided) {
  const inTheWay = findings.find(
    (other) => other !== finding && other.source === finding.source && isWritten(other) && overlap(finding, other),
  );
  if (finding.plain && !inTheWay) return decided;
  const { replacement: _, ...rest } = decided;
  return rest;
}

// Set or (undefined) take back decisions, all as one step of undo.
function decide(pairs) {
  const step = [];
  for (const [finding, decided] of pairs) {
    step.push([finding, decisions.get(finding)]);
    put(finding, decided?.replacement === undefined ? decided : feasible(finding, decided));
  }
  steps.push(step);
  keep(step);
}

const reasonOf = (decided) => (decided.reason ? { reason: decided.reason } : {});

function put(finding, decided) {
  if (decided) decisions.set(finding, decided);
  else decisions.delete(finding);
}

// Take the last step back and return its findings.
function undo() {
  const step = steps.pop() ?? [];
  for (const [finding, before] of step.toReversed()) put(finding, before);
  keep(step);
  return step.map(([finding]) => finding);
}

function entryOf(finding) {
  const { id, rule, start, end, before, after } = finding;
  return { id, rule, start, end, text: textOf(finding), before, after, ...decisions.get(finding) };
}

function entriesOf(source) {
  return findings.filter((finding) => finding.source === source && decisions.has(finding)).map(entryOf);
}

// A browser may refuse to keep anything for files; decisions then last as long as the page.
const storage = (() => {
  try {
    localStorage.setItem("audit-probe", "");
    localStorage.removeItem("audit-probe");
    return localStorage;
  } catch {
    return null;
  }
})();

const keyOf = (source) => `audit-decisions ${source.sha256} ${source.doc}`;

function keep(step) {
  for (const source of new Set(step.map(([finding]) => finding.source))) {
    const entries = entriesOf(source);
    try {
      if (entries.length) storage?.setItem(keyOf(source), JSON.stringify(entries));
      else storage?.removeItem(keyOf(source));
    } catch {
      say("The browser has no room left: download your decisions before you close this page.");
    }
  }
}

function kept(source) {
  try {
    const entries = JSON.parse(storage?.getItem(keyOf(source)) ?? "[]");
    return entries.filter((entry) => KINDS.includes(entry.decision));
  } catch {
    return [];
  }
}

// Begin with the decisions that the run was given; what was decided here since goes before.
function recall() {
  for (const finding of findings) if (finding.decided) put(finding, finding.decided);
  for (const source of desk.documents) {
    const entries = new Map(kept(source).map((entry) => [entry.id, entry]));
    if (!entries.size) continue;
    for (const finding of findings.filter((one) => one.source === source && entries.has(one.id))) {
      const entry = entries.get(finding.id);
      put(finding, Object.fromEntries(DECIDED.filter((key) => key in entry).map((key) => [key, entry[key]])));
    }
  }
}
