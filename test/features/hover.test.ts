import { describe, expect, it } from "vitest";
import { hoverAt } from "../../server/src/features/hover";
import type { ClientFeatures } from "../../server/src/features/settings";
import { readMarkers } from "./markers";
import { open, plainClient, richClient } from "./open";

/** The card at `$0` covers the marked range and says each of `says`; no card is expected where no range is marked. */
function checkHover(marked: string, says: readonly (string | RegExp)[], client: ClientFeatures = richClient): void {
  const { text, cursor, expected } = readMarkers(marked);
  const card = hoverAt(open(text), cursor, client);
  const [range] = expected;
  if (range === undefined) {
    expect(card).toBeUndefined();
    return;
  }
  expect(card?.span).toMatchObject({ start: range.start, end: range.end });
  for (const words of says) expect(card?.markdown).toMatch(words);
}

describe("hover", () => {
  it("shows the card of a drug under any of its names", () => {
    checkHover(
      `Patients were given velt$0inib daily.
                    ^^^^^^^^`,
      ["**veltinib**", "small molecule", "targets SK1", "Sample Biotech (originator)", "Veltora"],
    );
    checkHover(
      `Patients were given Velt$0ora daily.
                    ^^^^^^^`,
      [/\*\*veltinib\*\* — brand name here: Veltora/],
    );
    checkHover(
      `The trial of VLT-$01024 began.
             ^^^^^^^^`,
      [/development code here: VLT-1024/],
    );
  });

  it("shows status with its horizon, designations with regulator and date, identifiers as links, dated sources", () => {
    checkHover(
      `Patients were given velt$0inib daily.
                    ^^^^^^^^`,
      [
        "(known through 2026-11-01)",
        /\*\*United States\*\* approved \[2023-06-30\]\(https:\/\/register\.example\/veltinib\), FDA/,
        /Orphan Drug designation: 2019-08, FDA/,
        /\[DrugBank DB99999\]\(https:\/\/go\.drugbank\.com\/drugs\/DB99999\)/,
        /\[Sample register\]\(https:\/\/register\.example.*\) \(2026-11-22\)/,
      ],
    );
  });

  it("has cards of their own for regulators and designations", () => {
    checkHover(
      `The F$0DA approved veltinib.
    ^^^`,
      ["authority, United States", "Formerly", "Bureau of Chemistry (1906–1927)"],
    );
    checkHover(
      `The FDA granted Orphan $0Drug designation to veltinib.
                ^^^^^^^^^^^^^^^^^^^^^^^`,
      ["Gives incentives", "Products for rare diseases", "Granted by", "Sample Act, section 1", "since 1983"],
    );
  });

  it("finds a mention from its first to behind its last character", () => {
    checkHover(
      `Give $0veltinib daily.
     ^^^^^^^^`,
      [],
    );
    checkHover(
      `Give veltinib$0 daily.
     ^^^^^^^^`,
      [],
    );
    checkHover("Give veltinib d$0aily.", []);
  });

  it("offers the evidence by a link only to clients that run it", () => {
    const marked = `Give velt$0inib daily.
     ^^^^^^^^`;
    checkHover(marked, [/\[Why recognized\?\]\(command:formulary\.explainMention\?/, /command:formulary\.showCard\?/]);
    checkHover(marked, [/Recognized by: /], plainClient);
    const { text, cursor } = readMarkers(marked);
    expect(hoverAt(open(text), cursor, plainClient)?.markdown).not.toContain("command:");
  });

  it("explains the rule of a problem, and of a suppression", () => {
    checkHover(
      `Veltora (CAS 50-0$00-1) was approved.
             ^^^^^^^`,
      [/check digit/i, /`id-cas`/],
    );
    checkHover(
      `<!-- formulary-disable-next-line id-$0cas -->
                                 ^^^^^^
Veltora (CAS 50-00-1) was approved.`,
      [/check digit/i],
    );
  });

  it("keeps a card short", () => {
    const { text, cursor } = readMarkers("Give velt$0inib daily.");
    expect(hoverAt(open(text), cursor, richClient)?.markdown.length).toBeLessThan(1500);
  });
});
