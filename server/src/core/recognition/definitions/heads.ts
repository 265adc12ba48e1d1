import type { DefinedForm } from "../blockScan";
import { COMMON, classesOf } from "../words/lexicon";
import { hashWord } from "../words/wordHash";
import type { Bracket } from "./brackets";
import { isBiologyShape, isSymbol } from "../drugs/codeShapes";
import { unlistedForm } from "./forms";
import { isDistinct } from "./names";

/** The name that stands directly before a bracket, when it is written as a product's name. */
export function headForm(text: string, bracket: Bracket): DefinedForm | undefined {
  const before = text.slice(Math.max(0, bracket.headEnd - 40), bracket.headEnd);
  const whole = /(?:^|[\s(/])(\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){0,2})$/u.exec(before)?.[1];
  const name = whole === undefined ? undefined : withoutMark(whole);
  if (whole === undefined || name === undefined || name.length < 3) return undefined;
  const start = bracket.headEnd - whole.length;
  const roles = classesOf(hashWord(name));
  if (roles !== 0 && !(roles === COMMON && (bracket.marked || isDistinct(name)))) return undefined;
  if (isBiologyShape(name) || isSymbol(name)) return undefined;
  if (/^\p{Lu}+s$|^[IVX]+[a-z]?$/u.test(name)) return undefined;
  if (!bracket.marked && !isDistinct(name) && (opensSentence(text, start) || followsCapital(text, start)))
    return undefined;
  return unlistedForm(start, name);
}

/** "TOFIDENCETM": the letters of a trademark sign that scraping left. */
function withoutMark(name: string): string {
  return /^\p{Lu}{7,}$/u.test(name) && name.endsWith("TM") ? name.slice(0, -2) : name;
}

/** "Local Anesthesia (lidocaine)": the last word of a title. */
function followsCapital(text: string, start: number): boolean {
  return /(?:^|[\s(])\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start));
}

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === "" || /[.!?:;•]$/.test(before);
}
