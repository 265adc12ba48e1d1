import type { Modality, PartialDate, SourceReference } from "./entity";

/** A stem of the international (INN) or United States (USAN) naming schemes: a part of a name that tells its class. */
export interface Stem {
  /** Without hyphens, lower case: `tinib`, `cabtagene`, `cef`. */
  readonly stem: string;
  /** Where in the name it stands; `word` is a word of its own ("autoleucel" in "axicabtagene autoleucel" is a suffix). */
  readonly position: "prefix" | "infix" | "suffix" | "word";
  /** What it tells, for people: "tyrosine kinase inhibitor". */
  readonly meaning: string;
  readonly class?: string;
  /** The modality that every name with this stem has, where the scheme says so. */
  readonly modality?: Modality;
  readonly scheme: "inn" | "usan";
  /** First and last date on which new names took the stem. */
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  readonly source: SourceReference;
}
