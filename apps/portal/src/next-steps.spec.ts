import { day } from '@hailong/kernel';
import { firstSteps, laterSteps } from './next-steps';

const TODAY = day('2026-12-01');
const first = (variables: Record<string, string> = {}) =>
  firstSteps('http://127.0.0.1:3000', TODAY, variables).join('\n');

describe('the next steps of a start without the demonstration', () => {
  it('lead from agencies to a form and a login where there is no organisation', () => {
    expect(first()).toMatch(/load agencies.*load template.*round open.*survey\/form.*token/s);
  });

  it('load no agencies where there are some, or the province would have two roots', () => {
    expect(laterSteps({}).join('\n')).not.toContain('load agencies');
    expect(laterSteps({}).join('\n')).toContain('token --role');
  });

  it.each([first, (variables: Record<string, string>) => laterSteps(variables).join('\n')])(
    'name the database that this start was given, without an address that may hold a password',
    (steps) => {
      const given = { HAILONG_HOME: '/srv/hai long', DATABASE_URL: 'postgres://a:bimat@host/db' };
      expect(steps(given)).toContain("export HAILONG_HOME='/srv/hai long' DATABASE_URL=…");
      expect(steps(given)).not.toContain('bimat');
      expect(steps({})).not.toContain('export');
    },
  );
});
