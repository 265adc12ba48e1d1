import { analyze } from "../../server/src/core/analysis";
import type { Analysis } from "../../server/src/core/analysis";
import { defaultSettings } from "../../server/src/core/settings";
import type { AnalysisSettings } from "../../server/src/core/settings";
import type { Format } from "../../server/src/core/text/document";
import type { OpenDocument } from "../../server/src/features/feature";
import type { ClientFeatures } from "../../server/src/features/settings";
import { EditedText } from "../../server/src/lsp/editedText";
import { openDocument } from "../../server/src/lsp/positions";
import { COMMANDS } from "../../server/src/lsp/protocol";
import { sampleKnowledge } from "./sample";

export const TODAY = "2026-11-22";

/** A client that can do everything. */
export const richClient: ClientFeatures = {
  commands: COMMANDS,
  customRequests: true,
  pullDiagnostics: true,
  checksOnCommand: true,
  relatedInformation: true,
  codeDescription: true,
  hierarchicalSymbols: true,
  codeActionLiterals: true,
  prepareRename: true,
  markdown: true,
  createsFiles: true,
  rulePages: "file:///rules",
  locale: "en",
};

/** A client that announced nothing. */
export const plainClient: ClientFeatures = {
  commands: undefined,
  customRequests: false,
  pullDiagnostics: false,
  checksOnCommand: false,
  relatedInformation: false,
  codeDescription: false,
  hierarchicalSymbols: false,
  codeActionLiterals: false,
  prepareRename: false,
  markdown: false,
  createsFiles: false,
  rulePages: undefined,
  locale: "en",
};

/** A document over the sample knowledge; the gate is open, because samples are short. */
export function open(
  text: string,
  format: Format = "markdown",
  settings: Partial<AnalysisSettings> = {},
): OpenDocument {
  const uri = "file:///sample.md";
  const document = new EditedText(uri, 1, text);
  return openDocument(document, analyzeSample(text, format, settings));
}

export function analyzeSample(
  text: string,
  format: Format = "markdown",
  settings: Partial<AnalysisSettings> = {},
): Analysis {
  const all = { ...defaultSettings(TODAY), enable: "on" as const, ...settings };
  return analyze({ uri: "file:///sample.md", format, text }, sampleKnowledge, all);
}
