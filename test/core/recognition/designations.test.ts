import { test } from "vitest";
import { checkMentions, checkSilent } from "./check";

test("a scheme beside a medicine, though no authority is named", () => {
  checkMentions(
    "[Imatinib|drug:imatinib] was granted [accelerated approval|designation:us-accelerated-approval] in January.",
  );
});

test.each([
  "The [FDA|regulator:fda] granted [RMAT|designation:us-rmat] and [Orphan Drug designations|designation:us-orphan] to the therapy.",
  "It received [orphan|designation:us-orphan] and [fast track status|designation:us-fast-track] from the [FDA|regulator:fda].",
  "Both [orphan drug|designation:us-orphan] and [rare pediatric disease designations|designation:us-rare-pediatric-disease] were granted by the [FDA|regulator:fda].",
  "The [FDA|regulator:fda] granted [Fast Track Designation|designation:us-fast-track] ([FTD|designation:us-fast-track]).\n\nThe [FTD|designation:us-fast-track] speeds the review.",
  "[NMPA|regulator:nmpa] granted [Breakthrough Therapy designation|designation:cn-breakthrough-therapy].",
  "It was approved under the [FDA|regulator:fda]'s [Accelerated Approval pathway|designation:us-accelerated-approval].",
  "The sponsor sold its [rare pediatric disease priority review voucher|designation:us-rare-pediatric-disease] last year.",
  "Access to the [PRIME|designation:eu-prime] scheme was granted by the [EMA|regulator:ema].",
  "The [European Commission|regulator:european-commission] granted [conditional marketing authorization|designation:eu-conditional].",
  "The [European Commission|regulator:european-commission] granted [orphan medicinal product designation|designation:eu-orphan].",
  "The [Therapeutic Goods Administration|regulator:tga] granted [provisional determinations|designation:au-provisional].",
  "[BREAKTHROUGH THERAPY DESIGNATION|designation:us-breakthrough-therapy] GRANTED BY [FDA|regulator:fda]",
])("a scheme with its head, in rows, of the authority beside it: %s", checkMentions);

test.each([
  "A breakthrough therapy for tired engines, says the garage.",
  "Fintech Fast Track, our flagship program, helps new partners.",
  "Fast-track surgery shortened the stay.",
  "Amazon Prime includes shipping.",
  "The Orphan Drug Act of 1983 was amended.",
  "Patients with frontotemporal dementia (FTD) were enrolled. FTD is rare.",
  "The orphan disease has no treatment.",
  "The priority review of the budget and the accelerated approval of the loan took a year.",
  "The fast track program of the railway was extended.",
])("the words in another sense: %s", checkSilent);

test.each([
  "| QAX-1001 | [Fast Track|designation:us-fast-track], [Orphan|designation:us-orphan] |\n\nThe [FDA|regulator:fda] reviews drugs for patients.".replace(
    "QAX-1001",
    "a drug",
  ),
  "Program\tDesignation\nA drug\t[Orphan|designation:us-orphan]\n\nThe [FDA|regulator:fda] reviews drugs for patients.",
  "| Drug | Designation |\n|---|---|\n| [Glivec|drug:imatinib] | [Orphan|designation:us-orphan] |\n| [Humira|drug:adalimumab] | [Fast Track|designation:us-fast-track] |",
])("a scheme alone in a cell: %s", checkMentions);

test.each([
  "The minister could fast-track the new hospital, and the FDA would help.".replace("the FDA", "the state"),
  "It is a fast-track regulatory procedure of the building department for trial patients and drugs.",
  "The Orphan Product Grants Program pays for studies of drugs in patients.",
])("verbs, adjectives and grants: %s", checkSilent);

test.each([
  "The [FDA|regulator:fda] granted two [priority review vouchers|designation:us-priority-review-voucher] ([PRV|designation:us-priority-review-voucher]s). The [PRV|designation:us-priority-review-voucher] is useful.",
])("initials that were defined in the plural: %s", checkMentions);

test.each([
  "The [European Commission|regulator:european-commission] granted [conditional market authorization|designation:eu-conditional].",
  "It holds [orphan drug|designation:us-orphan] and [rare pediatric designations|designation:us-rare-pediatric-disease] from the [FDA|regulator:fda].",
  "Rare pediatric tumours are known to the [FDA|regulator:fda], which approves drugs for patients.",
])("a scheme's name with a slip: %s", checkMentions);

test.each([
  "They offered accelerated approval of the deal that was, in the end, subject to the divestiture of plants for the drug.",
])("the terms of a merger: %s", checkSilent);
