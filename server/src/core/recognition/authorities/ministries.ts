import type { Knowledge, NameEntry } from "../../knowledge/knowledge";
import type { PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { hashOf, spaced } from "../words/reading";
import { hashWord } from "../words/wordHash";
import type { Qualifier } from "./regulatorSpans";
import { adjoins } from "./regulatorSpans";

const MINISTRY = hashWord("ministry");
const OF = hashWord("of");
const HEALTH = hashWord("health");

/** "Ministry of Health of Ukraine", which is also written "Ukraine's Ministry of Health". */
const OFFICIAL = /^Ministry of Health\b/;

const ministries = new WeakMap<Knowledge, ReadonlyMap<string, readonly NameEntry[]>>();

/** By jurisdiction, the names of the ministries of health that a country behind them tells apart. */
function ministriesOf(knowledge: Knowledge): ReadonlyMap<string, readonly NameEntry[]> {
  const known = ministries.get(knowledge);
  if (known !== undefined) return known;
  const found = new Map<string, NameEntry[]>();
  for (const { first, entry } of knowledge.schemeNames("regulator")) {
    if (first !== MINISTRY || !OFFICIAL.test(entry.name.text)) continue;
    const one = knowledge.entity(entry.entity);
    if (one?.type !== "regulator" || one.kind !== "ministry") continue;
    const list = found.get(one.jurisdiction);
    if (list === undefined) found.set(one.jurisdiction, [entry]);
    else list.push(entry);
  }
  ministries.set(knowledge, found);
  return found;
}

/** The "Ministry of Health" at the token, directly behind a country that has one. */
export function ministryBehind(
  reading: Reading,
  token: number,
  country: Qualifier,
): PhraseMatch<NameEntry> | undefined {
  if (hashOf(reading, token) !== MINISTRY || hashOf(reading, token + 1) !== OF || hashOf(reading, token + 2) !== HEALTH)
    return undefined;
  if (!spaced(reading, token) || !spaced(reading, token + 1) || !adjoins(reading, country, token)) return undefined;
  const values = ministriesOf(reading.knowledge).get(country.jurisdiction);
  return values === undefined ? undefined : { first: token, last: token + 2, values };
}
