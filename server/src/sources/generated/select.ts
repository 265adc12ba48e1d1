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

/**
 * Makes a collection fit to be matched against any text. Names made of the language's own words need a context;
 * synonyms that are single such words are more trouble than they are worth.
 */
export function selectForEmbedding(drugs: readonly Drug[], words: CommonWords): Drug[] {
  return drugs.map((drug) => ({ ...drug, names: drug.names.flatMap((name) => judge(name, drug, words)) }));
}

function judge(name: Name, drug: Drug, words: CommonWords): Name[] {
  const parts = name.text.toLowerCase().split(/[\s-]+/);
  const isCommon = parts.every((part) => (words.has(part) || part.length < 3) && !MEDICINE_FIRST.has(part));
  if (!isCommon) return [name];
  const isKept = parts.length > 1 || name.text === drug.label || name.kind === "brand" || name.kind === "inn";
  return isKept ? [{ ...name, ambiguous: true }] : [];
}
