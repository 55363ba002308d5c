import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { SealedIds } from '../../../libs/db/encryption/sealed-ids.js';
import { READS_NUMBERS, type Role } from '../../../libs/domain/access.js';
import { idHoldsPersonal } from '../../../libs/domain/masking/ids.js';
import { holdsPersonal, maskText } from '../../../libs/domain/masking/mask.js';

/** What leaves, by the type that its field has in the schema; `open` where the role may read numbers. */
type Shown = (value: string, ids: SealedIds) => string;

const as = (value: string): string => value;
const sealed =
  (personal: (id: string) => boolean): Shown =>
  (id, ids) =>
    personal(id) ? ids.seal(id) : id;

/** Who did something: an account as it is called. A program's key has a name that somebody typed. */
const shownStaff: Shown = (name) =>
  KEY.test(name) ? name.replace(KEY, (_, typed: string, id: string) => `key ${maskText(typed)} ${id}`) : name;
/** As `ApiKeys` names who comes with a key: its name, and behind it its id. */
const KEY = /^key (.*) (\S+)$/s;

/** For roles that may not read numbers. */
const GUARDED: Readonly<Record<string, Shown>> = {
  Code: as,
  StaffName: shownStaff,
  Revealed: as,
  PersonText: maskText,
  MaskedText: maskText,
  ID: sealed(idHoldsPersonal),
  OuterId: sealed(holdsPersonal),
  Cursor: (cursor, ids) =>
    holdsPersonal(Buffer.from(cursor, 'base64url').toString('utf8')) ? ids.seal(cursor) : cursor,
  Link: (link, ids) => sealedLink(link, ids),
  WebAddress: maskedAddress,
  Time: as,
};
/** For roles that may: only what nobody is shown is masked. */
const OPEN: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(Object.keys(GUARDED).map((name) => [name, as])),
  MaskedText: maskText,
  WebAddress: maskedAddress,
};
/** Types of leaves that hold no text. */
const PLAIN: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

/** What a text that leaves by REST looks like to a role. */
export const shownText = (text: string, role: Role | undefined): string =>
  role !== undefined && READS_NUMBERS.includes(role) ? text : maskText(text);

/**
 * Puts every field of the schema behind the boundary.
 * Its type says what its text may hold, and the role what of it is shown. Sealed ids in arguments are opened.
 *
 * @throws Error at the start where a field gives text and does not say what it may hold.
 */
export function maskedSchema(schema: GraphQLSchema, ids: SealedIds): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) guard(type.name, field, ids);
  }
  return schema;
}

function guard(parent: string, field: GraphQLField<unknown, { user?: { role: Role } }>, ids: SealedIds): void {
  const leaf = getNamedType(field.type);
  const masked = isLeafType(leaf) && !isEnumType(leaf) && !PLAIN.has(leaf.name);
  if (masked && !Object.hasOwn(GUARDED, leaf.name))
    throw new Error(`${parent}.${field.name} is of type ${leaf.name}: say in the schema what its text may hold`);
  const inner = field.resolve ?? defaultFieldResolver;
  const opens = field.args.length > 0;
  if (!masked && !opens) return;
  field.resolve = (source, args, context, info) => {
    const result = inner(source, opens ? opened(args, ids) : args, context, info);
    if (!masked) return result;
    const role = context.user?.role;
    const show = (role !== undefined && READS_NUMBERS.includes(role) ? OPEN : GUARDED)[leaf.name];
    if (show === undefined) throw new Error(`${leaf.name} says nothing of what its text may hold`);
    return result instanceof Promise ? result.then((v) => shown(v, show, ids)) : shown(result, show, ids);
  };
}

function shown(value: unknown, show: Shown, ids: SealedIds): unknown {
  if (typeof value === 'string') return show(value, ids);
  return Array.isArray(value) ? value.map((v) => shown(v, show, ids)) : value;
}

/** Arguments with the ids that were sealed on the way out. */
function opened<T>(value: T, ids: SealedIds): T {
  if (typeof value === 'string') return ids.open(value) as T;
  if (Array.isArray(value)) return value.map((v) => opened(v, ids)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, opened(v, ids)])) as T;
}

/** An address of this server with its last part, an id, sealed. */
function sealedLink(link: string, ids: SealedIds): string {
  const at = link.lastIndexOf('/') + 1;
  const id = decodeURIComponent(link.slice(at));
  return holdsPersonal(id) ? link.slice(0, at) + encodeURIComponent(ids.seal(id)) : link;
}

/** An address elsewhere: who is there must be seen, and what else stands in it need not be. */
function maskedAddress(address: string): string {
  if (!URL.canParse(address)) return maskText(address);
  const { origin, pathname, search } = new URL(address);
  const rest = decoded(`${pathname}${search}`);
  const shown = maskText(rest);
  return shown === rest ? address : `${origin}${shown}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
