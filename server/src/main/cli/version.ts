/** The package's version; esbuild puts it in at build time. */
declare const FORMULARY_VERSION: string;
export const VERSION: string = typeof FORMULARY_VERSION === "string" ? FORMULARY_VERSION : "0.0.0-source";
