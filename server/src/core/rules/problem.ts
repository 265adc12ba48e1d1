import type { EntityId, Fact } from "../knowledge/entity";
import type { Span } from "../text/span";

export type Severity = "error" | "warning" | "information" | "hint";

/** A message in a template's id and arguments, so that it can be translated; `text` is the English rendering. */
export interface Message {
  /** `<rule-id>/<variant>`: key of the translations. */
  readonly id: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  /** Non-overlapping, ascending. */
  readonly edits: readonly Edit[];
  /** Safe to apply without a look: part of "fix all". */
  readonly certain: boolean;
}

/** One thing that a rule reports. Offsets as in the container. */
export interface Problem extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related?: readonly (Span & { readonly message: Message })[];
  readonly entity?: EntityId;
  readonly facts?: readonly Fact[];
}
