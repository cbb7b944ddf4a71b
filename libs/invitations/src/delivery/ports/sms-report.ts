import { createHmac } from 'node:crypto';
import { DeliveryReport, ReportCall } from '../domain/delivery';
import { valueAt } from '../domain/message-template';
import { operatorReason } from './operator-code';
import { sameText } from './same-text';
import { SmsCallbackRule } from './sms-options';

/** Reads what the operator reports on a message, once the header shows that the operator sent it. */
export function readSmsReport(rule: SmsCallbackRule, call: ReportCall): DeliveryReport {
  const { header = 'x-signature', scheme = 'hmac', secret } = rule;
  const expected = scheme === 'hmac' ? createHmac('sha256', secret).update(call.text).digest('hex') : secret;
  const given = call.header(header.toLowerCase());
  if (!sameText(scheme === 'hmac' ? given.replace(/^sha256=/, '').toLowerCase() : given, expected))
    return { kind: 'unsigned' };
  const [reference, state] = [valueAt(call.body, rule.id), valueAt(call.body, rule.state)];
  if (reference === undefined || state === undefined) return { kind: 'nothing' };
  if (rule.arrived.includes(state)) return { kind: 'arrived', reference };
  return rule.failed?.includes(state)
    ? { kind: 'failed', reference, reason: operatorReason('SMS', state) }
    : { kind: 'nothing' };
}
