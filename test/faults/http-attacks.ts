import { connect, type Socket } from 'node:net';

/** An answer to bytes that were sent as they are. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the server ended the connection, or had answered. */
  readonly ms: number;
}

/** Opens a bare connection to a server's address. */
export function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Waits for the end of a connection, or for a whole answer. */
export function answerOf(socket: Socket, patience = 60_000): Promise<RawAnswer | null> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const done = () => {
      clearTimeout(timer);
      socket.removeAllListeners('data');
      resolve(parse(text, performance.now() - begun));
    };
    const timer = setTimeout(() => resolve(null), patience);
    socket.on('data', (data: Buffer) => {
      text += data.toString();
      if (whole(text)) done();
    });
    socket.on('error', () => {});
    socket.on('close', done);
  });
}

function whole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  if (length !== undefined) return Buffer.byteLength(text.slice(end + 4)) >= Number(length);
  return /transfer-encoding: chunked/i.test(text) ? text.endsWith('\r\n0\r\n\r\n') : /^HTTP\/1.1 101/.test(text);
}

function parse(text: string, ms: number): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first, ...lines] = text.slice(0, end < 0 ? text.length : end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return {
    status: Number(/^HTTP\/1.1 (\d+)/.exec(first)?.[1] ?? 0),
    headers,
    body: end < 0 ? '' : text.slice(end + 4),
    ms,
  };
}

/** Sends a request with its address spelled exactly so. */
export async function raw(
  url: string,
  method: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Promise<RawAnswer> {
  const socket = await open(url);
  const lines = Object.entries({
    host: new URL(url).host,
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${address} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  const answer = await answerOf(socket);
  socket.destroy();
  if (answer === null) throw new Error(`no answer to ${method} ${address}`);
  return answer;
}
