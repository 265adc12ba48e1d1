/** How long the server works without listening, in milliseconds. */
const SLICE = 15;

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
export function runSlice<T>(steps: Iterator<void, T>): { readonly result: T } | undefined {
  const until = performance.now() + SLICE;
  while (performance.now() < until) {
    const step = steps.next();
    if (step.done === true) return { result: step.value };
  }
  return undefined;
}

/** Runs `steps` to their end in slices; `undefined` when it is not `wanted` any more. */
export async function runInSlices<T>(steps: Iterator<void, T>, wanted: () => boolean): Promise<T | undefined> {
  while (wanted()) {
    const done = runSlice(steps);
    if (done !== undefined) return done.result;
    await pause();
  }
  return undefined;
}
