import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../server/src/features/timeline/events";
import { layOut, SIZES, textWidth, WIDTHS } from "../../server/src/features/timeline/layout";
import type { PlacedEvent } from "../../server/src/features/timeline/layout";
import { timelineSvg } from "../../server/src/features/timeline/timeline";

const event = (row: string, date: string, label = "approved"): TimelineEvent => {
  return { row, date, kind: "approval", label, detail: `${label} ${date}` };
};

const anyEvent = fc.record({
  row: fc.constantFrom("Japan", "China", "United States"),
  date: fc
    .tuple(
      fc.integer({ min: 1990, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([y, m, d, parts]) =>
      [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].slice(0, parts).join("-"),
    ),
  kind: fc.constantFrom("approval" as const, "designation" as const, "submission" as const, "withdrawal" as const),
  label: fc.string({ maxLength: 30 }),
  detail: fc.string({ maxLength: 60 }),
});

const anyWidth = fc.constantFrom(...Object.values(WIDTHS));

/** From where to where a label reaches, in its lane. */
function labelBox({ event, x, x2, y, label }: PlacedEvent): { from: number; to: number; y: number } {
  const width = textWidth(event.label);
  return label === "left" ? { from: x - 9 - width, to: x - 9, y } : { from: x2 + 9, to: x2 + 9 + width, y };
}

describe("timelines", () => {
  it("draws nothing where nothing is dated", () => {
    expect(timelineSvg([], { title: "none" })).toBe("");
  });

  it("names every mark for keyboards and screen readers, and escapes what texts hold", () => {
    const svg = timelineSvg([event("Japan", "2020-05", 'a <b> & "c"')], { title: "T&T" });
    expect(svg).toContain('aria-label="T&amp;T"');
    expect(svg).toContain('tabindex="0" role="img" aria-label="a &lt;b&gt; &amp; &quot;c&quot; 2020-05"');
    expect(svg).not.toContain("<script");
  });

  it("explains the shapes that it has, and no others", () => {
    const svg = timelineSvg([event("Japan", "2020"), { ...event("Japan", "2021"), kind: "licensing" }], { title: "x" });
    const legend = svg.slice(svg.indexOf('<g aria-hidden="true">'));
    expect(legend.match(/>[a-z]+</g)).toEqual([">approval<", ">licensing<"]);
  });

  it("keeps rows in the order given and marks in the order of time", () => {
    const { rows } = layOut(
      [event("Japan", "2021"), event("China", "2019"), event("Japan", "2018-02-03")],
      WIDTHS.wide,
    );
    expect(rows.map(({ name }) => name)).toEqual(["Japan", "China"]);
    expect(rows[0]?.marks.map((mark) => mark.event.date)).toEqual(["2018-02-03", "2021"]);
  });

  it("says the label of a series once, in a lane of its own", () => {
    const approvals = ["2016", "2017-03-04", "2017-03-05", "2019-01"].map((date) => event("Japan", date));
    const { rows } = layOut([...approvals, event("Japan", "2017-01-01", "ODD")], WIDTHS.wide);
    const marks = rows[0]?.marks ?? [];
    expect(marks.map(({ label }) => label).filter((label) => label !== "none")).toHaveLength(2);
    const lanes = new Set(marks.filter((mark) => mark.event.label === "approved").map(({ y }) => y));
    expect([...lanes]).toHaveLength(1);
    expect(marks.find((mark) => mark.event.label === "ODD")?.y).not.toBe([...lanes][0]);
  });

  it("keeps every mark inside the picture and no two labels of a lane on each other", () => {
    fc.assert(
      fc.property(anyWidth, fc.array(anyEvent, { minLength: 1, maxLength: 25 }), (size, events) => {
        const { rows, height } = layOut(events, size);
        for (const { marks } of rows) {
          for (const { x, x2, y } of marks) {
            expect(x).toBeGreaterThanOrEqual(size.left);
            expect(x2).toBeLessThanOrEqual(size.width - SIZES.right);
            expect(y).toBeLessThan(height);
          }
          const labels = marks.flatMap((mark) => (mark.label === "none" ? [] : [labelBox(mark)]));
          for (const [i, a] of labels.entries()) {
            for (const b of labels.slice(i + 1)) {
              if (a.y === b.y) expect(b.from >= a.to || a.from >= b.to).toBe(true);
            }
          }
        }
        expect(rows.flatMap(({ marks }) => marks)).toHaveLength(events.length);
      }),
    );
  });
});
