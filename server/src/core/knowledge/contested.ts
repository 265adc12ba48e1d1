import type { Column } from "./column";
import { KIND_MASK, NAME_KINDS } from "./nameInfo";

/**
 * The entities that share a code or clipped name with another one, ascending, as a section of an artifact. `chains` are
 * the pairs of names of one folding, `infos` of each name what it is, `entityNames` of each entity its first name.
 */
export function contestedOf(
  chains: readonly (readonly [number, number])[],
  infos: Column,
  entityNames: Column,
): Uint8Array {
  const isMadeUp = (name: number): boolean => {
    const kind = NAME_KINDS[infos.at(name) & KIND_MASK];
    return kind === "code" || kind === "short";
  };
  const contested = new Set<number>();
  for (const [name, follower] of chains) {
    const [own, other] = [entityOf(name, entityNames), entityOf(follower, entityNames)];
    if (own !== other && (isMadeUp(name) || isMadeUp(follower))) contested.add(own).add(other);
  }
  return new Uint8Array(Int32Array.from([...contested].sort((a, b) => a - b)).buffer);
}

/** The last entity whose names begin at or before this one. */
function entityOf(name: number, entityNames: Column): number {
  let low = 0;
  let high = entityNames.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (entityNames.at(middle) <= name) low = middle;
    else high = middle - 1;
  }
  return low;
}
