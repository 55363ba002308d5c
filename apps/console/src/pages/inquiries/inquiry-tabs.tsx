import { Group } from '@mantine/core';
import { NavLink } from 'react-router';
import { useLanguage } from '../../locales/use-language.js';

/** Leads between what is to find out, what was found out, and samples. */
export function InquiryTabs() {
  const { t } = useLanguage();
  return (
    <Group role="group" gap="lg" className="tabs" aria-label={t('inquiryTabs')}>
      <NavLink to="/inquiries">{t('inquiries')}</NavLink>
      <NavLink to="/organisers">{t('organisers')}</NavLink>
      <NavLink to="/samples">{t('samples')}</NavLink>
    </Group>
  );
}
