import { describe, expect, it } from "vitest";
import { distilled } from "../../server/src/sources/generated/distilled";
import { readFrenchName } from "../../server/src/sources/import/frenchNames";
import { bdpm } from "../../server/src/sources/import/importers/bdpm";
import { ctgov } from "../../server/src/sources/import/importers/ctgov";
import { drugbank } from "../../server/src/sources/import/importers/drugbank";
import { drugsAtFda } from "../../server/src/sources/import/importers/drugsAtFda";
import { ema } from "../../server/src/sources/import/importers/ema";
import { fdaMonthly } from "../../server/src/sources/import/importers/fdaMonthly";
import { fdaOrphan } from "../../server/src/sources/import/importers/fdaOrphan";
import { hsa } from "../../server/src/sources/import/importers/hsa";
import { ndc } from "../../server/src/sources/import/importers/ndc";
import { orangeBook } from "../../server/src/sources/import/importers/orangeBook";
import { chembl, pharmgkb } from "../../server/src/sources/import/importers/preferredNames";
import { purpleBook } from "../../server/src/sources/import/importers/purpleBook";
import { rxnorm } from "../../server/src/sources/import/importers/rxnorm";
import { tableImporter } from "../../server/src/sources/import/importers/table";
import { unii } from "../../server/src/sources/import/importers/unii";
import { readMapping } from "../../server/src/sources/import/mapping";
import { WrongFile } from "../../server/src/sources/import/file";
import { formatProblem } from "../../server/src/sources/problem";
import { bulk, latin1, lines, read } from "./bulk";

describe("DrugBank vocabulary", () => {
  const HEADER = "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key\n";

  it("takes names and identifiers apart", async () => {
    const csv = `${HEADER}DB00002,BIOD00071,Cetuximab,205923-56-4,PQX0D8J21J,Cetuximabum | C-225 | ABC-1234,\n`;
    const { records } = await read(drugbank, bulk("d.csv", csv));
    expect(records[0]?.identifiers).toEqual(["drugbank:DB00002", "unii:PQX0D8J21J", "cas:205923-56-4"]);
    expect(records[0]?.names).toEqual([
      { text: "Cetuximabum", kind: "synonym", language: "la" },
      { text: "C-225", kind: "code" },
      { text: "ABC-1234", kind: "code" },
    ]);
  });

  it("reads an antibody's code where its definition names the chains by it, and no conjugate's or pair's", async () => {
    const chains = (code: string): string =>
      `"immunoglobulin G1 (human monoclonal ${code} γ1-chain), disulfide with human monoclonal ${code} κ-chain"`;
    const rows = [
      `DB1,,samplumab,,U1,${chains("SMP3506")},`,
      `DB2,,samplumab vedotin,,U2,${chains("SMP-77001")},`,
      `DB3,,oldamig,,U3,"monoclonal SMP111 γ1-chain, monoclonal SMP222 γ1-chain",`,
    ];
    const { records } = await read(drugbank, bulk("d.csv", `${HEADER}${rows.join("\n")}\n`));
    const codes = records.map(({ names }) => names.filter(({ kind }) => kind === "code").map(({ text }) => text));
    expect(codes).toEqual([["SMP3506"], [], []]);
  });

  it("leaves out allergens and ligands without a registry number, and reports rows of another width", async () => {
    const csv = `${HEADER}DB1,,Sample nut,,,Sample nut allergenic extract,\nDB2,,"2-(4-methyl)-5-oxane",,,,\nDB3,,short\n`;
    const answer = await read(drugbank, bulk("d.csv", csv));
    expect(answer.records.map(({ substances }) => substances)).toEqual([[], []]);
    expect(answer.reported).toEqual(["d.csv:4: warning: 3 fields instead of 7"]);
  });
});

describe("EMA medicines table", () => {
  const row = (changes: Record<string, string>): string =>
    JSON.stringify({
      category: "Human",
      name_of_medicine: "Samplia",
      medicine_status: "Authorised",
      international_non_proprietary_name_common_name: "samplinib",
      active_substance: "samplinib mesilate",
      generic_or_hybrid: "No",
      orphan_medicine: "No",
      opinion_adopted_date: "01/02/2018",
      marketing_authorisation_date: "03/04/2018",
      european_commission_decision_date: "09/09/2024",
      medicine_url: "https://www.example.org/samplia",
      ...changes,
    });
  const json = (...rows: string[]) => read(ema, bulk("ema.json", `{"meta":{},"data":[${rows.join(",")}]}`));

  it("dates the first authorisation and the opinion before it, never the latest decision", async () => {
    expect(lines(await json(row({})))).toEqual([
      "samplinib | brand:Samplia, inn:samplinib | approval 2018-04-03 Samplia, opinion 2018-02-01 Samplia",
    ]);
  });

  it("takes an opinion years later for one on a change", async () => {
    const [line] = lines(await json(row({ opinion_adopted_date: "01/02/2023" })));
    expect(line).toBe("samplinib | brand:Samplia, inn:samplinib | approval 2018-04-03 Samplia");
  });

  it("leaves flags undated, generics' approvals and veterinary rows out", async () => {
    const [orphan, generic, ...more] = lines(
      await json(
        row({ orphan_medicine: "Yes" }),
        row({ generic_or_hybrid: "Yes", name_of_medicine: "Samplinib Firm" }),
        row({ category: "Veterinary" }),
      ),
    );
    expect(orphan).toContain("designation designation:eu-orphan Samplia");
    expect(generic).toBe("samplinib | inn:samplinib | ");
    // Later editions call the column otherwise.
    expect(lines(await json(row({ generic: "Yes", name_of_medicine: "Samplinib Firm" })))).toEqual([generic]);
    expect(more).toEqual([]);
  });

  it("splits combinations, keeps a vaccine whole, and takes a former brand", async () => {
    const of = (inn: string, brand = "Samplia") =>
      json(row({ international_non_proprietary_name_common_name: inn, name_of_medicine: brand }));
    expect((await of("aaavir;bbbvir / cccvir")).records[0]?.substances).toEqual(["aaavir", "bbbvir", "cccvir"]);
    expect((await of("fever vaccine (live, attenuated)")).records[0]?.substances).toEqual([
      "fever vaccine (live, attenuated)",
    ]);
    expect((await of("Fever;pox mRNA vaccine")).records[0]?.substances).not.toContain("Fever");
    expect((await of("samplinib", "Neo (previously Oldia)")).records[0]?.names.slice(0, 2)).toEqual([
      { text: "Neo", kind: "brand", region: "EU" },
      { text: "Oldia", kind: "former", region: "EU" },
    ]);
  });

  it("refuses another file", async () => {
    await expect(read(ema, bulk("x.json", '[{"a":1}]'))).rejects.toThrow(WrongFile);
  });
});

describe("Drugs@FDA", () => {
  const products = "ApplNo\tProductNo\tForm\tStrength\tReferenceDrug\tDrugName\tActiveIngredient\tReferenceStandard\n";
  const files = (rows: string) => [
    bulk("Products.txt", latin1(products + rows)),
    bulk(
      "Applications.txt",
      "ApplNo\tApplType\tApplPublicNotes\tSponsorName\n000001\tNDA\t\tACME\n000002\tANDA\t\tCOPY\n",
    ),
    bulk("MarketingStatus.txt", "MarketingStatusID\tApplNo\tProductNo\n4\t000001\t002\n"),
  ];

  it("knows that new applications are approved, not when; tentative approvals and generics are none", async () => {
    const answer = await read(
      drugsAtFda,
      ...files(
        "000001\t001\tTABLET\t1MG\t0\tSAMPLEX ER\tSAMPLINIB MESYLATE\t0\n" +
          "000001\t002\tTABLET\t2MG\t0\tSAMPLEX\tSAMPLINIB MESYLATE\t0\n" +
          "000002\t001\tTABLET\t1MG\t0\tSAMPLINIB\tSAMPLINIB (AA;BB); OTHERINE\t0\n",
      ),
    );
    expect(lines(answer)).toEqual([
      "SAMPLINIB MESYLATE | brand:Samplex | approval Samplex",
      "SAMPLINIB MESYLATE | brand:Samplex | ",
      "SAMPLINIB + OTHERINE |  | ",
    ]);
  });

  it("reports a line with a stray tab", async () => {
    const { reported } = await read(drugsAtFda, ...files("217264\t001\tCAPSULE\tEQ 20MG\t\t0\tNAME\tNAME\t0\n"));
    expect(reported).toEqual(["Products.txt:2: warning: 9 fields instead of 8"]);
  });
});

describe("FDA monthly approvals", () => {
  const csv = (...rows: string[]) =>
    bulk(
      "m.csv",
      `\uFEFFApproval Date,Drug Name,Submission,Active Ingredients,Company,Submission Classification *,Submission Status\n${rows.join("\n")}\n`,
    );

  it("reads original new applications alone, and tells NDA from ANDA after a name that ends in A", async () => {
    const answer = await read(
      fdaMonthly,
      csv(
        "01/21/2021,SAMPLARIANDA   #212887,ORIG-1,SAMPLAVIR SODIUM,ACME,Type 3,Approval",
        "07/01/2021,SAMPLINIBANDA  #213510,ORIG-1,SAMPLINIB,COPY,,Approval",
        "07/01/2021,SAMPLEXBLA   #125514,SUPPL-100,SAMPLEMAB,ACME,,Approval",
        "07/01/2021,SAMPLEXNDA   #125515,ORIG-1,SAMPLINE,ACME,,Tentative Approval",
      ),
    );
    expect(lines(answer)).toEqual(["SAMPLAVIR SODIUM | brand:Samplaria | approval 2021-01-21 Samplaria"]);
  });

  it("reports a name without an application and a date that is none", async () => {
    const { reported } = await read(
      fdaMonthly,
      csv("07/01/2021,SAMPLEX,ORIG-1,A,B,,Approval", "13/41/2021,SAMPLEXNDA   #1,ORIG-1,A,B,,Approval"),
    );
    expect(reported).toEqual([
      'm.csv:2: warning: no application number in "SAMPLEX"',
      'm.csv:3: warning: no date in "13/41/2021"',
    ]);
  });
});

describe("FDA orphan designations", () => {
  const csv = (...rows: string[]) =>
    bulk(
      "o.csv",
      `Generic Name,Trade Name,Date Designated,Orphan Designation,Marketing Approval Date,Sponsor Company\n${rows.join("\n")}\n`,
    );

  it("reads both date styles and the condition without its opening words", async () => {
    const answer = await read(
      fdaOrphan,
      csv(
        "samplentan,Samplex®,10/06/00,Treatment of rare hypertension.,11/20/2001,Acme",
        "x-line,n/a,6/06/83,Rare,,Acme",
      ),
    );
    expect(lines(answer)).toEqual([
      "samplentan | brand:Samplex | designation 2000-10-06 designation:us-orphan, approval 2001-11-20 Samplex",
      "x-line |  | designation 1983-06-06 designation:us-orphan",
    ]);
    expect(answer.records[0]?.facts[0]?.indication).toBe("rare hypertension");
  });

  it.each([
    ["sampletagene autoleucel)", [["sampletagene autoleucel"]]],
    ["(samplecel) Autologous T cells of some kind", ["Autologous T cells of some kind", "samplecel"]],
    ["samplinib extended-release capsules", ["samplinib"]],
  ])("reads %s", async (name, expected) => {
    const { records } = await read(fdaOrphan, csv(`${name},,01/01/2001,Rare,,Acme`));
    const readings = [...(records[0]?.substances ?? []), ...(records[0]?.readings?.[0] ?? [])];
    for (const reading of expected.flat()) expect(readings).toContain(reading);
  });
});

describe("HSA register", () => {
  it("reads ingredients line by line, takes moieties without amounts, and dates day first", async () => {
    const csv =
      "registration_number,product_name,approval_date,active_ingredients\n" +
      'SIN1,SAMPLEX FILM COATED TABLET 40 mg,3/8/1998,"Samplinib mesylate 6.95mg eqv. to Samplinib 5mg\nOTHERINE HCl"\n' +
      "SIN2,Samplinib Tablet 5mg,31/4/1998,Samplinib\n";
    const answer = await read(hsa, bulk("h.csv", latin1(csv.replace("Tablet", "Tabl\xE9t"))));
    expect(lines(answer)).toEqual(["Samplinib + OTHERINE HCl | brand:Samplex | approval 1998-08-03 Samplex"]);
    expect(answer.reported).toEqual(['h.csv:4: warning: no date in "31/4/1998"']);
  });
});

describe("BDPM", () => {
  it("joins products with their substances by moiety, in French, and dates national authorisations alone", async () => {
    const product = (code: string, name: string, procedure: string): string =>
      [
        code,
        name,
        "comprimé",
        "orale",
        "Autorisation active",
        procedure,
        "Commercialisée",
        "12/03/1998",
        "",
        "",
        " FIRME",
        "Non",
      ].join("\t");
    const answer = await read(
      bdpm,
      bulk(
        "CIS_bdpm.txt",
        latin1(
          `${product("1", "SAMPLEX 5 mg, comprimé", "Procédure nationale")}\n${product("2", "EUROX, gel", "Procédure centralisée")}\nbad\tline\n`,
        ),
      ),
      bulk(
        "CIS_COMPO_bdpm.txt",
        latin1(
          "1\tc\t10\tSAMPLATADINE (CHLORHYDRATE DE)\t168 mg\tun\tSA\t1\t\n1\tc\t11\tSAMPLATADINE BASE\t150 mg\tun\tFT\t1\t\n2\tg\t12\tEXEMPLIQUE (ACIDE)\t1\tun\tSA\t1\t\n",
        ),
      ),
    );
    expect(lines(answer)).toEqual([
      "samplatadine | brand:Samplex, synonym:samplatadine | approval 1998-03-12 Samplex",
      "exemplic acid | brand:Eurox, synonym:acide exemplique | ",
    ]);
    expect(answer.records[0]?.facts[0]?.precision).toBe("latest");
    expect(answer.reported).toEqual(["CIS_bdpm.txt:3: warning: 2 fields instead of 12"]);
  });
});

describe("French names", () => {
  it.each([
    ["RANITIDINE (CHLORHYDRATE DE)", "ranitidine hydrochloride"],
    ["FUSIDIQUE (ACIDE)", "fusidic acid"],
    ["DICLOFÉNAC SODIQUE", "diclofenac sodium"],
    ["CHLORHYDRATE DE ROPIVACAÏNE MONOHYDRATÉ", "ropivacaine hydrochloride monohydrate"],
    ["DEXAMÉTHASONE (PHOSPHATE SODIQUE DE)", "dexamethasone sodium phosphate"],
    ["PHOSPHATE DISODIQUE DIHYDRATÉ", "disodium phosphate dihydrate"],
    ["SCOPOLAMINE (BUTYLBROMURE DE)", "scopolamine butylbromide"],
  ])("%s is %s", (french, english) => {
    expect(readFrenchName(french)?.english).toBe(english);
  });

  it("takes a salt for its base only where the base is a medicine's name", () => {
    const spellings = (name: string): readonly string[] | undefined => readFrenchName(name)?.spellings;
    expect(spellings("NAFTIDROFURYL (OXALATE DE)")).toContain("naftidrofuryl");
    expect(spellings("AMOXICILLINE ANHYDRE")).toEqual(["amoxicillin"]);
    for (const name of ["CALCIUM (GLUCONATE DE)", "CHOLINE (SALICYLATE DE)", "SCOPOLAMINE (BUTYLBROMURE DE)"])
      expect(
        spellings(name)?.filter((spelling) => !spelling.includes(" ")),
        name,
      ).toEqual([]);
  });

  it("reads no name from what only describes", () => {
    expect(readFrenchName("ARNICA MONTANA POUR PRÉPARATIONS HOMÉOPATHIQUES")).toBeUndefined();
    expect(readFrenchName("BOLDO (FEUILLE DE)")).toBeUndefined();
  });
});

describe("distilled tables of FDA's applications", () => {
  it("tell a first approval from the earliest application on record", async () => {
    const [importer] = distilled;
    const answer = await read(
      importer ?? bdpm,
      bulk(
        "drugs-at-fda.tsv",
        "application\tdate\tclass\tingredients\tproduct\tapplicant\n" +
          "NDA 020001\t1996-12-17\tTYPE 1\tSAMPLINIB CALCIUM\tSAMPLEX\tACME\n" +
          "NDA 020002\t1974-03-01\tTYPE 3\tOLDIDINE; SAMPLINIB\tOLDIDINE AND SAMPLINIB\tACME\n",
      ),
    );
    expect(lines(answer)).toEqual([
      "SAMPLINIB CALCIUM | brand:Samplex | approval 1996-12-17 Samplex",
      "OLDIDINE + SAMPLINIB |  | approval 1974-03-01",
    ]);
    expect(answer.records.map(({ facts }) => facts[0]?.precision)).toEqual(["day", "latest"]);
    expect(answer.records[0]?.facts[0]?.source.url).toMatch(/ApplNo=020001$/);
  });
});

describe("distilled table of development codes", () => {
  it("gives a code to the substance, or to the combination, beside which a trial's record has it", async () => {
    const importer = distilled.find(({ id }) => id === "trial-codes");
    const answer = await read(
      importer ?? bdpm,
      bulk(
        "trial-codes.tsv",
        "substance\tcode\trecord\nsamplinib\tSMP-123\tNCT00000001\noldidine; samplinib\tSMP-456\tNCT00000002\n",
      ),
    );
    expect(lines(answer)).toEqual(["samplinib | code:SMP-123 | ", "oldidine + samplinib | code:SMP-456 | "]);
    expect(answer.records.map(({ mayCreate }) => mayCreate)).toEqual([false, false]);
  });
});

describe("distilled table of companies' candidates", () => {
  it("makes a substance of a candidate that nothing else lists, and gives it its other names", async () => {
    const importer = distilled.find(({ id }) => id === "pipelines");
    const page = "https://example.org/pipeline";
    const answer = await read(
      importer ?? bdpm,
      bulk(
        "pipelines.tsv",
        `substance\tname\tkind\tpage\nSMP-77\t\t\t${page}\nsamplinib\tSMP-123\tcode\t${page}\nsamplinib\tSamplex\tbrand\t${page}\n`,
      ),
    );
    expect(lines(answer)).toEqual(["SMP-77 |  | ", "samplinib | code:SMP-123 | ", "samplinib | brand:Samplex | "]);
    expect(answer.records.map(({ mayCreate }) => mayCreate)).toEqual([true, true, true]);
  });
});

describe("Orange Book", () => {
  it("reads approval dates, also those from before the book", async () => {
    const header =
      "Ingredient~DF;Route~Trade_Name~Applicant~Strength~Appl_Type~Appl_No~Product_No~TE_Code~Approval_Date~RLD~RS~Type~Applicant_Full_Name\n";
    const row = (type: string, date: string): string =>
      `SAMPLINIB~TABLET;ORAL~SAMPLEX~ACME~1MG~${type}~1~001~~${date}~Yes~Yes~RX~ACME INC\n`;
    const text =
      header +
      row("N", "Aug 24, 2006") +
      row("N", "Approved Prior to Jan 1, 1982") +
      row("A", "Aug 25, 2016") +
      row("N", "soon");
    const answer = await read(orangeBook, bulk("products.txt", text), bulk("patent.txt", "x"));
    expect(lines(answer).map((line) => line.split(" | ")[2])).toEqual([
      "approval 2006-08-24 Samplex",
      "approval Samplex",
      "",
      "approval Samplex",
    ]);
    expect(answer.reported).toEqual([
      'products.txt:5: warning: no date in "soon"',
      "patent.txt:1: warning: a table of patents or exclusivities: it names no substance",
    ]);
  });
});

describe("Purple Book", () => {
  it("reads both sections under titles and repeated headers, with either date style", async () => {
    const header = "N/R/U,Applicant,BLA Number,Proprietary Name,Proper Name,Approval Date,Date of First Licensure\r\n";
    const text =
      `Purple Book\r\n"Changed, this month"\r\n${header}N,Acme,1,Samplex,samplemab-abcd,"July 23, 1986",N/A\r\n` +
      `${header},Acme,2,Otherex,otherase,15-Jan-74,N/A\r\n,Acme,3,N/A,thirdine,Date TBD,01-Feb-12\r\n`;
    expect(lines(await read(purpleBook, bulk("p.csv", text)))).toEqual([
      "samplemab-abcd | brand:Samplex | approval 1986-07-23 Samplex",
      "otherase | brand:Otherex | approval 1974-01-15 Otherex",
      "thirdine |  | approval 2012-02-01",
    ]);
  });
});

describe("lists of names", () => {
  it("reads NDC products without dates of approval, and no homeopathics", async () => {
    const header = "PRODUCTNDC\tPROPRIETARYNAME\tMARKETINGCATEGORYNAME\tSUBSTANCENAME\n";
    const text = `${header}1-1\tSamplex\tNDA\tSAMPLINIB; OTHERINE\n1-2\tArnica\tunapproved homeopathic\tARNICA MONTANA\n1-3\tCopy\tANDA\tSAMPLINIB\n`;
    expect(lines(await read(ndc, bulk("product.txt", text)))).toEqual([
      "SAMPLINIB + OTHERINE | brand:Samplex | approval Samplex",
      "SAMPLINIB | brand:Copy | ",
    ]);
  });

  it("reads UNII records before names, whatever the order of the files", async () => {
    const answer = await read(
      unii,
      bulk(
        "UNII_Names.txt",
        "Name\tTYPE\tUNII\tDisplay Name\nCETUXIMAB\tof\tPQX0D8J21J\tCETUXIMAB\nC225\tcd\tPQX0D8J21J\tCETUXIMAB\n1,2-x\tsys\tPQX0D8J21J\tCETUXIMAB\n",
      ),
      bulk("UNII_Records.txt", "UNII\tPT\tRN\tINCHIKEY\nPQX0D8J21J\tCETUXIMAB\t205923-56-4\t\n"),
    );
    expect(lines(answer)).toEqual(["CETUXIMAB |  | ", "CETUXIMAB | synonym:CETUXIMAB | ", "CETUXIMAB | code:C225 | "]);
    expect(answer.passedOver).toEqual(["name of type sys"]);
    expect(answer.records[0]?.identifiers).toEqual(["unii:PQX0D8J21J", "cas:205923-56-4"]);
  });

  it("reads RxNorm's ingredients and their synonyms", async () => {
    const row = (id: string, vocabulary: string, type: string, text: string, code = id): string =>
      `${id}|ENG||||||1|1|${id}||${vocabulary}|${type}|${code}|${text}||N|4096|\n`;
    const text =
      row("10", "MTHSPL", "SU", "SAMPLINIB", "PQX0D8J21J") +
      row("10", "RXNORM", "SY", "samplinibum") +
      row("10", "RXNORM", "IN", "samplinib") +
      row("10", "MSH", "SY", "other") +
      row("11", "RXNORM", "SCD", "samplinib 5 MG") +
      "1|2\n" +
      row("11", "RXNORM", "SY", "samplinib five");
    const answer = await read(rxnorm, bulk("RXNCONSO.RRF", text));
    expect(lines(answer)).toEqual(["samplinib | synonym:samplinibum | "]);
    expect(answer.records[0]?.identifiers).toEqual(["rxnorm:10", "unii:PQX0D8J21J"]);
    expect(answer.passedOver).toEqual([
      "term of another vocabulary",
      "product, brand or form",
      "name or number of a product",
    ]);
    expect(answer.reported).toEqual(["RXNCONSO.RRF:6: warning: 2 fields instead of 19"]);
  });

  it("reads preferred names alone, and PharmGKB's equivalences", async () => {
    const names = "identifier\tname\tdefinition\tsynonyms\nCHEMBL10\tSB-203580\t\twrong\n";
    expect((await read(chembl, bulk("c.tsv", names))).records[0]).toMatchObject({
      substances: ["SB-203580"],
      names: [{ text: "SB-203580", kind: "code" }],
      identifiers: ["chembl:CHEMBL10"],
    });
    const answer = await read(
      pharmgkb,
      bulk("x.sssom.tsv", "subject_id\tobject_id\npharmgkb.drug:PA1\tdrugbank:DB00001\npharmgkb.drug:PA1\tvendor:7\n"),
      bulk("x.tsv", "identifier\tname\nPA1\tsamplinib\n"),
    );
    expect(answer.records.map(({ identifiers }) => identifiers)).toEqual([
      ["pharmgkb.drug:PA1"],
      ["pharmgkb.drug:PA1", "drugbank:DB00001"],
    ]);
  });
});

describe("ClinicalTrials.gov", () => {
  const study = {
    protocolSection: {
      armsInterventionsModule: {
        interventions: [
          { type: "DRUG", name: "samplinib", otherNames: ["XY-1234", "5 mg twice daily"] },
          { type: "DRUG", name: "Placebo" },
          { type: "PROCEDURE", name: "surgery" },
        ],
      },
    },
  };
  const legacy = {
    FullStudiesResponse: {
      FullStudies: [
        {
          Study: {
            ProtocolSection: {
              ArmsInterventionsModule: {
                InterventionList: {
                  Intervention: [
                    {
                      InterventionType: "Biological",
                      InterventionName: "samplemab",
                      InterventionOtherNameList: { InterventionOtherName: ["Samplex"] },
                    },
                  ],
                },
              },
            },
          },
        },
      ],
    },
  };

  it("reads medicines of both forms, one or many a file", async () => {
    const of = (name: string, text: string) => read(ctgov, bulk(name, text)).then(lines);
    expect(await of("a.json", JSON.stringify(study))).toEqual(["samplinib | code:XY-1234 | "]);
    expect(await of("b.json", JSON.stringify({ studies: [study, study] }))).toHaveLength(2);
    expect(await of("c.json", JSON.stringify(legacy))).toEqual(["samplemab | synonym:Samplex | "]);
    expect(await of("d.jsonl", `${JSON.stringify(study)}\n\n${JSON.stringify(legacy)}`)).toHaveLength(2);
  });

  it("reports lines that are no JSON and values that are no study", async () => {
    const { reported } = await read(ctgov, bulk("e.jsonl", '{"a":1}\n{oops\n'));
    expect(reported[0]).toBe("e.jsonl:1: warning: no study in the form that is known");
    expect(reported[1]).toMatch(/^e\.jsonl:2: warning: /);
  });
});

describe("any table with a mapping", () => {
  const MAPPING = `
source: { id: own, title: Own list, publisher: us, licence: ours, asOf: 2026 }
separator: "/"
columns: { name: Candidate, code: Codes, modality: Type, unii: UNII }
facts:
  - { event: approval, regulator: regulator:us-agency, jurisdiction: US, date: Approved, dates: day-first, indication: Use }
`;
  const mapping = readMapping({ path: "m.yaml", text: MAPPING }).mapping;

  it("reads CSV and JSON lines alike", async () => {
    if (mapping === undefined) throw new Error("the mapping is not sound");
    const csv =
      "Candidate,Codes,Type,UNII,Approved,Use\nsamplemab,A-1234/A-5678,mAb,PQX0D8J21J,1/2/2020,rare disease\nlater,,,,,\n,,,,,\n";
    const object = {
      Candidate: "samplemab",
      Codes: "A-1234/A-5678",
      Type: "mAb",
      UNII: "PQX0D8J21J",
      Approved: "1/2/2020",
      Use: "rare disease",
    };
    const fromCsv = await read(tableImporter(mapping), bulk("t.csv", csv));
    const fromJson = await read(tableImporter(mapping), bulk("t.jsonl", JSON.stringify(object)));
    expect(lines(fromCsv)[0]).toBe("samplemab | code:A-1234, code:A-5678 | approval 2020-02-01");
    expect(lines(fromJson)[0]).toBe(lines(fromCsv)[0]);
    expect(fromCsv.records[0]).toMatchObject({ modality: "monoclonal antibody", identifiers: ["unii:PQX0D8J21J"] });
    expect(fromCsv.reported).toEqual(['t.csv:4: warning: nothing in the column "Candidate"']);
  });

  it("points at what is wrong with a mapping", () => {
    const { problems } = readMapping({ path: "m.yaml", text: MAPPING.replace("name: Candidate", "title: Candidate") });
    expect(problems.map(formatProblem)).toContain('m.yaml:4: columns: "name" is missing');
  });
});
