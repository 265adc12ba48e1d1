import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumn, PackedColumn } from "../../../server/src/core/knowledge/packed";

describe("a packed column", () => {
  const numbers = fc.array(fc.oneof(fc.nat(200), fc.nat(2 ** 30)), { maxLength: 400 });

  it("gives back its numbers, whatever their order", () => {
    fc.assert(
      fc.property(numbers, (column) => {
        const packed = packColumn(column);
        expect(Array.from(new PackedColumn(packed, column.length).all())).toEqual(column);
        const some = new PackedColumn(packed, column.length);
        expect(column.map((_, index) => some.at(index))).toEqual(column);
      }),
    );
  });

  it("finds the last number up to a limit", () => {
    fc.assert(
      fc.property(numbers, fc.nat(2 ** 30), (column, limit) => {
        const ascending = [...column].sort((a, b) => a - b);
        const packed = new PackedColumn(packColumn(ascending), ascending.length);
        expect(packed.lastUpTo(limit)).toBe(ascending.filter((number) => number <= limit).length - 1);
      }),
    );
  });

  it("takes little more than a byte for each small step", () => {
    expect(packColumn(Array.from({ length: 128 }, (_, index) => index * 60))).toHaveLength(128 + 16);
  });
});
