import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { minute } from '../../components/dates.js';
import { Differences } from '../../components/differences.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const VERSIONS = graphql(`
  query ComplaintVersions($id: ID!) {
    complaint(id: $id) {
      id
      versions { import file line at by standing changed { zh en } text { text same } }
    }
  }
`);

/** What several imports say of one complaint: earlier versions, and rows that were refused for the known one. */
export function Versions({ complaint }: { complaint: string }) {
  const { t, localize } = useLanguage();
  const [{ data }] = useQuery({ query: VERSIONS, variables: { id: complaint } });
  const others = (data?.complaint?.versions ?? []).filter((v) => v.standing || v.changed.length > 0);
  if (others.length < 2) return null;
  return (
    <Section title={t('recordVersions')} hint={t('versionsHint')} testid="versions">
      <Stack mt="sm">
        {others.map((v) => (
          <div key={v.import}>
            <Group gap="xs">
              <Badge variant="light" color={v.standing ? 'green' : 'gray'} autoContrast>
                {t(v.standing ? 'versionStands' : 'versionOther')}
              </Badge>
              <Text size="sm">
                {v.file}:{v.line} · {minute(v.at)} · {v.by}
              </Text>
            </Group>
            {v.changed.length > 0 && (
              <Text size="sm">{t('versionDiffers', { fields: v.changed.map(localize).join(t('between')) })}</Text>
            )}
            {v.text.length > 0 && <Differences segments={v.text} />}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
