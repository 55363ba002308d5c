import { Alert, Button, FileButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import type { Bilingual } from '../../locales/bilingual.js';
import { en, zh } from '../../locales/texts.js';
import { useLanguage } from '../../locales/use-language.js';
import { sendAll } from './send.js';

const BROKEN: Bilingual = { en: en.uploadBroke, zh: zh.uploadBroke };

/** Where files are dropped or chosen. */
export function UploadBox({
  onArrived,
  onUploaded,
}: {
  onArrived: (id: string) => Promise<void>;
  onUploaded: () => void;
}) {
  const { t, localize } = useLanguage();
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Bilingual | null>(null);
  const [over, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const upload = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setProblem(null);
    // What was sent stays with the server: the next attempt resumes it.
    await sendAll(files, {
      onProgress: setProgress,
      onProblem: (said) => setProblem(said ?? BROKEN),
      onArrived,
    });
    setProgress(null);
    reset.current?.();
    onUploaded();
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files]);
  };
  return (
    <Paper
      withBorder
      p="lg"
      className={over ? 'drop over' : 'drop'}
      data-testid="drop"
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Stack align="center" gap="xs">
        <Text fw={600}>{t('drop')}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {t('dropMore')} {t('uploadResumes')}
        </Text>
        <Group>
          <FileButton
            resetRef={reset}
            multiple
            onChange={(files) => void upload(files)}
            inputProps={{ 'aria-label': t('choose') }}
          >
            {(props) => <Button {...props}>{t('choose')}</Button>}
          </FileButton>
        </Group>
        {progress !== null && (
          <Stack w="100%" gap={4}>
            <Text size="sm">{t('uploading')}</Text>
            <Progress value={progress} animated aria-label={t('uploading')} />
          </Stack>
        )}
        {problem && (
          <Alert color="red" role="alert" w="100%" title={t('problem')}>
            {localize(problem)}
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
