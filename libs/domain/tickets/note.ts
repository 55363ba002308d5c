import { type Bilingual, fillIn } from '../errors/errors.js';
import type { Segment } from '../text/differences.js';

/** What a note says of a complaint: its wording beside others, and nothing about who is behind it. */
export interface NoteContent {
  /** Other complaints of the same letter. */
  readonly others: number;
  /** Passages that one of them has too, as everybody sees them. */
  readonly passages: readonly string[];
  /** Whether the letter follows an official or public form. */
  readonly form: boolean;
}

const MOST_PASSAGES = 5;
const LONGEST_PASSAGE = 200;
/** A shorter stretch stands in many letters by chance. A Chinese sign counts as much as three Latin ones. */
const LEAST_WEIGHT = 36;

const WORDS = {
  head: { en: 'Claque: an internal note for who answers.', zh: 'Claque 内部备注，供处理人员参考。' },
  alike: {
    en: '{others} other complaints share passages with this one, so they may be answered alike:',
    zh: '另有 {others} 件投诉含有相同段落，可统一答复：',
  },
  alone: {
    en: 'Claque knows no other complaint that shares passages with this one.',
    zh: '未发现与本件含有相同段落的其他投诉。',
  },
  form: { en: 'The letter follows a public form.', zh: '本件采用公开的范本。' },
  fair: {
    en: 'Shared words say nothing about whether a complaint is right. Each one is answered.',
    zh: '文字相同不说明投诉是否属实，每件投诉均须答复。',
  },
  more: { en: 'More: {url}', zh: '详情：{url}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Stretches that another text has too and that are long enough to mean something. */
export function sharedPassages(own: readonly Segment[]): readonly string[] {
  return own
    .filter((s) => s.same)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => weightOf(text) >= LEAST_WEIGHT)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_PASSAGES)
    .map((text) => (text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE)}…` : text));
}

const weightOf = (text: string): number => text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/**
 * The words of a note: the same for every complaint but for what its own letter says.
 *
 * @param mark by which the note is known; it stands at its end.
 * @param url of the complaint in Claque; null: nobody said where Claque is.
 */
export function noteText(
  { others, passages, form }: NoteContent,
  language: keyof Bilingual,
  mark: string,
  url: string | null,
): string {
  const say = (words: Bilingual, values = {}) => fillIn(words[language], values);
  return [
    say(WORDS.head),
    ...(others === 0
      ? [say(WORDS.alone)]
      : [
          say(WORDS.alike, { others }),
          ...passages.map((p) => (language === 'zh' ? `“${p}”` : `"${p}"`)),
          ...(form ? [say(WORDS.form)] : []),
          say(WORDS.fair),
        ]),
    ...(url === null ? [] : [say(WORDS.more, { url })]),
    `[${mark}]`,
  ].join('\n');
}
