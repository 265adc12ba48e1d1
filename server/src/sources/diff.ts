import type { Entity, EntityId, Fact } from "../core/knowledge/entity";

/** What happened to one entity between two snapshots; details for changed ones only. */
export interface EntityChange {
  readonly id: EntityId;
  readonly kind: "added" | "removed" | "changed";
  readonly details: readonly { readonly mark: "+" | "-"; readonly text: string }[];
}

/** Entity by entity, by id, in the order of ids. The day on which a source was read is no change. */
export function diffEntities(before: Iterable<Entity>, after: Iterable<Entity>): EntityChange[] {
  const old = new Map([...before].map((entity) => [entity.id, entity]));
  const changes: EntityChange[] = [];
  for (const entity of after) {
    const earlier = old.get(entity.id);
    old.delete(entity.id);
    if (earlier === undefined) {
      changes.push({ id: entity.id, kind: "added", details: [] });
      continue;
    }
    const details = changesOf(describe(earlier), describe(entity));
    if (details.length > 0) changes.push({ id: entity.id, kind: "changed", details });
  }
  for (const id of old.keys()) changes.push({ id, kind: "removed", details: [] });
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function changesOf(before: ReadonlySet<string>, after: ReadonlySet<string>): EntityChange["details"] {
  return [
    ...[...before].filter((line) => !after.has(line)).map((text) => ({ mark: "-" as const, text })),
    ...[...after].filter((line) => !before.has(line)).map((text) => ({ mark: "+" as const, text })),
  ];
}

/** One line for each thing said of an entity, so that a difference can be shown as lines. */
function describe(entity: Entity): ReadonlySet<string> {
  const facts = entity.type === "drug" ? entity.facts : [];
  const plain = Object.entries(entity).filter(([key]) => !LISTED.has(key));
  return new Set([
    ...plain.flatMap(([key, value]) => listed(value).map((item) => `${key}: ${inWords(item)}`)),
    ...entity.names.map(({ text, kind, ...more }) =>
      [`${kind}: ${text}`, ...Object.values(more).map(String)].join(", "),
    ),
    ...(entity.identifiers ?? []),
    ...facts.map(factLine),
  ]);
}

/** A list's items one by one, so that one more of them is one line more. */
function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function inWords(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key} ${String(member)}`)
    .join(", ");
}

/** What is told apart item by item, or says only where the entity comes from. */
const LISTED = new Set(["id", "type", "names", "identifiers", "facts", "sources"]);

function factLine({ source, ...fact }: Fact): string {
  const parts = Object.entries(fact).map(([key, value]) =>
    key === "event" ? String(value) : `${key} ${String(value)}`,
  );
  return [...parts, `source ${source.source}`].join(", ");
}
