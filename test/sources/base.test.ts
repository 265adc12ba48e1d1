import { describe, expect, it } from "vitest";
import { readBase } from "../../server/src/sources/base";
import { formatProblem } from "../../server/src/sources/problem";

const FOUNDATION = `
- { id: page, title: A page, publisher: somebody, licence: facts only, asOf: 2026-11-22 }
---
id: regulator:us-agency
label: Agency
kind: authority
jurisdiction: US
names: { official: [Agency], abbreviation: [AGY] }
sources: [{ source: page, retrieved: 2026-11-22 }]
---
id: regulator:other
label: Other
kind: authority
jurisdiction: DE
names: { official: [Other] }
sources: [{ source: page, retrieved: 2026-11-22 }]
---
id: designation:us-swift
label: Swift
jurisdiction: US
regulators: [regulator:us-agency]
names: { official: [Swift Track] }
legalBasis: an act
since: 2012-07-09
exclusive: true
gives: A shorter review.
url: https://example.org/swift
sources: [{ source: page, retrieved: 2026-11-22 }]
`;

const DRUG = `id: drug:sample
label: samplemab
names:
  inn: [samplemab]
identifiers: [cas:107-07-3]
sources: [{ source: page, retrieved: 2026-11-22 }]
facts:
  - { event: designation, regulator: regulator:us-agency, designation: designation:us-swift, date: 2015-03, precision: month, source: page, retrieved: 2026-11-22 }
`;

/** The problems of a drug file, as compilers print them. */
function problemsOf(text: string, words: readonly string[] = []): string[] {
  const curated = [
    { path: "base.yaml", text: FOUNDATION },
    { path: "d.yaml", text },
  ];
  return readBase({ curated, generated: [] }, "2026-11-22", new Set(words)).problems.map(formatProblem);
}

function changed(from: string, to: string, words: readonly string[] = []): string[] {
  expect(DRUG).toContain(from);
  return problemsOf(DRUG.replace(from, to), words);
}

describe("the sources of the base", () => {
  it("have no problems where there is none", () => {
    expect(problemsOf(DRUG)).toEqual([]);
  });

  it("report syntax errors with their line", () => {
    expect(problemsOf("id: drug:x\nlabel: [x\nnames: {}\n")[0]).toMatch(/^d\.yaml:[23]: /);
  });

  it.each([
    ["label: samplemab", "labl: samplemab", "d.yaml:2: labl: no such key here"],
    [
      "identifiers: [cas:107-07-3]",
      "identifiers: [cas:107-07-4]",
      "d.yaml:5: 107-07-4 is no CAS number: its check digit or form is wrong",
    ],
    [
      "event: designation",
      "event: designated",
      'd.yaml:8: facts.0.event: "designated" is none of designation, approval',
    ],
    ["date: 2015-03, precision: month", "date: 2015-02-30, precision: day", "d.yaml:8: there is no day 2015-02-30"],
    ["date: 2015-03, precision: month", "date: 2015-03, precision: day", "d.yaml:8: 2015-03 is not precise to the day"],
    ["date: 2015-03, precision: month", "date: 2031-03, precision: month", "d.yaml:8: 2031-03 lies in the future"],
    [
      "date: 2015-03, precision: month",
      "date: 2012-06, precision: month",
      "d.yaml:8: 2012-06 is before designation:us-swift began (2012-07-09)",
    ],
    ["date: 2015-03, precision: month", "date: 2015-03", 'd.yaml:8: facts.0: "precision" is missing'],
    [
      "regulator: regulator:us-agency",
      "regulator: regulator:other",
      "d.yaml:8: regulator:other does not run designation:us-swift",
    ],
    ["regulator: regulator:us-agency", "regulator: regulator:none", "d.yaml:8: there is no regulator:none"],
    [
      "source: page, retrieved: 2026-11-22 }\n",
      "source: hearsay, retrieved: 2026-11-22 }\n",
      'd.yaml:8: no source "hearsay"',
    ],
  ])("%s -> %s", (from, to, message) => {
    expect(changed(from, to).some((problem) => problem.startsWith(message))).toBe(true);
  });

  it("let a scheme be granted by a centre of the authority that runs it", () => {
    const centre = `---\nid: regulator:centre\nparent: regulator:us-agency\nlabel: Centre\nkind: centre\njurisdiction: US\nnames: { official: [Centre] }\nsources: [{ source: page, retrieved: 2026-11-22 }]\n`;
    expect(problemsOf(DRUG.replace("regulator: regulator:us-agency", "regulator: regulator:centre") + centre)).toEqual(
      [],
    );
  });

  it("want a word of the language marked as ambiguous", () => {
    const brand = (name: string): string[] =>
      changed("inn: [samplemab]", `inn: [samplemab]\n  brand: [${name}]`, ["today"]);
    expect(brand("TODAY")).toEqual(['d.yaml:5: "TODAY" is an English word: mark it "ambiguous: true"']);
    expect(brand("{ name: TODAY, ambiguous: true }")).toEqual([]);
  });

  it("report one id in two files, and one identifier of two drugs", () => {
    expect(problemsOf(`${DRUG}---\n${DRUG}`)).toContain("d.yaml:10: drug:sample stands in d.yaml too");
    const other = DRUG.replace("drug:sample", "drug:other").replaceAll("samplemab", "othermab");
    expect(problemsOf(`${DRUG}---\n${other}`)).toContain("d.yaml:14: cas:107-07-3 belongs to drug:sample too");
  });

  it("read every scalar as text but true and false", () => {
    const { entities } = readBase(
      {
        curated: [
          { path: "b", text: FOUNDATION },
          { path: "d", text: DRUG.replace("samplemab]", "samplemab]\n  code: [1234, 1e3, no, null]") },
        ],
        generated: [],
      },
      "2026-11-22",
      new Set(),
    );
    const drug = entities.find(({ id }) => id === "drug:sample");
    expect(drug?.names.map(({ text }) => text)).toEqual(["samplemab", "1234", "1e3", "no", "null"]);
  });

  it("know a brand without the device that it is called by", () => {
    const { entities } = readBase(
      {
        curated: [
          { path: "b", text: FOUNDATION },
          { path: "d", text: DRUG.replace("samplemab]", "samplemab]\n  brand: [Velumo Ellipta, Velumo Gel]") },
        ],
        generated: [],
      },
      "2026-11-22",
      new Set(),
    );
    const drug = entities.find(({ id }) => id === "drug:sample");
    expect(drug?.names.map(({ text }) => text)).toEqual(["samplemab", "Velumo Ellipta", "Velumo Gel", "Velumo"]);
  });
});
