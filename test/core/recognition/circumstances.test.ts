import { test } from "vitest";
import { checkMentions, checkSilent } from "./check";

test.each([
  "The [FDA|regulator:fda]s new rule on drugs was discussed.",
  "The [TGA|regulator:tga] has registered [Glivec|drug:imatinib].",
  "the [fda|regulator:fda] approved [glivec|drug:imatinib], any news on [fda|regulator:fda] approval?",
  "In Australia, [Glivec|drug:imatinib] was registered by the [TGA|regulator:tga].",
  "The [EC|regulator:european-commission] approved [Humira|drug:adalimumab].",
  "The [EC|regulator:european-commission] has adopted a decision on [Humira|drug:adalimumab].",
  "Committees: [CAT|regulator:cat], [COMP|regulator:comp], [CHMP|regulator:chmp]",
  "The committees ([CHMP|regulator:chmp], [CAT|regulator:cat]) met in May.",
  "The medicine passed an audit by [Israel's Ministry Of Health|regulator:il-moh].",
  "The [EMA|regulator:ema] approved [imatinib|drug:imatinib]. The tumour stained for EMA (epithelial membrane antigen).",
])("an authority in few words: %s", checkMentions);

test.each([
  "The European Commission fined the firm for its browser. The EC decision was appealed.",
  "The European Commission decided on the software. Its server, database and API serve a clinical archive.",
  "The Food and Drug Administration Safety and Innovation Act was signed.",
  "The Greek Ministry of Health decided on reimbursement of care for patients.",
  "The fda package makes fda objects of curves.",
  "TGA showed a loss of mass, and the TGA curve was flat.",
])("an authority's name in another business: %s", checkSilent);

test.each([
  "It received [Emergency Use Authorization|designation:us-emergency-use] by the [FDA|regulator:fda]. People met the [EUA|designation:us-emergency-use] criteria.",
  "The [FDA|regulator:fda] granted [orphan drug|designation:us-orphan] exclusivity to the drug.",
  "The drug got a [Priority Medicines scheme designation|designation:eu-prime] by the [EMA|regulator:ema].",
])("a scheme: %s", checkMentions);

test.each(["The Orphan Drug Act of 1983 was passed.", "There may be orphan drug exclusivity for the drug."])(
  "what only goes with a scheme: %s",
  checkSilent,
);

test.each([
  "The [FDA|regulator:fda] granted [orphan drug designation|designation:us-orphan] to [QCB84|drug].",
  "Our lead program, [QMNN-001|drug], is a DNA-based immunotherapy.",
  "Patients received [QMP-QPS-001|drug] under the skin.",
  "[Imatinib HCl|drug:imatinib] capsules (HCl) were taken, then [pegylated liposomal paclitaxel|drug:paclitaxel].",
  "[Warfarin|drug:warfarin] combined with [ethinylestradiol|drug:ethinylestradiol] ([WF|drug:warfarin]/[EE|drug:ethinylestradiol]) is old. [EE|drug:ethinylestradiol] was stopped.",
  "In people on [lysotamab|drug:lysotamab] ([LYSO|drug:lysotamab]), a [LYSO|drug:lysotamab]-related rash was seen.",
  "It granted Priority Review for [Q920|drug], our investigational [Q920|drug] vaccine.".replace(
    "Priority Review",
    "[Priority Review|designation:us-priority-review]",
  ),
  "The [FDA|regulator:fda] approves [Qendicine|drug], gene therapy for cancer.",
  "[Imatinib XR|drug:imatinib] was launched, and the [FDA|regulator:fda] approved [Velumoxa|drug]&reg; in May.",
  "The candidate [QDS2010|drug], an oral inhibitor, is new.",
  "[Epitrex|drug:epinephrine] ([epinephrine|drug:epinephrine] nasal spray) is here. They sell [Epitrex|drug:epinephrine].",
  "Anaemia was corrected by injections of [recombinant insulin|drug:insulin].",
  "The launch of [Velumoxa|drug]® ([felumotapime|drug] nasal spray) is near.",
  "Patients received [VCR|drug:vincristine] each week.",
  "Uptake of [99mTc-L,L-EC|drug] was high.",
  "[Oxygen|drug:oxygen] should not be used with [imatinib|drug:imatinib].",
])("a medicine: %s", checkMentions);

test.each([
  "The pivotal QX-3543-006 trial began. QX-3543-006 is open.",
  "The registrational QOV-LUN-202 trial in people who take a medicine. The pharma firm spoke of QOV-LUN-202.",
  "Abstracts of QSCO2010 and QSMO2020; a Q61R mutation, Q920 of the report.",
  "Use VCR for slow requests, then add VCR cassettes.",
  "Added MANDATARY to a list. Added MANDATARY to another one. Added MANDATARY to a third one.",
  "Today, exposure therapy is used.",
  "We are developing a CRISPR therapy. Patients received CRISPR therapy.",
  "Ammonia is lowered by nitrogen scavengers; the use of oxygen scavenger agents.",
])("no medicine: %s", checkSilent);
