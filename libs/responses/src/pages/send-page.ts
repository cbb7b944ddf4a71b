import { FormReply } from './form-reply';
import { CONTENT_SECURITY_POLICY } from './page-frame';

/** Common part of the replies of Express and Fastify. */
export interface PageReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}

/** Writes a page itself: an interceptor of the host that wraps what controllers return would wrap its text as well. */
export function sendPage(reply: PageReply, { status, html, retryAfter }: FormReply): void {
  reply.status(status);
  reply.header('content-type', 'text/html; charset=utf-8');
  reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  reply.header('cache-control', 'no-store');
  reply.header('referrer-policy', 'no-referrer');
  reply.header('x-content-type-options', 'nosniff');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply.send(html);
}
