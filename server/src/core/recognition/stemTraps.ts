/** Ordinary words, and terms of medicine, that end like nonproprietary names and are none. Data. */
export const stemTraps = `april breast contrast broadcast forecast outcast overcast breakfast steadfast gymnast enthusiast
  unsurpassed riptide peptide polypeptide oligopeptide dipeptide tripeptide neuropeptide glycopeptide nucleotide
  oligonucleotide dinucleotide polynucleotide mononucleotide statin statins prostatin angiostatin endostatin cystatin
  follistatin myostatin somatostatin chromatin relatin bitartin satin latin gelatin creatin keratin predatin updating
  azole triazole imidazole thiazole oxazole pyrazole benzimidazole pril peril virtue carnivir reservoir souvenir elixir
  fakir devoir voir savoir control cholesterol alcohol protocol patrol enrol parasol phenol glycerol ethanol methanol
  propanol butanol sterol steroidal hormonal germinal terminal tinib relative active cocaine caine nicotine guanine
  machine routine medicine vaccine marine aniline guideline baseline pristine discipline magazine trampoline gasoline
  doctrine masculine feminine crystalline alkaline famine imagine engine ravine sardine turbine urine bovine equine
  feline canine porcine murine supine adenine thymine cytosine uridine histidine histamine dopamine amphetamine
  platin ploid alkaloid steroid amyloid thyroid adenoid colloid lymphoid myeloid opioid cannabinoid haploid diploid
  mastoid deltoid sigmoid hemorrhoid android asteroid cystoid keloid carcinoid rheumatoid typhoid choroid sarcoid
  schizoid thalidomide amide polyamide acrylamide acetamide benzamide sulfonamide formamide nicotinamide ceramide
  pyramid pyramide globulin immunoglobulin insulin tubulin cadherin integrin selectin lectin calcitonin melatonin serotonin
  oxytocin keratin laminin fibrin thrombin prothrombin heparin bilirubin albumin globin hemoglobin myoglobin haptoglobin
  vitamin carotin pectin chitin mucin casein adhesin catenin actin myosin elastin ferritin leptin ghrelin insulin
  endothelin mebrane membrane profane insane hurricane octane methane ethane propane butane pentane hexane urethane
  parliament argument document treatment segment ligament filament element supplement implement complement compartment
  department apartment assessment management measurement improvement adjustment enrollment movement environment
  experiment requirement replacement placement engagement agreement investment retirement ointment deployment employment
  development enhancement recruitment impairment commitment announcement enlargement advancement involvement achievement
  fragment pigment figment augment judgment judgement regiment sediment condiment detriment moment comment cement
  torment ferment garment basement amendment statement settlement establishment refinement refreshment displacement
  arrangement encouragement equipment shipment payment fulfillment alignment assignment containment entertainment
  resentment sentiment temperament testament tournament monument instrument ornament predicament parchment government
  confinement harassment embarrassment endorsement disbursement reimbursement rearrangement realignment mismanagement
  underachievement disappointment bombard standard forward stewart chart heart smart depart apart restart upstart
  counterpart swart braggart jump trump tumor rumor excel parcel cancel marcel chancel muscel tinsel counsel vessel
  weasel diesel cell intercel precel lentivirus retrovirus adenovirus vector prevector invector gene autogene transgene
  oncogene photogene pathogene kerogene allergene teratogene mutagene suggestion cortisone hormone acetone ketone
  sulfone silicone hydrazone quinone lactone dione steroidone testosterone progesterone aldosterone androsterone
  dehydroepiandrosterone pregnenolone corticosterone methylone zone ozone tone stone bone prone drone throne cyclone
  milestone cornerstone gallstone limestone backbone hambone alone clone postpone telephone microphone headphone
  anyone everyone someone cascade decade facade blockade brigade lemonade parade crusade upgrade downgrade persuade
  cyclade isolate chlorate concentrate illustrate demonstrate carbohydrate substrate nitrate titrate infiltrate magistrate
  filtrate perforate elaborate collaborate corporate accurate separate moderate generate tolerate deteriorate operate
  cooperate integrate migrate orchestrate administrate registrate respirate exhilarate evaporate incorporate
  fibrate vibrate calibrate equilibrate celebrate vertebrate stearate glycerate hydrate dehydrate calciferol tocopherol
  retinol inositol sorbitol mannitol xylitol erythritol estriol cortisol stanol menthol naphthol cresol resorcinol thiol
  diol polyol triol bisphenol catechol indol geraniol eugenol thymol carvacrol cannabinol cannabidiol creosol capitol
  pistol idol symbol vitriol aerosol girasol lysol camisole console insole sole parole tadpole metropole role whole hole
  pole mole vole sinole pinhole manhole keyhole loophole porthole foxhole petiole arteriole bronchiole centriole vacuole
  rissole cathole girandole casserole profiterole barcarole aureole capriole`;
