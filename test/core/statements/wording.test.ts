import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("what newspapers and headlines call an approval", () => {
  it("reads nods, green lights and medicines that were cleared", () => {
    checkStatements("Elevidys won a nod from the FDA in June 2023.", "Elevidys | approval | - | FDA | 2023-06");
    checkStatements("Airsupra picked up an FDA nod.", "Airsupra | approval | - | FDA | -");
    checkStatements("FDA green light for Zurzuvae", "Zurzuvae | approval | - | FDA | -");
    checkStatements("The FDA gave thumbs up to Zurzuvae.", "Zurzuvae | approval | - | FDA | -");
    checkStatements("Zurzuvae scores FDA approval", "Zurzuvae | approval | - | FDA | -");
    checkStatements("Vyjuvek was cleared by FDA on May 19, 2023.", "Vyjuvek | approval | - | FDA | 2023-05-19");
    checkStatements("The FDA cleared Leqvio in December 2021.", "Leqvio | approval | - | FDA | 2021-12");
  });
  it("tells them from clearances of trials and devices", () => {
    checkStatements("The FDA cleared a device to inject Leqvio.");
    checkStatements("Creatinine clearance fell after Leqvio, the FDA said.");
    checkStatements(
      "The FDA allowed the IND for CT-0508 to proceed in July 2020.",
      "CT-0508 | clearance | IND | FDA | 2020-07",
    );
    checkStatements("The IND for CT-0508 went into effect in July 2020.", "CT-0508 | clearance | IND | - | 2020-07");
  });
  it("reads a headline's participle with its object", () => {
    checkStatements(
      "Supplemental NDA for Leqvio® 284 mg dose granted priority review by FDA",
      "Leqvio | designation | priority review | FDA | -",
    );
  });
  it("reads what is announced as a noun", () => {
    checkStatements(
      "Example Announces FDA Priority Review Of New Drug Application For Sotatercept",
      "Sotatercept | designation | Priority Review | FDA | -",
    );
  });
  it("reads 'FDA-approved' of the drug that it is said of", () => {
    checkStatements(
      "CAPLYTA (lumateperone) is the first and only FDA-approved treatment for bipolar depression.",
      "CAPLYTA | approval | - | FDA | -",
    );
    checkStatements("There are no FDA-approved therapies. Sotatercept is studied beside FDA-approved drugs.");
  });
});

describe("brands and partners", () => {
  it("reads brands side by side as approved together", () => {
    checkStatements(
      "KEYTRUDA plus LENVIMA was approved by the FDA in August 2021.",
      "KEYTRUDA | approval | - | FDA | 2021-08",
      "LENVIMA | approval | - | FDA | 2021-08",
    );
    checkStatements(
      "The combination of encorafenib plus binimetinib was approved by the FDA in June 2018.",
      "encorafenib | approval | - | FDA | 2018-06",
      "binimetinib | approval | - | FDA | 2018-06",
    );
  });
  it("reads a name for each occasion", () => {
    checkStatements(
      "Tirzepatide was approved as Mounjaro in May 2022 and as Zepbound in November 2023.",
      "Tirzepatide | approval | - | - | 2022-05",
      "Tirzepatide | approval | - | - | 2023-11",
    );
  });
  it("gives a relative clause to the drug that it follows, and an introduction to none", () => {
    checkStatements(
      "Enhertu was compared with trastuzumab emtansine, which was approved by the FDA in 2013.",
      "trastuzumab emtansine | approval | - | FDA | 2013",
    );
    checkStatements(
      "Unlike pembrolizumab, tislelizumab was approved by the NMPA in December 2019.",
      "tislelizumab | approval | - | NMPA | 2019-12",
    );
  });
});

describe("each scheme's own authority", () => {
  it("stands right before it", () => {
    checkStatements(
      "Selinexor was granted U.S. FDA Fast Track Designation in May 2018, EU Orphan Designation by the European Commission in August 2014, and Swissmedic Orphan Drug Status in March 2019.",
      "Selinexor | designation | Fast Track Designation | U.S. FDA | 2018-05",
      "Selinexor | designation | Orphan Designation | European Commission | 2014-08",
      "Selinexor | designation | Orphan Drug Status | Swissmedic | 2019-03",
    );
  });
  it("holds for those that follow without one", () => {
    checkStatements(
      "Navtemadlin has FDA Fast Track Designation for myelofibrosis, Orphan Drug Designation for polycythemia vera and PRIME designation from the European Medicines Agency.",
      "Navtemadlin | designation | Fast Track Designation | FDA | -",
      "Navtemadlin | designation | Orphan Drug Designation | FDA | -",
      "Navtemadlin | designation | PRIME designation | European Medicines Agency | -",
    );
  });
  it("is not lent by 'respectively' to what comes later", () => {
    checkStatements(
      "Sotatercept received orphan drug designation and PRIME designation in 2019 and 2020, respectively, and RMAT designation from the FDA.",
      "Sotatercept | designation | orphan drug designation | FDA | 2019",
      "Sotatercept | designation | PRIME designation | FDA | 2020",
      "Sotatercept | designation | RMAT designation | FDA | -",
    );
  });
  it("is the one that found the criteria met", () => {
    checkStatements(
      "FDA has determined that ZOKINVY, made by Example, meets the criteria for a rare pediatric disease priority review voucher.",
      "ZOKINVY | designation | rare pediatric disease priority review voucher | FDA | -",
    );
  });
  it("is not the group that runs a scheme", () => {
    checkStatements(
      "Sotatercept received the Innovation Passport from the Innovative Licensing and Access Pathway Steering Group.",
      "Sotatercept | designation | Innovation Passport | - | -",
    );
  });

  it("reads an accepted application that seeks approval", () => {
    checkStatements(
      "The FDA has accepted for priority review a new application seeking approval for nivolumab.",
      "nivolumab | acceptance | application | FDA | -",
      "nivolumab | designation | priority review | FDA | -",
    );
    checkStatements(
      "The EMA validated its application seeking marketing authorisation of nivolumab.",
      "nivolumab | acceptance | application | EMA | -",
    );
  });

  it("reads a widened use as an approval", () => {
    checkStatements(
      "The European Commission has approved an expanded indication for nivolumab.",
      "nivolumab | approval | - | European Commission | -",
    );
    checkStatements(
      "Health Canada expands nivolumab's label to include children.",
      "nivolumab | approval | - | Health Canada | -",
    );
    checkStatements("The FDA expanded the trial of nivolumab.");
    checkStatements("Acme expands its label for nivolumab.");
  });

  it("reads generics that are named by their substance", () => {
    checkStatements(
      "Acme received tentative approval from the FDA for generic linagliptin tablets.",
      "linagliptin | approval | - | FDA | -",
    );
    checkStatements("Acme received approval from the FDA for generic Opdivo.");
  });

  it("reads leave to begin a trial", () => {
    checkStatements(
      "Acme announces FDA clearance to initiate a Phase 2 clinical trial with nivolumab in adults.",
      "nivolumab | clearance | - | FDA | -",
    );
    checkStatements(
      "The MHRA has authorized its Clinical Trial Application (CTA) to begin the first clinical trial of nivolumab.",
      "nivolumab | clearance | Clinical Trial Application | MHRA | -",
    );
  });

  it("takes a designation that is asked for as planned", () => {
    checkStatements(
      "Acme today announced the submission of a fast track application to the FDA for nivolumab.",
      "nivolumab | designation | fast track | FDA | - | planned",
    );
  });

  it("takes an authorization for a trial as leave to begin it", () => {
    checkStatements(
      "Acme receives the MHRA's authorization in the UK for its Phase II clinical trial of nivolumab.",
      "nivolumab | clearance | - | MHRA | -",
    );
  });

  it("reads permission to market", () => {
    checkStatements(
      "Health Canada has given Acme permission to market its drug nivolumab for gastric cancer.",
      "nivolumab | approval | - | Health Canada | -",
    );
    checkStatements("Acme gave us permission to cite its data on nivolumab, which the FDA has seen.");
  });

  it("reads a classification under a scheme as that scheme", () => {
    checkStatements(
      "The FDA approved the classification of nivolumab as a breakthrough therapy.",
      "nivolumab | designation | breakthrough therapy | FDA | -",
    );
  });

  it("reads an authorization that says where it is valid", () => {
    checkStatements(
      "On May 10, 2012, a conditional marketing authorization valid throughout the European Union was granted for pixantrone.",
      "pixantrone | approval | conditional marketing authorization | European Commission | 2012-05-10",
    );
  });
});
