import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("grants of designations", () => {
  it("reads active voice", () => {
    checkStatements(
      "In May 2021, the FDA granted Fast Track designation to pembrolizumab for the treatment of gastric cancer.",
      "pembrolizumab | designation | Fast Track designation | FDA | 2021-05",
    );
  });
  it("reads the drug between verb and scheme", () => {
    checkStatements(
      "The FDA has granted tislelizumab orphan drug designation.",
      "tislelizumab | designation | orphan drug designation | FDA | -",
    );
  });
  it("reads passive voice with the drug as subject", () => {
    checkStatements(
      "Tislelizumab was awarded Breakthrough Therapy Designation by the NMPA in 2020.",
      "Tislelizumab | designation | Breakthrough Therapy Designation | NMPA | 2020",
    );
  });
  it("reads passive voice with the scheme as subject", () => {
    checkStatements(
      "Orphan drug designation was granted to tislelizumab by the FDA on 4 March 2019.",
      "tislelizumab | designation | Orphan drug designation | FDA | 2019-03-04",
    );
  });
  it("reads 'received ... from'", () => {
    checkStatements(
      "Pembrolizumab received RMAT and Orphan Drug designations from the US FDA in 2019.",
      "Pembrolizumab | designation | RMAT | US FDA | 2019",
      "Pembrolizumab | designation | Orphan Drug designations | US FDA | 2019",
    );
  });
  it("pairs schemes and years by 'respectively'", () => {
    checkStatements(
      "Pembrolizumab obtained PRIME and orphan designations from the European Medicines Agency in 2019 and 2020, respectively.",
      "Pembrolizumab | designation | PRIME | European Medicines Agency | 2019",
      "Pembrolizumab | designation | orphan designations | European Medicines Agency | 2020",
    );
  });
  it("multiplies coordinated authorities out", () => {
    checkStatements(
      "The FDA and the European Commission have granted orphan designation for pembrolizumab.",
      "pembrolizumab | designation | orphan designation | FDA | -",
      "pembrolizumab | designation | orphan designation | European Commission | -",
    );
  });
  it("reads 'designated ... as'", () => {
    checkStatements(
      "In 2017 the FDA designated nivolumab as an orphan drug for hepatocellular carcinoma.",
      "nivolumab | designation | orphan drug | FDA | 2017",
    );
  });
  it("reads headlines", () => {
    checkStatements(
      "Sponsor Receives U.S. FDA Fast Track Designation for Tislelizumab in Gastric Cancer",
      "Tislelizumab | designation | Fast Track Designation | U.S. FDA | -",
    );
  });
  it("reads admission to a scheme", () => {
    checkStatements(
      "Tislelizumab was admitted to the PRIME scheme by the European Medicines Agency in June 2018.",
      "Tislelizumab | designation | PRIME | European Medicines Agency | 2018-06",
    );
  });
  it("follows a subject that is left out", () => {
    checkStatements(
      "In China, tislelizumab was awarded Breakthrough Therapy designation by the NMPA in 2020 and received priority review status in 2021.",
      "tislelizumab | designation | Breakthrough Therapy designation | NMPA | 2020",
      "tislelizumab | designation | priority review status | National Medical Products Administration | 2021",
    );
  });
  it("follows 'it' and 'the therapy' to the sentence before", () => {
    checkStatements(
      "Pembrolizumab is an antibody. The therapy was granted Fast Track designation by the FDA in 2014. It has also been granted orphan drug designation.",
      "Pembrolizumab | designation | Fast Track designation | FDA | 2014",
      "Pembrolizumab | designation | orphan drug designation | FDA | -",
    );
  });
  it("keeps plans, hopes and denials apart", () => {
    checkStatements(
      "The company plans to request Fast Track designation for tislelizumab. The FDA may grant tislelizumab orphan drug designation. Pembrolizumab has not been granted RMAT designation by the FDA.",
      "tislelizumab | designation | orphan drug designation | FDA | - | planned",
      "Pembrolizumab | designation | RMAT designation | FDA | - | not",
    );
  });
  it("says nothing of schemes in general", () => {
    checkStatements(
      "Fast Track designation is granted by the FDA to drugs for serious conditions. Pembrolizumab is an antibody.",
    );
  });
});

describe("approvals", () => {
  it("reads active voice", () => {
    checkStatements(
      "On September 4, 2014, the FDA approved pembrolizumab for advanced melanoma.",
      "pembrolizumab | approval | - | FDA | 2014-09-04",
    );
  });
  it("reads passive voice and places", () => {
    checkStatements(
      "Nivolumab was approved in Japan in July 2014.",
      "Nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2014-07",
    );
  });
  it("reads nouns", () => {
    checkStatements(
      "The company received European Commission approval for tislelizumab in September 2023.",
      "tislelizumab | approval | - | European Commission | 2023-09",
    );
    checkStatements(
      "The European Commission granted marketing authorisation for tislelizumab on 15 September 2023.",
      "tislelizumab | approval | - | European Commission | 2023-09-15",
    );
  });
  it("takes schemes that are approvals as approvals", () => {
    checkStatements(
      "In 2017 the FDA granted accelerated approval to pembrolizumab.",
      "pembrolizumab | approval | accelerated approval | FDA | 2017",
    );
    checkStatements(
      "The European Commission granted conditional marketing authorisation for idecabtagene vicleucel in August 2021.",
      "idecabtagene vicleucel | approval | conditional marketing authorisation | European Commission | 2021-08",
    );
  });
  it("leaves partners in a combination out", () => {
    checkStatements(
      "The FDA approved pembrolizumab in combination with carboplatin and paclitaxel in 2018.",
      "pembrolizumab | approval | - | FDA | 2018",
    );
  });
  it("keeps what is not yet so apart", () => {
    checkStatements(
      "If approved, tislelizumab would be the first such drug. Tislelizumab is not approved in Canada.",
      "Tislelizumab | approval | - | Health Canada | - | not",
    );
  });
  it("passes over attributes and processes", () => {
    checkStatements(
      "Pembrolizumab was compared with approved therapies, and the approval process for nivolumab was described.",
    );
  });
});

describe("applications", () => {
  it("reads acceptance", () => {
    checkStatements(
      "In April 2020, the NMPA accepted the supplemental new drug application for tislelizumab.",
      "tislelizumab | acceptance | supplemental new drug application | NMPA | 2020-04",
    );
  });
  it("reads submission and review", () => {
    checkStatements(
      "In March 2023 the company submitted a Biologics License Application to the FDA for tislelizumab. The BLA is currently under review by the FDA.",
      "tislelizumab | submission | Biologics License Application | FDA | 2023-03",
      "tislelizumab | review | BLA | FDA | -",
    );
  });
  it("reads clearance of a trial", () => {
    checkStatements(
      "The FDA has cleared the Investigational New Drug (IND) application for eftilagimod alfa.",
      "eftilagimod alfa | clearance | Investigational New Drug (IND) application | FDA | -",
    );
  });
  it("reads withdrawal", () => {
    checkStatements(
      "In 2022 the company withdrew its marketing authorisation application for tislelizumab from the EMA.",
      "tislelizumab | withdrawal | marketing authorisation application | EMA | 2022",
    );
  });
});

describe("dates", () => {
  it("takes the dateline's day for what is announced today", () => {
    checkStatements(
      "BASEL, March 13, 2024 (NEWSWIRE) -- The company today announced that the FDA granted Fast Track designation to tislelizumab.",
      "tislelizumab | designation | Fast Track designation | FDA | 2024-03-13",
    );
  });
  it("resolves relative dates from the dateline, and leaves them open without one", () => {
    checkStatements(
      "BASEL, March 13, 2024 (NEWSWIRE) -- The company has good news.\n\nTislelizumab received priority review from the NMPA in October of last year.",
      "Tislelizumab | designation | priority review | NMPA | 2023-10",
    );
    checkStatements(
      "Tislelizumab received priority review from the NMPA in October of last year.",
      "Tislelizumab | designation | priority review | NMPA | -",
    );
  });
  it("takes no deadline for a date", () => {
    checkStatements(
      "The FDA granted priority review to tislelizumab with a PDUFA date of July 2024.",
      "tislelizumab | designation | priority review | FDA | -",
    );
  });
});

describe("tables", () => {
  it("reads a row's drug, scheme, authority and date", () => {
    checkStatements(
      [
        "| Product | Designation | Agency | Date |",
        "| --- | --- | --- | --- |",
        "| tislelizumab | Orphan Drug designation | FDA | March 2019 |",
        "| pembrolizumab | Fast Track designation | FDA | 2014 |",
      ].join("\n"),
      "tislelizumab | designation | Orphan Drug designation | FDA | 2019-03",
      "pembrolizumab | designation | Fast Track designation | FDA | 2014",
    );
  });
  it("reads a status by itself", () => {
    checkStatements(
      "| Drug | Status | Authority |\n| --- | --- | --- |\n| nivolumab | Approved 2014 | PMDA |\n| tislelizumab | Phase 3 | |",
      "nivolumab | approval | - | PMDA | 2014",
    );
  });
  it("takes a table without a column of events for no statement", () => {
    checkStatements("| Drug | Dose |\n| --- | --- |\n| nivolumab | 240 mg |");
  });
});
