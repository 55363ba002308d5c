import { defineDetector, M, rarity } from '../../libs/domain/detector.js';

export const serialReuse = defineDetector({
  id: 'serial-reuse',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    reused: {
      en: 'The number …{tail} stands on {papers} papers of {people} people; its issuer gives each other paper a number of its own.',
      zh: '编号 …{tail} 出现在 {people} 人的 {papers} 份材料上；该机构其他材料均各有编号。',
    },
  },
  options: { minPeople: 2 },
  detect({ paper, certificates, papers }, { options }) {
    const shared = certificates.filter((c) => c.people >= options.minPeople);
    if (shared.length === 0) return null;
    const most = shared.reduce((x, y) => (y.people > x.people ? y : x));
    return {
      message: 'reused',
      weight: rarity(M.document, most.papers.length, papers),
      values: { tail: most.number.slice(-4), papers: most.papers.length, people: most.people },
      facts: [paper, ...most.papers.filter((p) => p !== paper).slice(0, 20)].map((record) => ({
        record,
        field: 'number',
        span: null,
      })),
    };
  },
});
