import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { sendError } from './errors.js';

describe('a full disk', () => {
  it.each([
    ['a blob', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['a quota', Object.assign(new Error('write'), { code: 'EDQUOT' })],
    ['a table', Object.assign(new Error('INSERT'), { driverError: { code: '53100' } })],
    ['what lies under it', new Error('no import', { cause: Object.assign(new Error('write'), { code: 'ENOSPC' }) })],
  ])('met by %s is said as such, and to come again', async (_, error) => {
    const server = fastify().get('/', () => Promise.reject(error));
    server.setErrorHandler(sendError);
    const { statusCode, headers, body } = await server.inject('/');
    expect([statusCode, JSON.parse(body).code]).toEqual([503, 'CLQ_STORAGE_FULL']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await server.close();
  });
});
