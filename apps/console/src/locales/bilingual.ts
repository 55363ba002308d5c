/** A text in both languages of the console. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** The texts of one subject, by key. `{name}` in a text is filled in where it is shown. */
export type Texts = Readonly<Record<string, Bilingual>>;
