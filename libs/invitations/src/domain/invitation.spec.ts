import { invitationLink } from './invitation';

describe('the link of an invitation', () => {
  it('a link carries the token in its fragment, which no server sees', () => {
    const link = invitationLink('https://dvc.example.vn/khao-sat?lang=vi', {
      roundId: 7,
      agencyCode: 'H21.17',
      token: 'AAAAAAAAAAAAAAAAAAAAAA',
    });
    expect(link).toBe(
      'https://dvc.example.vn/khao-sat?lang=vi&round=round:7&agency=H21.17#AAAAAAAAAAAAAAAAAAAAAA',
    );
    expect(link.split('#')[0]).not.toContain('AAAA');
  });

  it('a link into a round with two forms carries a lot, which draws the same form at each opening', () => {
    const address = { roundId: 7, agencyCode: 'H21.17', token: 'AAAA', lot: 0 };
    expect(invitationLink('https://dvc.example.vn/phieu', address)).toBe(
      'https://dvc.example.vn/phieu?round=round:7&agency=H21.17&lot=0#AAAA',
    );
  });

  it('a link of a member of a list leads to the form of its group and field', () => {
    const address = { roundId: 7, agencyCode: 'H21.17', group: 'phoi-hop', field: 'khối 1', token: 'AAAA' };
    expect(invitationLink('https://dvc.example.vn/phieu', address)).toBe(
      'https://dvc.example.vn/phieu?round=round:7&agency=H21.17&group=phoi-hop&field=kh%E1%BB%91i+1#AAAA',
    );
  });
});
