import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("tables without markup", () => {
  it("are read by their header, whatever parts their cells", () => {
    checkStatements(
      "Brand\tSubstance\tAuthorisation date\nKisqali\tribociclib\t22/08/2017\nVerzenios\tabemaciclib\t27/09/2018\n",
      "Kisqali | approval | - | - | 2017-08-22",
      "Verzenios | approval | - | - | 2018-09-27",
    );
    checkStatements(
      "Product;Agency;Status;Date\nVoxzogo;FDA;Approved;26 August 2021\nImcivree;FDA;Under review;n/a\n",
      "Voxzogo | approval | - | FDA | 2021-08-26",
      "Imcivree | review | - | FDA | -",
    );
    checkStatements(
      'Candidate | Regulatory status\napitegromab | FDA Fast Track; EMA PRIME\ntofersen | "Orphan Drug (FDA)"\n',
      "apitegromab | designation | Fast Track | FDA | -",
      "apitegromab | designation | PRIME | EMA | -",
      "tofersen | designation | Orphan Drug | FDA | -",
    );
  });
  it("have the authority of their caption, or the only one spoken of", () => {
    checkStatements(
      "The Health Sciences Authority publishes what it has registered.\nTable 2: new products\nProduct name | Indication | Approval date |\nLuconac | Fungal infection |\n14 Feb 2022 |\nOpdivo | Cancer | 16 Feb 2022 |\nMore to come.\n",
      "Luconac | approval | - | Health Sciences Authority | 2022-02-14",
      "Opdivo | approval | - | Health Sciences Authority | 2022-02-16",
    );
    checkStatements(
      "Approved by Swissmedic\nProduct name | Approval date |\nLeqvio | 3 May 2021 |\n",
      "Leqvio | approval | - | Swissmedic | 2021-05-03",
    );
  });
  it("are not seen in prose", () => {
    checkStatements(
      "The drugs, their status, and the dates, as of today\nare nivolumab, imatinib, and others, which differ\nfrom each other, as the FDA said, in their use.\n",
    );
  });
});

describe("captions", () => {
  it("say what is true of each row below", () => {
    checkStatements(
      "Table 1. Antibodies approved by the FDA for cancer\nYear | International non-proprietary name/Trade name | Target |\n1997 | Rituximab/Rituxan | CD20 |\n2011 | Ipilimumab/Yervoy | CTLA-4 |\n",
      "Rituximab | approval | - | FDA | 1997",
      "Ipilimumab | approval | - | FDA | 2011",
    );
    checkStatements(
      "Table 1. Antibodies not yet approved by the FDA\nYear | Product name | Target |\n1997 | Rituximab | CD20 |\n",
    );
  });
  it("lead up to lists, too", () => {
    checkStatements(
      "Antibodies approved in Japan\n\n- Rituximab\n- Ipilimumab\n",
      "Rituximab | approval | - | Japan | -",
      "Ipilimumab | approval | - | Japan | -",
    );
  });
});

describe("tables of one product", () => {
  it("say where and when it was approved", () => {
    checkStatements(
      "Lecanemab approvals\nCountry | Approval date\nUnited States | 6 July 2023\nJapan | 25 September 2023\n",
      "Lecanemab | approval | - | U.S. Food and Drug Administration | 2023-07-06",
      "Lecanemab | approval | - | Ministry of Health, Labour and Welfare | 2023-09-25",
    );
  });
});
