import { Table, Text, Title } from '@mantine/core';
import { ScrollArea } from '../../components/scroll-area.js';
import type { PaperQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

type FileFacts = NonNullable<NonNullable<PaperQuery['paper']>['file']>;

const NAMES = [
  'type',
  'bytes',
  'producer',
  'creator',
  'created',
  'modified',
  'software',
  'updates',
  'signature',
  'thumbnail',
  'textFrom',
  'sha256',
] as const satisfies readonly (keyof FileFacts)[];
/** Groups of words for the values that are codes. */
const CODES: Readonly<Record<string, string>> = {
  type: 'fileType',
  signature: 'signature',
  thumbnail: 'thumbnail',
  textFrom: 'textFrom',
};

function propertiesOf(file: FileFacts, { t, word }: Speech): readonly (readonly [name: string, value: string])[] {
  const said = (name: (typeof NAMES)[number]) => {
    const value = String(file[name] ?? '');
    const group = CODES[name];
    return group === undefined ? value : word(group, value);
  };
  const seals = file.seals.map((s) => [s.x, s.y, s.size].map(Math.round).join(', '));
  return [
    ...NAMES.map((name) => [t(`ff_${name}`), said(name)] as const),
    [t('ff_credentialsBy'), file.credentialsBy],
    [t('ff_credentialsClaim'), file.credentialsClaim.map((c) => word('credential', c)).join('; ')],
    [t('ff_fonts'), file.fonts.join(', ')],
    [t('ff_seals'), seals.join('; ')],
  ];
}

/** What a file says of its own making, beside the other one's. What neither says is left out. */
export function FileProperties({ own, other }: { own: FileFacts; other: FileFacts | null }) {
  const speech = useLanguage();
  const { t } = speech;
  const theirs = other === null ? null : new Map(propertiesOf(other, speech));
  const rows = propertiesOf(own, speech).filter(([name, value]) => value !== '' || (theirs?.get(name) ?? '') !== '');
  return (
    <section data-testid="paper-file">
      <Title order={4} size="h5" mt="md">
        {t('paperFile')}
      </Title>
      <ScrollArea width={600}>
        <Table>
          <Table.Tbody>
            {rows.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={200}>{name}</Table.Th>
                <Table.Td className="hash">{value}</Table.Td>
                {theirs !== null && <Table.Td className="hash">{theirs.get(name)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {(own.credentialsBy !== '' || own.credentialsClaim.length > 0) && (
        <Text size="sm" c="dimmed">
          {t('credentialsHint')}
        </Text>
      )}
      {own.seals.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('ff_seals')}: {t('sealsHint')}
        </Text>
      )}
    </section>
  );
}
