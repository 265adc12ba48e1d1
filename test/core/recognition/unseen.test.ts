import { test } from "vitest";
import { checkMentions, checkSilent } from "./check";

const RELEASE =
  "The drug company's pharmaceutical pipeline has milestones: therapy for patients in a clinical trial of a medicine.";

test.each([
  `${RELEASE} It licensed out [QHS-10535|drug] and [QCC5004|drug].`,
  `${RELEASE} Its advisory board met about [QJPC-401|drug].`,
])("a code in a text about medicines and their makers: %s", checkMentions);

test.each([
  "Images were taken with an FVX1000 microscope and a JEQ-2100 instrument.",
  `${RELEASE} The GOG-0218 and RTOG-1112 groups met.`,
])("a number of an instrument or of a group's trial: %s", checkSilent);

test.each([
  "The vaccine candidate [QLX-13|drug] was given to patients. A second one is [QLX-14|drug].",
  "Patients received [QLX-13|drug], an oral kinase inhibitor. Also, [QLX-13|drug]: an overview.",
  "The [FDA|regulator:fda] granted approval to [CRD-003|drug], an investigational gene therapy.",
  "Results of the ProfileQAT8008 show: [QAT8008|drug] was given to patients.".replace(
    "ProfileQAT8008",
    "Profile[QAT8008|drug]",
  ),
])("a code that the rest of the document explains: %s", checkMentions);

test.each(["CA-125 levels rose and CD-163 was stained.", "A pcDNA3100 vector and IMpower150 results."])(
  "letters of genes and markers: %s",
  checkSilent,
);

test.each([
  "[Roxistav|drug] 150 mg film-coated tablets. [Roxistav|drug] is indicated in adults.",
  "The new [Velumo|drug] ([zelarutinib|drug]) was launched.",
  "An mRNA vaccine against influenza, named [QVcorna|drug], has reached Phase III.",
  "The label of [Trovexa|drug]® for the treatment of gout.",
])("an unlisted brand: %s", checkMentions);

test.each([
  "The NMPO of Brazil has granted approval for a trial.",
  "Medixon, a privately held immunotherapy company, has received approval of its plan.",
  "Approval from Zentavia was obtained, and Zentavia has received a licence.",
  "Total 150 mg per day.",
  "InApril the results were shown.",
])("a country, a company, an ordinary word: %s", checkSilent);

test.each([
  "Patients were treated with [225Ac-PSMA-617|drug] (100 kBq/kg).",
  "[[177Lu]Lu-QSMA-1|drug] therapy followed.".replace(
    "[[177Lu]Lu-QSMA-1|drug] therapy followed.",
    "They saw [99mTc-sestamibi|drug] uptake.",
  ),
  "The agent [223RaCl2|drug] seeks bone.",
  "Uptake of [68Ga-DOTATATE|drug] was high.",
])("a radiolabelled ligand: %s", checkMentions);

test.each(["68Ga-PET and 18F-labelled tracers; a 177Lu-based radioligand.", "The 2023 11C decision, 131I."])(
  "a label without a ligand: %s",
  checkSilent,
);

test.each([
  "[Anvisx|x]".replace("[Anvisx|x]", "The [European Medicines Agency|regulator:ema] (EU) published it."),
  "The [NMPA|regulator:nmpa] of China and the [FDA|regulator:fda] met.",
])("an authority: %s", checkMentions);

test.each(["Doc. EMA/127362/2006 and EMA/CHMP/606831/2017 of the file."])("the number of a file: %s", checkSilent);

test.each([
  "Extension Study Of [Resovaris|drug]™ For Treatment Of Adult Patients",
  "Phase 2 Trial Of [OrBexA|drug]® For The Treatment Of Chronic Disease",
  "Approved: [OPSINVA|drug] ([imatinib|drug:imatinib]/[warfarin|drug:warfarin] STCT). [OPSINVA|drug] is a tablet.",
])("a brand in a headline or before its substances: %s", checkMentions);

test.each([
  "Presentations at the Symposium on Synthetases (AARS2015) in Spain.",
  "The 6th World Orphan Drug Congress was held in Brussels.",
])("a meeting: %s", checkSilent);

test.each([
  "They had FOLFAXI [[imatinib|drug:imatinib], [warfarin|drug:warfarin] and [paclitaxel|drug:paclitaxel]] first.".replace(
    "FOLFAXI [[imatinib|drug:imatinib], [warfarin|drug:warfarin] and [paclitaxel|drug:paclitaxel]]",
    "FOLFAXI ([imatinib|drug:imatinib], [warfarin|drug:warfarin] and [paclitaxel|drug:paclitaxel])",
  ),
])("a regimen is none of its medicines: %s", checkMentions);

test.each([
  "Treatment with [VELUMOX|drug] is long. Patients receiving [VELUMOX|drug] are seen often.",
  "[VELUMOX|drug] is indicated for the treatment of gout.",
  "[Trovexa|drug]® ([felumotab|drug]) is new.",
  "The FDA granted approval for [Trovexa|drug] to treat gout.".replace("FDA", "[FDA|regulator:fda]"),
])("a brand that nobody listed: %s", checkMentions);

test.each([
  "Data of SURVEYX IV and SURVEYX III; the SURVEYX IV population.",
  "The WATCHSET(R) device was placed; a second WATCHSET(R) too.",
  "Use of FOLFIRINOX in patients; treatment with FOLFIRINOX.",
  "Anticonvulsants for the treatment of patients: The Use of Anticonvulsants for Treatment of Patients.",
])("a survey, a device, a regimen, a class: %s", checkSilent);

test("a disease before its medicines is none of them", () => {
  checkMentions("Two are approved for PTSD ([imatinib|drug:imatinib] and [warfarin|drug:warfarin]). PTSD is serious.");
});

test.each([
  "Patients received [imatinib fumaric acid|drug:imatinib] daily.",
  "It was cleared by the Federal Drugs Association ([FDA|regulator:fda]). The [FDA|regulator:fda] is in Maryland.",
  "Effects of [MK-901|drug] in rats: a treatment of disease in a clinical trial of a drug in patients.",
])("a salt named by its acid, a misnamed authority, a sponsor's code: %s", checkMentions);

test.each(["A functional data analysis (FDA) was made; FDA helps.", "It was evaluated by cortisol and prolactin."])(
  "no authority, no medicine: %s",
  checkSilent,
);

const COMPANY = `${RELEASE} The [FDA|regulator:fda] approved other medicines of the biopharmaceutical company.`;

test.each([
  `${COMPANY} The pivotal trial of [VeluMAB|drug] ended. Patients treated with [VeluMAB|drug] got better.`,
  `${COMPANY} Sales of [Velumox|drug]™ grew.`,
  `${COMPANY} It spoke of [Velumox|drug], its lead candidate.`,
  `${COMPANY} [VelumAMP|drug] is the company's lead candidate.`,
  `${COMPANY} A trial of [XVel|drug] in adults began. [XVel|drug] is being evaluated.`,
  "Medixon's [QRX-201|drug] is being developed for gout.",
  `${COMPANY} [Velumox|drug] is a selective kinase inhibitor.`,
  `${COMPANY} It is marketed as [Velumox|drug] in Canada, and under the brand name [Velumax|drug] elsewhere.`,
  `${COMPANY} They met on Medixon Pharma Inc.'s [Velumox|drug] for gout, and on the kinase inhibitor [Velumax|drug].`,
  `${COMPANY} Sales of [VELUMOX|drug] grew.`,
  `${COMPANY} It spoke of the efficacy of [V920|drug]. Doses of [V920|drug] were given.`,
])("a brand or code by what companies write of it: %s", checkMentions);

test.each([
  `${COMPANY} The VeluChip™ platform grew. VeluChip™ is protected.`,
  `${COMPANY} MediXon announced results. The approval of MediXon's plan, and of MediXon.`,
  `${COMPANY} They were developed by VeluGen. A trial of VeluGen began, and another of VeluGen.`,
  `${COMPANY} There is an inhibitor. Surgery is the therapy.`,
  `${COMPANY} CARE FOR SMOKING CESSATION and TREATMENT OF CLOTTING DISORDERS.`,
  `${COMPANY} Marketed NQTIs and doses of DQACs.`,
  `${COMPANY} The drug was made by Medixon, the drug maker.`,
])("a platform, a company, a class: %s", checkMentions);

test.each([
  "Images of VeluScan(R) were taken from patients treated with VeluScan in a clinical trial; VeluScan(R) helped patients.",
  "The QX-301 clinical trial and the QX-302 pivotal trial.",
])("a device, a trial: %s", checkSilent);

test.each([
  `${RELEASE} It is a kinase inhibitor Newly diagnosed leukemia.`,
  `${RELEASE} An mRNA antagonist Advanced prostate cancer.`,
  `${RELEASE} The phase III trial of VELUMOS Breast 03 ended. Patients were treated in the trial of VELUMOS Breast 03.`,
])("a disease behind what a medicine is, a trial by its name and number: %s", checkSilent);

test.each([
  `${RELEASE} The firm has approval for the monoclonal antibody [Velumox|drug] Subcutaneous Injection 60 mg Syringes.`,
])("a brand before the form it comes in: %s", checkMentions);

test.each([`${RELEASE} The Wexford Oral Solution Company met.`])("a company called by a form: %s", checkSilent);
