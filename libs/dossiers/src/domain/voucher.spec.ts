import { voucherAfter } from './voucher';

describe('what vouches for a dossier', () => {
  it('is the system that reported it last, whatever vouched for it before', () => {
    for (const known of [undefined, 'agency', 'system', 'above'] as const)
      expect(voucherAfter({ bySystem: true, changesAnything: false }, known)).toBe('system');
  });

  it('is the agency alone once the agency has changed anything of it', () => {
    for (const known of ['agency', 'system', 'above'] as const)
      expect(voucherAfter({ bySystem: false, changesAnything: true }, known)).toBe('agency');
    expect(voucherAfter({ bySystem: false, changesAnything: true }, undefined)).toBe('agency');
  });

  it('stays as it was where the agency reports the same again', () => {
    for (const known of ['agency', 'system', 'above'] as const)
      expect(voucherAfter({ bySystem: false, changesAnything: false }, known)).toBe(known);
  });
});
