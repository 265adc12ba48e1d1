import { counterIon, nameKey } from "./names";

/** Elements that are only half of a substance's name: a salt of theirs is no other salt of theirs. */
const ELEMENTS: Readonly<Record<string, string>> = {
  aluminium: "aluminium",
  ammonium: "ammonium",
  argent: "silver",
  baryum: "barium",
  bismuth: "bismuth",
  calcium: "calcium",
  chrome: "chromium",
  cobalt: "cobalt",
  cuivre: "copper",
  fer: "iron",
  fluor: "fluorine",
  iode: "iodine",
  lithium: "lithium",
  magnesium: "magnesium",
  manganese: "manganese",
  phosphore: "phosphorus",
  potassium: "potassium",
  selenium: "selenium",
  sodium: "sodium",
  strontium: "strontium",
  titane: "titanium",
  zinc: "zinc",
};

/** What French adds behind a name, as English adds it. An empty word is left out. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  anhydre: "",
  base: "",
  calcique: "calcium",
  dipotassique: "dipotassium",
  disodique: "disodium",
  element: "",
  magnesique: "magnesium",
  micronise: "",
  monosodique: "sodium",
  potassique: "potassium",
  sodique: "sodium",
  tetrasodique: "tetrasodium",
  trisodique: "trisodium",
};

/** Bases whose salts are named after the acid: "salicylate de choline" is a salicylate. */
const BASES = new Set(["cholesterol", "dipropyleneglycol", "ethanolamine", "ornithine", "trolamine"]);

/** A plant, a tissue, a germ, a homeopathic dilution: described rather than named. */
const DESCRIBED =
  /hom[ée]opathi|extrait|teinture|poudre|feuille|racine|rhizome|fleur|sommit|huile|essence|r[ée]sine|[ée]corce|graine|t[ée]gument|fruit|partie|plante|pollen|venin|souche|virus|vivant|plasmati|allerg|polyoside|lipido|fraction|bact[ée]ri|tissu|placenta/i;

/** What labels add to a name that says no other substance. */
const GRADE = / (?:acide|base|anhydre|élément)$/;

/** A substance's French name, taken apart. */
export interface FrenchName {
  /** As written, in small letters: `chlorhydrate de ranitidine`. */
  readonly text: string;
  /** The same in English words and order, with French endings: `ranitidine hydrochloride`, `fusidic acid`. */
  readonly english: string;
  /** How else the English name may be spelt: `amoxicillin`. */
  readonly spellings: readonly string[];
  /** An element without what it is bound to: what a label counts, not what the product holds. */
  readonly isElement: boolean;
  /** No salt, solvate or acid stands with the name. */
  readonly isPlain: boolean;
}

/** Reads `RANITIDINE (CHLORHYDRATE DE)`, `ACIDE FUSIDIQUE`, `DICLOFÉNAC SODIQUE`; `undefined` for what only describes. */
export function readFrenchName(cell: string): FrenchName | undefined {
  if (DESCRIBED.test(cell)) return undefined;
  const written = inOrder(cell.trim().toLowerCase().replace(/\s+/g, " "));
  const text = written.replace(GRADE, "").replace(GRADE, "");
  if (text === "") return undefined;
  const salt = /^(\p{L}+(?:ate|ure|yde)(?: (?:acide|\p{L}*sodique))?) (?:de |d['’])(.+)$/u.exec(text);
  const core = coreOf(salt?.[2] ?? text);
  const anion = salt?.[1] === undefined ? [] : anionOf(salt[1]);
  const english = [...core.front, ...core.cations, ...anion, ...core.hydrates].join(" ");
  const base = core.front.join(" ");
  // A salt of an element, or of a mere base, is its own substance; of any other, the base may be what is known.
  const isBase = core.isElement || counterIon(base) || BASES.has(base);
  const readings = salt !== null && !isBase && english.endsWith("ate") ? [english, base] : [english];
  return {
    text,
    english,
    spellings: [...new Set(readings.flatMap((name) => [name, ...withoutEnding(name)]))].filter(
      (name) => name !== english,
    ),
    isElement: core.isElement && salt === null,
    isPlain: salt === null && !core.isElement && core.cations.length + core.hydrates.length === 0,
  };
}

/** The counter-ion stands in brackets behind: `X (CHLORHYDRATE DE)`, `X (ACIDE)`. */
function inOrder(name: string): string {
  const parts = /^([^()]+?) \(([^()]+)\)((?: \p{L}+)*)$/u.exec(name);
  const [, base, bracket, rest] = parts ?? [];
  if (base === undefined || bracket === undefined) return name;
  if (bracket === "acide") return `acide ${base}${rest ?? ""}`;
  return /(?: de| d['’])$/.test(bracket) ? `${bracket} ${base}${rest ?? ""}`.replace(/(['’]) /, "$1") : name;
}

interface Core {
  readonly front: readonly string[];
  readonly cations: readonly string[];
  readonly hydrates: readonly string[];
  readonly isElement: boolean;
}

function coreOf(name: string): Core {
  const words = nameKey(name).split(" ");
  const cations: string[] = [];
  const hydrates: string[] = [];
  for (let last = words.at(-1); last !== undefined && words.length > 1; last = words.at(-1)) {
    const adjective = last.replace(/ee$/, "e");
    if (/^\w*hydrate$/.test(adjective)) hydrates.unshift(adjective);
    else if (adjective in ADJECTIVES) cations.unshift(ADJECTIVES[adjective] ?? "");
    else break;
    words.pop();
  }
  const rest = { cations: cations.filter((word) => word !== ""), hydrates };
  const [only = "", acid = "", ...more] = words;
  if (only === "acide" && acid.endsWith("ique") && more.length === 0)
    return { ...rest, front: [acid.replace(/ique$/, "ic"), "acid"], isElement: false };
  const element = words.length === 1 ? ELEMENTS[only] : undefined;
  if (element !== undefined) return { ...rest, front: [element], isElement: true };
  // "phosphate disodique" is named by its anion, which comes last in English.
  if (words.length === 1 && counterIon(only))
    return { ...rest, front: [...rest.cations, only], cations: [], isElement: false };
  return { ...rest, front: words, isElement: false };
}

/** `chlorhydrate` is hydrochloride, `bromure` bromide; names in -ate are the same. */
function anionOf(name: string): string[] {
  const [anion = "", adjective] = nameKey(name).split(" ");
  const english = anion
    .replace(
      /^(?:mono)?(di)?(chlor|brom|iod)hydrate$/,
      (_, two: string | undefined, halogen: string) => `${two ?? ""}hydro${halogen === "iod" ? "iod" : halogen}ide`,
    )
    .replace(/ure$/, "ide")
    .replace(/yde$/, "ide")
    .replace(/^hemi(?=fumarate|succinate)/, "")
    .replace(/^hydrogeno(?=\p{L})/u, "hydrogen ");
  const cation = adjective === undefined || adjective === "acide" ? undefined : ADJECTIVES[adjective];
  return [...(cation ? [cation] : []), english];
}

/** International names drop the French ending: amoxicilline, tamoxifène. */
function withoutEnding(name: string): string[] {
  return /^\S+e(?:\s|$)/.test(name) ? [name.replace(/e(?=\s|$)/, "")] : [];
}
