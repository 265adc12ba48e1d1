import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { authoritiesPage } from "../../../server/src/core/rules/authoritiesPage";
import { rulePage, rulesIndex, ruleSettingDescription } from "../../../server/src/core/rules/page";
import { rules } from "../../../server/src/core/rules/registry";

const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(root, "docs/rules");
const HOW = "run `npm run rules:docs`";
const descriptions = JSON.parse(readFileSync(path.join(root, "package.nls.json"), "utf8")) as Record<string, string>;

interface Setting {
  readonly additionalProperties: { readonly enum: readonly string[] };
  readonly properties?: Readonly<
    Record<string, { readonly enum: readonly string[]; readonly markdownDescription: string }>
  >;
}

function ruleSetting(): Setting | undefined {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    contributes: { configuration: readonly { properties: Readonly<Record<string, Setting>> }[] };
  };
  return manifest.contributes.configuration
    .map(({ properties }) => properties["formulary.rules"])
    .find((setting) => setting !== undefined);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("has the page that its code describes", () => {
    const file = path.join(folder, `${id}.md`);
    expect(existsSync(file), `${file} is missing: ${HOW}`).toBe(true);
    expect(readFileSync(file, "utf8"), `${file} is out of date: ${HOW}`).toBe(rulePage(rule));
  });

  it("has its file and its setting", () => {
    expect(existsSync(path.join(root, `server/src/core/rules/${id}.ts`))).toBe(true);
    const setting = ruleSetting();
    const own = setting?.properties?.[id];
    expect(own?.enum, `formulary.rules of package.json lacks ${id}: ${HOW}`).toEqual(
      setting?.additionalProperties.enum,
    );
    expect(own?.markdownDescription).toBe(`%rule.${id}%`);
    expect(descriptions[`rule.${id}`], `package.nls.json is out of date: ${HOW}`).toBe(ruleSettingDescription(rule));
  });
});

it("no page and no setting is of a rule that is gone", () => {
  const ids = rules.map(({ id }) => id);
  expect(readdirSync(folder).sort()).toEqual([...ids.map((id) => `${id}.md`), "README.md"].sort());
  expect(Object.keys(ruleSetting()?.properties ?? {}).sort()).toEqual([...ids].sort());
  expect(readFileSync(path.join(folder, "README.md"), "utf8")).toBe(rulesIndex(rules));
});

it("the table of authorities is that of the rules", () => {
  expect(readFileSync(path.join(root, "docs/authorities.md"), "utf8"), HOW).toBe(authoritiesPage(rules));
});

it("each id is there once", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
