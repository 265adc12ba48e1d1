import type { Entity, Fact, Name, NameKind } from "../core/knowledge/entity";
import type { Stem } from "../core/knowledge/stem";
import type {
  DesignationRecord,
  DrugRecord,
  EntityRecord,
  FactRecord,
  NameRecord,
  NamesRecord,
  RegulatorRecord,
  StemRecord,
} from "./records";

/** The entity that a record which passed the schema describes. */
export function toEntity(record: EntityRecord): Entity {
  const names = namesOf(record.names ?? {}, record.label);
  const rest = { ...record };
  delete rest.override;
  const [type] = record.id.split(":");
  switch (type) {
    case "regulator":
      return { ...(rest as RegulatorRecord), type: "regulator", names };
    case "designation":
      return { ...(rest as DesignationRecord), type: "designation", names };
    case "company":
      return { ...rest, type: "company", names };
    default: {
      const { facts = [], ...drug } = rest as DrugRecord;
      return { ...drug, type: "drug", names, facts: facts.map(toFact) };
    }
  }
}

/** The label is a name too; where the record gives it no kind, it counts as a synonym (an authority's: official). */
function namesOf(record: NamesRecord, label: string): Name[] {
  const names = Object.entries(record).flatMap(([kind, items = []]) =>
    items.map((item) => toName(item, kind as NameKind)),
  );
  const isListed = names.some((name) => name.text.toLowerCase() === label.toLowerCase());
  return isListed ? names : [...names, { text: label, kind: "official" in record ? "official" : "synonym" }];
}

function toName(record: NameRecord, kind: NameKind): Name {
  if (typeof record === "string") return { text: record, kind };
  const { name, ...rest } = record;
  return { text: name, kind, ...rest };
}

function toFact({ source, url, retrieved, ...fact }: FactRecord): Fact {
  return { ...fact, source: { source, retrieved, ...(url !== undefined && { url }) } };
}

/** Hyphens in a stem only show where it joins the rest of the name, which its position says too. */
export function toStem({ source, url, retrieved, stem, ...rest }: StemRecord): Stem {
  return {
    ...rest,
    stem: stem.replaceAll("-", "").toLowerCase(),
    source: { source, retrieved, ...(url !== undefined && { url }) },
  };
}
