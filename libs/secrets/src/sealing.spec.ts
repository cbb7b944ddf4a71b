import { secretKeyOf } from './secret-key';
import { Sealing } from './sealing';

const KEY = Buffer.alloc(32, 7);
const sealing = new Sealing(KEY);

describe('the mask of an id', () => {
  const id = '01094da0-5c1e-8f00-9abc-0123456789ab';

  it('the mask of an id is another UUID, always the same, and only the key leads back', () => {
    const sealing = new Sealing(Buffer.alloc(32, 1));
    const masked = sealing.mask(id);
    expect(masked).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(masked).not.toBe(id);
    sealing.mask('01094da0-5c1e-8f00-9abc-0123456789ac');
    expect([sealing.mask(id), sealing.unmask(masked)]).toEqual([masked, id]);
    expect(new Sealing(Buffer.alloc(32, 1)).unmask(masked)).toBe(id);
    expect(new Sealing(Buffer.alloc(32, 2)).unmask(masked)).not.toBe(id);
  });

  it('without a key the mask of an id is the id itself', () => {
    expect([new Sealing(undefined).mask(id), new Sealing(undefined).unmask(id)]).toEqual([id, id]);
  });
});

describe('a sealed value', () => {
  it('a sealed value opens for its purpose under its key', () => {
    const sealed = sealing.seal('dan@example.vn', 'contact of 1/a');
    expect(sealing.open(sealed, 'contact of 1/a').toString()).toBe('dan@example.vn');
    expect(new Sealing(KEY).open(sealed, 'contact of 1/a').toString()).toBe('dan@example.vn');
    const key = Buffer.from([0, 255, 1]);
    expect(sealing.open(sealing.seal(key, 'k'), 'k')).toEqual(key);
  });

  it('a sealed value shows nothing of its content and is different each time', () => {
    const [one, two] = [sealing.seal('dan@example.vn', 'p'), sealing.seal('dan@example.vn', 'p')];
    expect(one.includes('dan@')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('a sealed value does not open for another purpose, under another key, or changed in any byte', () => {
    const sealed = sealing.seal('dan@example.vn', 'contact of 1/a');
    expect(() => sealing.open(sealed, 'contact of 1/b')).toThrow(/does not open/);
    expect(() => new Sealing(Buffer.alloc(32, 8)).open(sealed, 'contact of 1/a')).toThrow(/does not open/);
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => sealing.open(changed, 'contact of 1/a')).toThrow(/does not open/);
    }
    for (const short of [Buffer.alloc(0), sealed.subarray(0, 12), sealed.subarray(0, 28)])
      expect(() => sealing.open(short, 'contact of 1/a')).toThrow(/does not open/);
  });
});

describe('a tag', () => {
  it('tags are equal for equal texts of one purpose and one key, and for nothing else', () => {
    const tag = sealing.tag('036090000001', 'person');
    expect(tag).toHaveLength(32);
    expect(sealing.tag('036090000001', 'person')).toEqual(tag);
    expect(sealing.tag('036090000002', 'person')).not.toEqual(tag);
    expect(sealing.tag('036090000001', 'token')).not.toEqual(tag);
    expect(new Sealing(Buffer.alloc(32, 8)).tag('036090000001', 'person')).not.toEqual(tag);
  });
});

describe('without a key', () => {
  it('without a key nothing is sealed, opened or tagged by mistake', () => {
    const without = new Sealing(undefined);
    expect(without.ready).toBe(false);
    expect(() => without.seal('a', 'p')).toThrow(/secretKey/);
    expect(() => without.open(sealing.seal('a', 'p'), 'p')).toThrow(/secretKey/);
    expect(() => without.tag('a', 'p')).toThrow(/secretKey/);
  });
});

describe('the key of the application', () => {
  it.each([
    ['bytes', new Uint8Array(KEY)],
    ['hexadecimal', KEY.toString('hex')],
    ['capital hexadecimal', Buffer.alloc(32, 0xab).toString('hex').toUpperCase(), 0xab],
    ['Base64', KEY.toString('base64')],
    ['Base64url', Buffer.alloc(32, 0xff).toString('base64url'), 0xff],
    ['a line of a file', `${KEY.toString('base64')}\n`],
  ])('the key is accepted as %s', (_, given, byte = 7) => {
    expect(secretKeyOf(given)).toEqual(Buffer.alloc(32, byte));
  });

  it.each([
    ['nothing', ''],
    ['a password', 'correct horse battery staple'],
    ['31 bytes', KEY.subarray(1)],
    ['31 bytes of Base64', KEY.subarray(1).toString('base64')],
    ['33 bytes of Base64', Buffer.alloc(33).toString('base64')],
    ['63 digits', 'a'.repeat(63)],
  ])('a key given as %s is refused without being repeated', (_, given) => {
    const refusal = (): Buffer => secretKeyOf(given);
    expect(refusal).toThrow(/openssl rand -base64 32/);
    if (given.length > 20 && typeof given === 'string') expect(refusal).not.toThrow(given);
  });
});
