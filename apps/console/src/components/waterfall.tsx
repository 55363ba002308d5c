import { useLanguage } from '../locales/use-language.js';

/** Evidence strength with its sign; what speaks for the complainant is green. */
export function EvidenceWeight({ weight }: { weight: number }) {
  return (
    <span className={weight < 0 ? 'bits minus' : 'bits'}>
      {weight > 0 ? '+' : ''}
      {weight.toFixed(2)}
    </span>
  );
}

/**
 * Strengths one after the other, each beginning where the one before ended (the waterfall of Splink).
 * Evidence for a connection goes to the right, evidence for the complainant to the left.
 */
export function Waterfall({
  reasons,
}: {
  reasons: readonly { weight: number; message: { en: string; zh: string } }[];
}) {
  const { localize } = useLanguage();
  const steps: { from: number; to: number; weight: number; message: { en: string; zh: string } }[] = [];
  for (const r of reasons) {
    const from = steps.at(-1)?.to ?? 0;
    steps.push({ ...r, from, to: from + r.weight });
  }
  const least = Math.min(0, ...steps.map((s) => s.to));
  const span = Math.max(0.01, Math.max(0, ...steps.map((s) => s.to)) - least);
  const at = (x: number) => `${((x - least) / span) * 100}%`;
  return (
    <ul className="waterfall" data-testid="reasons">
      {steps.map((s) => (
        <li key={s.message.en}>
          <div className="track" aria-hidden="true">
            <span className="zero" style={{ left: at(0) }} />
            <span
              className={s.weight < 0 ? 'step minus' : 'step plus'}
              style={{
                left: at(Math.min(s.from, s.to)),
                width: `${Math.max(0.5, (Math.abs(s.weight) / span) * 100)}%`,
              }}
            />
          </div>
          <EvidenceWeight weight={s.weight} /> {localize(s.message)}
        </li>
      ))}
    </ul>
  );
}
