import fc from "fast-check";
import { expect, test } from "vitest";
import { LineMap } from "../../../server/src/core/text/lineMap";

test("line ends of every kind, columns in UTF-16", () => {
  const text = "a😀b\r\nc\rd\n";
  const map = new LineMap(text);
  expect(map.lineCount).toBe(4);
  const lines = [0, 1, 2, 3].map((line) => map.lineSpan(line));
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["a😀b", "c", "d", ""]);
  expect(map.positionAt(3)).toEqual({ line: 0, character: 3 });
  expect(map.positionAt(5)).toEqual({ line: 0, character: 4 });
  expect(map.positionAt(99)).toEqual({ line: 3, character: 0 });
  expect(map.offsetAt({ line: 0, character: 99 })).toBe(4);
  expect(map.offsetAt({ line: 9, character: 0 })).toBe(10);
});

test("an offset outside of a line break goes to its position and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "😀", "\r\n") }), fc.nat(40), (text, at) => {
      const map = new LineMap(text);
      const offset = Math.min(at, text.length);
      const position = map.positionAt(offset);
      const inBreak = text.charAt(offset - 1) === "\r" && text.charAt(offset) === "\n";
      expect(map.offsetAt(position)).toBe(inBreak ? offset - 1 : offset);
      expect(map.lineCount).toBe(text.split(/\r\n|\r|\n/u).length);
    }),
  );
});

test("a map after an edit is that of the text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(14), fc.nat(14), (before, added, from, to) => {
      const start = Math.min(from, to, before.length);
      const end = Math.min(Math.max(from, to), before.length);
      const after = before.slice(0, start) + added + before.slice(end);
      const edited = new LineMap(before).edited({ start, end }, added.length, after);
      const anew = new LineMap(after);
      expect(edited.lineCount).toBe(anew.lineCount);
      for (let at = 0; at <= after.length; at++) expect(edited.positionAt(at)).toEqual(anew.positionAt(at));
    }),
    { numRuns: 2000 },
  );
});
