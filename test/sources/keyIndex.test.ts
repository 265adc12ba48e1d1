import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyIndex } from "../../server/src/sources/import/keyIndex";
import { packNames, RANK, unpackNames } from "../../server/src/sources/import/packedNames";

it("an index of keys answers as a Map does", () => {
  const key = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom("a", "b", "ab", "ba", ""));
  const change = fc.record({ key, value: fc.nat(1_000_000) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const [index, map] = [new KeyIndex(), new Map<string, number>()];
      for (const { key: text, value } of changes) {
        expect(index.get(text)).toBe(map.get(text));
        index.set(text, value);
        map.set(text, value);
      }
      for (const [text, value] of map) expect(index.get(text)).toBe(value);
    }),
  );
});

it("tells a quarter of a million like keys apart", () => {
  const index = new KeyIndex();
  const keyOf = (value: number) => `unii:${String(value).padStart(9, "0")}`;
  for (let value = 0; value < 250_000; value++) index.set(keyOf(value), value);
  let wrong = 0;
  for (let value = 0; value < 250_000; value++) if (index.get(keyOf(value)) !== value) wrong++;
  expect([wrong, index.get(keyOf(250_000))]).toEqual([0, undefined]);
});

it("packed names come out as they went in", () => {
  const name = fc.record(
    {
      text: fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[\n\t]/.test(text)),
      kind: fc.constantFrom(...RANK),
      language: fc.constantFrom("fr", "ja"),
      region: fc.constant("EU"),
      ambiguous: fc.constant(true as const),
    },
    { requiredKeys: ["text", "kind"] },
  );
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(unpackNames(packNames(names))).toEqual(names);
    }),
  );
});
