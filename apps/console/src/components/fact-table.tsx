import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** What is known of one thing: a name and a value a row. */
export function FactTable({
  facts,
  labelWidth = 160,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  labelWidth?: number;
}) {
  return (
    <Table>
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th w={labelWidth}>{name}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
