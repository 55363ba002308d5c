import type { ReactNode } from 'react';
import { useLanguage } from '../locales/use-language.js';

/** Holds what may be wider than the screen. It scrolls inside itself, by keyboard too. */
export function ScrollArea({
  width,
  height,
  children,
}: {
  width: number;
  height?: number | undefined;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a pointer scroll with the arrow keys once it has the focus
    <section className="wide" aria-label={t('scrollable')} tabIndex={0} style={{ maxHeight: height }}>
      <div style={{ minWidth: width }}>{children}</div>
    </section>
  );
}
