import { defineCases } from '../../libs/testing/detector-tester.js';
import { callerView } from '../../libs/testing/views.js';
import { sharedCaller } from './detector.js';

const claims = { spoken: 6, openly: 0, conflicting: false, withoutAuthority: 0, intermediary: 0, demanding: 0 };
export const cases = defineCases(sharedCaller, {
  fires: [
    { name: 'a mobile for nine households: a fact and no more', message: 'shared', weight: 0, view: callerView() },
    {
      name: 'a village helper who says so',
      message: 'openly',
      weight: 0,
      view: callerView({ claims: { ...claims, openly: 5, demanding: 4, withoutAuthority: 2 } }),
    },
    {
      name: 'a cousin here and a lawyer there, who shows no authority',
      message: 'hides',
      weight: 2,
      view: callerView({ claims: { ...claims, conflicting: true, withoutAuthority: 4 } }),
    },
    {
      name: 'an agent whom complaints name, whatever is said',
      message: 'shared',
      weight: 0,
      view: callerView({
        hidden: false,
        named: true,
        claims: { ...claims, intermediary: 6, demanding: 6 },
      }),
    },
    {
      name: 'somebody who demands for many, and no more',
      message: 'shared',
      weight: 0,
      view: callerView({ claims: { ...claims, demanding: 6 } }),
    },
  ],
  quiet: [
    { name: 'the switchboard of a hospital', view: callerView({ hidden: false, households: 40 }) },
    { name: 'a mother and her two sons', view: callerView({ households: 2 }) },
  ],
});
