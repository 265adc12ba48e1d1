import type { Connection } from "vscode-languageserver";
import type { PartialDate } from "../core/knowledge/entity";
import { readSettings } from "./settings";
import type { ServerSettings } from "./settings";
import { folderOf } from "./uris";

const SECTION = "formulary";

/**
 * The settings of each workspace folder: asked of the client where it can be asked, else what the client last sent.
 * Asked once a folder, because every document would otherwise wait for an answer.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #asks: boolean;
  readonly #today: () => PartialDate;
  readonly #byFolder = new Map<string, Promise<ServerSettings>>();
  readonly #known = new Map<string, ServerSettings>();
  #sent: unknown;
  #folders: readonly string[];

  constructor(
    connection: Connection,
    options: { asks: boolean; sent: unknown; folders: readonly string[]; today: () => PartialDate },
  ) {
    this.#connection = connection;
    this.#asks = options.asks;
    this.#sent = options.sent;
    this.#folders = options.folders;
    this.#today = options.today;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#byFolder.clear();
  }

  /** The settings changed; `sent` is the notification's own content, which only some clients fill. */
  changed(sent: unknown): void {
    if (typeof sent === "object" && sent !== null && SECTION in sent) this.#sent = sent[SECTION];
    this.#byFolder.clear();
  }

  /** The settings that hold for a document. Never rejects: what cannot be asked has its defaults. */
  settingsFor(uri: string): Promise<ServerSettings> {
    const folder = folderOf(uri, this.#folders) ?? "";
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const asked = this.#ask(folder).then((section) => {
      const settings = readSettings(section, this.#today());
      this.#known.set(folder, settings);
      return settings;
    });
    this.#byFolder.set(folder, asked);
    return asked;
  }

  /** What {@link settingsFor} last answered for the document's folder; the defaults before that. */
  lastKnown(uri: string): ServerSettings {
    return this.#known.get(folderOf(uri, this.#folders) ?? "") ?? readSettings(this.#sent, this.#today());
  }

  async #ask(folder: string): Promise<unknown> {
    if (!this.#asks) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration(
        folder === "" ? { section: SECTION } : { section: SECTION, scopeUri: folder },
      );
    } catch {
      return this.#sent; // The client is shutting down, or does not know the folder any more.
    }
  }
}
