const BUCKETS = 256;
const HASHED = 4;

/**
 * A persistent map: a changed copy shares all buckets but those that changed, so that each analysis keeps its own
 * view of the document at the cost of what an edit touched.
 */
export class PersistentMap<V> {
  readonly #buckets: readonly (ReadonlyMap<string, V> | undefined)[];

  constructor(buckets: readonly (ReadonlyMap<string, V> | undefined)[] = []) {
    this.#buckets = buckets;
  }

  /** A map of these entries. */
  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const buckets: (Map<string, V> | undefined)[] = [];
    for (const [key, value] of entries) (buckets[bucketOf(key)] ??= new Map()).set(key, value);
    return new PersistentMap(buckets);
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  /** A copy with these entries set; `undefined` removes one. */
  with(changes: Iterable<readonly [string, V | undefined]>): PersistentMap<V> {
    const buckets = Array.from({ length: BUCKETS }, (_, index) => this.#buckets[index]);
    const own = new Map<number, Map<string, V>>();
    for (const [key, value] of changes) {
      const index = bucketOf(key);
      let bucket = own.get(index);
      if (bucket === undefined) {
        bucket = new Map(buckets[index]);
        own.set(index, bucket);
        buckets[index] = bucket;
      }
      if (value === undefined) bucket.delete(key);
      else bucket.set(key, value);
    }
    return new PersistentMap(buckets);
  }
}

/** Of a key's last characters, in which keys differ most: reading all of them would cost more than the look-up. */
function bucketOf(key: string): number {
  const { length } = key;
  let hash = length;
  for (let at = Math.max(0, length - HASHED); at < length; at++) hash = Math.imul(hash, 31) + key.charCodeAt(at);
  return (hash ^ (hash >>> 8)) & (BUCKETS - 1);
}
