import type { Entity, EntityId, PartialDate, Source } from "../core/knowledge/entity";
import type { Stem } from "../core/knowledge/stem";
import { checkDates } from "./check/dates";
import { checkIdentifiers } from "./check/identifiers";
import { checkNames } from "./check/names";
import type { CommonWords } from "./check/names";
import { checkDuplicates, checkProducts, checkReferences } from "./check/references";
import type { KnownReferences } from "./check/references";
import { companiesOf } from "./companies";
import type { CompanyMerge } from "./companies";
import { readGenerated } from "./generated/read";
import { loadSources } from "./load";
import type { LoadedSources } from "./load";
import { absorbGenerated } from "./merge";
import type { MergeReport } from "./merge";
import { withBareBrands } from "./bareBrands";
import { withShortNames } from "./shortNames";
import type { SourceProblem } from "./problem";
import type { SourceText } from "./yaml";

/** The embedded base as text: what people edit (YAML) and what is distilled from bulk files (TSV). */
export interface BaseFiles {
  readonly curated: readonly SourceText[];
  readonly generated: readonly SourceText[];
}

export interface Base {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  readonly report: MergeReport;
  /** Companies that go by several spellings. */
  readonly companies: readonly CompanyMerge[];
  /** Without an error among them the base may be compiled. */
  readonly problems: readonly SourceProblem[];
}

/** Reads, checks and joins the sources of the embedded base. Pure: the same files give the same base. */
export function readBase(files: BaseFiles, today: PartialDate, words: CommonWords): Base {
  const curated = loadSources(files.curated);
  const sources = curated.sources.map(({ value }) => value);
  const known = referencesOf(curated);
  const generated = readGenerated(files.generated, known, today);
  const { entities: joined, report } = absorbGenerated(
    curated.entities.map(({ value }) => value),
    generated.entities,
  );
  const entities = withBareBrands(withShortNames(joined));
  const problems = [
    ...curated.problems,
    ...curated.overlays.map(({ document }) => ({
      file: document.file,
      line: document.locate([]).line,
      severity: "error" as const,
      message: "neither an entity nor a list of sources or stems",
    })),
    ...checkDuplicates(curated.entities),
    ...checkReferences(curated, known),
    ...checkIdentifiers(curated),
    ...checkDates(curated, known, today),
    ...checkNames(curated, words),
    ...checkProducts(curated, new Set(entities.map(({ id }) => id))),
    ...generated.problems,
  ];
  const { companies, merged } = companiesOf(entities);
  return {
    // Last, so that of a drug and a company of one name the drug is what a look-up finds first.
    entities: [...entities.filter(({ type }) => type !== "company"), ...companies],
    sources,
    stems: curated.stems.map(({ value }) => value),
    report,
    companies: merged,
    problems,
  };
}

/** Look-ups over what was loaded, with `below` for what a lower layer already knows. */
export function referencesOf(loaded: LoadedSources, below?: KnownReferences): KnownReferences {
  const entities = new Map<EntityId, Entity>(loaded.entities.map(({ value }) => [value.id, value]));
  const sources = new Set(loaded.sources.map(({ value }) => value.id));
  return {
    entity: (id) => entities.get(id) ?? below?.entity(id),
    hasSource: (id) => sources.has(id) || below?.hasSource(id) === true,
  };
}
