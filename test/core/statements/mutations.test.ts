/**
 * True statements of the knowledge base in six forms, and the same with an invented year, authority or scheme: how many
 * of the invented ones are contradicted. No true one may be, and no invented one confirmed but by another event.
 */
import { expect, test } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import type { Drug, Fact } from "../../../server/src/core/knowledge/entity";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const AUTHORITIES: Readonly<Record<string, string>> = {
  "regulator:fda": "FDA",
  "regulator:european-commission": "European Commission",
  "regulator:ema": "EMA",
  "regulator:nmpa": "NMPA",
  "regulator:mhlw": "MHLW",
  "regulator:mhra": "MHRA",
  "regulator:health-canada": "Health Canada",
};
/** Of each kind of fact so many are taken, at equal distances in the order of the knowledge base. */
const SAMPLE = 80;

interface Claim {
  readonly drug: string;
  readonly by: string;
  readonly scheme: string;
  readonly date: string;
}

type Form = (claim: Claim) => string;

const APPROVALS: readonly Form[] = [
  ({ drug, by, date }) => `On ${date}, the ${by} approved ${drug}.`,
  ({ drug, by, date }) => `${drug} was approved by the ${by} on ${date}.`,
  ({ drug, by, date }) => `${by} approval of ${drug} was granted on ${date}.`,
  ({ drug, by, date }) => `${drug} received approval from the ${by} on ${date}.`,
  ({ drug, by, date }) => `| Drug | ${by} approval |\n| --- | --- |\n| ${drug} | ${date} |`,
  ({ drug, by, date }) => `# ${drug}\n\n- Date of ${by} approval: ${date}`,
];
const GRANTS: readonly Form[] = [
  ({ drug, by, scheme, date }) => `On ${date}, the ${by} granted ${scheme} to ${drug}.`,
  ({ drug, by, scheme, date }) => `${drug} was granted ${scheme} by the ${by} on ${date}.`,
  ({ drug, by, scheme, date }) => `${drug} received ${scheme} from the ${by} on ${date}.`,
  ({ drug, by, scheme, date }) =>
    `| Drug | Designation | Regulator | Date |\n| --- | --- | --- | --- |\n| ${drug} | ${scheme} | ${by} | ${date} |`,
  ({ drug, by, scheme, date }) => `The ${by} awarded ${drug} ${scheme} on ${date}.`,
  ({ drug, by, scheme, date }) => `${scheme} was granted to ${drug} by the ${by} on ${date}.`,
];

const knowledge = builtKnowledge();
const settings = { ...defaultSettings("2026-11-26"), enable: "on" as const };

interface Sample {
  readonly drug: Drug;
  readonly fact: Fact & { readonly date: string };
}

/** Facts with a day of their own; `curated`: read on a page of its own, and not in a register's table. */
function sample(event: "approval" | "designation", curated: boolean): readonly Sample[] {
  const all: Sample[] = [];
  for (const drug of knowledge.entities("drug")) {
    if (drug.type !== "drug") continue;
    for (const fact of drug.facts) {
      const { date, disputed, precision, regulator } = fact;
      const isSure = disputed !== true && precision !== "announcement" && precision !== "latest";
      const isCurated = fact.source.url !== undefined;
      const isKnown = AUTHORITIES[regulator ?? ""] !== undefined;
      if (fact.event === event && isCurated === curated && isSure && isKnown && date?.length === 10)
        all.push({ drug, fact: { ...fact, date } });
    }
  }
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  return all.filter((_, index) => index % step === 0).slice(0, SAMPLE);
}

function claimOf({ drug, fact }: Sample): Claim {
  const scheme = fact.designation === undefined ? undefined : knowledge.entity(fact.designation);
  return {
    drug: fact.brand ?? drug.label,
    by: AUTHORITIES[fact.regulator ?? ""] ?? "",
    scheme: scheme?.label.replace(/ \([A-Z][\w ]{1,20}\)$/, "") ?? "",
    date: written(fact.date, 0),
  };
}

function written(date: string, years: number): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${MONTHS[(month ?? 1) - 1] ?? ""} ${String(day)}, ${String((year ?? 0) + years)}`;
}

/** The share of each verdict among the claims in all forms. */
function shares(claims: readonly Claim[], event: string): Readonly<Record<"confirmed" | "contradicted", number>> {
  const counts = { confirmed: 0, contradicted: 0 };
  const forms = event === "approval" ? APPROVALS : GRANTS;
  for (const claim of claims) {
    for (const form of forms) {
      const document = { uri: "file:///claim.md", format: "markdown" as const, text: form(claim) };
      const verdict = analyze(document, knowledge, settings).statements.find((s) => s.event === event)?.verdict;
      if (verdict === "confirmed" || verdict === "contradicted") counts[verdict]++;
    }
  }
  const all = claims.length * forms.length;
  return { confirmed: counts.confirmed / all, contradicted: counts.contradicted / all };
}

test.each([
  { event: "approval", curated: true, found: 0.8 },
  { event: "approval", curated: false, found: 0.35 },
  { event: "designation", curated: true, found: 0.3 },
  { event: "designation", curated: false, found: 0.4 },
] as const)("$event, curated $curated: a year too early is contradicted", ({ event, curated, found }) => {
  const facts = sample(event, curated);
  const told = shares(facts.map(claimOf), event);
  expect(told.contradicted).toBe(0);
  expect(told.confirmed).toBeGreaterThan(0.9);
  const early = shares(
    facts.map((each) => ({ ...claimOf(each), date: written(each.fact.date, -1) })),
    event,
  );
  expect(early.contradicted).toBeGreaterThan(found);
  expect(early.confirmed).toBeLessThan(0.02);
});

test("a scheme that the authority does not run is contradicted", () => {
  const foreign = sample("designation", false).map(claimOf);
  const claims = foreign.map((claim) => ({
    ...claim,
    scheme: claim.by === "FDA" ? "PRIME designation" : "RMAT designation",
  }));
  expect(shares(claims, "designation").contradicted).toBeGreaterThan(0.95);
});

test("the day of one authority's designation is not confirmed for another's", () => {
  const claims = sample("designation", false).map((each) => {
    const claim = claimOf(each);
    return { ...claim, by: claim.by === "FDA" ? "European Medicines Agency" : "FDA" };
  });
  expect(shares(claims, "designation").confirmed).toBeLessThan(0.02);
});
