import type { AsOf } from "../text/document";
import type { AnalysisSettings, Profile } from "../settings";
import { findAsOf } from "../text/asOf";
import type { Splitting } from "../text/blocks";
import type { Format } from "../text/document";
import { readFrontMatter } from "../text/frontMatter";
import { detectLanguage } from "../text/language";
import { detectProfile } from "./profile";

/** How many blocks at the start may tell the document's date, language and profile. */
export const HEAD_BLOCKS = 64;

/** What the start of a document says about the whole. */
export interface Head {
  readonly language: string;
  readonly asOf: AsOf;
  readonly profile: Profile | undefined;
  /** `formulary: off` in the front matter. */
  readonly isOff: boolean;
  /** `formulary: { disable: … }` in the front matter: ids of rules. */
  readonly disabled: ReadonlySet<string>;
}

const PROFILES: ReadonlySet<string> = new Set([
  "press-release",
  "regulatory",
  "journal",
  "patient",
] satisfies Profile[]);

export function readHead(splitting: Splitting, format: Format, settings: AnalysisSettings): Head {
  const blocks = splitting.blocks
    .slice(0, HEAD_BLOCKS)
    .map((block, index) => ({ block, start: splitting.starts[index] ?? 0 }));
  const front = readFrontMatter(blocks, format);
  const named = front.get("formulary.profile")?.value ?? front.get("profile")?.value;
  const asOf = findAsOf(blocks, format, front, settings);
  const declared = isProfile(named) ? named : undefined;
  return {
    language: detectLanguage(blocks, format, front),
    asOf,
    profile: settings.profile !== "auto" ? settings.profile : (declared ?? detectProfile(blocks, asOf)),
    isOff: front.get("formulary")?.value === "off" || front.get("formulary.enable")?.value === "off",
    disabled: new Set(front.get("formulary.disable")?.value.match(/[\w-]+/gu)),
  };
}

function isProfile(name: string | undefined): name is Profile {
  return name !== undefined && PROFILES.has(name);
}

/** True when everything that depends on the two is the same; where the date stands does not count. */
export function sameHead(a: Head, b: Head): boolean {
  return (
    a.language === b.language &&
    a.profile === b.profile &&
    a.isOff === b.isOff &&
    sameDisabled(a, b) &&
    sameDate(a.asOf, b.asOf)
  );
}

function sameDisabled(a: Head, b: Head): boolean {
  return a.disabled.size === b.disabled.size && [...a.disabled].every((rule) => b.disabled.has(rule));
}

export function sameDate(a: AsOf, b: AsOf): boolean {
  return a.date === b.date && a.origin === b.origin;
}
