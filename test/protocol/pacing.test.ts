import { describe, expect, it } from "vitest";
import { declineReason, MAX_LINE } from "../../server/src/lsp/limits";
import { noteRequest, pause } from "../../server/src/lsp/pacing";

/** Requests of which each is read when the one before it has been handled, and handled so many turns of the event loop later. */
function ask(count: number, turns: number, handled: () => void): void {
  if (count === 0) return;
  const turn = (left: number): void => {
    setImmediate(() => {
      if (left > 0) return turn(left - 1);
      noteRequest();
      handled();
      ask(count - 1, turns, handled);
    });
  };
  turn(turns);
}

describe("a pause", () => {
  it.each([
    ["are handled in the turn in which they are read", 0],
    ["are decoded, stand behind a notification, and are handled then", 3],
  ])("lets all requests through that wait and %s", async (_how, turns) => {
    let handled = 0;
    setImmediate(() => ask(5, turns, () => handled++));
    await pause();
    expect(handled).toBe(5);
  });

  it("comes before each piece of work when several work at once", async () => {
    let turn = 0;
    let timer = setImmediate(function count() {
      turn++;
      timer = setImmediate(count);
    });
    const turns: number[] = [];
    const work = async (): Promise<void> => {
      for (let piece = 0; piece < 3; piece++) {
        await pause();
        turns.push(turn);
      }
    };
    await Promise.all([work(), work(), work()]);
    clearImmediate(timer);
    expect(new Set(turns).size).toBe(9);
  });

  it("ends though somebody asks without end", async () => {
    let handled = 0;
    ask(10_000, 1, () => handled++);
    await pause();
    expect(handled).toBeLessThan(1000);
  });
});

describe("too long lines", () => {
  const line = "x".repeat(MAX_LINE);
  it.each([
    ["of just the limit", `${line}\n${line}`, undefined],
    ["at the start", `x${line}\n${line}`, "1.0"],
    ["at the end", `short\n${line}\n${line}${line}`, "2.0"],
    ["in the middle, behind short ones", `${"short\n".repeat(300_000)}${line}x\nshort`, "1.0"],
    ["in short lines, however long the text", "short\n".repeat(600_000), undefined],
  ])("%s", (_where, text, length) => {
    expect(declineReason(text)?.text.match(/a line of ([\d.]+)/)?.[1]).toBe(length);
  });
});
