/** The report's looks: the reader's own light or dark preference, and black on white in print. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 15px/1.5 var(--vscode-font-family, system-ui, sans-serif); color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
th { font-weight: 600; }
a { color: var(--vscode-textLink-foreground, LinkText); }
.verdict, .severity { font-weight: 600; }
.verdict.confirmed { color: var(--vscode-charts-green, #1f7a43); }
.verdict.contradicted, .severity.error { color: var(--vscode-errorForeground, #b3261e); }
.severity.warning { color: var(--vscode-editorWarning-foreground, #8a6100); }
footer { margin-top: 2.5rem; font-size: 0.85rem; opacity: 0.8; }
@media (prefers-color-scheme: dark) { .verdict.confirmed { color: #6fcf97; } .verdict.contradicted, .severity.error { color: #ff8a80; } .severity.warning { color: #f2c14e; } }
@media print { body { color: #000; background: #fff; } .scroll { overflow: visible; } }
`;
