import { DeliveryOutcome } from '../domain/delivery';

/** Statuses about this very message, the same tomorrow; any other refusal may be a mistake of configuration. */
const FINAL = new Set([400, 410, 413, 422]);

/**
 * Judges the receiver's answer.
 *
 * @param retryAfter the header of that name (RFC 9110 section 10.2.3): seconds or a date
 */
export function httpOutcome(status: number, retryAfter: string | null, now: Date): DeliveryOutcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status >= 300 && status < 400) return { kind: 'later', reason: 'HTTP_REDIRECTED' };
  const reason = `HTTP_${status}`;
  if (FINAL.has(status)) return { kind: 'never', reason };
  return { kind: 'later', reason, ...asked(retryAfter, now) };
}

function asked(retryAfter: string | null, now: Date): { afterSeconds?: number } {
  if (!retryAfter) return {};
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - now.getTime()) / 1000);
  return seconds > 0 ? { afterSeconds: seconds } : {};
}

/** Judges an attempt without an answer. `fetch` hides the system's code in the cause. */
export function noHttpOutcome(error: unknown): DeliveryOutcome {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return { kind: 'later', reason: 'TIMED_OUT' };
  const code = typeof cause?.code === 'string' ? cause.code : '';
  return { kind: 'later', reason: `NETWORK_${/^[A-Z][A-Z0-9_]{0,30}$/.exec(code)?.[0] ?? 'FAILED'}` };
}
