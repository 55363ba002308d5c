import { foreignContract } from '../foreign.contract.js';
import { makeThird } from './world.js';

foreignContract('third', makeThird);
