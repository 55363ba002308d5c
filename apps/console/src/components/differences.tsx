import type { ReactNode } from 'react';

/** A text whose parts that the other text lacks are marked. */
export function Differences({ segments }: { segments: readonly { text: string; same: boolean }[] }) {
  const keyed: ReactNode[] = [];
  let at = 0;
  for (const s of segments) {
    keyed.push(s.same ? <span key={at}>{s.text}</span> : <mark key={at}>{s.text}</mark>);
    at += s.text.length;
  }
  return <p className="letter">{keyed}</p>;
}
