/** Messages of PostgreSQL's protocol 3.0, as far as a pooler has to know them. */

/** Parameters of a start packet by name. */
export type StartPacket = Readonly<Record<string, string>>;

const TLS_REQUEST = 80877103;

/** Cuts a stream of bytes into messages. Start packets have no type before their length. */
export class MessageReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private next: 'start' | 'message') {}

  expect(next: 'start' | 'message'): void {
    this.next = next;
  }

  read(data: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, data]);
    const messages: Buffer[] = [];
    for (;;) {
      const head = this.next === 'start' ? 0 : 1;
      if (this.rest.length < head + 4) return messages;
      const length = head + this.rest.readInt32BE(head);
      if (this.rest.length < length) return messages;
      messages.push(this.rest.subarray(0, length));
      this.rest = this.rest.subarray(length);
    }
  }
}

export function readStart(packet: Buffer): StartPacket | 'tls' {
  if (packet.readInt32BE(4) === TLS_REQUEST) return 'tls';
  const words = packet.toString('utf8', 8).split('\0');
  const start: Record<string, string> = {};
  for (let i = 0; words[i]; i += 2) start[words[i] ?? ''] = words[i + 1] ?? '';
  return start;
}

/** Lets a client in without a password: authentication, number of its process, ready. */
export function greeting(processId: number): Buffer {
  const key = Buffer.alloc(8);
  key.writeInt32BE(processId);
  const version = Buffer.from('server_version\x0018.0\0');
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    message('S', version),
    message('K', key),
    readyForQuery(),
  ]);
}

export function errorMessage(severity: string, code: string, text: string): Buffer {
  return message('E', Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${text}\0\0`));
}

export function readyForQuery(): Buffer {
  return message('Z', Buffer.from('I'));
}

function message(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}
