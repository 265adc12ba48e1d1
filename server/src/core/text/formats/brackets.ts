const BACKSLASH = 92;

/**
 * For each opening bracket of `source` the offset of the one that closes it, 0 for one that nothing closes. Other
 * brackets are not looked at, and neither is a character after a backslash. Linear, whatever the nesting.
 */
export function matchBrackets(source: string, open: string, close: string): Uint32Array {
  const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)];
  const matches = new Uint32Array(source.length);
  const stack: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === opening) stack.push(at);
    else if (code === closing) {
      const start = stack.pop();
      if (start !== undefined) matches[start] = at;
    }
  }
  return matches;
}
