import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Problem, Severity } from "../core/rules/problem";
import type { Feature, OpenDocument } from "./feature";
import { say } from "./messages";
import { translated } from "./translation";
import type { ClientFeatures } from "./settings";

/** Where the Problems view says that a diagnostic comes from. */
export const SOURCE = "Formulary";

/** More would drown everything else. */
const LIMIT = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A document's problems as diagnostics; the last one says so when there are more than are shown. */
export function diagnosticsOf(document: OpenDocument, client: ClientFeatures): Diagnostic[] {
  const { problems } = document.analysis;
  const diagnostics = problems.slice(0, LIMIT).map((problem) => toDiagnostic(problem, document, client));
  if (problems.length > LIMIT) {
    diagnostics.push({
      range: document.range({ start: 0, end: 0 }),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: say("diagnostics/more", { count: problems.length - LIMIT }),
    });
  }
  return diagnostics;
}

export function toDiagnostic(problem: Problem, document: OpenDocument, client: ClientFeatures): Diagnostic {
  const page = client.codeDescription ? rulePage(problem.rule, client) : undefined;
  const related = client.relatedInformation ? (problem.related ?? []) : [];
  return {
    range: document.range(problem),
    severity: SEVERITIES[problem.severity],
    source: SOURCE,
    code: problem.rule,
    message: translated(problem.message),
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: document.uri, range: document.range(place) },
        message: translated(place.message),
      })),
    }),
  };
}

/** The installed page of a rule: a Markdown file, or an address that the client itself opens. */
export function rulePage(rule: string, { rulePages }: ClientFeatures): string | undefined {
  if (rulePages === undefined) return undefined;
  const folder = rulePages.endsWith("/") ? rulePages : `${rulePages}/`;
  return `${folder}${rule}${folder.startsWith("file:") ? ".md" : ""}`;
}

/** Numbers analyses, so that a client that has an analysis' diagnostics is told that nothing changed. */
class ResultIds {
  readonly #ids = new WeakMap<Analysis, string>();
  #count = 0;

  of(analysis: Analysis): string {
    const known = this.#ids.get(analysis);
    if (known !== undefined) return known;
    const id = String(++this.#count);
    this.#ids.set(analysis, id);
    return id;
  }
}

/** The pull route. Clients that cannot pull are sent the same diagnostics after each analysis. */
export const diagnostic: Feature = {
  name: "diagnostic",
  capability: ({ pullDiagnostics, checksOnCommand }) =>
    pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "formulary",
            interFileDependencies: false,
            workspaceDiagnostics: !checksOnCommand,
          },
        }
      : {},
  register: (registrar) => {
    const ids = new ResultIds();
    const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    registrar.onDocument(
      DocumentDiagnosticRequest.type,
      "complete",
      none,
      (document, params, { client }): DocumentDiagnosticReport => {
        const resultId = ids.of(document.analysis);
        if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, client) };
      },
    );
  },
};
