import type { ValuePath } from "../../yaml";

/** The keywords of JSON Schema that the knowledge schema uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A schema that holds for a place in a document, and the names of the definitions that led to it, the nearest last. */
export interface PlaceSchema {
  readonly schema: JsonSchema;
  readonly definitions: readonly string[];
}

/**
 * Every part of the schema that holds for the value at `path` of a document that may be half written. Where what is
 * there does not tell yet which of two ways it will be, both are open.
 */
export function schemasAt(root: JsonSchema, document: unknown, path: ValuePath): readonly PlaceSchema[] {
  let value = document;
  let places = unfold({ schema: root, definitions: [] }, value, root);
  for (const key of path) {
    value = memberOf(value, key);
    places = places.flatMap(({ schema }) => {
      const inner = typeof key === "number" ? schema.items : schema.properties?.[key];
      return inner === undefined ? [] : unfold({ schema: inner, definitions: [] }, value, root);
    });
  }
  return places;
}

/** What people read about a place: the first description on the way to it. */
export function descriptionOf(places: readonly PlaceSchema[]): string | undefined {
  return places.find(({ schema }) => schema.description !== undefined)?.schema.description;
}

/** The schema itself, then what it refers to, all that it is made of, and the branches that are open. */
function unfold({ schema, definitions }: PlaceSchema, value: unknown, root: JsonSchema): PlaceSchema[] {
  const follow = (next: JsonSchema, name?: string): PlaceSchema[] =>
    unfold({ schema: next, definitions: name === undefined ? definitions : [...definitions, name] }, value, root);
  const name = schema.$ref?.replace("#/definitions/", "");
  const referred = name === undefined ? undefined : root.definitions?.[name];
  const verdict = schema.if === undefined ? undefined : holds(schema.if, value);
  return [
    { schema, definitions },
    ...(referred === undefined ? [] : follow(referred, name)),
    ...(schema.allOf ?? []).flatMap((part) => follow(part)),
    ...(schema.then === undefined || verdict === false ? [] : follow(schema.then)),
    ...(schema.else === undefined || verdict === true ? [] : follow(schema.else)),
  ];
}

/** Whether a condition holds for a value; `undefined` while nothing is there that could tell. */
function holds(condition: JsonSchema, value: unknown): boolean | undefined {
  const isNothingYet = value === undefined || value === null || value === "" || isEmptyMap(value);
  if (condition.type !== undefined) return isNothingYet ? undefined : condition.type === typeName(value);
  if (condition.required !== undefined) {
    if (isNothingYet) return undefined;
    return condition.required.every((key) => memberOf(value, key) !== undefined);
  }
  return Object.entries(condition.properties ?? {}).every(([key, { pattern, const: wanted }]) => {
    const member = memberOf(value, key);
    if (typeof member !== "string") return false;
    return wanted === undefined ? pattern !== undefined && new RegExp(pattern).test(member) : member === wanted;
  });
}

function isEmptyMap(value: unknown): boolean {
  return typeName(value) === "object" && Object.keys(value as object).length === 0;
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
}
