import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. Adding a rule is its file and one line here. */
export const rules: readonly Rule[] = [];
