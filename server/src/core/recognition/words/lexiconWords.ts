/** The words behind each role of the lexicon, folded. Data: a word's line in a pull request is its review. */
export const lexiconWords = {
  article: `the a an its our their this that both`,
  salt: `propanediol hydrochloride dihydrochloride hydrobromide hydroiodide sodium disodium trisodium potassium dipotassium calcium
    magnesium lithium zinc ammonium mesylate mesilate dimesylate esylate maleate malate tartrate bitartrate succinate
    hemisuccinate fumarate hemifumarate citrate dihydrogen hydrogen phosphate diphosphate sulfate sulphate bisulfate
    hydrogensulfate acetate diacetate besylate besilate tosylate tosilate ditosylate camsylate napsylate edisylate nitrate
    bromide chloride iodide fluoride oxalate lactate gluconate glucuronate glutamate aspartate benzoate salicylate
    stearate palmitate decanoate undecanoate enanthate heptanoate cypionate propionate dipropionate valerate furoate
    pivalate acetonide hexacetonide butyrate caproate pamoate embonate xinafoate tromethamine trometamol meglumine lysine
    arginine olamine diethanolamine monohydrate dihydrate trihydrate tetrahydrate pentahydrate hemihydrate sesquihydrate
    hydrate anhydrous hcl hbr disoproxil alafenamide dipivoxil pivoxil proxetil axetil medoxomil cilexetil etexilate mofetil
    marboxil soproxil isopropyl hyclate lauroxil dimeglumine megluminate carbonate bicarbonate hippurate mandelate
    orotate nicotinate tannate erbumine hydroxide peroxide trifluoroacetate adipate esilate`,
  given: `received receive receives receiving administered administer administering administration given giving give
    taking take takes took taken prescribed prescribe injected inject infused dosed dosing initiated initiate initiating
    investigating evaluating evaluate evaluates evaluated assessing studying comparing testing investigate
    started starting restart restarted added adding add coadministered reinitiated resumed discontinued discontinue
    discontinuing stopped randomized randomised premedicated premedication supplemented supplementing
    supplemental require requires requiring`,
  treatmentOf: `treatment treated treating treat therapy therapies dose doses dosage dosages injection injections infusion
    infusions administration efficacy safety tolerability pharmacokinetics pharmacodynamics effectiveness effect effects
    use combination combined regimen regimens course courses monotherapy adjunct bioavailability formulation formulations
    tablets tablet capsules capsule prescription overdose discontinuation initiation exposure coadministration
    concomitant addition cycles studies trials potential evaluation investigation assessment versus vs bolus supplementation activity bioequivalence comparison pretreatment trial
    study biosimilar biosimilars generic overdosage withdrawal intake candidate sales developing develop commercialize
    commercialization manufacture approval benefits marketing rights license launch prophylaxis`,
  treatmentAfter: `therapy treatment monotherapy treated administration dose doses dosing dosage injection injections
    infusion infusions tablet tablets capsule capsules overdose plus mg mcg supplementation supplements supplement
    arm group recipients naive prophylaxis toxicity bolus pretreatment exposure clearance pharmacokinetics
    users regimen withdrawal discontinuation intravenously orally subcutaneously intravenous subcutaneous
    twice once daily weekly iv sc po vial vials pill pills patch inhaler drops ointment cream gel solution suspension
    syringe spray sales`,
  unit: `mg mcg ug microg microgram micrograms milligram milligrams gram grams kg iu ui ml mmol meq units miu mci mbq gbq
    nmol umol ng`,
  trial: `trial trials study studies cohort registry substudy protocol extension subgroup`,
  biologyAfter: `donor donors superagonist receptor receptors gene genes mutation mutations mutant mutants mutated pathway pathways protein proteins
    expression positive negative cells cell inhibitor inhibitors antibody antibodies ligand ligands antigen antigens
    allele alleles genotype genotypes polymorphism polymorphisms locus promoter transcript kinase kinases antagonist
    antagonists agonist agonists blocker blockers blockade channel channels signaling signalling transporter transporters
    binding targeted targeting directed amplification fusion rearrangement rearrangements variant variants isoform isoforms
    domain subunit enzyme enzymes mice mouse rats knockout knockdown overexpression staining marker markers line lines
    strain strains plasmid vector vectors repeat repeats deletion exon substrate substrates isolates virus infection
    analog analogs analogue analogues synthase dehydrogenase hydrolase esterase oxidase reductase transferase deaminase
    neurons neuron synthesis transaminase aminotransferase transaminases aminotransferases`,
  measuredAfter: `level levels concentration concentrations deficiency deficient deficits resistance resistant sensitivity
    secretion metabolism uptake intolerance tolerance status excretion production synthesis release content contents
    ratio ratios saturation consumption intake balance homeostasis depletion overload accumulation binding absorption
    test tests testing measurement measurements monitoring control values value index clearance transport flux influx
    efflux turnover turn response responses pool pools signaling stores store scan imaging assay assays pump dependent
    dependence abuse addiction misuse users drinkers drinking poisoning lowering fasting rich poor free intolerant
    malignancy malignancies supply demand delivery tension pressure exchange consumption`,
  regulatory: `fda approval approved approves approve approving approvals granted grants grant granting authorization
    authorisation authorized authorised cleared clearance submitted submission submissions submit application applications
    filing filed accepted acceptance accepts designation designations regulatory regulator regulators agency authority
    authorities revoked revokes revoke rejected rejects declined marketing review reviewed recommended recommendation recommends opinion ind nda bla maa sbla snda cta
    pdufa orphan label labeling labelling guidance approvable resubmission licence licensed license withdrawn
    commission administration ema nmpa pmda mhra passport voucher rmat sakigake prime ilap committee rapporteur pivotal sponsor health inspection announced`,
  designationHead: `designation designations status program programs programme programmes voucher vouchers pathway pathways`,
  agent: `stabilizer stabiliser inhibitor inhibitors antibody agonist antagonist therapy vaccine conjugate candidate product agent drug medicine
    medication treatment blocker modulator degrader activator stimulator molecule compound therapeutic biosimilar peptide
    oligonucleotide prodrug hormone analog analogue adc steroid enzyme antibiotic antiviral antifungal antidepressant
    anticoagulant radioligand formulation immunotherapy cytokine biologic bispecific binder suppressor enhancer sensitizer
    mab adc mabs glycoprotein diuretic opioid anticonvulsant antiepileptic antipsychotic chemotherapy vasodilator bronchodilator corticosteroid
    glucocorticoid statin anesthetic anaesthetic stimulant depressant nanoparticle adenovirus mimetic`,
  function: `in of the by to for with and from that at on is was as are has have had or an into between under after before
    during while said says than which who were be been will would also its our their this these until since via`,
  company: `inc ltd llc corp corporation ag gmbh sa plc limited co company holdings therapeutics pharmaceuticals pharmaceutical
    pharma biologics biotherapeutics biotech biotechnology biopharma biopharmaceuticals biosciences bioscience biomedical
    sciences laboratories labs group medicine medical healthcare technologies genetics oncology ventures partners capital nv
    ab kk spa bv oyj health`,
  productAfter: `microscope microscopes diffractometer spectrometer spectrophotometer chromatograph camera scanner reader
    detector sensor thermometer centrifuge workstation platform platforms technology technologies system systems kit kits assay assays test device devices software
    app score scale questionnaire algorithm model models database server instrument analyzer sequencer reagent reagents
    pen autoinjector pump stent catheter program programme project initiative network consortium meeting conference
    journal classification code codes criteria guideline guidelines index stain buffer medium column chromosome plate`,
  identifierBefore: `gene genes protein strain strains grant grants no number numbers nct contract patent catalog catalogue cat
    icd hla isrctn eudract protocol study trial award lot batch project clone cell cells line lines mutation variant
    plasmid vector section chapter table figure fig page vol volume room building suite form version model type grade
    rs snp pmid pmc doi isbn room flight highway route euct umin chictr actrn jrct prospero crd irb accession genbank
    refseq uniprot pdb geo ticker hkg sehk nasdaq nyse tse she krx sse lse otc asx cusip isin`,
  physiological: `oxygen glucose sodium potassium calcium magnesium iron zinc copper selenium iodine phosphorus
    phosphate chloride bicarbonate carbonate nitrogen hydrogen carbon helium ozone sulfur sulphur fluoride lithium
    cholesterol triglyceride triglycerides lactate pyruvate citrate acetate urea creatinine creatine ammonia bilirubin
    albumin fibrinogen thrombin plasmin hemoglobin haemoglobin collagen gelatin elastin keratin insulin glucagon cortisol
    testosterone estradiol oestradiol estrogen oestrogen progesterone prolactin thyroxine triiodothyronine aldosterone
    adrenaline epinephrine noradrenaline norepinephrine dopamine serotonin histamine acetylcholine glutamate glycine
    alanine arginine aspartate cysteine glutamine histidine isoleucine leucine lysine methionine phenylalanine proline
    serine threonine tryptophan tyrosine valine taurine carnitine homocysteine glutathione adenosine atp adp amp gtp
    nad nadh nadph inosine hypoxanthine xanthine ethanol alcohol methanol acetone acetaldehyde formaldehyde glycerol
    glycerin sucrose fructose lactose maltose galactose mannose starch cellulose dextrose folate folic biotin niacin
    vitamin vitamins retinol melatonin somatostatin vasopressin oxytocin leptin ghrelin erythropoietin parathyroid
    calcitonin angiotensin bradykinin endothelin thrombopoietin interferon interferons interleukin complement protein
    trypsin pepsin amylase lipase catalase urease hyaluronidase thromboplastin plasminogen antithrombin ferritin transferrin
    ferric ferrous lead mercury arsenic cadmium aluminum aluminium nickel silver gold platinum palladium cobalt chromium
    manganese silicon silica titanium ethylene propylene benzene toluene phenol chloroform ether hexane acetonitrile
    methane nitrate nitrite nitric cannabis marijuana tobacco nicotine caffeine tea coffee honey milk egg wheat soy
    soybean peanut corn rice garlic ginger ginseng pollen dust latex wool palm olive coconut castor fish salmon pork beef
    chicken cattle horse dog cat mouse rat human humans sugar salt air blood plasma serum platelets platelet choline
    betaine spermine spermidine heme biliverdin bile urate uric oxalate succinate fumarate malate ketone ketones
    omega fatty acid acids dha epa prostaglandin thromboxane leukotriene prostacyclin anandamide dna rna uracil thymine
    adenine guanine cytosine guanosine cytidine uridine thymidine ubiquinone coenzyme silicone rubber talc chalk charcoal
    bromide chlorine bromine fluorine iodide radon cesium strontium thallium barium aspartic glutamic ascorbate
    androgen androgens corticosterone pregnenolone dehydroepiandrosterone androstenedione secretin gastrin motilin
    cholecystokinin relaxin inhibin activin kallikrein renin enkephalin endorphin substance neuropeptide beta alpha gamma
    vip pth tsh acth lh fsh hcg gh igf ldl hdl crp psa gaba no co nitrous ethane propane butane pentane hyaluronic
    cyclic cgrp gnrh pacap bdnf gdnf ngf botulinum chitosan pectin inulin fiber fibre bran oat yeast lecithin lanolin paraffin petrolatum wax`,
  common: `products drugs agents medicines medications treatments options brands candidates assets combinations programs today muse ella allegra act add age all aim air and any arm art ask ate bad bar bat bed best big bio body box brand
    call can cap car care case cat cell chase clear close code cold come copy core cut dark day deal deep desire dial dose
    dream drop duet ease eat edge end enable enhance even ever every eye face fact fall far fast fear feel fire fit fix
    flash flow focus force form forte free fresh full fun gain gas general gold good grip group grow halo hand harmony head
    heal heart help herald here hero high hold home hope icon ideal image impact in inspire intact is joy jump just keep
    key kick kind lamp large last lead leader level life light like link lion live long look love low lucid magic main
    major make man march mark mask master match max may medal melody merit mind mint mission mode more most motion move
    must natural need neo new next night nine normal note now oasis once one only open optimal option orange order
    original over pace pain paint palm para pass patch path peace peak pearl perform person phase plan plus point pop power
    prelude premium present prime pro progress promise protect proton pulse pure quest quick radiant rain rally range rapid
    rate ray reach ready real recover red reflex relay relief renew report rescue reset respond rest return rex ring rise
    roar rose rush safe sample save scale science sea secure select sense serene shield show side sign signal silence simple
    single skin sky sleep slim slow smart smooth snap so soft solid solo solution sound source spark special spectrum speed
    spirit spring stat star start state stay step stop storm strength stride strong style success summit sun super support
    sure surface surge sweet swift symbol system tab table tan target task tea team tempo term test then time tone top total
    touch trace track tranquil trend trial triad true trust turn twin ultra unity urge use value vary vector via vibe vision
    vista vital voice volume wave way well white whole will wind window wise wish women wonder work world yes young zeal
    zone zoom academia account accord adapt advance advantage agent alert alliance alpha amber anchor angel anthem apex
    arena array aspire assert assist assure atlas attain aura aurora avail avant beacon beyond bliss bloom bold bond boost
    breeze bridge bright calm campus candid captain caravan caress carry century certain champion chance charge charm
    choice circle citadel civic clarity classic coast comfort command common compass compete complement complete concert
    concord confidence connect constant contact contour control coral cosmos courage course cover crest crystal crown
    current dawn define delta detour diamond digest direct discover divine dominant door double duration dynamic eagle
    early earth echo eclipse effect elan element elite embrace emerald empire endure energy engage ensure entrust envision
    epic equal equip era escape essence essential eternal evolve exact exceed excel exclusive exit expect expert explore
    express extend extra fable factor faith falcon fame favor feature fidelity first flame flex flight flora fluent force
    formal fortune forward frame freedom frontier future galaxy garden gate gateway gem generation genesis genius gentle
    giant glide global glory glow grace grand grant gravity great green guard guide guardian habit happy harvest haven
    health hero heritage honest honor horizon human icon identity ignite imagine immense imperial improve increase induce
    infinity initial inner insight instant integral integrity intense invest island ivory jade jet jewel journey judge
    justice keen key kingdom kite lantern laser latitude launch laurel layer legacy legend legion liberty lift line linear
    lotus loyal lumen luna luxury lyric magna majesty mantle maple marine marvel matrix maximum meadow medium mentor
    mercury meridian message metro micro mile minimum miracle mirror mobile modern moment monarch monitor moon mosaic
    mystic native nature navigate nectar neutral noble nova novel nucleus ocean octave olympia omega omni onward opal
    optimum opus oracle orbit origin orion outlook oxford pacific paladin panorama paradigm paragon parallel partner
    patient patriot pause pebble perfect permanent phoenix pilot pinnacle pioneer pivot planet platinum pledge plaza poet
    polar portal positive potent practical precise premier prestige pride primary principal prism privilege profile
    prosper proud prudent pursuit quality quantum quartz quasar queen radar radius rainbow raptor razor reason rebound
    record refine reform regal regent region relate relax reliant remedy replay repose reserve resolute resolve resonance
    response restore result reveal revel revive revolution reward rhythm rival river rocket royal ruby sable sage salute
    sapphire satin saturn scenic scholar scope scout season sentinel sequence serenity serve seven shade shadow shape share
    sierra silver sincere slate solar solace solstice sonata sonic soul sovereign span spectra sphere spiral splendid
    sport spot spur stable standard stellar sterling stream stretch stripe structure studio suave sublime subtle suite
    summer sunrise superior supreme surpass sustain symphony synergy tandem tango tender terra thrive thunder tide tiger
    timber titan together token topaz torch tower tradition transit transport treasure treat tribute trident triumph
    tropical troy trump truth twist umbrella union unique unison unite universal upward urban vale valiant valid valley
    valor vantage velocity velvet venture venus verge verity versa vessel viable vibrant victor victory view vigor village
    violet virtual virtue visible visual vivid volt voyage warrior water west wild winner winter wisdom witness yield
    zenith zephyr strict allergy cold cough sinus flu digital sedation oral topical pediatric infant children adult daily
    relax thermal balance elements vitality defense immune comfort fiber antacid antiseptic sunscreen
    allay beacons cambia emend ides indigo indio intermezzo isobar keto quartette sojourn sublimate tirade
    alli baros boro camila clari errin hierro katine kirsty lena misel morin nikita nikki phip rasputin rhein sulla tobi
    ural urson yasmin`,
  classWord: `folfox folfiri folfirinox folfoxiri xelox capox xeliri capiri beacopp flamsa haart cart anticonvulsants anticonvulsant antidepressants antipsychotics antivirals antifungals antibacterials
    anticoagulants diuretics antiepileptics antihypertensives antiemetics analgesics anesthetics anaesthetics bronchodilators vasodilators antacids
    immunosuppressants stimulants sedatives hypnotics anxiolytics antimalarials antiretrovirals anthelmintics laxatives decongestants antifungal antibacterial antiviral antitussive antihistaminic laxative decongestant expectorant analgesic
    sunscreens pharynx haemodialysis hemodialysis platinum quinolone quinolones fluoroquinolone fluoroquinolones cephalosporin cephalosporins steroid steroids
    corticosteroid corticosteroids opioid opioids opiate opiates statin statins antibody antibodies vaccine vaccines
    antibiotic antibiotics barbiturate barbiturates benzodiazepine benzodiazepines antihistamine antihistamines
    bisphosphonate bisphosphonates thiazide thiazides anthracycline anthracyclines taxane taxanes sulfonylurea
    sulfonylureas contraceptive contraceptives progestin progestins nsaid nsaids sulfonamide sulfonamides macrolide
    macrolides aminoglycoside aminoglycosides tetracyclines penicillins nitrates fibrate fibrates glucocorticoid
    glucocorticoids placebo chemotherapy immunotherapy radiotherapy antidepressant antipsychotic anticoagulant diuretic
    peptide polypeptide oligonucleotide antigen allergen extract hormone enzyme prothrombin interleukin growth cytokine
    lemon grape grapefruit orange cinnamon juice tea curcuma turmeric yeasts yeast pepper onion tomato potato banana apple strawberry
    cytokines immunoglobulins catecholamine catecholamines salicylate salicylates hydantoin phenothiazine phenothiazines
    phenothiazide cannabinoid cannabinoids amphetamines nucleoside nucleosides purine purines pyrimidine pyrimidines flavonoid
    flavonoids carotenoid carotenoids polyphenols catechin catechins lipid lipids lipopolysaccharide endotoxin creatinine`,
  medicineTopic: `therapies inhibitor inhibitors agonist antagonist antibodies tablets patients patient clinical treatment therapy dose drug drugs disease medicine medicines trial efficacy
    tumor cancer therapeutic pharmaceutical pharmaceuticals biotechnology biopharmaceutical biotherapeutics symptoms
    oncology vaccine vaccines antibody chemotherapy mg placebo adverse medicinal hospital syndrome investigational`,
  otherTopic: `thermal thermogravimetric calorimetry elemental spectroscopy savings account accounts taxes moving averages
    indicator bitcoin stock trading amygdala serum bovine amazon subscription movies scan tomography agreement confidential
    software server api database developers code download repository github ecological momentary
    macd bullish bearish`,
  link: `of with for plus to by and from on using`,
  conjunction: `and or both`,
  suffixWord: `like free dose drug plus only cell cells type line fold year week half high test side time base rich mice
    naive treated induced based containing resistant sensitive loaded related associated dependent mediated coated
    treat arms site hour days this that with from both week rats alone once then also term risk rate ring drip bolus
    gene band tail loop into over when were been have many more most each same lock stat tube data best last next left
    right long slow fast good poor well zero five four nine pump gel film spray patch arms pre post non anti self skin
    body mass peak area time loss gain shot pack vial dual mono bind kill able made link call core full oral free pill
    group study trial level ratio label using given taken group exposed conjugated sparing refractory adjusted`,
  grant: `granted grants grant granting received receives receiving receive awarded award awards obtained obtain obtains
    designation designations designated status application eligible qualifies qualify qualified approval approved
    seek seeking sought getting expedited expedite fda ema nmpa under request requested secured gained given earned`,
  industry: `therapeutics pharmaceutical pharmaceuticals pharma biopharma biopharmaceutical biopharmaceuticals biosciences biologics biotech
    biotherapeutics biotechnology biotechnologies pipeline licensing milestones royalties topline preclinical`,
  material: `water lactose sucrose maltitol sorbitol xylitol erythritol aspartame acesulfame saccharin sucralose cyclamate neotame
    starch cornstarch cellulose methylcellulose carboxymethylcellulose hypromellose croscarmellose crospovidone povidone
    stearate shellac carnauba carrageenan carrageen xanthan guar pectin agar gelatine alginate acrylate paraffin beeswax
    rosin colophony tris hepes tricine dodecyl dithiothreitol mercaptoethanol edetate edta eosin hematoxylin haematoxylin
    coomassie indigotin phthalocyanine acrylamide formalin formol methanal butanol cyclohexanone dichlorobenzene
    trichloroethylene methylamine ethanolamine trimethylene acetylene ethyne imidazole pyrazole pyrrolidine benzofuran
    quinoline carbazole indole indoxyl benzophenone aniline anilin cresol morpholine piperidine hexene phenazine furfural
    furaldehyde dichlorvos dieldrin carbaryl atrazine fenthion rotenone trichlorfon ronnel trinitrotoluene trinitrophenol
    benzoic sorbic propionic tartaric malic adipic propylparaben methylparaben paraben parabens benzoate propylene
    polysorbate macrogol polyethylene silica montmorillonite bentonite smectite pumice graphite zirconia quicklime borax
    arsenite chlorate perchlorate molybdate dichromate bichromate hypochlorite orthophosphate isopropanol indigotine neon krypton berkelium
    horseradish haddock bluefish blackfish steelhead salmon trout venison artichoke asparagus spinach lettuce radicchio
    cauliflower broccoli cabbage kale leek okra parsnip carrot celery cucumber pumpkin squash lentil chickpea buckwheat
    sorghum barley rye hazelnut almond walnut pecan cashew pistachio nectarine apricot peach plum cherry pineapple mango
    muskmelon melon watermelon kiwi papaya caraway cardamom coriander cumin allspice thyme oregano basil parsley sage mint
    spearmint wintergreen vanilla wasabi watercress purslane sugarcane carob cocoa acerola bergamot frankincense myrrh
    scallop oyster shrimp crab lobster squid clam mussel turkey duck lamb rayon cellobiose rhamnose fucose raffinose
    trehalose amylose amylopectin cadaverine putrescine spermaceti squalene triolein sphingosine hydroxyproline
    phosphatidylcholine phosphatidylethanolamine phosphocreatine phosphoenolpyruvate triacetin triethyl fd orotidine zeatin kinetin gibberellin
    limonene geraniol farnesol carvacrol thymol citral eugenol anethole cinnamaldehyde fibronectin laminin myelin avidin
    streptavidin agarose sepharose ficoll trypan matrigel luciferin protoporphyrin hematin hematite`,
  aliasCue: `dubbed formerly previously known called named marketed branded aka trade brand tradename sold`,
} as const;
