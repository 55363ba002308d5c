import { random } from '../../kernel/index.js';
import { DAYS, type WorldPlan } from './plan.js';

/** Everything that chance decides, from one seeded stream: the order of the draws is part of a world. */
export function drawsOf(plan: WorldPlan) {
  const next = random(plan.seed);
  const int = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const digits = (n: number) => Array.from({ length: n }, () => int(10)).join('');
  let phones = 0;
  const day = (from = 0, to = DAYS) => from + int(to - from);
  const clock = (d: number, seconds = int(86_400)) =>
    `${new Date(Date.UTC(2024, 0, 1) + d * 86_400_000 + seconds * 1000).toISOString().slice(0, 19)}+08:00`;
  const phone = () => {
    const n = phones++;
    return `1${39 + Math.floor(n / 1_000_000)}00${String(n % 1_000_000).padStart(6, '0')}`;
  };
  // One hundred numbers of each area code are kept for fiction.
  const usPhone = () => {
    const n = phones++;
    return `+1 ${201 + (Math.floor(n / 100) % 780)}-555-${String(100 + (n % 100)).padStart(4, '0')}`;
  };
  const landline = () => `010-6${digits(7)}`;
  const ip = () => `${pick(['36', '58', '61', '112', '117', '183', '220'])}.${int(256)}.${int(256)}.${1 + int(254)}`;
  // One address of a carrier's network stands for many people.
  const carrier = Array.from({ length: Math.max(2, Math.round(plan.genuine / 120)) }, ip);
  const network = () => (next() < 0.2 ? pick(carrier) : ip());
  return { next, int, pick, digits, day, clock, phone, usPhone, landline, ip, network };
}

export type Draws = ReturnType<typeof drawsOf>;
