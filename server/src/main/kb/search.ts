import { parseArgs } from "node:util";
import type { EntityType } from "../../core/knowledge/entity";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { USER_KNOWLEDGE } from "../cli/knowledgeFile";
import { openChosen } from "./knowledge";

/** `kb search QUERY`: one line a hit, the best first. */
export async function search(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      type: { type: "string" },
      limit: { type: "string", default: "20" },
      knowledge: { type: "string", multiple: true, default: [] },
      ...USER_KNOWLEDGE,
    },
  });
  const query = positionals.join(" ");
  const limit = Number(values.limit);
  if (query === "") throw new UsageError("kb search needs a query");
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError("--limit is a whole number above 0");
  const type = entityType(values.type);
  const knowledge = await openChosen(values.knowledge, !values["no-user-knowledge"], io);
  const hits = knowledge.search(query, { limit, ...(type !== undefined && { type }) });
  if (values.format === "json") io.stdout(`${JSON.stringify(hits, undefined, 2)}\n`);
  else for (const { name, label, entity } of hits) io.stdout(`${name.text} (${name.kind})  ${label}  ${entity}\n`);
  if (hits.length === 0) io.stderr(`formulary: nothing is found for "${query}"\n`);
  return hits.length > 0 ? EXIT.ok : EXIT.problems;
}

function entityType(value: string | undefined): EntityType | undefined {
  if (value === undefined) return undefined;
  if (value === "drug" || value === "regulator" || value === "designation" || value === "company") return value;
  throw new UsageError("--type is drug, regulator, designation or company");
}
