import type { ForeignTruth, Row } from '../folder.js';
import { againText, ownText, plotFor } from './compose.js';
import { letterOf, letterText, sentencesOf } from './letters.js';
import type { Luck } from './luck.js';
import { type Mint, written } from './mint.js';
import { ownPaper } from './papers.js';
import { type Entry, makePerson, type Person, rowOf, type Setting } from './people.js';
import type { Lang } from './say.js';

const DAY = 86_400_000;
/** Posts that stand on the open web, and that people who have never met copy. */
const POSTS: Readonly<Record<Lang, readonly (readonly string[])[]>> = {
  zh: [
    ['网上看到的格式，借用一下', '模板来自网友分享'],
    ['一、投诉事由：$lender未经同意扣收$extra', '事由：$lender多收$extra'],
    ['二、事实经过：$day本人发现该笔费用，多次沟通无果', '经过：$day发现，沟通无果'],
    ['三、诉求：退还费用并说明原因', '诉求：退钱，给说法'],
    ['以上情况属实，如有虚假愿承担责任', '保证属实'],
  ],
  en: [
    ['I found this sample letter online', 'sample letter, I filled in the blanks'],
    ['I am writing to dispute a charge in the amount of $extra on my account', 'I dispute a charge of $extra'],
    ['the charge is in error because I did not agree to it', 'it is an error, I did not agree'],
    [
      'I am requesting that the error be corrected and that any fees be credited',
      'please correct it and credit the fees',
    ],
    ['please investigate this matter and correct it as soon as possible', 'please look into this soon'],
  ],
};

export interface Background {
  readonly people: readonly Person[];
  readonly entries: readonly Entry[];
  readonly coincidences: ForeignTruth['coincidences'];
  /** Complaints that copy one post. */
  readonly posts: readonly (readonly Entry[])[];
}

/** Genuine people who belong to nothing, with the ordinary coincidences of life. */
export function makeBackground(count: number, level: number, setting: Setting, luck: Luck): Background {
  const [from, to] = setting.window;
  const texts = new Set<string>();
  const unlike = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (texts.has(text)) continue;
      texts.add(text);
      return text;
    }
  };
  const firsts: Entry[] = [];
  const more: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const own = luck.branch(`person ${i}`);
    const lang: Lang = own.hit(0.6) ? 'zh' : 'en';
    const person = makePerson(lang, setting, own);
    const plot = plotFor(lang, own);
    const text = unlike(() => ownText(plot, lang, person.facts, own));
    const entry: Entry = {
      person,
      at: from + (to - from) * own.next(),
      row: { ...rowOf(person, plot.product, plot.topic.subject, text, own), ...agentOf(person, setting.mint, own) },
      ...(own.hit(0.05) ? { paper: ownPaper(person, own) } : {}),
    };
    firsts.push(entry);
    for (let k = own.one([0, 0, 0, 0, 0, 0, 1, 2]); k > 0; k--) {
      const again = unlike(() => againText(lang, person.facts, own));
      more.push({
        person,
        at: entry.at + own.between(3, 60) * k * DAY,
        row: rowOf(person, plot.product, plot.topic.subject, again, own),
      });
    }
  }
  const coincidences = meet(firsts, setting, luck.branch('coincidences'));
  const posts = (['zh', 'en'] as const).map((lang) =>
    copyPost(firsts, lang, { level, unlike }, luck.branch(`post ${lang}`)),
  );
  return {
    people: firsts.map((e) => e.person),
    entries: [...firsts, ...more],
    coincidences,
    posts: posts.filter((p) => p.length > 1),
  };
}

/** A few have somebody of their own who speaks for them. */
function agentOf(person: Person, mint: Mint, luck: Luck): Row {
  if (!luck.hit(0.05)) return {};
  return {
    agent_name: mint.name(person.lang),
    ...(luck.hit(0.6) ? { agent_phone: written(mint.mobile(person.lang), luck) } : {}),
  };
}

/** Strangers, neighbors and families who show one value for a plain reason. */
function meet(entries: readonly Entry[], { mint, hotlines }: Setting, luck: Luck): ForeignTruth['coincidences'] {
  const out: ForeignTruth['coincidences'] = [];
  const free = new Map(
    (['zh', 'en'] as const).map((lang) => [lang, luck.shuffled(entries.filter((e) => e.person.lang === lang))]),
  );
  const share = (kind: string, column: string, value: string, why: string, group: readonly Entry[]) => {
    for (const e of group) e.row[column] = kind === 'phone' ? written(value, luck) : value;
    if (group.length > 0) out.push({ kind, value, why, debtors: [...new Set(group.map((e) => e.person.ref))] });
  };
  const scale = entries.length / 2000;
  const times = (n: number) => Math.max(1, Math.round(n * scale));
  for (const lang of ['zh', 'en'] as const) {
    const take = (n: number): Entry[] => free.get(lang)!.splice(0, n);
    for (let k = times(22); k > 0; k--) {
      const home = take(luck.between(2, 4));
      if (home.length === 0) continue;
      share('phone', 'contact_phone', home[0]!.person.phone, 'one telephone in a family', home);
      if (luck.hit(0.6)) share('address', 'address', home[0]!.person.own.address, 'one household', home);
      if (luck.hit(0.3)) share('device', 'device_id', home[0]!.person.own.device, 'one tablet in a family', home);
    }
    for (let k = times(8); k > 0; k--)
      share('ip', 'ip_address', mint.ip(lang), 'one address of a mobile network', take(luck.between(3, 14)));
    for (let k = times(5); k > 0; k--)
      share('phone', 'contact_phone', mint.landline(lang), 'the switchboard of an employer', take(luck.between(2, 6)));
    for (let k = times(4); k > 0; k--)
      share('device', 'device_id', mint.device(), 'a neighbor who lends the telephone', take(luck.between(2, 5)));
    for (let k = times(3); k > 0; k--)
      share('address', 'address', mint.address(lang, mint.place(lang)), 'a boarding house', take(luck.between(3, 7)));
    const lender = luck.one([...hotlines.keys()].filter((l) => /[a-z]/.test(l) === (lang === 'en')));
    share(
      'phone',
      'contact_phone',
      hotlines.get(lender)!,
      "the lender's hotline in the wrong box",
      take(luck.between(3, 9)),
    );
    share(
      'account',
      'payee_account',
      mint.account(lang),
      "the lender's account for repayments",
      take(luck.between(4, 12)),
    );
    share(
      'phone',
      'contact_phone',
      lang === 'zh' ? '+8613800138000' : '+15555550100',
      'a number typed to fill the box',
      take(luck.between(3, 8)),
    );
  }
  const apps = [...free.values()].flat().slice(0, times(14));
  share('device', 'device_id', '0000000000000000', 'an app that knows no device', apps);
  return out;
}

function copyPost(
  entries: readonly Entry[],
  lang: Lang,
  { level, unlike }: { level: number; unlike: (make: () => string) => string },
  luck: Luck,
): Entry[] {
  const post = letterOf(lang, POSTS[lang], luck);
  const copiers = luck.some(
    entries.filter((e) => e.person.lang === lang),
    Math.min(luck.between(8, 24), Math.floor(entries.length / 20)),
  );
  for (const { person, row } of copiers)
    row.text = unlike(() => {
      const body = letterText(post, level, sentencesOf(post, level, person.facts, luck), luck);
      return `${body}\n${ownText(plotFor(lang, luck), lang, person.facts, luck)}`;
    });
  return copiers;
}
