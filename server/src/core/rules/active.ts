import type { PartialDate } from "../knowledge/entity";
import { isoDay } from "../knowledge/partialDate";
import type { AnalysisSettings } from "../settings";
import { AskedRules } from "./asked";
import type { ActiveRule } from "./asked";
import type { DocumentView, Level, Rule } from "./rule";

const ofDocument = new WeakMap<DocumentView, { readonly among: readonly Rule[]; readonly rules: AskedRules }>();

/** The rules that run in a document. */
export function activeRules(document: DocumentView, among: readonly Rule[]): AskedRules {
  const known = ofDocument.get(document);
  if (known?.among === among) return known.rules;
  const rules = rulesLike(document, among);
  ofDocument.set(document, { among, rules });
  return rules;
}

/** The rules of documents of one kind, by what tells the kinds apart: a run over many files makes them once. */
interface Kinds {
  /** The rules that are not for documents of any date. */
  readonly timed: readonly Rule[];
  readonly bySettings: WeakMap<AnalysisSettings["rules"], Map<string, AskedRules>>;
}

const kindsOf = new WeakMap<readonly Rule[], Kinds>();

function rulesLike(document: DocumentView, among: readonly Rule[]): AskedRules {
  if (document.disabled.size > 0) return rulesOf(document, among);
  const { timed, bySettings } = kindsAmong(among);
  const byKind = bySettings.get(document.settings.rules) ?? new Map<string, AskedRules>();
  bySettings.set(document.settings.rules, byKind);
  const valid = timed.map((rule) => (validAt(rule, document.asOf.date) ? "+" : "-")).join("");
  const kind = `${document.language} ${document.profile ?? ""} ${valid}`;
  const rules = byKind.get(kind) ?? rulesOf(document, among);
  byKind.set(kind, rules);
  return rules;
}

function kindsAmong(among: readonly Rule[]): Kinds {
  let kinds = kindsOf.get(among);
  if (kinds === undefined) {
    const timed = among.filter(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);
    kindsOf.set(among, (kinds = { timed, bySettings: new WeakMap() }));
  }
  return kinds;
}

function rulesOf(document: DocumentView, among: readonly Rule[]): AskedRules {
  const all = among.flatMap((rule): ActiveRule[] => {
    const level = rule.scope === "suppression" ? "off" : levelOf(rule, document);
    return level === "off" ? [] : [{ rule, level }];
  });
  return new AskedRules(all);
}

/** The level at which a rule reports in this document; `off` where it does not apply. */
export function levelOf(rule: Rule, document: DocumentView): Level {
  if (rule.languages !== "any" && !rule.languages.includes(document.language)) return "off";
  if (!validAt(rule, document.asOf.date) || document.disabled.has(rule.id)) return "off";
  const set = document.settings.rules[rule.id];
  if (set !== undefined) return set;
  const byProfile = document.profile === undefined ? undefined : rule.severity[document.profile];
  return byProfile ?? rule.severity.default;
}

function validAt({ validFrom, validTo }: Rule, date: PartialDate): boolean {
  if (validFrom !== undefined && isoDay(date, "last") < isoDay(validFrom, "first")) return false;
  return validTo === undefined || isoDay(date, "first") <= isoDay(validTo, "last");
}
