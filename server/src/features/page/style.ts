/**
 * A page's looks: the colours of the editor's theme where there is one, else the reader's own light or dark
 * preference; black on white in print. Text keeps the text's colour, because a theme's signal colours are too pale for
 * it; what they tell stands as a sign before it.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --good: #1f7a43; --bad: #b3261e; --doubtful: #8a6100; }
@media (prefers-color-scheme: dark) { :root { --good: #6fcf97; --bad: #ff8a80; --doubtful: #f2c14e; } }
body { margin: 0; padding: 0; font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: var(--vscode-font-size, 15px); line-height: 1.5; color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15em; margin: 2rem 0 0.5rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: 4px; }
.scroll .wide { min-width: 640px; }
.narrow { display: none; }
table { border-collapse: collapse; width: 100%; font-size: 0.95em; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
th { font-weight: 600; }
@media screen and (max-width: 44rem) {
  .wide { display: none; }
  .narrow { display: inline; min-width: 360px; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .stacked td { display: grid; grid-template-columns: minmax(5em, 22%) 1fr; column-gap: 0.75rem; padding: 0.1rem 0; border: 0; overflow-wrap: anywhere; }
  .stacked td:has(> div:empty) { display: none; }
  .stacked td::before { content: attr(data-column); font-weight: 600; }
}
time, .verdict, .severity { white-space: nowrap; }
main a { color: var(--vscode-textLink-foreground, LinkText); text-decoration: underline; }
.verdict::before, .severity::before { font-weight: 700; margin-right: 0.35em; }
.verdict.confirmed::before { content: "✓"; color: var(--vscode-charts-green, var(--good)); }
.verdict.contradicted::before { content: "✗"; color: var(--vscode-charts-red, var(--bad)); }
.verdict.unknown::before { content: "?"; }
.severity::before { content: "●"; }
.severity.error::before { color: var(--vscode-charts-red, var(--bad)); }
.severity.warning::before { color: var(--vscode-charts-yellow, var(--doubtful)); }
footer { margin-top: 2.5rem; font-size: 0.9em; }
@media print {
  :root { color-scheme: light; }
  body { color: #000; background: #fff; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  tr, .timeline { break-inside: avoid; }
}
`;
