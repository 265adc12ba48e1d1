import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAll } from "../../server/src/sources/import/decode";
import { CSV, readRows, TSV } from "../../server/src/sources/import/delimited";
import type { Dialect } from "../../server/src/sources/import/delimited";
import { formatProblem } from "../../server/src/sources/problem";
import { bulk, latin1 } from "./bulk";

async function rows(text: string | Uint8Array, dialect: Dialect, size?: number) {
  const reported: string[] = [];
  const list = [];
  for await (const row of readRows(bulk("t", text, size), dialect, (problem) =>
    reported.push(formatProblem(problem)),
  )) {
    list.push([row.line, ...row.cells]);
  }
  return { list, reported };
}

describe("decoding", () => {
  it("reads UTF-8, with and without a mark, whatever the chunks cut in two", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const expected = text
          .replaceAll("\r\n", "\n")
          .replaceAll("\r", "\n")
          .replace(/^\uFEFF/, "");
        expect(await decodeAll(bulk("t", text, size))).toBe(expected);
      }),
    );
    expect(await decodeAll(bulk("t", "\uFEFFné", 2))).toBe("né");
  });

  it("takes a file that is no UTF-8 for Windows-1252", async () => {
    const text = `${"x".repeat(70)}comprimé à 5\xA0mg ®`;
    for (const size of [1, 7, 64]) expect(await decodeAll(bulk("t", latin1(text), size))).toBe(text);
    expect(await decodeAll(bulk("t", Uint8Array.from([0x61, 0xe9])))).toBe("aé");
  });

  it.each([
    ["utf16le", [0xff, 0xfe]],
    ["utf16be", [0xfe, 0xff]],
  ])("reads %s by its mark", async (name, mark) => {
    const bytes = Buffer.from("福可苏 né", "utf16le");
    const body = name === "utf16be" ? bytes.swap16() : bytes;
    expect(await decodeAll(bulk("t", Buffer.concat([Buffer.from(mark), body]), 3))).toBe("福可苏 né");
  });
});

describe("delimited text", () => {
  it("reports a line that never seems to end, and goes on behind it", async () => {
    const { list, reported } = await rows(`a,b\n${"x".repeat(1_200_000)}\nc,d`, CSV, 50_000);
    expect(list.at(-1)).toEqual([3, "c", "d"]);
    expect(reported).toEqual(["t:2: warning: a line of more than a million characters"]);
  });

  it("keeps delimiters and line ends inside quotations, and counts lines on", async () => {
    const { list } = await rows('a,b\r\n"x, y","one\r\ntwo"\r\n\r\nlast,"say ""so"""', CSV, 5);
    expect(list).toEqual([
      [1, "a", "b"],
      [2, "x, y", "one\ntwo"],
      [5, "last", 'say "so"'],
    ]);
  });

  it("takes quotation marks in tab separated text as they stand", async () => {
    expect((await rows('a\t"b\n6" tube\tc\n', TSV)).list).toEqual([
      [1, "a", '"b'],
      [2, '6" tube', "c"],
    ]);
  });

  it("reports a quotation that is never closed and goes on", async () => {
    const { reported } = await rows(`a,b\n"open,x\n${"word,word\n".repeat(250_000)}`, CSV, 1 << 16);
    expect(reported[0]).toBe("t:2: warning: a quotation mark is never closed");
  });

  it("gives back what was written, whatever the chunks", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " ", "|") });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (cells, size) => {
        const text = cells.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
        const { list, reported } = await rows(text, CSV, size);
        expect(list.map(([, ...row]) => row)).toEqual(cells);
        expect(reported).toEqual([]);
      }),
    );
  });
});
