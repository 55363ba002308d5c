import type { FastifyInstance } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import type { SignedIn } from './auth.js';
import { sendError } from './errors.js';

/** Requests at once of the process and of an account. Their routes hold whole files in memory until they answer. */
const ROUTES: Readonly<Record<string, { readonly all: number; readonly own: number }>> = {
  '/api/overlay.png': { all: 2, own: 1 },
  '/api/page.webp': { all: 4, own: 2 },
  '/api/recordings/:call': { all: 4, own: 2 },
  '/api/dossiers/:id/preview.pdf': { all: 2, own: 1 },
};
/** Requests that wait for a place, of the process and of an account, and seconds that each waits at most. */
const WAITING = { all: 32, own: 8 };
const WAIT_SECONDS = 20;

interface Waiting {
  readonly account: string;
  readonly begin: () => void;
}

/** The places of one route, given in the order of asking. An account has as many as are its own. */
export class Route {
  private readonly running = new Map<string, number>();
  private taken = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly limits: { readonly all: number; readonly own: number }) {}

  /** Waits for a place. @throws ClaqueError CLQ_ACCOUNT_BUSY, CLQ_SERVER_BUSY. */
  async enter(account: string): Promise<void> {
    if (this.isFree(account)) {
      this.take(account);
      return;
    }
    if (this.waiting.filter((w) => w.account === account).length >= WAITING.own)
      throw new ClaqueError('CLQ_ACCOUNT_BUSY', { seconds: 5 });
    if (this.waiting.length >= WAITING.all) throw new ClaqueError('CLQ_SERVER_BUSY', { seconds: 5 });
    await new Promise<void>((resolve, reject) => {
      const entry = {
        account,
        begin: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(new ClaqueError('CLQ_SERVER_BUSY', { seconds: 5 }));
      }, WAIT_SECONDS * 1000);
      this.waiting.push(entry);
    });
  }

  leave(account: string): void {
    this.taken--;
    const left = (this.running.get(account) ?? 1) - 1;
    if (left === 0) this.running.delete(account);
    else this.running.set(account, left);
    const at = this.waiting.findIndex((w) => this.isFree(w.account));
    const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (next === undefined) return;
    this.take(next.account);
    next.begin();
  }

  private isFree(account: string): boolean {
    return this.taken < this.limits.all && (this.running.get(account) ?? 0) < this.limits.own;
  }

  private take(account: string): void {
    this.taken++;
    this.running.set(account, (this.running.get(account) ?? 0) + 1);
  }
}

/** Bounds how many requests hold whole files in memory at once. */
export function limitHeavyRoutes(fastify: FastifyInstance): void {
  const routes = new Map(Object.entries(ROUTES).map(([url, limits]) => [url, new Route(limits)]));
  fastify.addHook('preHandler', async (request: SignedIn, reply) => {
    const route = routes.get(request.routeOptions.url ?? '');
    if (route === undefined) return undefined;
    const account = request.user?.name ?? '';
    try {
      await route.enter(account);
    } catch (error) {
      sendError(error, request, reply);
      return reply;
    }
    if (reply.raw.closed) route.leave(account);
    else reply.raw.once('close', () => route.leave(account));
    return undefined;
  });
}
