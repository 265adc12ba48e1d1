import { CodeActionRequest } from "vscode-languageserver-protocol";
import type { CodeAction, CodeActionContext } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Span } from "../core/text/span";
import type { Action } from "./actions/action";
import { commandActions } from "./actions/commands";
import { citationActions } from "./actions/citation";
import { fixAll, fixesAt } from "./actions/fixes";
import { nameActions } from "./actions/names";
import { SOURCE } from "./diagnostic";
import type { Feature, OpenDocument } from "./feature";
import { mentionAt, statementAt } from "./mentions";

const KINDS = ["quickfix", "refactor.rewrite", "source.fixAll.formulary"] as const satisfies readonly Action["kind"][];

/** What can be done at a cursor or with a selection, of the kinds that are `wanted`. */
export function actionsAt(
  analysis: Analysis,
  span: Span,
  wanted: (kind: Action["kind"]) => boolean,
): readonly Action[] {
  const mention = mentionAt(analysis, span.start);
  const statement = statementAt(analysis, span.start);
  return [
    ...(wanted("quickfix") ? fixesAt(analysis, span) : []),
    ...(wanted("refactor.rewrite") && mention !== undefined ? nameActions(analysis, mention) : []),
    ...(wanted("refactor.rewrite") && statement !== undefined ? citationActions(analysis, statement) : []),
    ...(wanted("source.fixAll.formulary") ? fixAll(analysis) : []),
  ];
}

/** A kind is wanted when the client asks for it or for one above it; without a list, all but the document-wide one. */
function wantedKinds({ only }: CodeActionContext): (kind: Action["kind"]) => boolean {
  if (only === undefined) return (kind) => !kind.startsWith("source.");
  return (kind) => only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

function toCodeAction(action: Action, document: OpenDocument, { diagnostics }: CodeActionContext): CodeAction {
  const { title, kind, edits, problem, preferred } = action;
  const changes = edits.map((edit) => ({ range: document.range(edit), newText: edit.newText }));
  const repaired =
    problem === undefined ? [] : diagnostics.filter(isDiagnosticOf(problem.rule, document.range(problem)));
  return {
    title,
    kind,
    edit: { changes: { [document.uri]: changes } },
    ...(repaired.length > 0 && { diagnostics: repaired }),
    ...(preferred && { isPreferred: true }),
  };
}

function isDiagnosticOf(rule: string, { start }: CodeActionRange): (diagnostic: CodeActionDiagnostic) => boolean {
  return ({ source, code, range }) =>
    source === SOURCE && code === rule && range.start.line === start.line && range.start.character === start.character;
}

type CodeActionDiagnostic = CodeActionContext["diagnostics"][number];
type CodeActionRange = CodeActionDiagnostic["range"];

export const codeAction: Feature = {
  name: "codeAction",
  // Without literals an action is a command, which plain clients do not have.
  capability: ({ codeActionLiterals }) =>
    codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...KINDS] } } : {},
  register: (registrar) => {
    registrar.onDocument(CodeActionRequest.type, "complete", null, (document, { range, context }, { client }) => {
      const span = document.span(range);
      const actions = actionsAt(document.analysis, span, wantedKinds(context));
      const mention = mentionAt(document.analysis, span.start);
      const ofClient = client.commands !== undefined && mention !== undefined && context.only === undefined;
      return [
        ...actions.map((action) => toCodeAction(action, document, context)),
        ...(ofClient ? commandActions(mention, client.commands) : []),
      ];
    });
  },
};
