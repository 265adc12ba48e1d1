import { existsSync } from "node:fs";
import path from "node:path";

/** The optional folder of test data that is no part of the project: environment variable FORMULARY_SHARED, else `../shared`. */
export const sharedFolder = path.resolve(
  process.env["FORMULARY_SHARED"] ?? path.resolve(import.meta.dirname, "../../../shared"),
);

/**
 * True where the folder is there; where it is not, tests that need it are skipped, unless
 * FORMULARY_SHARED_REQUIRED=1 says that they must run.
 * @throws Error where it is required and absent.
 */
export function hasShared(part: string): boolean {
  const there = existsSync(path.join(sharedFolder, part));
  if (!there && process.env["FORMULARY_SHARED_REQUIRED"] === "1") {
    throw new Error(`FORMULARY_SHARED_REQUIRED=1, but ${path.join(sharedFolder, part)} is missing`);
  }
  if (!there) console.warn(`skipped: ${path.join(sharedFolder, part)} is not there (set FORMULARY_SHARED)`);
  return there;
}
