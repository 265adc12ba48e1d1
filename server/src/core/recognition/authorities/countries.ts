import { PhraseIndex, phraseWords } from "../words/phraseIndex";
import type { PhraseSource } from "../words/phraseIndex";

/** Names and adjectives by ISO 3166 alpha-2 (or EU), as they stand before an authority's name. ISO 3166 and common usage. */
const NAMES: Readonly<Record<string, string>> = {
  US: "United States of America|United States|U.S.|US|USA|U.S.A.|American",
  EU: "European Union|EU|European|Europe",
  GB: "United Kingdom|UK|U.K.|Great Britain|British|Britain",
  CN: "China|Chinese|People's Republic of China|PRC|mainland China",
  JP: "Japan|Japanese",
  SG: "Singapore|Singaporean|Singapore's",
  KR: "South Korea|Korea|South Korean|Korean|Republic of Korea",
  TW: "Taiwan|Taiwanese",
  HK: "Hong Kong",
  MO: "Macau|Macao",
  AU: "Australia|Australian",
  NZ: "New Zealand",
  CA: "Canada|Canadian",
  CH: "Switzerland|Swiss",
  BR: "Brazil|Brazilian",
  MX: "Mexico|Mexican",
  AR: "Argentina|Argentine|Argentinian",
  IN: "India|Indian",
  SA: "Saudi Arabia|Saudi Arabian|Saudi|Kingdom of Saudi Arabia",
  IL: "Israel|Israeli",
  TR: "Turkey|Turkish|Türkiye",
  RU: "Russia|Russian",
  TH: "Thailand|Thai",
  MY: "Malaysia|Malaysian",
  ID: "Indonesia|Indonesian",
  PH: "Philippines|Philippine",
  VN: "Vietnam|Vietnamese",
  ZA: "South Africa|South African",
  EG: "Egypt|Egyptian",
  NG: "Nigeria|Nigerian",
  AE: "United Arab Emirates|UAE|U.A.E.",
  DE: "Germany|German",
  FR: "France|French",
  IT: "Italy|Italian",
  ES: "Spain|Spanish",
  NL: "Netherlands|Dutch",
  SE: "Sweden|Swedish",
  DK: "Denmark|Danish",
  NO: "Norway|Norwegian",
  IE: "Ireland|Irish",
  BE: "Belgium|Belgian",
  AT: "Austria|Austrian",
  PT: "Portugal|Portuguese",
  CO: "Colombia|Colombian",
  PK: "Pakistan|Pakistani",
  UA: "Ukraine|Ukrainian",
  JO: "Jordan|Jordanian",
  KW: "Kuwait|Kuwaiti",
  PL: "Poland|Polish",
  HU: "Hungary|Hungarian",
  CZ: "Czech Republic|Czechia|Czech",
  SK: "Slovakia|Slovak",
  GR: "Greece|Greek",
  FI: "Finland|Finnish",
  IS: "Iceland|Icelandic",
  RO: "Romania|Romanian",
  BG: "Bulgaria|Bulgarian",
  HR: "Croatia|Croatian",
  SI: "Slovenia|Slovenian",
  RS: "Serbia|Serbian",
  EE: "Estonia|Estonian",
  LV: "Latvia|Latvian",
  LT: "Lithuania|Lithuanian",
  KZ: "Kazakhstan|Kazakh",
  CL: "Chile|Chilean",
  PE: "Peru|Peruvian",
  CU: "Cuba|Cuban",
  IR: "Iran|Iranian",
  QA: "Qatar|Qatari",
  BH: "Bahrain|Bahraini",
  KE: "Kenya|Kenyan",
  GH: "Ghana|Ghanaian",
  BD: "Bangladesh|Bangladeshi",
  LK: "Sri Lanka|Sri Lankan",
  MA: "Morocco|Moroccan",
};

const names = new Set(Object.values(NAMES).flatMap((list) => list.split("|")));

/** True for a country's name, initials or adjective as it is written. */
export function isCountry(text: string): boolean {
  return names.has(text);
}

let index: PhraseIndex<string> | undefined;

function phraseOf(text: string, value: string): readonly PhraseSource<string>[] {
  const [first] = phraseWords(text);
  return first === undefined ? [] : [{ first, read: () => ({ text, value }) }];
}

/** The countries' names as phrases; made when first needed. */
export function countryIndex(): PhraseIndex<string> {
  index ??= new PhraseIndex(
    Object.entries(NAMES).flatMap(([code, names]) => names.split("|").flatMap((name) => phraseOf(name, code))),
  );
  return index;
}
