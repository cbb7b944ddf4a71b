import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '@hailong/kernel';
import { resolveOptions } from './options';

const given = { database: { url: 'postgres://hailong_app@localhost/x' }, resolveActor: () => null };

describe('the options of the module', () => {
  it('have defaults for all that is not said', () => {
    expect(resolveOptions(given)).toMatchObject({
      clock: systemClock,
      intake: { queueLimit: 5000, batchLimit: 200 },
    });
  });

  it('keep a default where undefined is given, and change nothing of the caller', () => {
    const options = { ...given, intake: { batchLimit: 50, queueLimit: undefined } };
    expect(resolveOptions(options).intake).toEqual({ batchLimit: 50, queueLimit: 5000 });
    expect(options.intake).toEqual({ batchLimit: 50, queueLimit: undefined });
  });

  it('take the key in every form and keep none that is not there', () => {
    const secretKey = Buffer.alloc(32, 1);
    expect(resolveOptions({ ...given, secretKey: secretKey.toString('hex') }).secretKey).toEqual(secretKey);
    expect(resolveOptions(given).secretKey).toBeUndefined();
  });

  it('are each shown in the README with their default', () => {
    const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');
    const source = ['options.ts', '../../database/src/connection.ts']
      .map((file) => readFileSync(path.join(__dirname, file), 'utf8'))
      .join('');
    const declared = [...source.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);
    for (const name of new Set(declared)) expect(readme).toMatch(new RegExp(`\\b${name}\\b`));
    const { intake } = resolveOptions(given);
    for (const [name, limit] of Object.entries(intake))
      expect(readme).toMatch(new RegExp(`\\| \`intake\\.${name}\` +\\| ${limit} +\\|`));
  });

  it('name what is missing and how to give it', () => {
    expect(() => resolveOptions({ ...given, database: { url: '' } })).toThrow(
      /database\.url is missing; give/,
    );
    expect(() => resolveOptions({ ...given, resolveActor: undefined as never })).toThrow(
      /resolveActor is missing; give/,
    );
    expect(() => resolveOptions({ ...given, intake: { queueLimit: 0 } })).toThrow(/intake\.queueLimit/);
    expect(() => resolveOptions({ ...given, secretKey: 'too short' })).toThrow(/option secretKey .*openssl/);
  });
});
