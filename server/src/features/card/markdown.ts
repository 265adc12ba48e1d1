import type { MarkupContent } from "vscode-languageserver-protocol";

/** Text from documents and knowledge, made safe to stand in a line of Markdown; readable also where none is rendered. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=[#\w])/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}

/** Our own Markdown for who shows none: links are their labels, marks are left out. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,6} |---$)/gm, "")
    .replace(/\\(.)|\[((?:\\.|[^\][\\])*)\]\([^()]*\)|\*{1,2}|`/g, (_, escaped?: string, label?: string) =>
      label === undefined ? (escaped ?? "") : plainText(label),
    )
    .replace(/ {2}$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}

/** Markdown as the client takes it. */
export function markup(markdown: string, { markdown: isTaken }: { readonly markdown: boolean }): MarkupContent {
  return isTaken ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plainText(markdown) };
}

/** A link with an escaped label; the label alone when there is no address that Markdown may carry. */
export function markdownLink(label: string, url: string | undefined): string {
  if (url === undefined || !/^(?:https?|command):/.test(url)) return escapeMarkdown(label);
  const address = url.replace(/[\s()<>\\]/g, (character) =>
    encodeURIComponent(character).replace("(", "%28").replace(")", "%29"),
  );
  return `[${escapeMarkdown(label)}](${address})`;
}

/** The address that runs a command of the client with `values` as its arguments. */
export function commandUri(command: string, ...values: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(values))}`;
}

/** `items` joined for one line, cut after `limit` with a note of how many are left out. */
export function shortList(items: readonly string[], limit: number, more: (count: number) => string): string {
  if (items.length <= limit) return items.join(" · ");
  return [...items.slice(0, limit), more(items.length - limit)].join(" · ");
}
