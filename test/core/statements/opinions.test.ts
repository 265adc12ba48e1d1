import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("the Commission decides on an opinion", () => {
  it("and so approves what it is about", () => {
    checkStatements(
      "The European Commission ratified the CHMP's opinion on tezepelumab in September 2022.",
      "tezepelumab | approval | - | European Commission | 2022-09",
    );
    checkStatements(
      "The European Commission endorsed the CHMP's recommendation and approved tezepelumab in September 2022.",
      "tezepelumab | approval | - | European Commission | 2022-09",
    );
  });
  it("but a committee only adopts it", () => {
    checkStatements("The CHMP adopted a positive opinion on tezepelumab in July 2022.");
    checkStatements("The European Commission adopted the CHMP's negative opinion on tezepelumab.");
  });
});

describe("programmes that a medicine enters", () => {
  it("are those of whom they are said to be", () => {
    checkStatements(
      "The FDA granted tezepelumab Fast Track designation in 2015. In 2016 it entered the PRIME scheme of the European Medicines Agency.",
      "tezepelumab | designation | Fast Track designation | FDA | 2015",
      "tezepelumab | designation | PRIME | European Medicines Agency | 2016",
    );
    checkStatements(
      "Tezepelumab was granted access to the PRIME scheme of the European Medicines Agency.",
      "Tezepelumab | designation | PRIME | European Medicines Agency | -",
    );
  });
});

describe("what an authority did before it approved", () => {
  it("has the same subject", () => {
    checkStatements(
      "Health Canada completed its review and authorized tezepelumab in July 2022.",
      "tezepelumab | approval | - | Health Canada | 2022-07",
    );
  });
});

describe("medicines that were taken off the market", () => {
  it("are withdrawn, in sentences and in fields", () => {
    checkStatements("Rofecoxib was removed from the market in 2004.", "Rofecoxib | withdrawal | - | - | 2004");
    checkStatements(
      "Cerivastatin\nDate of Approval: 1997\nDate of Removal: August 2001",
      "Cerivastatin | approval | - | - | 1997",
      "Cerivastatin | withdrawal | - | - | 2001-08",
    );
    checkStatements("Insulin was removed from the formulary.");
  });
});

describe("authorizations that end", () => {
  it("are withdrawn, whoever they had been issued to", () => {
    checkStatements(
      "The FDA announces the revocation of the Emergency Use Authorization issued to Gilead for Veklury (remdesivir). FDA revoked the authorization on April 25, 2022, given the approval of a new drug application for Veklury.",
      "Veklury | withdrawal | - | FDA | 2022-04-25",
      "Veklury | approval | Emergency Use Authorization | FDA | -",
      "Veklury | approval | new drug application | FDA | -",
    );
  });
});

describe("what is asked for, and what comes of a grant", () => {
  it("was not granted", () => {
    checkStatements(
      "Moderna requested that the FDA issue an emergency use authorization for mRNA-1273 in November.",
      "mRNA-1273 | submission | emergency use authorization | FDA | -",
    );
    checkStatements(
      "Sulopenem secured the FDA's fast track designation, which allows for eligibility for accelerated approval and priority review.",
      "Sulopenem | designation | fast track designation | FDA | -",
    );
    checkStatements(
      "The FDA has determined that the application for Tremfya meets the criteria for redeeming a priority review voucher.",
    );
  });
});

describe("reviews that have begun", () => {
  it("are of the medicine that the text is about", () => {
    checkStatements(
      "Vericiguat was approved in the USA in 2021. Regulatory review in the EU is underway. A rolling review by Swissmedic has also begun.",
      "Vericiguat | approval | - | U.S. Food and Drug Administration | 2021",
      "Vericiguat | review | - | European Commission | -",
      "Vericiguat | review | rolling review | Swissmedic | -",
    );
  });
});

describe("applications that an authority accepted", () => {
  it("are of the medicine of the verb behind", () => {
    checkStatements(
      "In April 2021 we heard from the FDA, who accepted the submission and granted Priority Review for the New Drug Application for Nefecon.",
      "Nefecon | acceptance | - | FDA | 2021-04",
      "Nefecon | designation | Priority Review | FDA | 2021-04",
    );
  });
});

describe("what 'and' joins to an authority", () => {
  it("is not what received the designation", () => {
    checkStatements(
      "It develops zanubrutinib, a capsule for lymphoma that has received Breakthrough Therapy Designation from the FDA and tislelizumab, an antibody.",
      "zanubrutinib | designation | Breakthrough Therapy Designation | FDA | -",
    );
  });
});

describe("schemes that a medicine went through", () => {
  it("were granted", () => {
    checkStatements(
      "Evrysdi was reviewed under the European Medicines Agency's accelerated assessment program.",
      "Evrysdi | designation | accelerated assessment program | European Medicines Agency | -",
    );
    checkStatements(
      "Evrysdi treats SMA. It was supported through the European Medicines Agency's PRIME scheme.",
      "Evrysdi | designation | PRIME | European Medicines Agency | -",
    );
    checkStatements(
      "Evrysdi benefited from support through the PRIME scheme.",
      "Evrysdi | designation | PRIME | - | -",
    );
  });
  it("but a review alone is over", () => {
    checkStatements("Evrysdi was evaluated by the FDA. It was supported by data from the PRIME study.");
  });
});
