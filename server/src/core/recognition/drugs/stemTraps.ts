/** Ordinary words, and terms of medicine, that end like nonproprietary names and are none. Data. */
export const stemTraps = `hobart herbart aztecan steadicam minicam rubicam mongrel complaisant obeisant alexandrine daffodil shazam
  celgene eugene imogene concept except accept percept hodgkin rankin manikin endocrine neuroendocrine paracrine exocrine
  autocrine enteroendocrine apocrine adiponectin calprotectin galectin fibronectin worsen communicate anthracycline
  tetracyclines propeptide telopeptide phosphoinositide trinucleotide undecapeptide polynucleotide glycopeptide lipopeptide
  peptide polypeptide meconium microglobulin tubulin antiglobulin globulin immunoglobulin thermostat cryostat thromboxane
  siloxane polydimethylsiloxane calibrate equilibrate vertebrate vibrate timeline multigene transgene oncogene pseudogene
  fluoroquinolone quinolone glitazone campesterol gastroenterol lathosterol hydroxysterol cholesterol sterol hydroxydopamine
  dopamine chemoattractant attractant nostril chaperone cyclone optimus paradox leukocidin cathelicidin precipitant cancel
  parcel excel metavir reservoir souvenir genmab april breast contrast breakfast southeast northeast southwest trophoblast osteoclast
  osteoblast lymphoblast chloroplast fibroblast broadcast forecast important concomitant assistant distant consultant
  expectant resultant supernatant reluctant instant protectant extant pollutant disinfectant constant substantial resistant
  homeostat hemostat somatostatin angiostatin endostatin cystatin follistatin myostatin prostatin statin statins azole
  triazole imidazole thiazole oxazole pyrazole benzimidazole benzodiazepine diazepine dibenzothiazepine oligonucleotide
  nucleotide dinucleotide mononucleotide riptide dipeptide tripeptide neuropeptide antiheparin heparin nonheparin
  colloid alkaloid steroid amyloid thyroid mycin antimycin imatest bengal portal mental spiral viral rural neural mural
  plural control protocol alcohol patrol symbol aerosol parasol sulfone silicone acetone ketone lactone quinone
  hydrazone hormone nicotine guanidine purine pyridine pyrimidine aniline vaccine urine chlorine fluorine iodine bromine`;
