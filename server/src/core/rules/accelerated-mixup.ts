import { jurisdictionOfRegulator } from "../statements/verdicts/verdict";
import { defineRule } from "./rule";

/** The three schemes that texts confuse, with what the other side calls its own. */
const SCHEMES: Readonly<Record<string, { readonly home: string; readonly meant: Readonly<Record<string, string>> }>> = {
  "designation:us-accelerated-approval": {
    home: "US",
    meant: {
      EU: "conditional marketing authorisation (approval on early data) or accelerated assessment (a faster review)",
    },
  },
  "designation:eu-accelerated-assessment": { home: "EU", meant: { US: "priority review (a faster review)" } },
  "designation:eu-conditional": { home: "EU", meant: { US: "accelerated approval (approval on early data)" } },
};

/** These schemes have this rule, which says what was meant; designation-wrong-regulator leaves them to it. */
export function isMixupScheme(designation: string): boolean {
  return designation in SCHEMES;
}

export const acceleratedMixup = defineRule({
  id: "accelerated-mixup",
  severity: { default: "warning" },
  summary: "Accelerated approval (US), accelerated assessment (EU) and conditional authorisation (EU) confused.",
  why: "Two of them are approvals on early data and one is only a faster review; the wrong name misstates what was decided.",
  authority: {
    title: "EMA, Accelerated assessment and Conditional marketing authorisation; FDA, Accelerated Approval",
    url: "https://www.ema.europa.eu/en/human-regulatory-overview/marketing-authorisation/accelerated-assessment",
    seen: "primary",
    read: "2026-11-22",
    says: "Accelerated assessment shortens the EMA's review; conditional authorisation and accelerated approval rest on less complete evidence.",
  },
  languages: ["en"],
  messages: {
    mixup: "{scheme} is not a scheme of {the regulator}. Its own is {meant}.",
  },
  examples: {
    reported: [
      { text: "In 2019 the European Commission granted [[accelerated approval]] to pembrolizumab." },
      { text: "In 2019 the FDA granted [[conditional marketing authorisation]] to pembrolizumab." },
    ],
    silent: [
      { text: "In 2019 the FDA granted accelerated approval to pembrolizumab." },
      { text: "In 2019 the European Commission granted conditional marketing authorisation to pembrolizumab." },
    ],
  },
  needs: "statements",
  check: function* ({ statements, document }) {
    for (const { designation, regulator, name, negated } of statements) {
      const scheme = designation === undefined ? undefined : SCHEMES[designation];
      if (designation === undefined || scheme === undefined || name === undefined || negated) continue;
      const actor = jurisdictionOfRegulator(regulator?.entity, document.knowledge);
      const meant = actor === undefined ? undefined : scheme.meant[actor];
      if (meant === undefined || actor === scheme.home) continue;
      const label = document.knowledge.entity(designation)?.label ?? name.text;
      yield {
        start: name.start,
        end: name.end,
        message: "mixup",
        arguments: { scheme: label, regulator: regulator?.text ?? "", meant },
        entity: designation,
      };
    }
  },
});
