// Writes docs/settings.md from the manifest: npm run settings:docs. With --check it only says whether the page is current.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const file = path.join(root, "docs/settings.md");
const strings = readJson("package.nls.json");
const groups = readJson("package.json").contributes.configuration;

const page = [
  "# Settings",
  "Written by `npm run settings:docs` from package.json. In VS Code, open them with **Preferences: Open Settings** and search for `formulary`;" +
    " a workspace folder may have its own (`.vscode/settings.json`), unless a setting is said to hold for the whole window." +
    " Other editors send the same keys below `formulary`, nested by their dots: [editors.md](editors.md).",
  ...groups.map(group),
].join("\n\n");

if (!process.argv.includes("--check")) writeFileSync(file, `${page}\n`);
else if (readFileSync(file, "utf8") !== `${page}\n`) {
  console.error("docs/settings.md is out of date: run `npm run settings:docs`");
  process.exit(1);
}

function group({ title, properties }) {
  return [`## ${say(title)}`, ...Object.entries(properties).map(setting)].join("\n\n");
}

function setting([key, { markdownDescription, default: value, scope, ...type }]) {
  const where = scope === "window" ? " Holds for the whole window." : "";
  return [
    `### ${key}`,
    `${linked(say(markdownDescription))}${where}`,
    `Default: \`${JSON.stringify(value)}\`. ${values(type)}`,
    ...choices(type),
  ].join("\n\n");
}

/** What a setting may be, in words. */
function values({ type, items, minimum, maximum, pattern, enum: known, additionalProperties }) {
  if (known !== undefined) return "One of:";
  if (type === "array") return `A list of ${items.type}s.`;
  if (type === "number") return `A number from ${minimum} to ${maximum}.`;
  if (type === "object") {
    return `An object of rule ids ([all rules](rules/README.md)), each ${additionalProperties.enum.map(code).join(", ")}.`;
  }
  return type === "boolean" ? "`true` or `false`." : `Text${pattern === undefined ? "" : `: \`${pattern}\``}.`;
}

function choices({ enum: known, markdownEnumDescriptions: descriptions }) {
  if (known === undefined) return [];
  return [
    known.map((choice, i) => `- ${code(choice)}${descriptions ? `: ${linked(say(descriptions[i]))}` : ""}`).join("\n"),
  ];
}

function code(text) {
  return `\`${text}\``;
}

/** The settings editor's own links (`#key#`) become links of the page. */
function linked(text) {
  return text
    .replace(/`#(formulary\.[^#]+)#`/g, (_, key) => `[\`${key}\`](#${key.toLowerCase().replaceAll(".", "")})`)
    .replace(/`#([^#]+)#`/g, "`$1`");
}

function say(text) {
  return text.replace(/^%(.+)%$/, (_, key) => strings[key]);
}

function readJson(name) {
  return JSON.parse(readFileSync(path.join(root, name), "utf8"));
}
