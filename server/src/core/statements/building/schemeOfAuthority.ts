import type { EntityId } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import { jurisdictionOfRegulator } from "../verdicts/verdict";

/**
 * Several authorities run schemes of one name: the one of the stated regulator's jurisdiction is meant, where there is
 * one; a scheme that only others run stays what it is, so that the slip can be reported.
 */
export function schemeFor(
  linked: EntityId | undefined,
  text: string,
  regulator: EntityId | undefined,
  knowledge: Knowledge,
): EntityId | undefined {
  const jurisdiction = jurisdictionOfRegulator(regulator, knowledge);
  const scheme = linked === undefined ? undefined : knowledge.entity(linked);
  if (jurisdiction === undefined || scheme?.type !== "designation" || scheme.jurisdiction === jurisdiction)
    return linked;
  const bare = text.replace(/\s(?:designations?|status|program(?:me)?|pathway|voucher)$/i, "");
  const namesakes = [text, bare, ...scheme.names.map((name) => name.text)].flatMap((name) => knowledge.lookup(name));
  const own = namesakes.find(({ entity }) => {
    const other = knowledge.entity(entity);
    return other?.type === "designation" && other.jurisdiction === jurisdiction;
  });
  return own?.entity ?? linked;
}
