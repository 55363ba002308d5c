import type { Bilingual } from '../errors/errors.js';
import type { Lane } from '../model/index.js';
import { kindInSentence } from '../shared-values/kind-names.js';
import { count } from '../text/count.js';

/** A group in which a complaint stands, as far as the complaint's own values say. */
export interface HeldGroup {
  readonly people: number;
  /** Values of the group that the complaint itself carries: kind and masked label. */
  readonly values: readonly { readonly kind: string; readonly label: string }[];
  readonly isRing: boolean;
}

/** What is held about one complaint. */
export interface Held {
  readonly lane: Lane;
  readonly groups: readonly HeldGroup[];
  /** Unrelated people whose letters read alike; zero: nobody's. */
  readonly alike: number;
  readonly objected: boolean;
}

/** What one may say to the person, line by line. It names nobody else and no number of anybody else. */
export function selfCheck({ lane, groups, alike, objected }: Held): readonly Bilingual[] {
  const lines: Bilingual[] = [
    {
      zh: '您的投诉照常受理，结果不取决于下列信息。',
      en: 'Your complaint is handled as any other. Nothing below decides about it.',
    },
  ];
  if (objected)
    lines.push({
      zh: '您的异议成立：此前关于该投诉的比对信息不再使用。',
      en: 'Your objection was upheld: what was compared about this complaint is used no more.',
    });
  for (const group of groups) lines.push(...aboutGroup(group));
  if (alike > 0)
    lines.push({
      zh: `另有 ${alike} 位互不相关的投诉人使用了相近的文字。使用范本是允许的。`,
      en: `${count(alike, 'unrelated person', 'unrelated people')} used similar words. It is allowed to use a form.`,
    });
  if (lane === 'check')
    lines.push({
      zh: '有工作人员会查看您随投诉提交的材料或通话。',
      en: 'A person will look at the papers or calls that came with your complaint.',
    });
  if (lines.length === 1)
    lines.push({ zh: '没有发现与其他投诉的关联。', en: 'No connection with other complaints was found.' });
  lines.push({
    zh: '如您认为有误，可以提出异议，我们在 15 日内书面答复。',
    en: 'If you think that something is wrong, you can object. We answer in writing within 15 days.',
  });
  return lines;
}

function aboutGroup({ people, values, isRing }: HeldGroup): readonly Bilingual[] {
  const names = values.map(({ kind, label }) => ({
    zh: `${kindInSentence(kind).zh}${label === '' ? '' : `（${label}）`}`,
    en: `${kindInSentence(kind).en}${label === '' ? '' : ` (${label})`}`,
  }));
  const list = { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') };
  const shared: Bilingual = {
    zh: `您的投诉与另外 ${people - 1} 人的投诉有相同信息：${list.zh}。这本身不说明任何人有问题。`,
    en: `Your complaint and those of ${count(people - 1, 'other person', 'other people')} have this in common: ${list.en}. That alone says nothing bad of anybody.`,
  };
  const without: Bilingual =
    values.length === 1
      ? {
          zh: `如果没有${names[0].zh}，您的投诉就不在任何这样的群体中。`,
          en: `Without the ${names[0].en}, this complaint would not stand in this group.`,
        }
      : {
          zh: `去掉其中任何一项，您的投诉仍会因其余 ${values.length - 1} 项而在该群体中；全部去掉则不在。`,
          en: `Without any one of these it would still stand in this group, for the other ${values.length - 1}; without all of them it would not.`,
        };
  const ring: readonly Bilingual[] = isRing
    ? [
        {
          zh: '经人工核实，其中的联系方式或账户属于收费代办方。您可能是其客户或受害者，可以直接与我们联系。',
          en: 'People found that a contact or account in it belongs to somebody who charges for complaints. You may be a client or a victim, and can reach us directly.',
        },
      ]
    : [];
  return values.length === 0 ? [] : [shared, without, ...ring];
}
