import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { store, stored } from './stored.js';

/** As much of the browser's storage as a page needs, in memory. */
class MemoryStorage {
  readonly kept = new Map<string, string>();
  full = false;
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(name, value);
  }
}

const page = globalThis as { localStorage?: unknown };
let storage = new MemoryStorage();
beforeEach(() => {
  storage = new MemoryStorage();
  Object.defineProperty(page, 'localStorage', { value: storage, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(page, 'localStorage');
});

const number = (value: unknown) => (typeof value === 'number' ? value : null);

it('gives back what was kept', () => {
  store('n', 3);
  expect(stored('n', 0, number)).toBe(3);
});

it('falls back where the value is broken, of another kind, or missing', () => {
  storage.kept.set('broken', '{"a":');
  storage.kept.set('other', '"three"');
  expect(['broken', 'other', 'missing'].map((name) => stored(name, 7, number))).toEqual([7, 7, 7]);
});

it('goes on where storage is full', () => {
  storage.full = true;
  expect(() => store('n', 3)).not.toThrow();
  expect(stored('n', 7, number)).toBe(7);
});
