import { nameKey } from "./names";

/** `LAMIVUDINE; ZIDOVUDINE`, without the notes that FDA adds in brackets. */
export function ingredientsOf(cell: string): string[] {
  // The notes hold semicolons, too: PANCRELIPASE (AMYLASE;LIPASE;PROTEASE).
  const names = cell
    .replace(/\([^()]*\)/g, " ")
    .split(";")
    .map((name) => name.replace(/\s+/g, " ").trim().replace(/ KIT$/, ""));
  return [...new Set(names.filter((name) => name !== ""))];
}

/** What FDA's product names add to a brand: release, strength, container, salt. */
const ADDITION =
  /\s(?:(?:ER|XR|SR|CR|LA|XL|IR|DR|CD|HCL|HCT|PFS?|RDF|ODT|KIT|PEDIATRIC|[\d.,]+(?:%|MG|MCG|ML|G)?)(?=\s|$)|PRESERVATIVE FREE|AND\s|IN\s|W\/|WITH\s|FOR\s).*$/i;

/** The brand in a product's name, `undefined` where it is the ingredient's own name or a description. */
export function brandOf(product: string, ingredients: readonly string[]): string | undefined {
  const name = product
    .replace(/\([^()]*\)/g, " ")
    .replace(ADDITION, "")
    .replace(/[®™]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name.length < 3 || name.length > 30 || name.split(" ").length > 3 || /\d{2}|[%;,/&+]/.test(name))
    return undefined;
  const key = nameKey(name);
  const isGeneric = ingredients.some((ingredient) => {
    const first = nameKey(ingredient).split(" ")[0] ?? "";
    return key.includes(first) || first.startsWith(key);
  });
  return isGeneric ? undefined : inTitleCase(name);
}

/** FDA writes every name in capitals; short words stay so, as they are mostly initials. */
function inTitleCase(name: string): string {
  return name.replace(/[A-Z]{4,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
