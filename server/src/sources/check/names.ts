import type { Entity, Name } from "../../core/knowledge/entity";
import { problemAt } from "../load";
import type { LoadedSources, Located } from "../load";
import type { SourceProblem } from "../problem";

/** Words that every reader of English knows, in lower case. */
export type CommonWords = ReadonlySet<string>;

/**
 * Names that are ordinary English words and do not say so (errors), and names that several drugs share without saying
 * so (warnings: an alias may well be shared, but it is worth a look). Schemes are named by words and shared by
 * countries: they are recognized by what stands beside them, whatever their names.
 */
export function checkNames(loaded: LoadedSources, words: CommonWords): SourceProblem[] {
  const named = loaded.entities.filter(({ value }) => value.type !== "designation");
  return [...commonWords(named, words), ...sharedNames(named)];
}

function commonWords(entities: readonly Located<Entity>[], words: CommonWords): SourceProblem[] {
  return entities.flatMap((where) =>
    where.value.names
      .filter((name) => name.ambiguous !== true && isCommonWord(name, words))
      .map((name) =>
        problemAt(where, ["names", name.kind], `"${name.text}" is an English word: mark it "ambiguous: true"`),
      ),
  );
}

/** Initials in capitals are told from words by their case, so only names that could be written as words count. */
export function isCommonWord(name: Name, words: CommonWords): boolean {
  if (name.kind === "abbreviation" && name.text === name.text.toUpperCase()) return false;
  return words.has(name.text.toLowerCase());
}

function sharedNames(entities: readonly Located<Entity>[]): SourceProblem[] {
  const owners = new Map<string, Located<Entity>>();
  const problems: SourceProblem[] = [];
  for (const where of entities) {
    for (const name of where.value.names) {
      const key = `${where.value.type} ${name.text.toLowerCase()}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, where);
      else if (owner.value.id !== where.value.id && name.ambiguous !== true) {
        const message = `"${name.text}" is a name of ${owner.value.id} too`;
        problems.push(problemAt(where, ["names", name.kind], message, "warning"));
      } else if (owner.value.id === where.value.id && isRepeated(where.value, name)) {
        problems.push(problemAt(where, ["names", name.kind], `"${name.text}" is listed twice`, "warning"));
      }
    }
  }
  return problems;
}

function isRepeated(entity: Entity, name: Name): boolean {
  const same = entity.names.filter(({ text, kind }) => text === name.text && kind === name.kind);
  return same.length > 1 && same[0] !== name;
}
