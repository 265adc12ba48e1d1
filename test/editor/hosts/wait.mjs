import { setTimeout as delay } from "node:timers/promises";

const INTERVAL = 100;

/** Polls what gives no event of its own until it holds. @throws Error after `timeout` milliseconds, naming `what`. */
export async function waitUntil(condition, timeout, what) {
  const end = Date.now() + timeout;
  for (;;) {
    const holds = await Promise.resolve()
      .then(condition)
      .catch(() => false);
    if (holds) return;
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
    await delay(INTERVAL);
  }
}
