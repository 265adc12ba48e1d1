import type { Message } from "../core/rules/problem";
import { fill } from "../core/rules/run";
import type { Rule } from "../core/rules/rule";

/** Templates by message id, as in server/l10n. */
type Templates = Readonly<Record<string, string>>;

/** The languages other than English; only the one in use is evaluated. */
const LANGUAGES = {
  de: () => import("../../l10n/de.json"),
  ja: () => import("../../l10n/ja.json"),
  "zh-cn": () => import("../../l10n/zh-cn.json"),
};

/** Rules' arguments that are words of ours, and the family of messages that has their translations. */
const WORD_ARGUMENTS: Readonly<Record<string, string>> = {
  event: "eventName",
  modality: "modality",
  limits: "modality",
};

// A server speaks to one client, so that the language is the process's.
let templates: Templates = {};

/** From now on messages are in the language of `locale` (BCP 47, in any case), or in English where it is not ours. */
export async function speak(locale: string): Promise<void> {
  const language = languageOf(locale.toLowerCase());
  const loaded: Templates = language === undefined ? {} : (await LANGUAGES[language]()).default;
  templates = loaded;
}

/** The template of a message in the client's language; `undefined` for English, which the code has. */
export function template(id: string): string | undefined {
  return templates[id];
}

/** A rule's message in the client's language. */
export function translated({ id, arguments: values, text }: Message): string {
  const own = template(id);
  if (own === undefined) return text;
  return fill(own, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, words(key, value)])));
}

/** What a rule catches, in the client's language. */
export function translatedSummary({ id, summary }: Rule): string {
  return template(`${id}/summary`) ?? summary;
}

/** Lists are translated item by item. */
function words(argument: string, value: string): string {
  const family = WORD_ARGUMENTS[argument];
  if (family === undefined) return value;
  return value
    .split(", ")
    .map((word) => template(`${family}/${word}`) ?? word)
    .join(", ");
}

/** Simplified Chinese is not for readers of the traditional script. */
function languageOf(locale: string): keyof typeof LANGUAGES | undefined {
  if (/^de(?:-|$)/.test(locale)) return "de";
  if (/^ja(?:-|$)/.test(locale)) return "ja";
  return /^zh(?:$|-cn|-sg|-hans)/.test(locale) ? "zh-cn" : undefined;
}
