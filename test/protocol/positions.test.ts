import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextChange } from "../../server/src/core/text/document";
import { EditedText } from "../../server/src/lsp/editedText";
import { applyChanges, lineRange, rangeIn } from "../../server/src/lsp/positions";

/** Text in which characters, UTF-16 units and columns are three different things. */
const text = fc
  .array(fc.constantFrom("a", "ß", "💊", "e\u0301", "福", "\r\n", "\n", "\r", "\ud800", " "), { maxLength: 30 })
  .map((parts) => parts.join(""));
const place = fc.record({ line: fc.nat(8), character: fc.nat(12) });

function applied(before: string, changes: readonly TextChange[]): string {
  return changes.reduce((now, { span, text: added }) => now.slice(0, span.start) + added + now.slice(span.end), before);
}

describe("positions", () => {
  it("tell the client's edits in offsets, so that the same text results", () => {
    const change = fc.record({ start: place, end: place, added: text });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 5 }), (before, changes) => {
        const document = new EditedText("file:///a", 1, before);
        const events = changes.map(({ start, end, added }) => ({ range: { start, end }, text: added }));
        const edits = applyChanges(document, events, 2);
        expect(applied(before, edits ?? [])).toBe(document.getText());
        expect(document.version).toBe(2);
        const anew = TextDocument.create("file:///a", "plaintext", 2, document.getText());
        for (let at = 0; at <= document.getText().length; at++) {
          expect(document.positionAt(at)).toEqual(anew.positionAt(at));
        }
      }),
    );
  });

  it("say when the whole text was replaced", () => {
    const document = new EditedText("file:///a", 1, "before");
    expect(applyChanges(document, [{ text: "after" }], 2)).toBeUndefined();
    expect(document.getText()).toBe("after");
  });

  it("count UTF-16 units", () => {
    const marked = "💊 e\u0301\r\nveltinib";
    const start = marked.indexOf("veltinib");
    expect(rangeIn(marked, { start, end: marked.length })).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 8 },
    });
    expect(lineRange(marked, 0)).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 5 } });
    expect(lineRange(marked, 1).end).toEqual({ line: 1, character: 8 });
  });
});
