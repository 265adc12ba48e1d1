import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "../../../server/src/core/knowledge/format";
import { SLOT_POLICY_BITS } from "../../../server/src/core/knowledge/nameInfo";
import { lengthBit, nameKey, NameTable, pairLengths, slotWord } from "../../../server/src/core/knowledge/nameTable";

/** Few values, and hashes that are all near each other: places and checks meet. */
const key = fc.record({
  hash: fc.nat(40),
  check: fc.nat(6),
  tokens: fc.integer({ min: 1, max: 20 }),
  pair: fc.nat(40).map((number) => number * 0x10001),
});

describe("the name table", () => {
  it("tells the same words in another order apart by the check, too", () => {
    expect(nameKey("fi)ab")?.check).not.toBe(nameKey("ab)fi")?.check);
    expect(nameKey("ab/cd/ef")?.check).not.toBe(nameKey("cd/ab/ef")?.check);
  });

  it("finds each folding, also where places and checks are the same", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 80 }), (keys) => {
        const table = new NameTable();
        keys.forEach((one, name) => {
          table.add(name, one, 0);
        });
        const slots = table.slots(() => undefined);
        keys.forEach(({ hash, check, tokens }) => {
          const own = (other: (typeof keys)[number]): boolean =>
            other.hash === hash && other.check === check && (other.tokens === 1) === (tokens === 1);
          const section = words(tokens === 1 ? slots.wordSlots : slots.longSlots);
          expect((slotWord(section, hash, check) >>> SLOT_POLICY_BITS) - 1).toBe(keys.findIndex(own));
        });
      }),
    );
  });

  it("has all lengths of the names that begin with a pair", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 80 }), (keys) => {
        const table = new NameTable();
        keys.forEach((one, name) => {
          table.add(name, one, 0);
        });
        const pairs = words(table.pairs().pairs);
        for (const { tokens, pair } of keys) {
          if (tokens > 1) expect(pairLengths(pairs, pair) & lengthBit(tokens)).not.toBe(0);
        }
      }),
    );
  });
});
