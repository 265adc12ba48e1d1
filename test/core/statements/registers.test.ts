import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("titles of lists", () => {
  it("may tell the year, or how many stand below", () => {
    checkStatements(
      "FDA approvals in 2021:\n\n- Abecma (idecabtagene vicleucel) for multiple myeloma\n- Lumakras (sotorasib) for lung cancer",
      "Abecma | approval | - | FDA | 2021",
      "Lumakras | approval | - | FDA | 2021",
    );
    checkStatements(
      "Novel drugs approved in 2021\n\n1. Verquvo (vericiguat)\n2. Cabenuva (cabotegravir and rilpivirine)",
      "Verquvo | approval | - | - | 2021",
      "Cabenuva | approval | - | - | 2021",
    );
    checkStatements("Approvals: 3\n\n- Gazyva (obinutuzumab) for leukemia", "Gazyva | approval | - | - | -");
  });
});

describe("rows of tables that lost their markup", () => {
  it("are read under their caption", () => {
    checkStatements(
      "Table 1. Cell therapies approved by the FDA\n\nTisagenlecleucel (Kymriah) 2017 leukemia\n\nAxicabtagene ciloleucel (Yescarta) 2017 lymphoma\n\nNusinersen is another medicine.",
      "Tisagenlecleucel | approval | - | FDA | 2017",
      "Axicabtagene ciloleucel | approval | - | FDA | 2017",
    );
    checkStatements(
      "Biosimilars approved by the MFDS.\n\nProduct nameActive substance\n\nRemsimaInfliximabAnkylosing spondylitisJul. 23, 2012Celltrion\nOmnitropeSomatropinDwarfismJan. 2014Sandoz",
      "Remsima | approval | - | MFDS | 2012-07-23",
      "Omnitrope | approval | - | MFDS | 2014-01",
    );
  });
});

describe("fields of a record", () => {
  it("tell the status and the designations of its medicine", () => {
    checkStatements(
      "Ribociclib\nIndication: breast cancer\nStatus: approved in the US and Japan\nDesignations: Fast Track (FDA), PRIME (EMA)",
      "Ribociclib | approval | - | U.S. Food and Drug Administration | -",
      "Ribociclib | approval | - | Ministry of Health, Labour and Welfare | -",
      "Ribociclib | designation | Fast Track | FDA | -",
      "Ribociclib | designation | PRIME | EMA | -",
    );
    checkStatements(
      "Kisqali (ribociclib) Approval Date: 3/13/2017 Submission Classification: Type 1",
      "Kisqali | approval | - | - | 2017-03-13",
    );
    checkStatements("Ribociclib\nStatus: phase 3\nDesignations: none");
  });
  it("may be columns without marks", () => {
    checkStatements(
      "No. Drug Name Active Ingredient Approval Date\n1. Kisqali ribociclib 3/13/2017 To treat breast cancer\n2. Verzenio abemaciclib 9/28/2017 To treat breast cancer",
      "Kisqali | approval | - | - | 2017-03-13",
      "Verzenio | approval | - | - | 2017-09-28",
    );
  });
});

describe("lists of withdrawn medicines", () => {
  it("are told by their title", () => {
    checkStatements(
      "Significant withdrawals\n\nDrug nameWithdrawnRemarks\nPhenformin1978Withdrawn because of lactic acidosis\nNomifensine (Merital)1986Withdrawn because of anemia",
      "Phenformin | withdrawal | - | - | 1978",
      "Nomifensine | withdrawal | - | - | 1986",
    );
    checkStatements(
      "Drugs withdrawn from the market\n\n- Rofecoxib (Vioxx), 2004\n- Cerivastatin, August 2001\n- Aspirin is still sold.",
      "Rofecoxib | withdrawal | - | - | 2004",
      "Cerivastatin | withdrawal | - | - | 2001-08",
    );
    checkStatements("Early withdrawals\n\nPatients left. Rofecoxib was given to ten of them.");
  });
});

describe("lines below their medicine", () => {
  it("tell where and when", () => {
    checkStatements(
      "Abecma\n\n- US: approved 2021\n- EU: approved 2021\n- Japan: under review",
      "Abecma | approval | - | U.S. Food and Drug Administration | 2021",
      "Abecma | approval | - | European Commission | 2021",
      "Abecma | review | - | Ministry of Health, Labour and Welfare | -",
    );
    checkStatements(
      "Product: Abecma\nRegulatory status: FDA approved (March 2021); EMA approved (August 2021)",
      "Abecma | approval | - | FDA | 2021-03",
      "Abecma | approval | - | EMA | 2021-08",
    );
    checkStatements(
      "Abecma – approved (US, Japan)",
      "Abecma | approval | - | U.S. Food and Drug Administration | -",
      "Abecma | approval | - | Ministry of Health, Labour and Welfare | -",
    );
    checkStatements(
      "Zanubrutinib (a kinase inhibitor)\n\n- FDA breakthrough therapy designation January 2019\n- FDA orphan drug designation (2016)",
      "Zanubrutinib | designation | breakthrough therapy designation | FDA | 2019-01",
      "Zanubrutinib | designation | orphan drug designation | FDA | 2016",
    );
    checkStatements("Zanubrutinib treats lymphoma.\n\nUnder review\n\nAbout FDA orphan drug designation");
  });
  it("that a day opens have the year of their heading", () => {
    checkStatements(
      "2021\n\nJanuary 19: FDA approves Verquvo (vericiguat)\nMar. 26 – FDA approves Abecma",
      "Verquvo | approval | - | FDA | 2021-01-19",
      "Abecma | approval | - | FDA | 2021-03-26",
    );
  });
});

describe("each medicine with a day of its own", () => {
  it("is an event of its own", () => {
    checkStatements(
      "The FDA approved olaparib (Lynparza) for ovarian cancer in 2014 and niraparib (Zejula) for ovarian cancer in 2017.",
      "olaparib | approval | - | FDA | 2014",
      "niraparib | approval | - | FDA | 2017",
    );
    checkStatements(
      "Olaparib was approved in 2014 and niraparib in 2017 by the FDA.",
      "Olaparib | approval | - | FDA | 2014",
      "niraparib | approval | - | FDA | 2017",
    );
    checkStatements(
      "The FDA approved olaparib in 2014 for use with bevacizumab and paclitaxel in 2018.",
      "olaparib | approval | - | FDA | 2014",
    );
  });
});

describe("applications for trials", () => {
  it("are cleared, whatever they are called", () => {
    checkStatements(
      "Our IND application for ribociclib was cleared by the FDA in March 2021.",
      "ribociclib | clearance | IND application | FDA | 2021-03",
    );
    checkStatements("The IND for ribociclib was opened in 2020.", "ribociclib | clearance | IND | - | 2020");
    checkStatements(
      "The MHRA and the ethics committee approved our clinical trial application for ribociclib in May 2022.",
      "ribociclib | clearance | clinical trial application | MHRA | 2022-05",
    );
  });
  it("but what a board approves is no event of a medicine", () => {
    checkStatements("Approval was obtained from the Ethics Committee before pembrolizumab was given.");
    checkStatements("After approval by the ethics committee in 2019, patients received pembrolizumab.");
  });
});

describe("what authorities take back", () => {
  it("is withdrawn when they decide so", () => {
    checkStatements(
      "The FDA issued a final decision to withdraw approval of Makena in April 2023.",
      "Makena | withdrawal | - | FDA | 2023-04",
    );
    checkStatements(
      "The European Commission granted a marketing authorisation for Zynteglo on 29 May 2019. This authorisation was withdrawn on 24 March 2022.",
      "Zynteglo | approval | - | European Commission | 2019-05-29",
      "Zynteglo | withdrawal | - | - | 2022-03-24",
    );
  });
});
