import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierFault, isCas, isUnii } from "../../server/src/sources/check/identifiers";

describe("check digits", () => {
  it.each(["107-07-3", "7732-18-5", "58-08-2", "205923-56-4"])("accepts the CAS number %s", (value) => {
    expect(isCas(value)).toBe(true);
  });

  it.each(["PQX0D8J21J", "YTJ3XRJ4ZN", "Y43GF64R34"])("accepts the UNII %s", (value) => {
    expect(isUnii(value)).toBe(true);
  });

  it("accepts exactly one check digit for any CAS number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.integer({ min: 10, max: 99 }), (head, tail) => {
        const accepted = Array.from({ length: 10 }, (_, digit) => `${head}-${tail}-${digit}`).filter(isCas);
        expect(accepted).toHaveLength(1);
      }),
    );
  });

  it("accepts exactly one check character for any UNII", () => {
    const character = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    fc.assert(
      fc.property(fc.array(character, { minLength: 9, maxLength: 9 }), (characters) => {
        const accepted = Array.from(
          { length: 36 },
          (_, value) => characters.join("") + value.toString(36).toUpperCase(),
        );
        expect(accepted.filter(isUnii)).toHaveLength(1);
      }),
    );
  });

  it.each([
    ["cas:107-07-4", "107-07-4 is no CAS number: its check digit or form is wrong"],
    ["unii:PQX0D8J21K", "PQX0D8J21K is no UNII: its check character or form is wrong"],
    ["drugbank:DB123", "DB123 is no DrugBank number"],
    ["atc:L01", undefined],
    ["atc:L1", "L1 is no ATC code"],
    ["wikidata:anything", undefined],
  ])("judges %s", (curie, fault) => {
    expect(identifierFault(curie)).toBe(fault);
  });
});
