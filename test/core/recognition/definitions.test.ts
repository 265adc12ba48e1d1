import { describe, test } from "vitest";
import { checkDefinitions, checkMentions, checkSilent } from "./check";

describe("abbreviations", () => {
  test.each([
    ["Patients with rheumatoid arthritis (RA) were seen.", "RA = rheumatoid arthritis"],
    ["The overall response rate [ORR] was high.", "ORR = overall response rate"],
    ["The ORR (overall response rate) was high.", "ORR = overall response rate"],
    ["Proton pump inhibitors (PPIs) were stopped.", "PPIs = Proton pump inhibitors"],
    [
      "The International Index of Erectile Function (IIEF) was used.",
      "IIEF = International Index of Erectile Function",
    ],
    ["Mice had non-small cell lung cancer (NSCLC).", "NSCLC = non-small cell lung cancer"],
    [
      "We measured 4,4'-di-isothiocyanate (DIDS) and others.".replace("isothiocyanate", "isothiocyanato-disulfonate"),
      "DIDS = 4,4'-di-isothiocyanato-disulfonate",
    ],
    ["Blood progesterone (P) was low.", "P = progesterone"],
    ["It crosses (blood-brain barrier, BBB) little.", "BBB = blood-brain barrier"],
    ["Pulse in beats per minute (bpm) rose.", "bpm = beats per minute"],
  ])("%s", (text, definition) => {
    checkDefinitions(text, definition);
  });

  test.each([
    "Seen in 5 (10%) of them.",
    "It fell (see Figure 2).",
    "The drug (n = 5) and (e.g. this) one.",
    "In 2019 (IQR 3-5) it rose.",
  ])("no definition: %s", (text) => {
    checkDefinitions(text);
  });
});

describe("other names", () => {
  test.each([
    "[AB123|drug:firstcabtagene-autoleucel] ([firstcabtagene autoleucel|drug:firstcabtagene-autoleucel]; [first-cel|drug:firstcabtagene-autoleucel]) is a cell therapy.\n\n[AB123|drug:firstcabtagene-autoleucel] is under review.",
    "[Imatinib|drug:imatinib] (trade name: [ZOLVEX|drug:imatinib]) was approved.\n\nThen [ZOLVEX|drug:imatinib] was sold.",
    "[imatinib|drug:imatinib], marketed as [Zolvexa|drug:imatinib], is a tablet. In that year [Zolvexa|drug:imatinib] was sold.",
    "[ZOLVEXA|drug:imatinib]® ([imatinib|drug:imatinib]) is for adults.",
    "They sell [Glivec|drug:imatinib] ([imatinib|drug:imatinib], [Imati|drug:imatinib]) tablets. Patients took [Imati|drug:imatinib].",
    "They took [methotrexate|drug:methotrexate] ([MTX|drug:methotrexate]).\n\n[MTX|drug:methotrexate] was stopped.",
  ])("%s", checkMentions);

  test("a definition holds for its own sense", () => {
    checkSilent("The mean transit time (MTX) was long. MTX fell.");
  });
});

test.each([
  ["Testosterone (T) and 17-beta-estradiol (E2) rose.", "T = Testosterone", "E2 = 17-beta-estradiol"],
  ["A two-dimensional (2D) image.", "2D = two-dimensional"],
  ["Infected at a M.O.I. (multiplicity of infection) of four.", "M.O.I. = multiplicity of infection"],
  ["Streptococcus pyogenes (S. pyogenes) was grown.", "S. pyogenes = Streptococcus pyogenes"],
  ["A medium chain complex (MCC - trademarked Velumox) is new.", "MCC = medium chain complex"],
  ["The complex of cyclooctadiene (cod) is stable.", "cod = cyclooctadiene"],
  ["Myotonic dystrophy (DM) is inherited.", "DM = Myotonic dystrophy"],
  ["Proteins of cell division control (cdc2) were found.", "cdc2 = cell division control"],
  ["They used non-high-density lipoprotein (HDL) cholesterol.", "HDL = high-density lipoprotein"],
  ["Do people in the Deese, Roediger, and McDermott (DRM) task err?", "DRM = Deese, Roediger, and McDermott"],
  ["The GABA(A)/benzodiazepine receptor complexes (GBRs) act.", "GBRs = GABA(A)/benzodiazepine receptor complexes"],
] as const)("how texts abbreviate: %s", (text, ...pairs) => {
  checkDefinitions(text, ...pairs);
});

test.each([
  "Women with their single newborns, from 6 centres (Trieste, Milan) took part.",
  "Pressure was monitored continuously (Pressco) in all.",
  "The radical is a rat (can) of steel.",
])("no abbreviation: %s", (text) => {
  checkDefinitions(text);
});

test.each([
  "They developed [QP-01|drug:paclitaxel] (inhaled [paclitaxel|drug:paclitaxel]) for asthma.",
  "The makers of [Velumax|drug:imatinib] (QL-VEL25, [imatinib|drug:imatinib]) met. Sales of [Velumax|drug:imatinib] fell.",
])("a name whose bracket says how it is made up, or has its code first: %s", checkMentions);
