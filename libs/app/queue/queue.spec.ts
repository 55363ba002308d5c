import { onEveryStore } from '../../testing/stores.js';
import { workContract } from './queue.contract.js';

onEveryStore('work', workContract);
