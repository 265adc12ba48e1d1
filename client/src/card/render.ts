import MarkdownIt from "markdown-it";
import type { CardResult } from "../../../server/src/lsp/protocol";
import { CARD_STYLE } from "./style";

const NONCE_BYTES = 16;

/**
 * The card as a whole page for a webview. Nothing is loaded and only this page's own style and script run; the text is
 * Markdown without HTML, its links lead to web pages and to the commands that the panel enables.
 */
export function renderCard(card: CardResult, language: string): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const state = JSON.stringify({ entity: card.entity }).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(card.title)}</title>
<style nonce="${nonce}">${CARD_STYLE}${card.timeline?.css ?? ""}</style>
</head>
<body>
<main>${markdown().render(card.markdown)}${card.timeline?.svg ?? ""}</main>
<script nonce="${nonce}">acquireVsCodeApi().setState(${state});</script>
</body>
</html>`;
}

function markdown(): MarkdownIt {
  const renderer = new MarkdownIt({ html: false, linkify: false, breaks: false });
  renderer.validateLink = (url) => /^(?:https?:\/\/|command:formulary\.)/u.test(url);
  return renderer;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
