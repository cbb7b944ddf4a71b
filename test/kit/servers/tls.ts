import { chownSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SelfSigned } from '../../../apps/bench/src/fixture/self-signed';
import { OwnServer } from './own-server';

/**
 * Switches TLS on for the connections that come from now on, and refuses those without it.
 * @returns file with the certificate, which is its own authority
 */
export async function demandTls(server: OwnServer, { key, cert }: SelfSigned): Promise<string> {
  const [row] = await server.admin<{ data_directory: string }>('postgres', 'show data_directory');
  const folder = row?.data_directory ?? '';
  const { uid, gid } = statSync(folder);
  const write = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    chownSync(file, uid, gid);
    return file;
  };
  write('server.key', key);
  write('pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  const authority = write('server.crt', cert);
  await server.admin('postgres', `alter system set ssl = on`, 'select pg_reload_conf()');
  return authority;
}
