import { fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { DataCallback, Disposable, Message, ProtocolConnection } from "vscode-languageserver-protocol/node";
import { bundleServers } from "./bundle";

/** A running server, and the connection to it. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  /** Where this server finds the sample knowledge. */
  readonly knowledge: string;
  /** Resolves when the server has ended. */
  readonly gone: Promise<void>;
  /** Ends it from outside, as a crash does. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

export interface Transport {
  readonly name: string;
  readonly start: () => Promise<RunningServer>;
}

const stdio: Transport = {
  name: "stdio",
  async start() {
    const { node, knowledge } = await bundleServers();
    const child = spawn(process.execPath, [node, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const gone = new Promise<void>((resolve) => child.once("exit", () => void resolve()));
    return {
      connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
      knowledge,
      gone,
      kill: () => (child.kill("SIGKILL"), gone),
    };
  },
};

const ipc: Transport = {
  name: "node-ipc",
  async start() {
    const { node, knowledge } = await bundleServers();
    const child = fork(node, ["--node-ipc"]);
    const gone = new Promise<void>((resolve) => child.once("exit", () => void resolve()));
    return {
      connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
      knowledge,
      gone,
      kill: () => (child.kill("SIGKILL"), gone),
    };
  },
};

/** Messages to and from a worker thread, as the editor's worker transport carries them: plain objects. */
class ThreadReader extends AbstractMessageReader {
  readonly #thread: Worker;

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
  }

  listen(callback: DataCallback): Disposable {
    this.#thread.on("message", callback);
    return { dispose: () => void this.#thread.off("message", callback) };
  }
}

class ThreadWriter extends AbstractMessageWriter {
  readonly #thread: Worker;

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
  }

  write(message: Message): Promise<void> {
    this.#thread.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // The thread ends when it is told to.
  }
}

/** Makes a worker thread look like a browser's worker to the script that follows. */
const PRELUDE = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.addEventListener = () => {};
  globalThis.postMessage = (data) => parentPort.postMessage(data);
  parentPort.on("message", (data) => globalThis.onmessage?.({ data }));
`;

/** The browser bundle, which finds its knowledge by fetching it. */
const worker: Transport = {
  name: "worker",
  async start() {
    const { browser, knowledge } = await bundleServers();
    const thread = new Worker(`${PRELUDE}\n${readFileSync(browser, "utf8")}`, { eval: true });
    const gone = new Promise<void>((resolve) => thread.once("exit", () => void resolve()));
    return {
      gone,
      connection: createProtocolConnection(new ThreadReader(thread), new ThreadWriter(thread)),
      knowledge: `data:application/octet-stream;base64,${readFileSync(knowledge).toString("base64")}`,
      kill: async () => void (await thread.terminate()),
    };
  },
};

/** The server runs on each of these, and one suite is run on all. */
export const transports: readonly Transport[] = [stdio, ipc, worker];
