/** Walks the whole schema by introspection: every field of every type, with arguments taken from what is there. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Session } from './server.js';

/** Ids by the type that they are of. */
export type Ids = Map<string, Set<string>>;

const DEPTH = 5;
const TRIED = 12;

/** Every field of a type, and of the types below it; none twice on a way. */
function selection(
  type: GraphQLOutputType,
  depth: number,
  way: readonly string[],
  asked: Set<string>,
  few: number,
): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const object = isObjectType(below);
    const wrapper = object && /(?:Connection|Edge)$/.test(below.name);
    if (object && !wrapper && (depth === 0 || way.includes(below.name))) return [];
    if (field.args.some((a) => isNonNullType(a.type) && a.defaultValue === undefined)) return [];
    const inner = object ? selection(below, wrapper ? depth : depth - 1, [...way, below.name], asked, 2) : '';
    if (object && inner === '') return [];
    asked.add(`${named.name}.${field.name}`);
    const first = field.args.find((a) => a.name === 'first');
    return [`${field.name}${first === undefined ? '' : `(first: ${few})`}${inner}`];
  });
  return fields.length === 0 ? '' : ` { __typename ${fields.join(' ')} }`;
}

/** Remembers ids that an answer holds. */
function harvest(answer: unknown, ids: Ids): void {
  if (Array.isArray(answer)) for (const a of answer) harvest(a, ids);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return;
  const { __typename: type, id, value } = answer as { __typename?: string; id?: string; value?: string };
  // A value of a group has a name instead of an id.
  const named = id ?? (type?.startsWith('Inquiry') ? value : undefined);
  if (type !== undefined && typeof named === 'string') {
    if (!ids.has(type)) ids.set(type, new Set());
    ids.get(type)!.add(named);
  }
  for (const v of Object.values(answer)) harvest(v, ids);
}

/** What ids of some arguments are of, where the type of the field does not say it. */
const IDS_OF: Readonly<Record<string, string>> = {
  importPreview: 'Import',
  importWithdrawal: 'Import',
  judgements: 'Ring',
  consensus: 'Ring',
};

/** Values that an argument may have, from what is there. */
function values(
  field: GraphQLField<unknown, unknown>,
  arg: GraphQLArgument,
  ids: Ids,
  texts: readonly string[],
): unknown[] {
  const of = (type: GraphQLInputType): unknown[] => {
    if (isNonNullType(type)) return of(type.ofType);
    if (isListType(type)) return of(type.ofType).map((v) => [v]);
    if (isEnumType(type)) return type.getValues().map((v) => v.value as unknown);
    if (isInputObjectType(type)) return [...(ids.get('GraphNode') ?? [])].slice(0, TRIED).map((id) => ({ id }));
    if (type.name === 'Int') return [5];
    if (type.name === 'Float') return [0.5];
    if (type.name === 'Boolean') return [true, false];
    if (type.name === 'String') return [...texts];
    const named = getNamedType(field.type).name;
    const asArgument = `${arg.name[0].toUpperCase()}${arg.name.slice(1)}`.replace(/s$/, '');
    const like = [IDS_OF[field.name] ?? named, asArgument, `Inquiry${asArgument}`].flatMap((n) => [
      ...(ids.get(n) ?? []),
    ]);
    const any = [...ids]
      .filter(([t]) => /^(Ring|Cluster|Complaint|Paper|Case)$/.test(t))
      .flatMap(([, all]) => [...all].slice(0, 3));
    return (like.length > 0 ? like : any).slice(0, TRIED);
  };
  return of(arg.type);
}

export interface Crawled {
  /** Everything that was answered, as it came. */
  readonly shown: { readonly query: string; readonly answer: string }[];
  /** `Type.field` of each field that was asked for in an operation that was answered. */
  readonly asked: ReadonlySet<string>;
  /** Texts that stood in each `Type.field`. */
  readonly filled: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Remembers which text stood in which field. */
function fill(of: unknown, type: string, filled: Map<string, Set<string>>): void {
  for (const [name, value] of Object.entries(of as object))
    for (const v of [value].flat(2)) {
      if (typeof v === 'string' && v !== '') {
        const field = `${type}.${name}`;
        filled.set(field, (filled.get(field) ?? new Set()).add(v));
      } else if (typeof v === 'object' && v !== null)
        fill(v, (v as { __typename?: string }).__typename ?? 'Query', filled);
    }
}

/** Asks for every field that a session may, with what is there. */
export async function crawl(
  session: Session,
  schema: GraphQLSchema,
  may: (operation: string) => boolean,
  texts: readonly string[],
  ids: Ids,
): Promise<Crawled> {
  const shown: Crawled['shown'] = [];
  const asked = new Set<string>();
  const filled = new Map<string, Set<string>>();
  const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields()).filter((f) =>
    may(`Query.${f.name}`),
  );
  // What needs an id comes once ids are known; the graph last, whose nodes come from a ring's.
  const needs = (f: GraphQLField<unknown, unknown>) =>
    f.args.filter((a) => isNonNullType(a.type) && a.defaultValue === undefined);
  const order = [...fields].sort((a, b) => needs(a).length - needs(b).length);
  for (const round of [1, 2])
    for (const field of order) {
      const args = needs(field);
      if (round === 2 && args.length === 0) continue;
      let sets: Record<string, unknown>[] = [{}];
      for (const arg of args)
        sets = sets.flatMap((s) => values(field, arg, ids, texts).map((v) => ({ ...s, [arg.name]: v })));
      for (const variables of sets.slice(0, 3 * TRIED)) await ask(field, args, variables);
    }
  return { shown, asked, filled };

  async function ask(
    field: GraphQLField<unknown, unknown>,
    args: readonly GraphQLArgument[],
    variables: object,
  ): Promise<void> {
    const head = args.length === 0 ? '' : `(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})`;
    const given = args.map((a) => `${a.name}: $${a.name}`);
    const first = field.args.some((a) => a.name === 'first') && !args.some((a) => a.name === 'first');
    // As deep as the limits of a query let it be.
    for (const [depth, few] of [
      [DEPTH, 20],
      [3, 20],
      [2, 20],
      [1, 20],
      [1, 5],
      [0, 5],
    ]) {
      const fresh = new Set<string>([`Query.${field.name}`]);
      const all = [...given, ...(first ? [`first: ${few}`] : [])];
      const inner = selection(field.type, depth, [getNamedType(field.type).name], fresh, 2);
      const query = `query${head} { ${field.name}${all.length === 0 ? '' : `(${all.join(', ')})`}${inner} }`;
      // A connection that was kept open may end while it is used: asked once more.
      const answer = await session.query<object>(query, variables).catch(() => session.query<object>(query, variables));
      if (answer.errors !== undefined && answer.data === null && depth > 0) {
        shown.push({ query: `${query} (refused)`, answer: JSON.stringify(answer.errors) });
        continue;
      }
      harvest(answer.data, ids);
      if (answer.data !== null) fill(answer.data, 'Query', filled);
      shown.push({ query: `${query} ${JSON.stringify(variables)}`, answer: JSON.stringify(answer) });
      if (answer.data !== null) for (const f of fresh) asked.add(f);
      return;
    }
  }
}

/** Every `Type.field` that a query can reach. */
export function reachable(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const types = new Set<string>();
  const walk = (type: GraphQLObjectType) => {
    if (types.has(type.name)) return;
    types.add(type.name);
    for (const field of Object.values(type.getFields())) {
      found.add(`${type.name}.${field.name}`);
      const below = getNamedType(field.type);
      if (isObjectType(below)) walk(below);
    }
  };
  walk(schema.getQueryType() as GraphQLObjectType);
  return found;
}

/** Every `Type.field` of a text that a query can reach. @param types of its scalars; none given: all that may hold a person. */
export function textFields(schema: GraphQLSchema, types: readonly string[] = HOLDING): readonly string[] {
  return [...reachable(schema)].filter((name) => {
    const [type, field] = name.split('.');
    const of = (schema.getType(type) as GraphQLObjectType).getFields()[field].type;
    return types.includes(getNamedType(of).name);
  });
}

const HOLDING = ['PersonText', 'MaskedText', 'Revealed', 'OuterId', 'ID', 'Link', 'WebAddress'];
