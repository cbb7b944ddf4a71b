import { once } from 'node:events';
import { Socket, connect } from 'node:net';

const HEAD_END = '\r\n\r\n';

interface Pending {
  readonly resolve: (body: string) => void;
  readonly reject: (error: Error) => void;
}

export interface ConnectTerms {
  readonly contentType?: string;
  readonly from?: string;
  /** Token of a login. */
  readonly token?: string;
}

/**
 * Keep-alive connection that posts one request at a time. Written by hand because the general clients of Node take as
 * much of the machine as the measured server.
 */
export class HttpClient {
  private received: Buffer[] = [];
  private length = 0;
  /** Bytes of the current answer, head and body; unknown until its head has arrived. */
  private expected: number | undefined;
  private headLength = 0;
  private pending: Pending | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly head: string,
  ) {
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  /**
   * Connects.
   *
   * @param url of the endpoint, `http:` and with a port
   * @param terms.from address of this machine from which it connects; default: any
   * @param terms.token sent with each request; default: none
   */
  static async connect(url: string, terms: ConnectTerms = {}): Promise<HttpClient> {
    const { contentType = 'application/json', from: localAddress, token } = terms;
    const { hostname, port, host, pathname } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), localAddress, noDelay: true });
    await once(socket, 'connect');
    const login = token === undefined ? '' : `authorization: Bearer ${token}\r\n`;
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\n${login}content-type: ${contentType}\r\ncontent-length: `;
    return new HttpClient(socket, head);
  }

  /** Posts a body and returns the body of the answer, of any status. */
  post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('the connection is closed'));
      this.pending = { resolve, reject };
      this.socket.write(`${this.head}${Buffer.byteLength(body)}${HEAD_END}${body}`);
    });
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    this.length += chunk.length;
    if (this.expected === undefined) this.readHead();
    if (this.expected === undefined || this.length < this.expected) return;
    const body = Buffer.concat(this.received).toString('utf8', this.headLength, this.expected);
    const { pending } = this;
    this.received = [];
    this.length = 0;
    this.expected = undefined;
    this.pending = undefined;
    pending?.resolve(body);
  }

  private readHead(): void {
    const text = Buffer.concat(this.received).toString('latin1');
    const end = text.indexOf(HEAD_END);
    if (end < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
    if (length === undefined)
      return this.fail(new Error(`an answer without content-length: ${text.slice(0, end)}`));
    this.headLength = end + HEAD_END.length;
    this.expected = this.headLength + Number(length);
  }

  private fail(error: Error): void {
    this.pending?.reject(error);
    this.pending = undefined;
    this.socket.destroy();
  }
}
