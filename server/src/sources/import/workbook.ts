import readWorkbook from "read-excel-file/universal";
import type { BulkFile } from "./file";
import type { Row } from "./delimited";
import { WrongFile } from "./file";

/**
 * The rows of the first sheet of an .xlsx file. A workbook is a zip archive: it is read whole.
 * @throws WrongFile for what is none.
 */
export async function* readSheet(file: BulkFile): AsyncGenerator<Row> {
  const [sheet] = await readWorkbook(await readBytes(file)).catch((error: unknown) => {
    throw new WrongFile(`${file.name}: no workbook (.xlsx): ${error instanceof Error ? error.message : String(error)}`);
  });
  for (const [index, cells] of (sheet?.data ?? []).entries()) {
    yield {
      line: index + 1,
      cells: cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""))),
    };
  }
}

async function readBytes(file: BulkFile): Promise<ArrayBuffer> {
  const chunks: BlobPart[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  return new Blob(chunks).arrayBuffer();
}
