import { defineCases } from '../../libs/testing/detector-tester.js';
import { blockView } from '../../libs/testing/views.js';
import { lockstep } from './detector.js';

export const cases = defineCases(lockstep, {
  fires: [{ name: 'ten numbers on ten lines', message: 'block', weight: [15, 20], view: blockView() }],
  quiet: [
    { name: 'customers of one branch', view: blockView({ context: 0.9 }) },
    { name: 'three friends who talk to each other', view: blockView({ callers: ['1', '2', '3'] }) },
    { name: 'strangers with one line in common', view: blockView({ density: 0.2 }) },
  ],
});
