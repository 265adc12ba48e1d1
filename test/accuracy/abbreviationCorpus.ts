/** One abstract of the Ab3P corpus with the abbreviations that its curators found. */
export interface AbbreviationText {
  readonly id: string;
  readonly text: string;
  readonly pairs: readonly (readonly [short: string, long: string])[];
}

/** Reads the labelled MED1250 format: number, title, abstract, then indented `short|long` lines. */
export function readAbbreviationCorpus(content: string): AbbreviationText[] {
  const texts: AbbreviationText[] = [];
  for (const part of content.replace(/\r/g, "").split(/\n(?=\d+\n)/)) {
    const lines = part.split("\n");
    const id = lines[0] ?? "";
    const pairs = lines
      .slice(1)
      .filter((line) => /^ {2}\S.*\|/.test(line))
      .map((line) => {
        const [short = "", long = ""] = line.trim().split("|");
        return [short, long.trim()] as const;
      });
    const text = lines
      .slice(1)
      .filter((line) => !/^ {2}\S.*\|/.test(line))
      .join("\n");
    if (/^\d+$/.test(id)) texts.push({ id, text, pairs });
  }
  return texts;
}
