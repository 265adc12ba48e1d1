import type { Severity } from "./rules/problem";
import type { PartialDate } from "./knowledge/entity";

/** Kinds of document that rules judge differently. */
export type Profile = "press-release" | "regulatory" | "journal" | "patient";

/** Everything that an analysis depends on besides the text and the knowledge. */
export interface AnalysisSettings {
  /** `auto`: only documents with clear evidence of being about medicines get diagnostics, lenses and hints. */
  readonly enable: "auto" | "on" | "off";
  /** Score that a mention needs. */
  readonly threshold: number;
  /** The date as of which an undated document is judged; `undefined` is today. */
  readonly asOf: PartialDate | undefined;
  /** The day on which the analysis runs, passed in so that core stays pure. */
  readonly today: PartialDate;
  readonly profile: Profile | "auto";
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

export const DEFAULT_THRESHOLD = 1;

export function defaultSettings(today: PartialDate): AnalysisSettings {
  return { enable: "auto", threshold: DEFAULT_THRESHOLD, asOf: undefined, today, profile: "auto", rules: {} };
}
