import type { DefinedForm, ScannedDefinition } from "../blockScan";
import { ALIAS_CUE, classesOf } from "../words/lexicon";
import { hashWord } from "../words/wordHash";
import type { Reading } from "../words/reading";
import { classesAt, endOf, startOf } from "../words/reading";
import { abbreviationBefore } from "./abbreviations";
import type { Part } from "./brackets";
import { partAt } from "./brackets";
import type { CandidateMap } from "./forms";
import { formOf, unlistedForm } from "./forms";
import { isNameLike } from "./names";

/** Capitalised words after "known as" and "called" that name no medicine. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `States Kingdom United January February March April June July August September October November December Phase`.split(
    " ",
  ),
);

/** Other names given without brackets, at the tokens that announce one: "X, formerly Y", "X, marketed as Y", "Committee on X, or CX,". */
export function findAppositions(reading: Reading, cues: readonly number[], map: CandidateMap): ScannedDefinition[] {
  const found: ScannedDefinition[] = [];
  for (const token of cues) {
    if (classesAt(reading, token - 1) & ALIAS_CUE) continue;
    const definition =
      classesAt(reading, token) & ALIAS_CUE
        ? announced(reading, token, map)
        : orShort(reading.text, startOf(reading, token), map);
    if (definition !== undefined) found.push(definition);
  }
  return found;
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
    const candidate = map.endingAt(end);
    if (candidate?.type !== "drug" || candidate.score < 1) continue;
    return /^[®™]?,?\s(?:and |which )?(?:is |was )?(?:also )?$/.test(text.slice(end, cue))
      ? formOf(text, candidate)
      : undefined;
  }
  return undefined;
}

function nameAt(text: string, part: Part, map: CandidateMap): DefinedForm | undefined {
  const listed = map.startingAt(part.start);
  if (listed?.type === "drug") return formOf(text, listed);
  const name = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,3}/u.exec(part.text)?.[0];
  if (name === undefined || classesOf(hashWord(name)) !== 0 || NO_NAMES.has(name)) return undefined;
  if (!isNameLike(name) || !/[\p{Lu}\p{N}]/u.test(name)) return undefined;
  return unlistedForm(part.start, name);
}

/** "…, or CAT," after what it abbreviates; `or` is where the conjunction begins. */
function orShort(text: string, or: number, map: CandidateMap): ScannedDefinition | undefined {
  const after = text.slice(or, or + 24);
  const short = /^or (?:the )?["“‘]?(\p{Lu}[\p{L}\p{N}]{1,9})["”’]?[,.;)]/u.exec(after)?.[1];
  if (short === undefined || !/\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(short)) return undefined;
  const start = or + after.indexOf(short, 3);
  const part: Part = { start, end: start + short.length, text: short, announced: true, marked: false };
  return abbreviationBefore(text, or - 2, part, map);
}
