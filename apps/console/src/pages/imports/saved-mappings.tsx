import { useQuery } from 'urql';
import { ConfirmButton } from '../../components/confirm-button.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { SavedMappingsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const SAVED = graphql(`
  query SavedMappings {
    savedMappings { id name kinds again savedAt savedBy }
  }
`);
const REMOVE = graphql(`
  mutation RemoveMapping($id: ID!) {
    removeMapping(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

type Row = SavedMappingsQuery['savedMappings'][number];

/** Sources whose columns somebody matched once. */
export function SavedMappings() {
  const { t } = useLanguage();
  const [{ data }, refresh] = useQuery({ query: SAVED, requestPolicy: 'cache-and-network' });
  const [removed, remove] = useAct(REMOVE);
  const rows = data?.savedMappings ?? [];
  if (rows.length === 0) return null;
  const forget = (id: string) =>
    void remove({ id }).then((r) => r.error === undefined && refresh({ requestPolicy: 'network-only' }));
  const columns: readonly Column<Row>[] = [
    { title: t('name'), cell: (m) => m.name },
    { title: t('rowsAre'), cell: (m) => m.kinds.map((kind) => t(`tableKind_${kind}`)).join(t('between')) },
    { title: t('again'), cell: (m) => t(`again_${m.again}`) },
    { title: t('savedBy'), cell: (m) => m.savedBy },
    { title: t('when'), cell: (m) => new Date(m.savedAt).toLocaleString() },
    {
      title: '',
      cell: (m) => (
        <ConfirmButton
          label={t('removeNamed', { name: m.name })}
          question={t('removeSure', { name: m.name })}
          onConfirm={() => forget(m.id)}
        />
      ),
    },
  ];
  return (
    <Section title={t('savedMappings')} hint={t('savedMappingsHint')} testid="saved-mappings">
      <RecordTable columns={columns} rows={rows} rowKey={(m) => m.id} />
      <ErrorAlert error={removed.error} />
    </Section>
  );
}
