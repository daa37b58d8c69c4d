// Prints which words the selectors of annotations choose: [{text, selectors}] in, [[words]] out, both JSON.
import { readFileSync } from "node:fs";
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<pre></pre>");
for (const name of ["Document", "Node", "NodeFilter", "Range", "Text"]) globalThis[name] = window[name];
const matchers = {
  TextPositionSelector: createTextPositionSelectorMatcher,
  TextQuoteSelector: createTextQuoteSelectorMatcher,
};

async function chosen(text, selector) {
  const element = window.document.querySelector("pre");
  element.textContent = text;
  const words = [];
  for await (const range of matchers[selector.type](selector)(element)) words.push(range.toString());
  return words;
}

const found = [];
for (const { text, selectors } of JSON.parse(readFileSync(0, "utf-8"))) {
  for (const selector of selectors) found.push(await chosen(text, selector));
}
console.log(JSON.stringify(found));
