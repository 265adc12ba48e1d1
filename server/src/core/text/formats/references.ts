const HEADINGS: ReadonlySet<string> = new Set([
  "references",
  "reference list",
  "bibliography",
  "literature cited",
  "works cited",
  "literatur",
  "literaturverzeichnis",
  "quellen",
  "références",
  "bibliographie",
  "referencias",
  "bibliografía",
  "riferimenti",
  "bibliografia",
  "referências",
  "参考文献",
  "引用文献",
  "참고문헌",
]);

/** True for a heading's text that opens a list of references, with or without a number and colon. */
export function isReferencesHeading(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text.replace(/^\d{0,3}\.?\s{0,3}/u, "").replace(/[:*_#]{1,9}$/u, "");
  return HEADINGS.has(bare.toLowerCase().trim());
}

/** True for a line that opens like an entry of such a list: numbered, or an author with initials. */
export function looksLikeReference(line: string): boolean {
  return /^\W{0,3}\d{1,3}[.)\]]?\s/u.test(line) || /^\p{Lu}[\p{L}'’-]{1,40},? (?:\p{Lu}\.? ?){1,4}[,.(&]/u.test(line);
}
