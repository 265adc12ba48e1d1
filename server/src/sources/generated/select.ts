import type { Drug, Name } from "../../core/knowledge/entity";
import type { CommonWords } from "../check/names";
import { companyKey } from "../companies";

/** Words of everyday English that name the medicine first: they need no context to be recognized. */
const MEDICINE_FIRST = new Set(
  (
    "amphetamine aspirin atropine codeine cocaine cortisone demerol epinephrine heparin heroin ibuprofen insulin lidocaine methadone " +
    "methamphetamine morphine nitroglycerin novocaine opium penicillin pentothal prozac quinine ritalin streptomycin " +
    "tetracycline tylenol valium viagra vicodin warfarin xanax botox"
  ).split(" "),
);

/** Brands that no text can be thought to mean by these words. */
const NEVER_BRANDS = new Set(
  "amen became capital cold compound daily dial drill headache resolve restore retrieve target wilson worm".split(" "),
);

/** English words: those that most people know, and all that there are. */
export interface EnglishWords {
  readonly known: CommonWords;
  readonly any: CommonWords;
}

/**
 * Makes a collection fit to be matched against any text. Names made of the language's own words need a context;
 * synonyms that are single such words are more trouble than they are worth, and so are those that became the name of a
 * company that holds medicines: some product long forgotten, or never sold, was called so before.
 */
export function selectForEmbedding(drugs: readonly Drug[], words: EnglishWords): Drug[] {
  const companies = new Set(
    drugs.flatMap(({ facts }) => facts.flatMap(({ holder }) => shortCompanyName(holder) ?? [])),
  );
  return drugs
    .filter((drug) => !isFoodstuff(drug, words))
    .map((drug) =>
      selectNames({ ...drug, names: drug.names.filter((name) => !isCompany(name, drug, companies)) }, words),
    );
}

/** What everybody's name in this business ends with. */
const BUSINESS = / (?:bio\w*|labs?|laboratories|pharm\w*|therap\w*)$/;

function shortCompanyName(holder: string | undefined): string | undefined {
  return holder === undefined ? undefined : companyKey(holder).replace(BUSINESS, "");
}

function isCompany({ text, kind }: Name, { label }: Drug, companies: ReadonlySet<string>): boolean {
  return kind === "synonym" && text !== label && companies.has(text.toLowerCase());
}

/** Registers file foods and animals as allergens ("date", "goose"): no molecule, no product, and a word of everyday English. */
function isFoodstuff(drug: Drug, { known }: EnglishWords): boolean {
  return isWithoutMolecule(drug) && drug.facts.length === 0 && known.has(drug.label.toLowerCase());
}

function selectNames(drug: Drug, words: EnglishWords): Drug {
  const names = drug.names.flatMap((name) => judge(name, drug, words));
  return { ...drug, names: isOrganism(drug) ? names.map((name) => ({ ...name, ambiguous: true })) : names };
}

/** A microbe, plant or animal: as a rule what is treated or studied, seldom what is given. Only its taxonomy tells it from a medicine. */
function isOrganism(drug: Drug): boolean {
  return isWithoutMolecule(drug) && !/vaccine/.test(drug.label) && drug.names.some(({ text }) => TAXON.test(text));
}

/** "Pseudomonas aeruginosa whole", "… (schroeter, 1872) migula, 1900". */
const TAXON = / whole$|[a-z.)], ?1[789]\d\d\)?$/i;

function isWithoutMolecule({ identifiers = [] }: Drug): boolean {
  return !identifiers.some((identifier) => /^(?:cas|inchikey):/.test(identifier));
}

/** A brand of that few letters is as often the name of a person or a firm. */
const FEW_LETTERS = 5;

/** Brands of countries where English is not spoken were chosen without regard to it. */
function isForeign({ kind, region }: Name): boolean {
  return kind === "brand" && region === "FR";
}

function judge(name: Name, drug: Drug, { known, any }: EnglishWords): Name[] {
  if (name.kind === "brand" && NEVER_BRANDS.has(name.text.toLowerCase())) return [];
  const foreign = isForeign(name);
  const words = foreign ? any : known;
  if (foreign && name.text.length <= FEW_LETTERS) return [{ ...name, ambiguous: true }];
  const parts = name.text.toLowerCase().split(/[\s-]+/);
  const isCommon = parts.every((part) => (words.has(part) || part.length < 3) && !MEDICINE_FIRST.has(part));
  if (!isCommon) return [name];
  const isKept = parts.length > 1 || name.text === drug.label || name.kind === "brand" || name.kind === "inn";
  return isKept ? [{ ...name, ambiguous: true }] : [];
}
