import type { PartialDate } from "../../knowledge/entity";
import type { Block } from "../../text/block";
import { datelineOf, isDay } from "../../text/datelines";
import type { Dateline } from "../../text/datelines";
import type { AsOf } from "../../text/document";
import type { DatedHeading } from "../discourse";

/** The dateline of the block behind, for whoever asks. */
export interface Following {
  readonly dateline: PartialDate | undefined;
}

/** Titles are no longer than this; what is longer is a paragraph. UTF-16 units. */
const LONGEST_TITLE = 300;

/**
 * The date as of which a block speaks: a page may hold many items of news, each with a dateline of its own or a day above it.
 * All is looked for only when somebody asks.
 */
export class NewsDates implements AsOf {
  readonly span = undefined;
  readonly #block: Block;
  readonly #heading: DatedHeading | undefined;
  readonly #document: AsOf;
  readonly #following: Following;
  #dateline: Dateline | null | undefined;

  constructor(block: Block, heading: DatedHeading | undefined, document: AsOf, following: Following) {
    this.#block = block;
    this.#heading = heading;
    this.#document = document;
    this.#following = following;
  }

  get date(): PartialDate {
    return this.#item ?? this.#document.date;
  }

  get origin(): AsOf["origin"] {
    return this.#item === undefined ? this.#document.origin : "dateline";
  }

  /** The day of the dateline that comes behind an offset, in the block or, for a title, in the next. */
  behind(offset: number): PartialDate | undefined {
    const own = this.#own;
    if (own !== undefined) return own.start > offset ? own.value : undefined;
    return isTitle(this.#block) ? this.#following.dateline : undefined;
  }

  /** The date right above the block. */
  get above(): PartialDate | undefined {
    return this.#heading?.distance === 1 ? this.#heading.date : undefined;
  }

  get #item(): PartialDate | undefined {
    const above = this.#heading?.date;
    return this.#own?.value ?? (above !== undefined && isDay(above) ? above : undefined);
  }

  get #own(): Dateline | undefined {
    this.#dateline ??= datelineOf(this.#block.prose) ?? null;
    return this.#dateline ?? undefined;
  }
}

function isTitle({ kind, prose }: Block): boolean {
  if (kind !== "heading" && kind !== "paragraph") return false;
  const text = prose.slice(0, LONGEST_TITLE + 1).trim();
  return text.length <= LONGEST_TITLE && !/[.:;]$/.test(text);
}
