/** Set by the harness when it bundles the suite. */
declare const __CONTROL__: string;

/** An element of the editor's page: the first that matches the CSS selector and holds the text. */
export interface Target {
  readonly selector: string;
  readonly text?: string;
}

/** The editor's page, as a person sees it. Every call waits until what it needs is there, or fails in time. */
export const page = {
  text: (selector: string, text?: string) => call<string>("text", target(selector, text)),
  /** The text of a row of a long list, scrolled to. */
  reveal: (selector: string, text: string) => call<string>("reveal", target(selector, text)),
  gone: (selector: string, text?: string) => call<undefined>("gone", target(selector, text)),
  click: (selector: string, text?: string) => call<undefined>("click", target(selector, text)),
  pointAt: (selector: string, text?: string) => call<undefined>("pointAt", target(selector, text)),
  /** Waits until the field's value ends with `text`. */
  hasValue: (selector: string, text: string) => call<undefined>("hasValue", target(selector, text)),
  style: (property: string, selector: string, text?: string) =>
    call<string>("style", { ...target(selector, text), property }),
  press: (keys: string) => call<undefined>("press", { keys }),
  type: (text: string) => call<undefined>("type", { text }),
  /** The text of the webview that shows `text`. */
  webview: (text: string) => call<string>("webview", { text }),
  /** Clicks the link with `link` in the webview that shows `text`. */
  clickInWebview: (text: string, link: string) => call<undefined>("clickInWebview", { text, link }),
  webviewStyle: (text: string, selector: string, property: string) =>
    call<string>("webviewStyle", { text, selector, property }),
  /** What axe-core finds serious or critical in the webview that shows `text`. */
  audit: (text: string) => call<readonly string[]>("audit", { text }),
  screenshot: (name: string) => call<undefined>("screenshot", { name }),
};

/** The world around the editor. */
export const outside = {
  /** Ends the server's process as a crash would; how many processes that were. */
  killServer: () => call<number>("killServer", {}),
  /** Makes the editor's window so many pixels wide and high; what is not said is as at the start. */
  resize: (size: { width?: number; height?: number }) => call<undefined>("resize", size),
  /**
   * Loads the editor's page anew, in another display language if one is given: this extension host ends, and in the next
   * one the program begins again.
   */
  reload: async (language?: string): Promise<never> => {
    await call<undefined>("reload", { language });
    return new Promise(() => undefined);
  },
  /** What the extension's manifest and its server say in a language, by id. */
  words: (language: string) => call<Readonly<Record<string, string>>>("words", { language }),
  /** How often the page was loaded anew. */
  visits: () => call<number>("visits", {}),
  /** Passages and press releases of the shared test data; none where there is no such folder. */
  passages: () => call<readonly { readonly name: string; readonly text: string }[]>("passages", {}),
  /** Processes that run or wait, for each processor. */
  load: () => call<number>("load", {}),
  /** Requests that the page made to other computers. */
  foreignRequests: () => call<readonly string[]>("foreignRequests", {}),
  report: (result: { name: string; milliseconds: number; error?: string; note?: string }) =>
    call<undefined>("report", result),
};

function target(selector: string, text: string | undefined): Target {
  return { selector, ...(text !== undefined && { text }) };
}

/** Asks the world outside for something. */
export async function call<R>(operation: string, args: object): Promise<R> {
  const response = await fetch(__CONTROL__, { method: "POST", body: JSON.stringify({ operation, args }) });
  // The harness is ours; what it answers has the operation's type.
  const answer = (await response.json()) as { value: R; error?: string };
  if (answer.error !== undefined) throw new Error(`${operation}: ${answer.error}`);
  return answer.value;
}
