// Writes docs/rules and docs/authorities.md from the rules themselves, and the setting formulary.rules of package.json with its descriptions in
// package.nls*.json: npm run rules:docs
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { ruleDescriptions } from "./lib/ruleDescriptions.mjs";

const root = path.resolve(import.meta.dirname, "..");
const pages = path.join(root, "docs/rules");
const program = `
  export { rules } from "./server/src/core/rules/registry";
  export { authoritiesPage } from "./server/src/core/rules/authoritiesPage";
  export { rulePage, rulesIndex, ruleSettingDescription } from "./server/src/core/rules/page";
`;
const { outputFiles } = await esbuild.build({
  stdin: { contents: program, resolveDir: root, loader: "ts" },
  bundle: true,
  format: "esm",
  write: false,
});
const code = Buffer.from(outputFiles[0].text).toString("base64");
const { authoritiesPage, rules, rulePage, rulesIndex, ruleSettingDescription } = await import(
  `data:text/javascript;base64,${code}`
);

mkdirSync(pages, { recursive: true });
for (const file of readdirSync(pages)) rmSync(path.join(pages, file));
for (const rule of rules) writeFileSync(path.join(pages, `${rule.id}.md`), rulePage(rule));
writeFileSync(path.join(pages, "README.md"), rulesIndex(rules));
writeFileSync(path.join(root, "docs/authorities.md"), authoritiesPage(rules));

const manifestFile = path.join(root, "package.json");
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const groups = [manifest.contributes.configuration].flat();
const setting = groups.map(({ properties }) => properties["formulary.rules"]).find((found) => found !== undefined);
const { type, enum: levels } = setting.additionalProperties;
setting.properties = Object.fromEntries(
  rules.map(({ id }) => [id, { type, enum: levels, markdownDescription: `%rule.${id}%` }]),
);
writeJson(manifestFile, manifest);

const english = rules.map((rule) => [`rule.${rule.id}`, ruleSettingDescription(rule)]);
replaceRules(path.join(root, "package.nls.json"), english);
for (const [locale, descriptions] of Object.entries(ruleDescriptions(rules))) {
  replaceRules(path.join(root, `package.nls.${locale}.json`), descriptions);
}
console.log(`${rules.length} rules written to docs/rules, package.json and package.nls*.json`);

/** The rules' texts of a language file become these, where they stood; all others stay. */
function replaceRules(file, descriptions) {
  const entries = Object.entries(JSON.parse(readFileSync(file, "utf8")));
  const isRule = ([key]) => key.startsWith("rule.");
  const at = entries.findIndex(isRule);
  const others = entries.filter((entry) => !isRule(entry));
  const place = at < 0 ? others.length : at;
  writeJson(file, Object.fromEntries([...others.slice(0, place), ...descriptions, ...others.slice(place)]));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
