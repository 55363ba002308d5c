/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One topic's sentences by code. `{name}` stands for a value that the place of the error gives. */
export type Sentences = Readonly<Record<`CLQ_${string}`, Bilingual>>;

declare const NAME: unique symbol;
/** Text that reads the same in every language: an id, a file, a setting, a code, a day. */
export type Name = string & { readonly [NAME]: true };

/** What may stand in a sentence. Prose is refused by the type: it would be in one language. */
export type Value = number | Bilingual | Name;
export type Values = Readonly<Record<string, Value>>;

const LONGEST_NAME = 300;

/** Marks an id, a path, a setting or a code as the same in every language. Never wrap prose in it. */
export function verbatim(text: string): Name {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_NAME) as Name;
}

/** Replaces each `{name}` in `text` by `values[name]`; a name without a value stays as it is. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** A sentence in one language, with the values in the same language. */
export function fillSentence(text: Bilingual, values: Values, language: keyof Bilingual): string {
  const plain = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return fillIn(text[language], Object.fromEntries(plain));
}

/** Both languages at once, for a value inside another sentence. */
export const phrase = (text: Bilingual, values: Values = {}): Bilingual => ({
  zh: fillSentence(text, values, 'zh'),
  en: fillSentence(text, values, 'en'),
});
