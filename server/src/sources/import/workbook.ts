import readWorkbook from "read-excel-file/universal";
import type { BulkFile } from "./file";
import type { Row } from "./delimited";

/** The rows of the first sheet of an .xlsx file. A workbook is a zip archive: it is read whole. */
export async function* readSheet(file: BulkFile): AsyncGenerator<Row> {
  const [sheet] = await readWorkbook(await readBytes(file));
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
