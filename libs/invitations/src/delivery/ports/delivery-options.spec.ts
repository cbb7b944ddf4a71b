import { DeliveryPort } from '../domain/delivery';
import { resolveDelivery } from './delivery-options';

const port = (name: string): DeliveryPort =>
  ({ name, deliver: () => Promise.resolve({ kind: 'delivered' }) }) as DeliveryPort;

describe('ports of the host', () => {
  const resolve = (...names: string[]) =>
    resolveDelivery({ ports: names.map(port), objectionsTo: 'mailto:tuchoi@so.gov.vn' });

  it('a port of the host takes the place of the built-in one', () => {
    expect(resolve('email', 'webhook', 'sms', 'zalo').ports).toHaveLength(4);
  });

  it.each([[['viber']], [['email', 'email']], [['paper']]])(
    'ports named %j are refused: no invitation could name them',
    (names) => {
      expect(() => resolve(...names)).toThrow(/delivery\.ports must be named email, webhook, sms, zalo/);
    },
  );
});

describe('SMS and Zalo', () => {
  const objectionsTo = 'mailto:tuchoi@so.gov.vn';
  const sms = {
    ...{ url: 'https://sms.example.vn/send', brandname: 'SONOIVU', body: { to: '{phone}', text: '{text}' } },
    answer: { code: 'code', accepted: ['0'] },
  };
  const callback = { secret: 'x'.repeat(32), id: 'id', state: 'state', arrived: ['1'], failed: [] };
  const zalo = {
    ...{ appId: '4102', appSecret: 'bimat', templateId: '1', fields: { ma: '{code}' } },
    tokens: { change: () => Promise.reject(new Error()) },
  };
  const refusalOf = (options: object) => {
    try {
      return resolveDelivery({ objectionsTo, ...options }) && 'taken';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('whole options are taken', () => {
    expect(refusalOf({ sms: { ...sms, callback }, zalo })).toBe('taken');
  });

  it.each([
    [{ url: 'http://sms.example.vn' }, /sms\.url must begin with https/],
    [{ brandname: '' }, /sms\.brandname is missing/],
    [{ answer: { code: 'code', accepted: [] } }, /sms\.answer must name/],
    [{ body: { to: '{phone}' } }, /sms\.body must name \{phone\} and \{text\}/],
    [{ body: { to: '{phone}', text: '{txt}' } }, /sms\.body names \{txt\}/],
    [{ pricePerSegment: 1.5 }, /sms\.pricePerSegment/],
    [{ mostPerDay: 0 }, /sms\.mostPerDay/],
    [{ callback: { ...callback, secret: 'bimat' } }, /sms\.callback\.secret must have/],
    [{ callback: { ...callback, state: '' } }, /sms\.callback must name/],
  ])('SMS with %j is refused by name', (changes, refusal) => {
    expect(refusalOf({ sms: { ...sms, ...changes } })).toMatch(refusal);
    expect(refusalOf({ sms: { ...sms, ...changes } })).not.toMatch(/bimat/);
  });

  it.each([
    [{ appId: 'x' }, /zalo\.appId/],
    [{ appSecret: '' }, /zalo\.appSecret/],
    [{ tokens: undefined }, /zalo\.tokens is missing/],
    [{ templateId: '' }, /zalo\.templateId/],
    [{ fields: { ma: '{cod}' } }, /zalo\.fields names \{cod\}/],
    [{ fields: { ten: '{agency}' } }, /zalo\.fields must name/],
    [{ tokenUrl: 'http://oauth.example.vn' }, /zalo\.tokenUrl must begin with https/],
    [{ pricePerMessage: -1 }, /zalo\.pricePerMessage/],
  ])('Zalo with %j is refused by name', (changes, refusal) => {
    expect(refusalOf({ zalo: { ...zalo, ...changes } })).toMatch(refusal);
    expect(refusalOf({ zalo: { ...zalo, ...changes } })).not.toMatch(/bimat/);
  });
});
