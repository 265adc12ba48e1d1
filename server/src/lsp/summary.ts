import { distinctStatements } from "../core/statements/verdicts/distinct";
import type { OpenDocument } from "../features/feature";
import { mentionsByEntity } from "../features/mentions";
import type { DocumentSummary } from "./protocol";
import type { DocumentSession } from "./session";

/** What the status bar shows of a document. */
export function summarize(session: DocumentSession, document: OpenDocument | undefined): DocumentSummary {
  const { uri, version, declined } = session;
  const counts = { drug: 0, regulator: 0, designation: 0 };
  if (document !== undefined) for (const [first] of mentionsByEntity(document.analysis).values()) counts[first.type]++;
  return {
    uri,
    version,
    biomedical: document?.analysis.biomedical ?? false,
    drugs: counts.drug,
    regulators: counts.regulator,
    designations: counts.designation,
    statements: distinctStatements(document?.analysis.statements ?? []).length,
    problems: document?.analysis.problems.length ?? 0,
    ...(declined !== undefined && { note: declined.text }),
  };
}
