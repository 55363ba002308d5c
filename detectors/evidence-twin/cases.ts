import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, twin } from '../../libs/testing/views.js';
import { evidenceTwin } from './detector.js';

export const cases = defineCases(evidenceTwin, {
  fires: [
    { name: 'one scan, another name', message: 'edited', weight: 4, view: paperView({ twins: [twin()] }) },
    {
      name: 'one notice, saved again',
      message: 'same',
      weight: 0,
      view: paperView({ twins: [twin({ edited: false })] }),
    },
  ],
  quiet: [
    { name: 'a paper of its own', view: paperView() },
    { name: 'somebody who sends their own scan again', view: paperView({ twins: [twin({ samePeople: true })] }) },
  ],
});
