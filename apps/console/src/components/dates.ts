/** The calendar day of a timestamp, as `2024-05-01`; empty without one. */
export function day(time: string | null | undefined): string {
  return time ? time.slice(0, 10) : '';
}

/** Day and minute of a timestamp, as `2024-05-01 10:30`; empty without one. */
export function minute(time: string | null | undefined): string {
  return (time ?? '').slice(0, 16).replace('T', ' ');
}
