/** Who writes somebody else's value into made-up complaints, so that a crowd looks like a ring. */
export interface Way {
  readonly kind: string;
  readonly of: string;
  readonly what: 'phone' | 'account' | 'address' | 'letter';
  readonly field: 'contact_phone' | 'agent_phone' | 'payee_account' | 'address' | 'text';
  /** A number of the framer's own beside it. */
  readonly burner?: boolean;
}

export const WAYS: readonly Way[] = [
  { kind: 'kitchen_number_in_fakes', of: 'framed_kitchen', what: 'phone', field: 'contact_phone' },
  { kind: 'federation_as_agent', of: 'framed_women_federation', what: 'phone', field: 'agent_phone' },
  { kind: 'federation_letter_and_burner', of: 'framed_women_federation', what: 'letter', field: 'text', burner: true },
  { kind: 'shelter_number_in_fakes', of: 'framed_shelter', what: 'phone', field: 'contact_phone' },
  { kind: 'shelter_address_in_fakes', of: 'framed_shelter', what: 'address', field: 'address' },
  { kind: 'union_account_in_fakes', of: 'framed_tenants_union', what: 'account', field: 'payee_account' },
  { kind: 'union_letter_in_fakes', of: 'framed_tenants_union', what: 'letter', field: 'text' },
];
