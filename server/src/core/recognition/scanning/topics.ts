import type { Topics } from "../blockScan";
import { INDUSTRY, MEDICINE_TOPIC, OTHER_TOPIC, REGULATORY } from "../words/lexicon";

/** Counts the signs of each subject in one block after another. */
export class TopicCount {
  #medicine = 0;
  #regulatory = 0;
  #industry = 0;
  #other = 0;

  /** Counts a word by its lexicon roles. */
  count(roles: number): void {
    if (roles & MEDICINE_TOPIC) this.#medicine++;
    if (roles & REGULATORY) this.#regulatory++;
    if (roles & INDUSTRY) this.#industry++;
    if (roles & OTHER_TOPIC) this.#other++;
  }

  /** The counts since the last call. */
  take(): Topics {
    const topics = topicsOf(this.#medicine, this.#regulatory, this.#industry, this.#other);
    this.#medicine = this.#regulatory = this.#industry = this.#other = 0;
    return topics;
  }
}

/** Higher counts in one block are too rare to be shared. */
const SHARED = 16;
const shared = new Map<number, Topics>();

/** One object for all blocks with the same few signs. */
function topicsOf(medicine: number, regulatory: number, industry: number, other: number): Topics {
  if (Math.max(medicine, regulatory, industry, other) >= SHARED) return { medicine, regulatory, industry, other };
  const place = ((medicine * SHARED + regulatory) * SHARED + industry) * SHARED + other;
  let topics = shared.get(place);
  if (topics === undefined) shared.set(place, (topics = { medicine, regulatory, industry, other }));
  return topics;
}
