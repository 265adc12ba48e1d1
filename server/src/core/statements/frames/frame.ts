import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import type { Polarity } from "../sentence/polarity";
import type { Window } from "../sentence/roles";
import type { Subject } from "../sentence/subjects";
import type { StatementEvent } from "../statement";
import type { SubmissionMention } from "../sentence/submissions";
import type { Trigger } from "../sentence/triggers";

export type PlaceItem = Extract<Item, { kind: "place" }>;

/** An event with its parties as the sentence gives them, before coordination is multiplied out. */
export interface Frame extends Polarity {
  readonly event: StatementEvent;
  /** Index of the trigger. */
  readonly at: number;
  /** `salient`: the text says "it", "the therapy", or leaves it out. */
  readonly drugs: readonly EntityItem[] | "salient";
  /** The salient drug is meant only where the text has spoken of no other: "an application was submitted in Japan". */
  readonly ifOnly: boolean;
  readonly designation: EntityItem | undefined;
  readonly submission: SubmissionMention | undefined;
  /** `salient`: the text says "it" or "the agency". */
  readonly regulators: readonly (EntityItem | PlaceItem)[] | "salient";
  /** Where the frame's date and indication stand. */
  readonly window: Window;
  /**
   * Where the frame's date stands, when that is not {@link window}: one date behind several schemes is that of all. What
   * an attribute says has none.
   */
  readonly dates: Window | "none" | undefined;
  /** With "respectively": which of the window's dates is this frame's. */
  readonly ordinal: number | undefined;
}

/** One trigger with what surrounds it. */
export interface Clause extends Trigger {
  readonly items: readonly Item[];
  readonly left: Window;
  readonly right: Window;
  readonly subject: Subject;
  readonly passive: boolean;
  readonly polarity: Polarity;
  /** The frame that the sentence's previous trigger gave, whose parties an elided subject shares. */
  readonly previous: Frame | undefined;
}

/** A frame of the clause; parts that the reader does not give are absent. */
export function frame(
  { at, polarity, right }: Clause,
  parts: Pick<Frame, "event" | "drugs" | "regulators"> & Partial<Frame>,
): Frame {
  return {
    at,
    ...polarity,
    ifOnly: false,
    designation: undefined,
    submission: undefined,
    window: right,
    dates: undefined,
    ordinal: undefined,
    ...parts,
  };
}

/** Reads the events of one kind of trigger. */
export type Reader = (clause: Clause) => readonly Frame[];
