// The README as the package carries it. An installed extension's page shows pictures from https addresses or from the
// README itself, and follows no relative link; while the manifest names no repository whose addresses they could become,
// the pictures are put into the text, small, and the links are left out.
import path from "node:path";
import sharp from "sharp";

const root = path.resolve(import.meta.dirname, "../..");
const REPOSITORY_ONLY = /<!-- repository only -->\n[\s\S]*?<!-- end of repository only -->\n+/gu;
const PICTURE = /^(!\[[^[\]]*\])\(((?!https:)[^)]+)\)$/gmu;
const RELATIVE_LINK = /(?<!!)\[([^[\]]+)\]\((?!https:|#)[^)]+\)/gu;
/** As wide as the page's column, and good enough to read. */
const WIDTH = 840;
const QUALITY = 60;

/**
 * @param {string} markdown The README.
 * @param {{ repository?: unknown }} manifest Of a manifest with a repository vsce makes addresses of relative links itself.
 * @returns {Promise<string>}
 */
export async function packagedReadme(markdown, { repository }) {
  const text = markdown.replace(REPOSITORY_ONLY, "");
  if (repository !== undefined) return text;
  const files = [...text.matchAll(PICTURE)].map(([, , file]) => file);
  const pictures = new Map(await Promise.all(files.map(async (file) => [file, await embedded(file)])));
  return text.replace(RELATIVE_LINK, "$1").replace(PICTURE, (_, alt, file) => `${alt}(${pictures.get(file)})`);
}

async function embedded(file) {
  const picture = sharp(path.join(root, file), { animated: true }).resize({ width: WIDTH, withoutEnlargement: true });
  const bytes = await picture.webp({ quality: QUALITY, effort: 5 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString("base64")}`;
}
