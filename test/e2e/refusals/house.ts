import type { GraphQLSchema } from 'graphql';
import { type Answer, problemOf, REFUSAL, type Session } from '../server.js';

/** Who acts on the demo's complaints. Each has a password of their own, and nobody gave `analyst` and `compliance` theirs lately but `admin`. */
export interface House {
  readonly admin: Session;
  readonly analyst: Session;
  readonly compliance: Session;
  /** Answers whatever it says. */
  ask(by: Session, mutation: string, args: object, granted?: string): Promise<Answer<Readonly<Record<string, never>>>>;
  /** Does something that must be done. @returns what `granted` asks for. */
  did<T>(by: Session, mutation: string, args: object, granted?: string): Promise<T>;
  read<T>(by: Session, query: string, variables?: object): Promise<T>;
}

/** What somebody tries last, and is refused. */
export type Tried = readonly [by: Session, args: object];
/** Brings about each refusal that a mutation declares, by its code without CLQ_. */
export type Provocations = Readonly<Record<string, Readonly<Record<string, (house: House) => Tried | Promise<Tried>>>>>;

export function houseOf(schema: GraphQLSchema, sessions: Pick<House, 'admin' | 'analyst' | 'compliance'>): House {
  const ask: House['ask'] = (by, mutation, args, granted = '') => {
    const field = schema.getMutationType()!.getFields()[mutation];
    const given = field.args.filter((a) => Object.hasOwn(args, a.name));
    const head = given.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
    const call = given.map((a) => `${a.name}: $${a.name}`).join(', ');
    return by.query(`mutation(${head}) { ${mutation}(${call}) { __typename ${granted} ${REFUSAL} } }`, args);
  };
  return {
    ...sessions,
    ask,
    did: async (by, mutation, args, granted) => {
      const answer = await ask(by, mutation, args, granted);
      if (problemOf(answer) !== null) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
      return answer.data[mutation];
    },
    read: async (by, query, variables) => {
      const answer = await by.query<never>(query, variables);
      if (problemOf(answer) !== null) throw new Error(`${query}: ${JSON.stringify(answer)}`);
      return answer.data;
    },
  };
}
