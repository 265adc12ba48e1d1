import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("several authorities, each with its date", () => {
  it("reads places in turn", () => {
    checkStatements(
      "Pembrolizumab was first approved in the United States in September 2014 for melanoma and in the EU in July 2015.",
      "Pembrolizumab | approval | - | U.S. Food and Drug Administration | 2014-09",
      "Pembrolizumab | approval | - | European Commission | 2015-07",
    );
  });
  it("reads authorities with years in brackets", () => {
    checkStatements(
      "Nivolumab was approved by the FDA (2014), the European Commission (2015) and Health Canada (2015).",
      "Nivolumab | approval | - | FDA | 2014",
      "Nivolumab | approval | - | European Commission | 2015",
      "Nivolumab | approval | - | Health Canada | 2015",
    );
  });
  it("pairs authorities and years by 'respectively'", () => {
    checkStatements(
      "The FDA and the European Commission approved nivolumab in 2014 and 2015, respectively.",
      "nivolumab | approval | - | FDA | 2014",
      "nivolumab | approval | - | European Commission | 2015",
    );
  });
  it("pairs drugs and dates by 'respectively'", () => {
    checkStatements(
      "Pembrolizumab and nivolumab were approved by the FDA in September 2014 and December 2014, respectively.",
      "Pembrolizumab | approval | - | FDA | 2014-09",
      "nivolumab | approval | - | FDA | 2014-12",
    );
  });
  it("pairs drugs and authorities by 'respectively'", () => {
    checkStatements(
      "Zanubrutinib and tislelizumab were approved by the FDA and the NMPA, respectively.",
      "Zanubrutinib | approval | - | FDA | -",
      "tislelizumab | approval | - | NMPA | -",
    );
  });
  it("gives a place to the event beside it only", () => {
    checkStatements(
      "Tislelizumab has orphan drug status in the US and was granted Fast Track designation in 2019.",
      "Tislelizumab | designation | orphan drug status | U.S. Food and Drug Administration | -",
      "Tislelizumab | designation | Fast Track designation | - | 2019",
    );
  });
});

describe("several drugs and schemes", () => {
  it("reads a second 'for'", () => {
    checkStatements(
      "The NMPA granted priority review to the NDAs for zanubrutinib in adults with lymphoma and for its antibody tislelizumab.",
      "zanubrutinib | designation | priority review | NMPA | -",
      "tislelizumab | designation | priority review | NMPA | -",
    );
  });
  it("reads a list behind a colon", () => {
    checkStatements(
      "Two such antibodies have been approved in Japan: nivolumab and pembrolizumab.",
      "nivolumab | approval | - | Ministry of Health, Labour and Welfare | -",
      "pembrolizumab | approval | - | Ministry of Health, Labour and Welfare | -",
    );
  });
  it("reads full and conditional approval side by side", () => {
    checkStatements(
      "The NMPA granted tislelizumab approval for lung cancer and conditional approval for liver cancer.",
      "tislelizumab | approval | - | NMPA | -",
      "tislelizumab | approval | conditional approval | NMPA | -",
    );
  });
  it("reads a scheme whose last word stands behind its abbreviation", () => {
    checkStatements(
      "Sponsor Announces Regenerative Medicine Advanced Therapy (RMAT) Designation Granted by the FDA for Pembrolizumab",
      "Pembrolizumab | designation | Regenerative Medicine Advanced Therapy | FDA | -",
    );
  });
});

describe("what is said in the middle or only once", () => {
  it("reads a clause that is put in, and the verb behind it", () => {
    checkStatements(
      "Enhertu, which received Breakthrough Therapy Designation in April 2022, was approved by the FDA in August 2022.",
      "Enhertu | designation | Breakthrough Therapy Designation | - | 2022-04",
      "Enhertu | approval | - | FDA | 2022-08",
    );
    checkStatements(
      "Keytruda, approved by the FDA in 2014, was authorised by the European Commission in July 2015.",
      "Keytruda | approval | - | FDA | 2014",
      "Keytruda | approval | - | European Commission | 2015-07",
    );
  });
  it("reads a second scheme without its verb", () => {
    checkStatements(
      "Orphan Drug Designation for zenocutuzumab was granted by the FDA in July 2020 and Fast Track Designation in January 2021.",
      "zenocutuzumab | designation | Orphan Drug Designation | FDA | 2020-07",
      "zenocutuzumab | designation | Fast Track Designation | FDA | 2021-01",
    );
  });
  it("reads an approval that followed another", () => {
    checkStatements(
      "FDA approval of Kymriah came in August 2017; EU approval followed in August 2018.",
      "Kymriah | approval | - | FDA | 2017-08",
      "Kymriah | approval | - | European Commission | 2018-08",
    );
  });
  it("gives each scheme the places that stand behind it", () => {
    checkStatements(
      "AMT-130 has RMAT designation from the FDA (2024), as well as orphan designation in the US and the EU.",
      "AMT-130 | designation | RMAT designation | FDA | 2024",
      "AMT-130 | designation | orphan designation | U.S. Food and Drug Administration | -",
      "AMT-130 | designation | orphan designation | European Commission | -",
    );
  });
  it("takes an approval that followed an opinion as given", () => {
    checkStatements(
      "Following the CHMP's positive opinion in April, the European Commission approved Fabhalta in May 2024.",
      "Fabhalta | approval | - | European Commission | 2024-05",
    );
  });
});

describe("dates in brackets", () => {
  it("belong to the use or the drug before them", () => {
    checkStatements(
      "Dupilumab was approved for atopic dermatitis (2017), asthma (2018) and rhinosinusitis (2019).",
      "Dupilumab | approval | - | - | 2017",
      "Dupilumab | approval | - | - | 2018",
      "Dupilumab | approval | - | - | 2019",
    );
    checkStatements(
      "The FDA approved romosozumab (April 2019) and denosumab (June 2010).",
      "romosozumab | approval | - | FDA | 2019-04",
      "denosumab | approval | - | FDA | 2010-06",
    );
  });
  it("and places in them belong to the scheme before them", () => {
    checkStatements(
      "Camizestrant: Fast Track Designation (US), Breakthrough Therapy Designation (China)",
      "Camizestrant | designation | Fast Track Designation | U.S. Food and Drug Administration | -",
      "Camizestrant | designation | Breakthrough Therapy Designation | National Medical Products Administration | -",
    );
  });
});

describe("owners between drugs", () => {
  it("part nothing", () => {
    checkStatements(
      "Lilly's Retevmo and Blueprint's Gavreto were approved in 2020.",
      "Retevmo | approval | - | - | 2020",
      "Gavreto | approval | - | - | 2020",
    );
    checkStatements(
      "A trial led the FDA to grant breakthrough status to tezacaftor.",
      "tezacaftor | designation | breakthrough status | FDA | -",
    );
  });
});
