import type { Company, Drug, Entity, EntityId, Name, SourceReference } from "../core/knowledge/entity";
import { compare } from "./import/substance";
import { slug } from "./import/names";

/** How a company has to do with a drug. */
type Role = NonNullable<Company["drugs"]>[number]["role"];

/** Spellings that were taken for one company, for people to look over. */
export interface CompanyMerge {
  readonly kept: EntityId;
  readonly spellings: readonly string[];
}

/** Legal forms, as they stand at the end of names once their stops are gone. */
const LEGAL_FORMS = new Set(
  (
    "inc incorporated corp corporation co company ltd limited lim llc llp lp lc plc gmbh mbh ag kg kgaa ohg se sa sas sarl srl " +
    "spa nv bv ab as asa aps oy oyj kft zrt doo dd eeig geie pty pte sdn bhd kk sl slu lda uab sia sro ulc dac uc"
  ).split(" "),
);

/** Of the two companies of this name, the legal form is what tells them apart. */
const TOLD_APART_BY_FORM = new Set(["merck", "e merck"]);

/**
 * The key under which the spellings of one company meet: case, accents, punctuation and legal form do not count
 * ("Novo Nordisk A/S", "NOVO NORDISK AS", "Novo Nordisk"). Affiliates ("Pfizer Europe MA EEIG") are companies of their own.
 */
export function companyKey(name: string): string {
  const plain = withoutOwner(name)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[&+]/g, " and ")
    // "A/S", "B.V.", "s.r.o.": the letters of a form belong together.
    .replace(/(?<=\b\p{L})[./](?=\p{L}\b)/gu, "")
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const words = plain.split(" ");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "") && words.at(-2) !== "and") words.pop();
  // "Merck & Co." keeps what makes it another company than Merck; elsewhere registers leave the word out at will.
  const key = words
    .filter((word, index) => word !== "and" || (index === words.length - 2 && words[index + 1] === "co"))
    .join(" ");
  return TOLD_APART_BY_FORM.has(key) ? plain : key;
}

/** "Cubist Pharmaceuticals LLC, a subsidiary of Merck & Co.": the company itself. */
function withoutOwner(name: string): string {
  const end = name.search(
    /,? (?:an? |its )?(?:wholly[ -]owned )?(?:subsidiary|affiliate|division|part) of |, an? [^,]+ company$/i,
  );
  return end > 0 ? name.slice(0, end) : name;
}

interface Draft {
  readonly spellings: Map<string, number>;
  readonly sources: SourceReference[];
  readonly roles: Map<EntityId, Role>;
}

/** The companies that drugs and their facts name, each once, with what they have to do with. */
export class CompanyList {
  readonly #drafts = new Map<string, Draft>();
  readonly #written: readonly Company[];

  /** `written` by hand: they keep their id, label and names, and take in what is named by any of these. */
  constructor(written: readonly Company[] = []) {
    this.#written = written;
  }

  gather(drug: Drug): void {
    for (const { name, role } of drug.companies ?? []) note(name, drug, role, drug.sources[0], this.#drafts);
    for (const { holder, source } of drug.facts)
      if (holder !== undefined) note(holder, drug, "holder", source, this.#drafts);
  }

  /** By id. */
  companies(): Company[] {
    const written = new Map<string, Company>();
    for (const company of this.#written) for (const { text } of company.names) written.set(companyKey(text), company);
    const byId = new Map<EntityId, Company>(this.#written.map((company) => [company.id, company]));
    for (const [key, draft] of [...this.#drafts].sort(([a], [b]) => compare(a, b))) {
      const company = companyOf(key, draft, written.get(key));
      if (company === undefined) continue;
      const known = byId.get(company.id);
      byId.set(company.id, known === undefined || known === written.get(key) ? company : joined(known, company));
    }
    return [...byId.values()].sort((a, b) => compare(a.id, b.id));
  }
}

/** The companies of a base, and which spellings were taken for one. */
export function companiesOf(entities: readonly Entity[]): { companies: Company[]; merged: CompanyMerge[] } {
  const list = new CompanyList(entities.filter((entity) => entity.type === "company"));
  for (const entity of entities) if (entity.type === "drug") list.gather(entity);
  const companies = list.companies();
  const merged = companies
    .filter(({ names }) => names.length > 1)
    .map(({ id, names }) => ({ kept: id, spellings: names.map(({ text }) => text) }));
  return { companies, merged };
}

function note(
  name: string,
  drug: Drug,
  role: Role,
  source: SourceReference | undefined,
  drafts: Map<string, Draft>,
): void {
  const key = companyKey(name);
  if (key === "" || source === undefined) return;
  const draft = drafts.get(key) ?? newDraft();
  drafts.set(key, draft);
  draft.spellings.set(name, (draft.spellings.get(name) ?? 0) + 1);
  // One reference of each source will do: the pages stand with the facts.
  if (!draft.sources.some((own) => own.source === source.source)) {
    draft.sources.push({ source: source.source, retrieved: source.retrieved });
  }
  // What it does for the drug says more than that it holds a licence.
  if (draft.roles.get(drug.id) === undefined || role !== "holder") draft.roles.set(drug.id, role);
}

function newDraft(): Draft {
  return { spellings: new Map(), sources: [], roles: new Map() };
}

function companyOf(key: string, draft: Draft, written: Company | undefined): Company | undefined {
  const name = slug(key);
  if (name === "" && written === undefined) return undefined;
  const spellings = [...draft.spellings].sort(
    ([a, often], [b, other]) => rank(b, other) - rank(a, often) || compare(a, b),
  );
  const texts = spellings.map(([text]) => text);
  const label = written?.label ?? texts[0] ?? key;
  const names = [...(written?.names ?? []), ...texts.map((text): Name => ({ text, kind: "synonym" }))];
  return {
    ...written,
    id: written?.id ?? `company:${name}`,
    type: "company",
    label,
    names: distinct(names),
    sources: [...(written?.sources ?? []), ...draft.sources],
    drugs: [...draft.roles].map(([drug, role]) => ({ drug, role })).sort((a, b) => compare(a.drug, b.drug)),
  };
}

/** The preferred spelling shows its own case, has no legal form, and is the most frequent one. */
function rank(name: string, often: number): number {
  const isShouted = name === name.toUpperCase() && /[A-Z]{5}/.test(name);
  const words = name.toLowerCase().replace(/[.,]/g, "").split(" ");
  return (isShouted ? 0 : 2000) + (LEGAL_FORMS.has(words.at(-1) ?? "") ? 0 : 1000) + Math.min(often, 999);
}

function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    return !seen.has(key) && seen.add(key);
  });
}

/** Two keys that give one id: what could not be written in ASCII was all that told them apart. */
function joined(known: Company, more: Company): Company {
  return {
    ...known,
    names: distinct([...known.names, ...more.names]),
    sources: [
      ...known.sources,
      ...more.sources.filter((one) => !known.sources.some(({ source }) => source === one.source)),
    ],
    drugs: [...(known.drugs ?? []), ...(more.drugs ?? [])],
  };
}
