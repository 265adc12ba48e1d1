import { authorityName } from "./page";
import type { Authority, Rule } from "./rule";

const KINDS: Readonly<Record<Authority["seen"], string>> = {
  primary: "primary",
  abstract: "primary, its abstract",
  secondary: "secondary",
};

/** One table of all rules' authorities in Markdown: what each says, when it was read, and what kind of source that was. */
export function authoritiesPage(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, authority }) => {
    const rule = `[${id}](rules/${id}.md)`;
    if (authority === undefined) return `| ${rule} | none |  |  |  |`;
    const { says = "", read, seen } = authority;
    const kind = read === undefined ? "the text or the knowledge itself" : KINDS[seen];
    return `| ${rule} | ${authorityName(authority)} | ${says} | ${read ?? ""} | ${kind} |`;
  });
  const table = `| rule | authority | what it says | read | source |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`;
  return `# Authorities

What each rule rests on. What could not be found, and in which copy a text was read, is told on the rule's page.

${table}
`;
}
