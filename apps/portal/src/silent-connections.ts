import type { Server } from 'node:http';

/** Time for the first byte of a connection, milliseconds. Node.js ends slow requests by itself, and not what never begins. */
const FIRST_BYTE_MS = 20_000;

/** Ends connections over which nothing has come. */
export function endSilentConnections(server: Server, after = FIRST_BYTE_MS): void {
  server.on('connection', (socket) => {
    const timer = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy();
    }, after);
    timer.unref();
    socket.once('close', () => clearTimeout(timer));
  });
}
