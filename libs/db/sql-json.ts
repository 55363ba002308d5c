/**
 * JSON that a jsonb column takes: PostgreSQL's text holds no NUL, and its jsonb no half of a surrogate pair. Both become
 * U+FFFD, as a browser would show them.
 */
export function sqlJson(value: unknown): string {
  return sqlSafe(JSON.stringify(value));
}

/** The same for what is JSON already. */
export function sqlSafe(json: string): string {
  // JSON.stringify writes both as escapes; looking for those costs far less than looking into every string.
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return JSON.stringify(JSON.parse(json), (_, v: unknown) =>
    typeof v === 'string' ? v.toWellFormed().replaceAll('\u0000', '\ufffd') : v,
  );
}
