// Lint files with Harper: node harper.mjs NODE_MODULES LIST, a list of paths, one a line.
import { readFileSync } from "node:fs";

const [modules, list] = process.argv.slice(2);
const { LocalLinter } = await import(`${modules}/harper.js/dist/index.js`);
const { binary } = await import(`${modules}/harper.js/dist/binary.js`);
const linter = new LocalLinter({ binary });
for (const path of readFileSync(list, "utf8").trim().split("\n")) {
  const found = await linter.lint(readFileSync(path, "utf8"), { language: "plaintext" });
  console.log(`${path}: ${found.length}`);
}
