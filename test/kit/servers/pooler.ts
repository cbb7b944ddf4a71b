import { AddressInfo, Server, Socket, createServer } from 'node:net';
import { once } from 'node:events';
import { Part, Province } from '../province';
import { ServerConnection, openServerConnection } from './server-connection';
import { overTcp } from '../database-address';
import {
  MessageReader,
  StartPacket,
  errorMessage,
  greeting,
  readStart,
  readyForQuery,
} from './wire-messages';

export interface PoolerTerms {
  /**
   * Fate of role and limits in the start packet: `refused` as PgBouncer does by default, `dropped` as with
   * ignore_startup_parameters, `kept` by giving each client a server connection of its own.
   */
  readonly startPacket: 'refused' | 'dropped' | 'kept';
  /** Fate of a named statement: lost, or `kept`: it is prepared again on the connection that needs it, as PgBouncer does since 1.21. */
  readonly statements?: 'lost' | 'kept';
  /** Fate of transactions: kept, or `refused` as with pool_mode = statement. */
  readonly transactions?: 'kept' | 'refused';
}

/** A stand-in for PgBouncer with pool_mode = transaction: hands each transaction to any connection of the server. */
export interface Pooler {
  /** Address of the same login and database through the pooler. */
  readonly url: string;
  /** Ends all clients; those that come now are met on other terms. */
  become(terms: PoolerTerms): Promise<void>;
  stop(): Promise<void>;
}

/** Parameters that PgBouncer takes in a start packet. */
const KNOWN = ['user', 'database', 'application_name', 'client_encoding', 'DateStyle', 'TimeZone'];

export async function startPooler(serverUrl: string, terms: PoolerTerms): Promise<Pooler> {
  const pool = new ServerPool(serverUrl);
  const clients = new Set<Socket>();
  let now = terms;
  const server: Server = createServer((socket) => {
    clients.add(socket.setNoDelay(true));
    socket.on('error', () => undefined).on('close', () => clients.delete(socket));
    serve(socket, pool, () => now);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(overTcp(serverUrl));
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endClients = () => clients.forEach((socket) => socket.destroy());
  return {
    url: url.toString(),
    become: async (others) => {
      now = others;
      await Promise.all([...clients].map(closed));
    },
    stop: async () => {
      endClients();
      const closed = once(server, 'close');
      server.close();
      pool.end();
      await closed;
    },
  };
}

/** Ends a connection; the client has taken notice when its half is closed as well. */
async function closed(socket: Socket): Promise<void> {
  const gone = once(socket, 'close');
  socket.end();
  await gone;
}

/** Puts a pooler before the database of a province, for the parts that follow. */
export function aPooler(terms: PoolerTerms): Part<Province, Pick<Province, 'db'>> {
  return async ({ db, whenClosing }) => {
    const pooler = await startPooler(db.appUrl, terms);
    whenClosing(() => pooler.stop());
    return { db: { ...db, appUrl: pooler.url } };
  };
}

/** Connections of the server that no client has; the one longest idle is given next, so that a client rarely sees one twice. */
class ServerPool {
  private readonly idle: ServerConnection[] = [];
  private readonly all: ServerConnection[] = [];

  constructor(private readonly url: string) {}

  async take(): Promise<ServerConnection> {
    // Always one more than needed, else clients that come one after the other would share a single one.
    if (this.idle.length < 2) this.idle.push(await this.open());
    return this.idle.shift() ?? this.open();
  }

  async open(start: StartPacket = {}): Promise<ServerConnection> {
    const connection = await openServerConnection(this.url, start);
    this.all.push(connection);
    return connection;
  }

  giveBack(connection: ServerConnection): void {
    this.idle.push(connection);
  }

  end(): void {
    for (const connection of this.all) connection.end();
  }
}

function serve(socket: Socket, pool: ServerPool, termsNow: () => PoolerTerms): void {
  const terms = termsNow();
  const reader = new MessageReader('start');
  let client: PooledClient | undefined;
  let queue: Promise<void> = Promise.resolve();
  const receive = async (message: Buffer) => {
    if (client) return client.send(message);
    client = await greet(socket, pool, terms, message);
    if (client) reader.expect('message');
  };
  socket.on('data', (data) => {
    for (const message of reader.read(data))
      queue = queue.then(() => receive(message)).catch(() => void socket.destroy());
  });
  socket.on('close', () => client?.leave());
}

/** Answers a start packet; undefined after a request for TLS or a refusal. */
async function greet(socket: Socket, pool: ServerPool, terms: PoolerTerms, packet: Buffer) {
  const start = readStart(packet);
  if (start === 'tls') {
    socket.write('N');
    return undefined;
  }
  const unknown = Object.keys(start).find((name) => !KNOWN.includes(name));
  if (terms.startPacket === 'refused' && unknown) {
    socket.end(errorMessage('FATAL', '08P01', `unsupported startup parameter: ${unknown}`));
    return undefined;
  }
  const own = terms.startPacket === 'kept' ? await pool.open(start) : undefined;
  socket.write(greeting(own?.processId ?? 1));
  return new PooledClient(socket, pool, terms, own);
}

/** Client of a pooler, and the connection of the server that its transaction has. */
class PooledClient {
  private server: ServerConnection | undefined;
  private readonly statements = new Map<string, Buffer>();

  constructor(
    private readonly socket: Socket,
    private readonly pool: ServerPool,
    private readonly terms: PoolerTerms,
    private readonly own: ServerConnection | undefined,
  ) {}

  async send(message: Buffer): Promise<void> {
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'X') return;
    if (type === 'Q' && this.terms.transactions === 'refused' && /^(begin|start)/i.test(textOf(message))) {
      this.socket.write(
        errorMessage('ERROR', '0A000', 'transaction blocks not allowed in statement pooling mode'),
      );
      this.socket.write(readyForQuery());
      return;
    }
    const server = (this.server ??= await this.connect());
    if (this.terms.statements === 'kept') this.prepareAgain(server, type, message);
    server.send(message);
  }

  /** Ends a connection whose transaction the client left open. */
  leave(): void {
    this.server?.end();
  }

  private async connect(): Promise<ServerConnection> {
    const server = this.own ?? (await this.pool.take());
    server.answerTo(this.socket, () => {
      this.server = undefined;
      if (!this.own) this.pool.giveBack(server);
    });
    return server;
  }

  private prepareAgain(server: ServerConnection, type: string, message: Buffer): void {
    if (type === 'P') {
      const name = textOf(message);
      if (name) this.statements.set(name, message);
      server.prepared.add(name);
    }
    if (type !== 'B') return;
    const name = textOf(message.subarray(textOf(message).length + 1));
    const statement = this.statements.get(name);
    if (!statement || server.prepared.has(name)) return;
    server.prepared.add(name);
    server.sendSilently(statement);
  }
}

/** First text of a message, after its type and length. */
function textOf(message: Buffer): string {
  return message.toString('utf8', 5, message.indexOf(0, 5));
}
