import type { NameEntry } from "../../knowledge/knowledge";
import type { Span } from "../../text/span";
import type { Candidate } from "../blockScan";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { nameKey } from "../words/reading";
import { jurisdictionOf } from "./schemeIndex";

const sign = (detail: string, weight: number): readonly Evidence[] => [{ kind: "dictionary", detail, weight }];

const NATIVE_AUTHORITY = sign("an authority's full name in its own language", 2.5);
const NATIVE_SCHEME = sign("a scheme's name in its own language", 2.5);
const SHORT_NATIVE = sign("a name in its own language, but short or of several meanings", 0.4);

/** Fewer letters of an alphabet than this may be a word or initials of something else. */
const SHORTEST_WORD = 8;

/** An authority or scheme by its name in its own language, see {@link isNative}: 国家药品监督管理局, Commission européenne. */
export function nativeCandidate(
  reading: Reading,
  { start, end }: Span,
  entries: readonly NameEntry[],
): Candidate | undefined {
  const [entry] = entries;
  if (entry === undefined) return undefined;
  const surface = reading.text.slice(start, end);
  const isWord = /^\p{Script=Latin}/u.test(surface);
  if (isWord && !/^\p{Lu}/u.test(surface)) return undefined;
  const isClear = entry.name.ambiguous !== true && (!isWord || surface.length >= SHORTEST_WORD);
  const evidence = !isClear ? SHORT_NATIVE : entry.type === "regulator" ? NATIVE_AUTHORITY : NATIVE_SCHEME;
  return {
    type: entry.type === "regulator" ? "regulator" : "designation",
    start,
    end,
    key: nameKey(surface),
    entries,
    evidence,
    score: evidence[0]?.weight ?? 0,
    jurisdiction: entry.type === "regulator" ? jurisdictionOf(reading.knowledge, entry) : undefined,
  };
}

export function isNative({ type, name }: NameEntry): boolean {
  return name.kind === "native" && (type === "regulator" || type === "designation");
}
