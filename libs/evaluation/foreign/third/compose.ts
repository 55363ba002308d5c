import type { Luck } from './luck.js';
import { type Facts, type Lang, say, voiced } from './say.js';
import type { Stories, Topic } from './stories.js';
import { STORIES_EN } from './stories-en.js';
import { STORIES_ZH } from './stories-zh.js';
import { TALES } from './tales.js';
import { inOwnWords } from './words.js';

const STORIES: Readonly<Record<Lang, Stories>> = { zh: STORIES_ZH, en: STORIES_EN };

export interface Plot {
  readonly topic: Topic;
  readonly product: string;
}

export function plotFor(lang: Lang, luck: Luck, product?: string): Plot {
  const { topics } = STORIES[lang];
  const fitting = topics.filter((t) => product === undefined || t.product.includes(product));
  const topic = luck.one(fitting.length > 0 ? fitting : topics);
  return { topic, product: product ?? luck.one(topic.product) };
}

/** Sentences of one person's own story. What a group has in common comes in between as `theirs`. */
export function storyOf(plot: Plot, lang: Lang, facts: Facts, luck: Luck, theirs: readonly string[] = []): string[] {
  const s = STORIES[lang];
  const wordy = luck.one([0.25, 0.5, 0.7, 0.9]);
  const chosen: string[] = [];
  const add = (from: readonly string[], share: number, most = 1) => {
    if (luck.hit(share)) chosen.push(...luck.some(from, luck.between(1, most)));
  };
  add(s.hello, 0.3 + wordy / 3);
  add(s.who, wordy);
  add(s.cause, plot.topic === s.topics[0] ? 0.9 : wordy / 3);
  if (theirs.length > 0) {
    chosen.push(...theirs);
    add(plot.topic.event, 0.45);
  } else add(plot.topic.event, 1, wordy > 0.6 ? 3 : 2);
  add(TALES[lang], 1, wordy > 0.6 ? 3 : 2);
  add(s.aside, wordy / 2);
  add(plot.topic.detail, wordy, theirs.length > 0 ? 1 : 2);
  add(s.effect, wordy * 0.8);
  add(s.tried, wordy * 0.7);
  add(plot.topic.want, 0.85, wordy > 0.6 ? 2 : 1);
  const middle = luck.hit(0.3) ? [chosen[0]!, ...luck.shuffled(chosen.slice(1))] : chosen;
  if (luck.hit(wordy / 2)) middle.push(luck.one(s.bye));
  const said = [...new Set(middle)].map((p) => say(p, facts, luck));
  return inOwnWords(said, lang, luck);
}

export const ownText = (plot: Plot, lang: Lang, facts: Facts, luck: Luck, theirs: readonly string[] = []): string =>
  voiced(storyOf(plot, lang, facts, luck, theirs), lang, luck);

/** The second or third time that a person writes. */
export function againText(lang: Lang, facts: Facts, luck: Luck): string {
  const s = STORIES[lang];
  const more = [s.effect, s.aside, s.tried].filter(() => luck.hit(0.35)).map((from) => luck.one(from));
  const parts = [luck.one(s.again), ...luck.shuffled([...luck.some(TALES[lang], luck.between(1, 2)), ...more])];
  const said = parts.map((p) => say(p, facts, luck));
  return voiced(inOwnWords(said, lang, luck), lang, luck);
}
