import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardChange, renderCard, renderCardFile, renderTimelineFile } from "../../client/src/card/render";
import type { PanelTexts } from "../../client/src/card/render";
import { findBrowser, launchBrowser, NO_BROWSER } from "../../scripts/lib/browser.mjs";
import { renderCard as cardText } from "../../server/src/features/card/card";
import { renderComparison } from "../../server/src/features/compare/compare";
import { renderReport } from "../../server/src/features/report/report";
import { drugEvents } from "../../server/src/features/timeline/events";
import { TIMELINE_STYLE, timelineSvg } from "../../server/src/features/timeline/timeline";
import type { CardResult } from "../../server/src/lsp/protocol";
import { analyzeSample } from "../features/open";
import { sampleKnowledge } from "../features/sample";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const executable = findBrowser();
if (executable === undefined && process.env["CI"] !== undefined) throw new Error(NO_BROWSER);
if (executable === undefined) console.warn(`skipped: ${NO_BROWSER}`);

const REPORTED = `Veltora (veltinib; VLT-1024) was approved by the FDA on June 30, 2023. The FDA granted veltinib orphan drug
designation in 2018. The EMA granted veltinib RMAT designation in 2019. Its registry number is CAS 50-00-1.`;

const TEXTS: PanelTexts = {
  timeline: "Timeline",
  mentions: "Mentions in the workspace",
  site: ({ uri, count }) => `${uri} (${count})`,
  address: ({ uri }) => `command:formulary.openSite?${encodeURIComponent(JSON.stringify([uri]))}`,
};

function card(
  id: "drug:veltinib" | "regulator:fda" | "designation:us-orphan",
  changes?: Partial<CardResult>,
): CardResult {
  const entity = sampleKnowledge.entity(id);
  if (entity === undefined) throw new Error(id);
  const events = entity.type === "drug" ? drugEvents(entity, sampleKnowledge, "en") : [];
  const start = { line: 3, character: 0 };
  return {
    entity: id,
    title: entity.label,
    markdown: cardText(entity, sampleKnowledge, { detail: "full" }),
    ...(events.length > 0 && {
      timeline: { svg: timelineSvg(events, { title: entity.label, width: "narrow" }), css: TIMELINE_STYLE },
    }),
    mentions: [{ uri: "file:///work/a.md", count: 3, range: { start, end: start } }],
    ...changes,
  };
}

/** Every page that people see, as it comes. */
const PAGES: Readonly<Record<string, () => string>> = {
  "a drug's card": () => renderCard(card("drug:veltinib"), "en", TEXTS),
  "a regulator's card": () => renderCard(card("regulator:fda"), "en", TEXTS),
  "a designation's card": () => renderCard(card("designation:us-orphan"), "en", TEXTS),
  "a card as a file": () => renderCardFile(card("drug:veltinib"), "en", TEXTS),
  "a report": () => renderReport(analyzeSample(REPORTED), { name: "release.md", locale: "en" }),
  "a comparison": () => renderComparison(["drug:veltinib", "drug:ostamab"], sampleKnowledge, "en"),
};

describe.skipIf(executable === undefined)("pages in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(executable ?? "");
  }, 30_000);
  afterAll(() => browser.close());

  /** Shows a page as a webview does: with the editor's own function, and nothing else, before its scripts. */
  async function show(html: string, scheme: "light" | "dark" = "light"): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 520, height: 900 }, colorScheme: scheme });
    const complaints: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    page.on("pageerror", (error) => void complaints.push(error.message));
    page.on("request", (request) => void (request.url().startsWith("http") && complaints.push(request.url())));
    await page.addInitScript(
      "globalThis.saved = []; globalThis.acquireVsCodeApi = () => ({ setState: (state) => saved.push(state) });",
    );
    await page.route("https://page.test/", (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.goto("https://page.test/");
    complaints.splice(0, complaints.length, ...complaints.filter((text) => text !== "https://page.test/"));
    return { page, complaints };
  }

  const cases = Object.keys(PAGES).flatMap((name) => [[name, "light"] as const, [name, "dark"] as const]);
  it.each(cases)("%s in %s has nothing that axe finds serious", async (name, scheme) => {
    const { page, complaints } = await show(PAGES[name]?.() ?? "", scheme);
    await page.evaluate(AXE);
    const { violations, passed } = await page.evaluate<{ violations: string[]; passed: string[] }>(`axe.run().then(
      ({ violations, passes }) => ({
        violations: violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + " " + target + " " + failureSummary)),
        passed: passes.map(({ id }) => id),
      }))`);
    expect(passed).toContain("color-contrast");
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(Object.keys(PAGES))("%s has one heading of the first rank, and no sideways scrolling", async (name) => {
    const { page } = await show(PAGES[name]?.() ?? "");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.close();
  });

  it("fits the timeline of a report into half a window", async () => {
    const { page } = await show(PAGES["a report"]?.() ?? "");
    const shown = page.locator(".timeline:visible");
    expect(await shown.count()).toBe(1);
    const { x = 0, width = 0 } = (await shown.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(520);
    expect(width).toBeGreaterThan(360);
    await page.close();
  });

  it("leads from a report's lines to the document, where the page is inside an editor", () => {
    const options = { name: "release.md", locale: "en" };
    const html = renderReport(analyzeSample(REPORTED), { ...options, addressOf: ({ start }) => `command:go?${start}` });
    expect(html).toMatch(/<a href="command:go\?\d+">1<\/a>/);
    expect(PAGES["a report"]?.()).not.toContain("command:");
  });

  it("reaches every link, every mark and what scrolls by the Tab key, in the order of the page", async () => {
    const { page } = await show(renderCard(card("drug:veltinib"), "en", TEXTS));
    const expected = await page.locator("a[href], [tabindex='0']").count();
    const reached: number[] = [];
    for (let presses = 0; presses < expected; presses++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate<number>(
          "[...document.querySelectorAll(`a[href], [tabindex='0']`)].indexOf(document.activeElement)",
        ),
      );
    }
    expect(reached).toEqual(Array.from({ length: expected }, (_, index) => index));
    const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
    expect(outline).not.toBe("none");
    await page.close();
  });

  it("runs the card's own script, and saves what a reload needs", async () => {
    const { page, complaints } = await show(renderCard(card("drug:veltinib"), "en", TEXTS));
    expect(await page.evaluate("saved")).toEqual([{ entity: "drug:veltinib" }]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("turns into another card in place, with its picture's looks", async () => {
    const { page, complaints } = await show(renderCard(card("regulator:fda"), "en", TEXTS));
    const onerror = `<img src="x" onerror="saved.push(1)">`;
    const change = cardChange(card("drug:veltinib", { markdown: `# veltinib ${onerror}\n\n## A\n\n## B` }), TEXTS);
    await page.evaluate(`postMessage(${JSON.stringify(change)}, "*")`);
    await page.locator("h1", { hasText: "veltinib" }).waitFor();
    expect(await page.evaluate("saved")).toEqual([{ entity: "regulator:fda" }, { entity: "drug:veltinib" }]);
    const grid = await page
      .locator(".timeline .grid")
      .first()
      .evaluate("(line) => getComputedStyle(line).strokeOpacity");
    const { page: whole } = await show(renderCard(card("drug:veltinib"), "en", TEXTS));
    const drawn = await whole
      .locator(".timeline .grid")
      .first()
      .evaluate("(line) => getComputedStyle(line).strokeOpacity");
    expect(grid).toBe(drawn);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), whole.close()]);
  });

  it("runs and loads nothing that a name or a fact brings along", async () => {
    const evil = `<img src="https://evil.test/x" onerror="saved.push(1)"><script>saved.push(2)</script><style>*{color:red}</style>`;
    const markdown = `# ${evil}\n\n[x](javascript:saved.push(3)) ![y](https://evil.test/y) [z](command:workbench.action.quit)`;
    const { page, complaints } = await show(renderCard(card("drug:veltinib", { title: evil, markdown }), "en", TEXTS));
    expect(await page.evaluate("saved")).toHaveLength(1);
    expect(await page.locator("img, main script, main style, a[href^='javascript'], a[href*='quit']").count()).toBe(0);
    expect(complaints.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
    await page.close();
  });

  it("lets the policy refuse scripts, styles and pictures that get in all the same", async () => {
    const html = renderCard(card("drug:veltinib"), "en", TEXTS).replace(
      "<main>",
      `<main><script>globalThis.ran = true</script><img src="https://evil.test/x"><style>main { display: none }</style>`,
    );
    const { page, complaints } = await show(html);
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
    expect(await page.locator("main").isVisible()).toBe(true);
    expect(complaints.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it("prints black on white", async () => {
    const { page } = await show(renderCardFile(card("drug:veltinib"), "en", TEXTS), "dark");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await page.evaluate(
      "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]",
    );
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.close();
  });

  it("draws the timeline's own file", async () => {
    const svg = renderTimelineFile(card("drug:veltinib")) ?? "";
    const { page, complaints } = await show(
      `<!DOCTYPE html><img alt="" src="data:image/svg+xml,${encodeURIComponent(svg)}">`,
    );
    expect(await page.evaluate("document.images[0].decode().then(() => document.images[0].naturalWidth)")).toBe(520);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
