// A real VS Code whose extension host and language server are workers of the page: VS Code for the Web.
import { launchBrowser } from "../../../scripts/lib/browser.mjs";
import { serveWorkbench } from "../../../scripts/lib/webWorkbench.mjs";

/** Starts the editor with the unpacked extension and the tests loaded. */
export async function startWeb({ extension, tests, files, settings, window, browser: executable, onExit, onLog }) {
  const workbench = await serveWorkbench({ extension, files, tests, settings });
  const browser = await launchBrowser(executable);
  const page = await browser.newPage(window);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]); // In a window of a person's own, the browser would ask.
  await page.exposeFunction("codeAutomationLog", onLog);
  await page.exposeFunction("codeAutomationExit", onExit);
  await page.goto(workbench.url);
  return {
    page,
    async close() {
      await browser.close();
      workbench.close();
    },
  };
}
