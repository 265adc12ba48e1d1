import picomatch from "picomatch/posix";
import type { ServerSettings } from "./settings";
import { folderOf, relativePath } from "./uris";

/** True for a document that the settings leave out: another language, or a path that a glob excludes. */
export function isExcluded(
  document: { readonly uri: string; readonly languageId: string },
  { languages, exclude }: ServerSettings,
  folders: readonly string[],
): boolean {
  if (languages.length > 0 && !languages.includes(document.languageId)) return true;
  if (exclude.length === 0) return false;
  const path = relativePath(document.uri, folderOf(document.uri, folders));
  return picomatch([...exclude], { dot: true })(path);
}
