import { annotate } from "./cli/annotate";
import { check } from "./cli/check";
import { EXIT, reasonOf, UsageError } from "./cli/io";
import type { CommandIo } from "./cli/io";
import { report } from "./cli/report";
import { ANNOTATE_HELP, CHECK_HELP, HELP, LSP_HELP, REPORT_HELP } from "./cli/help";
import { VERSION } from "./cli/version";
import { servesAsWorker } from "./cli/worker";
import { servesAsImporter } from "./importThread";
import { serveStdio } from "./nodeServer";
import { runKnowledgeCommand } from "./kb/command";

interface Command {
  readonly run: (argv: readonly string[], io: CommandIo) => Promise<number>;
  /** What `--help` prints; absent where the command has commands of its own and prints it itself. */
  readonly help?: string;
}

const commands: Readonly<Record<string, Command>> = {
  annotate: { run: annotate, help: ANNOTATE_HELP },
  check: { run: check, help: CHECK_HELP },
  report: { run: report, help: REPORT_HELP },
  kb: { run: runKnowledgeCommand },
  lsp: { run: serveStdio, help: LSP_HELP },
};

const isHelp = (argument: string): boolean => argument === "--help" || argument === "-h";

async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const [first = "--help", ...others] = argv;
  // "help check" is what other programs taught people to type.
  const [name = "--help", ...rest] = first === "help" ? [...others, "--help"] : argv;
  if (isHelp(name)) return print(HELP, io);
  if (name === "--version" || name === "-v") return print(`${VERSION}\n`, io);
  const command = commands[name];
  if (command?.help !== undefined && rest.some(isHelp)) return print(command.help, io);
  try {
    if (command === undefined) throw new UsageError(`no command "${name}"; see formulary --help`);
    return await command.run(rest, io);
  } catch (error) {
    // People get one line; who hunts a fault of the program's own asks for the rest.
    if (io.environment["FORMULARY_DEBUG"] !== undefined) throw error;
    io.stderr(`formulary: ${inOneLine(error, name)}\n`);
    return EXIT.fault;
  }
}

/** Node's advice on an option that there is not is longer than the help that tells which there are. */
function inOneLine(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error);
  const isOfOptions = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const [said = ""] = error.message.split(/\. |\n/u);
  return isOfOptions
    ? `${said.charAt(0).toLowerCase()}${said.slice(1)}; see formulary ${command} --help`
    : reasonOf(error);
}

function print(text: string, io: CommandIo): number {
  io.stdout(text);
  return EXIT.ok;
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

// A reader that has enough, such as head, ends the run: quietly, and with the code that it has come to.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  setImmediate(() => process.exit());
});

if (!servesAsWorker(processIo) && !servesAsImporter()) {
  void main(process.argv.slice(2), processIo).then((code) => {
    process.exitCode = code;
  });
}
