import type { ReactNode } from 'react';
import { useLanguage } from '../locales/use-language.js';

/** What may be wider than the screen: it scrolls inside itself, by the keyboard too. */
export function ScrollArea({ width, height, children }: { width: number; height?: number; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls with the arrow keys once it has the focus
    <section className="wide" aria-label={t('wide')} tabIndex={0} style={{ maxHeight: height }}>
      <div style={{ minWidth: width }}>{children}</div>
    </section>
  );
}
