import { IncomingMessage, ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SmsOptions } from '@hailong/invitations';

export interface GatewayCall {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; empty for a form. */
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = (response: ServerResponse, call: GatewayCall) => void;

/** An operator of messages, over real HTTP: an SMS gateway, or Zalo with its tokens. */
export interface MessageGateway {
  readonly url: string;
  readonly calls: GatewayCall[];
  /** Answers to the next calls, one each; then as usual. */
  readonly answers: Answer[];
  /** Answer to every other call. */
  usual: Answer;
  close(): Promise<void>;
}

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));

export async function messageGateway(usual: Answer): Promise<MessageGateway> {
  const calls: GatewayCall[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      calls.push(call);
      (answers.shift() ?? gateway.usual)(response, call);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const gateway: MessageGateway = {
    ...{ url: `http://127.0.0.1:${port}`, calls, answers, usual },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return gateway;
}

async function callOf(request: IncomingMessage): Promise<GatewayCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { path: request.url ?? '', headers: request.headers, text, body };
}

export const GATEWAY_KEY = 'the key of the gateway';
/** Answer of a gateway in the form of eSMS that took a message over. */
export const SMS_TAKEN = json({ CodeResult: '100', SMSID: 'b7' });

/** Options of SMS through a gateway in the form of eSMS. */
export function smsThrough({ url }: MessageGateway): SmsOptions {
  return {
    url: `${url}/send`,
    headers: { 'x-sender': '{brandname}' },
    body: {
      ...{ ApiKey: GATEWAY_KEY, Phone: '{phone}', Content: '{text}' },
      ...{ Brandname: '{brandname}', IsUnicode: '{unicode}', RequestId: '{id}' },
    },
    brandname: 'SONOIVU',
    pricePerSegment: 850,
    answer: { code: 'CodeResult', accepted: ['100', '124'], final: ['108'] },
  };
}
