import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire between a process and a server, which can be cut, mended, and made slow. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private cutOff = false;
  private delay = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param at where it listens; 0: anywhere. */
  static async to(port: number, at = 0): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
    const wire = new Wire(server, (server.address() as { port: number }).port);
    server.on('connection', (near) => {
      if (wire.cutOff) {
        near.destroy();
        return;
      }
      const far = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ]) {
        wire.sockets.add(from);
        from.on('data', (chunk) => {
          if (wire.delay === 0) to.write(chunk);
          else setTimeout(() => to.writable && to.write(chunk), wire.delay);
        });
        from.on('end', () => setTimeout(() => to.end(), wire.delay));
        from.on('error', () => to.destroy());
        from.on('close', () => {
          wire.sockets.delete(from);
          to.destroy();
        });
      }
    });
    return wire;
  }

  /** Everything that is under way is lost, and nobody gets through. */
  cut(): void {
    this.cutOff = true;
    for (const s of this.sockets) s.destroy();
  }

  /** @param ms that everything takes longer, each way. */
  slow(ms: number): void {
    this.delay = ms;
  }

  mend(): void {
    this.cutOff = false;
    this.delay = 0;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
