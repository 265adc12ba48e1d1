import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import type { Edit } from "../core/rules/problem";
import { overlaps } from "../core/text/span";
import type { Feature } from "./feature";
import { mentionAt, sameEntity } from "./mentions";
import { say } from "./messages";
import { nameInPlace } from "./nameInPlace";
import { isProtected } from "./protectedText";

/** Why a rename is refused, for people. */
export interface Refusal {
  readonly refused: string;
}

/** The mention that a rename at `offset` would change, or why there is none. */
export function renamableAt(analysis: Analysis, offset: number): Mention | Refusal {
  const mention = mentionAt(analysis, offset);
  if (mention === undefined) return { refused: say("rename/notEntity") };
  return isProtected(analysis, mention) ? { refused: say("rename/protected") } : mention;
}

/**
 * The edits of a rename at `offset`. A known name of the entity is given to all its mentions, under whatever name,
 * but not to those of a definition (`INN (CODE; short)`), whose several names are what it is for; a sentence keeps its
 * capital. Any other text replaces only what is written as the target is.
 */
export function renameAt(analysis: Analysis, offset: number, newName: string): readonly Edit[] | Refusal {
  const target = renamableAt(analysis, offset);
  if ("refused" in target) return target;
  const newText = newName.trim();
  if (newText === "") return { refused: say("rename/empty") };
  const known = isNameOf(analysis, target, newText);
  return sameEntity(analysis, target)
    .filter((mention) => (known ? !isDefining(analysis, mention) : sameText(mention.text, target.text)))
    .filter((mention) => !isProtected(analysis, mention))
    .map((mention) => ({ mention, newText: known ? nameInPlace(analysis, mention, newText) : newText }))
    .filter(({ mention, newText: text }) => mention.text !== text)
    .map(({ mention: { start, end }, newText: text }) => ({ start, end, newText: text }));
}

function isNameOf({ knowledge }: Analysis, { entity, name }: Mention, text: string): boolean {
  const names = entity === undefined ? [] : (knowledge.entity(entity)?.names ?? []);
  return [name, ...names.map((known) => known.text)].some((known) => sameText(known, text));
}

/** True for either side of a definition that the document gives. */
export function isDefining({ definitions }: Analysis, mention: Mention): boolean {
  return definitions.some(({ short, long }) => overlaps(short, mention) || overlaps(long, mention));
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function refuse(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

export const rename: Feature = {
  name: "rename",
  capability: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  register: (registrar) => {
    registrar.onDocument(PrepareRenameRequest.type, "now", null, (document, { position }) => {
      const target = renamableAt(document.analysis, document.offset(position));
      if ("refused" in target) throw refuse(target.refused);
      return { range: document.range(target), placeholder: target.text };
    });
    registrar.onDocument(RenameRequest.type, "complete", null, (document, { position, newName }) => {
      const edits = renameAt(document.analysis, document.offset(position), newName);
      if ("refused" in edits) throw refuse(edits.refused);
      const changes = edits.map((edit) => ({ range: document.range(edit), newText: edit.newText }));
      return { changes: { [document.uri]: changes } };
    });
  },
};
