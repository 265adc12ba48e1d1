import { test } from "vitest";
import { checkMentions, checkSilent } from "./check";

test.each([
  "The [U.S. Food and Drug Administration|regulator:fda] ([FDA|regulator:fda]) accepted the application.",
  "The [US FDA|regulator:fda]-recommended dose of [imatinib|drug:imatinib] is lower.",
  "It was cleared by the [U.S. Food & Drug Administration|regulator:fda] in May.",
  "Approved by [China's National Medical Products Administration|regulator:nmpa] ([NMPA|regulator:nmpa]) for adults.",
  "[Japan’s Ministry of Health, Labor, and Welfare|regulator:mhlw] approved the tablets.",
  "The [Japanese Ministry of Health, Labour and Welfare|regulator:mhlw] approved the tablets.",
  "The [Singapore Health Sciences Authority|regulator:hsa-singapore] ([HSA|regulator:hsa-singapore]) accepted it.\n\nThe [HSA|regulator:hsa-singapore] will review it.",
  "The [European Medicines Agency|regulator:ema]’s [CHMP|regulator:chmp] adopted an opinion.",
  "A rapporteur of the [Committee for Advanced Therapies|regulator:cat], or [CAT|regulator:cat], is appointed.",
  "The [Oncologic Drugs Advisory Committee|regulator] voted on the application of the [FDA|regulator:fda].",
])("an authority with its country and its initials: %s", checkMentions);

test.each([
  "[国家药品监督管理局|regulator:nmpa]([NMPA|regulator:nmpa])已批准上市。",
  "La [Commission européenne|regulator:european-commission] a approuvé [imatinib|drug:imatinib].",
])("an authority by its name in its own language: %s", checkMentions);

test.each([
  "The exponential moving averages (EMA) of the stock gave a trading signal; the EMA crossed the price.",
  "Thermogravimetric analysis (TGA) showed that the complexes lose water; TGA curves were recorded.",
  "Money in a health savings account (HSA) is not taxed. The HSA grows.",
  "Bovine serum and human HSA bind the ligand.",
  "The cat sat on the mat, and CAT scans were normal.",
  "The EC50 was 12 nM.",
  "Regulation (EC) No 141/2000 sets the rules.",
  "Recruited at the Department of Health Sciences of the university.",
  "Funded by the Department of Health and Human Services.",
  "The consent form was seen by the EC of the hospital.",
  "The Health Advisory Committee of the school met.",
])("the same letters in another sense: %s", checkSilent);

test.each([
  "Neue [FDA|regulator:fda]-Zulassung: das Mittel ist ein [FDA|regulator:fda]-geprüftes Arzneimittel.".replace(
    "ein [FDA|regulator:fda]-geprüftes",
    "ein gutes",
  ),
  "Help is offered to [EMA|regulator:ema]-registered firms; the [FDA|regulator:fda] reviews their drugs for patients.",
  "The [EMA|regulator:ema] published its opinion on Monday.",
  "The [Fda|regulator:fda] approved the tablets.",
])("an authority's initials: %s", checkMentions);

test.each(["The EMA of the series is shown.", "Add EMA-12 and HSA-Sepharose to the well."])(
  "initials in another sense: %s",
  checkSilent,
);

test.each([
  "The European Commission opened an antitrust case against the maker of the drug.",
  "The project on patients was funded by the European Commission.",
  "The 200-day EMA crossed the price after the news on the drug.",
  "Adults with TGA received nothing.",
])("what else governments do, an average, a disease: %s", checkSilent);

test.each([
  "Approved by the [Food and Drug Administration|regulator:fda] and the [European Commission|regulator:european-commission].",
  "The [European Commission|regulator:european-commission] has approved [imatinib|drug:imatinib] for children.",
  "Studies were done in China. [FDA|regulator:fda] approved them.",
])("an authority that acts on medicines: %s", checkMentions);

test.each([
  "The [Ministry of Health, Labour and Welfare Japan|regulator:mhlw] approved [imatinib|drug:imatinib].",
  "The [Ministery of Health, Labour and Welfare|regulator:mhlw] approved [imatinib|drug:imatinib].",
  "The [Therapeutic Goods Administrations|regulator:tga] ([TGA|regulator:tga]) granted it.",
])("a full name with its country behind it, or with a slip: %s", checkMentions);

test.each([
  "The application was granted by the [TGA|regulator:tga].\n\nThe tablets will be seen by [TGA|regulator:tga] for quality.",
])("initials that act as an authority elsewhere: %s", checkMentions);

test("the name of a file is no authority", () => {
  checkSilent("It was read from drugs_FDA.csv once.");
});

test.each([
  "The [FDA Office of New Drugs II|regulator:fda] approved [imatinib|drug:imatinib] for children.",
  "The [CHMP Division|regulator:chmp] reviewed [imatinib|drug:imatinib] for patients.",
  "The [FDA|regulator:fda] Division Director approved [imatinib|drug:imatinib].",
  "The [FDA|regulator:fda] Office opened.",
])("a part of an authority behind its initials: %s", checkMentions);

test.each([
  "The European Commission offered an approval last spring that was, after all, subject to the divestiture of the plants.",
  "Look it up in Drugs@FDA, or write to someone@EMA in the matter of a drug for patients.",
])("a merger, a website, an address: %s", checkSilent);

test.each([
  "[Ukraine's Ministry of Health|regulator:ua-moh] approved [imatinib|drug:imatinib].",
  "The [United States (U.S.) Food and Drug Administration|regulator:fda] approved [imatinib|drug:imatinib].",
  "It met in the United States (U.S.). [Food and Drug Administration|regulator:fda] staff approved [imatinib|drug:imatinib].",
  "The [Ukrainian Ministry of Health|regulator:ua-moh] approved [imatinib|drug:imatinib].",
])("an authority behind its country: %s", checkMentions);

test.each([
  "Ukraine's Ministry of Health Sciences met.",
  "In Ukraine, a Ministry of Health was founded.",
  "Peru's Ministry of Health met.",
])("another ministry, or one that decides on no medicines: %s", checkSilent);
