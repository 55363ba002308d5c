import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page under its own title. A line says what it is for, and a button stands at its right end. */
export function Section({
  title,
  hint,
  testid,
  action,
  children,
}: {
  title: ReactNode;
  hint?: string | undefined;
  testid?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const head = (
    <>
      <Title order={3} size="h4">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </>
  );
  return (
    <Paper withBorder p="md" data-testid={testid}>
      {action === undefined ? (
        head
      ) : (
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>{head}</div>
          {action}
        </Group>
      )}
      {children}
    </Paper>
  );
}
