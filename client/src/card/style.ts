/** The card's looks, all from the theme's own colours and the editor's own fonts. */
export const CARD_STYLE = `
body {
  padding: 0;
  color: var(--vscode-foreground);
  background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size);
  line-height: 1.55;
}
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
main > p:first-child, main > h1:first-child { font-size: 1.45em; line-height: 1.3; margin: 0.2rem 0 0.8rem; }
h2, h3 { font-size: 1.05em; margin: 1.4rem 0 0.4rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
p { margin: 0.5rem 0; }
ul { margin: 0.3rem 0 0.8rem; padding-left: 1.2rem; }
li { margin: 0.2rem 0; }
em { color: var(--vscode-descriptionForeground); font-style: normal; }
code { font-family: var(--vscode-editor-font-family); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
body.vscode-high-contrast a, body.vscode-high-contrast-light a { text-decoration: underline; }
table { border-collapse: collapse; margin: 0.5rem 0; }
th, td { text-align: left; padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid var(--vscode-widget-border, transparent); }
@media print { body { color: #000; background: #fff; } }
`;
