import { abbreviationTwoMeanings } from "./abbreviation-two-meanings";
import { amountMagnitude } from "./amount-magnitude";
import { designationWrongRegulator } from "./designation-wrong-regulator";
import { fxInconsistent } from "./fx-inconsistent";
import { idCas } from "./id-cas";
import { idNct } from "./id-nct";
import { regulatorObsolete } from "./regulator-obsolete";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. Adding a rule is its file and one line here. */
export const rules: readonly Rule[] = [
  designationWrongRegulator,
  regulatorObsolete,
  abbreviationTwoMeanings,
  fxInconsistent,
  amountMagnitude,
  idCas,
  idNct,
];
