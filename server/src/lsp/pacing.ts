import type { Steps } from "../core/steps";

/** Node.js has it, browsers do not. */
const { setImmediate } = globalThis as { readonly setImmediate?: (callback: () => void) => unknown };

/** How long the server works without listening, in milliseconds: in browsers, whose timers take four to pause, a little longer. */
const SLICE = setImmediate === undefined ? 8 : 5;

/**
 * Turns of the event loop in which nothing was handled until nothing waits: in Node.js what has arrived is read in one, decoded in
 * the next, handled in a third and answered in a fourth, and it may be behind a notification. An empty turn costs some microseconds.
 */
const TURNS = setImmediate === undefined ? 1 : 6;
/** So many messages are let through at most: work goes on though somebody asks without a pause. */
const MOST_MESSAGES = 32;

let handled = 0;

/** To be called for each request that is handled: another may be waiting behind it. */
export function noteRequest(): void {
  handled++;
}

let last: Promise<void> = Promise.resolve();

/**
 * Lets waiting messages through, all that are there: each would wait for a slice of work otherwise. One pause begins when the
 * one before it has ended, so that of several who work in slices each listens before it works.
 */
export function pause(): Promise<void> {
  last = last.then(letThrough);
  return last;
}

async function letThrough(): Promise<void> {
  for (let message = 0; message < MOST_MESSAGES; message++) {
    const before = handled;
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
    if (handled === before) return;
  }
}

/**
 * Not by a timer where there is something else: in Node.js a timer that is due again when its turn ends runs on without a
 * look at what has arrived.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void (setImmediate ?? setTimeout)(resolve));
}

/** Runs `steps` for one slice of time; their result when they came to their end. */
export function runSlice<T extends object | string>(steps: Steps<T>): T | undefined {
  const until = performance.now() + SLICE;
  while (performance.now() < until) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
  return undefined;
}

/** Runs `steps` to their end in slices; `undefined` when it is not `wanted` any more. */
export async function runInSlices<T extends object | string>(
  steps: Steps<T>,
  wanted: () => boolean,
): Promise<T | undefined> {
  while (wanted()) {
    const result = runSlice(steps);
    if (result !== undefined) return result;
    await pause();
  }
  return undefined;
}
