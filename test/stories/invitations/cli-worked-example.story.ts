import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { INVITED, loadedInvitedRound } from './loaded-invited-round';
import { Opened } from '../../kit/province';
import { Operator } from '../../kit/operator';

/** Commands of the example of the README that goes from dossiers to progress. */
function example(): string[][] {
  const readme = readFileSync(path.resolve('apps/cli/README.md'), 'utf8');
  const [block = ''] = /hailong load dossiers[^]*?(?=```)/.exec(readme) ?? [];
  const lines = block.trimEnd().split('\n');
  return lines.map((line) =>
    line
      .replace(/ +#.*$/, '')
      .split(' ')
      .slice(1),
  );
}

/** A mail server that is not there: what it should send waits. */
const MAIL = {
  HAILONG_SMTP_URL: 'smtp://127.0.0.1:9',
  HAILONG_MAIL_FROM: 'khaosat@so.gov.vn',
  HAILONG_OBJECTIONS_TO: 'mailto:tu-choi@so.gov.vn',
};

/** Names of the README in those of the operator. */
const NAMES: Readonly<Record<string, string>> = {
  'sipas-2026': INVITED,
  'H21.01': 'T1.01',
  'dossiers.csv': 'ho-so.csv',
};

describe('the example from dossiers to progress', () => {
  let province: Opened<typeof loadedInvitedRound>;
  let operator: Operator;
  beforeAll(async () => {
    province = await loadedInvitedRound.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  it('runs as it is written, command after command', async () => {
    const told = new Map<string, string>();
    for (const words of example()) {
      const args = words.map((word) => NAMES[word] ?? word);
      const { code, stdout, stderr } = await operator.run(args, { variables: MAIL });
      expect([args, code, code === 0 ? '' : stderr]).toEqual([args, 0, '']);
      told.set(args[0] ?? '', stdout);
    }
    expect([...told.keys()]).toEqual([
      ...['load', 'frame', 'quota', 'draw', 'draws', 'drawn', 'invite', 'deliver', 'paper-invitations'],
      ...['invitations', 'remind', 'progress'],
    ]);
    expect(told.get('drawn')?.trimEnd().split('\n')).toHaveLength(9);
    expect(told.get('deliver')).toContain('Delivered 0; to be tried again 9');
    expect(told.get('deliver')).toMatch(/Vì · because: [A-Z0-9_.]+ × 9\./);
    expect(told.get('invitations')).toMatch(/^T1\.01 +39 +30 +0 +<5 +0 +9 /m);
    expect(told.get('progress')).toContain('Sở Một');
  });
});
