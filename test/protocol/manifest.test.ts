import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/features/semanticTokens";
import { COMMANDS } from "../../server/src/lsp/protocol";
import { readSettings } from "../../server/src/lsp/settings";

const TODAY = "2026-11-22";

interface Property {
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const properties = Object.assign({}, ...contributes.configuration.map((group) => group.properties)) as Readonly<
  Record<string, Property>
>;

/** The section as a client sends it, with `value` for one setting. */
function section(key: string, value: unknown): unknown {
  return key
    .split(".")
    .slice(1)
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

const CLIENT_ONLY = ["formulary.trace.server"];
const serverSettings = Object.entries(properties).filter(([key]) => !CLIENT_ONLY.includes(key));
const withoutAny = readSettings({}, TODAY);

describe("the manifest and the server agree", () => {
  it.each(serverSettings.filter(([key]) => key !== "formulary.languages" && key !== "formulary.exclude"))(
    "on the default of %s",
    (key, property) => {
      expect(readSettings(section(key, property.default), TODAY)).toEqual(withoutAny);
    },
  );

  it.each(serverSettings.flatMap(([key, { enum: choices = [] }]) => choices.map((choice) => [key, choice] as const)))(
    "that %s may be %s",
    (key, choice) => {
      const isDefault = properties[key]?.default === choice;
      const read = readSettings(section(key, choice), TODAY);
      if (isDefault) expect(read).toEqual(withoutAny);
      else expect(read).not.toEqual(withoutAny);
    },
  );

  it("on semantic tokens", () => {
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...TOKEN_TYPES]);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...TOKEN_MODIFIERS]);
  });

  it("on the commands that hovers, lenses and actions name", () => {
    const contributed = contributes.commands.map(({ command }) => command);
    for (const command of Object.values(COMMANDS)) expect(contributed).toContain(command);
  });

  it("that anything else is left at its default", () => {
    const nonsense = [
      undefined,
      null,
      7,
      "on",
      [],
      { enable: 7, threshold: "high", rules: { x: "loud" }, asOf: "soon" },
    ];
    for (const value of nonsense) expect(readSettings(value, TODAY)).toEqual(withoutAny);
  });
});
