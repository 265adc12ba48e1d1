import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTexts } from "../../server/src/main/kb/files";
import { loadSources } from "../../server/src/sources/load";

const root = path.resolve(import.meta.dirname, "../..");

/** The European medicines regulatory network: the Union's 27 members and three of the European Economic Area. */
const NETWORK = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

describe("the authorities", async () => {
  const loaded = loadSources(await readTexts(root, "server/knowledge", [".yaml"]));
  const regulators = loaded.entities.flatMap(({ value }) => (value.type === "regulator" ? [value] : []));
  const ids = new Set(regulators.map(({ id }) => id.replace("regulator:", "")));
  const jurisdictions = new Set(
    regulators
      .filter(({ kind }) => kind === "authority" || kind === "ministry")
      .map(({ jurisdiction }) => jurisdiction),
  );
  const missing = (list: string): string[] => list.split(/\s+/).filter((id) => !ids.has(id));

  it("hold those of the European network, country by country", () => {
    expect(NETWORK.length).toBe(30);
    expect(NETWORK.filter((country) => !jurisdictions.has(country))).toEqual([]);
  });

  it("hold every WHO-listed authority (39 since August 2025: the network, its agency, the Commission, and seven countries)", () => {
    expect(missing("ema european-commission fda hsa-singapore mfds swissmedic health-canada mhlw pmda mhra")).toEqual(
      [],
    );
  });

  it("hold the regulatory members of ICH, those of November 2025 among them", () => {
    const members =
      "european-commission fda mhlw pmda health-canada swissmedic anvisa cofepris hsa-singapore mfds mhra";
    expect(missing(`${members} nmpa sfda tfda titck nafdac sahpra`)).toEqual([]);
  });

  it("hold the authorities that observe ICH", () => {
    const first = "cdsco cecmed ncels roszdravnadzor tga mmda-moldova npra iran-fda scdmte digemaps philippine-fda";
    expect(missing(`${first} az-aec anpp il-moh bpom invima jfda anmat`)).toEqual([]);
  });

  it("hold the authorities of PIC/S for human medicines that are outside the European network", () => {
    const asia = "tfda hk-doh bpom iran-fda il-moh mhlw pmda jfda mfds npra sfda hsa-singapore thai-fda titck";
    expect(missing(`anmat iname tga anvisa health-canada cofepris medsafe sahpra swissmedic mhra fda ${asia}`)).toEqual(
      [],
    );
    expect(missing("smdc-ukraine alims bda-bulgaria")).toEqual([]);
  });
});
