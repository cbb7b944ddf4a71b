import { coreProblems } from './check-core';

describe('a core', () => {
  it('a core is published by the province', () => {
    expect(coreProblems({ agencyKind: 'province', extendsCore: false })).toEqual([]);
  });

  it.each(['department', 'public-unit', 'commune', undefined])(
    'a core is not published by an agency of kind %s',
    (agencyKind) => {
      expect(coreProblems({ agencyKind, extendsCore: false })).toMatchObject([
        { code: 'CORE_PUBLISHER_UNSUITED', place: 'asCore' },
      ]);
    },
  );

  it('a core extends no other core, and every reason is given at once', () => {
    expect(coreProblems({ agencyKind: 'commune', extendsCore: true })).toMatchObject([
      { code: 'CORE_PUBLISHER_UNSUITED' },
      { code: 'CORE_UNEXPECTED' },
    ]);
  });
});
