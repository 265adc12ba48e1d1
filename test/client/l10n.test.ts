import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it, test } from "vitest";
import { rules } from "../../server/src/core/rules/registry";
import { ENGLISH } from "../../server/src/features/messages";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LOCALES = ["de", "ja", "zh-cn"];

type Strings = Readonly<Record<string, string>>;

const json = (file: string): Strings => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Strings;

/** What is said in English, and where each locale says it. */
const PARTS = [
  { name: "manifest", english: json("package.nls.json"), file: (locale: string) => `package.nls.${locale}.json` },
  {
    name: "client",
    english: json("l10n/bundle.l10n.json"),
    file: (locale: string) => `l10n/bundle.l10n.${locale}.json`,
  },
  { name: "server", english: serverMessages(), file: (locale: string) => `server/l10n/${locale}.json` },
];

describe.each(PARTS)("$name", ({ english, file }) => {
  describe.each(LOCALES)("in %s", (locale) => {
    const translations = json(file(locale));

    it("says everything, and nothing that is no longer said", () => {
      expect(Object.keys(translations).sort()).toEqual(Object.keys(english).sort());
    });

    it("leaves no text empty", () => {
      expect(Object.entries(translations).filter(([, text]) => text.trim() === "")).toEqual([]);
    });

    it("keeps places, settings, commands and what is code", () => {
      const changed = Object.entries(english).filter(([key, text]) => {
        return JSON.stringify(fixedParts(text)) !== JSON.stringify(fixedParts(translations[key] ?? ""));
      });
      expect(changed.map(([key]) => [key, translations[key]])).toEqual([]);
    });
  });
});

describe("the manifest", () => {
  const keys = [...readFileSync(path.join(ROOT, "package.json"), "utf8").matchAll(/"%([^%"]+)%"/g)];

  it("names the strings of package.nls.json, all of them", () => {
    const named = new Set(keys.map(([, key]) => key));
    expect([...named].sort()).toEqual(Object.keys(json("package.nls.json")).sort());
  });

  it("has no text of its own but the product's name", () => {
    const own: string[] = [];
    const { contributes } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      contributes: unknown;
    };
    visit(contributes, (key, text) => {
      if (TEXT_KEYS.has(key) && !/^%.+%$/.test(text) && text !== "Formulary") own.push(`${key}: ${text}`);
    });
    expect(own).toEqual([]);
  });

  it("has the pictures of the walkthrough", () => {
    const { contributes } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      contributes: {
        walkthroughs: { steps: { media: { image: Record<string, string> }; completionEvents: string[] }[] }[];
      };
    };
    for (const { media, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      expect(Object.keys(media.image).sort()).toEqual(["dark", "hc", "hcLight", "light"]);
      for (const file of Object.values(media.image)) expect(existsSync(path.join(ROOT, file)), file).toBe(true);
      expect(completionEvents).not.toEqual([]);
    }
  });
});

test("the client's bundle has what its code says", () => {
  const said = new Set(sourceFiles("client/src").flatMap(localizedStrings));
  expect(Object.keys(json("l10n/bundle.l10n.json")).sort()).toEqual([...said].sort());
});

/** Properties of the manifest that people read. */
const TEXT_KEYS = new Set([
  "title",
  "description",
  "markdownDescription",
  "markdownEnumDescriptions",
  "enumDescriptions",
  "patternErrorMessage",
  "label",
  "contents",
  "altText",
  "name",
  "category",
]);

/** All strings below a value, each with the nearest property's name. */
function visit(value: unknown, tell: (key: string, text: string) => void, key = ""): void {
  if (typeof value === "string") tell(key, value);
  else if (Array.isArray(value)) for (const item of value) visit(item, tell, key);
  else if (typeof value === "object" && value !== null) {
    for (const [name, child] of Object.entries(value)) visit(child, tell, name);
  }
}

function serverMessages(): Strings {
  const ofRules = rules.flatMap(({ id, summary, messages }) => [
    [`${id}/summary`, summary],
    ...Object.entries(messages).map(([variant, text]) => [`${id}/${variant}`, text]),
  ]);
  return { ...ENGLISH, ...(Object.fromEntries(ofRules) as Strings) };
}

/** What a translation must not touch: places of arguments, code, and the targets of links. */
function fixedParts(text: string): readonly string[] {
  return [...new Set(text.replace(/\{[Tt]he (\w+)\}/g, "{$1}").match(/\{\w+\}|`[^`]+`|\]\([^)]+\)/g) ?? [])].sort();
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(ROOT, folder, file));
}

/** The texts that a file passes to `l10n.t`. @throws Error for one that is not written out, which nobody could translate. */
function localizedStrings(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "l10n.t") {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteralLike(text)) throw new Error(`${file}: ${node.getText()}`);
      found.push(text.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
