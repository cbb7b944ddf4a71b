import { readReference, referenceOf } from './delivery-reference';

const ID = '0b9f8e52-6c0f-4c55-9f0b-3a8b9f4f3a10';

describe('the reference of a delivery', () => {
  it('a reference leads back to its delivery and fits into the field of every operator', () => {
    const delivery = { agencyId: 2_147_483_647, deliveryId: ID };
    expect(readReference(referenceOf(delivery))).toEqual(delivery);
    expect(referenceOf(delivery).length).toBeLessThanOrEqual(48);
  });

  it.each(['', ID, `0-${ID}`, `01-${ID}`, `2147483648-${ID}`, '12-', '12-x', `12-${ID}x`, `-12-${ID}`])(
    'the text %j is no reference',
    (text) => {
      expect(readReference(text)).toBeUndefined();
    },
  );
});
