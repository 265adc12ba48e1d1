import { TextDocument } from "vscode-languageserver-textdocument";
import { analyzeInSteps } from "../core/analysis";
import { formatOfPath } from "../core/text/format";
import type { OpenDocument } from "../features/feature";
import { declineReason } from "./limits";
import { runInSlices } from "./pacing";
import { openDocument } from "./positions";
import type { Surroundings } from "./session";

/**
 * Analyses a file that is not open, listening between the slices; `undefined` when it is declined, or not `wanted` any
 * more.
 */
export async function analyzeClosed(
  uri: string,
  text: string,
  { knowledge, settings }: Surroundings,
  wanted: () => boolean,
): Promise<OpenDocument | undefined> {
  if (declineReason(text) !== undefined) return undefined;
  const format = formatOfPath(uri);
  const analysis = await runInSlices(analyzeInSteps({ uri, format, text }, knowledge, settings), wanted);
  return analysis === undefined ? undefined : openDocument(TextDocument.create(uri, format, 0, text), analysis);
}
