import type {
  DatePrecision,
  Designation,
  Drug,
  EntityId,
  EventKind,
  Modality,
  NameKind,
  PartialDate,
  Regulator,
  Source,
  SourceReference,
} from "../core/knowledge/entity";
import type { Stem } from "../core/knowledge/stem";

/** What the YAML files hold once the schema has passed them: the shapes of knowledge.schema.json. */
export type EntityRecord = DrugRecord | RegulatorRecord | DesignationRecord | CompanyRecord;

export type NameRecord =
  | string
  | {
      readonly name: string;
      readonly language?: string;
      readonly region?: string;
      readonly since?: PartialDate;
      readonly until?: PartialDate;
      readonly ambiguous?: true;
    };

export type NamesRecord = { readonly [kind in NameKind]?: readonly NameRecord[] };

interface RecordBase {
  readonly id: EntityId;
  readonly label: string;
  readonly names?: NamesRecord;
  readonly identifiers?: readonly string[];
  readonly sources: readonly SourceReference[];
  readonly replacedBy?: EntityId;
  /** Overlays only: replaces the entity instead of adding to it. */
  override?: true;
}

export interface FactRecord {
  readonly event: EventKind;
  readonly date?: PartialDate;
  readonly precision?: DatePrecision;
  readonly regulator?: EntityId;
  readonly jurisdiction?: string;
  readonly designation?: EntityId;
  readonly submission?: string;
  readonly indication?: string;
  readonly brand?: string;
  readonly holder?: string;
  readonly note?: string;
  readonly disputed?: true;
  readonly source: string;
  readonly url?: string;
  readonly retrieved: PartialDate;
}

export interface DrugRecord extends RecordBase {
  readonly productOf?: EntityId;
  readonly modality?: Modality;
  readonly description?: string;
  readonly targets?: readonly string[];
  readonly companies?: NonNullable<Drug["companies"]>;
  readonly facts?: readonly FactRecord[];
}

export type RegulatorRecord = RecordBase & Omit<Regulator, "type" | keyof RecordBase>;

export type DesignationRecord = RecordBase & Omit<Designation, "type" | keyof RecordBase>;

export interface CompanyRecord extends RecordBase {
  readonly site?: string;
}

export interface StemRecord extends Omit<Stem, "source"> {
  readonly source: string;
  readonly url?: string;
  readonly retrieved: PartialDate;
}

export interface OverlayRecord {
  readonly sources?: readonly Source[];
  readonly ignore?: readonly string[];
  readonly hide?: readonly EntityId[];
}
