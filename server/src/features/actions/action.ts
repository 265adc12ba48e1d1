import type { Edit, Problem } from "../../core/rules/problem";

/** A change that a person may choose, in offsets. */
export interface Action {
  readonly title: string;
  readonly kind: "quickfix" | "refactor.rewrite" | "source.fixAll.formulary";
  readonly edits: readonly Edit[];
  /** Text for the end of another file, and what that file holds now; `undefined` where it is to be created. */
  readonly appended?: { readonly uri: string; readonly text: string | undefined; readonly newText: string };
  /** The problem that it repairs. */
  readonly problem?: Problem;
  /** The one repair that is certain: what an editor's "fix" key takes. */
  readonly preferred?: true;
}
