import { env, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { Disposable, ExtensionContext, WebviewPanel } from "vscode";
import { CARD, OPEN_SITE } from "../../../server/src/lsp/protocol";
import type { CardParams, CardResult, WireSite } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import type { PanelTexts } from "./render";

const VIEW_TYPE = "formulary.card";

/** The card of one entity beside the text. One panel, which shows what was asked for last and survives a reload. */
export class CardPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #serializer: Disposable;
  #panel: WebviewPanel | undefined;
  #card: CardResult | undefined;
  /** The panel shows another card than the page that it was given as a whole. */
  #changedInPlace = false;

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        this.#adopt(panel);
        const entity = entityOf(state);
        // Not brought to the front: by now the user may look at something else in its place.
        const card = entity === undefined ? null : await this.#ask({ entity });
        if (card === null) panel.dispose();
        else await this.#fill(panel, card);
      },
    });
  }

  /** The card that has the focus, for commands that are about it. */
  get active(): CardResult | undefined {
    return this.#panel?.active === true ? this.#card : undefined;
  }

  /** Shows the card; false, and nothing shown, when there is none. */
  async show(params: CardParams): Promise<boolean> {
    const card = await this.#ask(params);
    if (card === null) return false;
    const panel = this.#panel ?? this.#create();
    await this.#fill(panel, card);
    panel.reveal(undefined, true);
    return true;
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  /** The renderer's code is loaded while the server is at work. */
  async #ask(params: CardParams): Promise<CardResult | null> {
    const [card] = await Promise.all([this.#server.request<CardResult | null>(CARD, params), import("./render")]);
    return card;
  }

  async #fill(panel: WebviewPanel, card: CardResult): Promise<void> {
    const { cardChange, renderCard } = await import("./render");
    this.#card = card;
    panel.title = card.title;
    // A page that is shown takes the next card in place, in a fraction of the time that the editor needs for a new page.
    const isShown = panel.visible && panel.webview.html !== "";
    const changed = isShown && (await panel.webview.postMessage(cardChange(card, panelTexts())));
    if (!changed) panel.webview.html = renderCard(card, env.language, panelTexts());
    this.#changedInPlace = changed;
  }

  async #refill(panel: WebviewPanel): Promise<void> {
    const { renderCard } = await import("./render");
    if (this.#card === undefined || this.#panel !== panel) return;
    panel.webview.html = renderCard(this.#card, env.language, panelTexts());
    this.#changedInPlace = false;
  }

  #create(): WebviewPanel {
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      l10n.t("Entity card"),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    this.#adopt(panel);
    return panel;
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.webview.options = {
      enableScripts: true,
      enableCommandUris: ["formulary.showCard", "formulary.reportWrongFact", OPEN_SITE],
      localResourceRoots: [],
    };
    panel.iconPath = { light: this.#image("card-light.svg"), dark: this.#image("card-dark.svg") };
    // The editor drops a hidden panel's page and makes it anew later, of what it was given as a whole.
    panel.onDidChangeViewState(() => {
      if (!panel.visible && this.#changedInPlace) void this.#refill(panel);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#card = undefined;
    });
  }

  #image(name: string): Uri {
    return Uri.joinPath(this.#context.extensionUri, "images", name);
  }
}

export function panelTexts(): PanelTexts {
  return {
    timeline: l10n.t("Timeline"),
    mentions: l10n.t("Mentions in the workspace"),
    site: ({ uri, count, range }: WireSite) =>
      l10n.t("{0}, line {1} ({2})", workspace.asRelativePath(Uri.parse(uri)), range.start.line + 1, count),
    address: (site) => `command:${OPEN_SITE}?${encodeURIComponent(JSON.stringify([site]))}`,
  };
}

/** What the panel's script saved, which may stem from another version. */
function entityOf(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || !("entity" in state)) return undefined;
  return typeof state.entity === "string" ? state.entity : undefined;
}
