import type { EvidenceFamily } from '../model/index.js';

/** Kinds of values that a unit can hold, with the evidence family of each. */
export const VALUE_TYPES = [
  { kind: 'contact', family: 'contact' },
  { kind: 'caller', family: 'contact' },
  { kind: 'email', family: 'contact' },
  { kind: 'account', family: 'money' },
  { kind: 'device', family: 'device' },
  { kind: 'ip', family: 'net' },
  { kind: 'address', family: 'home' },
  { kind: 'agent', family: 'agent' },
  { kind: 'agent_phone', family: 'agent' },
  { kind: 'evidence', family: 'document' },
  { kind: 'certificate', family: 'document' },
  { kind: 'source_document', family: 'document' },
  { kind: 'template', family: 'text' },
  { kind: 'sentences', family: 'text' },
] as const satisfies readonly { kind: string; family: EvidenceFamily }[];
export type ValueKind = (typeof VALUE_TYPES)[number]['kind'];
/** Kinds whose values are telephone numbers: one number may come up under each. */
export const PHONE_KINDS: ReadonlySet<string> = new Set<ValueKind>(['contact', 'caller', 'agent_phone']);
/** Kinds under which people name openly whom they deal with. */
export const NAMED_KINDS: ReadonlySet<string> = new Set<ValueKind>(['agent', 'agent_phone']);
/** Kinds that are words of a letter. */
export const WORDINGS: ReadonlySet<string> = new Set<ValueKind>(['template', 'sentences']);
/**
 * Kinds that people hold without knowing the organiser. A letter is copied off the web, and strangers share the exit
 * of a network. They tie people to a group, and no answer about them names anybody.
 */
const COPIED: ReadonlySet<string> = new Set([...WORDINGS, 'ip']);

/** Whether a value of this kind comes from its organiser alone. Then an answer about it says whom its holders deal with. */
export const comesFromOrganiser = (kind: string): boolean => !COPIED.has(kind);

const PLACES = new Map<ValueKind, number>(VALUE_TYPES.map((t, i) => [t.kind, i]));

/** Place of a kind in VALUE_TYPES. */
export const typeOf = (kind: ValueKind): number => PLACES.get(kind)!;

/** Families that an operator, rather than a crowd, provides. */
export const OPERATOR: ReadonlySet<EvidenceFamily> = new Set(['contact', 'device', 'money', 'agent']);

/** Letters shorter than this are alike by chance; they are no value of the text family. */
export const TEMPLATE_TOKENS = 30;

export interface Value {
  readonly type: number;
  readonly kind: ValueKind;
  readonly family: EvidenceFamily;
  /** Normalized: E.164, digits, folded name, cluster id. */
  readonly key: string;
  readonly label: string;
  /** Households that hold it, ascending. */
  readonly units: Uint32Array;
  /** Complaint, field and span where each holding stands. */
  readonly places: readonly Place[];
  /**
   * A number that is an agent's by open statement, a landline, or a service number.
   * Or what people hold who openly name an agent.
   */
  readonly declared: boolean;
  /** Certificates: units that handed in a paper of that kind by that issuer, whatever its number, ascending. */
  readonly peers?: Uint32Array;
  /** Places of those who gave a number long before or after everybody else: rings leave them out, groups look again. */
  readonly late?: readonly Place[];
}

/** A value by its kind and key, as `kind:key`: how groups, rings, answers and reasons name it. */
export const nameOf = ({ kind, key }: Pick<Value, 'kind' | 'key'>): string => `${kind}:${key}`;

/** The kind in such a name. */
export const kindOf = (name: string): string => name.slice(0, name.indexOf(':'));

export interface Place {
  readonly complaint: number;
  readonly field: string;
  readonly span: readonly [number, number] | null;
}

/** Numbers that are written in two ways, under one. */
export interface Lines {
  /** @param e164 a number as it was read. */
  of(e164: string): string;
}

export interface ValueTable {
  readonly values: readonly Value[];
  /** What excuses from a ring and not from a group: agents whose name says that they lawfully act for many. */
  readonly aside?: readonly Value[];
  /** Under which number a line is kept that people write in two ways. */
  readonly lines?: Lines;
  /** observed[type][unit] = 1 where a value of that type is known for the unit. */
  readonly observed: readonly Uint8Array[];
  /** Households for whom each type is known. */
  readonly observedUnits: readonly number[];
}
