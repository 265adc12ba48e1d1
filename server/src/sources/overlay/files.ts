/** Where a workspace keeps knowledge of its own. */
export const OVERLAY_FILES = ".formulary/*.{yaml,yml,csv,tsv}";
