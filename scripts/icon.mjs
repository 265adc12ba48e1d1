// Renders images/icon.svg to the PNG that the Marketplace wants. Run after a change of the drawing.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { findBrowser, launchBrowser, NO_BROWSER } from "./lib/browser.mjs";

const SIZE = 256;
const images = path.resolve(import.meta.dirname, "../images");
const executable = findBrowser();
if (executable === undefined) throw new Error(NO_BROWSER);
const browser = await launchBrowser(executable);
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<body style="margin:0">${await readFile(path.join(images, "icon.svg"), "utf8")}</body>`);
await page.screenshot({ path: path.join(images, "icon.png"), omitBackground: true });
await browser.close();
