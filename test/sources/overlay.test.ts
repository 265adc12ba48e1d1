import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Entity } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { withEntity, withIgnoredName } from "../../server/src/sources/overlay/edit";
import { loadOverlay } from "../../server/src/sources/overlay/load";
import type { KnownBelow } from "../../server/src/sources/overlay/known";
import type { Overlay } from "../../server/src/sources/overlay/load";

const REFERENCE = { source: "page", retrieved: "2026-11-22" };
const KNOWN: Entity = {
  id: "drug:samplecel",
  type: "drug",
  label: "samplecel",
  names: [
    { text: "samplecel", kind: "inn" },
    { text: "Samplex", kind: "brand" },
  ],
  sources: [REFERENCE],
  facts: [],
};
const SOURCES = [{ id: "page", title: "Page", publisher: "us", licence: "ours", asOf: "2026" }];

const below: KnownBelow = {
  entity: (id) => (id === KNOWN.id ? KNOWN : undefined),
  hasSource: (id) => id === "page",
  drugNamed: (name) => (["samplecel", "samplex"].includes(name.toLowerCase()) ? KNOWN.id : undefined),
};

const load = (text: string, path = "a.yaml"): Overlay => loadOverlay([{ path, text }], below, "2026-11-22");

/** What texts are matched against with the overlay on top. */
function knowledge(overlay: Overlay) {
  return openKnowledge([
    { layer: "embedded", bytes: compileKnowledge({ entities: [KNOWN], sources: SOURCES, version: "1" }) },
    { layer: "workspace", bytes: compileKnowledge({ ...overlay, version: "1" }) },
  ]);
}

describe("overlays", () => {
  it("add to what is known with no more than the addition", () => {
    const overlay = load("id: drug:samplecel\nnames: { short: [sample-cel] }\n");
    expect(overlay.problems).toEqual([]);
    const known = knowledge(overlay);
    expect(known.lookup("sample-cel")[0]?.entity).toBe("drug:samplecel");
    expect(known.entity("drug:samplecel")?.names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Samplex", "sample-cel"]),
    );
  });

  it("begin entities of their own, credited to the workspace", () => {
    const overlay = load("id: drug:own\nlabel: ownmab\nnames: { inn: [ownmab], code: [OW-101] }\n");
    expect(overlay.problems).toEqual([]);
    expect(knowledge(overlay).entity("drug:own")?.sources).toEqual([{ source: "workspace", retrieved: "2026-11-22" }]);
  });

  it("silence names and entities, and replace them", () => {
    expect(knowledge(load("ignore: [Samplex]\n")).lookup("Samplex")).toEqual([]);
    expect(knowledge(load("hide: [drug:samplecel]\n")).lookup("samplecel")).toEqual([]);
    const replaced = knowledge(load("id: drug:samplecel\noverride: true\nlabel: newname\nnames: { inn: [newname] }\n"));
    expect(replaced.lookup("Samplex")).toEqual([]);
    expect(replaced.entity("drug:samplecel")?.label).toBe("newname");
  });

  it("are told when they take a name from a drug that stays known", () => {
    const said = (text: string, path?: string) =>
      load(text, path).problems.map(({ line, message }) => `${line} ${message}`);
    const taken = '"Samplex" is a name of drug:samplecel, and now means drug:own';
    expect(said("id: drug:own\nlabel: ownmab\nnames: { brand: [Samplex] }\n")).toEqual([`3 ${taken}`]);
    expect(said("name,brand\nown,Samplex\n", "a.csv")).toEqual([`2 ${taken}`]);
    expect(said("hide: [drug:samplecel]\n---\nid: drug:own\nlabel: ownmab\nnames: { brand: [Samplex] }\n")).toEqual([]);
    expect(said("ignore: [samplex]\n---\nid: drug:own\nlabel: ownmab\nnames: { brand: [Samplex] }\n")).toEqual([]);
    const shared = "{ brand: [{ name: Samplex, ambiguous: true }] }";
    expect(said(`id: drug:own\nlabel: ownmab\nnames: ${shared}\n`)).toEqual([]);
    expect(said("id: drug:samplecel\nnames: { brand: [Samplex] }\n")).toEqual([]);
  });

  it("are told in words what does not fit", () => {
    const said = (text: string, path?: string) => load(text, path).problems.map(({ message }) => message);
    expect(said("ignore: FDA\n")).toEqual(['ignore: "FDA" is no list, such as [one, two]']);
    expect(said("hello\n")).toEqual(['document: "hello" is no record of keys and values']);
    const date =
      "id: drug:own\nlabel: o\nnames: { inn: [own] }\nfacts: [{ event: approval, date: soon, precision: day }]\n";
    expect(said(date)).toContain('facts.0.date: "soon" does not fit: 2023-06-30, 2023-06 or 2023.');
    expect(said('name,brand\nown,Ownex\n"unclosed,x\n', "a.csv")[0]).toContain("a quotation mark that nothing closes");
  });

  it("may speak of one entity in several documents and files: each adds to it", () => {
    const files = [
      { path: "a.yaml", text: "id: drug:own\nlabel: ownmab\nnames: { inn: [ownmab] }\n" },
      { path: "b.yaml", text: "id: drug:own\nlabel: ownmab\nnames: { code: [OW-101] }\n" },
      { path: "c.csv", text: "name,brand\nsamplecel,Another\n" },
      { path: "d.yaml", text: "id: drug:samplecel\nnames: { short: [sample-cel] }\n" },
    ];
    const overlay = loadOverlay(files, below, "2026-11-22");
    expect(overlay.problems).toEqual([]);
    const known = knowledge(overlay);
    for (const name of ["ownmab", "OW-101"]) expect(known.lookup(name)[0]?.entity).toBe("drug:own");
    for (const name of ["Another", "sample-cel"]) expect(known.lookup(name)[0]?.entity).toBe("drug:samplecel");
  });

  it("point at what is wrong, and keep what is sound", () => {
    const text =
      "id: drug:own\nlabel: ownmab\nnames: { inn: [ownmab] }\ncolour: red\n---\nid: drug:two\nlabel: twomab\nnames: { inn: [twomab] }\n";
    const { entities, problems } = load(text);
    expect(entities.map(({ id }) => id)).toEqual(["drug:two"]);
    const [problem] = problems;
    expect(problem).toMatchObject({ file: "a.yaml", line: 4, message: "colour: no such key here" });
    expect(text.slice(problem?.span?.start, problem?.span?.end)).toBe("red");
  });

  it("check references, dates and identifiers against the layers below", () => {
    const { problems } = load(
      "id: drug:samplecel\nnames: { short: [s-cel] }\nidentifiers: [unii:PQX0D8J21K]\nfacts:\n  - { event: approval, regulator: regulator:none, date: 2031-01-01, precision: day, source: hearsay, retrieved: 2026-11-22 }\n",
    );
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "5 there is no regulator:none",
      '5 no source "hearsay"',
      "3 PQX0D8J21K is no UNII: its check character or form is wrong",
      "5 2031-01-01 lies in the future",
    ]);
  });

  it("take a company's pipeline as CSV", () => {
    const csv =
      "\uFEFFProduct Candidate,Code,Modality,Target,Partner\nsamplecel,CT-9001,CAR-T,BCMA,\nNewmab,NM-101; NM101,bispecific,CD3|CD20,Acme\n,X-1,,,\n";
    const { entities, problems } = load(csv, "pipeline.csv");
    expect(entities.map(({ id, label }) => `${id} ${label}`)).toEqual([
      "drug:samplecel samplecel",
      "drug:newmab Newmab",
    ]);
    expect(entities[1]).toMatchObject({
      modality: "bispecific antibody",
      targets: ["CD3", "CD20"],
      companies: [{ name: "Acme", role: "partner" }],
    });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual(["4 a row without a name"]);
    expect(load("a,b\n1,2\n", "x.csv").problems[0]?.message).toBe(
      "no column that names the candidates: name, INN or code",
    );
  });
});

describe("writing overlays", () => {
  it("adds entities as documents", () => {
    const once = withEntity("", { id: "drug:own", label: "ownmab", names: { inn: ["ownmab"] } });
    const twice = withEntity(once, { id: "drug:two", label: "1234", names: { code: ["1234"] } });
    expect(load(twice).problems).toEqual([]);
    expect(load(twice).entities.map(({ label }) => label)).toEqual(["ownmab", "1234"]);
  });

  it("adds ignored names once, and leaves comments and other documents alone", () => {
    const start = "# ours\nid: drug:own\nlabel: ownmab # the label\nnames: { inn: [ownmab] }\n";
    const once = withIgnoredName(start, "Samplex");
    const twice = withIgnoredName(once, "MUSE");
    expect(withIgnoredName(twice, "MUSE")).toBe(twice);
    expect(twice).toContain("label: ownmab # the label");
    expect(load(twice).hidden).toEqual([{ name: "Samplex" }, { name: "MUSE" }]);
    expect(load(twice).entities).toHaveLength(1);
    expect(load(withIgnoredName("", "X1")).hidden).toEqual([{ name: "X1" }]);
  });
});
