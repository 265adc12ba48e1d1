import type { Message } from "../core/rules/problem";

/** English templates of everything that the server says, by message id; `{name}` marks an argument's place. */
const ENGLISH = {
  "card/targets": "targets {targets}",
  "card/status": "Status",
  "card/knownThrough": "known through {date}",
  "card/designations": "Designations",
  "card/otherNames": "Also known as",
  "card/formerNames": "Formerly",
  "card/sources": "Sources",
  "card/disputed": "sources disagree",
  "card/undated": "undated",
  "card/more": "{count} more",
  "card/partOf": "part of {parent}",
  "card/since": "since {date}",
  "card/until": "until {date}",
  "card/successor": "succeeded by {name}",
  "card/site": "site",
  "card/gives": "Gives",
  "card/eligible": "Eligible",
  "card/grantedBy": "Granted by",
  "card/legalBasis": "Legal basis",
  "card/notListed": "not in the knowledge base",
  "hover/open": "Open card",
  "hover/why": "Why recognized?",
  "hover/evidence": "Recognized by: {evidence}",
  "hover/candidates": "Could also be {names}",
  "rule/authority": "Authority",
  "statement/confirmed": "Confirmed by a known fact",
  "statement/contradicted": "Contradicted by a known fact ({difference})",
  "statement/unknown": "No known fact confirms or contradicts this statement",
  "lens/mentions": "{label}: {count} mentions",
  "lens/mention": "{label}: 1 mention",
  "lens/spellings": "{count} spellings",
  "lens/document": "Drugs {drugs} · Regulators {regulators} · Designations {designations}",
  "lens/statements": "Statements {count}: {confirmed} confirmed, {contradicted} contradicted, {unknown} unknown",
  "symbols/drug": "Drugs",
  "symbols/regulator": "Regulators",
  "symbols/designation": "Designations",
  "symbols/mentions": "{count} mentions",
  "links/open": "Open {identifier}",
  "rename/notEntity": "Only drugs, regulators and designations can be renamed here",
  "rename/protected": "Quotations, references and trial titles keep their wording",
  "rename/empty": "A name cannot be empty",
  "action/normalize": "Change to “{name}”",
  "action/normalizeAll": "Change all {count} mentions to “{name}”",
  "action/expand": "Expand to “{text}”",
  "action/define": "Define the abbreviation here: “{text}”",
  "action/cite": "Insert the source of this fact as a footnote",
  "action/fixAll": "Fix all problems with a certain fix",
  "action/fixRule": "Fix all “{rule}” problems in this document",
  "action/ignoreHere": "Ignore “{rule}” here",
  "action/ignoreInFile": "Ignore “{rule}” in this file",
  "action/card": "Show the card of {name}",
  "action/add": "Add “{name}” to the workspace’s knowledge…",
  "action/ignore": "Ignore the name “{name}” in this workspace",
  "diagnostics/more": "{count} more problems are not shown",
  "declined/size": "Formulary does not analyse this document: {size} million characters are more than {limit} million",
  "declined/line":
    "Formulary does not analyse this document: a line of {size} million characters is longer than {limit} million",
  "declined/binary": "Formulary does not analyse this document: it is not text",
} as const satisfies Record<string, string>;

export type MessageId = keyof typeof ENGLISH;

/** A message of the server's own, with its English text. */
export function message(id: MessageId, values: Readonly<Record<string, string | number>> = {}): Message {
  const written = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return { id, arguments: written, text: fill(ENGLISH[id], written) };
}

/** The English text of a message, where nothing but text is wanted. */
export function say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
  return message(id, values).text;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
}
