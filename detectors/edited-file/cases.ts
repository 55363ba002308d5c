import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, readingOf } from '../../libs/testing/views.js';
import { editedFile } from './detector.js';

const saved = (producer: string, created: string, modified: string) =>
  paperView({ reading: readingOf({ producer, created, modified }) });
const updates = [{ bytes: 900, changed: ['changed content', 'changed information'] }];
export const cases = defineCases(editedFile, {
  fires: [
    {
      name: 'changed after signing',
      message: 'signature',
      weight: 3,
      view: paperView({ reading: readingOf({ signature: 'broken' }) }),
    },
    {
      name: 'a stamp copied within the picture',
      message: 'copied',
      weight: 3,
      view: paperView({ reading: readingOf({}, [{ from: [1, 2, 30, 30], to: [90, 2, 30, 30] }]) }),
    },
    {
      name: 'another thumbnail',
      message: 'thumbnail',
      weight: 3,
      view: paperView({ reading: readingOf({ thumbnail: 'differs' }) }),
    },
    {
      name: 'content replaced',
      message: 'revision',
      weight: 2,
      view: paperView({
        reading: {
          ...readingOf({ updates, earlierText: '姓名:王芳 入院日期:2023年3月26日 费用合计:1,250.00元' }),
          text: '姓名:李娜 入院日期:2023年3月26日 费用合计:9,250.00元',
          textFrom: 'layer',
        },
      }),
    },
    {
      name: 'a stamp of a portal',
      message: 'added',
      weight: 0,
      view: paperView({
        reading: {
          ...readingOf({ updates, earlierText: '姓名:王芳 入院日期:2023年3月26日' }),
          text: '姓名:王芳 入院日期:2023年3月26日\n2023年5月2日已收件',
          textFrom: 'layer',
        },
      }),
    },
    {
      name: 'a bill saved again a month later',
      message: 'resaved',
      weight: 0,
      view: saved('Adobe Acrobat Pro DC 17 Paper Capture Plug-in', '2017-09-05T16:39:51Z', '2017-10-16T17:39:39+08:00'),
    },
    {
      name: 'a picture out of an editor',
      message: 'editor',
      weight: 0,
      view: paperView({ reading: readingOf({ software: 'Adobe Photoshop CS5 Windows' }) }),
    },
  ],
  quiet: [
    {
      name: 'an issuer’s own file',
      view: saved('StreamServe Communication Server', '2017-09-05T16:39:51Z', '2017-09-05T16:39:51Z'),
    },
    { name: 'made and saved by a word processor', view: saved('LibreOffice 6.4', '2022-04-03T19:31:02Z', '') },
    {
      name: 'a form that was filled in and signed',
      view: paperView({
        reading: readingOf({
          signature: 'present',
          updates: [
            { bytes: 900, changed: ['added annotation', 'added signature', 'changed catalog', 'changed form field'] },
          ],
        }),
      }),
    },
    { name: 'a file that nobody read', view: paperView({ reading: null }) },
  ],
});
