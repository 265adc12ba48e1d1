import type { EntityId } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";

/** The substances that a label lists ("empagliflozin; linagliptin"); the label itself where it is one. */
export function substancesOf(label: string): readonly string[] {
  return label.split("; ");
}

/** Whether `sentence` names every substance of a combination, in whatever order. */
export function namesAllSubstances(label: string, sentence: string): boolean {
  const substances = substancesOf(label);
  const text = sentence.toLowerCase();
  return substances.length > 1 && substances.every((substance) => text.includes(substance.toLowerCase()));
}

/** The substance of which the entity is one product: a biosimilar's reference has its name in most of the world. */
export function substanceOf(entity: EntityId, knowledge: Knowledge): EntityId | undefined {
  const drug = knowledge.entity(entity);
  return drug?.type === "drug" ? drug.productOf : undefined;
}

/** "a", "a and b", "a, b, and c". */
export function enumerate(items: readonly string[]): string {
  if (items.length <= 2) return items.join(" and ");
  return `${items.slice(0, -1).join(", ")}, and ${items.at(-1) ?? ""}`;
}
