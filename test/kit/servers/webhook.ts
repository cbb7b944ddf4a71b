import { IncomingMessage, ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNATURE_HEADER, isSignedBy } from '@hailong/invitations';

export const WEBHOOK_SECRET = 'a shared secret of 32 characters.';

export interface ReceivedCall {
  readonly signed: boolean;
  readonly key: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A host's address for messages, over real HTTP. */
export interface WebhookReceiver {
  readonly url: string;
  readonly calls: ReceivedCall[];
  /** Answers to the next calls, in order; then 204. */
  readonly answers: ((response: ServerResponse) => void)[];
  close(): Promise<void>;
}

/** @param now seconds by which signatures are judged */
export async function webhookReceiver(now: () => number): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  const answers: ((response: ServerResponse) => void)[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const signature = String(request.headers[SIGNATURE_HEADER]);
      calls.push({
        signed: isSignedBy(WEBHOOK_SECRET, signature, text, now()),
        key: String(request.headers['idempotency-key']),
        path: request.url ?? '',
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      });
      const answer = answers.shift() ?? ((ready: ServerResponse) => ready.writeHead(204).end());
      answer(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/messages`,
    calls,
    answers,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
