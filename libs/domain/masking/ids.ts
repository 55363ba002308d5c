import { looksMade } from '../text/made-ids.js';
import { holdsNumber } from './find.js';
import { holdsPersonal } from './mask.js';

/** Ids that Claque makes itself: a letter and 12 characters of a digest or of chance (libs/domain/text/ids.ts). Letters are among them. */
const OWN = /^[A-Z](?=(?:\d*[a-z]){2})[\da-z]{12}$/;
/** A lender's counter: a word, then a day or a year with a number, or a number alone. */
const DAY = String.raw`(?:19|20)\d\d[-_]?(?:0[1-9]|1[0-2])[-_]?(?:0[1-9]|[12]\d|3[01])`;
const COUNTER = new RegExp(
  String.raw`^(?:[A-Za-z]{1,8}[-_]?){0,2}(?:${DAY}[-_]?\d{0,8}|(?:19|20)\d\d[-_]\d{1,9}|\d{1,9})$`,
);
/** Passports and travel permits: GA/T 704 and ICAO 9303 leave one or two letters before seven or eight digits. */
const PASSPORT = /^(?:[DEGHKMPS]\d{8}|E[A-Z]\d{7})$/i;
/** Names at a messenger begin so. */
const MESSENGER = /^(?:wx|vx|qq|tg)/i;
/** What the graph and the cases put before the id of a record. Before a value stands its kind, and a value is no counter. */
const RECORD = /^(?:agency|call|case|cluster|complaint|debtor|ring|template):/;

const plain = (id: string): boolean =>
  OWN.test(id) || (COUNTER.test(id) && !PASSPORT.test(id) && !MESSENGER.test(id) && !holdsNumber(id));

/**
 * Whether an id may name a person. It is as strict as a text is, with two exceptions.
 * They are ids of Claque's own making and lenders' counters.
 * Each real complaint of the CFPB has an id of seven digits, which a reader must be able to name.
 *
 * @param id of a record, also with its kind before it, or two ids with `|` between them.
 */
export const idHoldsPersonal = (id: string): boolean => {
  const parts = id.split('|').map((part) => part.replace(RECORD, ''));
  // Older ones are plain digests: who has the rest of the row could try its numbers.
  return parts.some(looksMade) || (holdsPersonal(id) && !parts.every(plain));
};
