import { randomBytes } from 'node:crypto';
import { FilledForm } from '../fixture/filled-forms';
import { Contestant } from './contestant';
import { HttpClient } from './http-client';
import { Worker, rateOf } from './rate';
import { ServerProcess } from './server-process';
import { KEY, Wire } from './wire';

export interface Load {
  readonly wire: Wire;
  readonly forms: readonly FilledForm[];
  /** Keep-alive connections, spread evenly over the servers. */
  readonly clients: number;
  /** Address of this machine from which a client connects; default: any. */
  readonly from?: (client: number) => string;
}

export interface Clients {
  /** A worker for each connection; throws for any answer but an acceptance. */
  readonly workers: readonly Worker[];
  close(): void;
}

/** Connects clients that send filled forms to servers in processes of their own. */
export async function httpClients(servers: readonly ServerProcess[], load: Load): Promise<Clients> {
  const { wire, clients, from } = load;
  const connections = await Promise.all(
    Array.from({ length: clients }, (_, at) =>
      HttpClient.connect(`${(servers[at % servers.length] as ServerProcess).url}${wire.path}`, {
        contentType: wire.contentType,
        from: from?.(at),
      }),
    ),
  );
  const bodyOf = bodies(load);
  const workers = connections.map((connection): Worker => {
    return async () => {
      const answer = await connection.post(bodyOf());
      if (answer.split(wire.accepted).length !== wire.responses + 1)
        throw new Error(`a form was not accepted: ${answer.slice(0, 500)}`);
      return wire.responses;
    };
  });
  return {
    workers,
    close: () => {
      for (const connection of connections) connection.close();
    },
  };
}

/**
 * The clients as a contestant, connected anew for every run: servers end connections that stay silent while others have
 * theirs. Closing it stops the servers.
 */
export function httpContestant(servers: readonly ServerProcess[], load: Load): Contestant {
  return {
    turn: async (seconds) => {
      const clients = await httpClients(servers, load);
      try {
        return await rateOf(clients.workers, seconds);
      } finally {
        clients.close();
      }
    },
    close: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

/** Prepares the bodies; each use inserts new keys. */
function bodies({ wire, forms }: Pick<Load, 'wire' | 'forms'>): () => string {
  const { responses } = wire;
  const written = forms.map((_, at) => {
    const of = Array.from(
      { length: responses },
      (__, more) => forms[(at + more) % forms.length] as FilledForm,
    );
    return wire.bodyOf(of).split(KEY);
  });
  const run = randomBytes(8).toString('hex');
  let keys = 0;
  let sent = 0;
  return () => {
    const parts = written[sent % written.length] as string[];
    sent += 1;
    let body = parts[0] as string;
    for (let at = 1; at < parts.length; at += 1) {
      keys += 1;
      body += `${run}${String(keys).padStart(16, '0')}${parts[at]}`;
    }
    return body;
  };
}
