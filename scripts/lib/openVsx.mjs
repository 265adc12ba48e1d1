// Publishes a package with ovsx to a registry on this computer: everything that ovsx does on the way, without leaving it.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import path from "node:path";
import { promisify } from "node:util";

const OVSX = path.resolve(import.meta.dirname, "../../node_modules/ovsx/bin/ovsx");

/**
 * @param {string} vsix
 * @param {{ publisher: string, name: string, version: string }} manifest
 * @returns {Promise<{ bytes: number, said: string }>} How much arrived, and what ovsx said.
 * @throws Error when ovsx refuses the package.
 */
export async function publishHere(vsix, { publisher, name, version }) {
  let bytes = 0;
  const answer = JSON.stringify({ namespace: publisher, name, version, targetPlatform: "universal" });
  const registry = createServer((request, response) => {
    request.on("data", (chunk) => (bytes += chunk.length));
    request.on("end", () => response.writeHead(201, { "content-type": "application/json" }).end(answer));
  });
  await new Promise((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${registry.address().port}`;
  try {
    const run = await promisify(execFile)(process.execPath, [OVSX, "publish", vsix, "-r", url, "-p", "token"]);
    return { bytes, said: `${run.stdout}${run.stderr}`.trim() };
  } finally {
    registry.close();
  }
}
