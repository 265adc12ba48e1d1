import type { AnalysisSettings } from "../settings";
import type { DocumentIndex } from "./documentIndex";
import type { Head } from "./head";

/** True when the document is to be checked: there is clear evidence that it is about medicines, or the user says so. */
export function isBiomedical(index: DocumentIndex, head: Head, settings: AnalysisSettings): boolean {
  if (head.isOff || settings.enable === "off") return false;
  if (settings.enable === "on") return true;
  return index.sum("topic:medicine") + index.sum("topic:regulatory") > 0;
}
