import { describe, expect, it } from '@jest/globals';
import { Route } from './heavy-routes.js';

describe('places of a heavy route', () => {
  it('are taken in order, by an account as many as are its own, and given back', async () => {
    const route = new Route({ all: 2, own: 1 });
    const begun: string[] = [];
    const enter = (account: string) => route.enter(account).then(() => begun.push(account));
    await enter('ann');
    const second = enter('ann');
    await enter('bob');
    const third = enter('cai');
    await Promise.resolve();
    expect(begun).toEqual(['ann', 'bob']);
    // Ann asked before Cai, but Bob's place is not hers while she has one.
    route.leave('bob');
    await third;
    expect(begun).toEqual(['ann', 'bob', 'cai']);
    route.leave('ann');
    await second;
    expect(begun).toEqual(['ann', 'bob', 'cai', 'ann']);
  });

  it('are refused where too many wait', async () => {
    const route = new Route({ all: 1, own: 1 });
    await route.enter('ann');
    for (let i = 0; i < 8; i++) void route.enter('ann').catch(() => {});
    await expect(route.enter('ann')).rejects.toMatchObject({ code: 'CLQ_ACCOUNT_BUSY' });
    for (let i = 0; i < 24; i++) void route.enter(`somebody ${i}`).catch(() => {});
    await expect(route.enter('zoe')).rejects.toMatchObject({ code: 'CLQ_SERVER_BUSY' });
    for (let i = 0; i < 33; i++) route.leave(i === 0 ? 'ann' : i <= 8 ? 'ann' : `somebody ${i - 9}`);
  });
});
