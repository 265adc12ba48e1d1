import type { Analysis } from "../../core/analysis";
import type { Entity } from "../../core/knowledge/entity";
import type { Mention } from "../../core/recognition/mention";
import { nameOfKind } from "../card/names";
import { sameEntity } from "../mentions";
import { say } from "../messages";
import { isProtected } from "../protectedText";
import { isDefining } from "../rename";
import type { Action } from "./action";

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
  const edits = others.map(({ start, end }) => ({ start, end, newText: name }));
  return [
    ...(here === undefined ? [] : [rewrite(say("action/normalize", { name }), here, name)]),
    ...(edits.length < 2
      ? []
      : [
          {
            title: say("action/normalizeAll", { name, count: edits.length }),
            kind: "refactor.rewrite" as const,
            edits,
          },
        ]),
  ];
}

/** "INN (BRAND; CODE)" at the first mention of a drug that the document does not introduce itself. */
function expansion(analysis: Analysis, mention: Mention, entity: Entity): readonly Action[] {
  if (sameEntity(analysis, mention)[0]?.start !== mention.start || isDefining(analysis, mention)) return [];
  const others = [nameOfKind(entity, "brand"), nameOfKind(entity, "code")].filter((name) => name !== undefined);
  if (others.length === 0) return [];
  const text = `${entity.label} (${others.join("; ")})`;
  return [rewrite(say("action/expand", { text }), mention, text)];
}

/** "National Medical Products Administration (NMPA)" where the document uses initials that it never spells out. */
function abbreviationDefinition(analysis: Analysis, mention: Mention, entity: Entity): readonly Action[] {
  if (mention.nameKind !== "abbreviation") return [];
  if (analysis.definitions.some(({ short }) => short.text === mention.text)) return [];
  const text = `${nameOfKind(entity, "official") ?? entity.label} (${mention.text})`;
  return [rewrite(say("action/define", { text }), mention, text)];
}

function rewrite(title: string, { start, end }: Mention, newText: string): Action {
  return { title, kind: "refactor.rewrite", edits: [{ start, end, newText }] };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
