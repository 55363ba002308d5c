import type { AnyDetector } from '../libs/domain/detector.js';
import { agentForMany } from './agent-for-many/detector.js';
import { benignForm } from './benign-form/detector.js';
import { fanOut } from './fan-out/detector.js';
import { filingBurst } from './filing-burst/detector.js';
import { ownWords } from './own-words/detector.js';
import { sharedContact } from './shared-contact/detector.js';
import { templateCopy } from './template-copy/detector.js';

/** Every detector, in the order of their ids. A new one is a folder here and a line in this list. */
export const DETECTORS: readonly AnyDetector[] = [
  agentForMany,
  benignForm,
  fanOut,
  filingBurst,
  ownWords,
  sharedContact,
  templateCopy,
] as unknown as readonly AnyDetector[];
