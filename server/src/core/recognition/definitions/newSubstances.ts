import type { DefinedForm } from "../blockScan";
import { classesOf } from "../words/lexicon";
import { unlistedForm } from "./forms";
import { hashWord } from "../words/wordHash";
import type { Part } from "./brackets";

const SUBSTANCE = /^\p{Ll}{7,24}(?:-\p{Ll}{4})?$/u;
const DOSAGE_FORM =
  / (?:(?:nasal|oral|topical|ophthalmic) )?(?:spray|cream|foam|gel|ointment|injection|tablets?|capsules?|solution|suspension|powder|patch)$/;

/** The one word in small letters, which no list has, that a bracket gives behind a trademark: "(felumotapide)", "(felumotapide nasal spray)". */
export function newSubstance({ start, text }: Part): DefinedForm | undefined {
  const word = text.replace(DOSAGE_FORM, "");
  if (!SUBSTANCE.test(word) || classesOf(hashWord(word)) !== 0) return undefined;
  return unlistedForm(start, word);
}
