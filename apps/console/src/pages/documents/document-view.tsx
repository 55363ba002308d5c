import { Badge, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Judged } from '../../components/judged.js';
import { Loading } from '../../components/loading.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { DocumentPair } from './document-pair.js';
import { FileProperties } from './file-properties.js';
import { Neighbors } from './neighbors.js';
import { PagePicture } from './page-picture.js';

const PAPER = graphql(`
  query Paper($id: ID!, $with: ID) {
    paper(id: $id) {
      id verdict pages counterpart
      reasons { weight message { zh en } }
      against { zh en }
      neighbors { paper bits shared changed samePerson together }
      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }
      pair(with: $with) {
        with drawn
        own { text same } other { text same }
        fields { name own other same }
        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail credentialsBy credentialsClaim textFrom seals { page x y size } }
      }
    }
  }
`);

/** One document: what was found on it, what speaks against that, and another one beside it. */
export function DocumentView({ id }: { id: string }) {
  const { t, localize } = useLanguage();
  const [params] = useSearchParams();
  const other = params.get('with');
  const [{ data, error }] = useQuery({ query: PAPER, variables: { id, with: other } });
  if (!data) return <Loading error={error} />;
  const { paper } = data;
  if (!paper) return <EmptyState text="paperNotFound" />;
  return (
    <Paper withBorder p="md" data-testid="paper">
      <Group>
        <Title order={3} size="h4">
          {paper.id}
        </Title>
        <Badge variant="light" autoContrast color={paper.verdict === 'modified' ? 'orange' : 'gray'}>
          {t(`paper_${paper.verdict}`)}
        </Badge>
      </Group>
      {paper.reasons.length > 0 && <Waterfall reasons={paper.reasons} />}
      {paper.against.map((a) => (
        <Text key={a.en} c="dimmed">
          {localize(a)}
        </Text>
      ))}
      <Neighbors own={paper.id} rows={paper.neighbors} />
      <CompareForm placeholder={paper.pair?.with ?? ''} />
      {other !== null && !paper.pair && <Text role="status">{t('paperNotFound')}</Text>}
      {!paper.pair?.drawn && <PagePicture id={paper.id} size="large" />}
      {paper.pair && <DocumentPair own={paper.id} pair={paper.pair} />}
      {paper.file && <FileProperties own={paper.file} other={paper.pair?.file ?? null} />}
      <Judged subject="paper" id={paper.id} title={t('judgePaper')} />
    </Paper>
  );
}

/** Names the document to compare with; an empty field leaves the choice to the analysis. */
function CompareForm({ placeholder }: { placeholder: string }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [other, setOther] = useState(params.get('with') ?? '');
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        setParams((old) => {
          const changed = new URLSearchParams(old);
          if (other.trim() === '') changed.delete('with');
          else changed.set('with', other.trim());
          return changed;
        });
      }}
    >
      <Group align="end" mt="sm">
        <TextInput
          label={t('otherPaper')}
          value={other}
          placeholder={placeholder}
          onChange={(e) => setOther(e.currentTarget.value)}
          style={{ flex: 1, maxWidth: 420 }}
        />
        <Button type="submit" variant="default">
          {t('compareButton')}
        </Button>
      </Group>
    </form>
  );
}
