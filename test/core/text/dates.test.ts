import { describe, expect, test } from "vitest";
import { findDates, resolveDate } from "../../../server/src/core/text/dates";
import type { AsOf } from "../../../server/src/core/text/document";

const DATED: AsOf = { date: "2024-03-15", origin: "dateline", span: undefined };

/** `text` has its dates marked `[[…]]`; `values` are theirs, resolved for a document of 2024-03-15. */
function check(text: string, ...values: (string | undefined)[]): void {
  const prose = text.replace(/\[\[|\]\]/gu, "");
  const dates = findDates(prose);
  let marked = "";
  let at = 0;
  for (const { start, end } of dates) {
    marked += `${prose.slice(at, start)}[[${prose.slice(start, end)}]]`;
    at = end;
  }
  expect(marked + prose.slice(at)).toBe(text);
  expect(dates.map((date) => resolveDate(date, DATED))).toEqual(values);
}

describe("dates of their own", () => {
  test.each([
    ["On [[2024-03-05]] it", "2024-03-05"],
    ["On [[2024/3/5]], then", "2024-03-05"],
    ["Approved [[March 5, 2024]].", "2024-03-05"],
    ["Approved [[Mar. 5, 2024]].", "2024-03-05"],
    ["Approved [[May  23, 2024]].", "2024-05-23"],
    ["Approved [[March 5th 2024]].", "2024-03-05"],
    ["Approved [[5 March 2024]].", "2024-03-05"],
    ["the [[5th of March, 2024]].", "2024-03-05"],
    ["on [[05-Mar-2024]] and", "2024-03-05"],
    ["since [[March 2024]].", "2024-03"],
    ["since [[March of 2024]].", "2024-03"],

    ["on [[11/13/13]] and", "2013-11-13"],
    ["in [[03/2019]].", "2019-03"],
    ["in [[2019]].", "2019"],
    ["in [[Q1 2024]].", "2024"],
    ["am [[5. März 2024]].", "2024-03-05"],
    ["le [[5 mars 2024]].", "2024-03-05"],
    ["el [[5 de marzo de 2024]].", "2024-03-05"],
    ["[[2023年6月30日]]批准", "2023-06-30"],
    ["[[2023年6月]]批准", "2023-06"],
    ["[[2023년 6월 30일]]", "2023-06-30"],
    ["am [[31.12.2024]].", "2024-12-31"],
    ["on [[12/31/2024]].", "2024-12-31"],
    ["on [[03/04/2024]].", "2024"],
  ])("%s", (text, value) => check(text, value));
  test("numbers in the order of the text's others", () => {
    check("on [[11/13/2013]] and [[12/6/2013]].", "2013-11-13", "2013-12-06");
    check("on [[13/11/2013]] and [[12/6/2013]].", "2013-11-13", "2013-06-12");
  });
  test("several", () => check("in [[2019]] and [[2020]], respectively", "2019", "2020"));
  test.each([
    "NCT02019000",
    "2,019 patients",
    "USD 2019.50",
    "2024 mg",
    "AZD-2014",
    "room 1.2019",
    "on February 30, 20245",
  ])("%s has none", (text) => expect(findDates(text)).toEqual([]));
});

test("a year that is said once is that of both months", () => {
  check("in [[June]] and [[September 2022]], respectively", "2022-06", "2022-09");
});

describe("dates counted from the document's", () => {
  test.each([
    ["granted [[last month]].", "2024-02"],
    ["granted [[earlier this month]].", "2024-03"],
    ["granted [[last year]].", "2023"],
    ["granted in [[October of last year]].", "2023-10"],
    ["granted in [[October last year]].", "2023-10"],
    ["granted on [[28 February this year]].", "2024-02-28"],
    ["granted [[last October]].", "2023-10"],
    ["granted [[today]].", "2024-03-15"],
    ["granted [[yesterday]].", "2024-03-14"],
    ["granted [[three months ago]].", "2023-12"],
    ["granted on [[March 1]].", "2024-03-01"],
    ["granted on [[June 30]].", "2023-06-30"],
    ["granted in [[January]].", "2024-01"],
    ["im [[Oktober letzten Jahres]]", "2023-10"],
    ["[[去年10月]]", "2023-10"],
  ])("%s", (text, value) => check(text, value));
  test("stay open in a document without a date of its own", () => {
    const [date] = findDates("granted last month");
    expect(date && resolveDate(date, { ...DATED, origin: "today" })).toBeUndefined();
  });
  test.each(["It may work.", "They march on.", "in the past", "this month's", "in Out-of-Hospital care", "on Set 2"])(
    "%s",
    (text) => {
      expect(findDates(text).filter(({ value }) => value !== undefined)).toEqual([]);
    },
  );
});
