import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Texts } from '@hailong/kernel';

/** Answer that is always the same. */
export interface ConstantTerms extends Texts {
  readonly status: number;
  readonly code: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** Makes an answer to requests that are refused unread: written once, so that a flood of them costs next to nothing. */
export function constantAnswer({ status, code, headers, vi, en }: ConstantTerms) {
  const body = Buffer.from(JSON.stringify({ problems: [{ code, place: '', vi, en }] }));
  const head = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  };
  return (response: ServerResponse): void => {
    response.writeHead(status, head);
    response.end(body);
  };
}
