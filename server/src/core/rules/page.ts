import type { Profile } from "../settings";
import type { Authority, Example, Level, Rule } from "./rule";

/** Names of the profiles as people read them. */
const PROFILES: Readonly<Record<Profile, string>> = {
  "press-release": "press release",
  regulatory: "regulatory document",
  journal: "journal article",
  patient: "text for patients",
};

/** The rule's page in Markdown: what it catches, why, on whose authority, with its examples. */
export function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `**Why it matters.** ${rule.why}`,
    `## Severity\n\n${severities(rule)}`,
    `## Authority\n\n${authority(rule.authority)}`,
    `## Where it applies\n\n${scope(rule)}`,
    `## Reported\n\n${rule.examples.reported.map(reported).join("\n\n")}`,
    `## Not reported\n\n${rule.examples.silent.map((example) => fenced(`${note(example)}`, example.text)).join("\n\n")}`,
    `## Configure or suppress\n\n${configuration(rule)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The index of all pages. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { default: level, ...others } = rule.severity;
    const byProfile = Object.entries(others).map(([profile, other]) => `${name(profile)}: ${other}`);
    return `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${[level, ...byProfile].join("; ")} |`;
  });
  return (
    [
      "# Rules",
      "Each rule has a page with its authority and its examples, which are its tests. `off` rules are switched on by a document's profile or by the setting `formulary.rules`.",
      `| rule | what it catches | severity |\n| --- | --- | --- |\n${rows.join("\n")}`,
      "A profile comes from the document's front matter (`profile: journal`), from the setting `formulary.profile`, or is told from the text: a dateline with a wire service's mark, the sections of an article, the headings of a package leaflet or of a regulatory document.",
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

/** What the settings editor shows for the rule. */
export function ruleSettingDescription({ summary, severity }: Rule): string {
  const { default: level, ...others } = severity;
  const byProfile = Object.entries(others).map(([profile, other]) => `${name(profile)}: \`${other}\``);
  return `${summary} Default: \`${level}\`${byProfile.length > 0 ? ` (${byProfile.join(", ")})` : ""}.`;
}

function name(profile: string): string {
  return PROFILES[profile as Profile] ?? profile;
}

function severities({ severity }: Rule): string {
  const { default: level, ...others } = severity;
  const rows: (readonly [string, Level])[] = [["any other document", level]];
  for (const [profile, other] of Object.entries(others)) rows.unshift([name(profile), other]);
  return `| document | severity |\n| --- | --- |\n${rows.map(([kind, is]) => `| ${kind} | ${is} |`).join("\n")}`;
}

function authority(source: Authority | undefined): string {
  if (source === undefined) return "None is known: this is a matter of taste, and the rule is off unless asked for.";
  const { seen, read, says, note } = source;
  const name = authorityName(source);
  const how = read === undefined ? name : `${name}. ${SEEN[seen]} on ${read}`;
  return [says, `${how}.`, note].filter((part) => part !== undefined).join("\n\n");
}

/** The authority's title, as a link where it has an address. */
export function authorityName({ title, url }: Authority): string {
  return url === undefined ? title : `[${title}](${url})`;
}

const SEEN: Readonly<Record<Authority["seen"], string>> = {
  primary: "Its own text was read",
  abstract: "Its published abstract was read, not its text",
  secondary: "Only secondary sources were read",
};

function scope({ languages, validFrom, validTo, scope: kind }: Rule): string {
  const language = languages === "any" ? "Documents in any language" : `Documents in ${languages.join(", ")}`;
  const from = validFrom === undefined ? "" : ` dated ${validFrom} or later`;
  const to = validTo === undefined ? "" : `${from === "" ? " dated" : " and"} ${validTo} or earlier`;
  const reach = {
    block: "Looks at each paragraph by itself.",
    document: "Looks at the document as a whole.",
    suppression: "Looks at the comments that suppress problems.",
  };
  return `${language}${from}${to}. ${reach[kind]}`;
}

function reported(example: Example): string {
  const shown = fenced(note(example), underlined(example.text));
  return example.fixed === undefined ? shown : `${shown}\n\n${fenced("After the fix:", example.fixed)}`;
}

/** Under what circumstances the example holds. */
function note({ profile, asOf }: Example): string {
  const parts = [profile === undefined ? "" : `In a ${name(profile)}`, asOf === undefined ? "" : `as of ${asOf}`];
  const text = parts.filter((part) => part !== "").join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}:`;
}

function fenced(before: string, text: string): string {
  const fence = text.includes("```") ? "````" : "```";
  return `${before === "" ? "" : `${before}\n\n`}${fence}text\n${text}\n${fence}`;
}

/** The text without its marks, and carets under what they marked. */
function underlined(marked: string): string {
  return marked
    .split("\n")
    .map((line) => {
      let carets = "";
      let depth = 0;
      for (const part of line.split(/(\[\[|\]\])/)) {
        if (part === "[[") depth = 1;
        else if (part === "]]") depth = 0;
        else carets += (depth === 1 ? "^" : " ").repeat(part.length);
      }
      const text = line.replace(/\[\[|\]\]/g, "");
      return carets.trim() === "" ? text : `${text}\n${carets.trimEnd()}`;
    })
    .join("\n");
}

function configuration({ id }: Rule): string {
  return [
    "In the settings:",
    `\`\`\`json\n"formulary.rules": { "${id}": "off" }\n\`\`\``,
    "In a document (in LaTeX `%`, in AsciiDoc and Typst `//`, in reStructuredText `..` in place of the comment marks):",
    `\`\`\`markdown\n<!-- formulary-disable-next-line ${id} -->\n<!-- formulary-disable-next-paragraph ${id} -->\n<!-- formulary-disable-line ${id} -->\n<!-- formulary-disable ${id} --> … <!-- formulary-enable ${id} -->\n<!-- formulary-disable-file ${id} -- the reason -->\n\`\`\``,
    "In its front matter:",
    `\`\`\`yaml\nformulary:\n  disable: [${id}]\n\`\`\``,
  ].join("\n\n");
}
