import { Sealing } from '@hailong/secrets';
import { openContact, personTag, sealContact } from './sealed-contact';

const sealing = new Sealing(Buffer.alloc(32, 7));
const owner = { agencyId: 3, dossierId: '00000000-0000-4000-8000-000000000001' };

describe('a sealed contact', () => {
  const contact = { email: 'dan@example.vn', phone: '0912 345 678' };

  it('a sealed contact opens in its own row, and nowhere else', () => {
    const sealed = sealContact(sealing, owner, contact);
    expect(openContact(sealing, owner, sealed)).toEqual(contact);
    expect(() => openContact(sealing, { ...owner, agencyId: 4 }, sealed)).toThrow(/does not open/);
    const another = { ...owner, dossierId: '00000000-0000-4000-8000-000000000002' };
    expect(() => openContact(sealing, another, sealed)).toThrow(/does not open/);
  });

  it('a sealed contact does not tell by its length whose it is', () => {
    const lengths = ['a@b.vn', 'nguyen.thi.hoa.hong@example.vn'].map(
      (email) => sealContact(sealing, owner, { email }).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('the digest of a person', () => {
  it('the digest of a person is the same however the number is spaced, and a different one at another agency', () => {
    expect(personTag(sealing, 3, ' 036 090 000001 ')).toEqual(personTag(sealing, 3, '036090000001'));
    expect(personTag(sealing, 4, '036090000001')).not.toEqual(personTag(sealing, 3, '036090000001'));
  });
});
