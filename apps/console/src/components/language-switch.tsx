import { SegmentedControl } from '@mantine/core';
import { setLanguage } from '../locales/i18n.js';
import { useLanguage } from '../locales/use-language.js';

export function LanguageSwitch() {
  const { language } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label="语言 / Language"
      value={language}
      onChange={(value) => setLanguage(value === 'zh' ? 'zh' : 'en')}
      data={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
