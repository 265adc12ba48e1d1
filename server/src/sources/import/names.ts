import { isDevelopmentCode } from "./noise";

/** Spellings that registers of different countries use for one word, brought to one form for comparison. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sulph/g, "sulf"],
  [/aluminium/g, "aluminum"],
  [/oestr/g, "estr"],
  [/besilate/g, "besylate"],
  [/mesilate/g, "mesylate"],
  [/tosilate/g, "tosylate"],
  [/edisilate/g, "edisylate"],
  [/caesium/g, "cesium"],
  [/haem/g, "hem"],
  [/\b2hcl\b/g, "dihydrochloride"],
  [/\bhcl\b/g, "hydrochloride"],
  [/\bhbr\b/g, "hydrobromide"],
  [/micronised/g, "micronized"],
  [/\bdextrose (?:hydrous|monohydrate)\b|\bhydrous dextrose\b|\bglucose monohydrate\b/g, "dextrose"],
  [/\balpha\b/g, "alfa"],
  [/\b(\d{2,3}m?) (lu|ga|tc|in|[yif]|ra|sm|zr|cu|sr|tl|xe|rb)\b/g, "$1$2"],
  [/ rdna$/, ""],
];

/** Registers repeat their names row by row; so many keys are kept at hand. */
const KEPT_KEYS = 50_000;
const keys = new Map<string, string>();

/**
 * The key under which two spellings of one name meet: case, accents, punctuation and national spelling do not count, nor
 * what stands between the letters and the number of a development code.
 */
export function nameKey(name: string): string {
  const kept = keys.get(name);
  if (kept !== undefined) return kept;
  if (keys.size >= KEPT_KEYS) keys.clear();
  const key = makeKey(name);
  keys.set(name, key);
  return key;
}

function makeKey(name: string): string {
  if (isDevelopmentCode(name)) return name.toLowerCase().replace(/[\s-]/g, "");
  let key = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s,'’"()[\]{}/-]+/g, " ")
    .trim();
  for (const [spelling, common] of SPELLINGS) key = key.replace(spelling, common);
  return key;
}

/** Counter-ions, solvates and grades: what a register adds to the name of the active moiety. */
const SALT_WORDS = new Set(
  (
    "acetate acetonide adipate anhydrous arginine ascorbate aspartate benzathine benzoate besylate bitartrate bromide " +
    "butyrate calcium camsylate caproate carbonate chloride choline citrate cypionate decanoate diacetate dichloride " +
    "dihydrate dihydrochloride dimeglumine dimesylate dinitrate diphosphate dipropionate disodium ditosylate edisylate " +
    "enanthate erbumine esylate estolate ethylsuccinate etexilate fumarate furoate gluconate glucuronate glutamate " +
    "hemifumarate hemihydrate hemisulfate hexahydrate hydrate hydrobromide hydrochloride hydroiodide hydroxide iodide " +
    "isethionate lactate lactobionate laurate lauroxil lysine magnesium malate maleate medoxomil meglumine mesylate " +
    "methylsulfate monohydrate monohydrochloride mononitrate monosodium napsylate nitrate oleate olamine oxalate palmitate pamoate " +
    "pentahydrate phenylpropionate phosphate pivalate potassium propionate recombinant saccharate salicylate sesquihydrate " +
    "sodium stearate succinate sulfate tannate tartrate tetrahydrate theoclate tosylate trifenatate trihydrate trisodium " +
    "tromethamine trometamol undecanoate valerate xinafoate zinc acid base human dried purified hydrogen dipotassium " +
    "micronized hydrous digluconate ethanolate bp usp synthetic hemipentahydrate heptahydrate polihexanide pidolate orotate hyclate succinylate lysinate embonate"
  ).split(" "),
);

/** Whether a word by itself is a counter-ion, a solvate or a grade, and no substance's name. */
export function counterIon(word: string): boolean {
  return SALT_WORDS.has(word);
}

/** Those of them that some registers write in front: "sodium rabeprazole", "anhydrous meropenem". */
const LEADING = new Set(
  "sodium disodium potassium calcium magnesium anhydrous micronized recombinant purified human dried elemental synthetic soluble".split(
    " ",
  ),
);

/** What may not be left over: the counter-ions of others, and words that name no substance. */
const NO_BASE = new Set(
  "sodium potassium calcium magnesium zinc aluminum iron lithium ammonium silver barium copper gold hydrogen acid human purified dried insulin benzyl choline meglumine cholesterol cobalt chromium manganese selenium strontium".split(
    " ",
  ),
);

/**
 * The names of the active moiety that a salt's name may stand for, the longest first: "tenofovir disoproxil fumarate"
 * gives "tenofovir disoproxil". Only whether one of them is known tells which is meant.
 */
export function moietyNames(name: string): string[] {
  const words = nameKey(name).split(" ");
  const candidates: string[] = [];
  while (words.length > 1) {
    if (SALT_WORDS.has(words.at(-1) ?? "")) words.pop();
    else if (LEADING.has(words[0] ?? "") && !isSaltOfAcid(words)) words.shift();
    else break;
    const base = words.join(" ");
    if (!NO_BASE.has(base)) candidates.push(base);
  }
  return candidates;
}

/** "sodium valproate" as "valproate sodium": British and American registers put cation and anion in different order. */
export function otherOrder(name: string): string | undefined {
  const words = nameKey(name).split(" ");
  const [cation = "", ...anion] = words;
  return words.length > 1 && isSaltOfAcid(words) ? [...anion, cation].join(" ") : undefined;
}

/** "calcium oxybate": a salt named by cation and anion is a substance of its own beside those of other cations. */
function isSaltOfAcid(words: readonly string[]): boolean {
  return /^(?:sodium|potassium|calcium|magnesium)$/.test(words[0] ?? "") && /(?:ate|ide)$/.test(words.at(-1) ?? "");
}

/** `adalimumab-atto` without the four letters that FDA gives a biological product; `undefined` for other names. */
export function withoutBiologicSuffix(name: string): string | undefined {
  const parts =
    /^(.*(?:mab|cept|tide|grastim|poetin|insulin [a-z]+|leucel|parvovec|ase|kin|alfa|beta|tropin|vec|toxin[ab]?|alidase|fusp|tocogene|rabine))-[a-z]{4}$/i.exec(
      name.trim(),
    );
  return parts?.[1];
}

/** `florbetapir F-18`, `piflufolastat (18F)` without the radionuclide; `undefined` for other names, and for short words. */
export function withoutNuclide(name: string): string | undefined {
  const text = name.trim();
  const [, bare, symbol = ""] = MASS_FIRST.exec(text) ?? MASS_LAST.exec(text) ?? [];
  return RADIOACTIVE.has(symbol.toLowerCase()) && bare?.endsWith("ed") !== true ? bare : undefined;
}

/** A long word, then "(18F)" or "18F"; or "F-18" or "F 18". */
const MASS_FIRST = /^([a-z]{9,}) \(?\d{2,3}m?([a-z]{1,2})\)?$/i;
const MASS_LAST = /^([a-z]{9,}) ([a-z]{1,2})[- ]?\d{2,3}m?$/i;
const RADIOACTIVE = new Set("f i ga tc lu in c n y zr cu tl xe re sm sr ra at pb bi ac th rb cr".split(" "));

/** Greek letters as registers write them out. */
const GREEK: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ω: "omega",
};

const LONGEST_SLUG = 80;

/** The part of an entity's id after the colon; empty where nothing of the name can be written in ASCII. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[αβγδεω]/g, (letter) => GREEK[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, "");
}

/** Words that begin with a capital in the middle of a name: codes, strains, acronyms. */
const TAXON =
  /\b(?:pollen|virus|antigens?|strain|extract|spores?|dander|venom|hair|epithelia|fung|allergenic|whole)\b/i;

/** A nonproprietary name as texts write it: lower case, but for codes, acronyms and the names of species. */
export function preferredForm(name: string): string {
  if (name === name.toUpperCase() && /[A-Z]{5}/.test(name))
    return name.replace(/[A-Z]{4,}/g, (word) => word.toLowerCase());
  if (TAXON.test(name)) return name;
  return name.replace(/(?<![^\s/])[A-Z][a-zéèö]+(?![^\s/,;()-])/g, (word) => word.toLowerCase());
}
