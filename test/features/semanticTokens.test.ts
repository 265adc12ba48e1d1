import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeTokens, TOKEN_MODIFIERS, tokenEdits, TOKEN_TYPES } from "../../server/src/features/semanticTokens";
import { readMarkers } from "./markers";
import { open } from "./open";

/** Each marked range is a token of the labelled type and modifiers (`drug.code`), and there is no other. */
function checkTokens(marked: string): void {
  const { text, expected } = readMarkers(marked);
  const document = open(text);
  const data = encodeTokens(document.analysis.mentions, document);
  const found: { start: number; end: number; label: string }[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = document.offset({ line, character });
    const set = TOKEN_MODIFIERS.filter((_, bit) => modifiers & (1 << bit));
    found.push({ start, end: start + length, label: [TOKEN_TYPES[type], ...set].join(".") });
  }
  expect(found).toEqual(expected);
}

describe("semantic tokens", () => {
  it("tell the three kinds and how a name is used", () => {
    checkTokens(`Veltora (veltinib, VLT-1024) was approved by the FDA.
^^^^^^^ drug.brand
         ^^^^^^^^ drug
                   ^^^^^^^^ drug.code
                                                 ^^^ regulator`);
    checkTokens(`The Bureau of Chemistry saw it.
    ^^^^^^^^^^^^^^^^^^^ regulator.obsolete`);
  });

  it("leave a document alone that is not about medicines", () => {
    const document = open("Veltora", "markdown", { enable: "off" });
    expect(encodeTokens(document.analysis.mentions, document)).toEqual([]);
  });

  it("stand right behind emoji, combining marks and CRLF", () => {
    checkTokens(`💊 e\u0301 veltinib\r
      ^^^^^^^^ drug`);
  });

  it("do not span lines, but a broken name has a token on each", () => {
    checkTokens(`Seen by the Food and
            ^^^^^^^^ regulator
Drug Administration.
^^^^^^^^^^^^^^^^^^^ regulator`);
  });

  it("arrive as the same by a delta as in full", () => {
    const data = fc.array(fc.nat(3), { maxLength: 40 });
    fc.assert(
      fc.property(data, data, (before, after) => {
        const patched = [...before];
        for (const { start, deleteCount, data: added = [] } of tokenEdits(before, after)) {
          patched.splice(start, deleteCount, ...added);
        }
        expect(patched).toEqual(after);
      }),
    );
  });
});
