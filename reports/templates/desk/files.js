// What an editor takes away: the decisions, and the article with the accepted changes.

function decisionsFile(author) {
  const documents = desk.documents
    .map((source) => ({ doc: source.doc, sha256: source.sha256, decisions: entriesOf(source) }))
    .filter((one) => one.decisions.length);
  return fileOf(documents, author);
}

function fileOf(documents, author) {
  return { schema: 1, kind: "decisions", tool: { name: "audit", version: desk.version }, ...(author && { author }), documents };
}

function changesIn(source) {
  return findings
    .filter((finding) => finding.source === source && isWritten(finding))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function correctedText(source) {
  const points = pointsOf(source);
  const parts = [];
  let place = 0;
  for (const finding of changesIn(source)) {
    parts.push(points.slice(place, finding.start).join(""), decisions.get(finding).replacement);
    place = finding.end;
  }
  return parts.join("") + points.slice(place).join("");
}

// "drafts/front.md" becomes "front.corrected.md"; nothing that a file system could take for a folder remains.
function correctedName(source) {
  const name = source.doc.split(/[\\/]/).pop().replace(/[^\p{L}\p{N}._-]+/gu, "-") || "article";
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)}.corrected${name.slice(dot)}` : `${name}.corrected.txt`;
}

function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const downloads = document.getElementById("downloads");
const author = document.getElementById("author");

function offerDownloads() {
  const changed = desk.documents.filter((source) => changesIn(source).length);
  document.getElementById("take-decisions").disabled = !decisions.size;
  document.getElementById("unwritten").textContent = unwrittenInWords();
  document.getElementById("texts").replaceChildren(...changed.flatMap(offerText));
  author.value = storage?.getItem("audit-author") ?? author.value;
  downloads.showModal();
  (downloads.querySelector("#texts button") ?? document.getElementById("take-decisions")).focus();
}

function offerText(source) {
  const item = document.createElement("li");
  const count = changesIn(source).length;
  const label = `${correctedName(source)} (${count} ${count === 1 ? "change" : "changes"})`;
  item.append(button(label, () => download(correctedName(source), correctedText(source), "text/plain;charset=utf-8")));
  if (navigator.clipboard) item.append(" ", button("Copy", () => copy(correctedText(source), "The corrected text")));
  return [item];
}

function unwrittenInWords() {
  const left = findings.filter((one) => decisions.get(one)?.decision === "accept" && !isWritten(one) && one.suggestions.length);
  if (!left.length) return "";
  const numbers = left.slice(0, 20).map((one) => one.anchor).join(", ");
  return `Accepted but not written, as markup or another change stands in the way: ${numbers}${left.length > 20 ? " …" : ""}.`;
}

function takeDecisions() {
  storage?.setItem("audit-author", author.value);
  download("decisions.json", `${JSON.stringify(decisionsFile(author.value.trim()), null, 2)}\n`, "application/json");
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is copied.`);
  } catch {
    say("The browser does not allow copying here.");
  }
}

function button(label, act, key = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  if (key) made.append(" ", Object.assign(document.createElement("kbd"), { textContent: key }));
  if (key.length === 1) made.setAttribute("aria-keyshortcuts", key.toUpperCase() === key && /[A-Z]/.test(key) ? `Shift+${key}` : key);
  made.addEventListener("click", act);
  return made;
}
