import { defineDetector } from '../../libs/domain/detector.js';

export const benignForm = defineDetector({
  id: 'benign-form',
  version: '1.0.0',
  subject: 'cluster',
  family: 'text',
  messages: {
    form: {
      en: 'The letter follows a public form ({name}). Many honest people use it.',
      zh: '该信采用公开表格（{name}），许多诚实的人都会使用。',
    },
  },
  options: {
    /** Bits for the complainant. */
    weight: -3,
  },
  detect({ cluster, form }, { options }) {
    if (form === null) return null;
    return {
      message: 'form',
      weight: options.weight,
      values: { name: form.name },
      facts: [{ record: cluster.medoid, field: 'text', span: null }],
    };
  },
});
