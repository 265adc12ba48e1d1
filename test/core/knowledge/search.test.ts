import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damerau } from "../../../server/src/core/knowledge/editDistance";
import { EditPattern } from "../../../server/src/core/knowledge/editPattern";
import { openSampleWith, sampleDrug, sampleEntities, sampleKnowledge } from "./sample";

const knowledge = sampleKnowledge([
  ...sampleEntities,
  sampleDrug("pembrolizumab-injection", { synonym: ["pembrolizumab injection"] }),
  sampleDrug("thin", { inn: ["zevoracel"] }),
  sampleDrug("deucravacitinib", { inn: ["deucravacitinib"], code: ["BMS-986165"] }),
  sampleDrug("branebrutinib", { inn: ["branebrutinib"], code: ["BMS-986195"] }),
  sampleDrug("trastuzumab-deruxtecan", { inn: ["trastuzumab deruxtecan"], native: ["エンハーツ"] }),
  sampleDrug("trastuzumab", { inn: ["trastuzumab"], native: ["曲妥珠单抗"] }),
]);

describe("search", () => {
  const best = {
    "the same name": {
      imatinib: "drug:imatinib",
      CT053: "drug:zevorcabtagene-autoleucel",
      福可苏: "drug:equecabtagene-autoleucel",
    },
    "a prefix": { pembro: "drug:pembrolizumab", zevo: "drug:zevorcabtagene-autoleucel", ke: "drug:pembrolizumab" },
    "missing and other hyphens": {
      zevorcel: "drug:zevorcabtagene-autoleucel",
      "ct-053": "drug:zevorcabtagene-autoleucel",
      mk3475: "drug:pembrolizumab",
    },
    "a word within": {
      autoleucel: "drug:equecabtagene-autoleucel",
      mesylate: "drug:imatinib",
      injection: "drug:pembrolizumab-injection",
    },
    "misspelled names": {
      pembrolizumb: "drug:pembrolizumab",
      imatnib: "drug:imatinib",
      ketyruda: "drug:pembrolizumab",
    },
    "accents and width": { Ｋｅｙｔｒúda: "drug:pembrolizumab", ｴﾝﾊｰﾂ: "drug:trastuzumab-deruxtecan" },
    "codes however they are joined": {
      BMS986165: "drug:deucravacitinib",
      "bms 986165": "drug:deucravacitinib",
      "BMS-986195": "drug:branebrutinib",
      "BMS-98616": "drug:deucravacitinib",
    },
    "a misspelled word of a name": {
      deruxtekan: "drug:trastuzumab-deruxtecan",
      autoleucle: "drug:equecabtagene-autoleucel",
    },
    "words in another order": { "deruxtecan trastuzumab": "drug:trastuzumab-deruxtecan" },
    "a name that is typed wrongly and not yet to its end": {
      penbroli: "drug:pembrolizumab",
      trastuzmuabder: "drug:trastuzumab-deruxtecan",
      deucrvac: "drug:deucravacitinib",
    },
    "names in other scripts": {
      可苏: "drug:equecabtagene-autoleucel",
      福可舒: "drug:equecabtagene-autoleucel",
      妥珠单抗: "drug:trastuzumab",
      えんはーつ: "drug:trastuzumab-deruxtecan",
    },
  };
  for (const [topic, queries] of Object.entries(best)) {
    for (const [query, entity] of Object.entries(queries)) {
      it(`finds ${topic}: ${query}`, () => {
        expect(knowledge.search(query)[0]?.entity).toBe(entity);
      });
    }
  }

  it("finds nothing for nothing", () => {
    for (const query of ["", " ", "?!", "qqqqqqqq"]) expect(knowledge.search(query)).toEqual([]);
  });

  it("puts the name itself first, then what begins with it", () => {
    expect(knowledge.search("trastuzumab").map(({ entity }) => entity)).toEqual([
      "drug:trastuzumab",
      "drug:trastuzumab-deruxtecan",
    ]);
  });

  it("labels each entity that shares a name with its own label", () => {
    const shared = sampleKnowledge([sampleDrug("one", { code: ["XY-101"] }), sampleDrug("two", { code: ["XY101"] })]);
    expect(shared.search("xy101").map(({ entity, label }) => [entity, label])).toEqual(
      expect.arrayContaining([
        ["drug:one", "one"],
        ["drug:two", "two"],
      ]),
    );
  });

  it("keeps to a type and a limit, one hit an entity", () => {
    expect(knowledge.search("p", { limit: 1 })).toHaveLength(1);
    expect(knowledge.search("national", { type: "drug" })).toEqual([]);
    const entities = knowledge.search("pembrolizumab").map(({ entity }) => entity);
    expect(new Set(entities).size).toBe(entities.length);
  });

  it("leaves the order to the host's ranking", () => {
    const layer = { layer: "embedded", input: { entities: sampleEntities } } as const;
    const reversed = openSampleWith({ rank: (_, hits) => [...hits].reverse() }, layer);
    expect(reversed.search("autoleucel").map(({ entity }) => entity)).toEqual(
      sampleKnowledge()
        .search("autoleucel")
        .map(({ entity }) => entity)
        .reverse(),
    );
  });
});

describe("suggestions", () => {
  it("are the names within so many edits, nearest first", () => {
    expect(knowledge.suggest("pembrolizumb", 2).map(({ name, edits }) => [name, edits])).toEqual([
      ["pembrolizumab", 1],
    ]);
    expect(knowledge.suggest("imaitnib", 1).map(({ name }) => name)).toEqual(["imatinib"]);
    expect(knowledge.suggest("imatxxb", 1)).toEqual([]);
  });

  it("are none for a name, a short word and several words", () => {
    for (const word of ["imatinib", "IMATINIB", "imat", "zevor cell", ""])
      expect(knowledge.suggest(word, 2)).toEqual([]);
  });

  it("miss no name within the edits", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "n", "i", "z"), minLength: 5, maxLength: 9 });
    const property = fc.property(
      fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
      letters,
      fc.constantFrom(1, 2),
      (names, word, edits) => {
        fc.pre(!names.includes(word));
        const opened = sampleKnowledge([sampleDrug("x", { inn: names })]);
        const expected = names.filter((name) => damerau(word, name, edits) <= edits);
        expect(
          opened
            .suggest(word, edits)
            .map(({ name }) => name)
            .sort(),
        ).toEqual(expected.sort());
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe("the edit distance", () => {
  it("is that of its definition", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        expect(damerau(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
    );
  });
});

describe("a name that is being typed", () => {
  const begun = (names: readonly string[], query: string): readonly string[] =>
    sampleKnowledge(names.map((name, index) => sampleDrug(`d${index}`, { inn: [name] })))
      .search(query, { begun: 4, limit: 5 })
      .map(({ name }) => name.text);

  it("is found by its beginning and with a slip behind the first letters, not by another part", () => {
    const names = ["quaxolinib", "quaxotinib", "sodium quaxolin", "linibquax"];
    expect(begun(names, "quaxol")).toEqual(["quaxolinib", "quaxotinib"]);
    expect(begun(names, "quaxlinib")).toEqual(["quaxolinib", "quaxotinib"]);
    expect(begun(names, "quxolinib")).toEqual([]);
    expect(begun(["quäxolinsäure"], "quäxolnsäure")).toEqual(["quäxolinsäure"]);
  });

  it("is among the shortest of very many that begin alike", () => {
    const many = Array.from({ length: 2000 }, (_, index) => `quaxaa ${index} of a very long kind`);
    expect(begun([...many, "quaxzenib"], "quax")[0]).toBe("quaxzenib");
  });
});

describe("the pattern of a word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const parts = (text: string): string[] =>
    Array.from(text, (_, start) => Array.from(text, (_unit, end) => text.slice(start, end + 1))).flat();

  it("tells the edits to a whole name, a beginning and a part", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const pattern = EditPattern.of(a);
        fc.pre(pattern !== undefined);
        const least = (texts: readonly string[]): number =>
          Math.min(...["", ...texts].map((text) => plainDistance(a, text)));
        expect(pattern?.distance(bytes(b), b.length)).toBe(plainDistance(a, b));
        expect(pattern?.prefixDistance(bytes(b), b.length)).toBe(least(Array.from(b, (_, end) => b.slice(0, end + 1))));
        expect(pattern?.partDistance(bytes(b), b.length)).toBe(least(parts(b)));
      }),
      { numRuns: 300 },
    );
  });

  it("is only made of short plain words", () => {
    const words = ["", "ab", "a".repeat(31), "a".repeat(32), "福可苏"];
    expect(words.map((text) => EditPattern.of(text) !== undefined)).toEqual([false, true, true, false, false]);
  });
});

function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swap ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}
