// The README as the package carries it. An installed extension's page shows pictures from https addresses only and
// follows no relative link; while the manifest names no repository whose addresses they could become, both are left out.

const REPOSITORY_ONLY = /<!-- repository only -->\n[\s\S]*?<!-- end of repository only -->\n+/gu;
const PICTURE = /^!\[[^[\]]*\]\((?!https:)[^)]+\)\n+/gmu;
const RELATIVE_LINK = /\[([^[\]]+)\]\((?!https:|#)[^)]+\)/gu;

/**
 * @param {string} markdown The README.
 * @param {{ repository?: unknown }} manifest Of a manifest with a repository vsce makes addresses of relative links itself.
 */
export function packagedReadme(markdown, { repository }) {
  const text = markdown.replace(REPOSITORY_ONLY, "");
  return repository === undefined ? text.replace(PICTURE, "").replace(RELATIVE_LINK, "$1") : text;
}
