import { checkActor } from './actor';

const GIVEN = { subject: 'an', agencyCode: 'H21.18', roles: ['agency-administrator'] };

describe('an actor that a host gives', () => {
  it('is taken with its subject, agency and roles, and with nothing else', () => {
    expect(checkActor({ ...GIVEN, name: 'An' })).toEqual({ ok: true, actor: GIVEN });
    expect(checkActor({ ...GIVEN, agencyCode: null, roles: [] })).toMatchObject({ ok: true });
  });

  it.each([
    ['roles as one text', { roles: 'agency-administrator' }, /roles that are no list/],
    [
      'a text that contains a role',
      { roles: 'not-an-agency-administrator-any-more' },
      /roles that are no list/,
    ],
    ['no roles', { roles: undefined }, /roles that are no list/],
    ['null as roles', { roles: null }, /roles that are no list/],
    ['roles by name', { roles: { 'agency-administrator': true } }, /roles that are no list/],
    [
      'a misspelt role',
      { roles: ['agency-administrator', 'agency-admin'] },
      /does not exist: "agency-admin"/,
    ],
    ['a role of every object', { roles: ['toString'] }, /does not exist: "toString"/],
    ['a role that is no text', { roles: [1] }, /does not exist: of type number/],
    ['an absent role', { roles: [undefined] }, /does not exist: of type undefined/],
    ['a list in the list', { roles: [['agency-administrator']] }, /does not exist: of type object/],
    ['no subject', { subject: undefined }, /subject/],
    ['an empty subject', { subject: ' ' }, /subject/],
    ['a number as subject', { subject: 7 }, /subject/],
    ['an agency in a list', { agencyCode: ['H21.18'] }, /agencyCode/],
    ['an agency that was forgotten', { agencyCode: undefined }, /agencyCode/],
    ['an empty agency', { agencyCode: '' }, /agencyCode/],
    ['a body in a list', { bodyCode: ['VNPOST'] }, /bodyCode/],
    ['an empty body', { bodyCode: ' ' }, /bodyCode/],
  ])('is refused with %s', (_, change, mistake) => {
    const checked = checkActor({ ...GIVEN, ...change });
    expect(checked).toEqual({ ok: false, mistake: expect.stringMatching(mistake) as string });
  });

  it('is refused when it is no object', () => {
    for (const given of ['agency-administrator', 7, true, () => GIVEN])
      expect(checkActor(given)).toMatchObject({ ok: false });
  });

  it('leaves neither its subject nor a long text in the log', () => {
    const checked = checkActor({ subject: 'an@example.vn', agencyCode: null, roles: ['x'.repeat(500)] });
    expect(checked).toMatchObject({ ok: false });
    expect(JSON.stringify(checked)).not.toContain('an@example.vn');
    expect(JSON.stringify(checked).length).toBeLessThan(150);
  });

  it('cannot change its roles afterwards', () => {
    const roles = ['agency-operator'];
    const checked = checkActor({ ...GIVEN, roles });
    roles.push('agency-administrator');
    expect(checked).toMatchObject({ ok: true, actor: { roles: ['agency-operator'] } });
  });
});
