/** One JSON object a line; ids and codes, never what people wrote. */
export function log(level: 'info' | 'error', message: string, about: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...about })}\n`);
}
