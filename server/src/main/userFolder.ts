import { homedir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Folder URI of what the user knows in every workspace: `~/.formulary`, or what `FORMULARY_HOME` names. */
export function userFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return pathToFileURL(environment["FORMULARY_HOME"] ?? path.join(homedir(), ".formulary")).href;
}
