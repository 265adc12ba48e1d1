import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { readAbbreviationCorpus } from "./abbreviationCorpus";
import { formatFigures } from "./figures";
import { measureAbbreviations, measureChemicals } from "./measure";
import type { Measured } from "./measure";
import { readPubTator } from "./pubtator";
import { loadScorer } from "./scorer";

const { values: options } = parseArgs({
  options: {
    knowledge: { type: "string", default: "dist/knowledge.kb" },
    command: { type: "string", default: "dist/cli.js" },
    errors: { type: "string" },
    "no-write": { type: "boolean", default: false },
  },
});
const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared");

/** Prints the table and the list of errors, and keeps them with their date. */
async function main(): Promise<void> {
  if (!existsSync(path.join(shared, "gold/score.mjs"))) {
    console.error(`No annotated texts in ${shared}; set FORMULARY_SHARED.`);
    process.exitCode = process.env["FORMULARY_SHARED_REQUIRED"] === "1" ? 1 : 0;
    return;
  }
  const knowledge = openKnowledge([{ layer: "embedded", bytes: readFileSync(options.knowledge) }]);
  const scorer = await loadScorer(path.join(shared, "gold/score.mjs"));
  const read = (file: string): string => readFileSync(path.join(shared, "corpora", file), "utf8");
  const corpora: [string, Measured][] = [
    [
      "BC5CDR development, chemicals",
      measureChemicals(readPubTator(read("bc5cdr/CDR_DevelopmentSet.PubTator.txt"), ["Chemical"]), knowledge, scorer),
    ],
    [
      "BioRED development, chemicals",
      measureChemicals(readPubTator(read("biored/Dev.PubTator"), ["ChemicalEntity"]), knowledge, scorer),
    ],
    [
      "Ab3P first half, abbreviation pairs",
      measureAbbreviations(readAbbreviationCorpus(read("ab3p/MED1250_labeled.first-half.txt")), knowledge),
    ],
  ];
  const passages = passageScores();
  // What was measured by hand stands beside what is measured here.
  const unseen = readFileSync("test/accuracy/unseen.md", "utf8").trimEnd();
  const report = `${reportOf(passages, corpora, knowledge.version)}\n\n${unseen}`;
  const errors = errorsOf(passages, corpora);
  console.log(report);
  console.log(errors);
  if (options.errors !== undefined) writeFileSync(options.errors, errors);
  if (!options["no-write"]) {
    mkdirSync("docs", { recursive: true });
    writeFileSync("docs/accuracy.md", `${report}\n`);
  }
}

/** The passages' table and errors, as the scoring program prints them for the command line's answers. */
function passageScores(): { table: string; errors: string } {
  const output = execFileSync(
    process.execPath,
    [
      // The program runs only under its own name, not through a link.
      realpathSync(path.join(shared, "gold/score.mjs")),
      path.join(shared, "gold/dev"),
      "--errors",
      "--",
      process.execPath,
      path.resolve(options.command),
      "annotate",
      "--format",
      "jsonl",
    ],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const lines = output.trimEnd().split("\n");
  const last = lines.findIndex((line) => line.startsWith("false mentions per"));
  if (last < 0) throw new Error("score.mjs printed no table");
  return { table: lines.slice(0, last + 1).join("\n"), errors: lines.slice(last + 1).join("\n") };
}

function reportOf({ table }: { table: string }, corpora: readonly [string, Measured][], version: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return [
    "# Accuracy",
    "",
    `Measured on ${today} with knowledge ${version} by \`npm run accuracy\`; the texts are not part of the project.`,
    "",
    "## Annotated passages (development set)",
    "",
    "```text",
    table,
    "```",
    "",
    "## Published corpora (development parts)",
    "",
    "Their errors were read for what goes wrong in general while the rules were written; nothing was trained on them.",
    "",
    "| corpus | gold | found | precision | recall | F1 | exact F1 |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...corpora.map(
      ([name, { relaxed, exact }]) =>
        `| ${name} | ${String(relaxed.gold)} | ${String(relaxed.found)} | ${formatFigures(relaxed)} | ${formatFigures(exact).split(" | ")[2] ?? ""} |`,
    ),
    "",
    "Spans of chemicals are counted as overlapping (relaxed); pairs of abbreviations have to be the same. BC5CDR and BioRED mark",
    "every chemical: elements, metabolites, laboratory reagents, toxins, foods, classes of drugs and hormones that were measured.",
    "Formulary marks medicines, so those are out of its scope and count as missed here.",
  ].join("\n");
}

function errorsOf(passages: { errors: string }, corpora: readonly [string, Measured][]): string {
  return [
    "## Errors",
    "",
    passages.errors,
    ...corpora.flatMap(([name, { errors }]) => ["", `### ${name}`, ...errors]),
  ].join("\n");
}

void main();
