import type { Drug, Name } from "../../core/knowledge/entity";
import type { CommonWords } from "../check/names";

/** Words of everyday English that name the medicine first: they need no context to be recognized. */
const MEDICINE_FIRST = new Set(
  (
    "amphetamine aspirin atropine codeine cocaine cortisone demerol epinephrine heparin heroin ibuprofen insulin lidocaine methadone " +
    "methamphetamine morphine nitroglycerin novocaine opium penicillin pentothal prozac quinine ritalin streptomycin " +
    "tetracycline tylenol valium viagra vicodin warfarin xanax botox"
  ).split(" "),
);

/** English words: those that most people know, and all that there are. */
export interface EnglishWords {
  readonly known: CommonWords;
  readonly any: CommonWords;
}

/**
 * Makes a collection fit to be matched against any text. Names made of the language's own words need a context;
 * synonyms that are single such words are more trouble than they are worth.
 */
export function selectForEmbedding(drugs: readonly Drug[], words: EnglishWords): Drug[] {
  return drugs.map((drug) => ({ ...drug, names: drug.names.flatMap((name) => judge(name, drug, words)) }));
}

/** A brand of that few letters is as often the name of a person or a firm. */
const FEW_LETTERS = 5;

/** Brands of countries where English is not spoken were chosen without regard to it. */
function isForeign({ kind, region }: Name): boolean {
  return kind === "brand" && region === "FR";
}

function judge(name: Name, drug: Drug, { known, any }: EnglishWords): Name[] {
  const foreign = isForeign(name);
  const words = foreign ? any : known;
  if (foreign && name.text.length <= FEW_LETTERS) return [{ ...name, ambiguous: true }];
  const parts = name.text.toLowerCase().split(/[\s-]+/);
  const isCommon = parts.every((part) => (words.has(part) || part.length < 3) && !MEDICINE_FIRST.has(part));
  if (!isCommon) return [name];
  const isKept = parts.length > 1 || name.text === drug.label || name.kind === "brand" || name.kind === "inn";
  return isKept ? [{ ...name, ambiguous: true }] : [];
}
