import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { ScrollArea } from './scroll-area.js';

export interface Column<Row> {
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** Widest that the column may get, in pixels. */
  readonly maxWidth?: number;
  readonly className?: string;
}

/** A list of records, one row each. It scrolls inside itself where it is wider than `width` pixels allow. */
export function RecordTable<Row>({
  columns,
  rows,
  rowKey,
  width = 700,
  height,
  testid,
}: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  width?: number;
  height?: number;
  testid?: string;
}) {
  // Columns of a table stand still, so their place names them.
  const named = columns.map((column, place) => ({ ...column, key: String(place) }));
  return (
    <ScrollArea width={width} height={height}>
      <Table highlightOnHover data-testid={testid}>
        <Table.Thead>
          <Table.Tr>
            {named.map((c) => (
              <Table.Th key={c.key} ta={c.numeric === true ? 'right' : undefined}>
                {c.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {named.map((c) => (
                <Table.Td
                  key={c.key}
                  ta={c.numeric === true ? 'right' : undefined}
                  maw={c.maxWidth}
                  className={c.className}
                >
                  {c.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
