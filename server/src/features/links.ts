/**
 * Where an identifier leads: registry pages by CURIE prefix, in the manner of the Bioregistry. The only place that
 * knows these addresses. `$1` stands for the identifier's local part.
 */
const REGISTRIES: Readonly<Record<string, { readonly title: string; readonly page: string }>> = {
  atc: { title: "ATC", page: "https://atcddd.fhi.no/atc_ddd_index/?code=$1" },
  cas: { title: "CAS", page: "https://commonchemistry.cas.org/detail?cas_rn=$1" },
  chebi: { title: "ChEBI", page: "https://www.ebi.ac.uk/chebi/CHEBI:$1" },
  chembl: { title: "ChEMBL", page: "https://www.ebi.ac.uk/chembl/explore/compound/$1" },
  "chembl.compound": { title: "ChEMBL", page: "https://www.ebi.ac.uk/chembl/explore/compound/$1" },
  clinicaltrials: { title: "ClinicalTrials.gov", page: "https://clinicaltrials.gov/study/$1" },
  doi: { title: "DOI", page: "https://doi.org/$1" },
  drugbank: { title: "DrugBank", page: "https://go.drugbank.com/drugs/$1" },
  drugcentral: { title: "DrugCentral", page: "https://drugcentral.org/drugcard/$1" },
  ema: { title: "EMA", page: "https://www.ema.europa.eu/en/search?search_api_fulltext=$1" },
  euclinicaltrials: { title: "EU CT", page: "https://euclinicaltrials.eu/ctis-public/view/$1" },
  eudract: { title: "EudraCT", page: "https://www.clinicaltrialsregister.eu/ctr-search/search?query=$1" },
  mesh: { title: "MeSH", page: "https://meshb.nlm.nih.gov/record/ui?ui=$1" },
  "pubchem.compound": { title: "PubChem", page: "https://pubchem.ncbi.nlm.nih.gov/compound/$1" },
  pubmed: { title: "PubMed", page: "https://pubmed.ncbi.nlm.nih.gov/$1/" },
  rxnorm: { title: "RxNorm", page: "https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm=$1" },
  unii: { title: "UNII", page: "https://precision.fda.gov/uniisearch/srs/unii/$1" },
  wikidata: { title: "Wikidata", page: "https://www.wikidata.org/wiki/$1" },
};

export interface IdentifierLink {
  /** "DrugBank DB19016". */
  readonly label: string;
  /** The registry's page; `undefined` for a registry that the table does not have. */
  readonly url: string | undefined;
}

/** How a CURIE (`drugbank:DB19016`) is shown, and the page it leads to. */
export function identifierLink(curie: string): IdentifierLink {
  const colon = curie.indexOf(":");
  const prefix = curie.slice(0, colon).toLowerCase();
  const local = curie.slice(colon + 1);
  const registry = REGISTRIES[prefix];
  if (colon < 1 || registry === undefined) return { label: curie, url: undefined };
  const written = prefix === "doi" ? encodeURI(local) : encodeURIComponent(local);
  // A function, because `$` in a DOI must not be read as a replacement pattern.
  return { label: `${registry.title} ${local}`, url: registry.page.replace("$1", () => written) };
}
