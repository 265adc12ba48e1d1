import { InlayHintRequest } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import { overlaps } from "../core/text/span";
import type { Span } from "../core/text/span";
import { nameOfKind } from "./card/names";
import type { Feature } from "./feature";
import { sameEntity } from "./mentions";
import type { FeatureSettings } from "./settings";

/** A short note behind `offset`. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
}

type HintSettings = FeatureSettings["inlayHints"];

/** About as much text as a reader has before the eyes, in UTF-16 units. */
const SCREEN = 2000;

const VERDICT_MARKS = { confirmed: "✓", contradicted: "✗", unknown: "?" } as const;

/** What a name stands for, where the text around it does not say so already. */
export function hintsIn(analysis: Analysis, span: Span, settings: HintSettings): readonly Hint[] {
  if (!settings.enabled || !analysis.biomedical) return [];
  const names = analysis.mentionsIn(span).flatMap((mention) => {
    const text = meaning(mention, analysis, settings);
    return text === undefined ? [] : [{ offset: mention.end, text }];
  });
  return settings.verdicts ? [...names, ...verdicts(analysis, span)] : names;
}

function meaning(mention: Mention, analysis: Analysis, settings: HintSettings): string | undefined {
  const { type, nameKind } = mention;
  if (type === "drug" && nameKind === "code") return settings.codes ? nearby(mention, analysis) : undefined;
  if (type === "drug" && nameKind === "brand") return settings.brands ? nearby(mention, analysis) : undefined;
  if (nameKind === "abbreviation") return settings.abbreviations ? inDocument(mention, analysis) : undefined;
  return undefined;
}

/**
 * Codes and brands: not where the paragraph gives the preferred name itself, nor where the same form stands shortly
 * before, so that text full of names stays readable.
 */
function nearby(mention: Mention, analysis: Analysis): string | undefined {
  const block = analysis.blockAt(mention.start);
  if (block === undefined || mention.entity === undefined || sameText(mention.text, mention.name)) return undefined;
  const isSame = (other: Mention) => other.entity === mention.entity;
  const before = analysis.mentionsIn({ start: Math.max(0, mention.start - SCREEN), end: mention.start }).filter(isSame);
  if (before.some((other) => sameText(other.text, mention.text))) return undefined;
  const named = analysis.mentionsIn(block).filter(isSame);
  return named.some((other) => sameText(other.text, mention.name)) ? undefined : mention.name;
}

/** Abbreviations: at the first use in a document that never spells them out. */
function inDocument(mention: Mention, analysis: Analysis): string | undefined {
  const entity = mention.entity === undefined ? undefined : analysis.knowledge.entity(mention.entity);
  if (entity === undefined || analysis.definitions.some(({ short }) => short.text === mention.text)) return undefined;
  const all = sameEntity(analysis, mention);
  if (all[0]?.start !== mention.start || all.some((other) => other.nameKind !== "abbreviation")) return undefined;
  const long = nameOfKind(entity, "official") ?? entity.label;
  return sameText(long, mention.text) ? undefined : long;
}

function verdicts(analysis: Analysis, span: Span): readonly Hint[] {
  return analysis.statements
    .filter((statement) => overlaps(statement.trigger, span))
    .map(({ trigger, verdict }) => ({ offset: trigger.end, text: VERDICT_MARKS[verdict] }));
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export const inlayHint: Feature = {
  name: "inlayHint",
  capability: () => ({ inlayHintProvider: true }),
  register: (registrar) => {
    registrar.onDocument(InlayHintRequest.type, "complete", null, (document, { range }, { settings }) =>
      hintsIn(document.analysis, document.span(range), settings.inlayHints).map(({ offset, text }) => ({
        position: document.position(offset),
        label: text,
        paddingLeft: true,
      })),
    );
  },
};
