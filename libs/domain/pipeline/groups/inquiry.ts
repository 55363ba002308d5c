import { howTo } from '../../inquiries/how-to.js';
import type { GroupInquiry, GroupValue } from '../../model/index.js';
import type { ValueKind } from '../../shared-values/value.js';

/** Kinds of values that somebody stands behind. Of two values that as many hold, the first kind's owner is easier to find out. */
const ORDER: readonly string[] = [
  'contact',
  'caller',
  'agent_phone',
  'agent',
  'account',
  'device',
  'source_document',
  'evidence',
  'template',
  'ip',
  'address',
] satisfies readonly ValueKind[];

/** Asking every sender or a network's owner takes longer than one call, so such a value must settle twice as many. */
const SLOW: ReadonlySet<string> = new Set(['template', 'ip', 'address']);
const worth = ({ kind, units }: GroupValue): number => units / (SLOW.has(kind) ? 2 : 1);

/** The value whose owner settles most people for the effort. */
export function inquiryOf(values: readonly GroupValue[]): GroupInquiry | null {
  const asked = values
    .filter((v) => ORDER.includes(v.kind))
    .sort((x, y) => worth(y) - worth(x) || ORDER.indexOf(x.kind) - ORDER.indexOf(y.kind))[0];
  if (asked === undefined) return null;
  return { value: asked.key, question: howTo(asked.kind, asked.label).question, settles: asked.units };
}
