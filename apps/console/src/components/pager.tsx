import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../locales/use-language.js';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** The way through a list that the API gives page by page. */
export interface Trail {
  /** Cursor behind which the shown page begins; undefined on the first page. */
  readonly after: string | undefined;
  readonly first: boolean;
  readonly reset: () => void;
  readonly forward: (cursor: string) => void;
  readonly backward: () => void;
}

export function useTrail(): Trail {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1),
    first: cursors.length === 0,
    reset: () => setCursors([]),
    forward: (cursor) => setCursors([...cursors, cursor]),
    backward: () => setCursors(cursors.slice(0, -1)),
  };
}

/** Leads one page back or forth. */
export function Pager({ trail, page }: { trail: Trail; page: PageInfo | undefined }) {
  const { t } = useLanguage();
  const next = page?.hasNextPage === true ? (page.endCursor ?? null) : null;
  return (
    <Group>
      <Button variant="default" aria-label={t('earlier')} disabled={trail.first} onClick={trail.backward}>
        ‹
      </Button>
      <Button
        variant="default"
        aria-label={t('later')}
        disabled={next === null}
        onClick={() => next !== null && trail.forward(next)}
      >
        ›
      </Button>
    </Group>
  );
}
