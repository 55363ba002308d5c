import { Tooltip } from '@mantine/core';
import { useLanguage } from '../locales/use-language.js';
import { Section } from './section.js';

interface Part {
  readonly fixed?: string | null;
  readonly slot?: number | null;
  readonly type?: string | null;
  readonly examples?: readonly string[] | null;
}

/** A shared letter: fixed text plain, variable parts colored by type with examples at hand. */
export function TemplateView({ parts }: { parts: readonly Part[] }) {
  const { t } = useLanguage();
  return (
    <Section title={t('template')} hint={t('templateHint')}>
      <p className="letter" data-testid="template">
        {parts.map((p, i) =>
          p.fixed === null || p.fixed === undefined ? (
            <Tooltip key={`slot-${p.slot}`} multiline maw={420} label={(p.examples ?? []).join(' | ')}>
              <mark className={`slot ${p.type}`}>
                <sup>{p.slot}</sup>
                {p.examples?.[0] ?? '…'}
              </mark>
            </Tooltip>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template never change their order
            <span key={`fixed-${i}`}>{` ${p.fixed} `}</span>
          ),
        )}
      </p>
    </Section>
  );
}
