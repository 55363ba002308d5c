import type { Alert } from '../domain/calls/watch.js';
import { csvRow } from './csv.js';

/** The numbers of an alert as a table, the busiest first. Withheld numbers are left out, since nobody can block them. */
export function blockList({ line, callers }: Alert): string {
  return [
    csvRow(['number', 'kind', 'calls', 'first_call', 'last_call', 'line']),
    ...callers.map((c) => csvRow([c.number, c.kind, String(c.calls), c.first, c.last, line])),
  ].join('');
}
