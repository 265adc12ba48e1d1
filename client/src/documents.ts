import { languages, workspace } from "vscode";
import type { TextDocument } from "vscode";

/** Schemes of documents that people write; not those of diffs, output and settings. */
const OWN_SCHEMES = ["file", "untitled", "vscode-notebook-cell"];

/** The documents that Formulary reads: the languages of `formulary.languages`, wherever the workspace's files are. */
export function documentSelector(): { language: string; scheme: string }[] {
  const schemes = new Set([...OWN_SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return languageIds().flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}

/** Files in which people write knowledge: completed, explained and checked by the server, whatever language they are in. */
export function knowledgeSelector(): { pattern: string }[] {
  return [{ pattern: "**/.formulary/*.{yaml,yml,csv,tsv}" }];
}

export function isRead(document: TextDocument): boolean {
  return languages.match(documentSelector(), document) > 0;
}

function languageIds(): readonly string[] {
  return workspace.getConfiguration("formulary").get<string[]>("languages", []);
}
