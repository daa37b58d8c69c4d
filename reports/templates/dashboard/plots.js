// Two plots as SVG: how scores lie, and points over time. Each has its numbers in a table beside it.

const STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95];
const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 220;
// More bars than these would be lines.
const MOST_BARS = 100;

function drawn(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// Asked for before anything is drawn anew: later it would cost a layout of the page.
let plotWidth = 0;

function measurePlots() {
  plotWidth = Math.max(260, document.getElementById("scores-plot").clientWidth);
}

function canvas(label) {
  const width = plotWidth;
  return [width, drawn("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": label })];
}

function scoreBars(sums) {
  const bars = [{ label: "<0", name: "below 0", count: 0 }];
  STEPS.forEach((least, index) => bars.push({ label: String(least), name: `${least} to ${STEPS[index + 1] ?? 100}`, count: 0 }));
  for (const doc of sums.shown) {
    const score = documents.score[doc];
    bars[score < 0 ? 0 : STEPS.findLastIndex((least) => score >= least) + 1].count += 1;
  }
  return bars;
}

function plotScores(sums) {
  const place = document.getElementById("scores-plot");
  const bars = scoreBars(sums);
  const told = bars.filter((bar) => bar.count).map((bar) => `${bar.name}: ${count(bar.count)}`).join("; ");
  const [width, svg] = canvas(`Articles by score: ${told || "none"}`);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const step = width / bars.length;
  bars.forEach((bar, index) => {
    const height = (bar.count / most) * (HEIGHT - 50);
    const [x, y] = [index * step, HEIGHT - 24 - height];
    const kind = index && STEPS[index - 1] >= corpus.threshold ? "column passes" : "column";
    const shape = drawn("rect", { class: kind, x: x + 2, y, width: step - 4, height });
    shape.append(drawn("title", {}, `${bar.name}: ${several(bar.count, "article")}`));
    svg.append(shape, drawn("text", { x: x + step / 2, y: y - 6 }, bar.count ? count(bar.count) : ""));
    svg.append(drawn("text", { class: "scale", x: x + step / 2, y: HEIGHT - 6 }, bar.label));
  });
  place.replaceChildren(svg);
}

const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayText = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

const LABELS = {
  day: (day) => day,
  week: (day) => dayText(dayNumber(day) - ((dayNumber(day) + 3) % 7)),
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
};

function unitOf(span) {
  if (span < MOST_BARS) return "day";
  if (span < 7 * MOST_BARS) return "week";
  return span < 30 * MOST_BARS ? "month" : "year";
}

// Bars of a day, a week, a month or a year, whichever are few enough; without gaps, except between years.
function timeBars(sums) {
  const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(dayNumber(day));
  const known = corpus.days.map((day, index) => [day, sums.days[index]]).filter(([day, one]) => one.documents && isDay(day));
  if (!known.length) return { bars: [], unit: "day" };
  const [first, last] = [dayNumber(known[0][0]), dayNumber(known.at(-1)[0])];
  const unit = unitOf(last - first);
  const labelOf = LABELS[unit];
  const bars = new Map();
  const barOf = (label) => bars.get(label) ?? bars.set(label, { label, ...group() }).get(label);
  for (let number = first; unit !== "year" && number <= last; number += 1) barOf(labelOf(dayText(number)));
  for (const [day, one] of known) {
    const bar = barOf(labelOf(day));
    for (const name of ["documents", "words", "points"]) bar[name] += one[name];
  }
  return { bars: [...bars.values()], unit };
}

function plotTrend(sums) {
  const place = document.getElementById("trend-plot");
  const { bars, unit } = timeBars(sums);
  if (!bars.length) return place.replaceChildren(made("p", { className: "small" }, "None of these articles has a date."));
  const values = bars.map(perThousand);
  const top = niceTop(Math.max(...values));
  const worst = bars[values.indexOf(Math.max(...values))];
  const told = `Points per 1,000 words by ${unit}, ${bars[0].label} to ${bars.at(-1).label}; most: ${figure(perThousand(worst))} in ${worst.label}`;
  const [width, svg] = canvas(told);
  const [left, base] = [40, HEIGHT - 24];
  const step = (width - left) / bars.length;
  for (const share of [0, 0.5, 1]) {
    const y = base - share * (base - 14);
    svg.append(drawn("line", { class: "grid", x1: left, x2: width, y1: y, y2: y }));
    svg.append(drawn("text", { class: "scale end", x: left - 6, y: y + 4 }, figure(top * share, top < 4 ? 1 : 0)));
  }
  bars.forEach((bar, index) => {
    const height = (values[index] / top) * (base - 14);
    const gap = Math.min(4, step / 5);
    const shape = drawn("rect", { class: "column", x: left + index * step + gap / 2, y: base - height, width: step - gap, height });
    shape.append(drawn("title", {}, `${bar.label}: ${figure(values[index])} points per 1,000 words, ${several(bar.documents, "article")}`));
    svg.append(shape);
  });
  svg.append(...timeScale(bars, left, step, width));
  place.replaceChildren(svg, numbersOf(bars, unit));
  return undefined;
}

function niceTop(most) {
  if (!most) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 6, 8, 10].map((one) => one * unit).find((one) => one >= most);
}

function timeScale(bars, left, step, width) {
  const every = Math.ceil(92 / step);
  return bars.flatMap((bar, index) => {
    const x = left + index * step;
    if (index % every || (index && x + 64 > width)) return [];
    return [drawn("text", { class: "scale start", x, y: HEIGHT - 6 }, bar.label)];
  });
}

function numbersOf(bars, unit) {
  const rows = bars.filter((bar) => bar.documents).map((bar) => [bar.label, count(bar.documents), count(bar.words), figure(perThousand(bar))]);
  const head = [unit[0].toUpperCase() + unit.slice(1), "Articles", "Words", "Points per 1,000"];
  const table = made("table", {}, made("thead", {}, rowOf(head, "col")), made("tbody", {}, ...rows.map((row) => rowOf(row, "row"))));
  const box = made("div", { className: "scrolls", tabIndex: 0, role: "group", "aria-label": "Points over time in numbers" }, table);
  return made("details", {}, made("summary", {}, "In numbers"), box);
}

// A row whose first cell is its head; numbers stand at the right.
function rowOf(cells, scope) {
  return made("tr", {}, ...cells.map((cell, index) => {
    const isHead = scope === "col" || index === 0;
    const element = made(isHead ? "th" : "td", { className: index ? "number" : "" }, cell);
    if (isHead) element.scope = scope;
    return element;
  }));
}
