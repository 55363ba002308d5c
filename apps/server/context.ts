import type { Claque } from '../../libs/adapters/create-claque.js';

/** The one thing that Nest injects here: the product, built without it. */
export const CLAQUE = Symbol('claque');
export type { Claque };

/** Name of the session cookie. */
export const COOKIE = 'claque_session';
