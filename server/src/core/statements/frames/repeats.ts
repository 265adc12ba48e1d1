import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { activeRegulators } from "./actors";
import { entitiesIn } from "../sentence/roles";

/** The event of the clause before, by the authority that is the subject here. */
export function readRepeat(clause: Clause): readonly Frame[] {
  const { items, right, previous } = clause;
  const regulators = activeRegulators(clause);
  if (regulators === undefined || previous === undefined) return [];
  const [scheme] = entitiesIn(items, right, "designation").map((i) => items[i]);
  const designation = scheme?.kind === "designation" ? scheme : previous.designation;
  return [
    frame(clause, {
      event: previous.event,
      submission: previous.submission,
      drugs: previous.drugs,
      designation,
      regulators,
    }),
  ];
}
