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

describe("companies and lawsuits", () => {
  it("submit nothing", () => {
    checkStatements("Applied Example, the maker of govorestat, failed in the context of a New Drug Application.");
    checkStatements("The lawsuit, filed against the maker of govorestat, is about errors in the New Drug Application.");
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

describe("verbs and nouns of news", () => {
  it("take a medicine or an application back", () => {
    checkStatements(
      "Biogen voluntarily pulled Zinbryta off the market in March 2018.",
      "Zinbryta | withdrawal | - | - | 2018-03",
    );
    checkStatements("Biogen pulled its staff; Zinbryta was tested in 2018.");
  });
  it("approve through a priority review", () => {
    checkStatements(
      "Seagen received approval through a priority review from the MHLW for Padcev.",
      "Padcev | approval | - | MHLW | -",
    );
  });
  it("name the first of a kind behind the verb", () => {
    checkStatements(
      "The first antibody approved for cancer was rituximab in 1997.",
      "rituximab | approval | - | - | 1997",
    );
  });
  it("approve a sponsor's medicine, and no copy of one", () => {
    checkStatements(
      "The U.S. regulatory agency approved Genentech's Gazyva for lymphoma.",
      "Gazyva | approval | - | U.S. Food and Drug Administration | -",
    );
    checkStatements("The FDA approved Example's biosimilar to Roche's blockbuster cancer treatment Avastin.");
  });
  it("are dated by a dateline in brackets", () => {
    checkStatements(
      "TOKYO, Japan (March 17, 2014) - Example Company, Limited announced today that it has filed an NDA for fruquintinib.",
      "fruquintinib | submission | NDA | - | 2014-03-17",
    );
  });
});

describe("things that only carry a drug's name", () => {
  it("are no medicines, whoever approved them", () => {
    checkStatements(
      "The trial of semaglutide was approved by the ethics committee in 2019 and authorised by the Danish Medicines Agency.",
    );
    checkStatements("The named patient programme for lonafarnib is authorised in France.");
    checkStatements("The FDA approved a companion test for osimertinib.");
    checkStatements("Generic versions of apixaban were approved by the FDA in December 2019.");
    checkStatements("Both nivolumab and ipilimumab are approved drugs.");
    checkStatements("The copy Brandname, which references Ozempic, was approved by the FDA in 2031.");
  });
  it("leave a medicine that is approved beside them", () => {
    checkStatements(
      "In a trial of semaglutide, approved by the FDA in 2017, patients lost weight.",
      "semaglutide | approval | - | FDA | 2017",
    );
  });
});

describe("approvals that were refused", () => {
  it("are none", () => {
    checkStatements("Conversion to full approval of sotorasib was declined in December 2023.");
    checkStatements("FDA approval of sotorasib was denied.");
  });

  it("knows applications for patents and devices, protocols and generics for what they are", () => {
    checkStatements("Acme today announced that it has filed a provisional patent application for nivolumab.");
    checkStatements("The FDA has approved an Investigational Device Exemption (IDE) application to study nivolumab.");
    checkStatements("FDA approves nivolumab Phase 2 protocol amendment for gastric cancer.");
    checkStatements("The Commission revoked the authorizations for generic versions of Acme's product Opdivo.");
  });

  it("takes no date of another matter", () => {
    checkStatements(
      "Acme launched Opdivo, an FDA-approved treatment for gastric cancer, on June 10, 2024.",
      "Opdivo | approval | - | FDA | -",
    );
    checkStatements(
      "Acme reports second quarter 2022 financial results and FDA clearance of the IND for nivolumab.",
      "nivolumab | clearance | IND | FDA | -",
    );
  });

  it("takes no year of a staging", () => {
    checkStatements(
      "The FDA approved nivolumab for patients with FIGO 2014 Stage III cervical cancer.",
      "nivolumab | approval | - | FDA | -",
    );
  });

  it("takes no year of a disease's or a law's name", () => {
    checkStatements(
      "Baricitinib is authorized by the FDA to treat coronavirus disease 2019 in adults.",
      "Baricitinib | approval | - | FDA | -",
    );
  });

  it("leaves habits and approvals of nobody knows what", () => {
    checkStatements("The opinion on nivolumab goes to the European Commission, which grants approval in the Union.");
    checkStatements("Acme, the maker of nivolumab, received multiple FDA approvals across its portfolio in 2023.");
  });

  it("leaves what somebody asks an authority to do", () => {
    checkStatements("Acme supports the request that the FDA approve the nivolumab sNDA.");
  });

  it("ends a relative clause where its sentence goes on", () => {
    checkStatements(
      "Nivolumab, which was granted orphan drug designation by the FDA in 2015, was a first for Japan and the UK.",
      "Nivolumab | designation | orphan drug designation | FDA | 2015",
    );
  });

  it("leaves what a scheme is for", () => {
    checkStatements(
      "Orphan drug designation is granted by the MHLW to drugs such as nivolumab with high medical needs.",
    );
  });

  it("does not take the question of a sentence for that of an attribute", () => {
    checkStatements(
      "A study asked whether it could accumulate, in contrast with vigabatrin, the only FDA-approved inhibitor.",
      "vigabatrin | approval | - | FDA | -",
    );
  });
});

describe("copies, partners and what patients take", () => {
  it("are not what was approved", () => {
    checkStatements("Example gets EU nod for Enbrel biosimilar");
    checkStatements(
      "A supplemental New Drug Application for LYNPARZA in combination with bevacizumab has been accepted and granted priority review by the FDA for women whose disease responded to chemotherapy and bevacizumab.",
      "LYNPARZA | acceptance | supplemental New Drug Application | FDA | -",
      "LYNPARZA | designation | priority review | FDA | -",
    );
    checkStatements(
      "Remdesivir was approved by Swissmedic. It treats patients who also require oxygen. The drug is approved in Singapore.",
      "Remdesivir | approval | - | Swissmedic | -",
      "Remdesivir | approval | - | Health Sciences Authority | -",
    );
    checkStatements(
      "The FDA gave approval for Example to test Besremi against COVID-19.",
      "Besremi | clearance | - | FDA | -",
    );
  });

  it("leaves devices, boards' approvals and bans that were lifted", () => {
    const about = "Nivolumab is given first. ";
    checkStatements(`${about}It is currently the only FDA-approved balloon-expandable stent for iliac arteries.`);
    checkStatements(`${about}The laser used to deliver the treatment is approved in the European Union.`);
    checkStatements(`${about}Ethics approval for this project has been obtained.`);
    checkStatements(`${about}The cohort changed after all necessary approvals were obtained.`);
    checkStatements("Pioglitazone was banned in India; the ban was revoked a few days later.");
  });
});

describe("rules, prices and holders", () => {
  it("tell of no approval", () => {
    checkStatements("Medicines such as semaglutide are approved by the FDA only after trials.");
    checkStatements("The reimbursement of Zolgensma was approved in Italy in 2021.");
    checkStatements("The compassionate use of tofersen was authorised in France.");
    checkStatements("Rosuvastatin has marketing authorisation holders in 40 countries.");
  });
  it("leave what is said before them", () => {
    checkStatements(
      "Avacopan is approved for vasculitis and may be approved for other uses.",
      "Avacopan | approval | - | - | -",
      "Avacopan | approval | - | - | - | planned",
    );
    checkStatements(
      "The clinical trial application for BNT327 was approved by the MHRA in 2023.",
      "BNT327 | clearance | clinical trial application | MHRA | 2023",
    );
  });

  it("leaves the medicines that did not help", () => {
    checkStatements(
      "The FDA granted Fast Track designation for a complex for patients who are refractory (unresponsive) to imatinib.",
    );
  });

  it("leaves what comes before an authorization that is not there yet", () => {
    checkStatements(
      "The opinion supports the use of nivolumab before a formal marketing authorization is granted by the European Commission.",
      "nivolumab | approval | - | European Commission | - | planned",
    );
  });

  it("gives the day of the news to nothing that was there before", () => {
    checkStatements(
      "BOSTON, March 26, 2018 -- Acme today announced that the European Commission has granted nivolumab orphan status, adding to the orphan status already granted in the United States.",
      "nivolumab | designation | orphan status | European Commission | 2018-03-26",
      "nivolumab | designation | orphan status | U.S. Food and Drug Administration | -",
    );
  });

  it("leaves what is another's, a device's, or only timed", () => {
    checkStatements(
      "Nivolumab is known. The FDA grants Fast Track designation to Alcobra's MDX for fragile X syndrome.",
    );
    checkStatements("Acme receives CE Mark approval for Zalviso.");
    checkStatements(
      "Acme provides an update on the timing of the NDA filing for nivolumab.",
      "nivolumab | submission | NDA | - | - | planned",
    );
  });

  it("leaves makers, guidance to investors, grants of money and studies before an application", () => {
    checkStatements("Acme announces FDA approval of Coastline as contract manufacturer to make nivolumab.");
    checkStatements("Acme is withdrawing its prior guidance on the timeline of a study of nivolumab in adults.");
    checkStatements("Acme, the maker of nivolumab, said that its grant application to a charity has been approved.");
    checkStatements(
      "Acme announces the initiation of IND-enabling studies for MRT-8102 (an inhibitor) beside nivolumab.",
    );
    checkStatements(
      "Nivolumab was given. Following review, approval has been granted to proceed with the second dose.",
    );
  });
});
