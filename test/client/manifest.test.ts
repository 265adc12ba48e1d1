import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/features/semanticTokens";
import { COMMANDS } from "../../server/src/lsp/protocol";
import { readSettings } from "../../server/src/lsp/settings";

const ROOT = path.resolve(import.meta.dirname, "../..");
const TODAY = "2026-01-01";

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The part of package.json that this test reads. */
interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly displayName: string;
  readonly license: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const { contributes } = manifest;
const commandIds = contributes.commands.map(({ command }) => command);
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties)) as Readonly<
  Record<string, Setting>
>;

describe("settings", () => {
  test("each has a description, a scope and a default", () => {
    const lacking = Object.entries(settings).filter(
      ([, setting]) =>
        setting.default === undefined ||
        setting.scope === undefined ||
        (setting.markdownDescription ?? setting.description ?? "") === "",
    );
    expect(lacking).toEqual([]);
  });

  test("the manifest's defaults are the server's", () => {
    const { analysis, features } = readSettings(nested(), TODAY);
    const without = readSettings({}, TODAY);
    expect({ analysis, features }).toEqual({ analysis: without.analysis, features: without.features });
  });
});

describe("commands", () => {
  test("are all in the palette under Formulary, with a title", () => {
    expect(contributes.commands.filter(({ category, title }) => category !== "Formulary" || title === "")).toEqual([]);
  });

  test("those that hovers and lenses name exist", () => {
    expect(Object.values(COMMANDS).filter((command) => !commandIds.includes(command))).toEqual([]);
  });

  test("menus and keys name commands that exist", () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(
      ({ command }) => command ?? [],
    );
    expect(named.filter((command) => command.startsWith("formulary.") && !commandIds.includes(command))).toEqual([]);
  });
});

describe("semantic tokens", () => {
  test("the legend is the server's", () => {
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...TOKEN_TYPES]);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...TOKEN_MODIFIERS]);
  });
});

describe("what the registries ask", () => {
  // The limits of Open VSX (its ExtensionValidator); those of the Marketplace, which vsce checks, are no narrower.
  test("fields are there, and not too long", () => {
    expect(manifest.name).toMatch(/^[\w+$~-]{1,255}$/u);
    expect(manifest.publisher).toMatch(/^[\w+$~-]{1,255}$/u);
    expect(manifest.displayName.length).toBeLessThanOrEqual(255);
    expect([...manifest.categories, ...manifest.keywords].filter((word) => word.length > 255)).toEqual([]);
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
    expect(["light", "dark"]).toContain(manifest.galleryBanner.theme);
    expect(manifest.galleryBanner.color).toMatch(/^#[0-9a-f]{6}$/u);
    expect(manifest.license).toBe("MIT");
  });

  test("no character in them is invisible", () => {
    const texts = [manifest.displayName, manifest.license, ...manifest.categories, ...manifest.keywords];
    expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(text))).toEqual([]);
  });
});

/** The defaults as a client sends them: nested by the dots of their names, without the leading `formulary`. */
function nested(): Record<string, unknown> {
  const section: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(settings)) {
    const [, ...keys] = name.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<Record<string, unknown>>((object, key) => {
      const child = (object[key] ?? {}) as Record<string, unknown>;
      object[key] = child;
      return child;
    }, section);
    parent[last] = value;
  }
  return section;
}
