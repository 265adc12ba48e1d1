import type { EntityId, EventKind, Fact, PartialDate } from "../knowledge/entity";
import type { Span } from "../text/span";

/** One of the statement's parties as the text names it. */
export interface Party extends Span {
  readonly text: string;
  readonly entity: EntityId | undefined;
  /** All names of the entity, or the text alone. */
  readonly names: readonly string[];
}

/** Who did it: an authority that the text names, or the one that decides in a place that it names. */
export interface Authority extends Party {
  readonly jurisdiction: string | undefined;
  /** The text names only the place. */
  readonly isPlace: boolean;
  /** The statement names nobody: it is the only authority that the text has spoken of. */
  readonly isImplied: boolean;
}

export type StatementEvent = Extract<
  EventKind,
  "designation" | "approval" | "submission" | "acceptance" | "review" | "withdrawal" | "clearance"
>;

export type Verdict = "confirmed" | "contradicted" | "unknown";

/** A regulatory statement of the text: who did what for which drug, when. Offsets as in the container. */
export interface Statement extends Span {
  readonly event: StatementEvent;
  readonly drug: Party;
  readonly regulator: Authority | undefined;
  /** The scheme's or submission type's surface form (`RMAT`, `NDA`), where the text names one. */
  readonly name: (Span & { readonly text: string }) | undefined;
  readonly designation: EntityId | undefined;
  readonly date: (Span & { readonly value: PartialDate }) | undefined;
  readonly indication: (Span & { readonly text: string }) | undefined;
  /** The verb or noun that states the event. */
  readonly trigger: Span;
  readonly negated: boolean;
  /** Planned, hoped, conditional or possible: not yet so. */
  readonly planned: boolean;
  readonly verdict: Verdict;
  /** Facts that confirm or contradict. */
  readonly facts: readonly Fact[];
  /** What differs, when contradicted. */
  readonly difference: "date" | "regulator" | "status" | "designation" | undefined;
}
