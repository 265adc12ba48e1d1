import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resplit, splitBlocks, splittingOf, readBlocks } from "../../../server/src/core/text/blocks";
import { FORMATS } from "../../support/formats";

/** Pieces of every markup, so that random texts open and close constructs. */
const PIECES = [
  ...'\n| |\n\n|\r\n|\r|\t|    |a|word |Zantavir|. |# |## |- |1. |> |```|~~~|---|\n---\n|===|$$|$|`|``|**|*|_|<!--|-->|<p>|</p>|<script>|</script>|<b|>|<table>|<td>|&reg;|&|"|[|]|(|)|{|}|\\|%|\\begin{equation}|\\end{equation}|\\item |\\section{|\\documentclass|\\title{x}|.. |::|:Date: |.. note::|+--+|////|----|....|\n....\n|//|/*|*/|#let x = (|#f(|= |@a|~|^|😀|\uD83D|\uDE00|\u0000|References\n|e\u0301'.split(
    "|",
  ),
  "|",
  "| a | b |\n|---|---|\n",
];

const randomText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe.each(FORMATS)("%s", (format) => {
  test("blocks tile the document, and prose is as long as its source", () => {
    fc.assert(
      fc.property(randomText, (text) => {
        const blocks = splitBlocks({ uri: "", format, text });
        expect(blocks.map(({ source }) => source).join("")).toBe(text);
        for (const { source, prose, rows = [] } of blocks) {
          expect(source.length).toBeGreaterThan(0);
          expect(prose.length).toBe(source.length);
          for (const { start, end } of rows.flat())
            expect(0 <= start && start <= end && end <= source.length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("splitting again after an edit gives what splitting anew gives", () => {
    fc.assert(
      fc.property(randomText, randomText, fc.nat(), fc.nat(20), fc.nat(3), (text, inserted, at, length, repeats) => {
        const old = text.repeat(repeats + 1);
        const start = at % (old.length + 1);
        const oldEnd = Math.min(old.length, start + length);
        const fresh = old.slice(0, start) + inserted + old.slice(oldEnd);
        const before = splittingOf([...readBlocks(old, format)]);
        const { splitting } = resplit(before, format, fresh, { start, oldEnd, newEnd: start + inserted.length });
        const expected = splittingOf([...readBlocks(fresh, format)]);
        expect(splitting).toEqual(expected);
      }),
      { numRuns: 600 },
    );
  });

  test("a long text of random pieces is split again as it is split anew", () => {
    const filler = "The agency granted the designation to the candidate in the year. ".repeat(20);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(randomText, fc.nat(30)), { minLength: 3, maxLength: 8 }),
        randomText,
        fc.nat(),
        (parts, inserted, at) => {
          const old = parts.map(([text, count]) => text + filler.repeat(count)).join("");
          const start = at % (old.length + 1);
          const fresh = old.slice(0, start) + inserted + old.slice(start);
          const before = splittingOf([...readBlocks(old, format)]);
          const { splitting } = resplit(before, format, fresh, {
            start,
            oldEnd: start,
            newEnd: start + inserted.length,
          });
          expect(splitting).toEqual(splittingOf([...readBlocks(fresh, format)]));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("hostile texts cost linear time", () => {
  const SIZE = 200_000;
  const HOSTILE: Readonly<Record<string, string>> = {
    "one long line": "The agency granted it. ",
    "one long word": "a",
    "white space": " ",
    "blank lines": "\n",
    "lone surrogates": "\uD83D",
    "NUL bytes": "\u0000",
    "nested quotations": "> ",
    "nested lists": "- ",
    "opening brackets": "[",
    "opening braces": "{",
    "opening tags": "<a ",
    "opening tags and commands": "\\cite{",
    "less-than signs": "<",
    "unclosed comments": "<!-- ",
    "unclosed fences": "```\n",
    stars: "**a ",
    underscores: "_a",
    backticks: "`a``",
    dollars: "$a ",
    pipes: "| a ",
    "table rows": "| a | b |\n",
    ampersands: "&a",
    colons: ":a:`",
    links: "[a](",
    "at signs": "a@b.",
    addresses: "http://a)",
  };
  const rows = Object.entries(HOSTILE).flatMap(([name, piece]) =>
    FORMATS.map((format) => [name, format, piece] as const),
  );
  test.each(rows)("%s in %s", (_, format, piece) => {
    const text = piece.repeat(SIZE / piece.length);
    const started = performance.now();
    const blocks = splitBlocks({ uri: "", format, text });
    const took = performance.now() - started;
    expect(blocks.reduce((sum, { source }) => sum + source.length, 0)).toBe(text.length);
    // Quadratic work on so many characters takes minutes; linear work, on a busy machine, a second or two.
    expect(took).toBeLessThan(10_000);
  });
});
