// One article with its findings in its text.

let walk = [];
let current = -1;
const opened = new Map();

// A page from a disk may load scripts and nothing else, so texts beside it come as scripts that call this.
globalThis.articles = (handful, content) => opened.get(handful)?.arrived(content);

function load(handful) {
  if (opened.has(handful)) return opened.get(handful).articles;
  const waiting = {};
  const content = new Promise((resolve, reject) => {
    [waiting.arrived, waiting.failed] = [resolve, reject];
  });
  waiting.articles = content.then(unpacked).then((some) => new Map(some.map((one) => [one.number, one])));
  opened.set(handful, waiting);
  if (corpus.beside) {
    const script = made("script", { src: `articles/${String(handful).padStart(5, "0")}.js` });
    script.addEventListener("error", () => waiting.failed(new Error(script.src)));
    document.head.append(script);
  } else waiting.arrived(document.querySelectorAll(".handful")[handful].textContent);
  return waiting.articles;
}

function addressOf(doc) {
  const fields = filterFields();
  if (doc >= 0) fields.set("article", corpus.docs[doc]);
  return `#${fields}`;
}

function untold(doc) {
  if (documents.penalty[doc] === 0 && !corpus.beside) return "Nothing was found in this article that costs points, so its text is not kept here.";
  if (corpus.beside) return "Nothing was found in this article, so its text is not kept here.";
  return "This page holds the texts of the worst articles only. audit corpus report DIR -o FOLDER/ makes a folder that has them all.";
}

async function showArticle(doc) {
  current = doc;
  document.getElementById("title").replaceChildren(named(titleOf(doc)));
  document.getElementById("facts").replaceChildren(...factsOf(doc));
  for (const id of ["text", "cards"]) document.getElementById(id).replaceChildren();
  stand();
  const note = document.getElementById("untold");
  note.hidden = handfulOf[doc] >= 0;
  if (!note.hidden) note.textContent = untold(doc);
  else {
    try {
      const article = (await load(handfulOf[doc])).get(doc);
      if (current === doc) drawArticle(article);
    } catch {
      note.textContent = "The text could not be read: the folder of articles is to lie beside this page.";
      note.hidden = false;
    }
  }
}

function factsOf(doc) {
  const facts = [corpus.outlets[documents.outlet[doc]], corpus.days[documents.day[doc]], several(documents.words[doc], "word"), `score ${figure(documents.score[doc])}`];
  const language = corpus.languages[documents.language[doc]];
  const engine = corpus.engines[documents.engine[doc]];
  if (language) facts.push(`translated from ${language}`);
  if (engine) facts.push(`by ${engine}`);
  return [made("bdi", { className: "path" }, corpus.docs[doc]), ...facts.filter(Boolean).map((fact) => made("span", {}, fact))];
}

function stand() {
  const place = walk.indexOf(current);
  document.getElementById("standing").textContent = place < 0 ? "" : `${count(place + 1)} of ${count(walk.length)}`;
  document.getElementById("previous").disabled = place <= 0;
  document.getElementById("next").disabled = place < 0 || place >= walk.length - 1;
}

// Offsets count code points, strings here are of UTF-16: they differ where the text has signs beyond the first plane.
function cutter(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end);
  const letters = [...text];
  return (start, end) => letters.slice(start, end).join("");
}

function drawArticle(article) {
  const cut = cutter(article.text);
  const found = article.findings;
  const edges = new Set([0, Infinity]);
  for (const { start, end } of found) edges.add(start).add(end);
  const places = [...edges].sort((one, other) => one - other);
  const pieces = places.slice(0, -1).map((start, index) => [...pointsAt(found, start), ...pieceOf(cut, found, start, places[index + 1])]);
  document.getElementById("text").replaceChildren(...pieces.flat());
  document.getElementById("cards").replaceChildren(...found.map((finding, index) => cardOf(cut, finding, index)));
}

// Where something is missing a finding has no words: a sign stands there.
function pointsAt(found, place) {
  const here = found.filter((finding) => finding.start === place && finding.end === place);
  return here.map((finding) => made("mark", { className: `${finding.severity} point` }, numberOf(found.indexOf(finding) + 1)));
}

function pieceOf(cut, found, start, end) {
  const here = found.filter((finding) => finding.start <= start && finding.end >= end && finding.end > start);
  const text = cut(start, end === Infinity ? undefined : end);
  if (!here.length) return [text];
  const gravest = here.map((finding) => SEVERITIES.indexOf(finding.severity)).reduce((one, other) => Math.max(one, other));
  const mark = made("mark", { className: SEVERITIES[gravest] }, text);
  for (const finding of here.filter((one) => one.end === end)) mark.append(numberOf(found.indexOf(finding) + 1));
  return [mark];
}

const numberOf = (place) => button(String(place), () => go(document.getElementById(`c${place}`)), { className: "n", id: `m${place}`, "aria-label": `Finding ${place}` });

function go(element) {
  element?.scrollIntoView({ block: "center" });
  element?.focus();
}

function cardOf(cut, finding, index) {
  const back = button(String(index + 1), () => go(document.getElementById(`m${index + 1}`)), { className: "back", "aria-label": `Finding ${index + 1}: back to its place` });
  const top = made("p", { className: "top" }, back, made("span", { className: `chip ${finding.severity}`, "aria-hidden": "true" }), " ", made("span", { className: "severity" }, finding.severity));
  if (!finding.counts) top.append(made("span", { className: "place" }, "again"));
  const change = made("p", { className: "change", lang: "und" }, made(finding.suggestions.length ? "del" : "span", {}, named(cut(finding.start, finding.end))));
  if (finding.suggestions.length) change.append(" ", made("span", { className: "arrow", "aria-hidden": "true" }, "\u2192"), made("span", { className: "unseen" }, " becomes "), " ");
  finding.suggestions.forEach((right, place) => {
    if (place) change.append(" ", made("span", { className: "or" }, "or"), " ");
    change.append(right ? made("ins", {}, named(right)) : made("span", { className: "deleted" }, "delete"));
  });
  const evidence = finding.evidence.map((reason) => made("li", {}, named(reason)));
  return made("li", { className: `card ${finding.severity}`, id: `c${index + 1}`, tabIndex: -1 }, top, change, made("p", { className: "message" }, named(finding.message)),
    ...(evidence.length ? [made("ul", { className: "evidence" }, ...evidence)] : []), made("p", { className: "fine" }, made("code", {}, finding.rule)));
}
