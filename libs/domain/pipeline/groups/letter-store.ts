import { Tokenizer } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { InsideKind } from '../../model/index.js';
import { argumentTraits, demandTraits, eachWord, structureTraits } from './letter-traits.js';

/** Kinds of traits that are read from the letter itself, in the order in which they are kept. */
export const TRAIT_KINDS = ['argument', 'demand', 'structure', 'words'] as const satisfies readonly InsideKind[];
export type TraitKind = (typeof TRAIT_KINDS)[number];

/** Letters are kept in pages of so many numbers. */
const PAGE = 1 << 20;
/** A letter's traits begin behind their counts. */
const HEAD = TRAIT_KINDS.length;
const UNREAD = 0xffffffff;

/** Traits of one kind of several letters: those of letter k are `traits[starts[k] .. starts[k + 1]]`. */
export interface TraitLists {
  readonly starts: Uint32Array;
  readonly traits: Uint32Array;
}

/**
 * Traits of letters as numbers from 0, read once however many groups they are compared with.
 * All of a letter lie side by side. Letters that are compared stand anywhere, and each is one way to memory.
 */
export class LetterStore {
  private readonly reader = new Tokenizer();
  private readonly names: Readonly<Record<Exclude<TraitKind, 'words'>, Map<string, number>>> = {
    argument: new Map(),
    demand: new Map(),
    structure: new Map(),
  };
  private readonly words = new WordNumbers();
  private readonly pages: Uint32Array[] = [];
  private readonly pageOf: Uint16Array;
  private readonly startOf: Uint32Array;
  private end = PAGE;
  private buffer = new Uint32Array(1024);
  private length = 0;
  private readonly lists = TRAIT_KINDS.map(() => ({ starts: new Uint32Array(256), traits: new Uint32Array(4096) }));

  constructor(private readonly corpus: Corpus) {
    this.pageOf = new Uint16Array(corpus.complaints.length);
    this.startOf = new Uint32Array(corpus.complaints.length).fill(UNREAD);
  }

  /** How many traits of a kind are known: their numbers are below it. */
  size(kind: TraitKind): number {
    return kind === 'words' ? this.words.size : this.names[kind].size;
  }

  /** Words of a name that a text has. */
  wordsOf(name: string): readonly number[] {
    const found: number[] = [];
    eachWord(name, this.reader, (word) => {
      const number = this.words.find(word);
      if (number !== -1) found.push(number);
    });
    return found;
  }

  /** Puts the traits of some letters together, a list a kind. The next call overwrites them. */
  gather(complaints: Uint32Array): readonly TraitLists[] {
    const { lists } = this;
    for (const list of lists)
      if (list.starts.length <= complaints.length) list.starts = new Uint32Array(2 * complaints.length + 1);
    for (let k = 0; k < complaints.length; k++) {
      const i = complaints[k];
      if (this.startOf[i] === UNREAD) this.read(i);
      const page = this.pages[this.pageOf[i]];
      const head = this.startOf[i];
      let from = head + HEAD;
      for (let kind = 0; kind < HEAD; kind++) {
        const list = lists[kind];
        const n = page[head + kind];
        const start = list.starts[k];
        if (start + n > list.traits.length) {
          const room = new Uint32Array(2 * (start + n));
          room.set(list.traits);
          list.traits = room;
        }
        const { traits } = list;
        for (let j = 0; j < n; j++) traits[start + j] = page[from + j];
        from += n;
        list.starts[k + 1] = start + n;
      }
    }
    return lists;
  }

  private read(complaint: number): void {
    const facts = this.corpus.factsOf(complaint);
    const text = this.corpus.get('texts').read[complaint];
    this.length = HEAD;
    this.keep(0, this.names.argument, argumentTraits(facts));
    this.keep(1, this.names.demand, demandTraits(facts));
    this.keep(2, this.names.structure, structureTraits(text, facts));
    const start = this.length;
    this.words.begin();
    eachWord(text, this.reader, (word) => {
      const number = this.words.fresh(word);
      if (number !== -1) this.push(number);
    });
    this.buffer[3] = this.length - start;
    if (this.end + this.length > (this.pages.at(-1)?.length ?? 0)) {
      this.pages.push(new Uint32Array(Math.max(PAGE, this.length)));
      this.end = 0;
    }
    this.pages[this.pages.length - 1].set(this.buffer.subarray(0, this.length), this.end);
    this.pageOf[complaint] = this.pages.length - 1;
    this.startOf[complaint] = this.end;
    this.end += this.length;
  }

  private keep(kind: number, numbers: Map<string, number>, traits: readonly string[]): void {
    for (const trait of traits) {
      const number = numbers.get(trait) ?? numbers.size;
      numbers.set(trait, number);
      this.push(number);
    }
    this.buffer[kind] = traits.length;
  }

  private push(number: number): void {
    if (this.length === this.buffer.length) {
      const room = new Uint32Array(2 * this.length);
      room.set(this.buffer);
      this.buffer = room;
    }
    this.buffer[this.length++] = number;
  }
}

/** Words, each a number of 32 bits, numbered from 0 as they are met (open addressing). */
class WordNumbers {
  size = 0;
  private keys = new Uint32Array(1 << 12);
  /** One more than the number at each place; 0: the place is free. */
  private numbers = new Uint32Array(1 << 12);
  /** Of each word, the last text that has it. */
  private seenIn = new Uint32Array(1 << 11);
  private texts = 0;

  /** A text begins. */
  begin(): void {
    this.texts++;
  }

  /** @returns -1: no text has it. */
  find(word: number): number {
    return this.numbers[this.placeOf(word)] - 1;
  }

  /** @returns -1: the text has had it before. */
  fresh(word: number): number {
    const place = this.placeOf(word);
    let number = this.numbers[place] - 1;
    if (number === -1) {
      number = this.size++;
      this.keys[place] = word;
      this.numbers[place] = number + 1;
      if (2 * this.size > this.keys.length) this.grow();
    } else if (this.seenIn[number] === this.texts) return -1;
    this.seenIn[number] = this.texts;
    return number;
  }

  private placeOf(word: number): number {
    const { keys, numbers } = this;
    const mask = keys.length - 1;
    let place = (Math.imul(word, 0x9e3779b1) >>> 8) & mask;
    while (numbers[place] !== 0 && keys[place] !== word) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, numbers, seenIn } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.numbers = new Uint32Array(2 * keys.length);
    this.seenIn = new Uint32Array(keys.length);
    this.seenIn.set(seenIn);
    for (let k = 0; k < keys.length; k++) {
      if (numbers[k] === 0) continue;
      const place = this.placeOf(keys[k]);
      this.keys[place] = keys[k];
      this.numbers[place] = numbers[k];
    }
  }
}
