import { open } from "node:fs/promises";

/**
 * Reads a large file in one go: `readFile` takes it in pieces, and each waits for its turn among the other work. The
 * bytes are alone in their memory, as those that are read through typed arrays have to be.
 * @throws Error when the file is not there, or cannot be read.
 */
export async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length);
      if (bytesRead === 0) break; // It was cut off meanwhile.
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}
