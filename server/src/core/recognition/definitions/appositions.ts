import type { DefinedForm, ScannedDefinition } from "../blockScan";
import { ALIAS_CUE, classesOf } from "../lexicon";
import { hashWord } from "../wordHash";
import type { Reading } from "../reading";
import { classesAt, endOf, nameKey, startOf } from "../reading";
import { abbreviationBefore } from "./abbreviations";
import type { Part } from "./brackets";
import { partAt } from "./brackets";
import type { CandidateMap } from "./find";
import { formOf } from "./find";
import { isNameLike } from "./names";

/** Other names given without brackets, at the tokens that announce one: "X, formerly Y", "X, marketed as Y", "Committee on X, or CX,". */
export function findAppositions(reading: Reading, cues: readonly number[], map: CandidateMap): ScannedDefinition[] {
  const found: ScannedDefinition[] = [];
  for (const token of cues) {
    if (classesAt(reading, token - 1) & ALIAS_CUE) continue;
    const definition = announced(reading, token, map);
    if (definition !== undefined) found.push(definition);
  }
  orShort(reading.text, map, found);
  return found;
}

/** False when the text cannot hold ", or SHORT,". */
export function mayAppose(text: string): boolean {
  return text.includes(", or ");
}

/** A medicine shortly before the word that announces, and a name after it. */
function announced(reading: Reading, cue: number, map: CandidateMap): ScannedDefinition | undefined {
  const { text } = reading;
  const head = headBefore(text, startOf(reading, cue), map);
  if (head === undefined) return undefined;
  const from = startOf(reading, cue);
  const limit = Math.min(text.length, endOf(reading, cue) + 90);
  const stop = /[,.;()\n]|\s(?:is|was|in|for|by|and|to|has|will|from)\s/.exec(
    text.slice(endOf(reading, cue) + 12, limit),
  );
  const to = stop === null ? limit : endOf(reading, cue) + 12 + stop.index;
  const part = partAt(text, from, to);
  if (part?.announced !== true) return undefined;
  const name = nameAt(text, part, map);
  return name === undefined || name.key === head.key
    ? undefined
    : { short: name, long: head, kind: "alias", type: "drug" };
}

function headBefore(text: string, cue: number, map: CandidateMap): DefinedForm | undefined {
  for (let end = cue; end > 0 && cue - end < 24; end--) {
    const candidate = map.byEnd.get(end);
    if (candidate?.type !== "drug" || candidate.score < 1) continue;
    return /^[®™]?,?\s(?:which (?:is|was) |also |is |was |and )?$/.test(text.slice(end, cue))
      ? formOf(text, candidate)
      : undefined;
  }
  return undefined;
}

function nameAt(text: string, part: Part, map: CandidateMap): DefinedForm | undefined {
  const listed = map.byStart.get(part.start);
  if (listed?.type === "drug") return formOf(text, listed);
  const name = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,3}/u.exec(part.text)?.[0];
  if (
    name === undefined ||
    classesOf(hashWord(name)) !== 0 ||
    /^(?:States|Kingdom|United|January|February|March|April|June|July|August|September|October|November|December|Phase)$/.test(
      name,
    )
  )
    return undefined;
  if (!isNameLike(name) || !/[\p{Lu}\p{N}]/u.test(name)) return undefined;
  return { start: part.start, end: part.start + name.length, text: name, key: nameKey(name), entries: [] };
}

/** "…, or CAT," after what it abbreviates. */
function orShort(text: string, map: CandidateMap, found: ScannedDefinition[]): void {
  for (let at = text.indexOf(", or "); at >= 0; at = text.indexOf(", or ", at + 1)) {
    const short = /^(?:the )?["“‘]?(\p{Lu}[\p{L}\p{N}]{1,9})["”’]?[,.;)]/u.exec(text.slice(at + 5, at + 26))?.[1];
    if (short === undefined || !/\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(short)) continue;
    const start = text.indexOf(short, at + 5);
    const part: Part = { start, end: start + short.length, text: short, announced: true, marked: false };
    const definition = abbreviationBefore(text, at, part, map);
    if (definition !== undefined) found.push(definition);
  }
}
