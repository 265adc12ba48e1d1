import { isoDay } from "../knowledge/partialDate";
import { defineRule } from "./rule";

export const designationAnachronism = defineRule({
  id: "designation-anachronism",
  severity: { default: "warning" },
  summary: "A designation dated before its scheme existed.",
  why: "Either the date or the scheme is wrong: nobody could have granted it then.",
  authority: { title: "The scheme's start, as its card cites it", seen: "primary" },
  languages: ["en"],
  messages: {
    early: "{scheme} has existed only since {since}; it cannot have been granted in {stated}.",
  },
  examples: {
    reported: [{ text: "Pembrolizumab received PRIME designation from the EMA in [[2014]]." }],
    silent: [
      { text: "Pembrolizumab received PRIME designation from the EMA in 2017." },
      { text: "Pembrolizumab received orphan drug designation from the FDA in 2012." },
    ],
  },
  needs: "statements",
  check: function* ({ statements, document }) {
    for (const { designation, date, negated } of statements) {
      if (designation === undefined || date === undefined || date.end <= date.start || negated) continue;
      const scheme = document.knowledge.entity(designation);
      if (scheme?.type !== "designation" || scheme.since === undefined) continue;
      if (isoDay(date.value, "last") >= isoDay(scheme.since, "first")) continue;
      yield {
        start: date.start,
        end: date.end,
        message: "early",
        arguments: { scheme: scheme.label, since: scheme.since, stated: date.value },
        entity: scheme.id,
      };
    }
  },
});
