import type { EntityId, Source } from "../../../core/knowledge/entity";
import type { Knowledge } from "../../../core/knowledge/knowledge";
import type { Span } from "../../../core/text/span";
import { knowledgeSchema } from "../../schema";
import { scalarAt } from "./place";
import { descriptionOf, schemasAt } from "./schemaAt";
import type { JsonSchema } from "./schemaAt";

/** What there is to say of a key or a value of an overlay file. */
export interface OverlayDescription {
  readonly span: Span;
  /** What the schema says of it. */
  readonly description: string | undefined;
  /** The values that the schema allows. */
  readonly choices: readonly string[];
  /** The entity that the value names. */
  readonly entity: EntityId | undefined;
  /** The source that the value names. */
  readonly source: Source | undefined;
}

const SCHEMA = knowledgeSchema as JsonSchema;

/** Describes the key or value at `offset`; `undefined` where the schema has nothing to say. */
export function describeOverlay(text: string, offset: number, knowledge: Knowledge): OverlayDescription | undefined {
  const found = scalarAt(text, offset);
  if (found === undefined) return undefined;
  const { document, path, isKey, span } = found;
  const places = schemasAt(SCHEMA, document, path);
  if (places.length === 0) return undefined;
  const definitions = new Set(places.flatMap(({ definitions: names }) => names));
  const isId = ["drugId", "regulatorId", "designationId", "companyId", "entityId"].some((name) =>
    definitions.has(name),
  );
  return {
    span,
    description: descriptionOf(places),
    choices: places.flatMap(({ schema }) => schema.enum ?? []),
    entity: !isKey && isId ? knowledge.entity(found.text)?.id : undefined,
    source: !isKey && definitions.has("sourceId") ? knowledge.source(found.text) : undefined,
  };
}
