import { expect, test } from "vitest";
import { analysisOf, checkMentions, checkSilent } from "./check";

test.each([
  "She takes [imatinib mesylate|drug:imatinib] daily.",
  "A biosimilar, [adalimumab-zzyx|drug:adalimumab], was launched beside [Humira|drug:adalimumab]®.",
  "[adalimumab|drug:adalimumab]-like molecules are no medicine of that name, [warfarin|drug:warfarin]-treated people are.".replace(
    "[adalimumab|drug:adalimumab]-like",
    "Adalimumab-like",
  ),
  "[Gemcitabine|x] ".replace("[Gemcitabine|x] ", "") + "[nab-paclitaxel|drug:paclitaxel] was added.",
  "Patients on [insulin 30/70|drug:insulin] twice daily.",
  "Doses of [insulin|drug:insulin] were adjusted in [imatinib|drug:imatinib]-naive patients.",
  "[Heparin|drug:heparin]-induced thrombocytopenia is treated without [heparin|drug:heparin].",
  "[Vitamin D|drug:vitamin-d] supplementation was given.",
  "He was administered [oxygen|drug:oxygen] via a mask.",
])("a listed medicine, its salt and suffix inside: %s", checkMentions);

test.each([
  "Insulin resistance and insulin secretion were measured.",
  "Vitamin D deficiency is common; vitamin D receptor variants were typed.",
  "Oxygen saturation fell.",
  "Today the board met.",
  "The insulin receptor gene is expressed.",
  "Heparin-binding growth factors were found.",
])("a substance of the body, or an ordinary word: %s", checkSilent);

test.each([
  "Patients received [nolvotinib|drug] or placebo.",
  "[zetacabtagene autoleucel|drug] is a cell therapy.",
  "Treatment with [marovubart|drug] was safe.",
  "[Dosimab vedotin|drug] was given.",
])("an unlisted name by its stem: %s", checkMentions);

test.each([
  "The department saw an improvement.",
  "Hobart wrote on the treatment.",
  "An important parliament document.",
  "Statins and peptides were studied.",
])("an ordinary word that ends like a stem: %s", checkSilent);

test("the stem's meaning is the evidence", () => {
  const [mention] = analysisOf("Patients received nolvotinib.").mentions;
  expect(mention?.evidence[0]).toMatchObject({
    kind: "stem",
    detail: "-tinib: tyrosine kinase inhibitor; not in the knowledge base",
  });
});

test.each([
  "The company is developing [QRX-201|drug], an oral kinase inhibitor.",
  "The [FDA|regulator:fda] cleared the application for CAR-T [QQC-301|drug] (formerly [HQI0107|drug]).",
  "Efficacy of [ZZ4567|drug] in patients.\n\n[ZZ4567|drug] binds its target.",
  "A trial of [QNT324|drug]/[DX-1311|drug] in adults.".replace("/[DX-1311|drug]", ""),
  "The [FDA|regulator:fda] approved [Zolvexa|drug] for the treatment of gout.",
  "The drug, called [KQN3379|drug], was given to a patient.",
  "They took [imatinib|drug:imatinib], [ZZ-4567|drug] and [warfarin|drug:warfarin].",
  "The company's [MK-4324|drug]/[DX-1311|drug] was shown.",
])("an unlisted code or brand with signs beside it: %s", checkMentions);

test.each([
  "Sales of the[Glivec|drug:imatinib] rose.",
  "Sales of [Glivec|drug:imatinib]TM rose.",
  "Treatment with[adalimumab|drug:adalimumab] was safe.",
  "They combined [adalimumab|drug:adalimumab]and nothing else.",
])("a name that lost the space beside it: %s", checkMentions);

test.each(["The insulin kinase and warfarin reductase were cloned."])(
  "an enzyme named after a substance: %s",
  checkSilent,
);

test.each([
  "Expression of CD19, PD-1, IL-6 and HER2 was measured, and HbA1c fell.",
  "The T790M mutation and the COVID-19 pandemic.",
  "The KEYSTONE-522 trial enrolled patients in the ABC-LUN-202 registrational trial.",
  "Supported by grant CA123456 and registered as NCT01234567.",
  "HEK293 and MCF-7 cells were cultured; AAV9 was the vector.",
  "Windows 10 and ISO 9001 and model X200.",
  "Figure 2 shows Table S12.",
])("a gene, trial, grant, cell line or standard: %s", checkSilent);

test.each([
  "Patients received [HX77|drug:homonymb] or [HX-77|drug:homonyma].",
  "Northmark said that patients received [HX77|drug:homonyma].",
  "[Homonyma|drug:homonyma] was given to adults.\n\nPatients received [HX77|drug:homonyma].",
  "Patients received [HX-77|drug:homonymb].\n\nSouthfield has no part in it. [Homonymb|drug:homonymb] is given by mouth.",
])("a code of two medicines is the one that the text names elsewhere, or whose company it names: %s", checkMentions);

test.each([
  "Patients were treated with [Q4251|drug], a kinase inhibitor.",
  "Safety of the oral inhibitor [Q4251|drug] in patients treated with [Q4251|drug].",
  "Intervention\nDrug: [Velumazo|drug]\nDrug: Placebo",
  "Biological: [QVX-1|drug] injection",
  "They took [IMATINIBTM|drug:imatinib].".replace("[IMATINIBTM|drug:imatinib]", "[GLIVEC|drug:imatinib]TM"),
  "Row: [Glivec|drug:imatinib][Imatinib|drug:imatinib]Chronic leukaemia",
  "IMA = imatinib; WAR = warfarin. WAR was added to IMA."
    .replace(
      "IMA = imatinib; WAR = warfarin",
      "[IMA|drug:imatinib] = [imatinib|drug:imatinib]; [WAR|drug:warfarin] = [warfarin|drug:warfarin]",
    )
    .replace("WAR was added to IMA", "[WAR|drug:warfarin] was added to [IMA|drug:imatinib]"),
  "They compared [Velumox|drug] and [Humira|drug:adalimumab].",
  "[COVID-19 Vaccine Valneva|drug] and [COVID-19 Vaccine, mRNA|drug] were given.",
  "[Novavax COVID-19 Vaccine, Adjuvanted|drug] was given.",
])("a name by its form or by what stands beside it: %s", checkMentions);

test.each([
  "Catalogue number B4287 of the maker; cells of the line H1299.",
  "A COVID-19 Vaccine Trial. The COVID-19 Vaccine Rollout. An Influenza Vaccine.",
  "Drug: Placebo\nDevice: Velumazo",
  "Natural killer cells and CD19 CAR-T were given.",
])("a catalogue number, a line of cells, a heading: %s", checkSilent);

test.each([
  "Drug: [ISIS 681257|drug]. Then 20 mg of [ISIS 681257|drug] was given.",
  "The application for [QRX-5|drug] was cleared, and [QRX-6|drug] cleared by the [FDA|regulator:fda].".replace(
    "The application for [QRX-5|drug] was cleared, and",
    "An IND application for",
  ),
  "They took [Glivec|drug:imatinib]2 and [imatinib|drug:imatinib]/[warfarin|drug:warfarin] tablets.",
  "The inhibitor [BMS-909632|drug] and [AZD0999|drug].",
])("a code or name by its form: %s", checkMentions);

test.each([
  "Results of the clinical trial, QSIL201, are shown.",
  "It follows ISO 13485 and RFC 2119; FY 2021 and page AB 1234 too.",
])("a trial, a standard, a year: %s", checkSilent);

test.each([
  "[Imatinib|drug:imatinib] and [warfarina|drug:warfarin] were given.",
  "They received [epinephrin|drug:epinephrine] and [warfarino|drug:warfarin].",
  "Patients took [adalimumb|drug:adalimumab] daily.",
  "[Glivecis|x] ".replace("[Glivecis|x] ", "") + "[Glivec|drug:imatinib]is indicated in adults.",
])("a name as another language spells it, with a letter wrong, or run into the next word: %s", checkMentions);

test.each([
  "Sales inEurope rose.",
  "The neuropeptide QGRP is released.",
  "Doses of the enzymes CYP2C9 (warfarin) and factor IIa (imatinib) rose."
    .replace("(warfarin)", "")
    .replace(" (imatinib)", ""),
])("glued words, a neuropeptide, an enzyme: %s", checkSilent);

test.each([
  "Activity of CYP2C9 ([warfarin|drug:warfarin]) was measured.",
  "Local Anaesthesia ([imatinib|drug:imatinib]) was compared. Anaesthesia was short.",
  "They gave dexamethasone with [warfarin|drug:warfarin] and [imatinib|drug:imatinib] (VCR).",
  "[QRX-102 SL|drug] 5 mg is a sublingual tablet. The [imatinib XR|drug:imatinib] dose.",
])("an enzyme, a title, a regimen before brackets; how a product releases its substance: %s", checkMentions);

test.each([
  "Product name | Active substance | Area |\n[Velumox|drug:imatinib] | [imatinib|drug:imatinib] | Leukaemia |",
  "Disease | Treatment | Area |\nPsoriasis | [imatinib|drug:imatinib] | Skin |",
])("a product in the cell before its substance: %s", checkMentions);

test.each([
  "After prior therapy.1[GLIVEC|drug:imatinib] is approved.",
  "A dose of [AB123.214|drug] was given.",
  "[Imatinib Accord|drug:imatinib] was withdrawn. Imatinib Teva Pharmaceuticals said so.".replace(
    "Imatinib Teva",
    "[Imatinib|drug:imatinib] Teva",
  ),
  "Patients requiring [oxygen|drug:oxygen] were seen.",
])("a name behind a footnote, a version, a generic of a company: %s", checkMentions);

test.each(["The DB16693 entry and CT01234567 of the register.", "Cyclic AMP rose."])(
  "an entry of a register: %s",
  checkSilent,
);

test.each([
  "Patients were treated with [recombinant human insulin|drug:insulin] for a year.",
  "Treatment with [imatinib propanediol monohydrate|drug:imatinib] was safe.",
  "Treatment with [imatinib Mg|drug:imatinib] was safe, and 5 mg of [warfarin Na|drug:warfarin] was given.",
  "Patients on [imatinib|drug:imatinib] had serum Mg and Na measured.",
  "The trial Imatinib-3001 studied [imatinib|drug:imatinib] in patients.",
])("a salt by the symbol of its metal, the number of a trial: %s", checkMentions);

test.each([
  "Tell your doctor if you take [oxygen|drug:oxygen] (used to treat shortness of breath).",
  "Also [insulin|drug:insulin] (a medicine for diabetes) may be stronger.",
])("a substance that a leaflet explains: %s", checkMentions);

test.each([
  "Heparin aminotransferase and the insulin-transaminase pair were cloned.",
  "A congenital factor VIII deficiency with factor VIII inhibitors is rare.",
  "The treatment of high oxygen in the treatment of high insulin was discussed.",
])("an enzyme, what is too high: %s", checkSilent);
