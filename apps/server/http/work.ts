import type { ServerResponse } from 'node:http';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { cancellable } from '../../../libs/domain/cancellation.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { isHeavy, weightOf } from './cost.js';

/** Seconds that a query may take. */
const QUERY_SECONDS = 20;
/** Units of work that a query may do in the end, whatever it seemed to cost. Lists may be longer than they look. */
const LARGEST_WORK = 20_000;
/** Operations that an account runs at once, and that wait for one of these to end. */
const AT_ONCE = 8;
const WAITING = 32;
/** Seconds that an operation waits for its place. */
const WAIT_SECONDS = 10;
/** Heavy fields that the process works on at once; of one account it is one. */
const HEAVY_AT_ONCE = 4;
const MINUTE_MS = 60_000;

/** What the operations of one account do in a minute. */
class Account {
  running = 0;
  spent = 0;
  since = performance.now();
  /** The last heavy field, after which the next one begins. */
  heavy: Promise<unknown> = Promise.resolve();
  readonly waiting: (() => void)[] = [];
}

/** A number of places that are taken in the order in which they were asked for. */
export class Places {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly count: number) {}

  get queue(): number {
    return this.waiting.length;
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.count) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.taken++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.taken--;
      else next();
    }
  }
}

/** The work of one operation. It ends when its client leaves, after too much time, and after too much work. */
export interface RequestWork {
  readonly signal: AbortSignal;
  /** Waits for a place. @throws ClaqueError CLQ_WORK_LIMIT, CLQ_ACCOUNT_BUSY. */
  enter(): Promise<void>;
  /** @throws ClaqueError CLQ_QUERY_COST where the operation has done more than it may. */
  spend(units: number): void;
  /** Runs a heavy field when it is its turn. */
  heavy<T>(work: () => Promise<T>): Promise<T>;
}

/** Shares the server's time among accounts: by work in a minute, by operations at once, by heavy fields at once. */
export class WorkLimits {
  private readonly accounts = new Map<string, Account>();
  private readonly places = new Places(HEAVY_AT_ONCE);

  /** @param budget units of work of an account in a minute; null: any number. */
  constructor(private readonly budget: number | null) {}

  begin(name: string, response: ServerResponse): RequestWork {
    const account = this.accounts.get(name) ?? new Account();
    this.accounts.set(name, account);
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    let spent = 0;
    let leave: (() => void) | null = null;
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableEnded) controller.abort(new ClaqueError('CLQ_REQUEST_BAD'));
      leave?.();
      this.forget(name, account);
    });
    return {
      signal: controller.signal,
      enter: async () => {
        this.refuseSpent(account);
        await this.place(account, controller.signal);
        leave = () => this.next(account);
        // A client that left while it waited has its place no longer.
        if (response.closed) {
          leave();
          leave = null;
          throw new ClaqueError('CLQ_REQUEST_BAD');
        }
        timer = setTimeout(
          () => controller.abort(new ClaqueError('CLQ_QUERY_SLOW', { seconds: QUERY_SECONDS })),
          QUERY_SECONDS * 1000,
        );
      },
      spend: (units) => {
        spent += units;
        // What is done counts, not what might have been: pages of the console ask for more rows than there are.
        account.spent += units;
        if (spent > LARGEST_WORK) throw new ClaqueError('CLQ_QUERY_COST', { cost: spent, limit: LARGEST_WORK });
      },
      heavy: (work) => {
        const turn = account.heavy.then(() => {
          controller.signal.throwIfAborted();
          return this.places.hold(work);
        });
        account.heavy = turn.catch(() => {});
        return turn;
      },
    };
  }

  private refuseSpent(account: Account): void {
    const now = performance.now();
    if (now - account.since > MINUTE_MS) {
      account.since = now;
      account.spent = 0;
    }
    if (this.budget !== null && account.spent >= this.budget)
      throw new ClaqueError('CLQ_WORK_LIMIT', { seconds: Math.ceil((account.since + MINUTE_MS - now) / 1000) });
  }

  private async place(account: Account, signal: AbortSignal): Promise<void> {
    if (account.running < AT_ONCE) {
      account.running++;
      return;
    }
    if (account.waiting.length >= WAITING) throw new ClaqueError('CLQ_ACCOUNT_BUSY', { seconds: 2 });
    await new Promise<void>((resolve, reject) => {
      const stop = (reason: Error) => {
        const at = account.waiting.indexOf(turn);
        if (at < 0) return;
        account.waiting.splice(at, 1);
        reject(reason);
      };
      const late = () => stop(new ClaqueError('CLQ_ACCOUNT_BUSY', { seconds: 5 }));
      const timer = setTimeout(late, WAIT_SECONDS * 1000);
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      account.waiting.push(turn);
      signal.addEventListener('abort', () => stop(signal.reason as Error));
    });
  }

  private next(account: Account): void {
    const turn = account.waiting.shift();
    if (turn === undefined) account.running--;
    else turn();
  }

  private forget(name: string, account: Account): void {
    const idle = account.running === 0 && account.waiting.length === 0;
    if (idle && (account.spent === 0 || performance.now() - account.since > MINUTE_MS)) this.accounts.delete(name);
  }
}

interface Worked {
  readonly work?: RequestWork;
}

/**
 * Puts every resolver of a schema under the work of its request.
 *
 * A query that is stopped answers at once. A mutation runs to its end: who asked could not know what became of half of it.
 */
export function limitResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve !== undefined && field.resolve !== defaultFieldResolver)
        field.resolve = limited(type.name, field.name, field.resolve);
  }
  return schema;
}

function limited(
  type: string,
  field: string,
  resolve: GraphQLFieldResolver<unknown, Worked>,
): GraphQLFieldResolver<unknown, Worked> {
  return (source, args, context, info) => {
    const { work } = context;
    if (work === undefined) return resolve(source, args, context, info);
    const weight = weightOf(type, field, args);
    if (info.operation.operation !== 'query') {
      if (info.path.prev === undefined) work.spend(weight);
      return resolve(source, args, context, info);
    }
    work.signal.throwIfAborted();
    work.spend(weight);
    const run = async () => cancellable(work.signal, () => resolve(source, args, context, info) as Promise<unknown>);
    return orAborted(work.signal, isHeavy(weight) ? work.heavy(run) : run());
  };
}

/** What is asked for, or the reason why it was stopped, whichever is there first. */
function orAborted<T>(signal: AbortSignal, asked: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
