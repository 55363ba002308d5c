/** By what a note is known on its ticket. The text that people are shown before has no id yet. */
export const markOf = (note: string): string => `claque-note-${note || '…'}`;
