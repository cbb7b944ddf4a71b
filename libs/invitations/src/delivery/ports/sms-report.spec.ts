import { createHmac } from 'node:crypto';
import { SmsCallbackRule } from './sms-options';
import { readSmsReport } from './sms-report';

const secret = 'a shared secret of 32 characters.';
const rule: SmsCallbackRule = { secret, id: 'id', state: 'state', arrived: ['1'], failed: ['2'] };
const call = (body: object, headers: Readonly<Record<string, string>>) => {
  const text = JSON.stringify(body);
  return { text, body, header: (name: string) => headers[name] ?? '' };
};
const signed = (body: object) =>
  call(body, { 'x-signature': createHmac('sha256', secret).update(JSON.stringify(body)).digest('hex') });

describe('a report of an SMS operator', () => {
  it.each([
    [
      { id: '3-a', state: 1 },
      { kind: 'arrived', reference: '3-a' },
    ],
    [
      { id: '3-a', state: '2' },
      { kind: 'failed', reference: '3-a', reason: 'SMS_2' },
    ],
    [{ id: '3-a', state: '7' }, { kind: 'nothing' }],
    [{ state: '1' }, { kind: 'nothing' }],
    [{ id: ['3-a'], state: '1' }, { kind: 'nothing' }],
  ])('the body %j means %j', (body, report) => {
    expect(readSmsReport(rule, signed(body))).toEqual(report);
  });

  it('an operator that cannot sign may send the secret itself in a header of its own', () => {
    const plain: SmsCallbackRule = { ...rule, scheme: 'secret', header: 'X-Key' };
    const body = { id: '3-a', state: '1' };
    expect(readSmsReport(plain, call(body, { 'x-key': secret })).kind).toBe('arrived');
    expect(readSmsReport(plain, call(body, { 'x-key': 'another' })).kind).toBe('unsigned');
    expect(readSmsReport(plain, call(body, {})).kind).toBe('unsigned');
    expect(readSmsReport(plain, signed(body)).kind).toBe('unsigned');
  });
});
