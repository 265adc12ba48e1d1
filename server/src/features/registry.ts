import { codeAction } from "./codeAction";
import { codeLens } from "./codeLens";
import { completion } from "./completion";
import { definition } from "./definition";
import { diagnostic } from "./diagnostic";
import { documentHighlight } from "./documentHighlight";
import { documentLink } from "./documentLink";
import { documentSymbol } from "./documentSymbol";
import type { Feature } from "./feature";
import { hover } from "./hover";
import { inlayHint } from "./inlayHint";
import { references } from "./references";
import { rename } from "./rename";
import { semanticTokens } from "./semanticTokens";
import { workspaceSymbol } from "./workspaceSymbol";

/** Every feature of the server; a line here adds one. */
export const features: readonly Feature[] = [
  codeAction,
  codeLens,
  completion,
  definition,
  diagnostic,
  documentHighlight,
  documentLink,
  documentSymbol,
  hover,
  inlayHint,
  references,
  rename,
  semanticTokens,
  workspaceSymbol,
];
