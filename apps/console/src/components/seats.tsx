import { Text } from '@mantine/core';
import { useLanguage } from '../locales/use-language.js';

/** Seats that a row draws at most; beyond, one seat stands for several people. */
const MOST = 48;

/** People as a row of seats. Those who hold what is shown are filled, the others are hollow. A number alone makes a heap of them. */
export function Seats({ of, filled = 0 }: { of: number; filled?: number }) {
  const { t } = useLanguage();
  const each = Math.ceil(of / MOST);
  const full = Math.round(filled / each);
  const seats = Array.from({ length: Math.ceil(of / each) }, (_, k) => ({ place: k + 1, full: k < full }));
  return (
    <>
      <span className="seats" aria-hidden="true">
        {seats.map((seat) => (
          <span key={seat.place} className={seat.full ? 'seat full' : 'seat'} />
        ))}
      </span>
      {each > 1 && (
        <Text size="xs" c="dimmed">
          {t('groupSeats', { n: each })}
        </Text>
      )}
    </>
  );
}
