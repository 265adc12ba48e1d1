import type { LocalDefinition } from "../recognition/mention";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { isSpelledOut, sameMeaning } from "./support/sameMeaning";

export const abbreviationTwoMeanings = defineDocumentRule<LocalDefinition>({
  id: "abbreviation-two-meanings",
  severity: { default: "warning" },
  summary: "One abbreviation is defined with two different meanings in the document.",
  why: "After the second definition no reader can tell which of the two is meant.",
  authority: {
    title: "PerfectIt, guide: Abbreviations defined two ways",
    url: "https://support.perfectit.com/kb/guide/en/abbreviations-defined-two-ways-QSmTX7QWTN/Steps/2424234",
    seen: "primary",
    read: "2026-11-27",
    says: "An abbreviation should have one definition only; of two meanings one should be spelled out each time.",
    note: "An editors' tool, and no standard: the document contradicts itself whoever says so.",
  },
  languages: ["en"],
  messages: {
    second: "“{short}” is defined as “{long}” here, and as “{other}” before.",
    first: "first defined as “{other}”",
  },
  examples: {
    reported: [
      {
        text: "Overall survival with nivolumab improved (hazard ratio [HR] 0.65). Mean heart rate ([[HR]]) fell by 4 beats per minute with nivolumab.",
      },
    ],
    silent: [
      {
        text: "Some had pomalidomide-dexamethasone (PD), others nivolumab plus dexamethasone (PD).",
      },
      {
        text: "Scaling and root planing (SRP) came before nivolumab, surface and root planning (SRP) after it.",
      },
      {
        text: "Nivolumab was given per day orally (PO). Prescription opioids (PO) were stopped.",
      },
      {
        text: "The U.S. Food and Drug Administration (FDA) approved nivolumab. The Food and Drug Administration (FDA) had asked for more data.",
      },
      {
        text: "Acute myeloid leukemia (AML) was treated with nivolumab. Acute myelogenous leukaemia (AML) is rare.",
      },
      {
        text: "Continuous glucose monitoring (CGM) began on day 1 of nivolumab; the Continuous Glucose Monitor (CGM) was worn for a week.",
      },
      {
        text: "Data on nivolumab in multiple sclerosis were given at the Society for Immunotherapy of Cancer (SITC). The Society for Immunotherapy of Cancer’s (SITC) next meeting is in May.",
      },
      {
        text: "Pair-fed (PF) rats got nivolumab. The study, performed in 18 rats (PF), was short.",
      },
      {
        text: "Adverse events (AEs) of nivolumab were mild. An adverse event (AE) led to withdrawal in two patients.",
      },
    ],
  },
  needs: "definitions",
  collect: ({ definitions }) => definitions.filter(({ kind }) => kind === "abbreviation"),
  conclude: function* (items) {
    const byShort = new Map<string, Located<LocalDefinition>[]>();
    for (const located of items) {
      const key = withoutPlural(located.item.short.text);
      const known = byShort.get(key);
      if (known === undefined) byShort.set(key, [located]);
      else known.push(located);
    }
    for (const definitions of byShort.values()) yield* judge(definitions);
  },
});

/** The same words are compared once: a document defines few abbreviations in many ways. */
function* judge(definitions: readonly Located<LocalDefinition>[]): Generator<Finding> {
  const at = definitions.length < 2 ? -1 : definitions.findIndex(isRead);
  const first = definitions[at];
  if (first === undefined) return;
  const others = new Map<string, boolean>();
  for (let next = at + 1; next < definitions.length; next++) {
    const definition = definitions[next];
    if (definition === undefined || isSameEntity(first.item, definition.item)) continue;
    const { short, long } = definition.item;
    const key = `${short.text} ${long.text}`;
    const isOther = others.get(key) ?? (!sameMeaning(first.item.long.text, long.text) && isRead(definition));
    others.set(key, isOther);
    if (isOther) yield findingOf(definition, first);
  }
}

/** What stands before the bracket was read rightly. */
function isRead({ item: { short, long } }: Located<LocalDefinition>): boolean {
  return isSpelledOut(short.text, long.text);
}

function findingOf({ item, blockStart }: Located<LocalDefinition>, first: Located<LocalDefinition>): Finding {
  const values = { short: item.short.text, long: item.long.text, other: first.item.long.text };
  return {
    start: blockStart + item.short.start,
    end: blockStart + item.short.end,
    message: "second",
    arguments: values,
    related: [
      {
        start: first.blockStart + first.item.short.start,
        end: first.blockStart + first.item.short.end,
        message: "first",
        arguments: values,
      },
    ],
  };
}

function isSameEntity(a: LocalDefinition, b: LocalDefinition): boolean {
  return a.entity !== undefined && a.entity === b.entity;
}

function withoutPlural(word: string): string {
  return word.length > 2 && word.endsWith("s") ? word.slice(0, -1) : word;
}
