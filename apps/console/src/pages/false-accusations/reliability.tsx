import type { AccusationsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Report = AccusationsQuery['accusations'];

/** Size of the drawing, and where its axes begin. */
const [WIDTH, HEIGHT, LEFT, BOTTOM, MARGIN] = [520, 220, 44, 34, 12];

/**
 * Share of judged rings that were confirmed, by strength. Points have intervals; the fitted steps need enough of them.
 */
export function Reliability({ bins, steps }: { bins: Report['reliability']; steps: Report['calibration'] }) {
  const { t } = useLanguage();
  const highest = Math.max(...bins.map((b) => b.to));
  const x = (score: number) => LEFT + (Math.max(0, score) / highest) * (WIDTH - LEFT - MARGIN);
  const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - MARGIN);
  const middle = (b: { from: number; to: number }) => x((b.from + b.to) / 2);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="reliability" role="img" aria-label={t('calibration')}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH - MARGIN} y1={y(share)} y2={y(share)} />
          <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
            {100 * share}%
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 6}>
        {t('score')}
      </text>
      {bins.map((b) => (
        <g key={b.from}>
          <line className="interval" x1={middle(b)} x2={middle(b)} y1={y(b.low)} y2={y(b.high)} />
          <circle cx={middle(b)} cy={y(b.share)} r={5} />
          <text x={middle(b)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">
            {b.from}–{b.to}
          </text>
        </g>
      ))}
      {steps.length > 0 && (
        <polyline points={steps.flatMap((s) => [`${x(s.from)},${y(s.share)}`, `${x(s.to)},${y(s.share)}`]).join(' ')} />
      )}
    </svg>
  );
}
