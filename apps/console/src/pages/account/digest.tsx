import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const DIGEST = graphql(`
  query Digest {
    digest
  }
`);
const SET = graphql(`
  mutation SetDigest($address: String, $every: Every) {
    setDigest(address: $address, every: $every) {
      ... on DigestSet { every }
      ... on Refusal { code en zh }
    }
  }
`);

const CHOICES = ['never', 'day', 'week'] as const;

/** Counts of what waits, by mail, to oneself alone. */
export function Digest() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: DIGEST, requestPolicy: 'cache-and-network' });
  const [set, setDigest] = useAct(SET);
  const [address, setAddress] = useState('');
  const [every, setEvery] = useState<(typeof CHOICES)[number]>('never');
  const save = async () => {
    const result = await setDigest(every === 'never' ? { address: null, every: null } : { address, every });
    if (result.error === undefined) again({ requestPolicy: 'network-only' });
  };
  return (
    <Section
      title={t('digest')}
      hint={t('digestHint', { every: t(data?.digest ? `every_${data.digest}` : 'every_never') })}
      testid="digest"
    >
      <Group align="end" mt="sm">
        <TextInput
          label={t('mailAddress')}
          type="email"
          value={address}
          onChange={(e) => setAddress(e.currentTarget.value)}
        />
        <NativeSelect
          label={t('howOften')}
          value={every}
          onChange={(e) => setEvery(CHOICES.find((c) => c === e.currentTarget.value) ?? 'never')}
          data={CHOICES.map((c) => ({ value: c, label: t(`every_${c}`) }))}
        />
        <Button
          variant="default"
          loading={set.fetching}
          disabled={every !== 'never' && address.trim() === ''}
          onClick={() => void save()}
        >
          {t('save')}
        </Button>
      </Group>
      <ErrorAlert error={set.error ?? error} />
    </Section>
  );
}
