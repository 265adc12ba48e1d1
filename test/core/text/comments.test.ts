import { expect, test } from "vitest";
import { splitBlocks } from "../../../server/src/core/text/blocks";
import { commentLine, findComments } from "../../../server/src/core/text/comments";
import { FORMATS } from "../../support/formats";

test.each(FORMATS)("a comment's line is found again in %s", (format) => {
  const comment = commentLine("formulary-disable-next-line drug-misspelled", format);
  const text = `First paragraph.\n\n${comment}\n\nSecond paragraph, with 100 % of it.\n`;
  let start = 0;
  const found: string[] = [];
  for (const block of splitBlocks({ uri: "", format, text })) {
    for (const each of findComments(block, format)) {
      if (!each.text.startsWith("formulary-")) continue;
      found.push(each.text);
      expect(text.slice(start + each.start, start + each.end)).toBe(comment);
    }
    start += block.source.length;
  }
  expect(found).toEqual(["formulary-disable-next-line drug-misspelled"]);
});

test("within a line", () => {
  const [block] = splitBlocks({
    uri: "",
    format: "markdown",
    text: "Drug X <!-- formulary-disable-line a b --> is.\n",
  });
  expect(block && findComments(block, "markdown").map(({ text }) => text)).toEqual(["formulary-disable-line a b"]);
});
