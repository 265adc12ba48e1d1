import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { compileKnowledge } from "../../../server/src/core/knowledge/compile";
import type { Entity, Fact } from "../../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../../server/src/core/knowledge/open";
import { defaultSettings } from "../../../server/src/core/settings";

const REGISTER = { source: "register", retrieved: "2026-11-22" };
const PAGE = { source: "page", retrieved: "2026-11-22" };

const AGENCY: Entity = {
  id: "regulator:us-agency",
  type: "regulator",
  label: "FDA",
  kind: "authority",
  jurisdiction: "US",
  names: [{ text: "FDA", kind: "abbreviation" }],
  sources: [PAGE],
};

const UNDATED: Fact = { event: "approval", regulator: AGENCY.id, jurisdiction: "US", source: REGISTER };

const APPROVAL: Fact = {
  event: "approval",
  regulator: AGENCY.id,
  jurisdiction: "US",
  date: "2015-06-10",
  precision: "day",
  brand: "Samplex",
  source: REGISTER,
};

/** The verdict on the only statement of `text`, where these facts are known of Samplex. */
function verdictOf(text: string, ...facts: readonly Fact[]): string | undefined {
  const drug: Entity = {
    id: "drug:samplinib",
    type: "drug",
    label: "samplinib",
    names: [
      { text: "samplinib", kind: "inn" },
      { text: "Samplex", kind: "brand" },
    ],
    sources: [PAGE],
    facts,
  };
  const source = { title: "t", publisher: "p", licence: "facts only" };
  const sources = [
    { ...source, id: "register", asOf: "2019-07-02" },
    { ...source, id: "page", asOf: "2026-11-22" },
  ];
  const bytes = compileKnowledge({ version: "1", entities: [AGENCY, drug], sources, stems: [] });
  const knowledge = openKnowledge([{ layer: "embedded", bytes }]);
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  const analysis = analyze({ uri: "file:///t.md", format: "markdown", text }, knowledge, settings);
  return analysis.statements.map(({ verdict }) => verdict).join(" ");
}

describe("the verdict on an approval", () => {
  const EARLIER = "The FDA approved Samplex on 3 May 1998.";

  it("is against a day before the brand's first one in a register", () => {
    expect(verdictOf(EARLIER, APPROVAL)).toBe("contradicted");
  });

  it("is open where the register's first one is only the earliest that it still lists", () => {
    expect(verdictOf(EARLIER, { ...APPROVAL, precision: "latest" })).toBe("unknown");
  });

  it("is open where the register's one was for a use of its own", () => {
    expect(verdictOf(EARLIER, { ...APPROVAL, indication: "gout" })).toBe("unknown");
  });

  it("is not confirmed by the approval of another brand of the substance", () => {
    const other = { ...APPROVAL, brand: "Otherex" };
    expect(verdictOf("The FDA approved Samplex on June 10, 2015.", other)).toBe("unknown");
    expect(verdictOf("The FDA approved Samplex.", { ...UNDATED, brand: "Otherex" })).toBe("unknown");
    expect(verdictOf("The FDA approved SAMPLEX on June 10, 2015.", other, APPROVAL)).toBe("confirmed");
    expect(verdictOf("The FDA approved samplinib on June 10, 2015.", other)).toBe("confirmed");
  });

  it("is open where the register's first one was another brand's", () => {
    expect(verdictOf(EARLIER, { ...APPROVAL, brand: "Otherex" })).toBe("unknown");
  });

  it("agrees with the day, whatever bound it is", () => {
    expect(verdictOf("The FDA approved Samplex on 10 June 2015.", { ...APPROVAL, precision: "latest" })).toBe(
      "confirmed",
    );
  });

  it("does not take a flag without a date for any date that a text gives", () => {
    expect(verdictOf("The FDA approved Samplex on 3 May 2017.", APPROVAL, UNDATED)).toBe("unknown");
    expect(verdictOf("The FDA approved Samplex in 2017.", UNDATED)).toBe("unknown");
    expect(verdictOf("The FDA approved Samplex.", UNDATED)).toBe("confirmed");
  });

  it("takes news of some days later for the event's, but no later day that a text gives itself", () => {
    const news = (day: string): string =>
      `---\ndate: ${day}\n---\n\nAcme today announced that the FDA has approved Samplex (samplinib).\n`;
    expect(verdictOf(news("2015-06-12"), APPROVAL)).toBe("confirmed");
    expect(verdictOf(news("2015-06-30"), APPROVAL)).toBe("unknown");
    expect(verdictOf("The FDA approved Samplex on 12 June 2015.", APPROVAL)).toBe("unknown");
  });

  it("knows an approval by its very day where no authority is named, and by nothing else", () => {
    expect(verdictOf("Samplex was approved on 10 June 2015.", APPROVAL)).toBe("confirmed");
    expect(verdictOf("Samplex was approved in June 2015.", APPROVAL)).toBe("unknown");
    expect(verdictOf("Samplex was approved on 10 June 2014.", APPROVAL)).toBe("unknown");
  });

  it("leaves a day at the head of an item of news open for a week after the event's", () => {
    const fact = { ...APPROVAL, source: PAGE, indication: "gout" };
    expect(verdictOf("2015-06-14, FDA approved Samplex for the treatment of gout.", fact)).toBe("unknown");
    expect(verdictOf("2015-06-30, FDA approved Samplex for the treatment of gout.", fact)).toBe("contradicted");
    expect(verdictOf("The FDA approved Samplex on 14 June 2015 for the treatment of gout.", fact)).toBe("contradicted");
  });

  it("takes uses of two diseases for two, however much of their words they share", () => {
    const fact = { ...APPROVAL, source: PAGE, indication: "NRG1 fusion-positive pancreatic adenocarcinoma" };
    const claim = (disease: string): string =>
      `On May 13, 2017, the FDA approved Samplex for the treatment of NRG1 fusion-positive ${disease}.`;
    expect(verdictOf(claim("pancreatic adenocarcinoma"), fact)).toBe("contradicted");
    expect(verdictOf(claim("cholangiocarcinoma"), fact)).toBe("unknown");
  });
});
