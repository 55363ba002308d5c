import type { AnyDetector } from '../libs/domain/detector.js';
import { agentForMany } from './agent-for-many/detector.js';
import { benignForm } from './benign-form/detector.js';
import { callFlood } from './call-flood/detector.js';
import { callThenComplain } from './call-then-complain/detector.js';
import { checkDigit } from './check-digit/detector.js';
import { editedFile } from './edited-file/detector.js';
import { evidenceTwin } from './evidence-twin/detector.js';
import { fanOut } from './fan-out/detector.js';
import { filingBurst } from './filing-burst/detector.js';
import { formResidue } from './form-residue/detector.js';
import { hiddenWords } from './hidden-words/detector.js';
import { impossibleDate } from './impossible-date/detector.js';
import { issuerUnknown } from './issuer-unknown/detector.js';
import { knownTemplate } from './known-template/detector.js';
import { lockstep } from './lockstep/detector.js';
import { metadataMismatch } from './metadata-mismatch/detector.js';
import { nonexistentCitation } from './nonexistent-citation/detector.js';
import { numberChurn } from './number-churn/detector.js';
import { originalWording } from './original-wording/detector.js';
import { pastedParagraph } from './pasted-paragraph/detector.js';
import { provocation } from './provocation/detector.js';
import { sameArgument } from './same-argument/detector.js';
import { scriptedCall } from './scripted-call/detector.js';
import { sealOverlap } from './seal-overlap/detector.js';
import { serialReuse } from './serial-reuse/detector.js';
import { sharedCaller } from './shared-caller/detector.js';
import { sharedContact } from './shared-contact/detector.js';
import { sharedContent } from './shared-content/detector.js';
import { sharedMisspellings } from './shared-misspellings/detector.js';
import { templateCopy } from './template-copy/detector.js';

/** Every detector, in the order of their ids. A new one is a folder here and a line in this list. */
export const DETECTORS: readonly AnyDetector[] = [
  agentForMany,
  benignForm,
  callFlood,
  callThenComplain,
  checkDigit,
  editedFile,
  evidenceTwin,
  fanOut,
  filingBurst,
  formResidue,
  hiddenWords,
  impossibleDate,
  issuerUnknown,
  knownTemplate,
  lockstep,
  metadataMismatch,
  nonexistentCitation,
  numberChurn,
  originalWording,
  pastedParagraph,
  provocation,
  sameArgument,
  scriptedCall,
  sealOverlap,
  serialReuse,
  sharedCaller,
  sharedContact,
  sharedContent,
  sharedMisspellings,
  templateCopy,
];
