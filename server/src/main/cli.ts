import { annotate } from "./cli/annotate";
import { check } from "./cli/check";
import { EXIT, UsageError } from "./cli/io";
import type { CommandIo } from "./cli/io";
import { report } from "./cli/report";
import { HELP } from "./cli/help";
import { servesAsWorker } from "./cli/worker";
import { servesAsImporter } from "./importThread";
import { serveStdio } from "./nodeServer";
import { runKnowledgeCommand } from "./kb/command";

const commands: Readonly<Record<string, (argv: readonly string[], io: CommandIo) => Promise<number>>> = {
  annotate,
  check,
  report,
  kb: runKnowledgeCommand,
  lsp: serveStdio,
};

async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = "--help", ...rest] = argv;
  if (name === "--help" || name === "-h" || rest.includes("--help")) {
    io.stdout(HELP);
    return EXIT.ok;
  }
  const command = commands[name];
  try {
    if (command === undefined) throw new UsageError(`no command "${name}"; see formulary --help`);
    return await command(rest, io);
  } catch (error) {
    // People get one line; who hunts a fault of the program's own asks for the rest.
    if (io.environment["FORMULARY_DEBUG"] !== undefined) throw error;
    io.stderr(`formulary: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.fault;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const processIo: CommandIo = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readStdin,
  isTerminal: process.stdout.isTTY === true,
  environment: process.env,
  cwd: process.cwd(),
};

if (!servesAsWorker(processIo) && !servesAsImporter()) {
  void main(process.argv.slice(2), processIo).then((code) => {
    process.exitCode = code;
  });
}
