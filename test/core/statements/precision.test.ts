import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("what was approved is no medicine", () => {
  it("but a study, a site, a licence of a company", () => {
    checkStatements("The study of pembrolizumab was approved by the institutional review board.");
    checkStatements("The dose of ibrutinib was reviewed and approved by the ethics committee.");
    checkStatements("The FDA approved the manufacturing site of Kisunla.");
    checkStatements("The license for iptacopan was granted in 2018. Novartis holds a licence to iptacopan.");
    checkStatements("The protocol of the pembrolizumab trial was submitted to the FDA under IND 123456.");
  });
  it("but a copy of one", () => {
    checkStatements("Infliximab biosimilars have been approved in the EU (2013).");
    checkStatements(
      "The company received approvals from the NMPA for its generic versions of blonanserin, paracetamol and mannitol.",
    );
  });
});

describe("names beside the drug", () => {
  it("do not share its grant when they tell what it is", () => {
    checkStatements(
      "The FDA granted priority review to the BLA for TAK-003, a dengue vaccine candidate.",
      "TAK-003 | designation | priority review | FDA | -",
    );
    checkStatements(
      "The biosimilar insulin glargine Semglee has received marketing authorisation from the European Commission.",
      "Semglee | approval | - | European Commission | -",
    );
  });
  it("are meant by a relative clause", () => {
    checkStatements(
      "Donanemab was compared with aducanumab, which the FDA approved in 2021.",
      "aducanumab | approval | - | FDA | 2021",
    );
  });
});

describe("what stands around an approval", () => {
  it("is no review and no date", () => {
    checkStatements(
      "Padcev was approved by the FDA in December 2023 under Priority Review.",
      "Padcev | approval | - | FDA | 2023-12",
    );
    checkStatements(
      "Example (HKG: 2005) received approval from the NMPA for sintilimab.",
      "sintilimab | approval | - | NMPA | -",
    );
  });
  it("tells a trial from a medicine", () => {
    checkStatements(
      "Example received approval from the National Medical Products Administration (NMPA) to conduct a Phase 1 study of C-CAR039.",
      "C-CAR039 | clearance | - | National Medical Products Administration | -",
    );
  });
  it("shares a verb with an acceptance", () => {
    checkStatements(
      "The FDA has granted acceptance to file and Priority Review for the Beleodaq NDA.",
      "Beleodaq | acceptance | NDA | FDA | -",
      "Beleodaq | designation | Priority Review | FDA | -",
    );
  });
  it("widens it", () => {
    checkStatements(
      "Health Canada expands approval of Enhertu for adults with breast cancer",
      "Enhertu | approval | - | Health Canada | -",
    );
  });
});
