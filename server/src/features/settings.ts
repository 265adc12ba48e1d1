/** What the client can do, narrowed once from its initialization. */
export interface ClientFeatures {
  /** The client's commands, which links in hovers, lenses and code actions may name; `undefined` where it has none. */
  readonly commands: ClientCommands | undefined;
  /** Understands the requests of `lsp/protocol.ts`. */
  readonly customRequests: boolean;
  readonly pullDiagnostics: boolean;
  /** Asks for the whole workspace's diagnostics only when a person does, and must not be invited to poll them. */
  readonly checksOnCommand: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly codeActionLiterals: boolean;
  readonly prepareRename: boolean;
  /** Shows Markdown; others get plain text. */
  readonly markdown: boolean;
  /** An edit may create a file. */
  readonly createsFiles: boolean;
  /** Folder URI of the installed rule pages, where there is one. */
  readonly rulePages: string | undefined;
  /** BCP 47, the language of the client's interface. */
  readonly locale: string;
}

/** Ids of the client's commands. */
export interface ClientCommands {
  /** `(entity)`: opens an entity's card. */
  readonly showCard: string;
  /** `(entity)`: puts an entity's card on the clipboard. */
  readonly copyCard: string;
  /** Asks which name all mentions of the entity at the cursor are to have. */
  readonly changeName: string;
  /** `({ uri, position })`: says why something was recognized. */
  readonly explainMention: string;
  /** `(name)`: the name is no entity in this workspace. */
  readonly ignoreName: string;
  /** Shows the report of the document in front. */
  readonly showReport: string;
  /** `(text)`: puts the text on the clipboard. */
  readonly copyText: string;
  /** `(name)`: writes an entity to the workspace's knowledge. */
  readonly addToKnowledge: string;
}

/** How completion and "insert" write a drug. */
export type NameStyle = "inn" | "brand" | "inn-brand";

/** The part of `formulary.*` that features read; defaults are those of {@link DEFAULT_FEATURE_SETTINGS}. */
export interface FeatureSettings {
  readonly codeLens: { readonly enabled: boolean; readonly document: boolean };
  readonly inlayHints: {
    readonly enabled: boolean;
    readonly codes: boolean;
    readonly brands: boolean;
    readonly abbreviations: boolean;
    readonly verdicts: boolean;
  };
  readonly completion: { readonly enabled: boolean; readonly style: NameStyle };
}

export const DEFAULT_FEATURE_SETTINGS: FeatureSettings = {
  codeLens: { enabled: true, document: true },
  inlayHints: { enabled: true, codes: true, brands: true, abbreviations: true, verdicts: false },
  completion: { enabled: true, style: "inn" },
};
