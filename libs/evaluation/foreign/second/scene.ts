import type { OrganiserKind } from '../folder.js';

/**
 * A scene: people, and the ways in which their complaints reach the lender. A route and its weight, such as "desk5".
 * - desk: at the organiser's machine. ring: dictated, with the organiser's number.
 * - post: sent from the organiser's address. purse: money back to the organiser's account.
 * - wall: one of several machines. mouth: number in the text alone. own: with one's own means.
 */
export interface Scene {
  readonly kind: string;
  readonly organiser: OrganiserKind;
  readonly line: 'mobile' | 'landline' | 'virtual' | 'none';
  readonly routes: string;
  /** Share of members who use the letter. */
  readonly letter: number;
  readonly rhythm: 'burst' | 'weekly' | 'steady' | 'waves';
  /** Days from the first to the last complaint. */
  readonly span: readonly [number, number];
  readonly most?: number;
  readonly paper?: 'one_source' | 'sheet' | 'various';
  readonly trick?: 'carousel' | 'twins' | 'downline' | 'voice' | 'flag' | 'storm' | 'open';
  readonly points: readonly string[];
  readonly asides: readonly string[];
  readonly naming: string;
}

export type Route = 'desk' | 'ring' | 'post' | 'purse' | 'wall' | 'mouth' | 'own';

export const routesOf = (scene: Scene): Route[] =>
  scene.routes.split(' ').flatMap((part) => {
    const [, name, weight] = /^(\D+)(\d+)$/.exec(part)!;
    return Array<Route>(Number(weight)).fill(name as Route);
  });
