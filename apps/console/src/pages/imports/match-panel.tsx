import { Alert, Badge, Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import type { AgainChoice, ColumnsChoice, DateOrder } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type Chosen, choiceOf, chosenIn, missingIn } from './choice.js';
import { kindsOf } from './kinds-of.js';
import { DISCARD, PREVIEW, type Preview, START } from './queries.js';

/** How a file is understood: its columns left, ours right. Each choice shows at once what it changes. */
export function MatchPanel({
  id,
  name,
  again,
  onDone,
}: {
  id: string;
  name: string;
  /** What becomes of known numbers, as it was chosen beside the file. */
  again: AgainChoice | null;
  onDone: () => void;
}) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [saveAs, setSaveAs] = useState('');
  const [choice, setChoice] = useState<ColumnsChoice | null>(null);
  const asked = { query: PREVIEW, variables: { id, choice }, requestPolicy: 'network-only' } as const;
  const [{ data, error, fetching }] = useQuery(asked);
  const [started, start] = useAct(START);
  const [discarded, discard] = useAct(DISCARD);
  const [kept, setKept] = useState<Preview | null>(null);
  const preview = data?.importPreview ?? null;
  // What was seen last stays while the next is read.
  if (preview !== null && preview !== kept) setKept(preview);
  if (kept === null) return <Loading error={error} />;
  const now = chosen ?? chosenIn(kept, choice?.table ?? 0, choice?.header ?? null);
  const missing = now === null ? [] : missingIn(kept, now);
  const choose = (next: Chosen) => {
    setChosen(next);
    if (missingIn(kept, next).length === 0) setChoice(choiceOf(next));
  };
  // Another header has other columns: the machine says first what they may be.
  const head = (next: Chosen, header: number) => {
    setChosen(null);
    setChoice(choiceOf({ ...next, columns: new Map(), header }));
  };
  const table = kept.tables[now?.table ?? 0];
  if (chosen === null && now !== null && !fetching && table?.understood === false && missing.length === 0) choose(now);
  const unnamed = table !== undefined && isUnnamed(table);
  const done = (result: { error: unknown }) => result.error === undefined && onDone();
  return (
    <Section title={t('matchTitle', { name })} hint={t('matchHint')} testid="match">
      <Stack gap="sm" mt="sm">
        {kept.applied && <Alert color="blue">{t('matchApplied', { name: kept.applied })}</Alert>}
        {now === null ? (
          <Text>{t('matchNoTable')}</Text>
        ) : (
          <Columns preview={kept} chosen={now} missing={missing} onChoose={choose} onHeader={head} />
        )}
        <Effect preview={kept} missing={missing} waits={fetching} />
        <Group align="end">
          <TextInput
            label={t('saveMapping')}
            description={t(unnamed ? 'saveMappingNot' : 'saveMappingHint')}
            disabled={unnamed}
            value={unnamed ? '' : saveAs}
            onChange={(e) => setSaveAs(e.currentTarget.value)}
            maxLength={80}
            w={320}
          />
          <Button
            loading={started.fetching}
            disabled={missing.length > 0}
            onClick={() =>
              void start({ id, choice, saveAs: unnamed || saveAs.trim() === '' ? null : saveAs, again }).then(done)
            }
          >
            {t('importNow')}
          </Button>
          <Button variant="default" loading={discarded.fetching} onClick={() => void discard({ id }).then(done)}>
            {t('discardImport')}
          </Button>
        </Group>
        <ErrorAlert error={error ?? started.error ?? discarded.error} />
      </Stack>
    </Section>
  );
}

/** Whether a table has no header, so that its columns are counted. */
const isUnnamed = ({ line, lines }: Preview['tables'][number]): boolean => line === 0 && lines.length > 0;

/** What stands still, so that its place names it. */
const placed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, place, key: String(place) }));

interface ColumnsProps {
  readonly preview: Preview;
  readonly chosen: Chosen;
  readonly missing: readonly string[];
  readonly onChoose: (chosen: Chosen) => void;
  readonly onHeader: (chosen: Chosen, line: number) => void;
}

function Columns({ preview, chosen, missing, onChoose, onHeader }: ColumnsProps) {
  const { t, word } = useLanguage();
  const table = preview.tables[chosen.table];
  const fields = preview.fields.find((f) => f.kind === chosen.kind)?.columns ?? [];
  if (table === undefined) return null;
  const options = [
    { value: '', label: t('keepColumn') },
    ...fields.map((f) => ({ value: f.name, label: `${word('field', f.name)}${f.needed ? ' *' : ''}` })),
  ];
  const put = (place: number, ours: string) => {
    const columns = new Map([...chosen.columns].filter(([, of]) => of !== ours));
    if (ours === '') columns.delete(place);
    else columns.set(place, ours);
    onChoose({ ...chosen, columns });
  };
  return (
    <>
      <Settings preview={preview} chosen={chosen} onChoose={onChoose} onHeader={onHeader} />
      {isUnnamed(table) && chosen.header === null && <Alert color="yellow">{t('headerMissing')}</Alert>}
      <ScrollArea width={760}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('theirColumn')}</Table.Th>
              <Table.Th>{t('sampleRows')}</Table.Th>
              <Table.Th>{t('ourColumn')}</Table.Th>
              <Table.Th>{t('ground')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {placed(table.columns).map(({ item: column, place, key }) => {
              const label = column.name === '' ? t('columnNumber', { n: place + 1 }) : column.name;
              const ours = chosen.columns.get(place) ?? '';
              const ground = ours !== '' && ours === column.ours ? column.ground : ours === '' ? null : 'map';
              return (
                <Table.Tr key={key}>
                  <Table.Td fw={600}>{label}</Table.Td>
                  <Table.Td maw={320}>
                    {placed(column.samples).map(({ item, key }) => (
                      <Text size="xs" truncate key={key}>
                        {item === '' ? '–' : item}
                      </Text>
                    ))}
                  </Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t('ourColumnOf', { column: label })}
                      data={options}
                      value={ours}
                      onChange={(e) => put(place, e.currentTarget.value)}
                    />
                  </Table.Td>
                  <Table.Td>
                    {ground && (
                      <Badge variant="light" color={ground === 'suggested' ? 'yellow' : 'green'} autoContrast>
                        {t(`ground_${ground}`)}
                      </Badge>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {missing.length > 0 && (
        <Alert color="yellow" data-testid="missing">
          {t('stillNeeded', { columns: missing.map((c) => word('field', c)).join(t('between')) })}
        </Alert>
      )}
    </>
  );
}

/** Which table, what its rows are, and how dates and numbers in it are written. */
function Settings({ preview, chosen, onChoose, onHeader }: Omit<ColumnsProps, 'missing'>) {
  const { t } = useLanguage();
  const table = preview.tables[chosen.table];
  const kinds = preview.fields.map((f) => ({ value: f.kind, label: t(`tableKind_${f.kind}`) }));
  const orders = ['', 'dmy', 'mdy'] as const;
  return (
    <Group align="end">
      {preview.tables.length > 1 && (
        <NativeSelect
          label={t('whichTable')}
          value={String(chosen.table)}
          onChange={(e) => {
            const next = chosenIn(preview, Number(e.currentTarget.value), chosen.header);
            if (next !== null) onChoose(next);
          }}
          data={preview.tables.map((table, i) => ({
            value: String(i),
            label: table.sheet === null ? table.file : t('sheetNumber', { n: table.sheet }),
          }))}
        />
      )}
      {table !== undefined && table.lines.length > 0 && (
        <NativeSelect
          label={t('headerIs')}
          maw={420}
          value={String(table.line)}
          onChange={(e) => onHeader(chosen, Number(e.currentTarget.value))}
          data={[
            { value: '0', label: t('headerNone') },
            ...table.lines.map(({ line, cells }) => ({
              value: String(line),
              label: t('headerLine', { n: line, cells: cells.join(' · ') }),
            })),
          ]}
        />
      )}
      <NativeSelect
        label={t('rowsAre')}
        value={chosen.kind}
        data={kinds}
        onChange={(e) => {
          const kind = preview.fields.find((f) => f.kind === e.currentTarget.value)?.kind;
          if (kind !== undefined) onChoose({ ...chosen, kind, columns: new Map() });
        }}
      />
      <NativeSelect
        label={t('dateOrder')}
        value={chosen.dates ?? ''}
        data={orders.map((value) => ({ value, label: t(value === '' ? 'dateOrder_rows' : `dateOrder_${value}`) }))}
        onChange={(e) => {
          const dates = orders.find((o) => o === e.currentTarget.value);
          onChoose({ ...chosen, dates: dates === '' || dates === undefined ? null : (dates as DateOrder) });
        }}
      />
    </Group>
  );
}

/** What the first rows come to, by kind of record, and why some are not taken. */
function Effect({ preview, missing, waits }: { preview: Preview; missing: readonly string[]; waits: boolean }) {
  const { t, localize } = useLanguage();
  const { refused } = preview.counts;
  const kinds = kindsOf(preview.counts);
  const taken = kinds.reduce((sum, [, n]) => sum + n, 0);
  const color = taken === 0 || missing.length > 0 ? 'red' : refused > 0 ? 'yellow' : 'green';
  return (
    <div aria-live="polite" aria-busy={waits} data-testid="effect">
      <Group gap="xs">
        <Text fw={600}>{t(preview.more ? 'effectFirst' : 'effectAll')}</Text>
        {kinds.map(([kind, n]) => (
          <Badge key={kind} color={color} variant="light" autoContrast>
            {t(`tableKind_${kind}`)} {n.toLocaleString()}
          </Badge>
        ))}
        {taken === 0 && (
          <Badge color="red" variant="light" autoContrast>
            {t('import_nothing')}
          </Badge>
        )}
        {refused > 0 && (
          <Badge color={color} variant="light" autoContrast>
            {t('refused')} {refused.toLocaleString()}
          </Badge>
        )}
      </Group>
      {placed(preview.rejections.slice(0, 5)).map(({ item: r, key }) => (
        <Text size="sm" key={key}>
          {r.line > 0 ? `${t('line')} ${r.line} · ` : ''}
          {r.column !== '' ? `${r.column} · ` : ''}
          {localize(r.why)}
        </Text>
      ))}
    </div>
  );
}
