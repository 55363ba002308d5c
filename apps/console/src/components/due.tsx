import { Badge, Group, Text } from '@mantine/core';
import { useLanguage } from '../locales/use-language.js';

/** The last day of a limit, with how many days are left. */
export function Due(clock: { due: string; left: number; alert: boolean; missed: boolean; state: string }) {
  const { t } = useLanguage();
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {clock.due}
      </Text>
      {clock.state === 'running' ? (
        <Badge
          style={{ flexShrink: 0 }}
          variant="light"
          autoContrast
          color={clock.missed ? 'red' : clock.alert ? 'orange' : 'gray'}
        >
          {t(clock.missed ? 'daysLate' : 'daysLeft', { n: Math.abs(clock.left) })}
        </Badge>
      ) : (
        <Badge variant="light" autoContrast color="gray">
          {t(clock.state === 'stopped' ? 'clockStopped' : 'answered')}
        </Badge>
      )}
    </Group>
  );
}
