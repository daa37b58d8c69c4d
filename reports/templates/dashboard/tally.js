// The sums of what is chosen: one pass over the documents, one over the findings.

let splitBy = "outlet";

function passes(wanted) {
  const on = new Uint8Array(documentCount);
  const [from, to] = [wanted.from, wanted.to];
  const inTime = corpus.days.map((day) => (!from || (day && day >= from)) && (!to || (day && day <= to)));
  for (let doc = 0; doc < documentCount; doc += 1) {
    on[doc] =
      (wanted.outlet < 0 || documents.outlet[doc] === wanted.outlet) &&
      (wanted.language < 0 || documents.language[doc] === wanted.language) &&
      (wanted.engine < 0 || documents.engine[doc] === wanted.engine) &&
      inTime[documents.day[doc]];
  }
  return on;
}

const group = () => ({ documents: 0, words: 0, points: 0, counts: [0, 0, 0, 0] });

function tally() {
  const wanted = chosen();
  const split = SPLITS[splitBy];
  const sums = {
    wanted,
    ofFindings: wanted.rule >= 0 || wanted.severities.includes(false),
    on: passes(wanted),
    all: group(),
    days: corpus.days.map(group),
    parts: split.values.map(group),
    points: new Float64Array(documentCount),
    counts: new Int32Array(documentCount * 4),
    rules: corpus.rules.map(() => ({ findings: 0, documents: 0, last: -1, cells: new Int32Array(split.values.length) })),
    faults: new Map(),
  };
  for (let doc = 0; doc < documentCount; doc += 1) {
    if (!sums.on[doc]) continue;
    for (const one of [sums.all, sums.days[documents.day[doc]], sums.parts[split.of(doc)]]) {
      one.documents += 1;
      one.words += documents.words[doc];
    }
  }
  for (let index = 0; index < findingCount; index += 1) addFinding(sums, split, index);
  sums.shown = chosenDocuments(sums);
  return sums;
}

function addFinding(sums, split, index) {
  const doc = findings.doc[index];
  const rule = findings.rule[index];
  const severity = findings.severity[index];
  const { wanted } = sums;
  if (!sums.on[doc] || !wanted.severities[severity] || (wanted.rule >= 0 && rule !== wanted.rule)) return;
  const points = findings.penalty[index];
  sums.points[doc] += points;
  sums.counts[doc * 4 + severity] += 1;
  const part = split.of(doc);
  add(sums.all, points, severity);
  add(sums.days[documents.day[doc]], points, severity);
  add(sums.parts[part], points, severity);
  const counted = sums.rules[rule];
  counted.findings += 1;
  counted.cells[part] += 1;
  if (counted.last !== doc) [counted.documents, counted.last] = [counted.documents + 1, doc];
  countFault(sums.faults, index, doc, rule);
}

function add(one, points, severity) {
  one.points += points;
  one.counts[severity] += 1;
}

// Findings come document by document, so that the last one tells whether this one was met.
function countFault(faults, index, doc, rule) {
  const key = findings.fault[index] * corpus.rules.length + rule;
  const fault = faults.get(key);
  if (!fault) faults.set(key, { fault: findings.fault[index], rule, documents: 1, last: doc, first: doc });
  else if (fault.last !== doc) [fault.documents, fault.last] = [fault.documents + 1, doc];
}

function chosenDocuments(sums) {
  const shown = [];
  for (let doc = 0; doc < documentCount; doc += 1) {
    if (!sums.on[doc]) continue;
    const at = doc * 4;
    if (!sums.ofFindings || sums.counts[at] + sums.counts[at + 1] + sums.counts[at + 2] + sums.counts[at + 3]) shown.push(doc);
  }
  return shown;
}

const perThousand = (one) => (one.words ? one.points / one.words : 0);
const scoreOf = (one) => 100 - corpus.factor * perThousand(one);
