import type { Knowledge } from "../../knowledge/knowledge";
import type { Discourse } from "../discourse";
import type { Frame } from "../frames/frame";
import type { Item } from "../sentence/items";
import type { NewsDates } from "./newsDates";

/** A frame with all that it takes to make statements of it. */
export interface BuildInput {
  readonly frame: Frame;
  readonly items: readonly Item[];
  readonly prose: string;
  readonly source: string;
  readonly discourse: Discourse;
  readonly knowledge: Knowledge;
  readonly asOf: NewsDates;
}
