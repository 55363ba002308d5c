import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (content: string) => {
  const path = join(folder, 'claque.yaml');
  writeFileSync(path, content);
  return path;
};
const SCALED = {
  CLAQUE_PRESET: 'scaled',
  CLAQUE_POSTGRES: 'postgres://u:hunter2@db/claque',
  CLAQUE_REDIS: 'redis://r:6379',
  CLAQUE_NEO4J: 'neo4j+s://n:hunter2@graph:7687',
};

describe('settings', () => {
  it('are those of one process on its own folder where nothing is said', () => {
    expect(readSettings({})).toMatchObject({
      preset: 'embedded',
      role: 'all',
      port: 4400,
      opsPort: null,
      demo: true,
      s3: null,
    });
    expect(readSettings({ CLAQUE_HOST: '0.0.0.0' }).demo).toBe(false);
    expect(readSettings({ CLAQUE_FOLDER: '/d' })).toMatchObject({ folder: '/d', blobs: '/d/blobs' });
  });

  it('come from a file, and from the environment before it', () => {
    const path = file(
      'preset: scaled\nport: 5000\nocr: false\npostgres: postgres://a@b/c\nredis: redis://r\nneo4j: bolt://n\n',
    );
    expect(readSettings({ CLAQUE_SETTINGS: path, CLAQUE_PORT: '6000' })).toMatchObject({
      preset: 'scaled',
      port: 6000,
      ocr: false,
      opsPort: 9464,
      demo: false,
    });
  });

  it.each([
    ['colour: red', 'colour'],
    ['port: [1]', 'port'],
    ['- port', 'CLQ_SETTINGS_YAML'],
    ['port: "', 'not YAML'],
  ])('names what is wrong with a file: %s', (content, problem) => {
    expect(() => readSettings({ CLAQUE_SETTINGS: file(content) })).toThrow(problem);
  });

  it('come from the secrets that the deployment draws, each its own', () => {
    const secrets = join(folder, 'secrets');
    const draw = () => spawnSync(process.execPath, ['scripts/deploy/secrets.mjs', secrets], { encoding: 'utf8' });
    expect(draw().status).toBe(0);
    const settings = readSettings({ CLAQUE_SETTINGS: join(secrets, 'claque.yaml'), CLAQUE_PRESET: 'scaled' });
    const drawn = [settings.postgres, settings.redis, settings.neo4j, settings.s3].map((url) => new URL(url!).password);
    expect(new Set([...drawn, settings.adminPassword, readFileSync(join(secrets, 'grafana'), 'utf8')]).size).toBe(6);
    expect(readFileSync(join(secrets, 'postgres'), 'utf8')).toBe(drawn[0]);
    expect(statSync(secrets).mode & 0o077).toBe(0);
    // Drawn once: the services know them. A part of them is refused.
    expect(draw()).toMatchObject({ status: 0, stdout: expect.stringContaining('already') });
    rmSync(join(secrets, 'redis.env'));
    expect(draw().status).toBe(1);
    expect(settings.demoAccounts).toBe(false);
  });

  it.each([
    [{}, true, true],
    [{ CLAQUE_DEMO: '1' }, true, true],
    [{ CLAQUE_DEMO: '0' }, false, false],
    [{ CLAQUE_HOST: '0.0.0.0' }, false, false],
    [{ CLAQUE_URL: 'https://claque.bank.example' }, false, false],
    [{ CLAQUE_ADMIN_PASSWORD: 'seven kettles on a ladder' }, false, false],
    [{ CLAQUE_POSTGRES: 'postgres://u@h/d' }, false, false],
    [{ CLAQUE_SMTP: 'smtp://m', CLAQUE_MAIL_FROM: 'a@b.example' }, false, false],
    [{ CLAQUE_DEMO: '1', CLAQUE_URL: 'http://localhost:4400' }, true, false],
    [{ CLAQUE_DEMO: '1', CLAQUE_ADMIN_PASSWORD: 'seven kettles on a ladder' }, true, false],
    [{ ...SCALED, CLAQUE_DEMO: '1' }, true, false],
  ])('know from %o whether there is a demo, and whether it has accounts', (env, demo, demoAccounts) => {
    expect(readSettings(env as Record<string, string>)).toMatchObject({ demo, demoAccounts });
  });

  it('names a file that is not there', () => {
    expect(() => readSettings({ CLAQUE_SETTINGS: '/nowhere.yaml' })).toThrow('/nowhere.yaml');
  });

  it.each(['CLAQUE_POSTGRES', 'CLAQUE_REDIS', 'CLAQUE_NEO4J'])('scaled needs %s', (name) => {
    expect(readSettings(SCALED).preset).toBe('scaled');
    expect(() => readSettings({ ...SCALED, [name]: '' })).toThrow(name);
  });

  it('refuses what one process alone cannot do', () => {
    expect(() => readSettings({ CLAQUE_ROLE: 'worker' })).toThrow('CLAQUE_ROLE');
    expect(() => readSettings({ CLAQUE_REDIS: 'redis://r' })).toThrow('CLAQUE_REDIS');
  });

  it.each([
    ['CLAQUE_POSTGRES', 'mysql://hunter2@x/y'],
    ['CLAQUE_S3', 'https://host/bucket-hunter2'],
    ['CLAQUE_S3', 'https://k:hunter2@host'],
    ['CLAQUE_NEO4J', 'http://hunter2'],
    ['CLAQUE_PORT', '70000'],
    ['CLAQUE_JOBS_AT_ONCE', '0'],
    ['CLAQUE_ADMIN_PASSWORD', 'hunter2'],
  ])('names a bad %s and not its value', (name, value) => {
    try {
      readSettings({ ...SCALED, [name]: value });
      throw new Error('not refused');
    } catch (error) {
      expect((error as { code?: string }).code).toBe('CLQ_SETTING_BAD');
      expect((error as Error).message).toContain(name);
      expect((error as Error).message).not.toContain('hunter2');
    }
  });
});
