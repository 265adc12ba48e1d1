import type { Name, Regulator } from "../knowledge/entity";
import { isoDay } from "../knowledge/partialDate";
import type { Mention } from "../recognition/mention";
import { findDates, resolveDate } from "../text/dates";
import { covers } from "../text/span";
import { defineRule } from "./rule";
import type { BlockView, Finding } from "./rule";
import { sentenceAt } from "./support/sentences";

/** Words that place a former name in its own time. */
const HISTORICAL =
  /\b(?:former(?:ly)?|previous(?:ly)?|then|predecessor|renamed|replaced|succeeded|superseded|now|became|known as|at the time|historical(?:ly)?|old|established|founded|until|before)\b/i;

export const regulatorObsolete = defineRule({
  id: "regulator-obsolete",
  severity: { default: "warning" },
  summary: "A regulator's former name, used for a time after the name had changed.",
  why: "A reader cannot find the decision under a name that the authority no longer had; editors take it for a copied error.",
  authority: { title: "The authority's own history, as its card cites it", seen: "primary" },
  languages: ["en"],
  messages: {
    obsolete: "{name} has been called {current} since {year}.",
    replace: "Change to “{current}”",
  },
  examples: {
    reported: [
      {
        text: "Pembrolizumab was approved by the [[CFDA]] in July 2021.",
        fixed: "Pembrolizumab was approved by the NMPA in July 2021.",
      },
    ],
    silent: [
      { text: "Pembrolizumab was approved by the CFDA in 2016." },
      { text: "The NMPA (formerly the CFDA) approved pembrolizumab in 2019." },
      { text: "Pembrolizumab was approved by the NMPA in July 2021." },
    ],
  },
  needs: "regulators",
  check: function* (view) {
    for (const mention of view.mentions) {
      if (mention.type !== "regulator" || mention.nameKind !== "former") continue;
      const finding = judge(mention, view);
      if (finding !== undefined) yield finding;
    }
  },
});

function judge(mention: Mention, view: BlockView): Finding | undefined {
  const regulator = mention.entity === undefined ? undefined : view.document.knowledge.entity(mention.entity);
  if (regulator?.type !== "regulator") return undefined;
  const former = regulator.names.find(({ kind, text }) => kind === "former" && mention.text.includes(text));
  const until = former?.until;
  if (former === undefined || until === undefined || !isUsedAfter(mention, until, view)) return undefined;
  const current = currentName(regulator, former);
  return {
    start: mention.start,
    end: mention.end,
    message: "obsolete",
    arguments: { name: mention.text, current, year: until.slice(0, 4) },
    entity: regulator.id,
    fixes: [
      {
        title: "replace",
        arguments: { current },
        edits: [{ start: mention.start, end: mention.end, newText: current }],
        certain: true,
      },
    ],
  };
}

/** The sentence dates its event after the change, and does not speak of the past. */
function isUsedAfter(mention: Mention, until: string, { block, document }: BlockView): boolean {
  const sentence = sentenceAt(block.prose, mention.start);
  if (HISTORICAL.test(block.prose.slice(sentence.start, sentence.end))) return false;
  const dates = findDates(block.prose)
    .filter((date) => covers(sentence, date))
    .flatMap((date) => resolveDate(date, document.asOf) ?? []);
  return dates.length > 0 && dates.every((date) => isoDay(date, "first") > isoDay(until, "last"));
}

/** A short name for a short name, a long one for a long one. */
function currentName(regulator: Regulator, former: Name): string {
  const isShort = /^[A-Z]{2,6}$/.test(former.text);
  return (isShort ? regulator.names.find(({ kind }) => kind === "abbreviation")?.text : undefined) ?? regulator.label;
}
