import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { CancellationToken } from "vscode-languageserver";
import { noteRequest } from "./pacing";

/** Where failures are told; the client's output channel. */
export interface Log {
  error(text: string): void;
  warn(text: string): void;
  info(text: string): void;
}

/** The same log for work in the background, which may end when the client has gone: then there is nobody to tell, and no fault. */
export function lastingLog(log: Log): Log {
  return {
    error: (text) => say(() => log.error(text)),
    warn: (text) => say(() => log.warn(text)),
    info: (text) => say(() => log.info(text)),
  };
}

function say(tell: () => void): void {
  try {
    tell();
  } catch {
    // The connection is closed.
  }
}

/**
 * Runs a request's handler so that no fault of ours reaches the client: a throw is logged and answers `empty`, a
 * cancelled request answers as such, before the work and after each wait. A ResponseError is an answer to the
 * person (a rename refused, with its reason), and passes.
 */
export async function guarded<R, E = void>(
  name: string,
  log: Log,
  empty: R,
  token: CancellationToken,
  run: () => R | Promise<R>,
): Promise<R | ResponseError<E>> {
  noteRequest();
  if (token.isCancellationRequested) return cancelled(name);
  try {
    const result = await run();
    return token.isCancellationRequested ? cancelled(name) : result;
  } catch (error) {
    if (error instanceof ResponseError) return error;
    log.error(`${name} failed: ${described(error)}`);
    return empty;
  }
}

function cancelled<E>(name: string): ResponseError<E> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
}

/** Message and stack of whatever was thrown. */
export function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
