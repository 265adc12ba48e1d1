// How the server is bundled for Node: what makes its start shorter without a change of what it does.
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const LIBRARIES = /^vscode-languageserver(-protocol)?$/;
/** Large parts of Node that the libraries load at their start, and need for sockets and for programs that we never run. */
const BUILTINS = /^(crypto|child_process)$/;

/**
 * The bundler copies all exports of a CommonJS library for each of our files that imports it: some hundred for each of
 * forty files. Here each library becomes one ES module, whose exports are read once.
 */
const libraryOnce = {
  name: "library-once",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LIBRARIES }, ({ path: name, kind, importer }) =>
      kind === "import-statement" && !importer.includes("node_modules")
        ? { path: require.resolve(name), namespace: "library-once" }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "library-once" }, ({ path: file }) => {
      const names = Object.keys(require(file)).filter((name) => name !== "default");
      const lines = names.map((name) => `export const ${name} = library.${name};`);
      return {
        contents: [`const library = require(${JSON.stringify(file)});`, ...lines].join("\n"),
        resolveDir: path.dirname(file),
      };
    });
  },
};

/** The libraries' parts of Node are loaded when something of them is asked for. */
const lateBuiltins = {
  name: "late-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: BUILTINS }, ({ path: name, kind, importer }) =>
      kind === "require-call" && importer.includes(`node_modules${path.sep}vscode-`)
        ? { path: name, namespace: "late-builtins" }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "late-builtins" }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require("node:${name}")[key] });`,
    }));
  },
};

/** Options of the bundler but for where the bundle goes and how it is written. */
export const nodeServer = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "es2022",
  // Two files: the first runs the second with the code that was compiled the last time.
  entryPoints: ["server/src/main/node.ts", "server/src/main/process.ts"],
  charset: "ascii", // One byte a character is read and compiled twice as fast.
  plugins: [libraryOnce, lateBuiltins],
  // That code runs outside of Node's own loader, where a late import has to be a require.
  supported: { "dynamic-import": false },
};
