import { describe, expect, it } from "vitest";
import { linksOf } from "../../server/src/features/documentLink";
import { readMarkers } from "./markers";
import { analyzeSample } from "./open";

/** The marked identifiers lead to an address that ends as the label does; nothing else is a link. */
function checkLinks(marked: string): void {
  const { text, expected } = readMarkers(marked);
  const links = linksOf(analyzeSample(text));
  expect(links.map(({ start, end }) => ({ start, end }))).toEqual(expected.map(({ start, end }) => ({ start, end })));
  links.forEach(({ url }, index) => expect(url).toContain(expected[index]?.label));
}

describe("document links", () => {
  it("lead from trials, publications and substances to their registries", () => {
    checkLinks(`The trial NCT01234567 ended.
          ^^^^^^^^^^^ clinicaltrials.gov/study/NCT01234567`);
    checkLinks(`EudraCT 2015-001234-56 and EU CT 2022-501234-12-00.
                                 ^^^^^^^^^^^^^^^^^ euclinicaltrials.eu
        ^^^^^^^^^^^^^^ clinicaltrialsregister.eu`);
    checkLinks(`See doi:10.1000/xyz(12)3.
        ^^^^^^^^^^^^^^^^ doi.org/10.1000/xyz`);
    checkLinks(`See PMID: 12345678.
          ^^^^^^^^ pubmed.ncbi.nlm.nih.gov/12345678`);
    checkLinks(`Formaldehyde (CAS 50-00-0).
                  ^^^^^^^ cas_rn=50-00-0`);
    checkLinks(`ATC code L01EA01.
         ^^^^^^^ code=L01EA01`);
  });

  it("leave alone what only looks like an identifier", () => {
    checkLinks("On 50-00-0 the score was 2-1, and L01EA01 is a part number.");
    checkLinks("CAS 50-00-1 has a wrong check digit.");
    checkLinks("`NCT01234567` in code.");
  });
});
