// What is chosen, and the address that says so: "#outlet=Morning+Post&rule=…&severity=major,critical&from=2026-03-01".

const form = document.getElementById("filters");
const boxes = [...form.querySelectorAll("[name=severity]")];
const PICKS = { outlet: corpus.outlets, language: corpus.languages, engine: corpus.engines, rule: corpus.rules };
const UNKNOWN = "not known";
const days = corpus.days.filter(Boolean);

function fill(select, values, all) {
  const order = values.map((value, number) => [value, number]).sort(([one], [other]) => one.localeCompare(other));
  select.append(made("option", { value: "" }, all));
  for (const [value, number] of order) select.append(made("option", { value: String(number) }, value || UNKNOWN));
  select.closest("label").hidden = values.length < 2;
}

for (const [name, values] of Object.entries(PICKS)) fill(form.elements[name], values, "all");
for (const name of ["from", "to"]) {
  const input = form.elements[name];
  input.closest("label").hidden = days.length < 2;
  [input.min, input.max] = [days[0] ?? "", days.at(-1) ?? ""];
}

const picked = (name) => (form.elements[name].value === "" ? -1 : Number(form.elements[name].value));

// Numbers of values, -1 where all are wanted; a day is without bound where it is "".
function chosen() {
  return {
    outlet: picked("outlet"),
    language: picked("language"),
    engine: picked("engine"),
    rule: picked("rule"),
    severities: SEVERITIES.map((severity) => boxes.some((box) => box.value === severity && box.checked)),
    from: form.elements.from.value,
    to: form.elements.to.value,
  };
}

function filterFields() {
  const fields = new URLSearchParams();
  for (const [name, values] of Object.entries(PICKS)) if (picked(name) >= 0) fields.set(name, values[picked(name)]);
  const on = boxes.filter((box) => box.checked);
  if (on.length < boxes.length) fields.set("severity", on.map((box) => box.value).join(","));
  for (const name of ["from", "to"]) if (form.elements[name].value) fields.set(name, form.elements[name].value);
  return fields;
}

// What means nothing here is passed over.
function setFilters(fields) {
  for (const [name, values] of Object.entries(PICKS)) {
    const number = fields.has(name) ? values.indexOf(fields.get(name)) : -1;
    form.elements[name].value = number < 0 ? "" : String(number);
  }
  const severities = fields.get("severity")?.split(",");
  for (const box of boxes) box.checked = !severities || severities.includes(box.value);
  for (const name of ["from", "to"]) form.elements[name].value = fields.get(name) ?? "";
}
