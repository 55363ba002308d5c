import { accountView } from '../../libs/testing/views.js';

export const cases = {
  fires: [{ name: 'six numbers in three weeks', message: 'churn', weight: [1, 2], view: accountView(6, 4) }],
  quiet: [
    { name: 'a family that takes turns', view: accountView(4, 5) },
    { name: 'a new phone every quarter', view: accountView(6, 90) },
  ],
} as const;
