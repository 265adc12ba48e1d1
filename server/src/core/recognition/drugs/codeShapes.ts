/**
 * Letters with which sponsors begin their development codes. Counted in the DrugBank open vocabulary (CC0, read
 * 2026-11-22): prefixes of at least two letters that four or more listed codes share, without those that also begin genes,
 * cell markers, standards or units.
 */
export const SPONSOR_PREFIXES: ReadonlySet<string> = new Set(
  `PF AZD BMS MK LY JNJ GSK TAK RU SB RO INCB GW AMG XL SAR ABT GDC BI AVI MLN LX VB TSHA RG NV MEDI MDX KB ISIS GLPG FR
  ASP TAS RGX OSI NCX LGD INO ETBX BHV BBP ACT ABBV XP SYNB SIG SEL ONO OBI NRP CTX CEP CDX BCX ATX ATI AMT AGS ABX ABP
  IBI CNTO SGN REGN BIIB BAY UX VX SRP SCH RWJ TMC OPC ALXN ARGX JS HLX SHR CT BGB HRS IMP BNT`.split(/\s+/),
);

/** What begins identifiers of genes, proteins, viruses, standards, scales, registries and places, never a medicine's code. */
const OTHER_PREFIXES: ReadonlySet<string> = new Set(
  `CD IL TNF PD PDL CTLA HER EGFR KRAS NRAS HRAS BRAF VEGF FGF FGFR PDGF CXCR CXCL CCR CCL TLR HLA CYP UGT SLC ABC GLP
  ICD NCT COVID SARS COV HIV HPV HBV HCV HSV HHV EBV CMV RSV IGG IGA IGM IGE AAV ISO IEC IEEE RFC USP NF ECOG WHO ASCO
  ASH ESMO AACR EORTC NYHA PASI ACR EQ SF PHQ GAD MADRS HAM PANSS MMSE ADAS EDSS FEV BMI QT LVEF HBA SNP RS CHR CHROMOSOME
  SOD SMN TP BRCA MLH MSH MSI PMS FOXP STAT JAK MAPK ERK AKT MTOR PI CDK NFKB TGF SMAD WNT BCL MCL BAX CASP APO PCSK
  LDL HDL COX LAG TIM TIGIT VISTA ICOS GITR OX MUC CEA PSA CA AFP NT PRO BNP H HT GABA NMDA AMPA MGLU TRP NAV KCN SCN
  GATA SOX OCT NANOG KLF MYC RB CHEK ATM ATR PARP HDAC DNMT EZH KDM PRMT BRD MDM XIAP HSP GRP HIF SIRT AMPK MEK RAF IDH PARP CDKN TERT NTRK MAGE GPC CLDN NECTIN TROP ERBB ALK ROS RET MET KIT FLT PDE DPP SGLT ACE ARB TKI PPAR RXR
  LXR FXR VDR ER PR AR GR MR TR RAR ABCB ABCG ABCC OATP OAT OCT MATE BCRP MRP PGP CYPA FY CY QTR FORM RULE SECTION TITLE
  PART PHASE STAGE GRADE TYPE DAY WEEK MONTH YEAR VISIT AGE CELL LINE GROUP ARM COHORT VERSION FIG TABLE STUDY TRIAL
  CIK TH MIR MIRNA LNC CIRC SIRNA EU US UK CFR USC PL HR IRB CRD EUDRACT ISRCTN CTCAE RECIST DSM UTF SHA MD AES HTTP IPV
  WINDOWS WIN OS IOS MP MPEG JPEG GB TB MB KB GHZ MHZ KHZ USD EUR GBP RMB CNY JPY HK NASDAQ NYSE HKG SHE SEHK CAS CHEBI
  CHEMBL PMID PMC DOI ISBN ISSN ORCID PPM PPB RPM XX XY DQ DR DRB DQB COL FBN LRRK GBA SNCA HTT APP PSEN MAPT GRN TDP FUS
  MCF HELA HEK CHO COS VERO JURKAT THP HCT HT SW MDA LNCAP PANC BXPC SK NCI NIH RAW BV SH C KG SM CALU A549 BEAS HL
  GOG RTOG NRG SWOG CALGB NSABP ECOG EORTC NCCTG CCTG NCIC COG POG CCG AIEOP HOVON GELA LYSA AGO TROG JCOG UKALL BMT CTN ACTG
  HPTN HVTN IMPAACT ANRS ALLIANCE ACOSOG NABTT NCCN GINA KDIGO ADA AHA ESC ACC HELICOS FACS ELISA PCR RT QPCR DNA RNA CRISPR CAS9 UV IR NMR MS LC GC HPLC TLC SDS PAGE PBS DMEM RPMI FBS EDTA DMSO`.split(
    /\s+/,
  ),
);

/** How likely its shape alone makes a word a code, as a log-odds-like weight. */
export interface CodePrior {
  readonly weight: number;
  /** Its letters are those of a sponsor's codes. */
  readonly sponsor: boolean;
}

/** What a word's shape says for a code; `undefined` for no code. */
export function codePrior(written: string): CodePrior | undefined {
  const text = written.replace(OTHER_HYPHENS, "-");
  const parts = /^([A-Za-z]+)(?:([- ])([A-Z]{0,4}))?-?(\d+)[A-Za-z]{0,3}\d?$/.exec(text);
  if (parts === null) return undefined;
  const [, letters = "", joint = "", middle = "", digits = ""] = parts;
  if (!/^[A-Z]|^mRNA$/.test(letters)) return smallLetters(letters, joint, digits);
  const prefix = letters.toUpperCase();
  // Two letters and a number that begins with 0 number products, not genes.
  const numbered = prefix.length === 2 && digits.startsWith("0") && digits.length >= 3;
  if (middle !== "" && OTHER_PREFIXES.has(middle))
    return isNewPrefix(prefix) ? { weight: AGAINST_TARGET, sponsor: false } : undefined;
  if (letters.length === 1) return middle === "" ? singleLetter(prefix, joint, digits, text) : lettered(joint, digits);
  // "CA-125" is measured, "CRD-003" may be given: plain words have to say so.
  if (OTHER_PREFIXES.has(prefix) && !numbered)
    return joint === "-" && digits.length >= 3 ? { weight: OTHER_MEANING, sponsor: false } : undefined;
  if (joint === "" && letters.length >= 3 && /^(?:19|20)\d\d$/.test(digits))
    return letters === prefix ? { weight: LIKE_A_YEAR, sponsor: false } : undefined;
  if (letters.length > 8 || digits.length > 9 || REGISTERED.test(text)) return undefined;
  const sponsor = SPONSOR_PREFIXES.has(prefix) && digits.length >= 3;
  if (sponsor) return { weight: joint !== " " && letters.length >= 3 && digits.length >= 4 ? 1 : 0.7, sponsor };
  return { weight: shapeWeight(letters, joint, middle, digits), sponsor };
}

/** Those that end no line, and dashes. */
const OTHER_HYPHENS = /[\u2010-\u2013]/g;

/** "A4250", "V920": one letter and a number. Lines of cells have the same form, and mutations nearly so. */
function singleLetter(letter: string, joint: string, digits: string, text: string): CodePrior | undefined {
  if (digits.length < 3 || digits.length > 6 || !/^[A-Z]-?\d+$/.test(text) || joint === " ") return undefined;
  if (letter === "H" || CELL_LINES.has(text)) return undefined;
  return { weight: digits.length === 3 ? SHORT_NUMBER : 0.1, sponsor: false };
}

/** "C-CAR168": a letter, a hyphen, and a code. */
function lettered(joint: string, digits: string): CodePrior | undefined {
  return joint === "-" && digits.length >= 3 ? { weight: 0.2, sponsor: false } : undefined;
}

/** "zg19018": a code that was written carelessly. */
function smallLetters(letters: string, joint: string, digits: string): CodePrior | undefined {
  const plausible = /^[a-z]{2,4}$/.test(letters) && !OTHER_PREFIXES.has(letters.toUpperCase());
  return plausible && joint === "" && digits.length >= 4 ? { weight: -0.3, sponsor: false } : undefined;
}

/** Numbers of registers of substances and trials: "DB00001", "CT01234567". */
const REGISTERED = /^(?:DB\d{5}|N?CT\d{8}|CID\d+)$/;
const CELL_LINES: ReadonlySet<string> = new Set("A2780 A2058 A1847 A2774 A3907 L1210 P3888 S2013".split(" "));
const OTHER_MEANING = -1;
const SHORT_NUMBER = -0.4;
/** "KDS2010" has the form of a meeting's name. */
const LIKE_A_YEAR = -0.8;
/** "OST-HER2": a company's letters and the target. */
const AGAINST_TARGET = -0.2;

/** Three capitals and more that stand for no gene, method or test. */
function isNewPrefix(prefix: string): boolean {
  return prefix.length >= 3 && !OTHER_PREFIXES.has(prefix) && !SPONSOR_PREFIXES.has(prefix);
}

function shapeWeight(letters: string, joint: string, middle: string, digits: string): number {
  const capitals = letters.replace(/[^A-Z]/g, "").length;
  let weight = 0;
  if (capitals < letters.length - 1 && capitals < 2) weight -= 0.8;
  if (letters.length >= 6) weight -= 1;
  else if (letters.length === 5) weight -= 0.3;
  if (digits.length >= 3) weight += 0.2;
  else if (digits.length === 2 && digits.startsWith("0")) weight += 0.1;
  else if (digits.length === 1) weight -= joint === "-" && capitals >= 2 ? 0.5 : 0.9;
  else weight -= 0.3;
  if (joint === " ") weight -= 0.6;
  if (middle !== "") weight += 0.2;
  return weight;
}

/** "IL-6", "CD20", "PD-L1", "CYP2C9": the symbol of a protein, gene or marker by its letters and its one or two digits. */
export function isBiologyShape(text: string): boolean {
  const letters = /^([A-Za-z]{1,6})(?:[- ]?L?\d{1,2}(?:[A-Za-z]\d?)?|-[A-Z])?$/.exec(text)?.[1];
  return letters !== undefined && text.length > letters.length && OTHER_PREFIXES.has(letters.toUpperCase());
}

/** "BRAF", "MEK": the letters of a gene or protein alone. */
export function isSymbol(text: string): boolean {
  return OTHER_PREFIXES.has(text.toUpperCase());
}
