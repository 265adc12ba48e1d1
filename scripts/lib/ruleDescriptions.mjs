import { readFileSync } from "node:fs";
import path from "node:path";

const translations = path.resolve(import.meta.dirname, "../../server/l10n");

/** How a language writes a rule's summary and levels, and calls the profiles. */
const LANGUAGES = {
  "zh-cn": {
    profiles: { "press-release": "新闻稿", regulatory: "监管文件", journal: "期刊论文", patient: "患者用文本" },
    describe: (summary, level, others) => `${summary}默认值：\`${level}\`${list(others, "（", "：", "，", "）")}。`,
  },
  ja: {
    profiles: {
      "press-release": "プレスリリース",
      regulatory: "薬事文書",
      journal: "学術論文",
      patient: "患者向け文書",
    },
    describe: (summary, level, others) => `${summary}既定値: \`${level}\`${list(others, "（", ": ", "、", "）")}。`,
  },
  de: {
    profiles: {
      "press-release": "Pressemitteilung",
      regulatory: "Zulassungsdokument",
      journal: "Fachartikel",
      patient: "Patiententext",
    },
    describe: (summary, level, others) => `${summary} Standard: \`${level}\`${list(others, " (", ": ", ", ", ")")}.`,
  },
};

/**
 * What the settings editor shows for each rule, by locale, as entries of package.nls.<locale>.json. The summaries are
 * those that the server speaks.
 */
export function ruleDescriptions(rules) {
  return Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, { profiles, describe }]) => {
      const messages = JSON.parse(readFileSync(path.join(translations, `${locale}.json`), "utf8"));
      return [
        locale,
        rules.map(({ id, summary, severity: { default: level, ...others } }) => {
          const named = Object.entries(others).map(([profile, other]) => [profiles[profile], other]);
          return [`rule.${id}`, describe(messages[`${id}/summary`] ?? summary, level, named)];
        }),
      ];
    }),
  );
}

function list(levels, open, colon, comma, close) {
  if (levels.length === 0) return "";
  return `${open}${levels.map(([name, level]) => `${name}${colon}\`${level}\``).join(comma)}${close}`;
}
