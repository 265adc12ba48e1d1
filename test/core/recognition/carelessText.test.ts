import { test } from "vitest";
import { checkMentions, checkSilent } from "./check";

test.each([
  "Drug nameWithdrawn\n[Warfarin|drug:warfarin]1972Taken off\n[Heparin|drug:heparin]1950s–1960sTaken off\n[imatinib|drug:imatinib] and [Glivec|drug:imatinib]2001",
  "They gave [Glivec|drug:imatinib]Ā and [imatinib|drug:imatinib]Â to adults.",
  "Brand nameUse\n[Glivec|drug:imatinib]To treat leukemia\n[Warfarin|drug:warfarin]For clots",
])("a name that lost what stood behind it: %s", checkMentions);

test.each([
  "NDA 012345[Glivec|drug:imatinib] ([imatinib|drug:imatinib])Wexford Inc.",
  "The spray [QRX‑TD011|drug] is a new drug for skin.",
])("a name behind the number of an application, a code with another hyphen: %s", checkMentions);

test.each([
  "Agent Target Use\n[QZ3195|drug] CDH3 Advanced tumors\n[imatinib|drug:imatinib] KIT Tumors\n[warfarin|drug:warfarin] VKOR Clots\n[QX-3939a|drug] MUC1 Tumors",
  "Agent Target Use\nQZ3195 CDH3 Advanced tumors\n[imatinib|drug:imatinib] KIT Tumors\nNotes on the table",
])("codes at the head of lines, where other lines begin with medicines: %s", checkMentions);

test.each([
  "Patients received [warfarina|drug:warfarin] and [sodium heparin|drug:heparin], or [unfractionated sodium heparin|drug:heparin].",
  "Agents: ([177)Lu-QSMA-617|drug] and [18F-QCPyL|drug].".replace("([177)Lu-QSMA-617|drug]", "[(177)Lu-QSMA-617|drug]"),
])("a name as another language or plain text writes it: %s", checkMentions);

test.each([
  "Patients were treated with [Today|drug:nonoxynol-9] at night.",
  "Results of the [AB123|drug:othertinib] Gene Therapy show: [AB123|drug:othertinib] was given to patients. The [AB123|drug:othertinib] vector is small.",
  "[Epinephrine|drug:epinephrine] was used in two subjects in the trial of a drug for patients.",
])("a name with one sign that tells what it is: %s", checkMentions);

test.each([
  "Taken off: [imatinib|drug:imatinib] ([Glivec|drug:imatinib]) in 1986, [warfarin|drug:warfarin] ([Micturan|drug:warfarin]) in 1991, [heparin|drug:heparin] (Denmark).",
  "Taken off: [imatinib|drug:imatinib] (Novacorp) in 1986, [warfarin|drug:warfarin] (Micturan) in 1991.",
])("an unlisted brand in brackets, where another stands so: %s", checkMentions);

test.each([
  "Patients received [Adalimunab|drug:adalimumab] and a dose of [methotrexat|drug:methotrexate], then [epinephryne|drug:epinephrine] 5 mg.",
  "Positive [AB123|drug:othertinib] Phase 2 trial; the [AB123|drug:othertinib] study ended.",
])("a slip in a name, a listed code before its trial: %s", checkMentions);

test.each([
  "Epinephryne and epinephrane are words here.",
  "It met at the Company's Board, and the Company's Portfolio grew. The Board of drug trials met patients.",
  "Today patients came to the clinic. They met Today.",
  "The AB123-C227 study of patients was closed.",
  "An EPO gene and an insulin gene were found.",
])("a word, a study, a gene: %s", checkSilent);

test.each([
  "The [U.S. Food and Drug Administration|regulator:fda]’s ([FDA|regulator:fda]) approval of [imatinib|drug:imatinib] came.",
  "The [Food and Drug Administration|regulator:fda]'s ([FDA|regulator:fda]) review of [imatinib|drug:imatinib] ended.",
  "The [FDA|regulator:fda] granted a Regenerative Medicine Advancing Therapy ([RMAT|designation:us-rmat]) designation to [imatinib|drug:imatinib].",
  "The [National Medical Products Administration of China|regulator:nmpa] approved [imatinib|drug:imatinib].",
])("an authority with its possessive or its country: %s", checkMentions);

test.each([
  "# Wexford Gets European [Orphan Status|designation:eu-orphan] for [imatinib|drug:imatinib]\n\nThe [European Medicines Agency|regulator:ema] met.",
  "The [FDA|regulator:fda] granted [fast-track|designation:us-fast-track] approval to [imatinib|drug:imatinib].",
])("a scheme behind its place, or granted: %s", checkMentions);

test.each([
  "The [FDA|regulator:fda] knows the firm, which makes innovative breakthrough therapies such as [imatinib|drug:imatinib].",
  "The [FDA|regulator:fda] staff will speak on Orphan Drug Day about [imatinib|drug:imatinib].",
  "It asks for its fast-track approval mechanism. The [FDA|regulator:fda] approved [imatinib|drug:imatinib].",
  "The [FDA|regulator:fda] put [imatinib|drug:imatinib] on its priority review list.",
])("praise, a conference, a mechanism, a list: %s", checkMentions);
