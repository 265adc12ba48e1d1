/**
 * Judges whether a register's synonym is worth recognizing. Registers list every string that was ever filed for a
 * substance: systematic names, catalogue numbers, classes, sequences. A text matched against those is full of
 * false finds.
 */

/** Longer than any name that texts use. */
const LONGEST_NAME = 60;

const CATALOGUE =
  /^(?:E|INS|FEMA|CCRIS|HSDB|AI3|EC|CI|C\.I\.|EINECS|UNII|CHEBI|CAS|NCI|BRN|RCRA|EPA|CASWELL|UN|FD ?& ?C|D ?& ?C|PUBCHEM|DTXSID|PDB|NIST|IFN|VIT)[- .]*(?:NO\.? ?)?[- ]?\d/i;

/** `Ala-Gly-Trp-…`: a chain of three-letter amino acids; or capitals only: one-letter ones. */
const SEQUENCE = /^(?:H-|Ac-|D-|L-)*(?:[A-Z][a-z]{2}-){3,}|^[AC-IK-NP-TVWY]{9,}$/;

/** A gene, receptor, cytokine or marker rather than a medicine. */
const GENE =
  /^(?:h|r|rh|rhu)?-?(?:IL|TNF|CD|HLA|VEGF|EGF|FGF|PDGF|BMP|TGF|IGF|NGF|BDNF|GDNF|HER|PD|CTLA|CYP|CA|HB|GM-?CSF|G-?CSF|M-?CSF|IFN|LH|FSH|HCG|TSH|EPO|GH|PTH|GLP|GIP|CRP|PSA|LDL|HDL|IGG|IGM|IGE)[- ]?[0-9A-Z]{0,3}$/i;

/** "Anti-CD3": any antibody against a gene's or marker's product. */
const ANTIBODY = /^anti-/i;
const ANTI_LENGTH = 5;

/** Names of classes, roles and materials, not of a medicine. */
const GENERIC = new Set(
  (
    "antibody antibodies antigen vaccine vaccines antitoxin antivenom immunoglobulin immunoglobulins globulin serum plasma toxoid " +
    "hormone hormones vitamin vitamins enzyme protein peptide antibiotic antibiotics steroid estrogen estrogens oestrogen " +
    "corticosteroid statin opioid opiate placebo extract allergen adjuvant excipient detergent solvent preservative " +
    "placenta liver kidney thyroid heart brain spleen thymus lung bone skin blood stem cells cell tissue virus bacteria " +
    "tracer contrast isotope polymer resin wax oil fat sugar acid alkali base salt water air steam ice starch fiber fibre " +
    "insulin_pump growth factor factors interferons interleukin interleukins cytokine chemokine receptor ligand inhibitor"
  ).split(" "),
);

/** A development code: letters of a company, then digits. */
const CODE = /^[A-Z]{1,6}[- ]?[A-Z]{0,3}\d{3,}[A-Z0-9-]{0,8}$/i;

/** True for the names that companies give before there is another one: `PF-06815345`, `AMG 102`, `BMS-986165`. */
export function isDevelopmentCode(name: string): boolean {
  return CODE.test(name) && !CATALOGUE.test(name) && !GENE.test(name) && !/^NSC/i.test(name);
}

/** Why a synonym is left out, or `undefined` for one to keep. */
export function noiseOf(name: string, isBrand = false): string | undefined {
  if (name.length > LONGEST_NAME) return "long";
  if (CATALOGUE.test(name)) return "catalogue number";
  // Three letters stand for everything; three characters of another script are a name.
  if (/^[\u0020-\u024F]*$/.test(name) && (name.length < 4 || !/\p{L}{2}|^[A-Z]{1,2}-?(?:[A-Z]-)?\d{4}$/u.test(name)))
    return "short";
  if (isDevelopmentCode(name)) return undefined;
  if (SEQUENCE.test(name)) return "sequence";
  // "Epogen" begins as a gene does, but is a word; shorter ones are other initials as well.
  if (ANTIBODY.test(name) && GENE.test(name.slice(ANTI_LENGTH))) return "gene or marker";
  if (GENE.test(name) && !(isBrand && /^[A-Z][a-z]{5,}$/.test(name))) return "gene or marker";
  if (GENERIC.has(name.toLowerCase())) return "generic word";
  return isSystematic(name) ? "systematic name" : undefined;
}

/** A name that spells out a structure: locants, brackets, stereochemistry. */
export function isSystematic(name: string): boolean {
  if (/\d,\d|\d'|^[([{]?[±+-]|[[\]{}]|\([0-9RSEZ,]+\)|yl\)|\d-\(|\)-\d|-\d+[a-z]?-|\d[a-z]?-[a-z]+-\d/i.test(name))
    return true;
  const marks = name.match(/[()',\d-]/g)?.length ?? 0;
  return marks >= 5 && marks * 4 >= name.length;
}

/** A code of two digits, `OCS-05`, `ELX-02`, which has three letters or a leading zero: what genes and initials have not. */
export function isShortCode(name: string): boolean {
  return SHORT_CODE.test(name) && !CATALOGUE.test(name) && !GENE.test(name) && !OF_THE_BODY.test(name);
}

const SHORT_CODE = /^(?:[A-Z]{3,6}-?\d{2}[A-Z]?|[A-Z]{2}-0\d)$/;
/** Peptides by the number of their amino acids, polymers by that of their units, vaccines by that of their serotypes. */
const OF_THE_BODY = /^(?:ANP|BNP|CNP|PEG|PCV|PPV|ISO|ALS|HPA)/;

/** Capitals only and few: initials that stand for many things. */
export function isInitials(name: string): boolean {
  return /^[A-Z][A-Z0-9-]{1,5}$/.test(name) && !isDevelopmentCode(name);
}

const ELEMENTS = new Set(
  (
    "hydrogen helium lithium carbon nitrogen oxygen fluorine neon sodium magnesium aluminum aluminium silicon phosphorus " +
    "phosphorous sulfur sulphur chlorine argon potassium calcium titanium vanadium chromium manganese iron cobalt nickel copper zinc " +
    "gallium germanium arsenic selenium bromine krypton rubidium strontium yttrium zirconium niobium molybdenum " +
    "technetium ruthenium rhodium palladium silver cadmium indium tin antimony tellurium iodine xenon cesium barium " +
    "lanthanum cerium samarium europium gadolinium lutetium tantalum tungsten rhenium osmium iridium platinum gold mercury " +
    "thallium lead bismuth polonium astatine radon francium radium actinium thorium uranium"
  ).split(" "),
);

/** What bodies, kitchens and laboratories are full of: named in texts mostly as something else than a medicine. */
const EVERYDAY = new Set(
  (
    "water glucose dextrose fructose lactose sucrose galactose mannose maltose ribose cholesterol glycerol glycerin ethanol alcohol methanol " +
    "caffeine nicotine glycine alanine serine threonine cysteine cystine valine leucine isoleucine methionine proline " +
    "phenylalanine tyrosine tryptophan histidine lysine arginine asparagine glutamine aspartate glutamate taurine " +
    "carnitine creatine creatinine urea ammonia bilirubin lactate pyruvate citrate acetate formate phosphate sulfate " +
    "chloride bicarbonate carbonate nitrate nitrite adenosine guanosine cytidine uridine thymidine adenine guanine " +
    "cytosine thymine uracil inosine histamine serotonin dopamine acetylcholine melatonin testosterone estradiol estrone " +
    "progesterone cortisol aldosterone thyroxine insulin glucagon leptin ghrelin gastrin secretin thrombin fibrin " +
    "fibrinogen plasminogen albumin collagen gelatin keratin elastin heme hemoglobin myoglobin ferritin transferrin " +
    "retinol biotin folate choline inositol betaine linoleic oleic palmitic stearic starch cellulose chitosan pectin " +
    "menthol camphor talc charcoal kaolin silica glass honey milk egg coffee tea cocoa garlic ginger yeast ozone " +
    "cyanide saline acetone benzene toluene formaldehyde phenol chloroform ether hexane butane propane glutathione " +
    "nitric oxide carbon dioxide carbon monoxide hydrogen peroxide succinate malate fumarate oxalate nacl " +
    "protease lipase amylase tyrosinase peroxidase catalase trypsin pepsin angiotensin bradykinin vasopressin oxytocin " +
    "prolactin renin erythropoietin nadph nadh ubiquinone coenzyme palmitate hydroxide sulphate iodide bromide fluoride " +
    "butyrate malondialdehyde homocysteine uric lactic acetic citric butyric propionic succinic malic fumaric oxalic " +
    "arachidonic linolenic glutamic aspartic hyaluronic salicylic ascorbic nicotinic carbonic nitric sulfuric hydrochloric " +
    "interleukin endothelin neurotensin somatostatin haemoglobin dopa isoflavone isoflavones phospholipids spirulina petrolatum " +
    "cannabis tobacco colostrum cornstarch soybean maize oat escherichia coli lactobacillus bifidobacterium " +
    "growth hormone parathyroid luteinizing vitamin a b b1 b2 b6 b12 c d d2 d3 e k amino acids omega-3 lh fsh t3 t4 substance p"
  ).split(" "),
);

/** Elements, metabolites, foods: a medicine only where the context says so. */
export function isEveryday(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/^[dl]{1,2}-/, "")
    .replace(/ (?:acid|ion|cation|anion)$/, "")
    .split(" ");
  return words.length <= 2 && words.every((word) => ELEMENTS.has(word) || EVERYDAY.has(word));
}
