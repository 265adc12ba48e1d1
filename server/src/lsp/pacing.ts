import type { Steps } from "../core/steps";

/** How long the server works without listening, in milliseconds. */
const SLICE = 8;

/** Node.js has it, browsers do not. */
const { setImmediate } = globalThis as { readonly setImmediate?: (callback: () => void) => unknown };

/**
 * Lets waiting messages through. Not by a timer where there is something else: in Node.js a timer that is due again
 * when its turn ends runs on without a look at what has arrived.
 */
export function pause(): Promise<void> {
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
