// Prints the commands that GitHub's own library writes: [[name, message, properties]] in, as JSON.
import { readFileSync } from "node:fs";
import * as core from "@actions/core";

for (const [name, message, properties] of JSON.parse(readFileSync(0, "utf-8"))) core[name](message, properties);
