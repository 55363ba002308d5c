import { foreignContract } from '../foreign.contract.js';
import { makeFirst } from './world.js';

foreignContract('first', makeFirst);
