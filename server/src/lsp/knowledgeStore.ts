import { openKnowledge } from "../core/knowledge/open";
import type { Knowledge, Layer } from "../core/knowledge/knowledge";
import { described } from "./guard";
import type { Log } from "./guard";

/** The knowledge that is in use: the installed base with the workspace's overlays on top. */
export class KnowledgeStore {
  readonly #log: Log;
  readonly #embedded: Promise<Uint8Array | undefined>;
  #overlay: Uint8Array | undefined;
  #current: Promise<Knowledge>;

  /** `load` reads the installed base. Without it the server runs on what the workspace itself knows. */
  constructor(load: () => Promise<Uint8Array>, log: Log) {
    this.#log = log;
    this.#embedded = load().catch((error: unknown) => {
      log.error(`the knowledge base could not be read: ${described(error)}`);
      return undefined;
    });
    this.#current = this.#open();
  }

  get current(): Promise<Knowledge> {
    return this.#current;
  }

  /** Puts the workspace's own knowledge on top, or takes it away. */
  setOverlay(bytes: Uint8Array | undefined): void {
    this.#overlay = bytes;
    this.#current = this.#open();
  }

  async #open(): Promise<Knowledge> {
    const embedded = await this.#embedded;
    const layers: { layer: Layer; bytes: Uint8Array }[] = [];
    if (embedded !== undefined) layers.push({ layer: "embedded", bytes: embedded });
    if (this.#overlay !== undefined) layers.push({ layer: "workspace", bytes: this.#overlay });
    try {
      return openKnowledge(layers);
    } catch (error) {
      this.#log.error(`the knowledge base could not be opened: ${described(error)}`);
      return openKnowledge([]);
    }
  }
}
