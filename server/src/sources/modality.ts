import type { Modality } from "../core/knowledge/entity";

/** Modalities by their own names and by what tables call them for short. */
const MODALITIES: ReadonlyMap<string, Modality> = new Map([
  ["small molecule", "small molecule"],
  ["monoclonal antibody", "monoclonal antibody"],
  ["mab", "monoclonal antibody"],
  ["antibody", "monoclonal antibody"],
  ["bispecific antibody", "bispecific antibody"],
  ["bispecific", "bispecific antibody"],
  ["antibody-drug conjugate", "antibody-drug conjugate"],
  ["adc", "antibody-drug conjugate"],
  ["fusion protein", "fusion protein"],
  ["cell therapy", "cell therapy"],
  ["car-t", "cell therapy"],
  ["car t", "cell therapy"],
  ["gene therapy", "gene therapy"],
  ["vaccine", "vaccine"],
  ["oligonucleotide", "oligonucleotide"],
  ["sirna", "oligonucleotide"],
  ["antisense", "oligonucleotide"],
  ["aso", "oligonucleotide"],
  ["peptide", "peptide"],
  ["enzyme", "enzyme"],
  ["radiopharmaceutical", "radiopharmaceutical"],
  ["radioligand", "radiopharmaceutical"],
  ["other protein", "other protein"],
  ["other", "other"],
]);

/** The modality that a table's cell names, `undefined` for any other text. */
export function modalityOf(text: string): Modality | undefined {
  return MODALITIES.get(text.trim().toLowerCase());
}
