import type { Silenced } from "../../core/knowledge/meta";
import type { Entity, EntityId, PartialDate, Source } from "../../core/knowledge/entity";
import { joinEntities } from "../../core/knowledge/merge";
import type { Stem } from "../../core/knowledge/stem";
import { referencesOf } from "../base";
import { checkDates } from "../check/dates";
import { checkIdentifiers } from "../check/identifiers";
import { checkReferences } from "../check/references";
import { loadSources, problemAt } from "../load";
import type { LoadedSources } from "../load";
import type { SourceProblem } from "../problem";
import type { SourceText, YamlDocument } from "../yaml";
import { takenMessage, takenNames } from "./known";
import type { KnownBelow } from "./known";
import { readPipeline } from "./pipeline";

/** What a workspace's files say, ready to be compiled as a layer; problems point into the files. */
export interface Overlay {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  readonly hidden: readonly Silenced[];
  readonly problems: readonly SourceProblem[];
}

/** What a workspace says on its own authority is credited to this source. */
const WORKSPACE = "workspace";

/**
 * Reads overlay files: YAML in the shape of the knowledge schema, where an entity that is known needs to state only
 * what it adds, and CSV tables of a pipeline. What is sound of a file counts, whatever is wrong with the rest.
 */
export function loadOverlay(files: readonly SourceText[], known: KnownBelow, today: PartialDate): Overlay {
  const isTable = ({ path }: SourceText): boolean => /\.(?:csv|tsv)$/i.test(path);
  const own: Source = {
    id: WORKSPACE,
    title: "Workspace knowledge",
    publisher: "this workspace",
    licence: "its own",
    asOf: today,
  };
  const reference = { source: WORKSPACE, retrieved: today };

  const loaded = loadSources(
    files.filter((file) => !isTable(file)),
    (document) => completed(document, known, reference),
  );
  const tables = files.filter(isTable).map((file) => readPipeline(file, known, reference));
  const references = referencesOf(loaded, { ...known, hasSource: (id) => id === WORKSPACE || known.hasSource(id) });
  const overrides: Silenced[] = [...loaded.overrides].map((entity) => ({ entity }));
  const hidden = loaded.overlays.flatMap(({ value: { ignore = [], hide = [] } }): Silenced[] => [
    ...ignore.map((name) => ({ name })),
    ...hide.map((entity) => ({ entity })),
  ]);
  return {
    entities: joined([...loaded.entities.map(({ value }) => value), ...tables.flatMap(({ entities }) => entities)]),
    sources: [own, ...loaded.sources.map(({ value }) => value)],
    stems: loaded.stems.map(({ value }) => value),
    hidden: [...overrides, ...hidden],
    problems: [
      ...loaded.problems,
      ...checkReferences(loaded, references),
      ...checkIdentifiers(loaded),
      ...checkDates(loaded, references, today),
      ...checkTaken(loaded, known, hidden),
      ...tables.flatMap(({ problems }) => problems),
    ],
  };
}

/** Names that are taken from a drug which stays known: a slip more often than meant. */
function checkTaken(loaded: LoadedSources, known: KnownBelow, hidden: readonly Silenced[]): readonly SourceProblem[] {
  const isGone = (text: string, id: EntityId): boolean =>
    hidden.some(({ entity, name }) => entity === id || name?.toLowerCase() === text.toLowerCase());
  return loaded.entities.flatMap((where) =>
    takenNames(where.value, known)
      .filter(({ name, from }) => !isGone(name.text, from))
      .map(({ name, from }) =>
        problemAt(where, ["names", name.kind], takenMessage(name, from, where.value.id), "warning"),
      ),
  );
}

/** Several documents may speak of one entity: each adds to it, and where they differ the later one counts. */
function joined(entities: readonly Entity[]): Entity[] {
  const byId = new Map<EntityId, Entity>();
  for (const entity of entities) byId.set(entity.id, joinEntities(byId.get(entity.id), entity));
  return [...byId.values()];
}

/** An entity's document with what goes without saying: what is known of it, and that the workspace says so. */
function completed(
  document: YamlDocument,
  known: KnownBelow,
  reference: { readonly source: string; readonly retrieved: PartialDate },
): YamlDocument {
  const { value } = document;
  if (typeof value !== "object" || value === null || !("id" in value) || typeof value.id !== "string") return document;
  const below = known.entity(value.id);
  const given = { ...(below === undefined ? {} : requiredOf(below)), sources: [reference] };
  return { ...document, locate: (path) => document.locate(path), value: { ...given, ...value } };
}

/** The members without which the schema takes no entity of this type; they say again what is known. */
function requiredOf(entity: Entity): object {
  const { label } = entity;
  switch (entity.type) {
    case "drug":
      return { label, names: { synonym: [label] } };
    case "regulator":
      return { label, names: { official: [label] }, kind: entity.kind, jurisdiction: entity.jurisdiction };
    case "designation": {
      const { jurisdiction, regulators, legalBasis, gives, exclusive, url } = entity;
      return { label, names: { official: [label] }, jurisdiction, regulators, legalBasis, gives, exclusive, url };
    }
    case "company":
      return { label };
  }
}
