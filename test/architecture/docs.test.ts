import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const MAX_KILOBYTES: Readonly<Record<string, number>> = { ".png": 150, ".gif": 2000 };

/** The pages that people read; the rules' pages are generated, and have a test of their own. */
const PAGES = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", "*.md"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .trim()
  .split("\n")
  .filter(
    (file) =>
      /^(?:[A-Z]+\.md|docs\/[\w-]+\.md|server\/knowledge\/SOURCES\.md)$/u.test(file) &&
      existsSync(path.join(ROOT, file)),
  );

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: { readonly commands: readonly { readonly title: string }[] };
}
const manifest = JSON.parse(read("package.json")) as Manifest;

describe.each(PAGES)("%s", (page) => {
  const text = read(page);

  it("links to what exists", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)]+)\)/gu)].map(
      ([, link]) => link?.split("#")[0] ?? "",
    );
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });

  it("names npm scripts and files that exist", () => {
    const scripts = [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/gu)].map(([, script]) => script ?? "");
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
    const run = [...text.matchAll(/\b(?:node|npx vitest run) ([\w./-]+)/gu)].map(([, file]) => file ?? "");
    const named = [...text.matchAll(/`((?:server|client|test|scripts|samples|docs|syntaxes|images)\/[\w./-]+)`/gu)].map(
      ([, file]) => file ?? "",
    );
    const built = /^(?:dist|\.cache)\//u;
    expect([...run, ...named].filter((file) => !built.test(file) && !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("has pictures with a description, and small", () => {
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)];
    for (const [, description, file = ""] of pictures) {
      expect(description, file).not.toBe("");
      const kilobytes = statSync(path.join(ROOT, path.dirname(page), file)).size / 1024;
      expect(kilobytes, file).toBeLessThanOrEqual(MAX_KILOBYTES[path.extname(file)] ?? 0);
    }
  });
});

it("the README lists every command", () => {
  const titles = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;
  const readme = read("README.md");
  const listed = readme.slice(readme.indexOf("## Commands"), readme.indexOf("## Settings"));
  const missing = manifest.contributes.commands
    .map(({ title }) => titles[title.slice(1, -1)] ?? title)
    .filter((title) => !listed.includes(title));
  expect(missing, "not in the table of commands in README.md").toEqual([]);
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}
