import { inspect } from 'node:util';
import { systemClock } from '@hailong/kernel';
import { DeliveryOptions } from '@hailong/invitations';
import { resolveOptions } from './resolve-options';

const given = { database: { url: 'postgres://hailong_app@localhost/x' }, resolveActor: () => null };

describe('the options of the module', () => {
  it('options that are left out have defaults', () => {
    expect(resolveOptions(given)).toMatchObject({
      clock: systemClock,
      intake: { queueLimit: 5000, batchLimit: 1000 },
      gate: { tickets: 'open-rounds' },
    });
  });

  it('an undefined option takes its default, and the caller’s object stays as it is', () => {
    const options = { ...given, intake: { batchLimit: 50, queueLimit: undefined } };
    expect(resolveOptions(options).intake).toEqual({ batchLimit: 50, queueLimit: 5000 });
    expect(options.intake).toEqual({ batchLimit: 50, queueLimit: undefined });
  });

  it('the key is accepted in every form, and absent where none is given', () => {
    const secretKey = Buffer.alloc(32, 1);
    expect(resolveOptions({ ...given, secretKey: secretKey.toString('hex') }).secretKey).toEqual(secretKey);
    expect(resolveOptions(given).secretKey).toBeUndefined();
  });

  it('tickets are turned off by that word alone: a misspelt one is refused', () => {
    expect(resolveOptions({ ...given, gate: { tickets: 'accepted' } }).gate.tickets).toBe('accepted');
    expect(() => resolveOptions({ ...given, gate: { tickets: 'none' as never } })).toThrow(
      /gate\.tickets must be one of 'open-rounds', 'required', 'accepted'/,
    );
  });

  it('a missing option is named, with the way to give it', () => {
    expect(() => resolveOptions({ ...given, database: { url: '' } })).toThrow(
      /database\.url is missing; give/,
    );
    expect(() => resolveOptions({ ...given, resolveActor: undefined as never })).toThrow(
      /resolveActor is missing; give/,
    );
    expect(() => resolveOptions({ ...given, intake: { queueLimit: 0 } })).toThrow(/intake\.queueLimit/);
    expect(() => resolveOptions({ ...given, secretKey: 'too short' })).toThrow(/option secretKey .*openssl/);
  });

  it('an address of the database that cannot be read is refused in both languages, without its password', () => {
    const refusalOf = (url: string) => {
      try {
        return resolveOptions({ ...given, database: { url } }) && 'taken';
      } catch (error) {
        return inspect(error);
      }
    };
    for (const url of ['s3c#ret', '123#s3cret', '12/s3cret', '12?s3cret', 's3cret%'].map(
      (password) => `postgres://hailong_app:${password}@db/x`,
    )) {
      expect(refusalOf(url)).toMatch(/database\.url không phải một địa chỉ; .*mã hóa phần trăm/);
      expect(refusalOf(url)).toMatch(/database\.url is not an address; .*percent-encode special characters/);
      expect(refusalOf(url)).not.toMatch(/s3c|ret@|hailong_app/);
    }
    expect(refusalOf('postgres://hailong_app:s3c%23ret@db/x')).toBe('taken');
  });

  it('metadata of public handlers is a list of keys and values', () => {
    const marks = (publicMetadata: unknown) => () =>
      resolveOptions({ ...given, publicMetadata: publicMetadata as never }).publicMetadata;
    expect(marks(undefined)()).toEqual([]);
    expect(marks([{ key: 'isPublic', value: true }])()).toEqual([{ key: 'isPublic', value: true }]);
    for (const wrong of [
      'isPublic',
      { key: 'isPublic', value: true },
      [null],
      [{ key: '', value: 1 }],
      [{ key: 'x' }],
    ])
      expect(marks(wrong)).toThrow(/option publicMetadata .*isPublic/);
  });

  it('delivery needs an address for objections, encryption and a signature, and no secret is repeated', () => {
    const refusal = (delivery: DeliveryOptions) => () => resolveOptions({ ...given, delivery });
    const objectionsTo = 'mailto:tuchoi@so.gov.vn';
    const smtp = { host: 'mail.so.gov.vn', from: 'Sở Nội vụ <khaosat@so.gov.vn>' };
    expect(refusal({ smtp, objectionsTo })).not.toThrow();
    expect(refusal({ smtp })).toThrow(/delivery\.objectionsTo/);
    expect(refusal({ smtp, objectionsTo: 'javascript:alert(1)' })).toThrow(/delivery\.objectionsTo/);
    expect(refusal({ smtp: { ...smtp, from: 'a@b.vn\r\nBcc: c@d.vn' }, objectionsTo })).toThrow(/smtp\.from/);
    const webhook = { url: 'https://cong.so.gov.vn/tin', secret: 'x'.repeat(32) };
    expect(refusal({ webhook, objectionsTo })).not.toThrow();
    expect(refusal({ webhook: { ...webhook, url: 'http://cong.so.gov.vn' }, objectionsTo })).toThrow(/https/);
    expect(refusal({ webhook: { ...webhook, secret: 'ngan' }, objectionsTo })).toThrow(/webhook\.secret/);
    expect(refusal({ webhook: { ...webhook, secret: 'ngan' }, objectionsTo })).not.toThrow(/: ngan/);
    expect(refusal({ everySeconds: 0 })).toThrow(/everySeconds/);
    expect(refusal({ attempts: 1.5 })).toThrow(/attempts/);
  });

  it('the desks of the province are a list of codes, never a text that could be searched', () => {
    const desks = (provinceDesks: unknown) => () =>
      resolveOptions({ ...given, provinceDesks: provinceDesks as never });
    expect(desks(['H21.11'])().provinceDesks).toEqual(['H21.11']);
    expect(desks(undefined)().provinceDesks).toBeUndefined();
    for (const wrong of ['H21.11', [], [''], [7], null]) expect(desks(wrong)).toThrow(/option provinceDesks/);
  });

  it.each([0, -1, 86_401, Number.NaN])(
    'targets cannot follow their frames, nor re-contact checks end, every %p seconds',
    (everySeconds) => {
      expect(() => resolveOptions({ ...given, quotas: { everySeconds } })).toThrow(/quotas\.everySeconds/);
      expect(() => resolveOptions({ ...given, recontacts: { everySeconds } })).toThrow(
        /recontacts\.everySeconds/,
      );
    },
  );

  it('rounds become final by themselves after whole days, thirty unless the host says otherwise', () => {
    const rounds = (terms?: object) => () => resolveOptions({ ...given, rounds: terms }).rounds;
    expect(rounds()()).toEqual({ everySeconds: undefined, finalAfterDays: 30 });
    expect(rounds({ everySeconds: 60, finalAfterDays: 1 })()).toEqual({
      everySeconds: 60,
      finalAfterDays: 1,
    });
    for (const finalAfterDays of [0, -1, 1.5, 3651, '30'])
      expect(rounds({ finalAfterDays })).toThrow(/rounds\.finalAfterDays/);
    expect(rounds({ everySeconds: 0 })).toThrow(/rounds\.everySeconds/);
  });

  it('opinions have a term of whole working days, and days off are days', () => {
    const opinions = (terms: object) => () => resolveOptions({ ...given, opinions: terms }).opinions;
    expect(opinions({})()).toEqual({
      ...{ everySeconds: undefined, answerWithin: 15, originalsDays: 90, daysOff: [] },
    });
    expect(opinions({ answerWithin: 10, originalsDays: 30, daysOff: ['2027-02-08'] })()).toMatchObject({
      ...{ answerWithin: 10, originalsDays: 30, daysOff: ['2027-02-08'] },
    });
    expect(opinions({ everySeconds: 0 })).toThrow(/opinions\.everySeconds/);
    for (const answerWithin of [0, 1.5, 251])
      expect(opinions({ answerWithin })).toThrow(/opinions\.answerWithin/);
    for (const originalsDays of [0, 1.5, 3651])
      expect(opinions({ originalsDays })).toThrow(/opinions\.originalsDays/);
    for (const daysOff of ['2027-02-08', ['8/2/2027'], ['2027-02-30'], [null]])
      expect(opinions({ daysOff })).toThrow(/opinions\.daysOff/);
  });
});
