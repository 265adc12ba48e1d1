import { abbreviationRedefined } from "./abbreviation-redefined";
import { abbreviationTwoMeanings } from "./abbreviation-two-meanings";
import { abbreviationUndefined } from "./abbreviation-undefined";
import { abbreviationUnused } from "./abbreviation-unused";
import { acceleratedMixup } from "./accelerated-mixup";
import { amountMagnitude } from "./amount-magnitude";
import { biologicSuffix } from "./biologic-suffix";
import { brandLowercase } from "./brand-lowercase";
import { brandWithoutInn } from "./brand-without-inn";
import { designationAmbiguous } from "./designation-ambiguous";
import { designationAnachronism } from "./designation-anachronism";
import { designationNotApproval } from "./designation-not-approval";
import { designationWrongRegulator } from "./designation-wrong-regulator";
import { doseErrorProne } from "./dose-error-prone";
import { drugAbbreviated } from "./drug-abbreviated";
import { drugMisspelled } from "./drug-misspelled";
import { drugNameDrift } from "./drug-name-drift";
import { euApprovalActor } from "./eu-approval-actor";
import { euOrphanActor } from "./eu-orphan-actor";
import { eudractRetired } from "./eudract-retired";
import { fxInconsistent } from "./fx-inconsistent";
import { idAtc } from "./id-atc";
import { idCas } from "./id-cas";
import { idEcOrphan } from "./id-ec-orphan";
import { idEuct } from "./id-euct";
import { idEudract } from "./id-eudract";
import { idNct } from "./id-nct";
import { idNdc } from "./id-ndc";
import { idUnii } from "./id-unii";
import { innCapitalized } from "./inn-capitalized";
import { investigationalClaim } from "./investigational-claim";
import { regulatorObsolete } from "./regulator-obsolete";
import { relativeDate } from "./relative-date";
import { reviewClock } from "./review-clock";
import { rmatModality } from "./rmat-modality";
import { statementContradictsFact } from "./statement-contradicts-fact";
import { statementUnsupported } from "./statement-unsupported";
import { statusStale } from "./status-stale";
import { stemModality } from "./stem-modality";
import { suppressionUnknown } from "./suppression-unknown";
import { suppressionUnused } from "./suppression-unused";
import { trademarkSymbol } from "./trademark-symbol";
import { trialUnregistered } from "./trial-unregistered";
import { ukOrphanPreauth } from "./uk-orphan-preauth";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. Adding a rule is its file and one line here. */
export const rules: readonly Rule[] = [
  designationWrongRegulator,
  statementContradictsFact,
  statusStale,
  drugMisspelled,
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
  ukOrphanPreauth,
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
  idUnii,
  idNct,
  idEudract,
  idEuct,
  idAtc,
  idNdc,
  idEcOrphan,
  eudractRetired,
  stemModality,
  reviewClock,
  doseErrorProne,
  drugAbbreviated,
  biologicSuffix,
  investigationalClaim,
  trialUnregistered,
  suppressionUnused,
  suppressionUnknown,
];
