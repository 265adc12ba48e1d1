/** Work that can be interrupted: each `yield` is a chance for something else, about a millisecond after the last one. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work that tells what it has done, with a chance to interrupt where `isDue` says so. */
export function* paced<D, T>(work: Iterator<D, T, void>, isDue: (done: D) => boolean): Steps<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (isDue(step.value)) yield;
  }
}
