import type { Entity, EntityType, PartialDate } from "../../../core/knowledge/entity";
import type { Knowledge } from "../../../core/knowledge/knowledge";
import type { Span } from "../../../core/text/span";
import { knowledgeSchema } from "../../schema";
import { readYaml } from "../../yaml";
import type { ValuePath } from "../../yaml";
import { placeAt } from "./place";
import type { Place } from "./place";
import { descriptionOf, schemasAt } from "./schemaAt";
import type { JsonSchema, PlaceSchema } from "./schemaAt";

/** Something that may be written at the cursor of an overlay file. */
export interface OverlayProposal {
  readonly label: string;
  readonly kind: "key" | "value" | "entity" | "source";
  /** In a few words: a key's place in the schema, an entity's preferred name. */
  readonly detail?: string;
  readonly description?: string;
  /** What is typed to find it. */
  readonly filter: string;
  readonly insert: string;
  /** After it, there is a value to be chosen. */
  readonly opensValue: boolean;
}

export interface OverlayProposals {
  /** What the chosen one replaces. */
  readonly span: Span;
  /** Best first. */
  readonly items: readonly OverlayProposal[];
}

/** What proposals are made from besides the text. */
export interface EditingContext {
  readonly knowledge: Knowledge;
  readonly today: PartialDate;
}

const SCHEMA = knowledgeSchema as JsonSchema;

/** The keys that the schema has at the cursor, and the values: of its lists, and ids of entities and sources. */
export function completeOverlay(text: string, offset: number, context: EditingContext): OverlayProposals | undefined {
  const place = placeAt(text, offset);
  if (place === undefined) return undefined;
  const values = place.value === undefined ? [] : valuesAt(place.value, place, text, context);
  const keys = place.key === undefined ? [] : keysAt(place.key, place);
  return { span: place.span, items: [...values, ...keys] };
}

function keysAt({ path, column, isFlow }: NonNullable<Place["key"]>, place: Place): OverlayProposal[] {
  const places = schemasAt(SCHEMA, place.document, path);
  const required = new Set(places.flatMap(({ schema }) => schema.required ?? []));
  const written = new Set(Object.keys(valueAt(place.document, path) ?? {}));
  const keys = new Set(places.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
  const proposals = [...keys]
    .filter((key) => !written.has(key))
    .map((key): OverlayProposal => {
      const inner = schemasAt(SCHEMA, place.document, [...path, key]);
      const description = descriptionOf(inner);
      const opening = isFlow ? " " : openingOf(inner, column);
      return {
        label: key,
        kind: "key",
        ...(required.has(key) && { detail: "required" }),
        ...(description !== undefined && { description }),
        filter: key,
        insert: place.isBeforeColon ? key : `${key}:${opening}`,
        opensValue: !place.isBeforeColon && inner.some(({ schema }) => hasChoice(schema)),
      };
    });
  return proposals.sort((a, b) => Number(b.detail !== undefined) - Number(a.detail !== undefined));
}

/** What stands between a key's colon and the first letter of its value. */
function openingOf(places: readonly PlaceSchema[], column: number): string {
  const types = places.map(({ schema }) => schema.type);
  const indentation = `\n${" ".repeat(column + 2)}`;
  if (types.includes("array")) return `${indentation}- `;
  return types.includes("object") ? indentation : " ";
}

function hasChoice({ enum: choices, const: only, examples, pattern, type }: JsonSchema): boolean {
  return (
    choices !== undefined || only !== undefined || examples !== undefined || type === "boolean" || pattern !== undefined
  );
}

function valuesAt(path: ValuePath, place: Place, text: string, context: EditingContext): OverlayProposal[] {
  const places = schemasAt(SCHEMA, place.document, path);
  const definitions = new Set(places.flatMap(({ definitions: names }) => names));
  return [
    ...places.flatMap(({ schema }) => listed(schema)).map(plainValue),
    ...entitiesFor(definitions, place.typed, context.knowledge),
    ...(definitions.has("sourceId") ? sources(text, context.knowledge) : []),
    ...(definitions.has("jurisdiction") ? jurisdictions(context.knowledge) : []),
    ...(definitions.has("date") ? [{ ...plainValue(context.today), detail: "today" }] : []),
  ];
}

function listed({ enum: choices, const: only, examples, type }: JsonSchema): readonly string[] {
  if (choices !== undefined) return choices;
  if (type === "boolean") return ["true", "false"];
  return only === true ? ["true"] : (examples ?? []);
}

function plainValue(value: string): OverlayProposal {
  return { label: value, kind: "value", filter: value, insert: value, opensValue: value.endsWith(":") };
}

/** The definitions that are entities' ids, and of which type. */
const ID_TYPES: Readonly<Record<string, EntityType>> = {
  drugId: "drug",
  regulatorId: "regulator",
  designationId: "designation",
  companyId: "company",
};

const MOST_HITS = 50;
/** Fewer letters find too many. */
const SHORTEST_QUERY = 2;

/** Entities by what is typed of their ids or of any of their names; authorities and schemes all of them, the found ones first. */
function entitiesFor(definitions: ReadonlySet<string>, typed: string, knowledge: Knowledge): OverlayProposal[] {
  const [, prefix, rest = ""] = /^(?:(drug|regulator|designation|company):)?(.*)$/.exec(typed) ?? [];
  const given = Object.keys(ID_TYPES).find((name) => definitions.has(name));
  if (given === undefined && !definitions.has("entityId")) return [];
  const type = given === undefined ? (prefix as EntityType | undefined) : ID_TYPES[given];
  const query = rest.replaceAll("-", " ").trim();
  const found = query.length < SHORTEST_QUERY ? [] : hits(query, type, knowledge);
  if (type !== "regulator" && type !== "designation") return [...found, ...(type ? [plainValue(`${type}:`)] : [])];
  const first = new Set(found.map(({ label }) => label));
  return [...found, ...all(type, knowledge).filter(({ label }) => !first.has(label))];
}

function hits(query: string, type: EntityType | undefined, knowledge: Knowledge): OverlayProposal[] {
  const found = knowledge.search(query, { limit: MOST_HITS, ...(type !== undefined && { type }) });
  return found.map(({ entity, label, name }) => proposalOf(entity, label, name.text));
}

function all(type: EntityType, knowledge: Knowledge): OverlayProposal[] {
  return [...knowledge.entities(type)].map(({ id, label }: Entity) => proposalOf(id, label, ""));
}

function proposalOf(id: string, label: string, found: string): OverlayProposal {
  return { label: id, kind: "entity", detail: label, filter: `${id} ${label} ${found}`, insert: id, opensValue: false };
}

function sources(text: string, knowledge: Knowledge): OverlayProposal[] {
  const own = readYaml({ path: "", text }).documents.flatMap(({ value }) => sourcesOf(value));
  return [...own, ...knowledge.sources].map(({ id, title }) => ({
    label: id,
    kind: "source",
    detail: title,
    filter: `${id} ${title}`,
    insert: id,
    opensValue: false,
  }));
}

/** The sources that a document of an overlay declares: a list of its own, or the member `sources` of its settings. */
function sourcesOf(value: unknown): { id: string; title: string }[] {
  const list: unknown = Array.isArray(value) ? value : (valueAt(value, ["sources"]) ?? []);
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item) => {
    const [id, title] = [valueAt(item, ["id"]), valueAt(item, ["title"])];
    return typeof id === "string" ? [{ id, title: typeof title === "string" ? title : "" }] : [];
  });
}

function jurisdictions(knowledge: Knowledge): OverlayProposal[] {
  const codes = new Map<string, string>();
  for (const entity of knowledge.entities("regulator")) {
    if (entity.type === "regulator" && !codes.has(entity.jurisdiction)) codes.set(entity.jurisdiction, entity.label);
  }
  return [...codes].sort().map(([code, label]) => ({ ...plainValue(code), detail: label, filter: `${code} ${label}` }));
}

function valueAt(value: unknown, path: ValuePath): object | string | undefined {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
  return typeof found === "string" || (typeof found === "object" && found !== null) ? found : undefined;
}
