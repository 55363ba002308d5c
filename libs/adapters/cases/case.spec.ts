import { onEveryStore } from '../record-store/every-store.contract.js';
import { caseContract } from './case.contract.js';

onEveryStore('cases', caseContract);
