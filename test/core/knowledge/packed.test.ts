import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumn, unpackColumn } from "../../../server/src/core/knowledge/packed";

describe("a packed column", () => {
  it("gives back its numbers, whatever their order", () => {
    const numbers = fc.array(fc.oneof(fc.nat(200), fc.nat(2 ** 30)), { maxLength: 200 });
    fc.assert(
      fc.property(numbers, (column) => {
        expect(Array.from(unpackColumn(packColumn(column), column.length))).toEqual(column);
      }),
    );
  });

  it("takes a byte for each small step", () => {
    expect(packColumn(Array.from({ length: 100 }, (_, index) => index * 60))).toHaveLength(100);
  });
});
