import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("wording of releases and profiles", () => {
  it("reads an authority between the auxiliary and the verb", () => {
    checkStatements(
      "In 2006, both thalidomide and Revlimid were FDA approved for multiple myeloma.",
      "thalidomide | approval | - | FDA | 2006",
      "Revlimid | approval | - | FDA | 2006",
    );
    checkStatements("Nivolumab is not FDA-approved for glioma.", "Nivolumab | approval | - | FDA | - | not");
  });

  it("reads what is said to be the first approved", () => {
    checkStatements(
      "Its portfolio includes nivolumab, the first and only FDA-approved therapy for this disease.",
      "nivolumab | approval | - | FDA | -",
    );
    checkStatements("Nivolumab was compared with FDA-approved therapies.");
    checkStatements("It is given with paclitaxel, making it the first antibody approved for gastric cancer.");
  });

  it("reads an accepted medicine without its application", () => {
    checkStatements(
      "The FDA accepted, with priority review, nivolumab for gastric cancer for review.",
      "nivolumab | acceptance | - | FDA | -",
      "nivolumab | designation | priority review | FDA | -",
    );
    checkStatements("The FDA accepted nivolumab as a comparator.");
  });

  it("takes an accepted application for a trial as cleared", () => {
    checkStatements(
      "The FDA accepted the investigational new drug (“IND”) application for nivolumab in October 2020.",
      "nivolumab | clearance | investigational new drug (“IND”) application | FDA | 2020-10",
    );
  });

  it("reads existing designations", () => {
    checkStatements(
      "This step, alongside our existing FDA Orphan Drug and Fast Track designations for nivolumab, is promising.",
      "nivolumab | designation | Orphan Drug | FDA | -",
      "nivolumab | designation | Fast Track designations | FDA | -",
    );
  });

  it("reads applications by their scheme", () => {
    checkStatements(
      "The company initiated a rolling submission to the FDA for nivolumab in May 2021.",
      "nivolumab | submission | rolling submission | FDA | 2021-05",
    );
    checkStatements(
      "The companies requested conditional marketing authorization for nivolumab from the EMA in 2020.",
      "nivolumab | submission | conditional marketing authorization | EMA | 2020",
    );
    checkStatements(
      "We submitted an application to the FDA for orphan drug designation for nivolumab.",
      "nivolumab | designation | orphan drug designation | FDA | - | planned",
    );
    checkStatements(
      "The sponsor announced the initiation of a Biologics License Application with the FDA for nivolumab.",
      "nivolumab | submission | Biologics License Application | FDA | -",
    );
  });

  it("reads what is available under a scheme, and under priority review", () => {
    checkStatements(
      "Nivolumab is currently available in the U.S. under an Emergency Use Authorization by the FDA on December 11, 2020.",
      "Nivolumab | approval | Emergency Use Authorization | FDA | 2020-12-11",
    );
    checkStatements(
      "Nivolumab is currently under Priority Review with the FDA.",
      "Nivolumab | review | - | FDA | -",
      "Nivolumab | designation | Priority Review | FDA | -",
    );
  });

  it("reads what was submitted, and what was only asked about", () => {
    checkStatements(
      "The company submitted nivolumab to the FDA for the treatment of gastric cancer. It submitted data on nivolumab to the EMA.",
      "nivolumab | submission | - | FDA | -",
    );
    checkStatements("We submitted a pre-IND meeting request for nivolumab to the FDA on July 30, 2021.");
    checkStatements(
      "We submitted an IND to the FDA for nivolumab in 2021 and received a “study may proceed” letter on October 31, 2022.",
      "nivolumab | submission | IND | FDA | 2021",
      "nivolumab | clearance | IND | FDA | 2022-10-31",
    );
  });

  it("keeps approvals for different diseases apart", () => {
    checkStatements(
      "Venetoclax is approved by the FDA for adults with CLL. In addition, venetoclax is approved to treat adults with newly-diagnosed acute myeloid leukemia.",
      "Venetoclax | approval | - | FDA | -",
      "venetoclax | approval | - | FDA | -",
    );
    checkStatements(
      "FDA Approves Venetoclax for CLL\n\nThe FDA has approved venetoclax for adults with chronic lymphocytic leukemia.",
      "Venetoclax | approval | - | FDA | -",
    );
  });

  it("reads dates and places whose spaces were lost", () => {
    checkStatements(
      "Nivolumab was first approved inthe United StatesinJuly 2014, and in Japan onMarch 4, 2015.",
      "Nivolumab | approval | - | U.S. Food and Drug Administration | 2014-07",
      "Nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2015-03-04",
    );
  });

  it("reads records of applications, and completed ones", () => {
    checkStatements(
      "Update: Nivolumab – U.S. sBLA accepted; EU MAA validated; PDUFA June 16, 2023",
      "Nivolumab | acceptance | sBLA | U.S. Food and Drug Administration | -",
      "Nivolumab | acceptance | MAA | European Commission | -",
    );
    checkStatements(
      "A rolling BLA submission for nivolumab was completed in November 2023.",
      "nivolumab | submission | rolling BLA submission | - | 2023-11",
    );
  });

  it("reads a scheme of approval as a noun", () => {
    checkStatements(
      "The accelerated approval of nivolumab in 2014 rested on one trial.",
      "nivolumab | approval | accelerated approval | - | 2014",
    );
    checkStatements("Data may support accelerated approval of nivolumab.");
  });

  it("takes an opinion in one clause for no doubt about the next", () => {
    checkStatements(
      "In October 2019, the CHMP adopted a positive opinion, and in December 2019 the European Commission granted approval for nivolumab.",
      "nivolumab | approval | - | European Commission | 2019-12",
    );
  });

  it("reads what else the second look at texts that nobody had read taught", () => {
    checkStatements(
      "In 1998, modafinil was approved by the FDA for the treatment of narcolepsy and in 2003 for sleep apnea.",
      "modafinil | approval | - | FDA | 1998",
      "modafinil | approval | - | FDA | 2003",
    );
    checkStatements(
      "The Therapeutic Goods Administration granted nivolumab provisional determination in October 2020.",
      "nivolumab | designation | provisional determination | Therapeutic Goods Administration | 2020-10",
    );
    checkStatements("Nivolumab is made in a facility that has been approved by the FDA.");
    checkStatements("The patient's improvement followed withdrawal of amiodarone.");
    checkStatements("The MHRA has begun a real-time review of nivolumab.", "nivolumab | review | - | MHRA | -");
    checkStatements(
      "This is the second study of nivolumab to receive clearance from the FDA.",
      "nivolumab | clearance | - | FDA | -",
    );
    checkStatements(
      "Example Receives FDA Orphan Drug Designation For The Treatment Of Limb Girdle Muscular Dystrophy With Nivolumab",
      "Nivolumab | designation | Orphan Drug Designation | FDA | -",
    );
    checkStatements(
      "Nivolumab was approved by the NMPA onDecember 24, 2018for the treatment of lymphoma.",
      "Nivolumab | approval | - | NMPA | 2018-12-24",
    );
  });

  it("reads applications behind approvals, and places behind approvals from them", () => {
    checkStatements(
      "Nivolumab was approved in Japan for melanoma, and a regulatory submission has been made in China.",
      "Nivolumab | approval | - | Ministry of Health, Labour and Welfare | -",
      "Nivolumab | submission | regulatory submission | National Medical Products Administration | -",
    );
    checkStatements(
      "Nivolumab received approval from Canada in 2015.",
      "Nivolumab | approval | - | Health Canada | 2015",
    );
  });

  it("does not give to one medicine what another got", () => {
    checkStatements(
      "Nivolumab sells well. The company received Breakthrough Therapy designation from the FDA for an additional antibody, Zorbal.",
    );
    checkStatements("Nivolumab sells well. The FDA granted Fast Track designation to two vaccines.");
    checkStatements("Nivolumab sells well. The FDA granted orphan drug designation to 12 medicines in 2020.");
    checkStatements(
      "Nivolumab sells well. In 2002 the Chinese FDA approves Gentivin, gene therapy for cancer.",
      "Gentivin | approval | - | Chinese FDA | 2002",
    );
    checkStatements(
      "In 1998 the FDA approves camptothecin-analogue irinotecan for chemotherapy.",
      "irinotecan | approval | - | FDA | 1998",
    );
    checkStatements("The FDA granted Orphan Drug exclusivity to nivolumab in March 2021.");
    checkStatements("Nivolumab was licensed to a Japanese company in 2011.");
  });

  it("reads what happened until an approval, and withdrawals as nouns", () => {
    checkStatements(
      "Nivolumab was alone until the approval of pembrolizumab in 2014.",
      "pembrolizumab | approval | - | - | 2014",
    );
    checkStatements(
      "Since thalidomide and its withdrawal from the market in 1961, rules are strict.",
      "thalidomide | withdrawal | - | - | 1961",
    );
    checkStatements(
      "In 2014, Japan was the first country in the world to approve nivolumab.",
      "nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2014",
    );
  });
});
