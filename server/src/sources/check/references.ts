import type { Designation, Entity, EntityId, Fact } from "../../core/knowledge/entity";
import { problemAt } from "../load";
import type { LoadedSources, Located } from "../load";
import type { SourceProblem } from "../problem";

/** What a file may refer to without declaring it itself. */
export interface KnownReferences {
  readonly entity: (id: EntityId) => Entity | undefined;
  readonly hasSource: (id: string) => boolean;
}

/** References to nothing, sources declared twice, and designations credited to a regulator that does not run them. */
export function checkReferences(loaded: LoadedSources, known: KnownReferences): SourceProblem[] {
  return [
    ...checkDuplicates(loaded.sources),
    ...loaded.entities.flatMap((entity) => entityReferences(entity, known)),
    ...loaded.stems
      .filter(({ value }) => !known.hasSource(value.source.source))
      .map((stem) => problemAt(stem, ["source"], `no source "${stem.value.source.source}"`)),
  ];
}

/** Products of a substance that is nowhere: not among what people wrote, nor in the generated tables. */
export function checkProducts(loaded: LoadedSources, ids: ReadonlySet<EntityId>): SourceProblem[] {
  return loaded.entities.flatMap((entity) => {
    const { value } = entity;
    const substance = value.type === "drug" ? value.productOf : undefined;
    return substance === undefined || ids.has(substance)
      ? []
      : [problemAt(entity, ["productOf"], `there is no ${substance}`)];
  });
}

/** Ids declared twice. */
export function checkDuplicates(records: readonly Located<{ readonly id: string }>[]): SourceProblem[] {
  const first = new Map<string, Located<unknown>>();
  const problems: SourceProblem[] = [];
  for (const record of records) {
    const earlier = first.get(record.value.id);
    if (earlier === undefined) first.set(record.value.id, record);
    else problems.push(problemAt(record, ["id"], `${record.value.id} stands in ${earlier.document.file} too`));
  }
  return problems;
}

function entityReferences(where: Located<Entity>, known: KnownReferences): SourceProblem[] {
  const entity = where.value;
  const problems: SourceProblem[] = [];
  const expect = (id: EntityId | undefined, ...path: (string | number)[]): void => {
    if (id !== undefined && known.entity(id) === undefined) problems.push(problemAt(where, path, `there is no ${id}`));
  };

  expect(entity.replacedBy, "replacedBy");
  entity.sources.forEach(({ source }, index) => {
    if (!known.hasSource(source))
      problems.push(problemAt(where, ["sources", index, "source"], `no source "${source}"`));
  });
  if (entity.type === "regulator") {
    expect(entity.parent, "parent");
    expect(entity.successor, "successor");
  }
  if (entity.type === "designation") {
    entity.regulators.forEach((id, index) => {
      expect(id, "regulators", index);
    });
  }
  if (entity.type === "drug") {
    entity.facts.forEach((fact, index) => {
      expect(fact.regulator, "facts", index, "regulator");
      expect(fact.designation, "facts", index, "designation");
      const { source } = fact.source;
      if (!known.hasSource(source))
        problems.push(problemAt(where, ["facts", index, "source"], `no source "${source}"`));
      const fault = grantFault(fact, known);
      if (fault !== undefined) problems.push(problemAt(where, ["facts", index, "designation"], fault));
    });
  }
  return problems;
}

/** A scheme is granted by who runs it, or by that authority's own centres and committees. */
function grantFault(fact: Fact, known: KnownReferences): string | undefined {
  if (fact.designation === undefined || fact.regulator === undefined) return undefined;
  const scheme = known.entity(fact.designation);
  if (scheme?.type !== "designation" || runs(scheme, fact.regulator, known)) return undefined;
  return `${fact.regulator} does not run ${fact.designation}`;
}

function runs(scheme: Designation, regulator: EntityId, known: KnownReferences): boolean {
  const lineage = new Set<EntityId>();
  for (let id: EntityId | undefined = regulator; id !== undefined && !lineage.has(id);) {
    lineage.add(id);
    const entity = known.entity(id);
    id = entity?.type === "regulator" ? entity.parent : undefined;
  }
  return scheme.regulators.some((id) => lineage.has(id));
}
