import { callsStep } from './calls/calls.step.js';
import { candidatesStep } from './candidates/candidates.step.js';
import { clustersStep } from './clusters/clusters.step.js';
import { documentsStep } from './documents/documents.step.js';
import { extractStep } from './extract/extract.step.js';
import { fingerprintStep } from './fingerprint/fingerprint.step.js';
import { graphStep } from './graph/graph.step.js';
import { groupsStep } from './groups/groups.step.js';
import { ringsStep } from './rings/rings.step.js';
import { signalsStep } from './signals/signals.step.js';
import type { Step } from './step.js';
import { triageStep } from './triage/triage.step.js';
import { verifyStep } from './verify/verify.step.js';
import { wordingStep } from './wording/wording.step.js';

/** The machine's steps after intake. This list is what runs, and what every surface shows. */
export const PIPELINE = [
  extractStep,
  documentsStep,
  fingerprintStep,
  candidatesStep,
  verifyStep,
  clustersStep,
  wordingStep,
  callsStep,
  signalsStep,
  groupsStep,
  ringsStep,
  graphStep,
  triageStep,
] as const satisfies readonly Step[];

export type StepName = (typeof PIPELINE)[number]['name'];

/** Names of the steps, in the order in which they run. */
export const STEPS: readonly StepName[] = PIPELINE.map((s) => s.name);
