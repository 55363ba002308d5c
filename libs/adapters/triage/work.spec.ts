import { onEveryStore } from '../record-store/every-store.contract.js';
import { workContract } from './work.contract.js';

onEveryStore('work', workContract);
