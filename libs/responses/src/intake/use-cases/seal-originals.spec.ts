import { Sealing } from '@hailong/secrets';
import { textPurpose } from '../domain/text-purpose';
import { SealOriginals } from './seal-originals';

const PLACE = { agencyId: 3, roundId: 7, item: 'YK' };
const MASKED = { item: 'YK', text: 'anh [tên người]', original: { written: 'anh Tuấn', masked: 1 } };

describe('the original of a text', () => {
  const sealing = new Sealing(Buffer.alloc(32, 1));

  it('the original is sealed where something was masked, for its agency, round and item', () => {
    const sealed = new SealOriginals(sealing).seal(MASKED, PLACE) ?? Buffer.alloc(0);
    expect(sealing.open(sealed, textPurpose(PLACE)).toString()).toBe('anh Tuấn');
    for (const elsewhere of [{ agencyId: 4 }, { roundId: 8 }, { item: 'Y' }])
      expect(() => sealing.open(sealed, textPurpose({ ...PLACE, ...elsewhere }))).toThrow('does not open');
  });

  it('the original is not kept where the host gave no key, or where nothing was masked', () => {
    expect(new SealOriginals(new Sealing(undefined)).seal(MASKED, PLACE)).toBeUndefined();
    expect(new SealOriginals(sealing).seal({ item: 'YK', text: 'Tốt' }, PLACE)).toBeUndefined();
  });
});
