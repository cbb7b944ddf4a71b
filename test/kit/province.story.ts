import { Client } from 'pg';
import { Part, Province, aProvince } from './province';
import { aRound } from './round';
import { aProcess } from './servers/process';

/** A part that writes down when it starts and ends. */
function noted<Name extends string>(name: Name, notes: string[]): Part<Province, Record<Name, string>> {
  return ({ whenClosing }) => {
    notes.push(`start ${name}`);
    whenClosing(() => notes.push(`end ${name}`));
    return { [name]: name } as unknown as Record<Name, string>;
  };
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

describe('a province of a story', () => {
  it('starts its parts in their order and ends them in the opposite one, its database last', async () => {
    const notes: string[] = [];
    const described = aProvince().with(noted('first', notes)).with(noted('second', notes));
    expect(notes).toEqual([]);
    const province = await described.open();
    expect([province.first, province.second]).toEqual(['first', 'second']);
    expect(await canConnect(province.db.adminUrl)).toBe(true);
    await province.close();
    expect(notes).toEqual(['start first', 'start second', 'end second', 'end first']);
    expect(await canConnect(province.db.adminUrl)).toBe(false);
  });

  it('leaves nothing behind when a part cannot start', async () => {
    const notes: string[] = [];
    let url = '';
    const broken: Part<Province, object> = ({ db }) => {
      url = db.adminUrl;
      throw new Error('no port is free');
    };
    const described = aProvince().with(noted('first', notes)).with(broken);
    await expect(described.open()).rejects.toThrow('no port is free');
    expect(notes).toEqual(['start first', 'end first']);
    expect(await canConnect(url)).toBe(false);
  });

  it('ends every part though one of them fails to, and tells of the failure', async () => {
    const notes: string[] = [];
    const province = await aProvince().with(noted('first', notes)).open();
    province.whenClosing(() => Promise.reject(new Error('it hangs')));
    await expect(province.close()).rejects.toThrow('it hangs');
    expect(notes).toContain('end first');
    expect(await canConnect(province.db.adminUrl)).toBe(false);
  });

  it('is another one each time it is opened, at a time that stands still until it is moved', async () => {
    const described = aProvince('2026-11-10', 9);
    const [one, other] = [await described.open(), await described.open()];
    one.later(60);
    expect(one.clock.now().toISOString()).toBe('2026-11-10T02:01:00.000Z');
    expect(other.clock.now().toISOString()).toBe('2026-11-10T02:00:00.000Z');
    expect(one.db.adminUrl).not.toBe(other.db.adminUrl);
    await Promise.all([one.close(), other.close()]);
  });

  it('has only what was asked for: the compiler refuses a round without a process, and a clerk nobody asked for', () => {
    // @ts-expect-error nothing runs the module yet
    expect(aProvince().with(aRound())).toBeDefined();
    const described = aProvince().with(aProcess()).with(aRound());
    type Asked = Awaited<ReturnType<typeof described.open>>;
    // @ts-expect-error no part gives a clerk
    const absent: keyof Asked = 'clerk';
    const given: keyof Asked = 'publicRoundId';
    expect(described).toBeDefined();
    expect([absent, given]).toHaveLength(2);
  });
});
