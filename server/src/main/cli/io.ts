/** What a command may touch of the process; tests hand in their own. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Colours and progress are for people at a terminal only. */
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The exit codes that every command keeps to. */
export const EXIT = {
  ok: 0,
  /** `check`: problems at or above the level that fails. */
  problems: 1,
  /** Bad usage, or an input that could not be read. */
  fault: 2,
} as const;

/** A mistake of the caller's, told in one line. */
export class UsageError extends Error {}

/** What went wrong, for people: of the system's errors the reason and the file, without the system's own codes. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [, reason = error.message] = /^E[A-Z]+: ([^,]+),/u.exec(error.message) ?? [];
  return "path" in error && typeof error.path === "string" ? `${error.path}: ${reason}` : reason;
}
