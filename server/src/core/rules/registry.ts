import { abbreviationRedefined } from "./abbreviation-redefined";
import { abbreviationTwoMeanings } from "./abbreviation-two-meanings";
import { abbreviationUndefined } from "./abbreviation-undefined";
import { abbreviationUnused } from "./abbreviation-unused";
import { acceleratedMixup } from "./accelerated-mixup";
import { amountMagnitude } from "./amount-magnitude";
import { brandLowercase } from "./brand-lowercase";
import { brandWithoutInn } from "./brand-without-inn";
import { designationAmbiguous } from "./designation-ambiguous";
import { designationAnachronism } from "./designation-anachronism";
import { designationNotApproval } from "./designation-not-approval";
import { designationWrongRegulator } from "./designation-wrong-regulator";
import { drugNameDrift } from "./drug-name-drift";
import { euApprovalActor } from "./eu-approval-actor";
import { euOrphanActor } from "./eu-orphan-actor";
import { fxInconsistent } from "./fx-inconsistent";
import { idCas } from "./id-cas";
import { idNct } from "./id-nct";
import { innCapitalized } from "./inn-capitalized";
import { regulatorObsolete } from "./regulator-obsolete";
import { relativeDate } from "./relative-date";
import { rmatModality } from "./rmat-modality";
import { statementContradictsFact } from "./statement-contradicts-fact";
import { statementUnsupported } from "./statement-unsupported";
import { statusStale } from "./status-stale";
import { trademarkSymbol } from "./trademark-symbol";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. Adding a rule is its file and one line here. */
export const rules: readonly Rule[] = [
  designationWrongRegulator,
  statementContradictsFact,
  statusStale,
  statementUnsupported,
  abbreviationUndefined,
  abbreviationTwoMeanings,
  abbreviationUnused,
  abbreviationRedefined,
  euApprovalActor,
  euOrphanActor,
  designationNotApproval,
  regulatorObsolete,
  designationAnachronism,
  designationAmbiguous,
  rmatModality,
  acceleratedMixup,
  drugNameDrift,
  brandWithoutInn,
  brandLowercase,
  trademarkSymbol,
  innCapitalized,
  fxInconsistent,
  amountMagnitude,
  relativeDate,
  idCas,
  idNct,
];
