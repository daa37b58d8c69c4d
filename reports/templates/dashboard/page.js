// What happens when a filter, the address or the window changes.

const overview = document.getElementById("overview");
const articlePage = document.getElementById("article");
const splitter = document.getElementById("split");
let sums;

function drawFigures() {
  const { all, shown } = sums;
  const score = all.words ? figure(scoreOf(all)) : "\u2013";
  const told = sums.ofFindings
    ? [[`of ${several(all.documents, "article")} have these`, count(shown.length)], ["words", count(all.words)], ["score by these alone", score]]
    : [["articles", count(shown.length)], ["words", count(all.words)], ["score", score]];
  told.push(["points per 1,000 words", figure(perThousand(all))]);
  const plain = told.map(([name, value]) => made("div", {}, made("dt", {}, name), made("dd", {}, value)));
  const counted = [3, 2, 1, 0].map((severity) => {
    const name = SEVERITIES[severity];
    const label = made("dt", {}, made("span", { className: `chip ${name}`, "aria-hidden": "true" }), ` ${name}`);
    return made("div", { className: all.counts[severity] ? name : `${name} zero` }, label, made("dd", {}, count(all.counts[severity])));
  });
  document.getElementById("figures").replaceChildren(...plain, ...counted);
}

// On paper the filters are a sentence.
function drawChosen() {
  const labels = { outlet: "outlet", language: "translated from", engine: "machine", rule: "rule", severity: "severity", from: "from", to: "to" };
  const told = [...filterFields()].map(([name, value]) => `${labels[name]} ${(value || UNKNOWN).replaceAll(",", ", ")}`);
  document.getElementById("chosen").textContent = told.length ? `Only: ${told.join("; ")}.` : "";
}

function draw() {
  measurePlots();
  sums = tally();
  drawFigures();
  drawChosen();
  plotScores(sums);
  plotTrend(sums);
  drawParts(sums);
  drawRules(sums);
  drawFaults(sums);
  drawNames(sums);
  drawArticles(sums);
  document.getElementById("clear").hidden = !filterFields().toString();
}

function refilter() {
  const held = document.activeElement?.classList.contains("plain") ? document.activeElement.textContent : "";
  const place = held && document.activeElement.closest("table").id;
  draw();
  if (held) [...document.querySelectorAll(`#${place} .plain`)].find((one) => one.textContent === held)?.focus();
  history.replaceState(null, "", addressOf(-1) === "#" ? location.pathname + location.search : addressOf(-1));
  document.getElementById("said").textContent = `${several(sums.shown.length, "article")}, ${several(sums.all.counts.reduce((one, other) => one + other), "finding")}`;
}

// Show what the address asks for: the figures, or an article.
async function readAddress() {
  const fields = new URLSearchParams(location.hash.slice(1));
  setFilters(fields);
  const doc = fields.has("article") ? corpus.docs.indexOf(fields.get("article")) : -1;
  const isBack = doc < 0 && !articlePage.hidden;
  [overview.hidden, form.hidden, articlePage.hidden] = [doc >= 0, doc >= 0, doc < 0];
  document.body.classList.toggle("reads", doc >= 0);
  draw();
  if (doc >= 0) {
    await showArticle(doc);
    window.scrollTo(0, 0);
    document.getElementById("title").focus({ preventScroll: true });
  } else if (isBack) {
    const link = [...document.querySelectorAll("#articles-table a")].find((one) => one.getAttribute("href") === addressOf(current));
    go(link ?? document.getElementById("articles"));
  }
}

function step(by) {
  const doc = walk[walk.indexOf(current) + by];
  if (doc !== undefined) location.hash = addressOf(doc);
}

for (const [name, split] of Object.entries(SPLITS)) {
  if (split.values.length > 1 || name === "outlet") splitter.append(made("option", { value: name }, split.label));
}
splitter.addEventListener("change", () => {
  splitBy = splitter.value;
  draw();
});
form.addEventListener("input", refilter);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("clear").addEventListener("click", () => {
  setFilters(new URLSearchParams());
  refilter();
  form.querySelector("select").focus();
});
document.getElementById("find-name").addEventListener("input", () => drawNames(sums));
document.getElementById("find-article").addEventListener("input", () => drawArticles(sums));
document.getElementById("back").addEventListener("click", () => (location.hash = addressOf(-1)));
document.getElementById("previous").addEventListener("click", () => step(-1));
document.getElementById("next").addEventListener("click", () => step(1));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !articlePage.hidden) location.hash = addressOf(-1);
});
window.addEventListener("hashchange", readAddress);
let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth === width || overview.hidden) return;
  width = window.innerWidth;
  measurePlots();
  plotScores(sums);
  plotTrend(sums);
});
await readAddress();
