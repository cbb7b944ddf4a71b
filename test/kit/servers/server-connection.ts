import { Socket } from 'node:net';
import { Client } from 'pg';
import { MessageReader, StartPacket } from './wire-messages';

/** Parts of the driver's connection; its socket is taken over after the login. */
interface Opened {
  readonly processID: number;
  readonly connection: { readonly stream: Socket };
}

/** A connection of the server that a pooler hands from client to client. */
export class ServerConnection {
  /** Names of the statements prepared on it. */
  readonly prepared = new Set<string>();
  private readonly reader = new MessageReader('message');
  private client: Socket | undefined;
  private whenIdle: () => void = () => undefined;
  private unheard = 0;

  constructor(
    readonly processId: number,
    private readonly socket: Socket,
  ) {
    socket
      .setNoDelay(true)
      .on('data', (data) => this.reader.read(data).forEach((message) => this.receive(message)));
    socket.on('error', () => undefined).on('close', () => this.client?.destroy());
  }

  /** Gives a client the answers until the server is idle, outside of a transaction. */
  answerTo(client: Socket, whenIdle: () => void): void {
    this.client = client;
    this.whenIdle = whenIdle;
  }

  send(message: Buffer): void {
    this.socket.write(message);
  }

  /** Prepares a statement without the client's knowledge. */
  sendSilently(parse: Buffer): void {
    this.unheard += 1;
    this.send(parse);
  }

  end(): void {
    this.client = undefined;
    this.socket.destroy();
  }

  private receive(message: Buffer): void {
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === '1' && this.unheard > 0) {
      this.unheard -= 1;
      return;
    }
    const idle = type === 'Z' && String.fromCharCode(message[5] ?? 0) === 'I';
    const { client, whenIdle } = this;
    if (idle) whenIdle();
    client?.write(message);
  }
}

/** Logs in through the driver, then takes the socket over. */
export async function openServerConnection(url: string, start: StartPacket): Promise<ServerConnection> {
  const { options, statement_timeout: timeout } = start;
  const client = new Client({
    connectionString: url,
    options,
    statement_timeout: timeout === undefined ? undefined : Number(timeout),
  });
  client.on('error', () => undefined);
  await client.connect();
  const { processID, connection } = client as unknown as Opened;
  connection.stream.removeAllListeners('data').removeAllListeners('close').removeAllListeners('end');
  return new ServerConnection(processID, connection.stream);
}
