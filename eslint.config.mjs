import tseslint from "typescript-eslint";
import * as regexp from "eslint-plugin-regexp";

/** Which folders a layer may not import from: main -> lsp -> features -> core; client -> lsp/protocol.ts only. */
const wall = (...groups) => ({ "no-restricted-imports": ["error", { patterns: groups }] });
const upward = (...layers) => ({
  regex: `(^|/)\\.\\./(?:.*/)?(?:${layers.join("|")})/`,
  message: "Imports point downwards: main -> lsp -> features -> core.",
});

export default tseslint.config(
  { ignores: ["dist/**", ".cache/**", "node_modules/**", "test/output/**", "test/fixtures/**", "coverage/**"] },
  ...tseslint.configs.strict,
  regexp.configs["flat/recommended"],
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true }],
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Named exports only." }],
    },
  },
  {
    files: ["server/src/core/**/*.ts"],
    rules: wall(
      // The short list of pure packages that core may use; each is justified in ARCHITECTURE.md.
      {
        regex: "^(?!\\.{1,2}/|@lezer/)",
        message: "core imports nothing outside itself but the pure packages listed in ARCHITECTURE.md.",
      },
      upward("features", "lsp", "main", "sources", "client"),
    ),
  },
  {
    files: ["server/src/sources/**/*.ts"],
    rules: wall(upward("features", "lsp", "main", "client"), {
      regex: "^(node:|vscode)",
      message: "sources runs in Node and in browsers.",
    }),
  },
  {
    files: ["server/src/features/**/*.ts"],
    rules: wall(upward("lsp", "main", "sources", "client"), {
      regex: "^(node:|vscode$|vscode-languageserver$)",
      message: "features use LSP types only.",
    }),
  },
  {
    files: ["server/src/lsp/**/*.ts"],
    rules: wall(upward("main", "client"), { regex: "^(node:|vscode$)", message: "lsp runs in Node and in browsers." }),
  },
  {
    files: ["client/**/*.ts"],
    rules: wall({
      regex: "server/src/(?!lsp/protocol)",
      message: "The client shares only lsp/protocol.ts with the server.",
    }),
  },
  { files: ["scripts/samplesFileSystem/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["**/*.mjs", "**/*.config.mts"], rules: { "no-restricted-syntax": "off" } },
);
