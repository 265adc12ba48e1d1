// What the suite, which runs inside the editor's extension host, asks of the world outside: to look at the editor's
// page, to press keys, to keep screenshots, to kill the server; and where it reports its results.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SHARED = path.resolve(process.env.FORMULARY_SHARED ?? path.join(ROOT, "../shared"));
const TIMEOUT = 10_000;
/** Milliseconds between two looks at the page. */
const INTERVAL = 10;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Serves the program's requests. `attach` names the running editor once it is up; `further` adds to what can be asked.
 */
export async function startControl(output, viewport, further = () => ({})) {
  const results = [];
  const foreign = [];
  let attach = () => undefined;
  const running = new Promise((resolve) => (attach = resolve));
  const operations = { ...operationsOn({ running, output, viewport, results, foreign }), ...further(running) };
  const server = createServer((request, response) => void answer(request, response, operations));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    results,
    report: operations.report,
    attach(editor) {
      editor.page.setDefaultTimeout(TIMEOUT);
      editor.page.context().on("request", (request) => {
        if (!isLocal(request.url())) foreign.push(request.url());
      });
      attach(editor);
    },
    close: () => server.close().closeAllConnections(),
  };
}

function operationsOn({ running, output, viewport, results, foreign }) {
  let visits = 0;
  const page = async () => (await running).page;
  const locate = async ({ selector, text }) => {
    const found = (await page()).locator(selector);
    return (text === undefined ? found : found.filter({ hasText: text })).first();
  };
  return {
    report(result) {
      results.push(result);
      const mark = result.error === undefined ? "ok" : "FAILED";
      console.log(`  ${mark} ${result.name} (${result.milliseconds} ms)${result.note ? ` ${result.note}` : ""}`);
      if (result.error !== undefined) console.log(result.error.replace(/^/gm, "      "));
    },
    async text(target) {
      const element = await locate(target);
      await element.waitFor();
      return element.innerText();
    },
    /** The text of a row that a list draws only where it is scrolled to. */
    async reveal(target) {
      const rows = (await page()).locator(target.selector);
      await rows.first().hover();
      for (let turn = 0; turn < 30; turn++) {
        const row = await locate(target);
        const shown = await row.waitFor({ timeout: 250 }).then(
          () => true,
          () => false,
        );
        if (shown) return row.innerText();
        await (await page()).mouse.wheel(0, 400);
      }
      throw new Error(`no row of ${target.selector} holds "${target.text}"`);
    },
    async gone(target) {
      await (await locate(target)).waitFor({ state: "hidden" });
    },
    async click(target) {
      await (await locate(target)).click();
    },
    async pointAt(target) {
      await (await locate(target)).hover();
    },
    async press({ keys }) {
      await (await page()).keyboard.press(keys);
    },
    async type({ text }) {
      await (await page()).keyboard.type(text);
    },
    async hasValue({ selector, text }) {
      const isThere = ([css, end]) => [...document.querySelectorAll(css)].some(({ value }) => value?.endsWith(end));
      await (await page()).waitForFunction(isThere, [selector, text]);
    },
    async style({ selector, text, property }) {
      const element = await locate({ selector, text });
      await element.waitFor();
      return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
    },
    /** The text of the innermost frame of a webview, once it holds `text`. */
    async webview({ text }) {
      const frame = await frameWith(await page(), text);
      return frame.locator("body").innerText();
    },
    async clickInWebview({ text, link }) {
      const frame = await frameWith(await page(), text);
      await frame.locator("a").filter({ hasText: link }).first().click();
    },
    async webviewStyle({ text, selector, property }) {
      const frame = await frameWith(await page(), text);
      return frame
        .locator(selector)
        .first()
        .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
    },
    /** What axe-core finds serious or critical in a webview, a line each. */
    async audit({ text }) {
      const frame = await frameWith(await page(), text);
      await frame.evaluate(AXE);
      return frame.evaluate(async () => {
        const { violations, passes } = await globalThis.axe.run();
        if (!passes.some(({ id }) => id === "color-contrast")) return ["axe looked at no text"];
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
      });
    },
    async screenshot({ name }) {
      await (await page()).screenshot({ path: path.join(output, `${name}.png`), animations: "disabled" });
    },
    async killServer() {
      const { serverPattern } = await running;
      return killServerProcess(serverPattern);
    },
    async resize(size) {
      await (await page()).setViewportSize({ ...viewport, ...size });
    },
    /** Loads the page anew, as a person does with F5; the program's run() is called again. Answers before that. */
    async reload({ language }) {
      visits++;
      // What the editor's own scripts would set where a language pack is installed, whose words it then lacks.
      if (language !== undefined) await (await page()).addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = "${language}"`);
      // The new page reports for itself; a busy machine needs longer than a person's patience to have loaded it.
      setTimeout(() => void page().then((shown) => shown.reload({ waitUntil: "commit", timeout: 0 })));
    },
    visits: () => visits,
    words: ({ language }) => Object.assign({}, ...[`package.nls.${language}`, `server/l10n/${language}`].map(json)),
    passages: () => ["gold/dev", "seeds"].flatMap(textsIn),
    load: () => loadavg()[0] / availableParallelism(),
    foreignRequests: () => foreign,
  };
}

function json(name) {
  return JSON.parse(readFileSync(path.join(ROOT, `${name}.json`), "utf8"));
}

/** The texts of a folder of the shared test data. @throws Error where it is required and absent. */
function textsIn(folder) {
  const place = path.join(SHARED, folder);
  if (!existsSync(place) && process.env.FORMULARY_SHARED_REQUIRED === "1") throw new Error(`${place} is missing`);
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".txt")) : [];
  return names.map((name) => ({ name, text: readFileSync(path.join(place, name), "utf8") }));
}

/** The innermost frame that shows `text`. */
export async function frameWith(page, text, timeout = TIMEOUT) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const body = await frame.evaluate(() => document.body?.innerText ?? "").catch(() => "");
      if (frame !== page.mainFrame() && body.includes(text)) return frame;
    }
    await page.waitForTimeout(INTERVAL);
  }
  throw new Error(`no webview shows "${text}"`);
}

/** Ends the language server whose script lies under `pattern`, as a crash would. The number of processes ended. */
async function killServerProcess(pattern) {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,args="], { maxBuffer: 16 * 1024 * 1024 });
  const pids = stdout
    .split("\n")
    .filter((line) => line.includes(pattern) && line.includes(path.join("dist", "server", "node.js")))
    .map((line) => Number.parseInt(line, 10));
  for (const pid of pids) process.kill(pid, "SIGKILL");
  return pids.length;
}

function isLocal(url) {
  const { protocol, hostname } = new URL(url);
  if (!["http:", "https:", "ws:", "wss:"].includes(protocol)) return true;
  // The name under which a webview asks its own service worker for the editor's files; nothing leaves the page.
  if (hostname.endsWith(".vscode-resource.vscode-cdn.net")) return true;
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname.endsWith(".localhost");
}

async function answer(request, response, operations) {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
  let body = "";
  for await (const chunk of request) body += chunk;
  try {
    const { operation, args } = JSON.parse(body);
    const value = await operations[operation](args);
    response.writeHead(200, headers).end(JSON.stringify({ value }));
  } catch (error) {
    response.writeHead(200, headers).end(JSON.stringify({ error: error.message }));
  }
}
