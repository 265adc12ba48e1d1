/** What a comparison counted: how many were right, found, and to be found. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function figuresOf({ right, found, gold }: Counts): Figures {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export function formatFigures(counts: Counts): string {
  const { precision, recall, f1 } = figuresOf(counts);
  return `${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)}`;
}
