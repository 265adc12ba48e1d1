import MarkdownIt from "markdown-it";
import type { CardResult, WireSite } from "../../../server/src/lsp/protocol";
import { CARD_STYLE } from "./style";

const NONCE_BYTES = 16;
/** What a link of the card may lead to: web pages, and the commands that the panel enables. */
const LINKS = /^(?:https?:\/\/|command:formulary\.)/u;

/** What the panel adds to the card's own text, in the words of the editor's language. */
export interface PanelTexts {
  readonly timeline: string;
  readonly mentions: string;
  /** A document as people call it, and how often it mentions the entity. */
  readonly site: (site: WireSite) => string;
  /** The address that opens a document at its first mention. */
  readonly address: (site: WireSite) => string;
}

/**
 * The card as a whole page for a webview. Nothing is loaded and only this page's own style and script run; the text is
 * Markdown without HTML, its links lead to web pages and to the commands that the panel enables.
 */
export function renderCard(card: CardResult, language: string, texts: PanelTexts): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const state = JSON.stringify(stateOf(card)).replaceAll("<", "\\u003c");
  return page(card, language, {
    policy,
    style: `<style nonce="${nonce}">${styleOf(card)}</style>`,
    body: bodyOf(card, texts),
    script: `<script nonce="${nonce}">(${pageScript.toString()})(acquireVsCodeApi(), ${state});</script>`,
  });
}

/** What turns the page of one card into that of another, in place. */
export interface CardChange {
  readonly state: { readonly entity: string };
  readonly style: string;
  /** HTML. */
  readonly body: string;
}

/** The card as a message to a page that {@link renderCard} made. */
export function cardChange(card: CardResult, texts: PanelTexts): CardChange {
  return { state: stateOf(card), style: styleOf(card), body: bodyOf(card, texts) };
}

/** Runs in the page: keeps what a reload needs, and takes changes. It is sent as text and sees nothing of this file. */
function pageScript(api: { setState: (state: object) => void }, state: object): void {
  api.setState(state);
  addEventListener("message", ({ data }: MessageEvent<CardChange>) => {
    const [main, style] = [document.querySelector("main"), document.querySelector("style")];
    if (main === null || style === null) return;
    style.textContent = data.style;
    main.innerHTML = data.body;
    scrollTo(0, 0);
    api.setState(data.state);
  });
}

function stateOf({ entity }: CardResult): CardChange["state"] {
  return { entity };
}

function bodyOf(card: CardResult, texts: PanelTexts): string {
  return `${content(card, texts)}${mentions(card, texts)}`;
}

/** The card as a file that stands on its own: no script, and nothing of the workspace. */
export function renderCardFile(card: CardResult, language: string, texts: PanelTexts): string {
  return page(card, language, {
    policy: "default-src 'none'; style-src 'unsafe-inline'",
    style: `<style>${styleOf(card)}</style>`,
    body: content(card, texts),
    script: "",
  });
}

/** The timeline as a file of its own, with its style in it; `undefined` where nothing is dated. */
export function renderTimelineFile({ timeline }: CardResult): string | undefined {
  return timeline?.svg.replace(">", `><style>${timeline.css}</style>`);
}

interface Parts {
  readonly policy: string;
  readonly style: string;
  readonly body: string;
  readonly script: string;
}

function page({ title }: CardResult, language: string, { policy, style, body, script }: Parts): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
${style}
</head>
<body>
<main>${body}</main>
${script}
</body>
</html>
`;
}

function styleOf({ timeline }: CardResult): string {
  return `${CARD_STYLE}${timeline?.css ?? ""}`;
}

/** The text with the picture before its second section, where the eye looks for it. */
function content({ markdown, timeline }: CardResult, texts: PanelTexts): string {
  const html = markdownRenderer().render(markdown);
  if (timeline === undefined) return html;
  const name = escapeHtml(texts.timeline);
  // Wider than a narrow panel, it is scrolled by pointer or, once it has the focus, by keys.
  const picture = `<h2>${name}</h2><div class="scroll" tabindex="0" role="region" aria-label="${name}">${timeline.svg}</div>`;
  const at = html.indexOf("<h2>", html.indexOf("<h2>") + 1);
  return at < 0 ? `${html}${picture}` : `${html.slice(0, at)}${picture}${html.slice(at)}`;
}

function mentions({ mentions: sites }: CardResult, texts: PanelTexts): string {
  if (sites.length === 0) return "";
  const items = sites.map(
    (site) => `<li><a href="${escapeHtml(texts.address(site))}">${escapeHtml(texts.site(site))}</a></li>`,
  );
  return `<h2>${escapeHtml(texts.mentions)}</h2><ul>${items.join("")}</ul>`;
}

function markdownRenderer(): MarkdownIt {
  const renderer = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable("image");
  renderer.validateLink = (url) => LINKS.test(url);
  return renderer;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
