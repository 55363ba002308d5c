import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { ClaqueError, ERRORS, type ErrorCode, sentence } from '../../../libs/domain/errors/errors.js';
import { log } from '../http/log.js';

/** The interface of every refusal in the schema. */
const REFUSAL = 'Refusal';

/** Names of the schema's refusals by their code: CLQ_TASK_LOCKED is TaskLockedRefusal. */
export const REFUSALS: ReadonlyMap<ErrorCode, string> = new Map(
  (Object.keys(ERRORS) as ErrorCode[]).map((code) => [code, `${pascal(code)}${REFUSAL}`]),
);

function pascal(code: ErrorCode): string {
  const words = code.slice('CLQ_'.length).split('_');
  return words.map((w) => w[0] + w.slice(1).toLowerCase()).join('');
}

/** What a use case said instead of doing what was asked. The schema masks its sentences. */
class Refused {
  readonly code: ErrorCode;
  readonly en: string;
  readonly zh: string;

  constructor(
    readonly type: string,
    { code, values }: ClaqueError,
  ) {
    this.code = code;
    this.en = sentence(code, values, 'en');
    this.zh = sentence(code, values, 'zh');
  }
}

const isRefusal = (type: GraphQLObjectType): boolean => type.getInterfaces().some((i) => i.name === REFUSAL);

/** What a mutation gives and the refusals that it declares; null where it refuses nothing. */
export interface Outcome {
  readonly granted: GraphQLObjectType;
  readonly refusals: ReadonlySet<string>;
}

/**
 * Outcomes of mutations by name, as the schema's unions declare them.
 *
 * @throws Error for a union that grants two things or none.
 */
export function outcomesOf(schema: GraphQLSchema): ReadonlyMap<string, Outcome | null> {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(
    mutations.map(({ name, type }) => {
      const union = getNamedType(type);
      if (!isUnionType(union)) return [name, null];
      const refusals = union.getTypes().filter(isRefusal);
      const [granted, ...more] = union.getTypes().filter((t) => !isRefusal(t));
      if (granted === undefined || more.length > 0)
        throw new Error(`${union.name} must grant one type: its other members are refusals`);
      return [name, { granted, refusals: new Set(refusals.map((r) => r.name)) }];
    }),
  );
}

/**
 * Has a mutation answer with a member of its union where its use case refuses. The union declares for which reasons.
 *
 * Whatever else is thrown stays an error: it is the door's, or a failure. A refusal that the union does not declare is a
 * mistake of ours, and the log says so.
 *
 * @throws Error at the start for a union that grants two things or none.
 */
export function refusingSchema(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const known = new Set(
    Object.values(schema.getTypeMap()).flatMap((t) => (isObjectType(t) && isRefusal(t) ? [t.name] : [])),
  );
  for (const [name, outcome] of outcomesOf(schema)) {
    const field = fields[name];
    if (field === undefined) continue;
    const union = getNamedType(field.type);
    const { granted, refusals } = outcome ?? { granted: null, refusals: new Set<string>() };
    if (isUnionType(union) && granted !== null)
      union.resolveType = (value) => (value instanceof Refused ? value.type : granted.name);
    const inner = field.resolve ?? defaultFieldResolver;
    field.resolve = async (...given) => {
      try {
        return (await inner(...given)) as unknown;
      } catch (error) {
        if (!(error instanceof ClaqueError)) throw error;
        const type = REFUSALS.get(error.code);
        if (type !== undefined && refusals.has(type)) return new Refused(type, error);
        if (type !== undefined && known.has(type))
          log('error', 'undeclared refusal', { mutation: name, code: error.code });
        throw error;
      }
    };
  }
  return schema;
}
