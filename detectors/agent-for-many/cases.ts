import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView, sharedValue } from '../../libs/testing/views.js';
import { agentForMany } from './detector.js';

export const cases = defineCases(agentForMany, {
  fires: [
    {
      name: 'an agent for eight households',
      message: 'agent',
      weight: 0,
      view: complaintView({ agents: [sharedValue({ label: 'Clean Slate LLC', field: 'agent_org', units: 8 })] }),
    },
  ],
  quiet: [
    { name: 'no agent', view: complaintView() },
    {
      name: 'a relative who acts for two',
      view: complaintView({ agents: [sharedValue({ units: 2, field: 'agent_name' })] }),
    },
  ],
});
