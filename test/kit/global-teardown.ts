import { rmSync } from 'node:fs';

interface TestServer {
  readonly server: { stop(): Promise<void> };
  readonly home: string;
}

export default async function globalTeardown(): Promise<void> {
  const running = (globalThis as { hailongTestServer?: TestServer }).hailongTestServer;
  if (!running) return;
  await running.server.stop();
  rmSync(running.home, { recursive: true, force: true });
}
