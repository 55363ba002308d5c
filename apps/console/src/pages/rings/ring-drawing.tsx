import { Text } from '@mantine/core';
import { type DrawableRing, ringLayout } from '../../../../../libs/reports/ring-layout.js';
import { useLanguage } from '../../locales/use-language.js';

const clipped = (text: string, size: number) => {
  const characters = [...text];
  return characters.length > size ? `${characters.slice(0, size - 1).join('')}…` : text;
};

/** What is shared on the left, the households that share it on the right. */
export function RingDrawing({ ring }: { ring: DrawableRing }) {
  const { t } = useLanguage();
  const drawing = ringLayout(ring);
  return (
    <>
      <svg
        className="ring-drawing"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={t('shared')}
      >
        {drawing.edges.map((e) => (
          <line
            key={`${e.from.id}>${e.to.id}`}
            className={`k-${e.from.kind}`}
            x1={e.from.x}
            y1={e.from.y}
            x2={e.to.x}
            y2={e.to.y}
          />
        ))}
        {drawing.nodes.map((n) =>
          n.kind === 'debtor' ? (
            <g key={n.id}>
              <circle cx={n.x} cy={n.y} r={5} />
              <text x={n.x + 10} y={n.y + 4}>
                {clipped(n.label, 26)}
              </text>
            </g>
          ) : (
            <g key={n.id}>
              <rect className={`k-${n.kind}`} x={n.x - 7} y={n.y - 7} width={14} height={14} rx={3} />
              <text x={n.x - 12} y={n.y + 4} textAnchor="end">
                {clipped(n.label, 20)} ×{n.weight}
              </text>
            </g>
          ),
        )}
      </svg>
      {drawing.more > 0 && (
        <Text size="sm" c="dimmed">
          {t('moreDebtors', { n: drawing.more })}
        </Text>
      )}
    </>
  );
}
