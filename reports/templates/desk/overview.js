// Tables that are sorted by a click on the head of a column.

const valueOf = (row, column) => row.cells[column].textContent.trim();

function numberIn(text) {
  return Number(text.replaceAll(",", "").replace("\u2212", "-"));
}

function compare(one, other) {
  const [first, second] = [numberIn(one), numberIn(other)];
  if (one && other && !Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  return Number.isNaN(second) - Number.isNaN(first) || one.localeCompare(other);
}

function sortBy(table, head) {
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const rows = [...table.tBodies[0].rows];
  rows.sort((one, other) => (up ? 1 : -1) * compare(valueOf(one, head.cellIndex), valueOf(other, head.cellIndex)));
  table.tBodies[0].append(...rows);
}

for (const table of document.querySelectorAll("table.sortable")) {
  for (const head of table.tHead.rows[0].cells) {
    const sorter = button(head.textContent, () => sortBy(table, head));
    sorter.className = "sorter";
    head.replaceChildren(sorter);
  }
}
