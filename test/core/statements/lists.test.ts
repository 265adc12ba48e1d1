import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("lists and what leads up to them", () => {
  it("reads schemes below the drug that received them", () => {
    checkStatements(
      "Nivolumab has already received several FDA and European designations, including:\n\n* Fast Track Designation\n* Orphan Drug Designation in both the U.S. and Europe\n\nThese speed up its development.\n\n* Rolling Review\n",
      "Nivolumab | designation | Fast Track Designation | FDA | -",
      "Nivolumab | designation | Orphan Drug Designation | U.S. Food and Drug Administration | -",
      "Nivolumab | designation | Orphan Drug Designation | European Commission | -",
    );
  });

  it("takes the item's own authority and date before the lead's", () => {
    checkStatements(
      "In 2021 we obtained these designations for nivolumab from the FDA:\n\n1. Orphan Drug Designation (May 2020)\n2. PRIME from the EMA\n3. RMAT designation (requested)\n",
      "nivolumab | designation | Orphan Drug Designation | FDA | 2020-05",
      "nivolumab | designation | PRIME | EMA | 2021",
    );
  });

  it("reads approved medicines and their uses", () => {
    checkStatements(
      "In 2019, the FDA approved the following medicines:\n\n- nivolumab for gastric cancer\n- pembrolizumab for melanoma\n- a device for diabetes\n",
      "nivolumab | approval | - | FDA | 2019",
      "pembrolizumab | approval | - | FDA | 2019",
    );
    checkStatements(
      "The FDA approved nivolumab for these indications: * In combination with ipilimumab for the treatment of patients with renal cell carcinoma. * For the treatment of patients with gastric cancer. * The company held a meeting on asthma in March.",
      "nivolumab | approval | - | FDA | -",
      "nivolumab | approval | - | FDA | -",
    );
  });

  it("states nothing of lists that tell of plans, or of something else", () => {
    checkStatements(
      "We expect to receive these approvals for nivolumab:\n\n- for gastric cancer\n- for melanoma\n",
      "nivolumab | approval | - | - | - | planned",
    );
    checkStatements(
      "The FDA asked about nivolumab:\n\n- Orphan Drug Designation\n- treatment of patients with asthma\n",
    );
  });

  it("takes the year of a heading for the months below it", () => {
    checkStatements(
      "# 2017\n\nIn August, the FDA approved nivolumab for glioma.\n\n# Outlook\n\nIn October, the FDA approved pembrolizumab.",
      "nivolumab | approval | - | FDA | 2017-08",
      "pembrolizumab | approval | - | FDA | -",
    );
  });

  it("gives each of several medicines its own use", () => {
    checkStatements(
      "The FDA has approved three INDs, nivolumab for gastric cancer, pembrolizumab for melanoma, and ipilimumab for glioma.",
      "nivolumab | clearance | INDs | FDA | -",
      "pembrolizumab | clearance | INDs | FDA | -",
      "ipilimumab | clearance | INDs | FDA | -",
    );
    checkStatements(
      "Several such antibodies have been approved for melanoma (e.g. [nivolumab], [pembrolizumab]).",
      "nivolumab | approval | - | - | -",
      "pembrolizumab | approval | - | - | -",
    );
  });
});

describe("fields of a record", () => {
  it("leave what the record is about", () => {
    checkStatements(
      "Afinitor\n\n- Active Ingredient: everolimus\n- Marketing authorisation: June 30, 2011\n",
      "Afinitor | approval | - | - | 2011-06-30",
    );
  });
});

describe("items that open with their scheme", () => {
  it("tell who granted it", () => {
    checkStatements(
      "- Priority review by the FDA for a supplemental New Drug Application for Lynparza in prostate cancer.\n",
      "Lynparza | designation | Priority review | FDA | -",
    );
    checkStatements("Priority review by the FDA is a way of reviewing an application for Lynparza.");
  });
});

describe("captions of lists", () => {
  it("date their items", () => {
    checkStatements(
      "Drugs approved by the FDA in 2023\n\n1. Leqembi for Alzheimer's disease\n2. Jesduvroq for anaemia\n",
      "Leqembi | approval | - | FDA | 2023",
      "Jesduvroq | approval | - | FDA | 2023",
    );
  });
});
