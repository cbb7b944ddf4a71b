import { DeliveryOutcome } from '../domain/delivery';
import { valueAt } from '../domain/message-template';
import { operatorReason } from './operator-code';

/** Codes about this person: no such number or account, an old telephone, messages refused. */
const FINAL = new Set(['-108', '-110', '-114', '-118', '-119', '-134', '-139', '-141']);
/** Codes of a money or message quota that is used up, and of the night, when Zalo sends nothing. */
const SPENT: Readonly<Record<string, number>> = {
  '-115': 3600,
  '-126': 3600,
  '-133': 3600,
  '-144': 6 * 3600,
  '-147': 6 * 3600,
};
const TOKEN_REFUSED = '-124';

/** Judges Zalo's answer to a message; any other code may be a mistake of configuration, which is mended and tried again. */
export function zaloOutcome(answer: unknown): DeliveryOutcome {
  const code = valueAt(answer, 'error');
  if (code === undefined) return { kind: 'later', reason: 'ZALO_ANSWER_UNREADABLE' };
  if (code === '0') return { kind: 'delivered' };
  const reason = operatorReason('ZALO', code.replace('-', ''));
  if (FINAL.has(code)) return { kind: 'never', reason };
  const afterSeconds = SPENT[code];
  return { kind: 'later', reason, ...(afterSeconds && { afterSeconds }) };
}

export function isTokenRefused(answer: unknown): boolean {
  return valueAt(answer, 'error') === TOKEN_REFUSED;
}
