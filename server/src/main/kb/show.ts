import { parseArgs } from "node:util";
import type { Drug, Entity, Fact } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { USER_KNOWLEDGE } from "../cli/knowledgeFile";
import { openChosen } from "./knowledge";

/** So many names are offered where the one that was asked for is unknown. */
const NEAR = 3;

/** `kb show ID|NAME`: everything that is known of an entity, each fact with its source. */
export async function show(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      knowledge: { type: "string", multiple: true, default: [] },
      ...USER_KNOWLEDGE,
    },
  });
  const wanted = positionals.join(" ");
  if (wanted === "") throw new UsageError("kb show needs an id or a name");
  const knowledge = await openChosen(values.knowledge, !values["no-user-knowledge"], io);
  const entities = find(wanted, knowledge);
  if (entities.length === 0) {
    const near = [...new Set(knowledge.search(wanted, { limit: NEAR }).map(({ name }) => name.text))];
    const advice = near.length === 0 ? "" : `; is it ${near.join(" or ")}?`;
    io.stderr(`formulary: nothing is known as "${wanted}"${advice}\n`);
    return EXIT.problems;
  }
  if (values.format === "json") io.stdout(`${JSON.stringify(entities, undefined, 2)}\n`);
  else io.stdout(entities.map((entity) => card(entity, knowledge)).join("\n"));
  return EXIT.ok;
}

function find(wanted: string, knowledge: Knowledge): Entity[] {
  const byId = knowledge.entity(wanted);
  if (byId !== undefined) return [byId];
  const ids = new Set(knowledge.lookup(wanted).map(({ entity }) => entity));
  return [...ids].flatMap((id) => knowledge.entity(id) ?? []);
}

function card(entity: Entity, knowledge: Knowledge): string {
  const lines = [`${entity.label}  (${entity.id})`];
  const kinds = [...new Set(entity.names.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const texts = entity.names.filter((name) => name.kind === kind).map(({ text }) => text);
    lines.push(`  ${kind}: ${texts.join(", ")}`);
  }
  if (entity.identifiers !== undefined) lines.push(`  identifiers: ${entity.identifiers.join(", ")}`);
  if (entity.type === "company") {
    for (const { drug, role } of entity.drugs ?? [])
      lines.push(`  - ${role}: ${knowledge.entity(drug)?.label ?? drug}`);
  }
  if (entity.type === "drug") lines.push(...drugLines(entity, knowledge));
  return `${lines.join("\n")}\n`;
}

function drugLines(drug: Drug, knowledge: Knowledge): string[] {
  const about = [drug.modality, drug.description].filter((part) => part !== undefined);
  const facts = [...drug.facts].sort(byDate);
  return [...about.map((part) => `  ${part}`), ...facts.map((fact) => `  - ${factLine(fact, knowledge)}`)];
}

/** Earliest first, undated ones last. */
function byDate(a: Fact, b: Fact): number {
  return Number(a.date === undefined) - Number(b.date === undefined) || (a.date ?? "").localeCompare(b.date ?? "");
}

function factLine(fact: Fact, knowledge: Knowledge): string {
  const label = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (knowledge.entity(id)?.label ?? id);
  const parts = [
    fact.date ?? "undated",
    fact.precision === "announcement" ? "(announced)" : undefined,
    fact.event,
    label(fact.designation),
    label(fact.regulator),
    fact.brand,
    fact.indication,
    fact.disputed ? "DISPUTED" : undefined,
    fact.note === undefined ? undefined : `(${fact.note})`,
    `[${fact.source.url ?? knowledge.source(fact.source.source)?.title ?? fact.source.source}]`,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}
