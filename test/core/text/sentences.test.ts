import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../server/src/core/text/sentences";

/** `text` has `|` where one sentence ends and the next begins. */
function check(text: string): void {
  const prose = text.replaceAll("|", "");
  expect(sentences(prose).map(({ start, end }) => prose.slice(start, end).trim())).toEqual(
    text.split("|").map((part) => part.trim()),
  );
}

describe("sentences", () => {
  test.each([
    "It was approved.| It was launched.",
    "The U.S. FDA approved it.| The EMA did not.",
    "It is sold in the U.S.| The company plans more.",
    "CARsgen Inc. and Huadong Co., Ltd. agreed.| They signed.",
    'Dr. A. B. Smith, Ph.D., said so.| "We agree."| Others did not.',
    "On Feb. 3, 2024, 0.5 mg was given, e.g. by mouth.| Was it?| Yes!",
    "It costs $3.5 million.| No. 5 was best.",
    "- one\n|- two\n|- three",
    "A line\nthat goes on.\n\n|Another",
    "获得批准。|公司宣布。",
    "See Fig. 2 and ref. 3 for details vs. placebo.| Next.",
    "approx. 5 mg/kg i.v. daily.| Then stop.",
    "It met its endpoint.12|The agency agreed.[3][B41]| On Monday it was approved.1,2| Sales began.",
    "The date is in March 2020*.*|In July 2016 it was granted.|The therapy was new.",
    "A dose of 0.5In vitro, node.js, v1.2Beta, www.Example.The and J.The are no ends.",
    "See no.12The end.",
  ])("%s", (text) => check(text));
  test("ascend, do not overlap and leave out only space and markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aA. !?\n()"。\uFFFC\u2060-1') }), (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s\uFFFC\u2060]*$/u);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\uFFFC\u2060]*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
