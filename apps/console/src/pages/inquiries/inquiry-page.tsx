import { Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { Loading } from '../../components/loading.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { useLanguage } from '../../locales/use-language.js';
import { INQUIRIES } from './inquiries-page.js';
import { InquiryTabs } from './inquiry-tabs.js';
import { QuestionCard } from './question-card.js';
import { WaitingAnswer } from './waiting-answer.js';

/** One question: how to find out, what each answer would do, and the answer. */
export function InquiryPage() {
  const { t } = useLanguage();
  const { value = '' } = useParams();
  const [data, error, again] = useSettledQuery({
    query: INQUIRIES,
    variables: {},
    requestPolicy: 'cache-and-network',
  });
  const found = data?.inquiries.find((q) => q.value === value);
  return (
    <Stack>
      <InquiryTabs />
      <Title order={2}>{t('inquiries')}</Title>
      {!data ? (
        <Loading error={error} />
      ) : found === undefined ? (
        <Text data-testid="settled">{t('inquirySettled')}</Text>
      ) : (
        <>
          {found.state === 'waiting' && found.organiser && <WaitingAnswer organiser={found.organiser} onDone={again} />}
          <QuestionCard inquiry={found} group={null} onDone={again} />
        </>
      )}
    </Stack>
  );
}
