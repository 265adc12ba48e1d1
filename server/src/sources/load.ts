import type { Entity, EntityId, Source } from "../core/knowledge/entity";
import type { Stem } from "../core/knowledge/stem";
import { toEntity, toStem } from "./entities";
import type { SourceProblem } from "./problem";
import type { EntityRecord, OverlayRecord, StemRecord } from "./records";
import { checkSchema } from "./schema";
import { readYaml } from "./yaml";
import type { SourceText, YamlDocument } from "./yaml";

/** A record with the place where it stands, so that later checks can point into the file. */
export interface Located<T> {
  readonly value: T;
  readonly document: YamlDocument;
  /** Where it begins inside the document: an item of a list, or the document itself. */
  readonly path: readonly (string | number)[];
}

/** Everything that a set of YAML files says, each record checked against the schema. */
export interface LoadedSources {
  readonly entities: readonly Located<Entity>[];
  readonly sources: readonly Located<Source>[];
  readonly stems: readonly Located<Stem>[];
  readonly overlays: readonly Located<OverlayRecord>[];
  /** Entities that replace their namesakes instead of adding to them. */
  readonly overrides: ReadonlySet<EntityId>;
  readonly problems: readonly SourceProblem[];
}

/**
 * Reads and checks each file on its own; what the schema refuses is reported and left out. `complete` may fill in what a
 * document leaves to its reader to know.
 */
export function loadSources(
  files: Iterable<SourceText>,
  complete: (document: YamlDocument) => YamlDocument = (document) => document,
): LoadedSources {
  const entities: Located<Entity>[] = [];
  const sources: Located<Source>[] = [];
  const stems: Located<Stem>[] = [];
  const overlays: Located<OverlayRecord>[] = [];
  const overrides = new Set<EntityId>();
  const problems: SourceProblem[] = [];

  for (const file of files) {
    const { documents, problems: syntax } = readYaml(file);
    problems.push(...syntax);
    for (const document of documents.map(complete)) {
      const faults = checkSchema(document);
      problems.push(...faults.map(({ problem }) => problem));
      // A list keeps its sound items; half an entity would be worse than none.
      const faulty = new Set(faults.map(({ path: [item] }) => (Array.isArray(document.value) ? item : undefined)));
      if (!faulty.has(undefined)) add(document, faulty);
    }
  }
  return { entities, sources, stems, overlays, overrides, problems };

  /** The schema has told the shapes apart by these same keys. */
  function add(document: YamlDocument, faulty: ReadonlySet<string | number | undefined>): void {
    const { value } = document;
    if (Array.isArray(value)) {
      value.forEach((item: StemRecord | Source, index) => {
        if (faulty.has(index)) return;
        if ("stem" in item) stems.push({ value: toStem(item), document, path: [index] });
        else sources.push({ value: item, document, path: [index] });
      });
      return;
    }
    const record = value as EntityRecord | OverlayRecord;
    if (!("id" in record)) {
      overlays.push({ value: record, document, path: [] });
      record.sources?.forEach((source, index) => sources.push({ value: source, document, path: ["sources", index] }));
      return;
    }
    if (record.override) overrides.add(record.id);
    entities.push({ value: toEntity(record), document, path: [] });
  }
}

/** A problem at a place inside a located record. */
export function problemAt(
  where: Located<unknown>,
  path: readonly (string | number)[],
  message: string,
  severity: SourceProblem["severity"] = "error",
): SourceProblem {
  return { file: where.document.file, ...where.document.locate([...where.path, ...path]), severity, message };
}
