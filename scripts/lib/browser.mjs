// Finds an installed Chrome, Chromium or Edge, and starts it for Playwright.
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome",
  "msedge",
];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable] ?? "";
    return [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

export const NO_BROWSER =
  "no browser found: install Chromium, Chrome or Edge, or set BROWSER_EXECUTABLE to the path of one";

/** Path of a browser of the Chromium family: BROWSER_EXECUTABLE, else the first installed one; undefined without one. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    process.env.BROWSER_EXECUTABLE,
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(PLACES[process.platform] ?? []),
  ];
  return candidates.find((candidate) => candidate !== undefined && isExecutable(candidate));
}

/** Starts the browser without a window, without sandbox (containers have none) and without its own network traffic. */
export function launchBrowser(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
