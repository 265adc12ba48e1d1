import { CompletionItemKind, CompletionRequest, HoverRequest, InsertTextMode, MarkupKind } from "vscode-languageserver";
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import type { PartialDate } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import { renderCard } from "../features/card/card";
import type { ClientFeatures } from "../features/settings";
import type { OverlayProposal } from "../sources/overlay/editing/complete";
import type { OverlayDescription } from "../sources/overlay/editing/describe";
import { EditedText } from "./editedText";
import { pause } from "./pacing";
import { applyChanges } from "./positions";

/** What the open files of the user's and the workspace's own knowledge need of the server. */
export interface KnowledgeFilesHost {
  readonly client: ClientFeatures;
  /** Whether a file is one of theirs. */
  readonly holds: (uri: string) => boolean;
  readonly knowledge: () => Promise<Knowledge>;
  readonly today: () => PartialDate;
  /** Tells what is wrong with a file as it is written; without `text`, as it was saved. */
  readonly check: (uri: string, text?: string) => Promise<void>;
}

/** The open YAML files and tables of overlays: checked as they are written, completed and explained by the schema. */
export class KnowledgeFiles {
  readonly #host: KnowledgeFilesHost;
  readonly #open = new Map<string, EditedText>();
  readonly #waiting = new Set<string>();

  constructor(host: KnowledgeFilesHost) {
    this.#host = host;
  }

  holds(uri: string): boolean {
    return this.#host.holds(uri);
  }

  open({ uri, version, text }: TextDocumentItem): void {
    this.#open.set(uri, new EditedText(uri, version, text));
    this.#check(uri);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    applyChanges(document, changes, version);
    this.#check(uri);
  }

  close(uri: string): void {
    this.#open.delete(uri);
    void this.#host.check(uri);
  }

  /** What lies below, or beside, has changed. */
  recheck(): void {
    for (const uri of this.#open.keys()) this.#check(uri);
  }

  /** The answer to a request about a place in one of the files; `undefined` for requests that they do not answer. */
  async answer(
    method: string,
    { textDocument: { uri }, position }: { textDocument: { uri: string }; position?: Position },
  ): Promise<CompletionList | Hover | undefined> {
    const document = this.#open.get(uri);
    if (document === undefined || position === undefined || !/\.ya?ml$/i.test(uri)) return undefined;
    if (method === CompletionRequest.method) return this.#complete(document, position);
    return method === HoverRequest.method ? this.#hover(document, position) : undefined;
  }

  async #complete(document: EditedText, position: Position): Promise<CompletionList | undefined> {
    const { completeOverlay } = await import("../sources/overlay/editing/complete");
    const context = { knowledge: await this.#host.knowledge(), today: this.#host.today() };
    const found = completeOverlay(document.getText(), document.offsetAt(position), context);
    if (found === undefined) return undefined;
    const range = rangeOf(document, found.span);
    const items = found.items.map((item, index) => completionItem(item, index, range, this.#host.client));
    // Ids of drugs are looked for by what is typed, so that the list is another one after the next letter.
    return { isIncomplete: true, items };
  }

  async #hover(document: EditedText, position: Position): Promise<Hover | undefined> {
    const { describeOverlay } = await import("../sources/overlay/editing/describe");
    const knowledge = await this.#host.knowledge();
    const found = describeOverlay(document.getText(), document.offsetAt(position), knowledge);
    const value = found && descriptionText(found, knowledge, this.#host.client.locale);
    if (found === undefined || !value) return undefined;
    return { range: rangeOf(document, found.span), contents: { kind: MarkupKind.Markdown, value } };
  }

  /** Once for all the edits that arrive until it is their turn. */
  #check(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    void pause().then(async () => {
      this.#waiting.delete(uri);
      const document = this.#open.get(uri);
      if (document !== undefined) await this.#host.check(uri, document.getText());
    });
  }
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  entity: CompletionItemKind.Reference,
  source: CompletionItemKind.Reference,
} as const;

/** The editor's own command, for clients that run commands. */
const SUGGEST = { title: "", command: "editor.action.triggerSuggest" };

function completionItem(item: OverlayProposal, index: number, range: Range, client: ClientFeatures): CompletionItem {
  const { label, kind, detail, description, filter, insert, opensValue } = item;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && { detail }),
    ...(description !== undefined && { documentation: description }),
    filterText: filter,
    sortText: String(index).padStart(4, "0"),
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: insert },
    ...(opensValue && client.commands !== undefined && { command: SUGGEST }),
  };
}

function descriptionText(
  { description, choices, entity, source }: OverlayDescription,
  knowledge: Knowledge,
  locale: string,
) {
  const known = entity === undefined ? undefined : knowledge.entity(entity);
  const parts = [
    known && renderCard(known, knowledge, { detail: "short", locale }),
    source && `**${source.title}** — ${source.publisher}, ${source.asOf}`,
    description,
    choices.length > 0 && choices.map((choice) => `\`${choice}\``).join(" · "),
  ];
  return parts.filter((part) => typeof part === "string").join("\n\n");
}

function rangeOf(document: EditedText, { start, end }: { start: number; end: number }): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
