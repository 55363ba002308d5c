import { onEveryStore } from '../../testing/stores.js';
import { caseContract } from './case.contract.js';

onEveryStore('cases', caseContract);
