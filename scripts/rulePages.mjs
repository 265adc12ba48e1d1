// Writes docs/rules from the rules themselves, and the setting formulary.rules of package.json: npm run rules:docs
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const pages = path.join(root, "docs/rules");
const program = `
  export { rules } from "./server/src/core/rules/registry";
  export { rulePage, rulesIndex, ruleSettingDescription } from "./server/src/core/rules/page";
`;
const { outputFiles } = await esbuild.build({
  stdin: { contents: program, resolveDir: root, loader: "ts" },
  bundle: true,
  format: "esm",
  write: false,
});
const code = Buffer.from(outputFiles[0].text).toString("base64");
const { rules, rulePage, rulesIndex, ruleSettingDescription } = await import(`data:text/javascript;base64,${code}`);

mkdirSync(pages, { recursive: true });
for (const file of readdirSync(pages)) rmSync(path.join(pages, file));
for (const rule of rules) writeFileSync(path.join(pages, `${rule.id}.md`), rulePage(rule));
writeFileSync(path.join(pages, "README.md"), rulesIndex(rules));

const manifestFile = path.join(root, "package.json");
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const groups = [manifest.contributes.configuration].flat();
const setting = groups.map(({ properties }) => properties["formulary.rules"]).find((found) => found !== undefined);
const { type, enum: levels } = setting.additionalProperties;
setting.properties = Object.fromEntries(
  rules.map((rule) => [rule.id, { type, enum: levels, markdownDescription: ruleSettingDescription(rule) }]),
);
writeFileSync(manifestFile, `${JSON.stringify(manifest, undefined, 2)}\n`);
console.log(`${rules.length} rules written to docs/rules and package.json`);
