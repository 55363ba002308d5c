import { defineCases } from '../../libs/testing/detector-tester.js';
import { callerView } from '../../libs/testing/views.js';
import { sharedCaller } from './detector.js';

export const cases = defineCases(sharedCaller, {
  fires: [{ name: 'a mobile for nine households', message: 'shared', weight: [3, 7], view: callerView() }],
  quiet: [
    { name: 'the switchboard of a hospital', view: callerView({ hidden: false, households: 40 }) },
    { name: 'a mother and her two sons', view: callerView({ households: 2 }) },
  ],
});
