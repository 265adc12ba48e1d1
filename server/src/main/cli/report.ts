import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { analyze } from "../../core/analysis";
import { defaultSettings } from "../../core/settings";
import { renderReport } from "../../features/report/report";
import { readAsOf } from "./asOf";
import { readDocument, UnreadableFile } from "./documents";
import { EXIT, UsageError } from "./io";
import type { CommandIo } from "./io";
import { openKnowledgeOf, USER_KNOWLEDGE } from "./knowledgeFile";
import { today } from "./today";

/** `formulary report FILE -o OUT.html`: a document's statements, verdicts and problems on one page; `-` writes to standard output. */
export async function report(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      "as-of": { type: "string" },
      knowledge: { type: "string", multiple: true, default: [] },
      ...USER_KNOWLEDGE,
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("report needs one file");
  const asOf = readAsOf(values["as-of"]);
  if (values.output === undefined) throw new UsageError("report needs -o FILE, or -o - for standard output");
  try {
    const document = await readDocument(file, io);
    const knowledge = await openKnowledgeOf(io, {
      imports: values.knowledge,
      isUsersCounted: !values["no-user-knowledge"],
    });
    const settings = { ...defaultSettings(today()), enable: "on" as const, asOf };
    const analysis = analyze(document, knowledge, settings);
    const html = renderReport(analysis, { name: path.basename(file), locale: "en" });
    if (values.output === "-") io.stdout(html);
    else await writeFile(path.resolve(io.cwd, values.output), html);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    io.stderr(`formulary: ${file} ${error.message}\n`);
    return EXIT.fault;
  }
}
