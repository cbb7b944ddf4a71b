import { SmtpOptions } from '@hailong/module';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { selfSigned } from './self-signed';

/** A message that the server took over, as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  /** True when the line was encrypted. */
  readonly encrypted: boolean;
  readonly user: string | undefined;
  /** Headers by lower-case name, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parts with their transfer encoding undone. */
  readonly body: string;
}

/** A mail server with STARTTLS and a login, which tests can make behave badly. */
export interface MailServer {
  readonly received: ReceivedMail[];
  /** Options of a client that may use it. */
  readonly options: SmtpOptions;
  /** Judges each recipient before it is taken: a reply such as `450 4.2.0 <x@y> Greylisted` refuses it. */
  judge: (address: string) => string | undefined;
  /** Judges the whole message after it has come: a reply refuses it. */
  judgeMessage: () => string | undefined;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const { key, cert } = selfSigned('localhost');
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    ...{ key, cert, logger: false, closeTimeout: 200 },
    onAuth: ({ username, password }, _, done) =>
      password === 'mật khẩu' ? done(null, { user: username }) : done(reply('535 5.7.8 no')),
    onRcptTo: ({ address }, _, done) => {
      const refusal = handle.judge(address);
      return refusal ? done(reply(refusal)) : done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = handle.judgeMessage();
        if (refusal) return done(reply(refusal));
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const user = typeof session.user === 'string' ? session.user : undefined;
        received.push({ to, encrypted: session.secure, user, ...parsed(Buffer.concat(chunks).toString()) });
        return done();
      });
    },
  });
  // A client that turns away from the certificate is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.server.address() as AddressInfo;
  const auth = { user: 'khaosat', pass: 'mật khẩu' };
  const handle: MailServer = {
    received,
    options: { host: 'localhost', port, auth, from: 'Sở Nội vụ <khaosat@so.gov.vn>', ca: cert },
    judge: () => undefined,
    judgeMessage: () => undefined,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
  return handle;
}

/** smtp-server writes the code and then the message of the error. */
function reply(line: string): Error {
  return Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
}

function parsed(source: string): Pick<ReceivedMail, 'headers' | 'body'> {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = unfolded.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  const parts = rest.join('\r\n\r\n').split(/\r\n--[^\r\n]+/);
  return {
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: [...parts.map(decoded)].join('\n'),
  };
}

function decoded(part: string): string {
  const [head = '', ...content] = part.split('\r\n\r\n');
  const body = content.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return part;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
