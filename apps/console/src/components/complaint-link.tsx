import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** Leads to the page of a complaint. */
export function ComplaintLink({ id, bold = false }: { id: string; bold?: boolean }) {
  return (
    <Anchor component={Link} to={`/complaints/${encodeURIComponent(id)}`} size="sm" fw={bold ? 600 : undefined}>
      {id}
    </Anchor>
  );
}
