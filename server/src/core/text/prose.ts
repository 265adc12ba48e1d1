import { HIDDEN, INVISIBLE_CODE } from "./block";

const HIDDEN_CODE = HIDDEN.charCodeAt(0);
/** More arguments than this overflow the stack of some engines. */
const CHUNK = 8192;

/** Writes a block's prose over its source, character for character. */
export class ProseBuilder {
  readonly source: string;
  #codes: Uint16Array | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** What stands here is no prose and ends a word. Line breaks stay. */
  hide(from: number, to: number): void {
    this.#fill(from, to, HIDDEN_CODE);
  }

  /** Readers see nothing of what stands here; a word goes on across it. Line breaks stay. */
  vanish(from: number, to: number): void {
    this.#fill(from, to, INVISIBLE_CODE);
  }

  /** Something was written here already. */
  isWritten(at: number): boolean {
    return this.#codes !== undefined && this.#codes[at] !== this.source.charCodeAt(at);
  }

  /** Readers see `text` for what stands in the range, which is at least as long; the rest of it vanishes. */
  show(from: number, to: number, text: string): void {
    this.vanish(from, to);
    const codes = this.#array();
    for (let i = 0; i < text.length && from + i < to; i++) codes[from + i] = text.charCodeAt(i);
  }

  /** The prose; the source itself when nothing was written. */
  finish(): string {
    const codes = this.#codes;
    if (codes === undefined) return this.source;
    if (codes.length <= CHUNK) return fromCodes(codes);
    const parts: string[] = [];
    for (let at = 0; at < codes.length; at += CHUNK) parts.push(fromCodes(codes.subarray(at, at + CHUNK)));
    return parts.join("");
  }

  #fill(from: number, to: number, code: number): void {
    if (from >= to) return;
    const codes = this.#array();
    for (let at = from; at < to; at++) {
      const old = codes[at];
      if (old !== 10 && old !== 13) codes[at] = code;
    }
  }

  #array(): Uint16Array {
    if (this.#codes !== undefined) return this.#codes;
    const codes = new Uint16Array(this.source.length);
    for (let at = 0; at < codes.length; at++) codes[at] = this.source.charCodeAt(at);
    this.#codes = codes;
    return codes;
  }
}

function fromCodes(codes: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, undefined, codes) as string;
}

/** Prose of a block that has none. */
export function hiddenProse(source: string): string {
  return HIDDEN.repeat(source.length);
}

const URL_START = /(?:https?|ftp|file):\/\/|www\.|mailto:/giu;
const URL_REST = /[^\s<>"“”|\\^`{}\uFFFC\u2060]*/uy;
const URL_TRAIL = /[.,;:!?'"’”)\]]/u;

/** Hides web addresses and mail addresses that stand bare in the text. */
export function hideAddresses(prose: ProseBuilder): void {
  const { source } = prose;
  if (source.includes("://") || source.includes("www.") || source.includes("mailto:")) hideUrls(prose);
  if (source.includes("@")) hideMail(prose);
}

function hideUrls(prose: ProseBuilder): void {
  const { source } = prose;
  URL_START.lastIndex = 0;
  for (let match = URL_START.exec(source); match !== null; match = URL_START.exec(source)) {
    const start = match.index;
    URL_REST.lastIndex = URL_START.lastIndex;
    const rest = URL_REST.exec(source)?.[0] ?? "";
    const end = URL_START.lastIndex + trimmedLength(rest);
    if (!prose.isWritten(start)) prose.hide(start, end);
    URL_START.lastIndex += rest.length;
  }
}

/** Without the sentence's punctuation at its end; a bracket stays where the address opened it. */
function trimmedLength(address: string): number {
  const opened = address.indexOf("(");
  let end = address.length;
  while (end > 0 && URL_TRAIL.test(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ")" && opened >= 0 && opened < end) break;
    end--;
  }
  return end;
}

const MAIL_LOCAL = /[\w.+-]/u;
const MAIL_DOMAIN = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/uy;

function hideMail(prose: ProseBuilder): void {
  const { source } = prose;
  for (let at = source.indexOf("@"); at >= 0; at = source.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && MAIL_LOCAL.test(source.charAt(start - 1))) start--;
    MAIL_DOMAIN.lastIndex = at + 1;
    const domain = MAIL_DOMAIN.exec(source)?.[0];
    if (start < at && domain !== undefined) prose.hide(start, at + 1 + domain.length);
  }
}
