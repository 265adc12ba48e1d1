import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("approvals as nouns", () => {
  it("takes the year before the noun", () => {
    checkStatements(
      "The 2018 approval of tislelizumab by the NMPA rested on one trial.",
      "tislelizumab | approval | - | NMPA | 2018",
    );
  });
  it("reads 'following FDA approval of X in Y'", () => {
    checkStatements(
      "Following FDA approval of nivolumab in 2014, prices rose.",
      "nivolumab | approval | - | FDA | 2014",
    );
  });
  it("dates what follows an approval apart from it", () => {
    checkStatements(
      "In 2016 the company received a payment following FDA approval of nivolumab.",
      "nivolumab | approval | - | FDA | -",
    );
  });
  it("reads the drug's own approval", () => {
    checkStatements(
      "Since tislelizumab's initial approval by the NMPA in December 2019, use has grown.",
      "tislelizumab | approval | - | NMPA | 2019-12",
    );
  });
  it("reads the place before the noun", () => {
    checkStatements(
      "US approval of nivolumab came in December 2014.",
      "nivolumab | approval | - | U.S. Food and Drug Administration | 2014-12",
    );
  });
  it("reads the noun as the subject", () => {
    checkStatements(
      "Approval of pembrolizumab was granted by the FDA in September 2014.",
      "pembrolizumab | approval | - | FDA | 2014-09",
    );
    checkStatements(
      "A marketing authorisation valid throughout the European Union was issued for Opdivo on 19 June 2015.",
      "Opdivo | approval | - | European Commission | 2015-06-19",
    );
    checkStatements(
      "Marketing approval for nivolumab was obtained in Japan in July 2014.",
      "nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2014-07",
    );
  });
  it("reads records without a verb", () => {
    checkStatements(
      "Nivolumab: FDA approval December 2014; European Commission approval June 2015.",
      "Nivolumab | approval | - | FDA | 2014-12",
      "Nivolumab | approval | - | European Commission | 2015-06",
    );
  });
  it("reads Canada's notice", () => {
    checkStatements(
      "Health Canada issued a Notice of Compliance for nivolumab on September 25, 2015.",
      "nivolumab | approval | - | Health Canada | 2015-09-25",
    );
  });
});

describe("participles and infinitives", () => {
  it("reads a participle that opens the sentence", () => {
    checkStatements(
      "Approved in 1998 by the FDA, infliximab was the first of its class.",
      "infliximab | approval | - | FDA | 1998",
    );
  });
  it("reads what stands in brackets", () => {
    checkStatements(
      "Infliximab (Remicade; approved by the FDA in 1998) binds a cytokine.",
      "Infliximab | approval | - | FDA | 1998",
    );
  });
  it("takes 'the first to be approved' as done, and its subject as the drug", () => {
    checkStatements(
      "Adalimumab was the third such antibody, after infliximab and golimumab, to be approved in the United States.",
      "Adalimumab | approval | - | U.S. Food and Drug Administration | -",
    );
  });
  it("reads a withdrawal that shares its subject", () => {
    checkStatements(
      "Gemtuzumab ozogamicin was approved by the FDA in 2000 and withdrawn from the market in 2010.",
      "Gemtuzumab ozogamicin | approval | - | FDA | 2000",
      "Gemtuzumab ozogamicin | withdrawal | - | - | 2010",
    );
  });
});

describe("what is stated, and what is not", () => {
  it("is not misled by a plan's word elsewhere in the sentence", () => {
    checkStatements(
      "The targeted oncology company today announced it has completed the resubmission of its BLA to the FDA for tislelizumab as a potential new treatment.",
      "tislelizumab | submission | BLA | FDA | -",
    );
  });
  it("takes a plan in the next part of a list for itself", () => {
    checkStatements(
      "Data in adults expected in 2025 -- Received FDA approval of tislelizumab; launch expected in 2024",
      "tislelizumab | approval | - | FDA | -",
    );
  });
  it("takes an opinion that recommends approval for no approval", () => {
    checkStatements(
      "The CHMP adopted a positive opinion recommending conditional marketing authorisation for tislelizumab.",
      "tislelizumab | approval | conditional marketing authorisation | CHMP | - | planned",
    );
  });
  it("passes over how a scheme works", () => {
    checkStatements(
      "Pembrolizumab is an antibody. The FDA grants priority review to applications for medicines of great value.",
    );
  });
  it("takes 'accepted for filing' for one event", () => {
    checkStatements(
      "The FDA has accepted for filing the BLA for tislelizumab.",
      "tislelizumab | acceptance | BLA | FDA | -",
    );
  });
  it("reads an application in a relative clause", () => {
    checkStatements(
      "The FDA has granted priority review to the new drug application the sponsor submitted for zanubrutinib.",
      "zanubrutinib | designation | priority review | FDA | -",
      "zanubrutinib | submission | new drug application | FDA | -",
    );
  });
  it("does not let a deadline take the date away", () => {
    checkStatements(
      "The BLA for tislelizumab was accepted by the FDA in September 2021 with a PDUFA date of July 12, 2022.",
      "tislelizumab | acceptance | BLA | FDA | 2021-09",
    );
  });
});

describe("records without a verb", () => {
  it("reads schemes behind a drug's name", () => {
    checkStatements(
      "- Lurbinectedin: accelerated approval by the U.S. FDA in June 2020; approved in Canada and Australia",
      "Lurbinectedin | approval | accelerated approval | U.S. FDA | 2020-06",
      "Lurbinectedin | approval | - | Health Canada | -",
      "Lurbinectedin | approval | - | Therapeutic Goods Administration | -",
    );
  });
  it("reads schemes behind a date", () => {
    checkStatements(
      "- May 2019: FDA orphan drug designation for tislelizumab",
      "tislelizumab | designation | orphan drug designation | FDA | 2019-05",
    );
  });
  it("tells a record of a plan from one of a grant", () => {
    checkStatements(
      "- Tislelizumab: FDA orphan drug designation expected in 2027",
      "Tislelizumab | designation | orphan drug designation | FDA | 2027 | planned",
    );
  });
});

describe("dates that are of something else", () => {
  it("passes over what will be", () => {
    checkStatements(
      "The FDA approved nivolumab, which will be launched in June 2030.",
      "nivolumab | approval | - | FDA | -",
    );
  });
  it("takes no announcement's day for what it followed", () => {
    checkStatements(
      "BASEL, March 13, 2024 (NEWSWIRE) -- The company today announced a payment following the European approval of tislelizumab.",
      "tislelizumab | approval | - | European Commission | -",
    );
  });
});

describe("who approved", () => {
  it("finds the authority that said so", () => {
    checkStatements(
      "The FDA said on Friday it had approved the company's antibody nivolumab.",
      "nivolumab | approval | - | FDA | -",
    );
  });
  it("reads 'in both A and B'", () => {
    checkStatements(
      "Nivolumab was approved in both the United States and Canada in 2015.",
      "Nivolumab | approval | - | U.S. Food and Drug Administration | 2015",
      "Nivolumab | approval | - | Health Canada | 2015",
    );
  });
});

describe("permission for trials", () => {
  it("tells approval of a trial from approval of a medicine", () => {
    checkStatements(
      "Health Canada approval to initiate a Phase 3 trial of tislelizumab came in June 2020.",
      "tislelizumab | clearance | - | Health Canada | 2020-06",
    );
  });
  it("is not misled by what a study evaluates", () => {
    checkStatements(
      "The FDA has cleared the sponsor's Investigational New Drug (IND) application for a study evaluating tislelizumab.",
      "tislelizumab | clearance | Investigational New Drug (IND) application | FDA | -",
    );
  });
});

describe("subjects", () => {
  it("reads past the comma that closes an apposition", () => {
    checkStatements(
      "The antibody, tislelizumab, has been granted Fast Track designation by the FDA for infections after cisplatin.",
      "tislelizumab | designation | Fast Track designation | FDA | -",
    );
  });
  it("takes the place before a scheme for its authority", () => {
    checkStatements(
      "Sponsor Receives European Union Orphan Drug Designation for Tislelizumab",
      "Tislelizumab | designation | Orphan Drug Designation | European Commission | -",
    );
  });
  it("keeps a sentence with a bracketed abbreviation whole", () => {
    checkStatements(
      "In 2024 the United Kingdom (U.K.) Medicines and Healthcare products Regulatory Agency (MHRA) approved nivolumab.",
      "nivolumab | approval | - | United Kingdom (U.K.) Medicines and Healthcare products Regulatory Agency | 2024",
    );
  });
});

describe("tables of approvals", () => {
  it("takes the authority from the column and the date from the cell", () => {
    checkStatements(
      "| Drug | FDA approval | EU approval |\n| --- | --- | --- |\n| nivolumab | December 2014 | 2015 |\n| pembrolizumab | 2014 | - |",
      "nivolumab | approval | - | FDA | 2014-12",
      "nivolumab | approval | - | European Commission | 2015",
      "pembrolizumab | approval | - | FDA | 2014",
    );
  });
  it("takes the place from the cell or the row", () => {
    checkStatements(
      "| Drug | Region | Status |\n| --- | --- | --- |\n| nivolumab | Japan | Approved 2014 |\n| pembrolizumab | | Approved (US, 2014) |",
      "nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2014",
      "pembrolizumab | approval | - | U.S. Food and Drug Administration | 2014",
    );
  });
});

describe("phrases that open or close a sentence", () => {
  it("tell of an approval of the sentence's drug", () => {
    checkStatements(
      "Following its approval for type 2 diabetes in 2022, tirzepatide was studied.",
      "tirzepatide | approval | - | - | 2022",
    );
    checkStatements(
      "With the approval from Health Canada in August 2024, Bimzelx is now available in 40 countries.",
      "Bimzelx | approval | - | Health Canada | 2024-08",
    );
    checkStatements(
      "Belimumab gained FDA approval in December 2020, a decade after its approval for lupus in March 2011.",
      "Belimumab | approval | - | FDA | 2020-12",
      "Belimumab | approval | - | FDA | 2011-03",
    );
    checkStatements(
      "Approved by the European Commission in 2019 as Zynteglo, betibeglogene autotemcel was later withdrawn from the market.",
      "betibeglogene autotemcel | approval | - | European Commission | 2019",
      "betibeglogene autotemcel | withdrawal | - | - | -",
    );
    checkStatements(
      "The FDA set an action date after accepting the NDA for suzetrigine in July 2024.",
      "suzetrigine | acceptance | NDA | FDA | 2024-07",
    );
  });
  it("are relative to the authority or place before them", () => {
    checkStatements(
      "Mavacamten's MAA was submitted to the EMA, which validated it in March 2022.",
      "Mavacamten | submission | MAA | EMA | -",
      "Mavacamten | acceptance | MAA | EMA | 2022-03",
    );
    checkStatements(
      "After the FDA approved risdiplam in August 2020, Roche filed for approval in Japan, where it was approved in June 2021.",
      "risdiplam | approval | - | FDA | 2020-08",
      "risdiplam | submission | - | Ministry of Health, Labour and Welfare | -",
      "risdiplam | approval | - | Ministry of Health, Labour and Welfare | 2021-06",
    );
  });
});

describe("submissions that were accepted", () => {
  it("are applications, but for a scheme", () => {
    checkStatements(
      "Submissions for nirogacestat were accepted by the FDA and the EMA in early 2023.",
      "nirogacestat | acceptance | - | FDA | 2023",
      "nirogacestat | acceptance | - | EMA | 2023",
    );
    checkStatements("The Fast Track Designation submission for bemnifosbuvir was accepted by the FDA.");
  });
});

describe("histories", () => {
  it("tell of the drug above them, line by line", () => {
    checkStatements(
      "# Selinexor\n\n- Oct 2018: NDA accepted\n- Jul 2019: FDA approval\n- Mar 2021: EC approval\n- June 2022: EMA conditional marketing authorisation came\n",
      "Selinexor | acceptance | NDA | - | 2018-10",
      "Selinexor | approval | - | FDA | 2019-07",
      "Selinexor | approval | - | EC | 2021-03",
      "Selinexor | approval | conditional marketing authorisation | EMA | 2022-06",
    );
  });
});

describe("nouns for an approval", () => {
  it("are expanded indications, letters without objection, and what data led to", () => {
    checkStatements(
      "Wegovy obtained an expanded indication from the FDA in March 2024.",
      "Wegovy | approval | - | FDA | 2024-03",
    );
    checkStatements(
      "We received a No Objection Letter from Health Canada for OCU400.",
      "OCU400 | clearance | - | Health Canada | -",
    );
    checkStatements(
      "The first trial supported the approval of ramucirumab in lung cancer.",
      "ramucirumab | approval | - | - | -",
    );
    checkStatements("The trial may have supported the approval of ramucirumab.");
    checkStatements("Data support the approval of ramucirumab.");
    checkStatements(
      "Shares rose following approval from the FDA for Exservan, a film.",
      "Exservan | approval | - | FDA | -",
    );
    checkStatements(
      "Zolbetuximab was first approved in Japan in March 2024; approvals in the EU and the US followed in September and October 2024, respectively.",
      "Zolbetuximab | approval | - | Ministry of Health, Labour and Welfare | 2024-03",
      "Zolbetuximab | approval | - | European Commission | 2024-09",
      "Zolbetuximab | approval | - | U.S. Food and Drug Administration | 2024-10",
    );
  });
  it("are decisions that were taken", () => {
    checkStatements("The FDA's decision to approve lecanemab was criticised.", "lecanemab | approval | - | FDA | -");
    checkStatements(
      "The FDA's decision to approve lecanemab is expected in May.",
      "lecanemab | approval | - | FDA | - | planned",
    );
  });
  it("keep what is said of their subject from what is said of them", () => {
    checkStatements(
      "An sNDA seeking approval of belzutifan was accepted by the FDA in January 2025.",
      "belzutifan | acceptance | sNDA | FDA | 2025-01",
    );
    checkStatements(
      "NICE recommended Enhertu after the MHRA authorised it in 2021.",
      "Enhertu | approval | - | MHRA | 2021",
    );
  });
});

describe("authorities told by their place", () => {
  it("are ministries and regulators of it", () => {
    checkStatements(
      "Japan's health ministry had approved donanemab.",
      "donanemab | approval | - | Ministry of Health, Labour and Welfare | -",
    );
  });
  it("stand beside others", () => {
    checkStatements(
      "The companies submitted Jardiance for approval to the FDA and in Europe.",
      "Jardiance | submission | - | FDA | -",
      "Jardiance | submission | - | European Commission | -",
    );
    checkStatements(
      "Xenpozyme was approved in Japan in March 2022 under a special law, by the European Commission in June 2022 and by the FDA in August 2022.",
      "Xenpozyme | approval | - | Ministry of Health, Labour and Welfare | 2022-03",
      "Xenpozyme | approval | - | European Commission | 2022-06",
      "Xenpozyme | approval | - | FDA | 2022-08",
    );
    checkStatements(
      "A regulatory assessment of pegcetacoplan for a blood disease is currently underway in Australia.",
      "pegcetacoplan | review | - | Therapeutic Goods Administration | -",
    );
  });
});

describe("verbs and objects of reports", () => {
  it("state approvals and withdrawals", () => {
    checkStatements("Anzupgo achieves marketing approval in Switzerland", "Anzupgo | approval | - | Swissmedic | -");
    checkStatements(
      "This follows the approval of Spikevax (elasomeran) in Canada.",
      "Spikevax | approval | - | Health Canada | -",
    );
    checkStatements(
      "The company submitted tirzepatide to six additional markets.",
      "tirzepatide | submission | - | - | -",
    );
    checkStatements("The FDA pulled its initial approval of Pepaxto in 2024.", "Pepaxto | withdrawal | - | FDA | 2024");
    checkStatements(
      "Natalizumab was approved by the FDA in 2004. It was withdrawn from the market by its manufacturer in 2005.",
      "Natalizumab | approval | - | FDA | 2004",
      "Natalizumab | withdrawal | - | - | 2005",
    );
    checkStatements(
      "In January 2017, the FDA approved the application for orphan drug designation of imlifidase.",
      "imlifidase | designation | orphan drug designation | FDA | 2017-01",
    );
    checkStatements(
      "ANVISA authorized the emergency use of two vaccines: Oxford-developed AZD1222 and Sinovac (Nasdaq: SVA)-developed CoronaVac.",
      "AZD1222 | approval | - | ANVISA | -",
      "CoronaVac | approval | - | ANVISA | -",
    );
  });
});
