import type { BuildInput } from "./buildInput";
import type { SalientParty } from "../discourse";
import type { Item } from "../sentence/items";
import { jurisdictionOfRegulator } from "../verdicts/verdict";

/**
 * Where a text has spoken of one authority only, it is the one that approved, granted or accepted what nobody is said to
 * have: "The FDA granted X priority review; it was approved in May". Undefined where the sentence tells of another place
 * or actor, or of a scheme or an application of elsewhere.
 */
export function impliedAuthority({ items, frame, discourse, knowledge, prose }: BuildInput): SalientParty | undefined {
  if (frame.event === "withdrawal" || discourse.authority === "several") return undefined;
  const named = items.flatMap((item) => (item.kind === "regulator" ? [item] : []));
  const before = named.filter(({ end }) => end <= (items[frame.at]?.start ?? 0)).map(({ mention }) => mention);
  const candidate = discourse.authority ?? before[0];
  if (candidate === undefined || named.some(({ mention }) => mention.entity !== candidate.entity)) return undefined;
  if (
    items.slice(frame.window.from, frame.window.to).some((_, i) => tellsElsewhere(items, frame.window.from + i, prose))
  )
    return undefined;
  const jurisdiction = jurisdictionOfRegulator(candidate.entity, knowledge);
  const scheme = frame.designation === undefined ? undefined : knowledge.entity(frame.designation.mention.entity ?? "");
  if (scheme?.type === "designation" && scheme.jurisdiction !== jurisdiction) return undefined;
  const isEuropean = /^MAA|marketing authori[sz]ation/i.test(frame.submission?.text ?? "");
  return isEuropean && jurisdiction === "US" ? undefined : { text: candidate.text, entity: candidate.entity };
}

/** "in Mexico", "by the health ministry", "in 40 countries", "worldwide". */
function tellsElsewhere(items: readonly Item[], at: number, prose: string): boolean {
  const item = items[at];
  if (item?.kind === "place") return true;
  const lower = item?.lower ?? "";
  if (/^(?:countries|territories|markets|worldwide|globally|elsewhere|by)$/.test(lower)) return true;
  const next = items[lower === "in" && items[at + 1]?.lower === "the" ? at + 2 : at + 1];
  return lower === "in" && next?.kind === "word" && /\p{Lu}/u.test(prose.charAt(next.start));
}
