import { execFile } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';

/** Wraps the installation's data keys: a file with a master key, or a command that asks a key management service. */
export interface KeyHolder {
  readonly name: string;
  /** Whether it has a key to wrap with. */
  ready(): boolean;
  /** Gives it its first key, or another one to wrap with from now on; those from before still open. */
  renew(): void;
  wrap(key: Uint8Array): Promise<string>;
  /** @throws ClaqueError CLQ_KEY_LOST. */
  unwrap(wrapped: string): Promise<Uint8Array>;
}

/** Where the master key of a data folder lies. */
export const folderKey = (folder: string): string => `file:${join(folder, 'keys', 'master.key')}`;

/** @param setting `file:PATH` or `command:PATH`. */
export function keyHolder(setting: string): KeyHolder {
  const [kind, ...rest] = setting.split(':');
  const path = rest.join(':');
  return kind === 'command' ? new CommandKey(path) : new FileKey(path);
}

/**
 * Master keys in a file, one a line: its id and 32 bytes to the base of 64. The first line wraps; the others open what they wrapped, backups of
 * before among it.
 */
class FileKey implements KeyHolder {
  readonly name: string;

  constructor(private readonly path: string) {
    this.name = `file ${path}`;
  }

  ready(): boolean {
    return this.keys().length > 0;
  }

  renew(): void {
    const key = randomBytes(32);
    const line = `${idOf(key)} ${key.toString('base64')}`;
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.path}.new`, `${[line, ...this.lines()].join('\n')}\n`, { mode: 0o600 });
    chmodSync(`${this.path}.new`, 0o600);
    renameSync(`${this.path}.new`, this.path);
  }

  async wrap(key: Uint8Array): Promise<string> {
    const [first] = this.keys();
    if (first === undefined) throw new Error(`${this.name} holds no key`);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', first.key, nonce);
    const bytes = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return `${first.id}.${bytes.toString('base64')}`;
  }

  async unwrap(wrapped: string): Promise<Uint8Array> {
    const [id = '', base64 = ''] = wrapped.split('.');
    const found = this.keys().find((k) => k.id === id);
    if (found === undefined) throw new ClaqueError('CLQ_KEY_LOST', { id: verbatim(id), where: verbatim(this.name) });
    const bytes = Buffer.from(base64, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, 12)).setAuthTag(
        bytes.subarray(-16),
      );
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    } catch {
      throw new ClaqueError('CLQ_KEY_LOST', { id: verbatim(id), where: verbatim(this.name) });
    }
  }

  private lines(): string[] {
    try {
      return readFileSync(this.path, 'utf8')
        .split('\n')
        .filter((l) => l.trim() !== '');
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return [];
      throw error;
    }
  }

  private keys(): { readonly id: string; readonly key: Buffer }[] {
    return this.lines().map((line) => {
      const [id = '', base64 = ''] = line.trim().split(/\s+/);
      const key = Buffer.from(base64, 'base64');
      if (key.length !== 32 || idOf(key) !== id)
        throw new ClaqueError('CLQ_KEY_LOST', { id: verbatim(id.slice(0, 8)), where: verbatim(this.name) });
      return { id, key };
    });
  }
}

const idOf = (key: Uint8Array): string =>
  createHash('sha256').update('claque master key').update(key).digest('hex').slice(0, 8);

/**
 * A program that is called with `wrap` or `unwrap`, reads base64 and answers in base64.
 * Where the master key lies is its own affair.
 */
class CommandKey implements KeyHolder {
  readonly name: string;

  constructor(private readonly path: string) {
    this.name = `command ${path}`;
  }

  ready(): boolean {
    return true;
  }

  renew(): void {
    // The service's own affair: what is wrapped from now on is wrapped by its newest.
  }

  wrap(key: Uint8Array): Promise<string> {
    return this.call('wrap', Buffer.from(key).toString('base64'));
  }

  async unwrap(wrapped: string): Promise<Uint8Array> {
    const key = Buffer.from(await this.call('unwrap', wrapped), 'base64');
    if (key.length !== 32) throw new ClaqueError('CLQ_KEY_LOST', { id: verbatim('?'), where: verbatim(this.name) });
    return key;
  }

  private call(what: 'wrap' | 'unwrap', input: string): Promise<string> {
    return new Promise((resolve, reject) => {
      // What it prints on its error output may hold secrets: it is not repeated.
      const child = execFile(this.path, [what], { timeout: 30_000, maxBuffer: 1 << 16 }, (error, stdout) => {
        if (error !== null) reject(new ClaqueError('CLQ_KEY_LOST', { id: verbatim('?'), where: verbatim(this.name) }));
        else resolve(stdout.trim());
      });
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
  }
}
