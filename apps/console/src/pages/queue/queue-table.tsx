import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ComplaintLink } from '../../components/complaint-link.js';
import { Due } from '../../components/due.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { useLanguage } from '../../locales/use-language.js';
import type { QueueRow } from './use-queue.js';

/** Height of a row in pixels. */
const ROW = 48;
/** Milliseconds that rows are in sight before they are fetched. */
const SEEN_MS = 60;

/** The rows that are in sight. What is only scrolled past is not fetched. */
function useRowsInSight(total: number, onSee: (from: number, to: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items.at(0), items.at(-1)];
  const [from, to] = [first?.index ?? 0, last?.index ?? 0];
  useEffect(() => {
    const timer = setTimeout(() => onSee(from, to), SEEN_MS);
    return () => clearTimeout(timer);
  }, [from, to, onSee]);
  return {
    box,
    places: items.map((i) => i.index),
    above: first?.start ?? 0,
    below: virtual.getTotalSize() - (last?.end ?? 0),
    scrollTo: (place: number) => virtual.scrollToIndex(place),
  };
}

/** The rows of the queue, moved through with the keyboard alone if one likes. */
export function QueueTable({
  rows,
  total,
  onSee,
  shortcuts,
}: {
  rows: ReadonlyMap<number, QueueRow>;
  total: number;
  onSee: (from: number, to: number) => void;
  /** Keys beside those that move and open. */
  shortcuts: Readonly<Record<string, () => void>>;
}) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [current, setCurrent] = useState(0);
  const { box, places, above, below, scrollTo } = useRowsInSight(total, onSee);
  const move = (place: number) => {
    const target = Math.max(0, Math.min(total - 1, place));
    setCurrent(target);
    scrollTo(target);
  };
  const open = () => {
    const chosen = rows.get(current);
    if (chosen) void go(`/complaints/${encodeURIComponent(chosen.complaint.id)}`);
  };
  const acts = new Map<string, () => void>([
    ['ArrowDown', () => move(current + 1)],
    ['j', () => move(current + 1)],
    ['ArrowUp', () => move(current - 1)],
    ['k', () => move(current - 1)],
    ['PageDown', () => move(current + 10)],
    ['PageUp', () => move(current - 10)],
    ['Home', () => move(0)],
    ['End', () => move(total - 1)],
    ['Enter', open],
    ...Object.entries(shortcuts),
  ]);
  const onKeyDown = (e: KeyboardEvent) => {
    const act = acts.get(e.key);
    if (act === undefined || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    act();
  };
  return (
    <Box
      ref={box}
      className="queue"
      role="region"
      aria-label={t('queue')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="queue"
    >
      <table aria-rowcount={total}>
        <thead>
          <tr>
            <th>{t('complaint')}</th>
            <th>{t('due')}</th>
            <th>{t('lane')}</th>
            <th>{t('institution')}</th>
            <th>{t('text')}</th>
            <th>{t('assignee')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {places.map((place) => (
            <Row key={place} row={rows.get(place)} place={place} current={place === current} />
          ))}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </Box>
  );
}

function Row({ row, place, current }: { row: QueueRow | undefined; place: number; current: boolean }) {
  const { t, localize } = useLanguage();
  // The head of the table is row 1 for who hears it.
  const attributes = { 'aria-rowindex': place + 2, className: current ? 'current' : '' };
  if (row === undefined)
    return (
      <tr {...attributes}>
        <td colSpan={6}>…</td>
      </tr>
    );
  const { complaint, clock, lane, assignee } = row;
  const reason = complaint.reasons[0];
  return (
    <tr {...attributes}>
      <td>
        <ComplaintLink id={complaint.id} />
      </td>
      <td>
        <Due {...clock} />
      </td>
      <td>
        <LaneBadge lane={lane} />
      </td>
      <td className="clip">{complaint.institution}</td>
      <td>
        <div className="clip">{complaint.text}</div>
        <div className="clip q-why">
          {lane === 'hardship' ? t('whyHardship') : reason ? localize(reason.message) : t('whyNothing')}
        </div>
      </td>
      <td className="clip">{assignee ?? ''}</td>
    </tr>
  );
}
