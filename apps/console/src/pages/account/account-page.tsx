import { Stack, Title } from '@mantine/core';
import { may } from '../../../../../libs/domain/access.js';
import { FactTable } from '../../components/fact-table.js';
import { Section } from '../../components/section.js';
import { useSession } from '../../components/session.js';
import { useLanguage } from '../../locales/use-language.js';
import { ChangePassword } from './change-password.js';
import { Digest } from './digest.js';
import { SecondFactor } from './second-factor.js';

/** One's own account: name, role, password, second factor, and the mail digest. */
export function AccountPage() {
  const { t } = useLanguage();
  const { name, role } = useSession();
  return (
    <Stack>
      <Title order={2}>{t('account')}</Title>
      <Section title={t('accountWho')} testid="own-account">
        <FactTable
          facts={[
            [t('name'), name],
            [t('role'), t(`role_of_${role}`)],
          ]}
        />
      </Section>
      <ChangePassword />
      <SecondFactor />
      {may(role, 'Query.digest') && <Digest />}
    </Stack>
  );
}
