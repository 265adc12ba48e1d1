import Ajv from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import knowledgeSchema from "../../knowledge/schema/knowledge.schema.json";
import mappingSchema from "../../knowledge/schema/mapping.schema.json";
import type { SourceProblem } from "./problem";
import type { ValuePath, YamlDocument } from "./yaml";

export { knowledgeSchema };

const schemas = { knowledge: knowledgeSchema, mapping: mappingSchema };

const validators: { [name in keyof typeof schemas]?: ValidateFunction } = {};

/** Compiled at the first use: a server without overlays never pays for it. */
function validate(value: unknown, schema: keyof typeof schemas): readonly ErrorObject[] {
  const validator = (validators[schema] ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile(
    schemas[schema],
  ));
  return validator(value) ? [] : (validator.errors ?? []);
}

/** What the schema finds wrong with a document; none means that it has the shapes of `records.ts`. */
export function checkSchema(
  document: YamlDocument,
  schema: keyof typeof schemas = "knowledge",
): { readonly path: ValuePath; readonly problem: SourceProblem }[] {
  const faults: { path: ValuePath; problem: SourceProblem }[] = [];
  const seen = new Set<string>();
  for (const error of validate(document.value, schema)) {
    // A failed branch is reported by what failed inside it.
    if (error.keyword === "if") continue;
    const path = pathOf(error, document.value);
    const message = describe(error, path);
    if (seen.has(message)) continue;
    seen.add(message);
    faults.push({ path, problem: { file: document.file, ...document.locate(path), severity: "error", message } });
  }
  return faults;
}

/** JSON pointer to path; an index of an array becomes a number, as the YAML nodes want it. */
function pathOf(error: ErrorObject, root: unknown): ValuePath {
  const path: (string | number)[] = [];
  let value = root;
  const keys = error.instancePath.split("/").slice(1);
  if (error.keyword === "additionalProperties") keys.push(String(error.params["additionalProperty"]));
  for (const key of keys.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return path;
}

function describe(error: ErrorObject, path: ValuePath): string {
  const place = path.length === 0 ? "document" : path.join(".");
  switch (error.keyword) {
    case "additionalProperties":
      return `${place}: no such key here`;
    case "required":
      return `${place}: "${String(error.params["missingProperty"])}" is missing`;
    case "enum":
      return `${place}: ${show(error.data)} is none of ${(error.params["allowedValues"] as readonly string[]).join(", ")}`;
    case "const":
      return `${place}: ${show(error.data)} is not ${String(error.params["allowedValue"])}`;
    case "pattern":
      return `${place}: ${show(error.data)} does not fit: ${formOf(error)}`;
    case "type":
      return `${place}: ${show(error.data)} is no ${typeName(error.params["type"])}`;
    default:
      return `${place}: ${error.message ?? error.keyword}`;
  }
}

/** What the schema says of a text's form, for people; the pattern itself where it says nothing. */
function formOf({ parentSchema, params }: ErrorObject): string {
  const description: unknown = parentSchema?.["description"];
  return typeof description === "string" ? description : String(params["pattern"]);
}

const TYPES: Readonly<Record<string, string>> = {
  object: "record of keys and values",
  array: "list, such as [one, two]",
  boolean: "true or false",
  integer: "whole number",
  string: "text",
};

/** Where several types would do, the first is told. */
function typeName(wanted: unknown): string {
  const [first] = [wanted].flat().flatMap((one) => String(one).split(","));
  return TYPES[first ?? ""] ?? String(first);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
