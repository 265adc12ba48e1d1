import fc from "fast-check";
import { expect, it } from "vitest";
import { damerau } from "../../../server/src/core/knowledge/editDistance";
import { openSample, sampleDrug } from "./sample";

function knowing(labels: readonly string[]) {
  const entities = labels.map((label, index) => sampleDrug(`d${index}`, { inn: [label] }, { label }));
  return openSample({ layer: "embedded", input: { entities } });
}

it("finds every label that is one edit away, whatever is written in capitals", () => {
  const name = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), name, (labels, word) => {
      const knowledge = knowing(labels.map((label, index) => (index % 2 === 0 ? label : label.toUpperCase())));
      const near = knowledge.labels.near(word).map((label) => label.toLowerCase());
      expect(near).toEqual(
        expect.arrayContaining(labels.filter((label) => label[0] === word[0] && damerau(label, word, 1) <= 1)),
      );
      expect(near.every((label) => label[0] === word[0] && Math.abs(label.length - word.length) <= 1)).toBe(true);
    }),
  );
});

it("knows only medicines by one word", () => {
  const knowledge = knowing(["abacavir", "abacavir sulfate", "abacavir-2"]);
  expect(knowledge.labels.near("abacavirr")).toEqual(["abacavir"]);
});
