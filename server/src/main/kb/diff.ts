import { parseArgs } from "node:util";
import { diffEntities } from "../../sources/diff";
import type { EntityChange } from "../../sources/diff";
import type { Entity } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { openNamed } from "./knowledge";

/** `kb diff A B`: what B adds, drops and changes. */
export async function diff(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { format: { type: "string", default: "text" } },
  });
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new UsageError("kb diff needs two files");
  const changes = diffEntities(all(await openNamed([before], io)), all(await openNamed([after], io)));
  if (values.format === "json") io.stdout(`${JSON.stringify(changes, undefined, 2)}\n`);
  else io.stdout(forPeople(changes));
  return EXIT.ok;
}

function* all(knowledge: Knowledge): Generator<Entity> {
  for (const type of ["drug", "regulator", "designation", "company"] as const) yield* knowledge.entities(type);
}

/** A line per change, in the marks of a diff, and the sums at the end. */
export function forPeople(changes: readonly EntityChange[]): string {
  const marks = { added: "+", removed: "-", changed: "~" };
  const lines = changes.flatMap(({ id, kind, details }) => [
    `${marks[kind]} ${id}`,
    ...details.map(({ mark, text }) => `    ${mark} ${text}`),
  ]);
  const sum = (kind: EntityChange["kind"]): number => changes.filter((change) => change.kind === kind).length;
  return `${[...lines, `${sum("added")} added, ${sum("removed")} removed, ${sum("changed")} changed`].join("\n")}\n`;
}
