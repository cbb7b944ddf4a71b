import { httpOutcome, noHttpOutcome } from './http-outcome';
import { SmtpError, smtpOutcome } from './smtp-outcome';
import { isSignedBy, webhookSignature } from './webhook-signature';

describe('what a mail server answered', () => {
  it.each<[SmtpError, string, string]>([
    [
      { code: 'EENVELOPE', responseCode: 550, response: '550-5.1.1 <a@b.vn> unknown', command: 'RCPT TO' },
      'never',
      'SMTP_550_5.1.1',
    ],
    [
      { code: 'EMESSAGE', responseCode: 554, response: '554 spam of a@b.vn', command: 'DATA' },
      'never',
      'SMTP_554',
    ],
    [
      { code: 'EENVELOPE', responseCode: 450, response: '450 4.2.0 Greylisted', command: 'RCPT TO' },
      'later',
      'SMTP_450_4.2.0',
    ],
    [
      { code: 'EENVELOPE', responseCode: 553, response: '553 5.7.1 sender', command: 'MAIL FROM' },
      'later',
      'SMTP_553_5.7.1',
    ],
    [
      { code: 'EPROTOCOL', responseCode: 554, response: '554 no service', command: 'CONN' },
      'later',
      'SMTP_554',
    ],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'later', 'SMTP_SIGN_IN_REFUSED'],
    [{ code: 'ETLS', command: 'STARTTLS' }, 'later', 'SMTP_TLS_FAILED'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'later', 'TIMED_OUT'],
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'later', 'NETWORK_ECONNREFUSED'],
    [{ code: 'EENVELOPE', command: 'API' }, 'never', 'SMTP_EENVELOPE'],
    [{}, 'later', 'NETWORK_FAILED'],
  ])('the SMTP error %o means %s, with the reason %s', (error, kind, reason) => {
    expect(smtpOutcome(error)).toEqual({ kind, reason });
  });
});

describe('what a webhook answered', () => {
  const now = new Date('2026-11-24T00:00:00Z');
  it.each<[number, string | null, object]>([
    [204, null, { kind: 'delivered' }],
    [307, null, { kind: 'later', reason: 'HTTP_REDIRECTED' }],
    [503, '120', { kind: 'later', reason: 'HTTP_503', afterSeconds: 120 }],
    [429, 'Tue, 24 Nov 2026 00:01:00 GMT', { kind: 'later', reason: 'HTTP_429', afterSeconds: 60 }],
    [500, 'soon', { kind: 'later', reason: 'HTTP_500' }],
    [404, null, { kind: 'later', reason: 'HTTP_404' }],
    [401, null, { kind: 'later', reason: 'HTTP_401' }],
    [410, null, { kind: 'never', reason: 'HTTP_410' }],
    [422, '5', { kind: 'never', reason: 'HTTP_422' }],
  ])('the HTTP status %i with Retry-After %s means %o', (status, retryAfter, outcome) => {
    expect(httpOutcome(status, retryAfter, now)).toEqual(outcome);
  });

  it('a webhook that does not answer is tried again later', () => {
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    expect(noHttpOutcome(refused)).toEqual({ kind: 'later', reason: 'NETWORK_ECONNREFUSED' });
    expect(noHttpOutcome(new DOMException('', 'TimeoutError'))).toEqual({
      kind: 'later',
      reason: 'TIMED_OUT',
    });
    expect(noHttpOutcome('?')).toEqual({ kind: 'later', reason: 'NETWORK_FAILED' });
  });
});

describe('the signature of a webhook', () => {
  const [secret, now] = ['a shared secret of 32 characters.', 1_795_000_000];
  const header = webhookSignature(secret, now, '{"a":1}');

  it('a signature holds for its body, its secret and five minutes', () => {
    expect(isSignedBy(secret, header, '{"a":1}', now)).toBe(true);
    expect(isSignedBy(secret, header, '{"a":1}', now + 300)).toBe(true);
    expect(isSignedBy(secret, header, '{"a":1}', now + 301)).toBe(false);
    expect(isSignedBy(secret, header, '{"a":1}', now - 301)).toBe(false);
    expect(isSignedBy(secret, header, '{"a":2}', now)).toBe(false);
    expect(isSignedBy('another', header, '{"a":1}', now)).toBe(false);
    expect(isSignedBy(secret, header.replace(/^t=\d+/, `t=${now + 1}`), '{"a":1}', now)).toBe(false);
  });

  it.each(['', 'undefined', 't=1', 'v1=ab', header.slice(0, -1), `${header}0`])(
    'the header %j is no signature',
    (broken) => {
      expect(isSignedBy(secret, broken, '{"a":1}', now)).toBe(false);
    },
  );
});
