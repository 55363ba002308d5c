/**
 * JSON in one form only: no spaces, names in the order of their UTF-16 units (RFC 8785).
 * Numbers and strings are ECMAScript's there too.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
