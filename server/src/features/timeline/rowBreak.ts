/** Splits a row's name into two lines: the drug, and the jurisdiction under it. */
export const ROW_BREAK = "\n";
