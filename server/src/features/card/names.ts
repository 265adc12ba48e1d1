import type { Entity, EntityId, Name, NameKind } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";

/** The form by which an authority or scheme is usually called ("NMPA"): its current abbreviation, else its label. */
export function shortName(entity: Entity): string {
  return entity.names.find((name) => name.kind === "abbreviation" && name.until === undefined)?.text ?? entity.label;
}

/** {@link shortName} by id; the id's own words when the knowledge has no such entity. */
export function shortNameOf(id: EntityId, knowledge: Knowledge): string {
  const entity = knowledge.entity(id);
  return entity === undefined ? id.slice(id.indexOf(":") + 1).replaceAll("-", " ") : shortName(entity);
}

/** The labels of the other entities that a form could name, each once. */
export function candidateLabels(
  { candidates, entity }: { readonly candidates: readonly EntityId[]; readonly entity: EntityId | undefined },
  knowledge: Knowledge,
): readonly string[] {
  const labels = candidates.filter((id) => id !== entity).map((id) => knowledge.entity(id)?.label ?? id);
  return [...new Set(labels)];
}

/** The kinds of names as people look for them. */
const ORDER: readonly NameKind[] = [
  ...(["inn", "usan", "ban", "jan", "official", "abbreviation"] as const),
  ...(["brand", "code", "short", "synonym", "native", "former"] as const),
];

/** The entity's names other than its label and `shown`, each text once, by kind; of the brands the best known first. */
export function otherNames(entity: Entity, shown: string | undefined): readonly Name[] {
  const seen = new Set([entity.label.toLowerCase(), shown?.toLowerCase()]);
  const brand = brandOf(entity);
  const rank = ({ kind, text }: Name): number => ORDER.indexOf(kind) - (kind === "brand" && text === brand ? 0.5 : 0);
  const sorted = [...entity.names].sort((a, b) => rank(a) - rank(b));
  return sorted.filter((name) => {
    const key = name.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The first name of one of these kinds that is in use. */
export function nameOfKind(entity: Entity, ...kinds: readonly NameKind[]): string | undefined {
  for (const kind of kinds) {
    const name = entity.names.find((candidate) => candidate.kind === kind && candidate.until === undefined);
    if (name !== undefined) return name.text;
  }
  return undefined;
}

/** Of a substance with more brands than these none stands for it, unless it was the first. */
const FEW = 3;

/** The brand by which a drug is known: that of its first dated approval, else the first of a few. */
export function brandOf(drug: Entity): string | undefined {
  const brands = drug.names
    .filter(({ kind, until }) => kind === "brand" && until === undefined)
    .map(({ text }) => text);
  const approvals = (drug.type === "drug" ? drug.facts : [])
    .filter(({ event, date, precision }) => event === "approval" && date !== undefined && precision !== "latest")
    .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""));
  for (const { brand } of approvals) {
    const known = brands.find((text) => text.toLowerCase() === brand?.toLowerCase());
    if (known !== undefined) return known;
  }
  return brands.length > FEW ? undefined : brands[0];
}

/**
 * A country's or union's name: "China" of `CN`, "Hong Kong" rather than "Hong Kong SAR China", but no initials such as
 * "US". The code itself where the runtime knows no name.
 */
export function jurisdictionName(code: string, locale: string): string {
  try {
    const named = (style: "long" | "short") =>
      new Intl.DisplayNames([locale], { type: "region", style }).of(code) ?? code;
    const short = named("short");
    return /^[A-Z]{2}$/.test(short) ? named("long") : short;
  } catch {
    return code; // Not an ISO code.
  }
}
