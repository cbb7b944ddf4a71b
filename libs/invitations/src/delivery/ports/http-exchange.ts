import { DeliveryOutcome } from '../domain/delivery';
import { httpOutcome, noHttpOutcome } from './http-outcome';

export const HTTP_TIMEOUT_MS = 10_000;

/** Longest answer that is read, characters; what follows is left. */
const LONGEST_ANSWER = 65_536;

export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Longest wait for the answer, milliseconds. */
  readonly timeoutMs?: number;
}

/** Answer of an operator: read as JSON, undefined where it is none; or the outcome of an attempt without such an answer. */
export type HttpAnswer = { readonly json: unknown } | { readonly outcome: DeliveryOutcome };

/** Sends a request and reads its JSON answer. Where an address moves to was not agreed on and does not get people's contacts. */
export async function exchange({ timeoutMs, url, ...request }: HttpRequest, now: Date): Promise<HttpAnswer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs ?? HTTP_TIMEOUT_MS);
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    const outcome = httpOutcome(response.status, response.headers.get('retry-after'), now);
    if (outcome.kind === 'delivered') return { json: jsonOf(await textOf(response)) };
    await response.body?.cancel();
    return { outcome };
  } catch (error) {
    return { outcome: noHttpOutcome(error) };
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) break;
  }
  return text + decoder.decode();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
