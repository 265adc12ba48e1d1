import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "./items";
import { activeRegulators } from "./parties";
import { entitiesIn } from "./roles";

/** Whether a word at `at` says that another authority did what one did before: "did so", "did the same", "followed suit", "followed in 2022". */
export function isRepeat(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  const next = items[at + 1]?.lower ?? "";
  if (/^(?:did|does|done)$/.test(lower)) return next === "so" || (next === "the" && items[at + 2]?.lower === "same");
  return /^follow(?:s|ed)$/.test(lower) && (next === "suit" || isFollowing(items, at));
}

/** "the FDA followed in 2022", "the FDA followed with an approval"; "was followed by", "followed the opinion" are else. */
function isFollowing(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isActor = before?.kind === "regulator" || before?.kind === "place" || before?.lower === ")";
  const next = items[at + 1];
  return (
    isActor &&
    (next === undefined ||
      next.kind === "date" ||
      /^(?:in|on|with|shortly|soon|later|two|three|one|[a,.])$/.test(next.lower))
  );
}

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
