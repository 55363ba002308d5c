import type { Planted } from '../../libs/evaluation/planted.js';
import { LEVERS, type OperatorTactics } from '../../libs/evaluation/world/world.js';

export const RING_SIZE = 50;

/** What a strategy may change: the rows of its ring, and those of honest crowds to hide behind. */
export interface Tricked {
  readonly rows: Record<string, string>[];
  readonly honest: readonly Record<string, string>[];
  readonly phone: string;
  readonly publicPhones: readonly string[];
}

export interface Strategy {
  /** Whether the operator gives something up, or hides behind what does not count or what excuses. */
  readonly kind: 'give up' | 'hide';
  readonly name: string;
  /** What it costs the operator. */
  readonly cost: string;
  /** What is done otherwise than by a careless operator (level 0). */
  readonly lever?: Partial<OperatorTactics>;
  /** No calls to the lender either, which would show a number. */
  readonly silent?: boolean;
  /** Changes the rows. @returns honest people whose value the ring shows, where it hides behind them. */
  readonly edit?: (given: Tricked) => Planted | undefined;
}

const gives = (name: string, cost: string, lever: Partial<OperatorTactics>): Strategy => ({
  kind: 'give up',
  name,
  cost,
  lever,
});

/** One number and nothing else: what a ring needs to take the callbacks. */
const PHONE_ALONE = { letters: 0, money: 0, paper: 0, ip: 0, agent: 0 } as const;
const NOTHING = { ...PHONE_ALONE, phone: 0 } as const;

const hides = (
  name: string,
  cost: string,
  lever: Partial<OperatorTactics>,
  edit: NonNullable<Strategy['edit']>,
  silent = false,
): Strategy => ({ kind: 'hide', name, cost, lever, edit, silent });

const each =
  (change: (row: Record<string, string>, k: number, given: Tricked) => Record<string, string>) =>
  (given: Tricked): undefined => {
    given.rows.forEach((row, k) => {
      Object.assign(row, change(row, k, given));
    });
  };

const rotated = (phones: number): Partial<OperatorTactics> => ({ ...PHONE_ALONE, rotate: RING_SIZE / phones });

export const STRATEGIES: readonly Strategy[] = [
  gives('one of everything', 'nothing', {}),
  gives('everybody writes their own text', '50 texts', { letters: 0 }),
  gives('own text, no account, no common papers', 'a fee taken outside the complaint, no forgeries', {
    letters: 0,
    money: 0,
    paper: 0,
  }),
  gives('one phone alone', 'the same; own networks, an agent never named', PHONE_ALONE),
  gives('one phone and one letter', 'the same without own texts', { ...PHONE_ALONE, letters: 1 }),
  gives('5 phones', '5 phones, own texts', rotated(5)),
  gives('13 phones', '13 phones, own texts', { ...PHONE_ALONE, rotate: 4 }),
  gives('17 phones', '17 phones, own texts', { ...PHONE_ALONE, rotate: 3 }),
  gives('25 phones', '25 phones, own texts', rotated(25)),
  gives('one letter, 25 phones', '25 phones', { ...rotated(25), letters: 1 }),
  gives('25 phones, 2 accounts', '25 phones, own texts', { ...rotated(25), money: 0.7, accounts: 2 }),
  gives('25 phones, 18 accounts', '25 phones, 18 accounts, own texts', { ...rotated(25), money: 0.7, accounts: 18 }),
  gives('25 phones, 2 forged papers', '25 phones, own texts', { ...rotated(25), paper: 0.4, bases: 2 }),
  gives('one letter, no phone', 'nobody is called back', { ...NOTHING, letters: 1 }),
  gives('3 letters rewritten by half', 'rewriting; nobody is called back', { ...NOTHING, letters: 3, lost: 0.5 }),
  gives('one account alone', 'own texts; nobody is called back', { ...NOTHING, money: 0.7 }),
  gives('level 2', '13 phones, 2 accounts, 4 devices, half rewritten', { ...LEVERS[2] }),
  gives('level 3', '17 phones, 3 accounts, 4 devices, own texts', { ...LEVERS[3] }),
  gives('nothing shared at all', 'a coach who leaves no trace at the lender', NOTHING),
  {
    kind: 'hide',
    name: 'a public form as the letter, one phone',
    cost: 'an own argument',
    lever: { ...PHONE_ALONE, letters: 1, forms: 1 },
  },
  {
    kind: 'hide',
    name: 'a public form as the letter, no phone',
    cost: 'an own argument; nobody is called back',
    lever: { ...NOTHING, letters: 1, forms: 1 },
  },
  hides(
    "the regulator's public number for calling back",
    'nobody is called back, nobody calls for the clients',
    PHONE_ALONE,
    each((_, __, { publicPhones }) => ({ contact_phone: publicPhones[0] })),
    true,
  ),
  hides(
    'a masked number',
    'nobody is called back, nobody calls for the clients',
    PHONE_ALONE,
    each((_, __, { phone }) => ({ contact_phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` })),
    true,
  ),
  hides(
    'the number in the text alone, spaced out',
    'a number that a clerk must read',
    PHONE_ALONE,
    each((row, _, { phone }) => ({
      contact_phone: '',
      text: `${row['text']}。请联系 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
    })),
  ),
  hides(
    'clients posed as families of four',
    'a wrong phone and address at the lender for three in four',
    PHONE_ALONE,
    (given) => {
      given.rows.forEach((row, k) => {
        const { debtor_phone, address } = given.rows[k - (k % 4)];
        Object.assign(row, { debtor_phone, address: address === '' ? `合租楼${(k - (k % 4)) / 4}号` : address });
      });
      return undefined;
    },
  ),
  hides(
    'each client gives the number of the one before',
    'clients who know each other and take the calls',
    PHONE_ALONE,
    (given) => {
      const own = given.rows.map((r) => r['debtor_phone']);
      given.rows.forEach((row, k) => {
        row['contact_phone'] = own[(k + own.length - 1) % own.length];
      });
      return undefined;
    },
    true,
  ),
  hides(
    'called a law firm by everybody, one phone',
    'a false name of a firm',
    PHONE_ALONE,
    each((_, __, { phone }) => ({ agent_org: '正衡律师事务所', agent_phone: phone })),
  ),
  hides(
    'one phone over half a year',
    'patience: two clients a week',
    PHONE_ALONE,
    each((row, k) => ({
      received_at: `${new Date(Date.UTC(2024, 0, 1 + Math.floor((k * 180) / RING_SIZE))).toISOString().slice(0, 10)}${row['received_at'].slice(10)}`,
    })),
  ),
  hides(
    "behind an honest crowd's number",
    'callbacks go to strangers',
    PHONE_ALONE,
    ({ rows, honest }) => {
      const count = new Map<string, Set<string>>();
      for (const r of honest)
        if (r['contact_phone'] && r['contact_phone'] !== r['debtor_phone'])
          count.set(r['contact_phone'], (count.get(r['contact_phone']) ?? new Set()).add(r['debtor_ref']));
      const [[value, debtors]] = [...count].sort((x, y) => y[1].size - x[1].size);
      for (const row of rows) row['contact_phone'] = value;
      return { id: 'lent', kind: 'lent', ring: false, debtors: [...debtors], values: [{ kind: 'contact', value }] };
    },
    true,
  ),
];
