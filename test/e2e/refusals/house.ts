import { type GraphQLSchema, getNamedType, isUnionType } from 'graphql';
import { type Answer, problemOf, REFUSAL, type Session } from '../server.js';

type Acts = Readonly<Record<string, never>>;

/** What somebody tries last, and is refused. */
export type Tried = readonly [by: Session, args: object];
/** Brings about each refusal that a mutation declares, by its code without CLQ_. */
export type Provocations = Readonly<Record<string, Readonly<Record<string, (house: House) => Tried | Promise<Tried>>>>>;

/** Who acts on the demo's complaints. `admin` gave the two others their first passwords lately. */
export class House {
  private readonly known = new Map<string, Promise<string>>();
  private pair: Promise<{ giver: Session; given: Session }> | null = null;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly admin: Session,
    readonly analyst: Session,
    readonly compliance: Session,
    private readonly login: (name: string, password: string) => Promise<Session>,
  ) {}

  /** Answers whatever it says. @param granted what to ask for where it is done. */
  ask(by: Session, mutation: string, args: object, granted = ''): Promise<Answer<Acts>> {
    const field = this.schema.getMutationType()!.getFields()[mutation];
    const given = field.args.filter((a) => Object.hasOwn(args, a.name));
    const head = given.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
    const call = given.map((a) => `${a.name}: $${a.name}`).join(', ');
    const type = getNamedType(field.type);
    const inner = isUnionType(type)
      ? `... on ${type.getTypes()[0].name} { __typename ${granted} } ${REFUSAL}`
      : `__typename ${granted}`;
    return by.query(
      `mutation${head === '' ? '' : `(${head})`} { ${mutation}${call === '' ? '' : `(${call})`} { __typename ${inner} } }`,
      args,
    );
  }

  /** Does something that must be done. @returns what `granted` asks for. */
  async did<T>(by: Session, mutation: string, args: object, granted?: string): Promise<T> {
    const answer = await this.ask(by, mutation, args, granted);
    if (problemOf(answer) !== null) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return answer.data[mutation];
  }

  async read<T>(by: Session, query: string, variables: object = {}): Promise<T> {
    const answer = await by.query<T>(query, variables);
    if (problemOf(answer) !== null) throw new Error(`${query}: ${JSON.stringify(answer)}`);
    return answer.data;
  }

  /** Made at the first time; later it is the same. */
  once(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.known.get(name) ?? make();
    this.known.set(name, made);
    return made;
  }

  /** An analyst, and a compliance officer to whom the analyst gave a password when an administrator. */
  onePerson(): Promise<{ giver: Session; given: Session }> {
    this.pair ??= (async () => {
      const password = 'a password of many words';
      await this.did(this.admin, 'putAccount', { name: 'giver', role: 'admin', password });
      const boss = await this.login('giver', password);
      await this.did(boss, 'putAccount', { name: 'given', role: 'compliance', password });
      await this.did(this.admin, 'putAccount', { name: 'giver', role: 'analyst' });
      return { giver: await this.login('giver', password), given: await this.login('given', password) };
    })();
    return this.pair;
  }

  /** A complaint that nobody works on. */
  async free(): Promise<string> {
    const { queue } = await this.read<{ queue: { edges: { node: { complaint: { id: string } } }[] } }>(
      this.analyst,
      '{ queue(first: 1, filter: { assigned: nobody }) { edges { node { complaint { id } } } } }',
    );
    return queue.edges[0].node.complaint.id;
  }

  /** A complaint that somebody has taken just now. */
  async taken(by: Session): Promise<string> {
    const task = await this.did<{ complaint: { id: string } }>(by, 'takeNext', {}, 'complaint { id }');
    return task.complaint.id;
  }

  /** A complaint that the analyst has answered. */
  answered(): Promise<string> {
    return this.once('answered', async () => {
      const complaint = await this.taken(this.analyst);
      await this.did(this.analyst, 'recordAnswer', { complaint, outcome: 'explained', reason: 'by letter' });
      return complaint;
    });
  }

  /** A case that the analyst has just opened. */
  async case(parts: readonly object[] = [], more: object = {}): Promise<string> {
    const args = { title: 'a case', reason: 'to look', parts, ...more };
    return (await this.did<{ id: string }>(this.analyst, 'openCase', args, 'id')).id;
  }

  closedCase(): Promise<string> {
    return this.once('closed case', async () => {
      const id = await this.case();
      await this.did(this.analyst, 'moveCase', { case: id, to: 'closed', reason: 'nothing in it' });
      return id;
    });
  }

  mergedCase(): Promise<string> {
    return this.once('merged case', async () => {
      const [id, into] = [await this.case(), await this.case()];
      await this.did(this.analyst, 'mergeCases', { case: id, into, reason: 'the same matter' });
      return id;
    });
  }

  /** A case that somebody wants to send to the police. */
  async proposedCase(by: Session): Promise<string> {
    const id = await this.case([{ kind: 'phone', id: 'p1', role: 'suspected_operator' }]);
    await this.did(by, 'moveCase', { case: id, to: 'investigating', reason: 'it holds' });
    await this.did(by, 'proposeEscalation', { case: id, recipient: 'police', reason: 'fees were taken' });
    return id;
  }
}
