import type { EntityId, MentionType, NameKind } from "../knowledge/entity";
import type { Span } from "../text/span";

/** Why a mention was recognized. Shown on demand, and summed into its score. */
export interface Evidence {
  readonly kind:
    | "dictionary"
    | "definition"
    | "definition-use"
    | "stem"
    | "code-pattern"
    | "apposition"
    | "treatment-role"
    | "context"
    | "coordination"
    | "against";
  /** A short phrase for people: "-tinib: tyrosine kinase inhibitor", "defined at 120 as equecabtagene autoleucel". */
  readonly detail: string;
  /** Log-odds-like weight; negative speaks against. */
  readonly weight: number;
}

/** One piece of evidence. */
export function sign(kind: Evidence["kind"], detail: string, weight: number): Evidence {
  return { kind, detail, weight };
}

/** What all evidence weighs together. */
export function totalWeight(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return sum;
}

/** A recognized mention. In a block's results offsets are relative to the block; in an {@link Analysis}, to the document. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** The source text of the span. */
  readonly text: string;
  /** The linked entity; `undefined` for one that nobody has listed. */
  readonly entity: EntityId | undefined;
  /** Preferred name: the entity's label, or a canonical form of the text. */
  readonly name: string;
  /** What kind of name the surface form is; `undefined` for an unlisted one. */
  readonly nameKind: NameKind | undefined;
  /** Other entities that the form could name, best first. */
  readonly candidates: readonly EntityId[];
  readonly evidence: readonly Evidence[];
  /** Sum of weights; at or above the threshold. */
  readonly score: number;
}

/** A definition that the document itself gives: `long (SHORT)`, `CODE (inn; short)`, "formerly X". */
export interface LocalDefinition {
  /** The short or alternative form, its span, and what it stands for. */
  readonly short: Span & { readonly text: string };
  readonly long: Span & { readonly text: string };
  /** `abbreviation`: initials of the long form; `alias`: another name of the same thing. */
  readonly kind: "abbreviation" | "alias";
  /** What the long form is linked to, when it is an entity. */
  readonly entity: EntityId | undefined;
  readonly type: MentionType | undefined;
}
