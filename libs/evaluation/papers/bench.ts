import { Dice } from './dice.js';
import type { Device } from './files.js';
import type { Issuer, Kind } from './form.js';
import { kindOf } from './forms/kinds.js';
import { ELECTRONIC, handSet } from './ink.js';
import type { FileKind, Paper, Resave } from './paper.js';
import type { Person, Town } from './people.js';

export interface Bench {
  readonly seed: number;
  readonly town: Town;
  readonly devices: readonly Device[];
  readonly issuers: readonly Issuer[];
  next(): string;
}

/** What people hand a paper in as: an office with electronic seals sends files. */
export function fileKindOf(d: Dice, issuer: Issuer, kind: Kind): FileKind {
  if (!issuer.look.isElectronic)
    return d.weighed({ pdf: 0, form: 0, 'scan-pdf': 16, scan: 14, photo: 44, app: 18, fax: 6, screenshot: 0 });
  return d.weighed({
    pdf: 44,
    form: kind.fillable ? 24 : 0,
    'scan-pdf': 8,
    scan: 6,
    photo: 16,
    app: 8,
    fax: 4,
    screenshot: 14,
  });
}

/** One paper as the office made it. */
export function genuinePaper(
  bench: Bench,
  issuer: Issuer,
  holder: Person,
  day: string,
  serial: number,
  partner?: Person,
): Paper {
  const id = bench.next();
  const d = new Dice(`papers ${bench.seed} ${id}`);
  const kind = kindOf(issuer.kind);
  const facts = kind.draw({ d: d.of('facts'), issuer, person: holder, day, serial, partner });
  const fileKind = fileKindOf(d.of('file'), issuer, kind);
  const innocent: string[] = issuer.copies ? ['clinic-phrase'] : [];
  const resaved = fileKind === 'pdf' && d.chance(0.62);
  if (resaved) innocent.push('resave');
  return {
    id,
    issuer,
    kind,
    facts,
    look: issuer.look,
    stamp: issuer.look.isElectronic ? ELECTRONIC : handSet(d.of('stamp')),
    pen: d.of('pen'),
    d,
    holder,
    day,
    fileKind,
    device: d.pick(bench.devices),
    forged: false,
    changed: [],
    kept: [],
    oddFont: false,
    innocent,
    ...(resaved
      ? { resave: d.pick<Resave>(['print', 'print', 'merge', 'portal-stamp', 'portal-stamp', 'reduce', 'metadata']) }
      : {}),
  };
}
