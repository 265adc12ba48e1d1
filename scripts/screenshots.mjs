// npm run screenshots: takes the pictures of the README, the tour and the walkthrough in a real editor, with our own samples.
// Usage: node scripts/screenshots.mjs [--only TEXT]   (pack the extension first: npm run package)
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { obstacle, runInEditor } from "../test/editor/hosts/session.mjs";

const HOST = "code-server";
const VIEWPORT = { width: 1120, height: 700 };
/** Device pixels to a CSS pixel: sharp on the screens that people have, small enough for a page. */
const SCALE = 1.5;
/** An editor's page has few colours: with a palette of them a picture is a third as large and looks the same. */
const PALETTE = { colours: 96, dither: 0, effort: 10 };
const FORMATS = {
  ".png": { palette: true, compressionLevel: 9, ...PALETTE },
  ".gif": { loop: 0, ...PALETTE },
};
const MAX_KILOBYTES = { ".png": 150, ".gif": 2000 };
const TIMEOUT = 600_000;
const root = path.resolve(import.meta.dirname, "..");
const docs = path.join(root, "docs");
/** Restraint around the text, so that the pictures show the extension. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.fontSize": 15,
  "editor.minimap.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.scrollbar.vertical": "hidden",
  "editor.stickyScroll.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
};

const { values: options } = parseArgs({ options: { only: { type: "string", default: "" } } });
const missing = obstacle(HOST);
if (missing !== undefined) {
  console.error(`screenshots: ${missing.reason}`);
  process.exit(1);
}
await mkdir(path.join(docs, "images"), { recursive: true });
const { code, results } = await runInEditor({
  host: HOST,
  program: path.join(root, "test/editor/pictures/index.ts"),
  output: path.join(root, "test/output/screenshots"),
  timeout: TIMEOUT,
  define: { ONLY: options.only },
  settings: SETTINGS,
  viewport: VIEWPORT,
  scale: SCALE,
  operations,
});
const failed = results.some(({ error }) => error !== undefined);
process.exit(code === 0 && !failed ? 0 : 1);

/** What the scenes ask for: a picture, a frame, the frames as an animation. */
function operations(running) {
  let frames = [];
  const shot = async (options) =>
    (await running).page.screenshot({ animations: "disabled", caret: "initial", ...options });
  return {
    async picture({ file }) {
      await encode(sharp(await shot({ scale: file.startsWith("walkthrough/") ? "css" : "device" })), file);
    },
    async roll() {
      frames = [];
    },
    async frame({ milliseconds }) {
      frames.push({ image: await shot(), milliseconds });
    },
    async animation({ file }) {
      const images = frames.map(({ image }) => image);
      await encode(sharp(images, { join: { animated: true } }), file, {
        delay: frames.map(({ milliseconds }) => milliseconds),
      });
      console.log(`  ${frames.length} frames`);
    },
  };
}

/** Writes a picture under docs in the format of its name. @throws Error when it is too large for a page. */
async function encode(picture, name, options = {}) {
  const file = path.join(docs, name);
  await picture.toFormat(path.extname(name).slice(1), { ...FORMATS[path.extname(name)], ...options }).toFile(file);
  const kilobytes = (await stat(file)).size / 1024;
  const limit = MAX_KILOBYTES[path.extname(name)];
  console.log(`  docs/${name} ${kilobytes.toFixed(0)} KB`);
  if (kilobytes > limit) throw new Error(`${name} is larger than ${limit} KB`);
}
