import { HIDDEN, INVISIBLE } from "../../../server/src/core/text/block";
import type { Block } from "../../../server/src/core/text/block";
import { splitBlocks } from "../../../server/src/core/text/blocks";
import type { Format } from "../../../server/src/core/text/document";

/** The document's blocks as a reader sees them: `kind: prose`, each run of hidden characters as `■`. */
export function readable(format: Format, text: string): string[] {
  return splitBlocks({ uri: "file:///document", format, text }).map((block) => `${block.kind}: ${visible(block)}`);
}

export function visible({ prose }: Pick<Block, "prose">): string {
  return prose
    .replaceAll(INVISIBLE, "")
    .replace(new RegExp(`${HIDDEN}[${HIDDEN}\\s]*${HIDDEN}|${HIDDEN}`, "gu"), "■")
    .replace(/\s+/gu, " ")
    .trim();
}

/** What a reader reads of a document, blocks of code, comments and front matter left out. */
export function readableProse(format: Format, text: string): string {
  return readable(format, text)
    .filter((line) => !/^(?:code|comment|front-matter):/u.test(line))
    .map((line) => line.slice(line.indexOf(": ") + 2))
    .join(" | ");
}
