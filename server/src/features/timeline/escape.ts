const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for element content and attributes of HTML and SVG; characters that XML has no form for are dropped. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones to drop
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, "").replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}
