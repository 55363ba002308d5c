/** Keeps the first and the last character or two of a value and hides the rest: enough to find it, not to use it. */
export function mask(value: string): string {
  const v = value.replace(/\s+/g, ' ').trim();
  if (v.length === 0) return '';
  if (v.length <= 2) return v[0] + '*';
  if (v.length <= 6) return v[0] + '*'.repeat(v.length - 2) + v[v.length - 1];
  const shown = v.length > 24 ? `${v.slice(0, 2)}…(${v.length})…${v.slice(-2)}` : null;
  return shown ?? v.slice(0, 2) + '*'.repeat(Math.min(12, v.length - 4)) + v.slice(-2);
}

/** Phone or account as shown to people: country code and the last four digits. */
export function maskNumber(value: string): string {
  return value.length <= 4 ? value : `…${value.slice(-4)}`;
}
