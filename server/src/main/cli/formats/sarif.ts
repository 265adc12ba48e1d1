import type { Severity } from "../../../core/rules/problem";
import { rules } from "../../../core/rules/registry";
import type { Rule } from "../../../core/rules/rule";
import type { FileReport, ReportedProblem, RunInfo } from "../fileReport";

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", information: "note", hint: "note" };

/** SARIF 2.1.0, one run; columns count UTF-16 code units. */
export function formatSarif(reports: readonly FileReport[], run: RunInfo): string {
  const used = rules.filter(({ id }) => reports.some(({ problems }) => problems.some(({ rule }) => rule === id)));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Formulary", version: run.version, rules: used.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        properties: { knowledgeVersion: run.knowledgeVersion, knowledgeHash: run.knowledgeHash },
        invocations: [
          {
            executionSuccessful: reports.every(({ error }) => error === undefined),
            toolExecutionNotifications: reports.flatMap(({ file, error }) =>
              error === undefined ? [] : [{ level: "error", message: { text: `${file}: ${error}` } }],
            ),
          },
        ],
        results: reports.flatMap(({ file, problems }) => problems.map((problem) => result(file, problem))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(rule: Rule): unknown {
  return { id: rule.id, shortDescription: { text: rule.summary }, fullDescription: { text: rule.why } };
}

function result(file: string, problem: ReportedProblem): unknown {
  return {
    ruleId: problem.rule,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    partialFingerprints: { "formulary/v1": problem.fingerprint },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replace(/\\/g, "/")) },
          region: {
            startLine: problem.line,
            startColumn: problem.column,
            endLine: problem.endLine,
            endColumn: problem.endColumn,
          },
        },
      },
    ],
  };
}
