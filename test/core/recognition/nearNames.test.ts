import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damerau } from "../../../server/src/core/knowledge/editDistance";
import { NearNames, nearNamesOf } from "../../../server/src/core/recognition/drugs/nearNames";
import { builtKnowledge } from "../../support/knowledge";

const list = createRequire(import.meta.url).resolve("an-array-of-english-words");

describe("names near a word", () => {
  const labels = ["pembrolizumab", "Imatinib", "cyclosporine", "CT053", "two words"];
  const names = new NearNames({ near: () => labels });

  it.each([
    ["pembrolizumb", "pembrolizumab"],
    ["pembrolizzumab", "pembrolizumab"],
    ["imatanib", "imatinib"],
    ["imatniib", "imatinib"],
    ["cyclosprine", "cyclosporine"],
  ])("%s is near %s", (word, name) => {
    expect(names.find(word)).toEqual([name]);
  });

  it.each(["imatinib", "imatinibs", "imatinibe", "ematinib", "cyclosporin", "cyclosporina", "imatnb", ""])(
    "%s is near none",
    (word) => {
      expect(names.find(word)).toEqual([]);
    },
  );

  it("finds every slip inside a name, and nothing that is further away", () => {
    const at = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(at, fc.constantFrom(..."bkqxz"), fc.constantFrom("add", "drop", "replace"), (index, letter, how) => {
        const name = "pembrolizumab";
        const rest = name.slice(how === "add" ? index : index + 1);
        const word = name.slice(0, index) + (how === "drop" ? "" : letter) + rest;
        expect(names.find(word)).toEqual(damerau(word, name, 1) === 1 ? [name] : []);
      }),
    );
  });
});

it("no English word is near a drug's name: run `npm run rules:words` when the knowledge has grown", () => {
  const knowledge = builtKnowledge();
  const near = nearNamesOf(knowledge);
  const words = (JSON.parse(readFileSync(list, "utf8")) as readonly string[]).filter(({ length }) => length > 6);
  const found = words.filter((word) => near.find(word).length > 0 && knowledge.lookup(word).length === 0);
  expect(found).toEqual([]);
});
