import type { Mention } from "../recognition/mention";
import { defineDocumentRule } from "./rule";
import type { Located } from "./rule";

interface Use {
  readonly start: number;
  readonly end: number;
  /** The initials alone: without the country before them and the common noun behind. */
  readonly text: string;
  /** What stands behind the initials in the mention: " designation". */
  readonly tail: string;
  readonly entity: string;
  readonly label: string;
  /** Initials of a name that the authority no longer has: its present name does not spell them out. */
  readonly isFormer: boolean;
  /** The full name, or a definition of the abbreviation, rather than the bare abbreviation. */
  readonly explains: boolean;
}

/** Authorities that every reader of the trade knows by their initials. */
const KNOWN: ReadonlySet<string> = new Set(["regulator:fda", "regulator:ema", "regulator:european-commission"]);

export const abbreviationUndefined = defineDocumentRule<Use>({
  id: "abbreviation-undefined",
  severity: {
    default: "off",
    "press-release": "information",
    journal: "information",
    regulatory: "information",
    patient: "warning",
  },
  summary: "An authority's or designation's abbreviation used before it is spelled out, or never.",
  why: "BTD, RPDD or CDE mean something else to half of the readers.",
  authority: {
    title:
      "EMA, Compilation of QRD decisions on stylistic matters in product information (EMA/25090/2002): abbreviations and acronyms",
    url: "https://www.readkong.com/page/compilation-of-qrd-decisions-on-stylistic-matters-in-2464735",
    seen: "primary",
    read: "2026-11-27",
    says: "An abbreviation that is not standard is avoided; where that cannot be, the term is spelled out at its first occurrence with the abbreviation in brackets behind it.",
    note: "Read in a copy of revision 20 of 31 March 2020. For journals the AMA Manual of Style, chapter 13, asks the same for abstract and text; that was read in a summary for authors only.",
  },
  languages: ["en"],
  messages: {
    never: "“{short}” is never spelled out in this document ({label}).",
    later: "“{short}” is used before it is spelled out ({label}).",
    expand: "Spell out as “{expanded}”",
  },
  examples: {
    reported: [
      { text: "Pembrolizumab was approved by the [[PMDA]] in 2016.", profile: "journal" },
      { text: "Pembrolizumab was approved by Japan's [[MHLW]] in 2016.", profile: "journal" },
      { text: "China's [[NMPA]] (formerly the CFDA) approved pembrolizumab.", profile: "journal" },
      {
        text: "The [[PMDA]] approved pembrolizumab in 2016. The Pharmaceuticals and Medical Devices Agency (PMDA) reviews drugs in Japan.",
        profile: "journal",
      },
    ],
    silent: [
      {
        text: "The Pharmaceuticals and Medical Devices Agency (PMDA) approved pembrolizumab. The PMDA reviews drugs in Japan.",
        profile: "journal",
      },
      { text: "The FDA approved pembrolizumab.", profile: "journal" },
      {
        text: "After middle cerebral artery occlusion (MCAO) pembrolizumab was given. Under anesthesia, the MCA of 14 rats was occluded; MCAO lasted.",
        profile: "journal",
      },
      { text: "Report it: search for MHRA Yellow Card in the app store. Pembrolizumab is new.", profile: "patient" },
      {
        text: "# Saudi Food and Drug Authority (SFDA) Approves Pembrolizumab\n\nThe SFDA approved pembrolizumab.",
        profile: "press-release",
      },
    ],
  },
  needs: ["regulators", "designations"],
  collect: ({ mentions, definitions, document, block }) => {
    if (block.kind === "reference-entry") return [];
    return mentions.flatMap((mention) => {
      // "search for MHRA Yellow Card in the app store": what the thing is called.
      if (/^\sYellow Card\b/.test(block.prose.slice(mention.end, mention.end + 12))) return [];
      const use = useOf(mention, document.knowledge.entity(mention.entity ?? "")?.label);
      if (use === undefined) return [];
      if (definitions.some(({ short }) => startsLonger(short.text, use.text))) return [];
      const isDefined = definitions.some(({ short }) => short.start <= mention.start && mention.end <= short.end);
      // "NMPA (formerly the CFDA)" says what it was called, and not what it stands for.
      const explains = use.explains || (isDefined && !use.isFormer);
      // A headline has no room for long names, but may give one.
      return block.kind === "heading" && !explains ? [] : [{ ...use, explains }];
    });
  },
  conclude: function* (items) {
    for (const uses of byEntity(items).values()) {
      const first = uses[0];
      if (first === undefined || first.item.explains || KNOWN.has(first.item.entity)) continue;
      const { start, end, text, tail, label, isFormer } = first.item;
      const explained = uses.some(({ item }) => item.explains);
      const expanded = `${withoutEnd(withoutJurisdiction(label), tail)} (${text})`;
      const span = { start: first.blockStart + start, end: first.blockStart + end };
      yield {
        ...span,
        message: explained ? "later" : "never",
        arguments: { short: text, label },
        entity: first.item.entity,
        fixes:
          explained || isFormer
            ? []
            : [{ title: "expand", arguments: { expanded }, edits: [{ ...span, newText: expanded }], certain: false }],
      };
    }
  },
});

function useOf({ start, end, text, entity, type, nameKind }: Mention, label: string | undefined): Use | undefined {
  if (type === "drug" || entity === undefined || label === undefined || nameKind === undefined) return undefined;
  const isFormer = nameKind === "former" && /^[A-Z]{2,6}$/.test(text);
  const explains = nameKind !== "abbreviation" && !isFormer;
  return { ...initialsOf(text, start, end), entity, label, isFormer, explains };
}

/** "Japan's MHLW", "RMAT designation": where the initials stand in the mention. */
function initialsOf(text: string, start: number, end: number): Pick<Use, "start" | "end" | "text" | "tail"> {
  const initials = [...text.matchAll(/\b[A-Z][a-z]?[A-Z]\w*/g)].at(-1);
  if (initials === undefined) return { start, end, text, tail: "" };
  const from = start + initials.index;
  const to = from + initials[0].length;
  return { start: from, end: to, text: initials[0], tail: text.slice(to - start) };
}

/** The MCA of "middle cerebral artery occlusion (MCAO)" is an artery, and no authority of former days. */
function startsLonger(defined: string, initials: string): boolean {
  return defined.length > initials.length && defined.startsWith(initials);
}

/** The noun that the text already has behind the initials is not written twice. */
function withoutEnd(label: string, tail: string): string {
  return tail !== "" && label.toLowerCase().endsWith(tail.toLowerCase()) ? label.slice(0, -tail.length) : label;
}

function byEntity(items: readonly Located<Use>[]): Map<string, Located<Use>[]> {
  const groups = new Map<string, Located<Use>[]>();
  for (const located of items) {
    const group = groups.get(located.item.entity);
    if (group === undefined) groups.set(located.item.entity, [located]);
    else group.push(located);
  }
  return groups;
}

/** Labels end with the jurisdiction where several authorities run a scheme of one name: "… designation (US)". */
function withoutJurisdiction(label: string): string {
  return label.replace(/ \([A-Z][\w ]{1,20}\)$/, "");
}
