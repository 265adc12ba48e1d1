import { analyzeInSteps, recognizeInSteps } from "../core/analysis";
import type { Recognition } from "../core/analysis";
import { formatOfPath } from "../core/text/format";
import type { Opened, OpenDocument } from "../features/feature";
import { EditedText } from "./editedText";
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
  const document = { uri, format: formatOfPath(uri), text };
  const analysis = await runInSlices(analyzeInSteps(document, knowledge, settings), wanted);
  return analysis && openDocument(new EditedText(uri, 0, text), analysis);
}

/** The same without statements and rules, for the index of who is mentioned where. */
export async function recognizeClosed(
  uri: string,
  text: string,
  { knowledge, settings }: Surroundings,
  wanted: () => boolean,
): Promise<Opened<Recognition> | undefined> {
  if (declineReason(text) !== undefined) return undefined;
  const document = { uri, format: formatOfPath(uri), text };
  const recognized = await runInSlices(recognizeInSteps(document, knowledge, settings), wanted);
  return recognized && openDocument(new EditedText(uri, 0, text), recognized);
}
