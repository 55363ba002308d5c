import { defineCases } from '../../libs/testing/detector-tester.js';
import { callerView } from '../../libs/testing/views.js';
import { callThenComplain } from './detector.js';

const after = { calls: ['L1', 'L2', 'L3', 'L4'], expected: 0.1, logQ: -12 };
export const cases = defineCases(callThenComplain, {
  fires: [
    {
      name: 'calls for one while another complains, four times',
      message: 'after',
      weight: [3, 4],
      view: callerView({ afterComplaints: after }),
    },
  ],
  quiet: [
    { name: 'calls at any time', view: callerView() },
    { name: 'a switchboard', view: callerView({ hidden: false, afterComplaints: after }) },
    {
      name: 'somebody who calls about their own account alone',
      view: callerView({ households: 1, afterComplaints: after }),
    },
  ],
});
