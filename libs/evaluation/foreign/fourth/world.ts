import type { ForeignGroup, ForeignWorld, OrganiserValue, Row } from '../folder.js';
import { COMPLAINT_COLUMNS } from '../folder.js';
import { background } from './background.js';
import type { Cast } from './cast.js';
import { type Framed, frame } from './fakes.js';
import { WAYS } from './frames.js';
import { addMember, shownValues } from './members.js';
import { nameOf } from './people.js';
import { CASTS, type Shell, shellOf, sizesOf } from './shells.js';
import { type Doses, Stage } from './stage.js';

/**
 * A year of complaints to fifteen lenders, in which three of five people have nothing to do with anybody.
 *
 * @param doses `people` counts everybody but those of made-up complaints.
 * @throws where the world is too small for its groups.
 */
export function makeFourth(doses: Doses = {}): ForeignWorld & { readonly columns: readonly string[] } {
  const { seed = 1, people = 4000 } = doses;
  const stage = new Stage(seed);
  const casts = CASTS.filter((cast) => doses.kinds?.includes(cast.kind) ?? true);
  const sizes = sizesOf(casts, people, doses, stage.chance.of('sizes'));
  const alone = people - [...sizes.values()].reduce((n, size) => n + size, 0);
  if (alone < 0) throw new Error(`${people} people are too few for ${casts.length} groups`);

  const shells = new Map<string, Shell>();
  const open = (cast: Cast): Shell => {
    const known = shells.get(cast.kind);
    if (known) return known;
    const lender = casts.find((x) => x.kind === cast.borrows?.of);
    const made = shellOf(stage, cast, sizes.get(cast)!, doses, CASTS.indexOf(cast), lender && open(lender));
    shells.set(cast.kind, made);
    return made;
  };
  for (const cast of casts) open(cast);
  for (const shell of shells.values()) for (let i = 0; i < shell.size; i++) addMember(stage, shell, i);
  const rest = background(stage, alone);
  const framed = WAYS.flatMap((way, i): Framed[] => {
    const victims = shells.get(way.of);
    const made = victims && frame(stage, way, victims, `H${CASTS.length + i + 1}`, doses);
    return made ? [made] : [];
  });
  return assemble(stage, [...shells.values()], framed, rest);
}

function assemble(
  stage: Stage,
  shells: readonly Shell[],
  framed: readonly Framed[],
  rest: ReturnType<typeof background>,
): ForeignWorld & { readonly columns: readonly string[] } {
  for (const shell of shells)
    if (shell.files.length > 0 && shell.cast.paper?.from === 'source')
      stage.documents.push({
        id: `P-${shell.id}`,
        files: shell.files,
        kind: shell.cast.paper.forged ? 'one_mould' : 'notice',
        forged: shell.cast.paper.forged,
      });
  const { world, truth } = stage.number();
  const agencies = registerOf(stage, shells);
  const groups: ForeignGroup[] = [
    ...shells.map((shell) => groupOf(shell)),
    ...framed.map(({ group, drafts }) => ({ ...group, complaints: drafts.map((d) => d.row.complaint_id) })),
  ];
  const attacks = groups.filter((g) => g.type === 'attack');
  const harmless = groups.filter((g) => g.type === 'honest' || g.type === 'victims');
  return {
    ...world,
    agencies: agencies.rows,
    columns: stage.chance.of('columns').order(COMPLAINT_COLUMNS),
    truth: {
      rings: attacks.map((g, i) => ({
        id: `R${i + 1}`,
        agencies: agencies.of.has(g.id) ? [agencies.of.get(g.id)!] : [],
        debtors: g.debtors,
        phones: g.organiser_values.filter((v) => v.kind === 'phone').map((v) => v.value),
        complaints: g.complaints,
        difficulty: g.kind,
      })),
      ...truth,
      genuine: [...rest.background, ...harmless.flatMap((g) => g.debtors)],
      ...rest,
      complaints: Object.fromEntries(world.complaints.map((r) => [r.complaint_id, r.debtor_ref])),
      groups,
      planted: framed.flatMap((f) => f.group.debtors),
    },
  };
}

function groupOf(shell: Shell): ForeignGroup {
  const { cast } = shell;
  const letters = shell.templates.filter((t) => t.drafts.length > 0).map((t) => ({ kind: 'letter', value: t.id }));
  const papers =
    shell.files.length > 0 && cast.paper?.from === 'source'
      ? [{ kind: 'source_document', value: `P-${shell.id}` }]
      : [];
  const self = cast.twist === 'one_person' ? [{ kind: 'phone', value: shell.people[0].phone }] : [];
  const misused = borrowed(shell);
  const noted = [
    cast.tongue,
    letters.length > 0 ? `letter level ${shell.level}${shell.bare ? ', bare' : ''}` : 'own words',
    `named ${shell.named.toFixed(2)}`,
    `${shell.width} days`,
  ];
  return {
    id: shell.id,
    type: cast.type,
    kind: cast.kind,
    variant: noted.join(', '),
    size: shell.size,
    debtors: shell.people.map((p) => p.ref),
    complaints: shell.drafts.map((d) => d.row.complaint_id),
    organiser_values: [...shownValues(shell.drafts, shell.values), ...self, ...letters, ...papers],
    organiser_kind: cast.organiser,
    misused_values: misused,
    ...(misused.length > 0 ? { misused_of: shell.from!.id } : {}),
  };
}

/** What a group shows of another, and does not give out itself. */
function borrowed({ cast: { borrows }, from, people, drafts }: Shell): OrganiserValue[] {
  if (borrows === undefined || from === undefined) return [];
  if (borrows.what === 'letter') return from.templates.map((t) => ({ kind: 'letter', value: t.id }));
  const lent = from.values.get('contact_phone') ?? from.values.get('agent_phone') ?? [];
  const shown = (value: string) =>
    borrows.field === 'debtor_phone'
      ? people.some((p) => p.phone === value)
      : drafts.some((d) => [...d.shown.values()].includes(value));
  return lent.filter(shown).map((value) => ({ kind: 'phone', value }));
}

/** agencies.csv: who is registered, and some who have nothing to do with any complaint. */
function registerOf(stage: Stage, shells: readonly Shell[]): { rows: Row[]; of: Map<string, string> } {
  const c = stage.chance.of('register');
  const of = new Map<string, string>();
  const rows: Row[] = shells
    .filter((s) => s.cast.listed !== undefined)
    .map((s) => {
      const numbers = [...new Set([...(s.values.get('contact_phone') ?? []), ...(s.values.get('agent_phone') ?? [])])];
      return { name: s.org ?? s.cast.kind, phones: numbers.join(';'), notes: s.cast.listed!, id: s.id };
    });
  for (const tongue of ['zh', 'zh', 'zh', 'en', 'en'] as const)
    rows.push({
      name:
        tongue === 'zh'
          ? `${nameOf(tongue, c).charAt(0)}氏${c.one(['财税', '商务', '信息'])}咨询服务部`
          : `${nameOf(tongue, c)} & Sons`,
      phones: stage.mint.phone(tongue),
      notes: '',
      id: '',
    });
  return {
    rows: c.order(rows).map(({ id, ...row }, i) => {
      const agency_id = `REG${String(i + 1).padStart(3, '0')}`;
      if (id !== '') of.set(id, agency_id);
      return { agency_id, ...row };
    }),
    of,
  };
}
