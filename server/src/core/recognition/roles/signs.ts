import { sign } from "../mention";
import type { Evidence } from "../mention";
import { hashWord } from "../words/wordHash";

const words = (text: string): ReadonlySet<number> => new Set(text.split(/\s+/).map(hashWord));

export const DOSE = sign("treatment-role", "stands beside a dose", 1.3);
export const GIVEN_TO = sign("treatment-role", "is given or received", 0.9);
/** As medicines are, and devices and methods. */
export const USED_IN = sign("treatment-role", "was used in patients", 0.9);
export const INDICATED_FOR = sign("treatment-role", "is indicated for a disease", 1.6);
export const TREATED_WITH = sign("treatment-role", "object of a treatment", 0.9);
export const THERAPY = sign("treatment-role", "followed by a word of treatment", 0.8);
export const NAIVE_TO = sign("treatment-role", "not given so far", 0.5);
export const APPOSITION = sign("apposition", "said to be a medicine", 1.7);
/** The same with a noun that diseases, procedures and foods are not called by: inhibitor, antibody. */
export const SAID_TO_ACT = sign("apposition", "said to be an inhibitor, antibody or the like", 1.7);
export const AGENT_BEFORE = sign("apposition", "named after what it is", 0.9);
export const NAMED = sign("apposition", "follows called, named or known as", 0.8);
export const LABELLED = sign("apposition", "stands after the label of a medicine in a record", 2.1);
export const NAMED_AGENT = sign("apposition", "a medicine that is called, named or known as this", 1.9);
export const APPOSED_AFTER = sign("apposition", "follows what it is and a comma", 0.6);
export const DEVELOPED = sign("treatment-role", "is being developed or studied", 0.8);
/** "Velumo's QRX-201" */
export const OWNED = sign("context", "named after whose it is", 0.4);
/** "Velumo Inc.'s QRX-201" */
export const OWNED_BY_COMPANY = sign("context", "named after the company whose it is", 1.2);
export const CALLED_BRAND = sign("apposition", 'follows "brand name" or "marketed as"', 2.1);
export const ACTS_AS_COMPANY = sign("against", "does or has what companies do", -1.6);
export const MECHANISM = sign("context", "does what medicines do", 0.5);
export const TRADEMARK = sign("context", "carries a trademark sign", 1.2);
export const REGULATED = sign("context", "object of a regulatory act", 1);
/** Diseases and people receive no designations "to" them. */
export const GRANTED_TO = sign("context", "a designation was granted to it", 1.4);
export const REGULATED_SUBJECT = sign("context", "was granted, approved or submitted", 1);
/** Companies receive approvals and designations, too: for a word that no list has this alone says nothing. */
export const RECIPIENT = sign("context", "received what regulators grant", 1);
export const INDICATED = sign("treatment-role", "for the treatment of a disease", 1.1);
export const POPULATION = sign("treatment-role", "used in patients", 0.5);
export const TRIAL_NAME = sign("against", "names a trial", -1.6);
export const BIOLOGY = sign("against", "names a target, gene or cell", -1.6);
export const MEASURED = sign("against", "is measured, or is a state of the body", -1.6);
export const IDENTIFIER = sign("against", "is an identifier of another kind", -1.8);
export const PRODUCT = sign("against", "names a device, method or platform", -1.2);
export const COMPANY_NAME = sign("against", "part of a company's name", -2.5);
export const RECEPTOR = sign("against", "names its receptor, its gene or an enzyme", -2.5);
export const RESEMBLES = sign("against", "only resembles or opposes it", -2.5);

export const NO_SIGNS: readonly Evidence[] = [];

export const IN = hashWord("in");
export const TO = hashWord("to");
export const OF = hashWord("of");
/** What names stand behind, beside the nouns of the lexicon: "investigational X", "the antagonists X and Y". */
export const NAMED_AFTER = words(
  "investigational antagonists agonists inhibitors blockers compounds candidates modulators",
);
export const TARGET = hashWord("target");
export const FOR = hashWord("for");
export const THE = hashWord("the");
export const CAR = hashWord("car");
export const T = hashWord("t");
export const OPPOSING = words("anti pseudo");
/** Labels before a colon in registers of trials and tables of products. */
export const LABELS = words(
  "drug drugs biological genetic medication medicine product inn brand substance ingredient compound",
);
export const APPROVING = words(
  "approved approves approve approving cleared clears authorized authorised authorizes recommended recommends",
);
/** Participles after what an authority acted on: "X cleared by the FDA". */
export const ACTED_ON = words("approved cleared authorized authorised accepted granted designated recommended");
export const FOR_TREATMENT = words("treatment prevention adjuvant prophylaxis management maintenance");
export const TREATING = words("treat prevent");
export const IN_PEOPLE = words(
  `patients subjects adults children combination healthy adult pediatric paediatric relapsed refractory advanced metastatic
  newly previously severe moderate chronic people men women infants volunteers participants individuals`,
);
export const RECEPTORS = words(
  "receptor receptors gene genes synthase dehydrogenase transporter transporters kinase kinases deaminase hydrolase reductase transferase transaminase aminotransferase",
);
export const THERAPIES = words("therapy monotherapy vaccine treatment");
export const LIKE = words("like binding");
export const TREATED = words("treated");
export const NAIVE = words("naive naïve");
export const CAUSED = words("based induced");
export const BEING = words("is was are");
/** What comes before "be given", "not be used". */
export const MODAL = words("should must may can could");
export const USED = words(
  "used given administered avoided taken prescribed injected infused combined coadministered discontinued stopped",
);
export const NOT = hashWord("not");
export const BE = hashWord("be");
export const HAVING = words("was has have is received receives receive had were");
export const PASSIVE = words("is was are were be been being");
export const INDICATED_VERBS = words("given indicated administered dosed infused injected contraindicated");
/** After "is", "is being", "is currently being". */
export const DEVELOPING = words(
  "developed evaluated studied investigated tested assessed designed formulated engineered intended enrolling",
);
export const PROGRESSIVE = words("being currently now also under in");
/** Dosage forms that say what a name is: "X is an intranasal spray". */
export const FORMS = words(
  "tablet tablets capsule capsules injection cream ointment gel spray inhaler suspension lozenge",
);
export const COMPANY_ACTS = words(
  `announced announces said says plans intends believes expects reported acquired acquires signed raised appointed
  partnered agreed operates owns announcing`,
);
/** "X, the drug maker" */
export const MAKERS = words(
  "maker makers manufacturer manufacturers developer developers giant firm company specialist",
);
export const INDICATING = words("indicated contraindicated");
export const MECHANISMS = words(
  "targets inhibits blocks binds activates demonstrated demonstrates exhibits exhibited showed shows selectively comprises works reduces reduced improved improves protects met",
);
export const AGENTS_OF = words("by from");
/** What treatments of every kind are called. */
export const ANY_TREATMENT = words(
  "therapy treatment product agent drug medicine medication candidate formulation compound molecule",
);
/** Before "name" and before "as". */
export const BRAND_LABELS = words("brand trade proprietary");
export const MARKETED = words("marketed sold branded commercialized commercialised");
export const NAME_LABELS = words("name names");
export const AS = hashWord("as");
export const LICENSES = words("license licence");
