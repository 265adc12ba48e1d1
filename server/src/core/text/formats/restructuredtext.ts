import { plaintext } from "./plaintext";
import type { FormatSyntax } from "./registry";

export const restructuredtext: FormatSyntax = plaintext;
