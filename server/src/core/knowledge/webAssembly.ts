/** ECMAScript leaves WebAssembly to its hosts, but every host of this program has it, unless it is not allowed there. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Every module of server/wasm has one memory, with a layout of its own. */
export interface KernelMemory {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

const PAGE = 0x10000;
const modules = new Map<string, object>();

/**
 * A new instance of a module given in hexadecimal, with a memory of at least `size` bytes, or `undefined` where the host
 * has no WebAssembly or does not allow it.
 */
export function instantiate<Exports extends KernelMemory>(hexadecimal: string, size: number): Exports | undefined {
  try {
    let module = modules.get(hexadecimal);
    if (module === undefined) {
      module = new WebAssembly.Module(Uint8Array.from(hexadecimal.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
      modules.set(hexadecimal, module);
    }
    const exports = new WebAssembly.Instance(module).exports as Exports;
    const pages = Math.ceil(size / PAGE) - exports.memory.buffer.byteLength / PAGE;
    if (pages > 0) exports.memory.grow(pages);
    return exports;
  } catch {
    return undefined;
  }
}
