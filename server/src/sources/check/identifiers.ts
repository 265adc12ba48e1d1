import { problemAt } from "../load";
import type { LoadedSources } from "../load";
import type { SourceProblem } from "../problem";

/** Wrong check digits and forms, and one identifier claimed by two entities. */
export function checkIdentifiers(loaded: LoadedSources): SourceProblem[] {
  const owners = new Map<string, string>();
  const problems: SourceProblem[] = [];
  for (const where of loaded.entities) {
    where.value.identifiers?.forEach((curie, index) => {
      const path = ["identifiers", index];
      const fault = identifierFault(curie);
      if (fault !== undefined) problems.push(problemAt(where, path, fault));
      const owner = owners.get(curie);
      if (owner === undefined) owners.set(curie, where.value.id);
      // Classes are shared by nature; an entity's own number is not.
      else if (!curie.startsWith("atc:")) problems.push(problemAt(where, path, `${curie} belongs to ${owner} too`));
    });
  }
  return problems;
}

/** What is wrong with an identifier in CURIE form, or `undefined`. Only schemes with check digits or fixed shapes are judged. */
export function identifierFault(curie: string): string | undefined {
  const colon = curie.indexOf(":");
  const value = curie.slice(colon + 1);
  if (/\s/.test(curie)) return `"${curie}" is no identifier: it has a space`;
  switch (curie.slice(0, colon)) {
    case "cas":
      return isCas(value) ? undefined : `${value} is no CAS number: its check digit or form is wrong`;
    case "unii":
      return isUnii(value) ? undefined : `${value} is no UNII: its check character or form is wrong`;
    case "drugbank":
      return /^DB\d{5}$/.test(value) ? undefined : `${value} is no DrugBank number`;
    case "atc":
      return /^[A-Z](?:\d\d(?:[A-Z](?:[A-Z](?:\d\d)?)?)?)?$/.test(value) ? undefined : `${value} is no ATC code`;
    case "inchikey":
      return /^[A-Z]{14}-[A-Z]{10}-[A-Z]$/.test(value) ? undefined : `${value} is no InChIKey`;
    default:
      return undefined;
  }
}

/** A CAS registry number: the last digit is the sum of the others, each times its place from the right, modulo 10. */
export function isCas(value: string): boolean {
  const parts = /^(\d{2,7})-(\d\d)-(\d)$/.exec(value);
  if (!parts) return false;
  const [, head = "", tail = "", check = ""] = parts;
  const digits = [...(head + tail)].reverse().map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 10 === Number(check);
}

/** A UNII: the last of ten characters is the sum of the base-36 values of the others, modulo 36. */
export function isUnii(value: string): boolean {
  if (!/^[0-9A-Z]{10}$/.test(value)) return false;
  const digits = [...value].map((character) => Number.parseInt(character, 36));
  const check = digits.pop();
  return digits.reduce((sum, digit) => sum + digit, 0) % 36 === check;
}
