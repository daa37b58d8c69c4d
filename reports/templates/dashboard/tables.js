// The tables: parts side by side, rules, faults, names, articles. Each shows a few rows at first, and more when asked.

const FEW = 20;
const COLUMNS = 12;
const room = new Map();
const roomOf = (id) => room.get(id) ?? FEW;

const cell = (content, className = "") => made("td", { className }, content);
const number = (value) => cell(count(value), value ? "number" : "number zero");
const named = (text) => made("bdi", {}, text);
const points = (value) => cell(figure(value), "number");
const heading = (label, className = "") => made("th", { scope: "col", className }, label);
const rowHead = (...content) => made("th", { scope: "row" }, ...content);
const severityHeads = () => SEVERITIES.toReversed().map((one) => heading(one[0].toUpperCase() + one.slice(1), "number"));
const severityCells = (counts) => [3, 2, 1, 0].map((severity) => number(counts[severity]));

function fillTable(id, heads, rows) {
  const table = document.getElementById(`${id}-table`);
  const nothing = made("tr", {}, made("td", { colSpan: heads.length, className: "quiet" }, "Nothing here for these filters."));
  const body = made("tbody", {}, ...(rows.length ? rows : [nothing]));
  table.replaceChildren(made("thead", {}, made("tr", {}, ...heads)), body);
}

// Say how many rows there are, and offer more of them.
function offerMore(id, shown, all, noun, redraw) {
  const line = document.getElementById(`${id}-more`);
  line.replaceChildren();
  if (shown >= all) return;
  const more = Math.min(all - shown, 5 * FEW);
  const show = () => {
    room.set(id, roomOf(id) + 5 * FEW);
    redraw();
    (line.querySelector("button") ?? line.closest("section").querySelector(".scrolls")).focus();
  };
  line.append(`${count(shown)} of ${several(all, noun)} `, button(`Show ${count(more)} more`, show, { "aria-label": `Show ${count(more)} more of ${noun}s` }));
}

// A button that chooses a value of a filter, or lets it go again.
function chooser(name, value, label) {
  const isOn = picked(name) === value;
  const choose = () => {
    form.elements[name].value = isOn ? "" : String(value);
    refilter();
  };
  return button(named(label), choose, { className: "plain", "aria-pressed": String(isOn) });
}

function drawParts(sums) {
  const split = SPLITS[splitBy];
  const order = sums.parts.map((_, index) => index).filter((index) => sums.parts[index].documents);
  const inTime = splitBy === "month";
  order.sort((one, other) => (inTime ? split.values[one].localeCompare(split.values[other]) : perThousand(sums.parts[other]) - perThousand(sums.parts[one])));
  const most = Math.max(...order.map((index) => perThousand(sums.parts[index])), 1e-9);
  const rows = order.map((index) => {
    const one = sums.parts[index];
    const label = split.values[index] || UNKNOWN;
    const bar = made("span", { className: "share", "aria-hidden": "true" });
    bar.style.setProperty("--share", `${(100 * perThousand(one)) / most}%`);
    return made("tr", {}, rowHead(inTime ? label : chooser(splitBy, index, label)), number(one.documents), number(one.words), points(scoreOf(one)),
      points(perThousand(one)), cell(bar, "shares"), ...severityCells(one.counts));
  });
  const heads = [heading(split.head), heading("Articles", "number"), heading("Words", "number"), heading("Score", "number"),
    heading("Points per 1,000", "number"), made("td", { className: "shares" }), ...severityHeads()];
  fillTable("parts", heads, rows);
}

function drawRules(sums) {
  const split = SPLITS[splitBy];
  const judged = Object.keys(corpus.judged).length > 0;
  const order = sums.rules.map((_, rule) => rule).filter((rule) => sums.rules[rule].findings || corpus.judged[rule]);
  order.sort((one, other) => sums.rules[other].findings - sums.rules[one].findings || one - other);
  const columns = sums.parts.map((_, index) => index).filter((index) => sums.parts[index].documents);
  columns.sort((one, other) => sums.parts[other].words - sums.parts[one].words);
  const kept = columns.slice(0, COLUMNS);
  if (splitBy === "month") kept.sort((one, other) => split.values[one].localeCompare(split.values[other]));
  const shown = order.slice(0, roomOf("heat"));
  const rate = (rule, column) => (1000 * sums.rules[rule].cells[column]) / sums.parts[column].words;
  const most = Math.max(...shown.flatMap((rule) => kept.map((column) => rate(rule, column))), 1e-9);
  const rows = shown.map((rule) => {
    const one = sums.rules[rule];
    return made("tr", {}, rowHead(chooser("rule", rule, corpus.rules[rule])), number(one.findings), number(one.documents),
      ...(judged ? [rightCell(corpus.judged[rule])] : []), ...kept.map((column) => heatCell(rate(rule, column), most, one.cells[column])));
  });
  const heads = [heading("Rule"), heading("Findings", "number"), heading("Articles", "number"),
    ...(judged ? [heading("Right, by editors", "number")] : []), ...kept.map((column) => heading(named(split.values[column] || UNKNOWN), "number column"))];
  fillTable("heat", heads, rows);
  const left = columns.length - kept.length;
  const rest = left ? `; the ${kept.length} ${split.label} with most words, ${count(left)} more are left out` : "";
  document.getElementById("heat-note").textContent = `Findings per 1,000 words by ${splitBy === "month" ? "month" : split.head.toLowerCase()}${rest}.`;
  offerMore("heat", shown.length, order.length, "rule", () => drawRules(sums));
}

// How often editors said that a rule was right; a share only where they decided often enough.
function rightCell(one) {
  if (!one) return cell("", "number");
  const counts = `${count(one.accepted)} of ${count(one.accepted + one.rejected)}`;
  return cell(one.precision === null ? counts : `${figure(100 * one.precision, 0)} %, ${counts}`, "number");
}

function heatCell(rate, most, findings) {
  const element = cell(findings ? figure(rate, 2) : "0", findings ? "number" : "number zero");
  element.title = several(findings, "finding");
  // The root spreads the small ones, of which there are most.
  element.style.setProperty("--heat", `${Math.round(60 * Math.sqrt(rate / most))}%`);
  return element;
}

function drawFaults(sums) {
  const all = [...sums.faults.values()].filter((one) => one.documents > 1);
  all.sort((one, other) => other.documents - one.documents || one.fault - other.fault);
  const shown = all.slice(0, roomOf("faults"));
  const rows = shown.map((one) => {
    const [text, right] = corpus.faults[one.fault];
    return made("tr", {}, rowHead(named(text)), cell(right === null ? "" : right ? named(right) : "(delete)"), number(one.documents),
      cell(chooser("rule", one.rule, corpus.rules[one.rule])), cell(opener(one.first)));
  });
  fillTable("faults", [heading("Written"), heading("Suggested"), heading("Articles", "number"), heading("Rule"), heading("First in")], rows);
  offerMore("faults", shown.length, all.length, "fault", () => drawFaults(sums));
}

function usesOf(form, wanted) {
  return form.uses.reduce((sum, [outlet, day, articles]) => {
    const text = corpus.days[day];
    const fits = (wanted.outlet < 0 || outlet === wanted.outlet) && (!wanted.from || (text && text >= wanted.from)) && (!wanted.to || (text && text <= wanted.to));
    return fits ? sum + articles : sum;
  }, 0);
}

function drawNames(sums) {
  const query = document.getElementById("find-name").value.trim().toLocaleLowerCase();
  const all = corpus.names
    .filter((one) => !query || [one.name, ...one.forms.map((form) => form.form)].some((text) => text.toLocaleLowerCase().includes(query)))
    .map((one) => ({ ...one, forms: one.forms.map((form) => ({ ...form, articles: usesOf(form, sums.wanted) })).filter((form) => form.articles) }))
    .filter((one) => one.forms.length > 1);
  const shown = all.slice(0, roomOf("names"));
  const rows = shown.flatMap((one) => one.forms.map((form, index) => {
    const first = made("th", { scope: "rowgroup", rowSpan: one.forms.length }, named(one.name), made("span", { className: "path" }, one.kind));
    return made("tr", { className: index ? "" : "first" }, ...(index ? [] : [first]), cell(named(form.form)), cell(form.relation, `relation ${form.relation}`),
      number(form.articles), cell(named(form.evidence), "small"));
  }));
  fillTable("names", [heading("Name"), heading("Written"), heading("As"), heading("Articles", "number"), heading("Why")], rows);
  offerMore("names", shown.length, all.length, "name", () => drawNames(sums));
}

// Articles: the worst first, or in the order of the column whose head was pressed.
const ORDERS = {
  article: { label: "Article", of: (sums, doc) => titleOf(doc) },
  outlet: { label: "Outlet", of: (sums, doc) => corpus.outlets[documents.outlet[doc]] },
  day: { label: "Day", of: (sums, doc) => corpus.days[documents.day[doc]] },
  words: { label: "Words", isNumber: true, of: (sums, doc) => documents.words[doc] },
  score: { label: "Score", isNumber: true, of: (sums, doc) => documents.score[doc] },
  points: { label: "Points per 1,000", isNumber: true, of: (sums, doc) => sums.points[doc] / documents.words[doc] },
};
SEVERITIES.toReversed().forEach((name, index) => {
  ORDERS[name] = { label: name[0].toUpperCase() + name.slice(1), isNumber: true, of: (sums, doc) => sums.counts[doc * 4 + 3 - index] };
});
const collator = new Intl.Collator("en");
let order = { by: "points", down: true };

function ordered(sums) {
  const query = document.getElementById("find-article").value.trim().toLocaleLowerCase();
  const fits = (doc) => `${titleOf(doc)} ${corpus.docs[doc]}`.toLocaleLowerCase().includes(query);
  const found = query ? sums.shown.filter(fits) : [...sums.shown];
  const { of, isNumber } = ORDERS[order.by];
  const keys = isNumber ? new Float64Array(documentCount) : [];
  for (const doc of found) keys[doc] = of(sums, doc);
  const sign = order.down ? -1 : 1;
  const compare = isNumber ? (one, other) => keys[one] - keys[other] : (one, other) => collator.compare(keys[one], keys[other]);
  return found.sort((one, other) => sign * compare(one, other) || one - other);
}

function sorter(name, sums) {
  const { label, isNumber } = ORDERS[name];
  const head = heading("", isNumber ? "number" : "");
  if (order.by === name) head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
  const sort = () => {
    order = { by: name, down: order.by === name ? !order.down : Boolean(isNumber) };
    drawArticles(sums);
    document.querySelector(`#articles-table .sorter[data-by="${name}"]`).focus();
  };
  head.append(button(label, sort, { className: "sorter", "data-by": name }));
  return head;
}

function opener(doc) {
  const link = made("a", { href: addressOf(doc) }, named(titleOf(doc)));
  return link;
}

function drawArticles(sums) {
  walk = ordered(sums);
  const shown = walk.slice(0, roomOf("articles"));
  const rows = shown.map((doc) => {
    const path = corpus.titles[doc] ? [made("bdi", { className: "path" }, corpus.docs[doc])] : [];
    return made("tr", {}, rowHead(opener(doc), ...path), cell(named(corpus.outlets[documents.outlet[doc]])), cell(corpus.days[documents.day[doc]], "day"),
      number(documents.words[doc]), points(documents.score[doc]), points(sums.points[doc] / documents.words[doc]),
      ...severityCells(sums.counts.subarray(doc * 4, doc * 4 + 4)));
  });
  fillTable("articles", Object.keys(ORDERS).map((name) => sorter(name, sums)), rows);
  offerMore("articles", shown.length, walk.length, "article", () => drawArticles(sums));
}
