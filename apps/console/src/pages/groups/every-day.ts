const DAY_MS = 86_400_000;
/** Days that a chart draws one by one; what lies further apart is drawn as it came. */
const MOST_DAYS = 1500;

interface Day {
  readonly name: string;
  readonly count: number;
}

/** Days from the first to the last, those without anything among them. */
export function everyDay(days: readonly Day[]): readonly Day[] {
  const known = new Map(days.map((d) => [d.name, d.count]));
  const times = days.map((d) => Date.parse(`${d.name}T00:00:00Z`));
  const first = Math.min(...times);
  const length = (Math.max(...times) - first) / DAY_MS + 1;
  if (!(length <= MOST_DAYS)) return days;
  return Array.from({ length }, (_, k) => {
    const name = new Date(first + k * DAY_MS).toISOString().slice(0, 10);
    return { name, count: known.get(name) ?? 0 };
  });
}
