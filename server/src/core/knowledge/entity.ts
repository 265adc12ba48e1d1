/** `drug:<slug>`, `regulator:<slug>`, `designation:<jurisdiction>-<slug>`, `company:<slug>`. Stable. */
export type EntityId = string;

export type EntityType = "drug" | "regulator" | "designation" | "company";

/** The types that are recognized in text. Companies are only named on cards. */
export type MentionType = "drug" | "regulator" | "designation";

/**
 * - `inn`, `usan`, `ban`, `jan`: nonproprietary names; `brand`: proprietary name; `code`: development code;
 * - `short`: a short form in use (zevor-cel, MHLW is `abbreviation`); `synonym`: any other name of the same thing;
 * - `official`: an authority's or scheme's full name; `abbreviation`: its initials;
 * - `native`: a name in the script of its country; `former`: an obsolete name (with `until` where known).
 */
export type NameKind =
  | "inn"
  | "usan"
  | "ban"
  | "jan"
  | "brand"
  | "code"
  | "short"
  | "synonym"
  | "official"
  | "abbreviation"
  | "native"
  | "former";

/** Layers in rising precedence. Each fact and name keeps the layer it came from. */
export type Layer = "embedded" | "imported" | "user" | "workspace";

/** One name of an entity. */
export interface Name {
  readonly text: string;
  readonly kind: NameKind;
  /** BCP 47, absent for English and for language-neutral names (codes, brands). */
  readonly language?: string;
  /** ISO 3166 alpha-2 or `EU`, where a name is used only there. */
  readonly region?: string;
  /** First and last date of use, inclusive, as {@link PartialDate}. */
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  /** The name is also an ordinary word or another thing's name: it counts only with evidence from its context. */
  readonly ambiguous?: true;
  /** Where an opened name came from; absent for the embedded layer and in what is compiled. */
  readonly layer?: Layer;
}

/** `2023-06-30`, `2023-06` or `2023`. */
export type PartialDate = string;

/**
 * How a fact's date is to be read. An announcement's is an upper bound of the event's own; `latest` is the day of the
 * earliest event of its kind that the source still lists, so that the first ever was on that day or before.
 */
export type DatePrecision = "day" | "month" | "year" | "announcement" | "latest";

export type Modality =
  | "small molecule"
  | "monoclonal antibody"
  | "bispecific antibody"
  | "antibody-drug conjugate"
  | "fusion protein"
  | "cell therapy"
  | "gene therapy"
  | "vaccine"
  | "oligonucleotide"
  | "peptide"
  | "enzyme"
  | "radiopharmaceutical"
  | "other protein"
  | "other";

/** Where a fact was read. `source` names an entry of sources.yaml; `url` the page itself where there is one. */
export interface SourceReference {
  readonly source: string;
  readonly url?: string;
  /** The day on which the source was read. */
  readonly retrieved: PartialDate;
}

/** One bulk file, register or kind of page, and the date through which it knows. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly url?: string;
  /** The source's horizon: what happened later, it does not know. */
  readonly asOf: PartialDate;
}

export type EventKind =
  | "designation"
  | "approval"
  | "submission"
  | "acceptance"
  | "review"
  | "withdrawal"
  | "clearance"
  | "opinion"
  | "refusal"
  | "licensing";

/** One sourced thing that is known of a drug: an event with its regulator, or a current flag of a register. */
export interface Fact {
  readonly event: EventKind;
  /** Absent where the source gives none (a register's current flag). */
  readonly date?: PartialDate;
  readonly precision?: DatePrecision;
  readonly regulator?: EntityId;
  /** ISO 3166 alpha-2 or `EU`. */
  readonly jurisdiction?: string;
  /** The scheme that was granted, or under which approval was given. */
  readonly designation?: EntityId;
  /** NDA, BLA, MAA, IND, ... */
  readonly submission?: string;
  readonly indication?: string;
  readonly brand?: string;
  readonly holder?: string;
  /** What a reader has to know to use the fact: a conflict, an opinion whose decision followed. */
  readonly note?: string;
  /** Where an opened fact came from; absent for the embedded layer and in what is compiled. */
  readonly layer?: Layer;
  /** Two sources disagree on this; shown as such, and never used to contradict a text. */
  readonly disputed?: true;
  readonly source: SourceReference;
}

interface EntityBase {
  readonly id: EntityId;
  /** The preferred name. */
  readonly label: string;
  readonly names: readonly Name[];
  /** CURIEs with Bioregistry prefixes: `unii:…`, `cas:…`, `drugbank:…`, `chembl:…`, `atc:…`. */
  readonly identifiers?: readonly string[];
  readonly sources: readonly SourceReference[];
  /** This entity was merged into that one. */
  readonly replacedBy?: EntityId;
}

export interface Drug extends EntityBase {
  readonly type: "drug";
  /** The substance of which this is one product with a name of its own: a biosimilar, one firm's vaccine. */
  readonly productOf?: EntityId;
  readonly modality?: Modality;
  /** One line: class and mechanism ("autologous anti-BCMA CAR T-cell therapy"). */
  readonly description?: string;
  readonly targets?: readonly string[];
  readonly companies?: readonly {
    readonly name: string;
    readonly role: "originator" | "developer" | "holder" | "partner";
  }[];
  readonly facts: readonly Fact[];
}

export interface Regulator extends EntityBase {
  readonly type: "regulator";
  readonly kind: "authority" | "committee" | "centre" | "ministry" | "government";
  /** ISO 3166 alpha-2 or `EU`. */
  readonly jurisdiction: string;
  /** The authority that a committee or centre belongs to. */
  readonly parent?: EntityId;
  readonly site?: string;
  readonly description?: string;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  readonly successor?: EntityId;
}

export interface Designation extends EntityBase {
  readonly type: "designation";
  readonly jurisdiction: string;
  /** Who may grant it. */
  readonly regulators: readonly EntityId[];
  readonly legalBasis: string;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  /** One sentence of our own: what it gives. */
  readonly gives: string;
  /** One sentence of our own: which products are eligible. */
  readonly eligible?: string;
  /** Only these regulators run a scheme of this name. A shared name (breakthrough therapy) is `false`. */
  readonly exclusive: boolean;
  /** Modalities to which the scheme is limited (RMAT), where it is. */
  readonly modalities?: readonly Modality[];
  readonly url: string;
}

export interface Company extends EntityBase {
  readonly type: "company";
  readonly site?: string;
  /** What it has to do with, made of what the drugs and their facts say: nobody writes it by hand. */
  readonly drugs?: readonly {
    readonly drug: EntityId;
    readonly role: "originator" | "developer" | "holder" | "partner";
  }[];
}

export type Entity = Drug | Regulator | Designation | Company;
