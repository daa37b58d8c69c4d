// What was decided on the pages of the articles, as far as the browser lets this page see it.

const decidedOn = desk.documents.map((source) => ({ doc: source.doc, sha256: source.sha256, decisions: kept(source) }));
const begun = decidedOn.filter((one) => one.decisions.length);

if (begun.length) {
  const count = begun.reduce((sum, one) => sum + one.decisions.length, 0);
  const file = fileOf(begun, storage.getItem("audit-author"));
  const line = document.getElementById("kept");
  const told = `${count.toLocaleString("en")} ${count === 1 ? "finding" : "findings"} decided in ${begun.length.toLocaleString("en")} of ${desk.documents.length.toLocaleString("en")} articles. `;
  const take = () => download("decisions.json", `${JSON.stringify(file, null, 2)}\n`, "application/json");
  line.append(told, button("decisions.json", take));
  line.hidden = false;
}
