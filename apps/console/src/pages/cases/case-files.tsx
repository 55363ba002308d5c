import { Alert, Anchor, Button, Group, List, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '../../components/rest.js';
import { Section } from '../../components/section.js';
import type { Bilingual } from '../../locales/bilingual.js';
import { useLanguage } from '../../locales/use-language.js';
import { type CasePart, isLive } from './case-detail.js';

/** Files that people put in a case, with a reason. */
export function CaseFiles({ case: found, onDone }: CasePart) {
  const { t, localize } = useLanguage();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Bilingual | null>(null);
  const put = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    const form = new FormData();
    form.append('reason', reason);
    for (const f of files) form.append('file', f);
    const refused = await send(`/api/cases/${found.id}/files`, form);
    setProblem(refused);
    if (refused !== null) return;
    setReason('');
    onDone();
  };
  return (
    <Section title={t('caseFiles')} testid="files">
      <List listStyleType="none" mt="xs">
        {found.files.map((f) => (
          <List.Item key={f.sha256}>
            <Anchor href={`/api/cases/${found.id}/files/${f.sha256}`}>{f.name}</Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {(f.bytes / 1024).toFixed(1)} kB
            </Text>
          </List.Item>
        ))}
      </List>
      {isLive(found) && (
        <Group align="end" mt="sm">
          <TextInput
            label={t('reason')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button component="label" variant="default" disabled={reason.trim() === ''}>
            {t('addFile')}
            <input
              type="file"
              hidden
              multiple
              disabled={reason.trim() === ''}
              onChange={(e) => void put(e.currentTarget.files)}
            />
          </Button>
        </Group>
      )}
      {problem && (
        <Alert color="red" role="alert" title={t('problem')}>
          {localize(problem)}
        </Alert>
      )}
    </Section>
  );
}
