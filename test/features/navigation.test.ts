import { describe, expect, it } from "vitest";
import { definitionAt } from "../../server/src/features/definition";
import { highlightsAt } from "../../server/src/features/documentHighlight";
import { indexDocument } from "../../server/src/features/entityIndex";
import { outline } from "../../server/src/features/documentSymbol";
import { referencesAt } from "../../server/src/features/references";
import { symbolsMatching } from "../../server/src/features/workspaceSymbol";
import { entitiesOf } from "../../server/src/features/entityList";
import { readMarkers } from "./markers";
import { open } from "./open";
import { sampleKnowledge } from "./sample";

const spans = (items: readonly { readonly start: number; readonly end: number }[]) =>
  items.map(({ start, end }) => ({ start, end }));

function checkDefinition(marked: string): void {
  const { text, cursor, expected } = readMarkers(marked);
  const span = definitionAt(open(text).analysis, cursor);
  expect(span === undefined ? [] : spans([span])).toEqual(spans(expected));
}

function checkHighlights(marked: string): void {
  const { text, cursor, expected } = readMarkers(marked);
  expect(spans(highlightsAt(open(text).analysis, cursor))).toEqual(spans(expected));
}

describe("definition", () => {
  it("is the first mention of the entity, under whatever name", () => {
    checkDefinition(`Veltora was approved.
^^^^^^^

VLT-1$0024 is its code.`);
  });

  it("is the document's own definition of the very form", () => {
    checkDefinition(`The Food and Drug Administration (FDA) saw it.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The F$0DA agreed.`);
  });

  it("is nowhere for what is no entity", () => {
    checkDefinition("Patients w$0ere glad.");
  });
});

describe("highlights and references", () => {
  it("cover all names of the entity and no other", () => {
    checkHighlights(`Velt$0ora, that is veltinib, is no ostamab.
^^^^^^^
                 ^^^^^^^^`);
    checkHighlights("Patients w$0ere glad.");
  });

  it("reach into other documents, with or without the definition", () => {
    const { text, cursor } = readMarkers("Velt$0ora works. veltinib too.");
    const document = open(text);
    const other = { ...open("The code is VLT-1024."), uri: "file:///other.md" };
    const uris = (declaration: boolean) =>
      referencesAt(document, cursor, [document, other].map(indexDocument), declaration).map(({ uri }) => uri);
    expect(uris(true)).toEqual([document.uri, document.uri, other.uri]);
    expect(uris(false)).toEqual([document.uri, other.uri]);
  });
});

describe("symbols", () => {
  it("outline the document by kind and entity", () => {
    const found = outline(open("The FDA approved Veltora. VLT-1024 and ostamab were compared.").analysis);
    const names = (type: "drug" | "regulator" | "designation") =>
      (found.get(type) ?? []).map(({ name, mentions }) => `${name} ${mentions.length}`);
    expect(names("drug")).toEqual(["veltinib 2", "ostamab 1"]);
    expect(names("regulator")).toEqual(["Food and Drug Administration 1"]);
    expect(names("designation")).toEqual([]);
  });

  it("are found in the workspace by any name, also one that the text does not use", () => {
    const documents = [indexDocument(open("VLT-1024 works."))];
    const found = (query: string) => symbolsMatching(query, documents, sampleKnowledge).map(({ name }) => name);
    expect(found("veltor")).toEqual(["veltinib"]);
    expect(found("vnb")).toEqual(["veltinib"]);
    expect(found("")).toEqual(["veltinib"]);
    expect(found("ostamab")).toEqual([]);
  });
});

describe("the list of a document's entities", () => {
  const names = (enable: "on" | "off") =>
    entitiesOf(open("The FDA saw Veltora.", "markdown", { enable }), sampleKnowledge, "en").map(({ name }) => name);

  it("has what the document mentions, and nothing of a document that is left alone", () => {
    expect(names("on")).toEqual(["Food and Drug Administration", "veltinib"]);
    expect(names("off")).toEqual([]);
  });
});
