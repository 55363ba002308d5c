import type { Builder } from '../builder.js';
import { carrierNat } from './carrier-nat.js';
import { circulars } from './circulars.js';
import { dormitory } from './dormitory.js';
import { exClients } from './ex-clients.js';
import { families } from './families.js';
import { hospitalAccount } from './hospital-account.js';
import { hospitals } from './hospitals.js';
import { lawFirm } from './law-firm.js';
import { layOff } from './lay-off.js';
import { legalAid } from './legal-aid.js';
import { mutualAid } from './mutual-aid.js';
import { neighbours } from './neighbours.js';
import { newsSurge } from './news-surge.js';
import { numberedTwice } from './numbered-twice.js';
import { officialForm } from './official-form.js';
import { onePerson } from './one-person.js';
import { printShops } from './print-shop.js';
import { undeclaredFirm } from './undeclared-firm.js';
import { villageForm } from './village-form.js';

/**
 * The honest crowds, in the order in which they are drawn. The order is part of a world.
 * A new crowd comes last, so that what stands before it stays as it was.
 * The last five were accused once (docs/rings.md).
 */
export const CROWDS: readonly ((builder: Builder) => void)[] = [
  officialForm,
  families,
  hospitals,
  newsSurge,
  layOff,
  dormitory,
  legalAid,
  lawFirm,
  printShops,
  carrierNat,
  neighbours,
  onePerson,
  circulars,
  exClients,
  mutualAid,
  villageForm,
  hospitalAccount,
  undeclaredFirm,
  numberedTwice,
];
