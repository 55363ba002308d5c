import type { Corpus } from '../corpus.js';
import type { Knowledge } from '../knowledge.js';
import { witnessesOf } from '../witnesses.js';
import { dropLateHolders } from './late-holders.js';
import { OwnPhones } from './own-phones.js';
import { callerValues, documentValues, templateValues } from './recorded.js';
import { SameLine } from './same-line.js';
import { agentValues, columnValues, contactValues } from './stated.js';
import { typeOf, VALUE_TYPES, type Value, type ValueTable } from './value.js';
import { type Gathered, ValueCollector } from './value-collector.js';

/** Share of the people behind a value who must name an agent for it to stand openly. */
const OPENLY = 0.9;

/**
 * The values that households hold, with where they stand.
 * Left out: a person's own phone, public numbers, private addresses of networks.
 * Also masked values, and letters that follow a benign form.
 */
export function valueTable(corpus: Corpus, knowledge: Knowledge): ValueTable {
  const lines = new SameLine(corpus);
  const own = new OwnPhones(corpus, lines);
  const ofDebtor = new Map(corpus.complaints.map((_, i) => [corpus.debtorOf(i), i]));
  const collector = new ValueCollector(corpus);
  contactValues(corpus, knowledge, lines, own, collector);
  const aside = new ValueCollector(corpus);
  agentValues(corpus, knowledge, lines, collector, aside);
  columnValues(corpus, collector);
  const peersOf = documentValues(corpus, knowledge, ofDebtor, collector, aside);
  callerValues(corpus, knowledge, lines, own, ofDebtor, collector);
  templateValues(corpus, collector);

  const { size } = corpus.get('households');
  const witnesses = witnessesOf(corpus);
  for (const v of collector.all()) dropLateHolders(v, corpus, witnesses);
  const openly = heldOpenly(corpus, size);
  const valuesOf = (gathered: ValueCollector) =>
    [...gathered.all()]
      .sort((x, y) => typeOf(x.kind) - typeOf(y.kind) || (x.key < y.key ? -1 : 1))
      .map((v): Value => {
        const type = typeOf(v.kind);
        const peers = v.kind === 'certificate' ? peersOf(v.key) : undefined;
        return {
          type,
          kind: v.kind,
          family: VALUE_TYPES[type].family,
          key: v.key,
          label: v.label,
          units: Uint32Array.from(v.units).sort(),
          places: v.places,
          declared: (v.declared * 2 >= v.places.length && v.declared > 0) || openly(v),
          ...(peers === undefined ? {} : { peers }),
          ...(v.late.length === 0 ? {} : { late: v.late }),
        };
      });
  const { observed } = collector;
  return {
    values: valuesOf(collector),
    aside: valuesOf(aside),
    lines,
    observed,
    observedUnits: observed.map((row) => row.reduce((sum, x) => sum + x, 0)),
  };
}

/** A firm's number, account or scanner: most who hold it say openly whom they act through. */
function heldOpenly(corpus: Corpus, households: number): (v: Gathered) => boolean {
  const namesAgent = new Uint8Array(households);
  corpus.complaints.forEach((c, i) => {
    if (c.agentOrg !== '' || c.agentName !== '') namesAgent[corpus.householdOf(i)] = 1;
  });
  return ({ units }) => {
    let n = 0;
    for (const u of units) n += namesAgent[u];
    return n >= OPENLY * units.size;
  };
}
