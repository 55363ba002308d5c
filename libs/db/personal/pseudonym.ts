import type { Vault } from '../encryption/vault.js';

/** How the name begins under which an erased person stays. */
export const PSEUDONYM = 'erased-';

/** What a debtor is called once erased: always the same, and to be had with the installation's key alone. */
export function pseudonymOf(vault: Vault, debtor: string): string {
  if (debtor.startsWith(PSEUDONYM)) return debtor;
  return PSEUDONYM + digits(vault.blindIndex('debtor', debtor));
}

/** Names a subject of the audit log whose own id may name a person. */
export const auditPseudonym = (vault: Vault, { kind, id }: { readonly kind: string; readonly id: string }): string =>
  kind === 'debtor' ? pseudonymOf(vault, id) : `${kind}-${digits(vault.blindIndex('audit', `${kind}:${id}`))}`;

const digits = (mark: string): string => BigInt.asUintN(64, BigInt(mark)).toString(36);
