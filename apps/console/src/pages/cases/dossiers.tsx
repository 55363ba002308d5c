import { Anchor, Button, Group, Text } from '@mantine/core';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { DossierFor } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import type { CaseDetail } from './case-detail.js';

const MAKE = graphql(`
  mutation MakeDossier($id: ID!, $to: DossierFor!) {
    makeDossier(case: $id, for: $to) {
      ... on Dossier { url sha256 bytes }
      ... on Refusal { code en zh }
    }
  }
`);

/** Dossiers: for one's own institution always, for others where two people sent the case there. */
export function Dossiers({ case: found }: { case: CaseDetail }) {
  const { t, language } = useLanguage();
  const [{ data, error, fetching }, make] = useAct(MAKE);
  const recipients: readonly DossierFor[] = [
    'internal',
    ...(found.state === 'escalated' && found.escalation ? [found.escalation.recipient] : []),
  ];
  const made = data?.makeDossier;
  return (
    <Section title={t('dossier')} hint={t('dossierHint')} testid="dossiers">
      <Group mt="sm">
        {recipients.map((to) => (
          <Button key={to} variant="default" loading={fetching} onClick={() => void make({ id: found.id, to })}>
            {t(`dossier_${to}`)}
          </Button>
        ))}
      </Group>
      {made && (
        <Text mt="sm" size="sm">
          <Anchor href={made.url} download>
            {t('download')}
          </Anchor>{' '}
          <Anchor
            href={`${made.url}/preview.pdf?language=${language}`}
            target="_blank"
            rel="noreferrer"
            data-testid="preview"
          >
            {t('preview')}
          </Anchor>{' '}
          ({(made.bytes / 2 ** 20).toFixed(1)} MB) SHA-256 <code className="hash">{made.sha256}</code>
        </Text>
      )}
      <ErrorAlert error={error} />
    </Section>
  );
}
