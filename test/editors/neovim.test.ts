import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../cli/run";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");
const SCRIPT = path.resolve(import.meta.dirname, "neovim.lua");
const TEXT =
  "Equecabtagene autoleucel (FUCASO) is a cell therapy.\n\nFUCASO was approved by the CFDA in July 2023, and patients on keytruda did well.\n";

const isInstalled = spawnSync("nvim", ["--version"]).status === 0;
if (!isInstalled && process.env["CI"] !== undefined) throw new Error("Neovim is missing: apt-get install neovim");
if (!isInstalled) console.warn("skipped: Neovim is not installed (apt-get install neovim)");

interface Seen {
  readonly hover: string;
  readonly diagnostics: readonly { readonly message: string; readonly code: string }[];
  readonly actions: readonly string[];
  readonly renamed: string;
}

/** The oldest Neovim that Debian ships has push diagnostics and `vim.lsp.start_client`. */
describe.skipIf(!isInstalled)("Neovim", () => {
  it("hovers, shows diagnostics, offers fixes and renames over stdio", async () => {
    const folder = await folderWith({ "release.md": TEXT });
    const { stdout, stderr } = spawnSync("nvim", ["--headless", "-u", "NONE", "-n", "-S", SCRIPT], {
      encoding: "utf8",
      timeout: 60_000,
      env: {
        ...process.env,
        FORMULARY_CLI: CLI,
        FORMULARY_NODE: process.execPath,
        FORMULARY_FILE: path.join(folder, "release.md"),
      },
    });
    // Neovim prints messages on its error stream when it runs without a screen.
    const line = `${stdout}\n${stderr}`.split("\n").find((text) => text.trim().startsWith("{"));
    expect(line, stderr).toBeDefined();
    const seen = JSON.parse(line ?? "{}") as Seen;
    expect(seen.hover).toContain("equecabtagene autoleucel");
    expect(seen.diagnostics.map(({ message }) => message).join("\n")).toContain("CFDA");
    expect(seen.actions.join("\n")).toContain("NMPA");
    expect(seen.renamed).toContain("Eque-cel was approved");
    // The definition keeps the name that it defines.
    expect(seen.renamed).toContain("(FUCASO)");
  }, 90_000);
});
