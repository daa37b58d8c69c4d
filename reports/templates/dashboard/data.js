// What the page knows: values by number, and columns of documents and findings. Texts stay packed until they are asked for.

const SEVERITIES = ["neutral", "minor", "major", "critical"];

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

if (!globalThis.DecompressionStream) {
  const trouble = document.getElementById("trouble");
  trouble.textContent = "This browser is too old for this page: it needs Firefox 113, Safari 16.4, Chrome or Edge 80, or a later one.";
  trouble.hidden = false;
}

const corpus = await unpacked(document.getElementById("data").textContent);
const numbers = (column) => Int32Array.from(column);
const documents = Object.fromEntries(Object.entries(corpus.documents).map(([name, column]) => [name, numbers(column)]));
documents.score = Float64Array.from(corpus.documents.score);
const findings = Object.fromEntries(Object.entries(corpus.findings).map(([name, column]) => [name, numbers(column)]));
const documentCount = corpus.docs.length;
const findingCount = findings.doc.length;

// Which handful holds an article, -1 where none does.
const handfulOf = new Int32Array(documentCount).fill(-1);
corpus.handfuls.forEach((members, number) => {
  for (const one of members) handfulOf[one] = number;
});

const monthOf = corpus.days.map((day) => day.slice(0, 7));
const months = [...new Set(monthOf)];
const monthNumber = monthOf.map((month) => months.indexOf(month));

// What articles can be compared by: the values, and which of them an article has.
const SPLITS = {
  outlet: { label: "outlets", head: "Outlet", values: corpus.outlets, of: (doc) => documents.outlet[doc] },
  language: { label: "source languages", head: "Translated from", values: corpus.languages, of: (doc) => documents.language[doc] },
  engine: { label: "translation machines", head: "Machine", values: corpus.engines, of: (doc) => documents.engine[doc] },
  month: { label: "months", head: "Month", values: months, of: (doc) => monthNumber[documents.day[doc]] },
};

const titleOf = (doc) => corpus.titles[doc] || corpus.docs[doc];
const count = (number) => number.toLocaleString("en");
const figure = (number, digits = 1) =>
  number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", "\u2212");
const several = (number, noun) => `${count(number)} ${noun}${number === 1 ? "" : "s"}`;

function made(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function button(label, act, properties = {}) {
  const element = made("button", { type: "button", ...properties }, label);
  element.addEventListener("click", act);
  return element;
}
