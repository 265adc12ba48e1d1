import type { EntityId, Fact, PartialDate } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { SeenWords } from "../recognition/blockScan";
import type { LocalDefinition, Mention } from "../recognition/mention";
import type { AnalysisSettings, Profile } from "../settings";
import type { Statement } from "../statements/statement";
import type { AsOf } from "../text/document";
import type { Block } from "../text/block";
import type { Format } from "../text/document";
import type { Span } from "../text/span";
import type { Edit, Severity } from "./problem";
import type { DirectiveUse } from "./suppression";

/** What all blocks of a document share when rules run. */
export interface DocumentView {
  readonly knowledge: Knowledge;
  readonly settings: AnalysisSettings;
  readonly asOf: AsOf;
  /** BCP 47 primary language. */
  readonly language: string;
  readonly profile: Profile | undefined;
  readonly format: Format;
  /** Rules that the document's front matter turns off. */
  readonly disabled: ReadonlySet<string>;
}

/** One block with all that recognition found in it; offsets are relative to the block. */
export interface BlockView {
  readonly block: Block;
  readonly mentions: readonly Mention[];
  readonly definitions: readonly LocalDefinition[];
  readonly statements: readonly Statement[];
  /** What recognition saw in the block's words. */
  readonly words: SeenWords;
  readonly document: DocumentView;
}

/** A repair as a rule offers it: a template of the rule's messages, and edits in the rule's offsets. */
export interface FixDraft {
  readonly title: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  readonly certain: boolean;
}

/** What a rule reports; the framework adds rule, severity and the rendered message. */
export interface Finding extends Span {
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly fixes?: readonly FixDraft[];
  readonly related?: readonly (Span & {
    readonly message: string;
    readonly arguments?: Readonly<Record<string, string>>;
  })[];
  readonly entity?: EntityId;
  readonly facts?: readonly Fact[];
}

export type Level = Severity | "off";

/** Where a rule comes from. `seen`: its own text was read, only its published abstract, or only a secondary source. */
export interface Authority {
  readonly title: string;
  readonly url?: string;
  readonly seen: "primary" | "abstract" | "secondary";
  /** The day on which it was last read; absent where there is no text to read. */
  readonly read?: PartialDate;
  /** What it says on the matter, in a sentence of ours. */
  readonly says?: string;
  /** What could not be found or has to be known about it; shown on the rule's page. */
  readonly note?: string;
}

/** A text with the reported passages marked `[[…]]`, or one on which the rule stays silent (no marks). */
export interface Example {
  readonly text: string;
  readonly asOf?: PartialDate;
  readonly profile?: Profile;
  /** The text after the certain fixes; absent where the rule offers none. */
  readonly fixed?: string;
}

interface RuleBase {
  /** Kebab-case; also the file's name, the setting's key and the page's name. */
  readonly id: string;
  /** By profile; `default` where the document has none. A rule without an authority is off by default. */
  readonly severity: { readonly default: Level } & Partial<Record<Profile, Level>>;
  /** One sentence: what it catches. */
  readonly summary: string;
  /** Why a writer should care. */
  readonly why: string;
  readonly authority: Authority | undefined;
  /** The rule judges documents of this time only, inclusive. */
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
  /** BCP 47 primary languages that it understands; `any` for rules of arithmetic and check digits. */
  readonly languages: readonly string[] | "any";
  /** English templates with `{name}` places (see `fill`), by variant; fixes' titles are among them. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly reported: readonly Example[]; readonly silent: readonly Example[] };
}

/** What a rule needs to find anything in a block: it is asked about no other. The cheapest that says enough is best. */
export interface Wanted {
  /** One of these. */
  readonly needs?: Content | readonly Content[];
  /** One of these words, runs of letters and digits in lower case, however the text writes them; or one of the shapes. */
  readonly words?: readonly string[];
  /** A word with one of these shapes (bits of tokens.ts and seenWords.ts); or one of the words. */
  readonly shapes?: number;
  /** This text or pattern (without flag g) in the prose; it is read for this. */
  readonly cue?: string | RegExp;
}

/** What a block may have; mentions of any type, or of one. `heading`: it is one. */
export type Content =
  "mentions" | "drugs" | "brands" | "regulators" | "designations" | "statements" | "definitions" | "heading";

/** Judges each block on its own. */
export interface BlockRule extends RuleBase, Wanted {
  readonly scope: "block";
  readonly check: (view: BlockView) => Iterable<Finding>;
}

/** An item that a document rule collected, and where its block starts in the document. */
export interface Located<T> {
  readonly item: T;
  readonly blockStart: number;
}

/**
 * Judges the document by what it collected from each block: collecting is cached with the block, so that an edit
 * costs one block and the conclusion. `conclude` reports in document offsets.
 */
export interface DocumentRule<T = unknown> extends RuleBase, Wanted {
  readonly scope: "document";
  readonly collect: (view: BlockView) => readonly T[];
  readonly conclude: (items: readonly Located<T>[], document: DocumentView) => Iterable<Finding>;
}

/** Judges the comments that suppress problems, after they did so. Reports in document offsets. */
export interface SuppressionRule extends RuleBase {
  readonly scope: "suppression";
  /** `isActive` tells whether a rule runs in this document; `undefined` when there is no such rule. */
  readonly judge: (uses: readonly DirectiveUse[], isActive: (id: string) => boolean | undefined) => Iterable<Finding>;
}

export type Rule = BlockRule | DocumentRule | SuppressionRule;

export function defineRule(rule: Omit<BlockRule, "scope">): BlockRule {
  return { ...rule, scope: "block" };
}

export function defineSuppressionRule(rule: Omit<SuppressionRule, "scope">): SuppressionRule {
  return { ...rule, scope: "suppression" };
}

export function defineDocumentRule<T>(rule: Omit<DocumentRule<T>, "scope">): DocumentRule {
  return {
    ...rule,
    scope: "document",
    // The framework hands each rule only what that rule collected.
    conclude: (items, document) => rule.conclude(items as readonly Located<T>[], document),
  };
}
