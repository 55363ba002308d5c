import type { Bilingual } from '../domain/errors/errors.js';

/** Text for HTML; control characters and those that turn the direction of what follows are shown as unknown. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A day as reports write it. */
export function day(time: string | null): string {
  return time === null ? '' : time.slice(0, 10);
}

/** A message in both languages; the page shows one. */
export function both(message: Bilingual): string {
  return `<span lang="en">${escapeHtml(message.en)}</span><span lang="zh">${escapeHtml(message.zh)}</span>`;
}

/** Text in both languages; `plain` for a place that takes no elements. */
export function t(en: string, zh: string, plain = false): string {
  return plain ? `${en} ${zh}` : `<span lang="en">${en}</span><span lang="zh">${zh}</span>`;
}
