import { Range, Uri, ViewColumn, window } from "vscode";
import type { TextEditor } from "vscode";
import { currentEditor } from "../activeDocument";
import type { WireSite } from "../../../server/src/lsp/protocol";

/** Shows a document with the site selected, in the column of the text where one is shown. */
export async function openSite({ uri, range }: WireSite): Promise<void> {
  const column = currentEditor()?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(Uri.parse(uri), { viewColumn: column, selection: asRange({ range }) });
}

/** The site after the cursor of its document; after the last one the first. */
export function nextSite(sites: readonly WireSite[], editor: TextEditor | undefined): WireSite | undefined {
  const here = editor?.document.uri.toString();
  if (editor === undefined || !sites.some(({ uri }) => uri === here)) return sites[0];
  const at = editor.selection.start;
  const current = sites.findIndex((site) => site.uri === here && !asRange(site).start.isBefore(at));
  if (current < 0) return sites.find(({ uri }) => uri !== here) ?? sites[0];
  const isHere = sites[current] !== undefined && asRange(sites[current]).start.isEqual(at) && !editor.selection.isEmpty;
  return sites[(isHere ? current + 1 : current) % sites.length];
}

/** A site as a node's menu or a link hands it over. */
export function siteOf(value: unknown): WireSite | undefined {
  return isSite(value) ? value : undefined;
}

function isSite(value: unknown): value is WireSite {
  if (typeof value !== "object" || value === null || !("uri" in value) || !("range" in value)) return false;
  const { uri, range } = value;
  return typeof uri === "string" && typeof range === "object" && range !== null && "start" in range && "end" in range;
}

function asRange({ range: { start, end } }: Pick<WireSite, "range">): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
