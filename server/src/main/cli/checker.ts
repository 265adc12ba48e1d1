import { writeFile } from "node:fs/promises";
import path from "node:path";
import { analyze } from "../../core/analysis";
import type { Analysis } from "../../core/analysis";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { applyEdits, certainEdits } from "../../core/rules/fixAll";
import { defaultSettings } from "../../core/settings";
import type { AnalysisSettings, Profile } from "../../core/settings";
import { readDocument, UnreadableFile } from "./documents";
import type { CommandIo } from "./io";
import { openKnowledgeOf } from "./knowledgeFile";
import type { KnowledgeChoice } from "./knowledgeFile";
import { reportOf } from "./fileReport";
import type { FileReport, RunInfo } from "./fileReport";
import { VERSION } from "./version";

/** Everything that one run's files share; plain data, so that it crosses threads. */
export interface CheckOptions {
  readonly profile: Profile | "auto";
  readonly asOf: string | undefined;
  readonly today: string;
  readonly fix: boolean;
  readonly stdinName: string;
  readonly knowledge: KnowledgeChoice;
}

/** Fixes may uncover others (a swapped name, then its style): so many rounds, as linters do. */
const MAX_FIX_ROUNDS = 5;

/** Checks files one after the other with one opened knowledge base. */
export class Checker {
  readonly #knowledge: Knowledge;
  readonly #options: CheckOptions;
  readonly #settings: AnalysisSettings;
  readonly #io: CommandIo;

  private constructor(knowledge: Knowledge, options: CheckOptions, io: CommandIo) {
    this.#knowledge = knowledge;
    this.#options = options;
    this.#settings = { ...defaultSettings(options.today), asOf: options.asOf, profile: options.profile };
    this.#io = io;
  }

  static async open(options: CheckOptions, io: CommandIo): Promise<Checker> {
    return new Checker(await openKnowledgeOf(io, options.knowledge), options, io);
  }

  get runInfo(): RunInfo {
    return { version: VERSION, knowledgeVersion: this.#knowledge.version, knowledgeHash: this.#knowledge.hash };
  }

  /** The file's problems, after its certain fixes were written when asked to. */
  async check(file: string): Promise<FileReport> {
    try {
      const document = await readDocument(file, this.#io, this.#options.stdinName);
      const analysis = analyze(document, this.#knowledge, this.#settings);
      if (!this.#options.fix || file === "-") return reportOf(file, analysis);
      const { repaired, fixed } = this.#repair(analysis);
      if (fixed === 0) return reportOf(file, analysis);
      if (document.encode === undefined) {
        this.#io.stderr(`formulary: ${file} is not fixed: only UTF-8 and UTF-16 text can be written back\n`);
        return reportOf(file, analysis);
      }
      await writeFile(path.resolve(this.#io.cwd, file), document.encode(repaired.document.text));
      return { ...reportOf(file, repaired), fixed };
    } catch (error) {
      if (error instanceof UnreadableFile) return { file, problems: [], error: error.message };
      throw error;
    }
  }

  #repair(analysis: Analysis): { repaired: Analysis; fixed: number } {
    let repaired = analysis;
    let fixed = 0;
    for (let round = 0; round < MAX_FIX_ROUNDS; round++) {
      const edits = certainEdits(repaired.problems);
      if (edits.length === 0) break;
      fixed += edits.length;
      const text = applyEdits(repaired.document.text, edits);
      repaired = analyze({ ...repaired.document, text }, this.#knowledge, this.#settings);
    }
    return { repaired, fixed };
  }
}
