import { createHash } from 'node:crypto';
import { DeliveryReport, ReportCall } from '../domain/delivery';
import { valueAt } from '../domain/message-template';
import { sameText } from './same-text';

/**
 * Reads an event of Zalo: `user_received_message` with `message.tracking_id` tells that a message arrived. Its header is
 * `X-ZEvent-Signature: mac=SHA-256(appId + body + timestamp + secret of the OA)`, in hexadecimal.
 */
export function readZaloReport(appId: string, oaSecret: string, call: ReportCall): DeliveryReport {
  const signed = `${appId}${call.text}${valueAt(call.body, 'timestamp') ?? ''}${oaSecret}`;
  const expected = createHash('sha256').update(signed).digest('hex');
  const given = call.header('x-zevent-signature').replace(/^mac\s*=\s*/, '');
  if (!sameText(given.toLowerCase(), expected)) return { kind: 'unsigned' };
  const reference = valueAt(call.body, 'message.tracking_id');
  return reference !== undefined && valueAt(call.body, 'event_name') === 'user_received_message'
    ? { kind: 'arrived', reference }
    : { kind: 'nothing' };
}
