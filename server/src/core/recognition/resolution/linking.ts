import type { EntityId, NameKind } from "../../knowledge/entity";
import type { Layer, NameEntry } from "../../knowledge/knowledge";
import { exact } from "../exact";

/** The entity that a form names, and the others that it could. */
export interface Link {
  readonly entry: NameEntry | undefined;
  readonly candidates: readonly EntityId[];
}

const KIND_RANK: Readonly<Record<NameKind, number>> = {
  inn: 9,
  official: 9,
  usan: 8,
  ban: 8,
  jan: 8,
  brand: 7,
  abbreviation: 7,
  short: 6,
  native: 6,
  synonym: 5,
  code: 4,
  former: 3,
};

const LAYER_RANK: Readonly<Record<Layer, number>> = { workspace: 3, user: 2, imported: 0, embedded: 1 };

/** How much an entry is to be trusted as the meaning of `text`: its kind of name, its layer, its spelling. */
function rank(entry: NameEntry, text: string): number {
  const spelling = entry.name.text === text ? 0.5 : isSpelledAlike(entry.name.text, text) ? 0.4 : 0;
  const doubt = entry.name.ambiguous === true ? 6 : 0;
  // "menthol" may mean "(−)-menthol", but rather menthol.
  const form = entry.name.text.startsWith("(") && !text.startsWith("(") ? 1 : 0;
  return KIND_RANK[entry.name.kind] + LAYER_RANK[entry.layer] * 3 + spelling - doubt - form;
}

/** But for case and accents. */
function isSpelledAlike(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left === right || (!(PLAIN.test(left) && PLAIN.test(right)) && bare(left) === bare(right));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

const PLAIN = /^[\x20-\x7E]*$/;

const NONE: readonly EntityId[] = [];

/** Orders a form's entries, best first; deterministic. `prefers` says which entities the document speaks of. */
export function link(entries: readonly NameEntry[], text: string, prefers: (entry: NameEntry) => number): Link {
  if (entries.length <= 1) return { entry: entries[0], candidates: NONE };
  const ranked = entries
    .map((entry) => ({ entry, rank: rank(entry, text) + prefers(entry) * 20 }))
    .sort((a, b) => b.rank - a.rank || (a.entry.entity < b.entry.entity ? -1 : 1));
  const ids: EntityId[] = [];
  for (const { entry } of ranked) if (!ids.includes(entry.entity)) ids.push(entry.entity);
  return { entry: ranked[0]?.entry, candidates: ids.slice(1) };
}

function isBrand({ name }: NameEntry): boolean {
  return name.kind === "brand" && name.ambiguous !== true;
}

/** The better founded of two lists of entries for one thing under two names. */
export function joinEntries(own: readonly NameEntry[], other: readonly NameEntry[]): readonly NameEntry[] {
  if (own.length === 0) return other;
  // "Ogivri (trastuzumab)": a biosimilar's brand is its own, whatever it is said to be.
  if (other.length === 0 || own.every(isBrand)) return own;
  const shared = own.filter((entry) => other.some(({ entity }) => entity === entry.entity));
  if (shared.length > 0) return shared.length === own.length ? own : exact(shared);
  const best = (entries: readonly NameEntry[]): number => Math.max(...entries.map((entry) => rank(entry, "")));
  return best(other) > best(own) ? other : own;
}
