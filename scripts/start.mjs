// npm start: builds, serves VS Code for the Web with the extension and the samples on this computer, opens a browser.
import { execFileSync, spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { serveWorkbench } from "./lib/webWorkbench.mjs";

const root = path.resolve(import.meta.dirname, "..");
/** The sample that shows most. */
const FIRST = "press-release.md";
const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    "no-build": { type: "boolean", default: false },
    "no-open": { type: "boolean", default: false },
  },
});

if (!options["no-build"]) execFileSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: "inherit" });
const { url } = await serve(Number(options.port));
console.log(`\nFormulary runs in VS Code for the Web at ${url}\nStop with Ctrl+C.`);
if (!options["no-open"]) open(url);

/** The usual port, else any free one. */
async function serve(port) {
  const settings = { "workbench.startupEditor": "none", "telemetry.telemetryLevel": "off" };
  const places = { extension: root, files: path.join(root, "samples"), open: FIRST, settings };
  try {
    return await serveWorkbench({ ...places, port });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    return serveWorkbench(places);
  }
}

/** Opens the address in the default browser where there is a screen; the printed address remains for the others. */
function open(url) {
  const openers = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  const hasScreen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  spawn(command, [...args, url], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
