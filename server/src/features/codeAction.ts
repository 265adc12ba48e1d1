import { CodeActionRequest } from "vscode-languageserver-protocol";
import type { CodeAction, CodeActionContext, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Statement } from "../core/statements/statement";
import { LineMap } from "../core/text/lineMap";
import type { Span } from "../core/text/span";
import type { Action } from "./actions/action";
import { bibliographyActions, bibliographyOf } from "./actions/bibliography";
import { citationCommands, commandActions } from "./actions/commands";
import { citationActions } from "./actions/citation";
import { fixAll, fixesAt } from "./actions/fixes";
import { nameActions } from "./actions/names";
import { SOURCE } from "./diagnostic";
import type { Feature, OpenDocument, Workspace } from "./feature";
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
  const { title, kind, edits, appended, problem, preferred } = action;
  const own = edits.map((edit) => ({ range: document.range(edit), newText: edit.newText }));
  const repaired =
    problem === undefined ? [] : diagnostics.filter(isDiagnosticOf(problem.rule, document.range(problem)));
  return {
    title,
    kind,
    edit: workspaceEdit(own, document, appended),
    ...(repaired.length > 0 && { diagnostics: repaired }),
    ...(preferred && { isPreferred: true }),
  };
}

/** Edits of the document, and of another file, which may have to be created. */
function workspaceEdit(own: TextEdit[], { uri, version }: OpenDocument, appended: Action["appended"]): WorkspaceEdit {
  if (appended === undefined) return { changes: { [uri]: own } };
  const { text, newText } = appended;
  const end = new LineMap(text ?? "").positionAt((text ?? "").length);
  const entered = { range: { start: end, end }, newText };
  if (text !== undefined) return { changes: { [uri]: own, [appended.uri]: [entered] } };
  return {
    documentChanges: [
      { kind: "create", uri: appended.uri, options: { ignoreIfExists: true } },
      { textDocument: { uri: appended.uri, version: null }, edits: [entered] },
      { textDocument: { uri, version }, edits: own },
    ],
  };
}

/** Citations by key need the document's bibliography, which is another file. */
async function citationsByKey(
  { analysis }: OpenDocument,
  statement: Statement | undefined,
  { client, readFile }: Workspace,
): Promise<readonly Action[]> {
  if (statement === undefined || statement.facts.length === 0) return [];
  const file = bibliographyOf(analysis);
  const text = file === undefined ? undefined : await readFile(file.uri);
  if (file === undefined || (text === undefined && !client.createsFiles)) return [];
  return bibliographyActions(analysis, statement, { ...file, text });
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
    registrar.onDocument(CodeActionRequest.type, "complete", null, async (document, { range, context }, workspace) => {
      const { client } = workspace;
      const span = document.span(range);
      const wanted = wantedKinds(context);
      const statement = statementAt(document.analysis, span.start);
      const cited = wanted("refactor.rewrite") ? await citationsByKey(document, statement, workspace) : [];
      const actions = [...actionsAt(document.analysis, span, wanted), ...cited];
      const mention = mentionAt(document.analysis, span.start);
      const commands = context.only === undefined ? client.commands : undefined;
      return [
        ...actions.map((action) => toCodeAction(action, document, context)),
        ...(commands === undefined ? [] : citationCommands(document.analysis, statement, commands)),
        ...(commands === undefined || mention === undefined ? [] : commandActions(mention, commands)),
      ];
    });
  },
};
