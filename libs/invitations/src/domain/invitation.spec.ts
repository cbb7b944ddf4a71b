import { invitationLink } from './invitation';

describe('the link of an invitation', () => {
  it('a link carries the token in its fragment, which no server sees', () => {
    const link = invitationLink('https://dvc.example.vn/khao-sat?lang=vi', {
      roundId: 7,
      agencyCode: 'H21.17',
      token: 'AAAAAAAAAAAAAAAAAAAAAA',
    });
    expect(link).toBe('https://dvc.example.vn/khao-sat?lang=vi&round=7&agency=H21.17#AAAAAAAAAAAAAAAAAAAAAA');
    expect(link.split('#')[0]).not.toContain('AAAA');
  });
});
