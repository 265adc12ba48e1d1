import type { Drug, EntityId, Fact, Name } from "../core/knowledge/entity";

/** What one product takes from the register's entry of its substance. */
export interface Claim {
  readonly product: EntityId;
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
}

/**
 * Registers list a biosimilar, or one firm's vaccine, under a name that it shares with others. What was written by hand
 * as a product of that substance (`productOf`) takes its own from there: the names that it goes by, and the facts that
 * tell its brand. The rest stays with the substance.
 */
export function claimProducts(drug: Drug, products: readonly Drug[]): { rest: Drug; claims: readonly Claim[] } {
  let rest = drug;
  const claims: Claim[] = [];
  for (const product of products) {
    const own = new Set(product.names.map(({ text }) => text.toLowerCase()));
    const isOwn = (text: string | undefined): boolean => text !== undefined && own.has(text.toLowerCase());
    const names = rest.names.filter(({ text }) => isOwn(text));
    const facts = rest.facts.filter(({ brand }) => isOwn(brand));
    if (names.length === 0 && facts.length === 0) continue;
    claims.push({ product: product.id, names, facts });
    rest = {
      ...rest,
      names: rest.names.filter(({ text }) => !isOwn(text)),
      facts: rest.facts.filter(({ brand }) => !isOwn(brand)),
    };
  }
  return { rest, claims };
}
