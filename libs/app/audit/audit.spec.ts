import { describe } from '@jest/globals';
import { onEveryStore } from '../../testing/stores.js';
import { auditContract } from './audit.contract.js';

onEveryStore('audit', (on, open, after) => describe(`the audit log on ${on}`, () => auditContract(open, after)));
