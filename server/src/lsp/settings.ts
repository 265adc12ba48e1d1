import type { AnalysisSettings, Profile } from "../core/settings";
import { defaultSettings } from "../core/settings";
import type { Severity } from "../core/rules/problem";
import type { PartialDate } from "../core/knowledge/entity";
import { DEFAULT_FEATURE_SETTINGS } from "../features/settings";
import type { FeatureSettings, NameStyle } from "../features/settings";

/** `formulary.*`, narrowed once. What is missing or of the wrong type has its default. */
export interface ServerSettings {
  readonly analysis: AnalysisSettings;
  readonly features: FeatureSettings;
  /** BCP 47 primary languages whose documents are analysed; empty is all. */
  readonly languages: readonly string[];
  /** Globs of files that are left alone, relative to their workspace folder. */
  readonly exclude: readonly string[];
}

const ENABLE = ["auto", "on", "off"] as const;
const PROFILES = ["auto", "press-release", "regulatory", "journal", "patient"] as const satisfies readonly (
  Profile | "auto"
)[];
const LEVELS = ["error", "warning", "information", "hint", "off"] as const satisfies readonly (Severity | "off")[];
const STYLES = ["inn", "brand", "inn-brand"] as const satisfies readonly NameStyle[];

/** Reads the `formulary` section as a client sends it. `today` is an ISO day. */
export function readSettings(section: unknown, today: PartialDate): ServerSettings {
  const root = new Section(section);
  const defaults = defaultSettings(today);
  const { codeLens, inlayHints, completion } = DEFAULT_FEATURE_SETTINGS;
  const lens = root.section("codeLens");
  const hints = root.section("inlayHints");
  const complete = root.section("completion");
  return {
    analysis: {
      ...defaults,
      enable: root.oneOf("enable", ENABLE, defaults.enable),
      threshold: root.number("threshold", defaults.threshold),
      asOf: root.date("asOf"),
      profile: root.oneOf("profile", PROFILES, defaults.profile),
      rules: root.section("rules").levels(),
    },
    features: {
      codeLens: { enabled: lens.flag("enabled", codeLens.enabled), document: lens.flag("document", codeLens.document) },
      inlayHints: {
        enabled: hints.flag("enabled", inlayHints.enabled),
        codes: hints.flag("codes", inlayHints.codes),
        brands: hints.flag("brands", inlayHints.brands),
        abbreviations: hints.flag("abbreviations", inlayHints.abbreviations),
        verdicts: hints.flag("verdicts", inlayHints.verdicts),
      },
      completion: {
        enabled: complete.flag("enabled", completion.enabled),
        style: complete.oneOf("style", STYLES, completion.style),
      },
    },
    languages: root.texts("languages"),
    exclude: root.texts("exclude"),
  };
}

/** Reads an object of unknown shape key by key. */
class Section {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    this.#values = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  }

  section(key: string): Section {
    return new Section(this.#values[key]);
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.#values[key];
    return typeof value === "boolean" ? value : otherwise;
  }

  number(key: string, otherwise: number): number {
    const value = this.#values[key];
    return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
  }

  oneOf<T extends string>(key: string, choices: readonly T[], otherwise: T): T {
    const value = this.#values[key];
    return choices.find((choice) => choice === value) ?? otherwise;
  }

  date(key: string): PartialDate | undefined {
    const value = this.#values[key];
    return typeof value === "string" && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : undefined;
  }

  texts(key: string): readonly string[] {
    const value = this.#values[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }

  levels(): Readonly<Record<string, Severity | "off">> {
    const known = Object.entries(this.#values).flatMap(([id, value]) => {
      const level = LEVELS.find((candidate) => candidate === value);
      return level === undefined ? [] : [[id, level] as const];
    });
    return Object.fromEntries(known);
  }
}
