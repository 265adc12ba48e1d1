import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("FDA-approved medicines", () => {
  it("are approved, on no day that the sentence names", () => {
    checkStatements(
      "In 2020, FDA-approved remdesivir was used in all patients.",
      "remdesivir | approval | - | FDA | -",
    );
    checkStatements(
      "The FDA-approved kinase inhibitor sunitinib was compared with placebo.",
      "sunitinib | approval | - | FDA | -",
    );
  });
  it("are listed behind their noun", () => {
    checkStatements(
      "FDA-approved drugs such as sunitinib and pazopanib were tested.",
      "sunitinib | approval | - | FDA | -",
      "pazopanib | approval | - | FDA | -",
    );
    checkStatements(
      "Qsymia combines two FDA-approved medicines: phentermine and topiramate.",
      "phentermine | approval | - | FDA | -",
      "topiramate | approval | - | FDA | -",
    );
  });
  it("but not their doses, uses, tests and copies, nor those that are not approved", () => {
    checkStatements("The FDA-approved dose of sunitinib is 50 mg.");
    checkStatements("FDA-approved indications of pembrolizumab include melanoma.");
    checkStatements("An FDA-approved pembrolizumab companion diagnostic test was used.");
    checkStatements("We compared FDA-approved adalimumab biosimilars.");
    checkStatements("We screened non-FDA-approved sunitinib.");
    checkStatements("There are no FDA-approved drugs such as sunitinib for this disease.");
  });
});

describe("medicines with an approval", () => {
  it("have it, whatever is planned for them", () => {
    checkStatements(
      "The company will continue to advance Leqembi (lecanemab-irmb), the first such treatment with FDA traditional approval in the United States.",
      "Leqembi | approval | - | FDA | -",
    );
    checkStatements(
      "Sotorasib is the only drug with FDA approval for this mutation.",
      "Sotorasib | approval | - | FDA | -",
    );
    checkStatements("Sotorasib was tested; there is no treatment with FDA approval.");
  });
  it("in brackets behind their name, and in sentences in brackets", () => {
    checkStatements(
      "Vutrisiran (marketing authorization granted September 2022) is given every three months.",
      "Vutrisiran | approval | - | - | 2022-09",
    );
    checkStatements(
      "Tofersen (granted orphan drug designation by the FDA in 2016) is given monthly.",
      "Tofersen | designation | orphan drug designation | FDA | 2016",
    );
    checkStatements(
      "It has two parts. (Both are FDA-approved medicines: phentermine and topiramate.)",
      "phentermine | approval | - | FDA | -",
      "topiramate | approval | - | FDA | -",
    );
  });
});
