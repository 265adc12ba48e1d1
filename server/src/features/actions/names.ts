import type { Analysis } from "../../core/analysis";
import type { Entity, NameKind } from "../../core/knowledge/entity";
import type { Mention } from "../../core/recognition/mention";
import type { Edit } from "../../core/rules/problem";
import { overlaps } from "../../core/text/span";
import { brandOf, nameOfKind } from "../card/names";
import { sameEntity } from "../mentions";
import { say } from "../messages";
import { nameInPlace } from "../nameInPlace";
import { isProtected } from "../protectedText";
import { isDefining } from "../rename";
import type { Action } from "./action";

/** The rule whose fix spells initials out. */
const UNDEFINED = "abbreviation-undefined";

/** What can be done with the name under the cursor: preferred name here or everywhere, expansion, definition. */
export function nameActions(analysis: Analysis, mention: Mention): readonly Action[] {
  const entity = mention.entity === undefined ? undefined : analysis.knowledge.entity(mention.entity);
  if (entity === undefined || isProtected(analysis, mention)) return [];
  if (entity.type === "drug") return [...normalizations(analysis, mention), ...expansion(analysis, mention, entity)];
  return abbreviationDefinition(analysis, mention, entity);
}

function normalizations(analysis: Analysis, mention: Mention): readonly Action[] {
  const { name } = mention;
  const others = sameEntity(analysis, mention).filter(
    (other) => !sameText(other.text, name) && !isDefining(analysis, other) && !isProtected(analysis, other),
  );
  const here = others.find((other) => other.start === mention.start);
  const edits = others.map((other) => edit(other, nameInPlace(analysis, other, name)));
  return [
    ...(here === undefined
      ? []
      : [rewrite(say("action/normalize", { name }), edit(here, nameInPlace(analysis, here, name)))]),
    ...(edits.length < 2 ? [] : [rewrite(say("action/normalizeAll", { name, count: edits.length }), ...edits)]),
  ];
}

/** "INN (BRAND; CODE)", by the names that the document uses, at the first mention of a drug that it does not introduce itself. */
function expansion(analysis: Analysis, mention: Mention, entity: Entity): readonly Action[] {
  const mentions = sameEntity(analysis, mention);
  if (mentions[0]?.start !== mention.start || isDefining(analysis, mention)) return [];
  const used = (kind: NameKind): string | undefined => mentions.find(({ nameKind }) => nameKind === kind)?.text;
  const brand = used("brand") ?? brandOf(entity);
  const others = [brand, used("code") ?? nameOfKind(entity, "code")].filter((name) => name !== undefined);
  if (others.length === 0) return [];
  // A writer of "paracetamol" means no "acetaminophen".
  const name = isNonproprietary(mention) ? mention.text : nameInPlace(analysis, mention, entity.label);
  const text = `${name} (${others.join("; ")})`;
  return [rewrite(say("action/expand", { text }), edit(mention, text))];
}

function isNonproprietary({ nameKind }: Mention): boolean {
  return nameKind === "inn" || nameKind === "usan" || nameKind === "ban" || nameKind === "jan";
}

/** "National Medical Products Administration (NMPA)" where the document uses initials that it never spells out, and no rule's fix does it. */
function abbreviationDefinition(analysis: Analysis, mention: Mention, entity: Entity): readonly Action[] {
  if (mention.nameKind !== "abbreviation") return [];
  if (analysis.definitions.some(({ short }) => short.text === mention.text)) return [];
  if (
    analysis.problems.some(
      ({ rule, fixes, ...span }) => rule === UNDEFINED && fixes.length > 0 && overlaps(span, mention),
    )
  )
    return [];
  // In "RMAT designation" the initials alone are defined; the noun behind them stays.
  const initials = mention.text.split(/ (?=\p{Ll})/u, 1)[0] ?? mention.text;
  const noun = mention.text.slice(initials.length);
  const official = nameOfKind(entity, "official") ?? entity.label;
  const text = `${noun !== "" && official.endsWith(noun) ? official.slice(0, -noun.length) : official} (${initials})${noun}`;
  return [rewrite(say("action/define", { text }), edit(mention, text))];
}

function edit({ start, end }: Mention, newText: string): Edit {
  return { start, end, newText };
}

function rewrite(title: string, ...edits: readonly Edit[]): Action {
  return { title, kind: "refactor.rewrite", edits };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
