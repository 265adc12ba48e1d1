import type { SourceReference } from "./entity";
import type { Knowledge } from "./knowledge";

/** How a source is called: a register by its title, a kind of page ("Trade press article") with the site it stands on. */
export function sourceTitle(reference: SourceReference, knowledge: Knowledge): string {
  const source = knowledge.source(reference.source);
  const title = source?.title ?? reference.source;
  const host = source?.url === undefined ? hostOf(reference.url) : undefined;
  return host === undefined ? title : `${title}, ${host}`;
}

/** "example.org" of "https://www.example.org/page". */
export function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(url ?? "")?.[1];
}
