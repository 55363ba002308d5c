import { type BankEntry } from '../../../../libs/domain/model/index.js';

export function bankNode({ skeleton, state, baseline, ...entry }: BankEntry) {
  return {
    ...entry,
    parts: skeleton,
    quarantined: state === 'quarantined',
    matches: baseline?.matches ?? null,
    complaints: baseline?.complaints ?? null,
  };
}
