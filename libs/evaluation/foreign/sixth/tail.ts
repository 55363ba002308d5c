/** A text without the white space and the given signs at its end. It looks at each letter once. */
export function withoutTail(text: string, signs = ''): string {
  let end = text.length;
  while (end > 0 && (signs.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}
