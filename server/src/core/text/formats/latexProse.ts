import { ProseBuilder } from "../prose";
import { matchBrackets } from "./brackets";
import { ACCENTS, FIRST_HIDDEN, HIDDEN_COMMANDS, SYMBOLS, TABLE_ENVIRONMENTS } from "./latexCommands";

const CONTROL_WORD = /[A-Za-z@]{1,60}\*?/uy;

/** No inline formula is longer: a look for its end goes no further, which keeps the work linear. */
const MATH_REACH = 512;

/** Reads one block of LaTeX from left to right and writes over what is no prose. Linear in the block's length. */
export class LatexProse {
  readonly #prose: ProseBuilder;
  readonly #source: string;
  readonly #isTable: boolean;
  #braces: Uint32Array | undefined;

  constructor(source: string, isTable: boolean) {
    this.#prose = new ProseBuilder(source);
    this.#source = source;
    this.#isTable = isTable;
  }

  read(): ProseBuilder {
    for (let at = 0; at < this.#source.length;) at = this.#readAt(at);
    return this.#prose;
  }

  /** Offset after what stands at `at`. */
  #readAt(at: number): number {
    const character = this.#source.charAt(at);
    switch (character) {
      case "\\":
        return this.#readCommand(at);
      case "%":
        return this.#vanish(at, this.#lineEnd(at));
      case "$":
        return this.#readMath(at);
      case "{":
      case "}":
        return this.#vanish(at, at + 1);
      case "~":
        return this.#show(at, at + 1, "\u00a0");
      case "&":
        return this.#isTable ? this.#hide(at, at + 1) : at + 1;
      case "`":
      case "'":
      case "-":
        return this.#readLigature(at, character);
      default:
        return at + 1;
    }
  }

  #readLigature(at: number, character: string): number {
    const next = this.#source.charAt(at + 1);
    if (next !== character) return at + 1;
    if (character === "`") return this.#show(at, at + 2, "“");
    if (character === "'") return this.#show(at, at + 2, "”");
    return this.#source.charAt(at + 2) === "-" ? this.#show(at, at + 3, "—") : this.#show(at, at + 2, "–");
  }

  /** `$…$` or `$$…$$`; a lone sign is a currency. */
  #readMath(at: number): number {
    const mark = this.#source.startsWith("$$", at) ? "$$" : "$";
    let close = this.#source.indexOf(mark, at + mark.length);
    while (close > 0 && this.#source.charAt(close - 1) === "\\") close = this.#source.indexOf(mark, close + 1);
    return close < 0 ? at + mark.length : this.#hide(at, close + mark.length);
  }

  #readCommand(at: number): number {
    CONTROL_WORD.lastIndex = at + 1;
    const name = CONTROL_WORD.exec(this.#source)?.[0];
    if (name === undefined) return this.#readSign(at);
    const end = at + 1 + name.length;
    if (name === "begin" || name === "end") return this.#readEnvironment(at, end);
    if (ACCENTS.has(name)) return this.#readAccent(at, end, name);
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return this.#show(at, this.#source.startsWith("{}", end) ? end + 2 : end, symbol);
    if (name === "footnote" || name === "item" || name === "newline" || name === "linebreak")
      return this.#hide(at, this.#optionsEnd(end));
    if (name.startsWith("verb") && name.length <= 5) return this.#readVerb(at, end);
    if (HIDDEN_COMMANDS.has(name) || /cite|Cite/u.test(name)) return this.#hide(at, this.#argumentsEnd(end));
    const options = this.#optionsEnd(end);
    return this.#vanish(at, FIRST_HIDDEN.has(name) ? this.#argumentEnd(options) : options);
  }

  /** A control symbol: an escaped sign, a space, an accent, a line break, math. */
  #readSign(at: number): number {
    const sign = this.#source.charAt(at + 1);
    if (sign === "\\") return this.#hide(at, this.#optionsEnd(at + 2));
    if (sign === "(" || sign === "[") {
      const close = this.#source.slice(0, at + MATH_REACH).indexOf(sign === "(" ? "\\)" : "\\]", at + 2);
      return close < 0 ? this.#vanish(at, at + 2) : this.#hide(at, close + 2);
    }
    if (ACCENTS.has(sign)) return this.#readAccent(at, at + 2, sign);
    if (sign === "-" || sign === "/" || sign === ")" || sign === "]" || sign === "!") return this.#vanish(at, at + 2);
    if (sign === "," || sign === ";" || sign === ":" || sign === " ") return this.#show(at, at + 2, " ");
    return this.#vanish(at, at + 1) + 1;
  }

  /** `\'e`, `\"{o}`, `\c{c}`. */
  #readAccent(at: number, end: number, name: string): number {
    let from = end;
    while (this.#source.charAt(from) === " " && /[a-zA-Z]/u.test(name)) from++;
    const inBraces = this.#source.charAt(from) === "{";
    const letter = /^\\?[A-Za-z]/u.exec(this.#source.slice(inBraces ? from + 1 : from, from + 3))?.[0];
    const close = from + (inBraces ? 2 : 0) + (letter?.length ?? 0);
    if (letter === undefined || (inBraces && this.#source.charAt(close - 1) !== "}")) return this.#vanish(at, end);
    return this.#show(at, close, (letter.slice(-1) + (ACCENTS.get(name) ?? "")).normalize("NFC"));
  }

  #readVerb(at: number, end: number): number {
    const close = this.#source.indexOf(this.#source.charAt(end), end + 1);
    return close < 0 ? this.#vanish(at, end) : this.#hide(at, close + 1);
  }

  #readEnvironment(at: number, end: number): number {
    const close = this.#argumentEnd(end);
    const name = this.#source.slice(end + 1, close - 1).replace("*", "");
    return this.#hide(
      at,
      TABLE_ENVIRONMENTS.has(name) || name === "minipage" ? this.#argumentsEnd(close) : this.#optionsEnd(close),
    );
  }

  /** Offset after `[…]`, if that follows at once. */
  #optionsEnd(from: number): number {
    if (this.#source.charAt(from) !== "[") return from;
    const close = this.#source.slice(from, from + 300).indexOf("]");
    return close < 0 ? from : from + close + 1;
  }

  /** Offset after `{…}`, if that follows at once. */
  #argumentEnd(from: number): number {
    if (this.#source.charAt(from) !== "{") return from;
    this.#braces ??= matchBrackets(this.#source, "{", "}");
    const close = this.#braces[from] ?? 0;
    return close === 0 ? from : close + 1;
  }

  /** Offset after all options and arguments that follow at once. */
  #argumentsEnd(from: number): number {
    let end = from;
    for (;;) {
      const next = this.#argumentEnd(this.#optionsEnd(end));
      if (next === end) return end;
      end = next;
    }
  }

  #lineEnd(at: number): number {
    const end = this.#source.indexOf("\n", at);
    return end < 0 ? this.#source.length : end;
  }

  #hide(from: number, to: number): number {
    this.#prose.hide(from, to);
    return to;
  }

  #vanish(from: number, to: number): number {
    this.#prose.vanish(from, to);
    return to;
  }

  #show(from: number, to: number, text: string): number {
    this.#prose.show(from, to, text);
    return to;
  }
}
