import type { Bilingual } from '../locales/bilingual.js';
import { en, zh } from '../locales/texts.js';

/** What the server says of a request that it refused. */
export interface Refusal extends Bilingual {
  readonly code: string;
}

const UNREACHABLE: Refusal = { code: '', en: en.unreachable, zh: zh.unreachable };

/** Reads a refusal; an answer in no form that is known is taken for none. */
export async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const { code, message, zh: chinese } = (await response.json()) as { code?: string; message: string; zh?: string };
    return { code: code ?? '', en: message, zh: chinese ?? message };
  } catch {
    return UNREACHABLE;
  }
}

/** Posts to a door beside GraphQL. Null: it was accepted. */
export async function send(path: string, body: FormData | object): Promise<Refusal | null> {
  const options =
    body instanceof FormData
      ? { body }
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, { method: 'POST', ...options });
    return response.ok ? null : await refusalOf(response);
  } catch {
    return UNREACHABLE;
  }
}
