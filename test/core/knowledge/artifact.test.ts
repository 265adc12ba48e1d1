import { describe, expect, it } from "vitest";
import { compileKnowledge, DuplicateEntityError } from "../../../server/src/core/knowledge/compile";
import type { Entity } from "../../../server/src/core/knowledge/entity";
import { KnowledgeFileError } from "../../../server/src/core/knowledge/format";
import { openKnowledge } from "../../../server/src/core/knowledge/open";
import { sampleDrug, sampleEntities, sampleKnowledge } from "./sample";

const source = { id: "test", title: "Täst – 源", publisher: "Test", licence: "none", asOf: "2026-11-22" };
const stem = {
  stem: "tinib",
  position: "suffix",
  meaning: "tyrosine kinase inhibitor",
  scheme: "inn",
  source: { source: "test", retrieved: "2026-11-22" },
} as const;
const input = { entities: sampleEntities, sources: [source], stems: [stem], version: "1.2.3" };
const bytes = compileKnowledge(input);

function open(file: Uint8Array) {
  return openKnowledge([{ layer: "embedded", bytes: file }]);
}

/** What opening a file throws. */
function reasonFor(file: Uint8Array): string | undefined {
  try {
    open(file);
    return undefined;
  } catch (error) {
    return error instanceof KnowledgeFileError ? error.reason : "another error";
  }
}

function changed(at: number, byte: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = byte;
  return copy;
}

describe("the artifact", () => {
  it("gives back every entity as it was", () => {
    const knowledge = open(bytes);
    for (const entity of sampleEntities) expect(knowledge.entity(entity.id)).toEqual(entity);
    expect(knowledge.entity("drug:nothing")).toBeUndefined();
    expect(Array.from(knowledge.entities("regulator"), ({ id }) => id)).toEqual(
      sampleEntities.filter(({ type }) => type === "regulator").map(({ id }) => id),
    );
  });

  it("gives back sources, stems and version", () => {
    const knowledge = open(bytes);
    expect(knowledge.sources).toEqual([source]);
    expect(knowledge.source("test")).toEqual(source);
    expect(knowledge.stems).toEqual([stem]);
    expect(knowledge.version).toBe("1.2.3");
  });

  it("keeps fields of names, strange ids and strange text", () => {
    const entity: Entity = {
      ...sampleDrug("x", {}),
      id: "drug:not/the label",
      label: "\u{1F48A} Ω\uD800",
      names: [
        {
          text: "Ω\u{1F48A}",
          kind: "former",
          language: "el",
          region: "GR",
          since: "1999",
          until: "2001-02",
          ambiguous: true,
        },
      ],
    };
    const knowledge = sampleKnowledge([entity]);
    expect(knowledge.entity(entity.id)).toEqual({ ...entity, label: "\u{1F48A} Ω\uFFFD" });
  });

  it("is the same for the same input, and another for another", () => {
    expect(compileKnowledge(input)).toEqual(bytes);
    expect(open(bytes).hash).not.toBe(open(compileKnowledge({ ...input, version: "1.2.4" })).hash);
  });

  it("opens wherever it lies in memory", () => {
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(open(moved.subarray(1)).entity("drug:imatinib")?.label).toBe("imatinib");
  });

  it("opens when it is empty", () => {
    const knowledge = sampleKnowledge([]);
    expect(knowledge.match("imatinib")).toEqual([]);
    expect(knowledge.lookup("imatinib")).toEqual([]);
    expect(knowledge.search("imatinib")).toEqual([]);
    expect(openKnowledge([]).match("imatinib")).toEqual([]);
  });

  it("refuses two entities with one id", () => {
    const twice = [sampleDrug("x", {}), sampleDrug("x", {})];
    expect(() => compileKnowledge({ ...input, entities: twice })).toThrow(DuplicateEntityError);
  });
});

describe("a file that is no artifact", () => {
  it("is foreign", () => {
    expect(reasonFor(new Uint8Array(0))).toBe("foreign");
    expect(reasonFor(Uint8Array.from("PK\u0003\u0004 some zip file, long enough", (unit) => unit.charCodeAt(0)))).toBe(
      "foreign",
    );
  });

  it("is of another version", () => {
    expect(reasonFor(changed(8, 99))).toBe("version");
  });

  it("is cut off", () => {
    for (const length of [8, 20, 31, 40, bytes.length >> 1, bytes.length - 1]) {
      expect(reasonFor(bytes.slice(0, length))).toBe("truncated");
    }
  });

  it("is damaged", () => {
    for (let at = 28; at < bytes.length; at += 97) {
      expect(reasonFor(changed(at, (bytes[at] ?? 0) ^ 0x10))).toBe("corrupted");
    }
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(reasonFor(longer)).toBe("corrupted");
  });
});
