import { plaintext } from "./plaintext";
import type { FormatSyntax } from "./registry";

export const latex: FormatSyntax = plaintext;
