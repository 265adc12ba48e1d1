import { env, l10n, Uri, ViewColumn, window } from "vscode";
import type { Disposable, ExtensionContext, WebviewPanel } from "vscode";
import { CARD } from "../../../server/src/lsp/protocol";
import type { CardParams, CardResult } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";

const VIEW_TYPE = "formulary.card";

/** The card of one entity beside the text. One panel, which shows what was asked for last and survives a reload. */
export class CardPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #serializer: Disposable;
  #panel: WebviewPanel | undefined;

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        this.#adopt(panel);
        const entity = entityOf(state);
        if (entity === undefined || !(await this.show({ entity }))) panel.dispose();
      },
    });
  }

  /** Shows the card; false, and nothing shown, when there is none. */
  async show(params: CardParams): Promise<boolean> {
    const [card, { renderCard }] = await Promise.all([
      this.#server.request<CardResult | null>(CARD, params),
      import("./render"),
    ]);
    if (card === null) return false;
    const panel = this.#panel ?? this.#create();
    panel.title = card.title;
    panel.webview.html = renderCard(card, env.language);
    panel.reveal(undefined, true);
    return true;
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
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
      enableCommandUris: ["formulary.showCard", "formulary.reportWrongFact"],
      localResourceRoots: [],
    };
    panel.iconPath = { light: this.#image("card-light.svg"), dark: this.#image("card-dark.svg") };
    panel.onDidDispose(() => (this.#panel = undefined));
  }

  #image(name: string): Uri {
    return Uri.joinPath(this.#context.extensionUri, "images", name);
  }
}

/** What the panel's script saved, which may stem from another version. */
function entityOf(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || !("entity" in state)) return undefined;
  return typeof state.entity === "string" ? state.entity : undefined;
}
