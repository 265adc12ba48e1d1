import { analyzeInSteps } from "../core/analysis";
import type { Analysis } from "../core/analysis";
import { formatOfLanguage } from "../core/text/format";
import { hoverAt } from "../features/hover";
import type { ClientFeatures } from "../features/settings";
import { EditedText } from "./editedText";
import { pause, runInSlices } from "./pacing";
import { openDocument } from "./positions";

const URI = "formulary:first";
const SAMPLE =
  "Keytruda (pembrolizumab) was approved by the U.S. Food and Drug Administration (FDA) on May 1, 2020. The European " +
  "Medicines Agency (EMA) granted orphan designation to zevorcabtagene autoleucel (CT053) in 2021.\n";

/**
 * Answers a question that nobody asked, so that the first that somebody asks does not wait for what is made once: the names of
 * countries, indexes, compiled code. To be called when there is nothing else to do; it rests after each few milliseconds.
 */
export async function warmUp({ knowledge, settings }: Analysis, client: ClientFeatures): Promise<void> {
  const text = new EditedText(URI, 0, SAMPLE);
  const document = { uri: URI, format: formatOfLanguage("markdown", URI), text: SAMPLE };
  const analysis = await runInSlices(analyzeInSteps(document, knowledge, settings), () => true);
  if (analysis === undefined) return;
  for (const { start } of analysis.mentions) {
    await pause();
    hoverAt(openDocument(text, analysis), start, client);
  }
}
