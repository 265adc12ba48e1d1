import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NameEntry } from "../../../server/src/core/knowledge/knowledge";
import { foldName } from "../../../server/src/core/knowledge/fold";
import { openKnowledge } from "../../../server/src/core/knowledge/open";
import { rankHits } from "../../../server/src/sources/search";
import { readFileSync } from "node:fs";
import path from "node:path";

/** As Find Entity and the command line search: the embedded base, ranked by fuse.js. */
const knowledge = openKnowledge(
  [{ layer: "embedded", bytes: readFileSync(path.resolve(import.meta.dirname, "../../../dist/knowledge.kb")) }],
  { rank: rankHits },
);
const names: readonly NameEntry[] = (["drug", "regulator", "designation"] as const).flatMap((type) => [
  ...knowledge.names(type),
]);

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const FIRST = 5;
/** Shorter words are too near to too many others. */
const LONG_ENOUGH = 6;

/** The name with one letter too many, too few, another, or two swapped. */
const mistyped = (text: string) =>
  fc
    .record({
      at: fc.nat(text.length - 2),
      letter: fc.constantFrom(...LETTERS),
      edit: fc.constantFrom("insert", "delete", "replace", "swap"),
    })
    .map(({ at, letter, edit }) => {
      const [before, rest] = [text.slice(0, at), text.slice(at)];
      switch (edit) {
        case "insert":
          return before + letter + rest;
        case "delete":
          return before + rest.slice(1);
        case "replace":
          return before + letter + rest.slice(1);
        default:
          return before + rest.charAt(1) + rest.charAt(0) + rest.slice(2);
      }
    });

describe("search", () => {
  it("finds every name first, for each of its entities", () => {
    const sample = fc.constantFrom(...names);
    fc.assert(
      fc.property(sample, ({ name, entity }) => {
        const id = knowledge.entity(entity)?.id;
        const hits = knowledge.search(name.text, { limit: 50 });
        const at = hits.findIndex((hit) => hit.entity === id || hit.entity === entity);
        expect(at, name.text).toBeGreaterThanOrEqual(0);
        // Whoever stands before it has the same name.
        const same = hits.slice(0, at).filter((hit) => foldName(hit.name.text) !== foldName(name.text));
        expect(same.map((hit) => hit.name.text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds a name with one slip among the first five, in 95 of 100 cases", () => {
    const words = names.filter(({ name }) => /^\p{L}{6,}$/u.test(name.text) && name.text.length >= LONG_ENOUGH);
    const pairs = fc.sample(
      fc.constantFrom(...words).chain((entry) => mistyped(entry.name.text).map((typed) => ({ entry, typed }))),
      { numRuns: 1000, seed: 20261126 },
    );
    const missed = pairs.filter(({ entry, typed }) => {
      const hits = knowledge.search(typed, { limit: FIRST });
      const id = knowledge.entity(entry.entity)?.id;
      return !hits.some(({ entity }) => entity === id || entity === entry.entity);
    });
    const share = 1 - missed.length / pairs.length;
    expect(share, missed.map(({ entry, typed }) => `${typed} (${entry.name.text})`).join(", ")).toBeGreaterThan(0.95);
  });

  it.each([
    ["ｐｅｍｂｒｏｌｉｚｕｍａｂ", "drug:pembrolizumab"],
    ["pembrolizumáb", "drug:pembrolizumab"],
    ["ct 053", "drug:zevorcabtagene-autoleucel"],
    ["CT053", "drug:zevorcabtagene-autoleucel"],
    ["bms986165", "drug:deucravacitinib"],
    ["福可苏", "drug:equecabtagene-autoleucel"],
    ["ciltacel", "drug:ciltacabtagene-autoleucel"],
  ])("folds other scripts and spellings: %s", (query, entity) => {
    expect(knowledge.search(query, { limit: FIRST }).map((hit) => hit.entity)).toContain(entity);
  });
});
