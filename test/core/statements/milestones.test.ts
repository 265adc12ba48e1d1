import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("reports of a company", () => {
  it("tell of approvals by what was paid for them", () => {
    checkStatements(
      "We paid a $10 million milestone to Acme upon the approval of ribociclib by the EMA in August 2017.",
      "ribociclib | approval | - | EMA | 2017-08",
    );
    checkStatements("Upon approval of ribociclib by the FDA, we will owe a milestone of $10 million.");
  });
  it("tell what an authority told them", () => {
    checkStatements(
      "In August 2022, the FDA notified us that it had accepted our NDA for ribociclib for filing.",
      "ribociclib | acceptance | NDA | FDA | 2022-08",
    );
  });
  it("name an objective, which is none that was reached", () => {
    checkStatements(
      "Acme starts a trial with the objective of gaining FDA marketing approval for ribociclib.",
      "ribociclib | approval | - | FDA | - | planned",
    );
  });
});

describe("approvals of more than one", () => {
  it("are told by what they include", () => {
    checkStatements(
      "The kinase inhibitors approved by the FDA include palbociclib and ribociclib.",
      "palbociclib | approval | - | FDA | -",
      "ribociclib | approval | - | FDA | -",
    );
  });
  it("have as many dates as places, in turn", () => {
    checkStatements(
      "Ribociclib received marketing approval in the United States, Europe and Japan in 2016, 2017 and 2021.",
      "Ribociclib | approval | - | U.S. Food and Drug Administration | 2016",
      "Ribociclib | approval | - | European Commission | 2017",
      "Ribociclib | approval | - | Ministry of Health, Labour and Welfare | 2021",
    );
    checkStatements(
      "Kisqali (US approval 2017; EU approval 2018; Japan pending)",
      "Kisqali | approval | - | U.S. Food and Drug Administration | 2017",
      "Kisqali | approval | - | European Commission | 2018",
    );
  });
  it("may be of a wider use", () => {
    checkStatements("The FDA has approved expanded use of ribociclib in men.", "ribociclib | approval | - | FDA | -");
  });
});

describe("a patient's therapy", () => {
  it("that is withdrawn is no medicine taken off the market", () => {
    checkStatements("The abnormalities persist when vigabatrin therapy is withdrawn.");
  });
});

describe("medicines that are taken back", () => {
  it("are named before, and not when somebody only asks for it", () => {
    checkStatements(
      "Valdecoxib was sold by Acme. The manufacturer withdrew it from the market in April 2005.",
      "Valdecoxib | withdrawal | - | - | 2005-04",
    );
    checkStatements("The FDA requested that Acme withdraw valdecoxib from the market.");
  });
});

describe("the first of its kind", () => {
  it("is what was named before", () => {
    checkStatements(
      "Bortezomib is a proteasome inhibitor. It was the first such drug to be approved for use in humans, in 2003 by the US FDA.",
      "Bortezomib | approval | - | US FDA | 2003",
    );
  });
});

describe("what is no event of a medicine", () => {
  it("is a question, a study, a grant of money", () => {
    checkStatements(
      "Was ribociclib given priority review by the FDA? The FDA grants Acme $3 million for ribociclib's orphan drug study.",
    );
    checkStatements("In 2012, ribociclib was studied in trials approved by the FDA.");
  });
  it("is what another verb tells of another medicine", () => {
    checkStatements(
      "The FDA approved ribociclib in 2017, and abemaciclib in combination entered trials in 2018.",
      "ribociclib | approval | - | FDA | 2017",
    );
  });
  it("is a line about a medicine under a title", () => {
    checkStatements("Regulatory approvals: 2\n\nRibociclib data presented at a congress");
    checkStatements("Withdrawn: 12 patients\nRibociclib was given to 20.");
  });
});

describe("applications for what is not said", () => {
  it("are of the only medicine that the text is about", () => {
    checkStatements(
      "Lecanemab was granted accelerated approval by the FDA on January 6, 2023. On the same day, Eisai submitted a sBLA to the FDA for traditional approval, which was accepted on March 3, 2023. In Japan, an application was submitted on January 16, 2023, and was designated for Priority Review on January 26.",
      "Lecanemab | approval | accelerated approval | FDA | 2023-01-06",
      "Lecanemab | submission | sBLA | FDA | -",
      "Lecanemab | acceptance | sBLA | FDA | 2023-03-03",
      "Lecanemab | submission | application | Ministry of Health, Labour and Welfare | 2023-01-16",
      "Lecanemab | designation | Priority Review | Ministry of Health, Labour and Welfare | 2023-01-26",
    );
  });
  it("are nobody's where it is about several, or where another is named", () => {
    checkStatements("Ribociclib and abemaciclib treat it. In Japan, an application was submitted in 2023.");
    checkStatements("Ribociclib treats it. Acme submitted a BLA for AVT99 to the FDA.");
  });
});
