import type { Drug, Entity, EntityId, Fact, Name } from "../core/knowledge/entity";
import { mayCoincide } from "../core/knowledge/partialDate";
import { claimProducts } from "./products";

/** What joining two sets of entities did, for people to look over. */
export interface MergeReport {
  readonly merged: readonly { readonly kept: EntityId; readonly absorbed: EntityId; readonly by: string }[];
  readonly conflicts: readonly { readonly entity: EntityId; readonly message: string }[];
}

/**
 * Joins the hand-edited entities with the generated ones. A hand-edited entity wins and absorbs its generated twins:
 * those that share an identifier, or whose preferred name is one of its names. Products take theirs beforehand.
 */
export function absorbGenerated(
  curated: readonly Entity[],
  generated: readonly Drug[],
): { entities: Entity[]; report: MergeReport } {
  const merged: { kept: EntityId; absorbed: EntityId; by: string }[] = [];
  const conflicts: { entity: EntityId; message: string }[] = [];
  const twins = new Map<EntityId, Drug[]>();
  const owner = indexDrugs(curated);
  const products = productsBySubstance(curated);
  const rest: Drug[] = [];
  const addTwin = (id: EntityId, twin: Drug): void => {
    const list = twins.get(id);
    if (list) list.push(twin);
    else twins.set(id, [twin]);
  };
  for (const listed of generated) {
    const found = twinOf(listed, owner);
    const { rest: drug, claims } = claimProducts(listed, products.get(found?.id ?? listed.id) ?? []);
    for (const { product: id, names, facts } of claims) {
      addTwin(id, { id, type: "drug", label: listed.label, names, facts, sources: listed.sources });
    }
    if (found === undefined) {
      rest.push(drug);
      continue;
    }
    merged.push({ kept: found.id, absorbed: drug.id, by: found.by });
    addTwin(found.id, drug);
  }
  const entities = curated.map((entity) =>
    entity.type === "drug" ? joinDrugs(entity, twins.get(entity.id) ?? [], conflicts) : entity,
  );
  return { entities: [...entities, ...rest].sort((a, b) => compare(a.id, b.id)), report: { merged, conflicts } };
}

function productsBySubstance(entities: readonly Entity[]): ReadonlyMap<EntityId, readonly Drug[]> {
  const products = new Map<EntityId, Drug[]>();
  for (const entity of entities) {
    if (entity.type !== "drug" || entity.productOf === undefined) continue;
    const list = products.get(entity.productOf);
    if (list) list.push(entity);
    else products.set(entity.productOf, [entity]);
  }
  return products;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keys under which a drug is found again: its identifiers, its id, and its names in lower case. */
function indexDrugs(entities: readonly Entity[]): Map<string, EntityId> {
  const owner = new Map<string, EntityId>();
  const put = (key: string, id: EntityId): void => {
    if (!owner.has(key)) owner.set(key, id);
  };
  for (const entity of entities) {
    if (entity.type !== "drug") continue;
    put(entity.id, entity.id);
    for (const curie of entity.identifiers ?? []) if (!curie.startsWith("atc:")) put(curie, entity.id);
    for (const name of entity.names) if (name.ambiguous !== true) put(nameKey(name.text), entity.id);
  }
  return owner;
}

function nameKey(text: string): string {
  return `name ${text.toLowerCase()}`;
}

function twinOf(drug: Drug, owner: ReadonlyMap<string, EntityId>): { id: EntityId; by: string } | undefined {
  const keys = [...(drug.identifiers ?? []), drug.id, nameKey(drug.label)];
  for (const key of keys) {
    const id = owner.get(key);
    if (id !== undefined) return { id, by: key };
  }
  return undefined;
}

function joinDrugs(kept: Drug, twins: readonly Drug[], conflicts: { entity: EntityId; message: string }[]): Drug {
  let drug = kept;
  for (const twin of twins) {
    for (const message of identifierConflicts(drug, twin)) conflicts.push({ entity: drug.id, message });
    for (const message of factConflicts(drug.facts, twin.facts)) conflicts.push({ entity: drug.id, message });
    const modality = drug.modality ?? twin.modality;
    drug = {
      ...drug,
      ...(modality !== undefined && { modality }),
      names: joinNames(drug.names, twin.names),
      identifiers: [...new Set([...(drug.identifiers ?? []), ...(twin.identifiers ?? [])])],
      sources: [
        ...drug.sources,
        ...twin.sources.filter(({ source }) => !drug.sources.some((own) => own.source === source)),
      ],
      facts: joinFacts(drug.facts, twin.facts),
    };
  }
  return drug;
}

function joinNames(own: readonly Name[], more: readonly Name[]): Name[] {
  const known = new Set(own.map(({ text }) => text.toLowerCase()));
  return [...own, ...more.filter(({ text }) => !known.has(text.toLowerCase()))];
}

/** A second account of the same event adds nothing, unless it is the more precise one. */
export function joinFacts(own: readonly Fact[], more: readonly Fact[]): Fact[] {
  return [...own, ...more.filter((fact) => !own.some((known) => isSameEvent(known, fact) && tellsNoLess(known, fact)))];
}

function isSameEvent(a: Fact, b: Fact): boolean {
  return (
    a.event === b.event &&
    a.regulator === b.regulator &&
    a.designation === b.designation &&
    (a.brand ?? b.brand)?.toLowerCase() === (b.brand ?? a.brand)?.toLowerCase()
  );
}

function tellsNoLess(known: Fact, other: Fact): boolean {
  if (other.date === undefined) return true;
  return known.date !== undefined && mayCoincide(known.date, other.date) && known.date.length >= other.date.length;
}

function identifierConflicts(own: Drug, twin: Drug): string[] {
  const prefixes = ["unii:", "inchikey:"];
  return prefixes.flatMap((prefix) => {
    const mine = own.identifiers?.filter((curie) => curie.startsWith(prefix)) ?? [];
    const theirs = twin.identifiers?.filter((curie) => curie.startsWith(prefix)) ?? [];
    const differ = mine.length > 0 && theirs.length > 0 && !theirs.some((curie) => mine.includes(curie));
    return differ ? [`${mine.join(", ")} here, ${theirs.join(", ")} in ${twin.id}`] : [];
  });
}

/** One product's only approval with two dates that cannot both be right; several approvals are several indications. */
function factConflicts(own: readonly Fact[], more: readonly Fact[]): string[] {
  return more.flatMap((fact) => {
    const [known, another] = approvalsLike(fact, own);
    if (
      known?.date === undefined ||
      fact.date === undefined ||
      another !== undefined ||
      approvalsLike(fact, more).length > 1
    )
      return [];
    return mayCoincide(known.date, fact.date) ? [] : [`${describe(known)}, but ${describe(fact)}`];
  });
}

function approvalsLike(fact: Fact, facts: readonly Fact[]): Fact[] {
  if (fact.event !== "approval" || fact.brand === undefined) return [];
  return facts.filter((other) => other.brand !== undefined && other.date !== undefined && isSameEvent(other, fact));
}

function describe(fact: Fact): string {
  const parts = [fact.event, fact.brand, fact.regulator, fact.date, `(${fact.source.source})`];
  return parts.filter((part) => part !== undefined).join(" ");
}
