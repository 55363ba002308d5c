import { foreignContract } from '../foreign.contract.js';
import { makeSecond } from './world.js';

foreignContract('second', makeSecond);
