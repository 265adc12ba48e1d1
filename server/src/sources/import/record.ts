import type { Drug, Fact, Modality, Name } from "../../core/knowledge/entity";

/** What one row of a bulk file says of one substance, or of a fixed combination of several. */
export interface SubstanceRecord {
  readonly file: string;
  readonly line: number;
  /** The active substances by name, as the source spells them; more than one makes a combination. */
  readonly substances: readonly string[];
  /** Other readings of each substance's name, tried in turn where the first is not known. */
  readonly readings?: readonly (readonly string[])[];
  /** The substances' names were translated to be looked up, and are no names that anybody writes. */
  readonly isTranslated?: boolean;
  /** Whether an unknown name is clean enough to become a substance of its own. */
  readonly mayCreate: boolean;
  /** Further names of the same thing: brands, synonyms, codes. */
  readonly names: readonly Name[];
  /** CURIEs of the substance itself; none for a product. */
  readonly identifiers: readonly string[];
  readonly modality?: Modality;
  readonly companies?: Drug["companies"];
  readonly facts: readonly Fact[];
}
