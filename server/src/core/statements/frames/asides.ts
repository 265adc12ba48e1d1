import { isAuthority } from "./authorities";
import type { PlaceItem } from "./frame";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import type { Window } from "../sentence/roles";

/** What brackets right behind a scheme or an approval say of it alone. */
export interface Aside {
  readonly authorities: readonly (EntityItem | PlaceItem)[];
  readonly window: Window;
}

/** "RMAT (FDA, 2024) and Fast Track (US) designations", "first approval worldwide (Japan, March 2020)". */
export function asideBehind(items: readonly Item[], at: number): Aside | undefined {
  const open = /^(?:worldwide|globally)$/.test(items[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  if (items[open]?.lower !== "(") return undefined;
  const close = items.findIndex(({ lower }, i) => i > open && lower === ")");
  const inside = items.slice(open + 1, close);
  const authorities = inside.filter((item) => isAuthority(item));
  const isAside = inside.every(({ kind, lower }) => kind !== "word" || /^(?:and|the|in|by|from)$/.test(lower));
  return authorities.length > 0 && isAside ? { authorities, window: { from: open, to: close } } : undefined;
}
