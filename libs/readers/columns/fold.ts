/**
 * Forms under which a name of a column is looked up, the fullest first.
 * `Date/Time Opened`, `date_time_opened` and `dateTimeOpened` are one name.
 * What stands in brackets is left out in the second form: `Duration (seconds)`.
 */
export function formsOf(name: string): readonly string[] {
  const text = name
    .normalize('NFKC')
    .slice(0, 120)
    .replace(/^(?:fields|properties|attributes)\./i, '')
    .replace(/__c$/, '');
  const [full, short] = [fold(text), fold(text.replace(/[([【][^()[\]【】]{0,60}[)\]】]/g, ''))];
  return full === short || short === '' ? [full] : [full, short];
}

/** Letters and digits of a name, in small letters. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
