import type { ReactNode } from 'react';
import { useLanguage } from '../locales/use-language.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans without overlaps: of those that overlap the first stays, and of those that begin together the longest. */
function withoutOverlaps<T extends Span>(spans: readonly T[], length: number): T[] {
  const kept: T[] = [];
  for (const s of [...spans].sort((x, y) => x.start - y.start || y.end - x.end))
    if (s.start >= (kept.at(-1)?.end ?? 0) && s.end <= length) kept.push(s);
  return kept;
}

/** A text in which facts and the variable parts of its letter are marked. A fact inside such a part has both marks. */
export function MarkedText({
  text,
  facts,
  slots = [],
}: {
  text: string;
  facts: readonly (Span & { readonly kind: string })[];
  slots?: readonly (Span & { readonly slot: number; readonly type: string })[];
}) {
  const { t, word } = useLanguage();
  const [found, filled] = [withoutOverlaps(facts, text.length), withoutOverlaps(slots, text.length)];
  const cuts = [...new Set([0, text.length, ...[...found, ...filled].flatMap((s) => [s.start, s.end])])].sort(
    (x, y) => x - y,
  );
  const parts = cuts.slice(0, -1).map((start, k): ReactNode => {
    const end = cuts[k + 1] ?? text.length;
    const over = <T extends Span>(spans: readonly T[]) => spans.find((s) => s.start <= start && s.end >= end);
    const [fact, slot] = [over(found), over(filled)];
    if (fact === undefined && slot === undefined) return text.slice(start, end);
    return (
      <mark
        key={start}
        className={[fact ? `fact ${fact.kind}` : '', slot ? `slot ${slot.type}` : ''].join(' ').trim()}
        title={[
          fact ? word('fact', fact.kind) : '',
          slot ? `${t('slotsFilled')} ${slot.slot}: ${word('slot', slot.type)}` : '',
        ]
          .filter((said) => said !== '')
          .join(' · ')}
      >
        {slot?.start === start && <sup>{slot.slot}</sup>}
        {text.slice(start, end)}
      </mark>
    );
  });
  return <p className="letter">{parts}</p>;
}
