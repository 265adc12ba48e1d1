/** The card's looks: the theme's own colours and the editor's own fonts, or a reader's preference where there is no editor. */
export const CARD_STYLE = `
:root { color-scheme: light dark; }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
body {
  margin: 0;
  padding: 0;
  color: var(--vscode-foreground, CanvasText);
  background: var(--vscode-editor-background, Canvas);
  font-family: var(--vscode-font-family, system-ui, sans-serif);
  font-size: var(--vscode-font-size, 15px);
  line-height: 1.55;
}
main { max-width: 50rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.45em; line-height: 1.3; margin: 0.2rem 0 0.8rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05em; margin: 1.4rem 0 0.4rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
p { margin: 0.5rem 0; }
ul { margin: 0.3rem 0 0.8rem; padding-left: 1.2rem; }
li { margin: 0.2rem 0; }
em { color: var(--vscode-descriptionForeground, inherit); font-style: normal; }
code { font-family: var(--vscode-editor-font-family, monospace); }
main a { color: var(--vscode-textLink-foreground, LinkText); text-decoration: underline; }
a:hover { color: var(--vscode-textLink-activeForeground, LinkText); }
a:focus-visible, .scroll:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 0.5rem 0; }
@media print {
  :root { color-scheme: light; }
  body { color: #000; background: #fff; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  li, .timeline { break-inside: avoid; }
}
`;
