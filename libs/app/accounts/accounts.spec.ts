import { describe } from '@jest/globals';
import { onEveryStore } from '../../testing/stores.js';
import { accountsContract, firstAccountsContract } from './accounts.contract.js';

onEveryStore('accounts', (on, open, after) => describe(`accounts on ${on}`, () => accountsContract(open, after)));
onEveryStore('first_accounts', (on, open, after) =>
  describe(`first accounts on ${on}`, () => firstAccountsContract(open, after)),
);
