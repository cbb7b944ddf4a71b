import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../../libs/database/src/embedded';
import { Evidence, TALKATIVE, collectEvidence, startWatching, stopWatching } from './administrators-evidence';
import {
  Guess,
  Sides,
  guessByEqualValues,
  guessByOrder,
  sidesOf,
} from '../../../apps/bench/src/singling-out/dumps/guesses';
import { guessByNeighbours } from './administrators-neighbours';
import {
  INVITED,
  Secrets,
  answerOneAfterTheOther,
  drawThirty,
  findSecrets,
  takeAllBack,
  openTokenKey,
} from './thirty-people';
import { DRAW_ID } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aRespondent } from '../../kit/respondent';
import { people } from '../../kit/people';

/**
 * Random guesses name a single person of thirty right on average; more than nine right come about once in ten million
 * tries, and a few hundred orders are tried.
 */
const BY_CHANCE = 9;

/**
 * Plays a database administrator that has the whole database as superuser, its write-ahead log and the server's log
 * with every statement and parameter, but not the key of the application, and tries to learn the author of each
 * answer. His findings are measured against guessing; the planted leaks show that he would find one.
 */
describe('where a database administrator is curious,', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'hailong-curious-'));
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  let since: string;
  let truth: Guess;
  let secrets: Secrets[];
  let evidence: Evidence;
  let sides: Sides;

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ home, settings: TALKATIVE });
    process.env.HAILONG_TEST_SERVER = server.url;
    province = await described.open();
    since = await startWatching(province.db);
    const dossiers = await drawThirty(province, 'P.1');
    await province.people.invite('P.1', { port: 'EMAIL', draw: DRAW_ID.of(1) });
    ({ truth, secrets } = await answerOneAfterTheOther(province, 'P.1', dossiers));
    await takeAllBack(province, 'P.1', dossiers);
    evidence = await collectEvidence(province.db, since);
    sides = sidesOf(evidence, new Set(dossiers), (await province.scopeOf('P.1')).agencyId);
  });
  afterAll(async () => {
    await stopWatching(province.db);
    await province.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const right = (guess: Guess, of: Guess = truth) =>
    [...guess].filter(([person, response]) => of.get(person) === response).length;
  const best = (guesses: ReadonlyMap<string, Guess>, of: Guess = truth) =>
    [...guesses]
      .map(([how, guess]) => ({ how, right: right(guess, of) }))
      .reduce((a, b) => (b.right > a.right ? b : a), { how: 'nothing found', right: 0 });

  it('the administrator has thirty people and thirty answers to pair, each answer unlike the others', () => {
    const tables = new Set([...sides.people, ...sides.answers].map(({ row }) => row.table));
    expect([...tables].sort()).toEqual([
      ...['admission', 'delivery', 'dossier', 'draw_member', 'invitation', 'survey_response'],
    ]);
    const sheets = evidence.rows.filter(({ table }) => table === 'survey_response');
    expect(new Set(sheets.map(({ values }) => values.answers)).size).toBe(INVITED);
    expect(new Set(sides.people.map(({ whose }) => whose)).size).toBe(INVITED);
    expect(new Set(sides.answers.map(({ whose }) => whose)).size).toBe(INVITED);
    // He knows which exchange came before which answer.
    expect(sides.answers.filter(({ row }) => row.table === 'admission')).toHaveLength(INVITED);
  });

  it('the administrator finds no value that a person and an answer have in common, nor the digest of one', () => {
    expect(best(guessByEqualValues(sides)).right).toBeLessThanOrEqual(1);
  });

  it('no order of rows, transactions, changes and columns does better than guessing', () => {
    const guesses = guessByOrder(sides, evidence);
    expect(guesses.size).toBeGreaterThan(100);
    expect(best(guesses).right).toBeLessThanOrEqual(BY_CHANCE);
  });

  it('neighbours in the logs do no better than guessing', () => {
    const statements = guessByNeighbours(sides, evidence.log);
    const changes = guessByNeighbours(
      sides,
      evidence.changes.map(({ text }) => text),
    );
    // Each row that is written speaks of one; a statement of the program speaks of many at once.
    expect([...changes.values()].some(({ size }) => size === INVITED)).toBe(true);
    expect(best(changes).right).toBeLessThanOrEqual(BY_CHANCE);
    expect(best(statements).right).toBeLessThanOrEqual(BY_CHANCE);
  });

  it('no transaction touches both people and answers', () => {
    const people = ['invitation', 'dossier', 'draw', 'draw_member', 'delivery'];
    const answers = ['admission', 'survey_response', 'open_comment', 'tally'];
    const both = [...evidence.touched.values()].filter(
      (tables) => people.some((name) => tables.has(name)) && answers.some((name) => tables.has(name)),
    );
    expect(evidence.touched.size).toBeGreaterThan(2 * INVITED);
    expect(both).toEqual([]);
  });

  it('no token, code, nonce, signature or address is in the database, its logs and its write-ahead log', () => {
    expect(findSecrets(evidence, secrets)).toEqual([]);
    const [one] = evidence.rows.filter(({ table }) => table === 'admission');
    const hash = Buffer.from(one?.values.token_hash?.slice(2) ?? '', 'hex');
    expect(evidence.wal.includes(hash)).toBe(true);
    expect(evidence.log.some((line) => line.includes(hash.toString('hex')))).toBe(true);
  });

  describe('as a planted leak,', () => {
    /** The hash of each person's token, as a careless program would handle it. */
    const hashes = async (agencyCode: string, dossiers: readonly string[]) => {
      const invitations = await province.people.invitationsOf(agencyCode, dossiers);
      const tokens = invitations.map(({ token }) => Buffer.from(token, 'base64url'));
      const tokenKey = await openTokenKey(province, agencyCode);
      return tokens.map((token) =>
        createHmac('sha256', tokenKey).update('hailong token-hash\0').update(token).digest('hex'),
      );
    };
    const again = async (agencyCode: string, dossiers: readonly string[]) => {
      const seen = await collectEvidence(province.db, since);
      const { agencyId } = await province.scopeOf(agencyCode);
      return { seen, between: sidesOf(seen, new Set(dossiers), agencyId) };
    };

    it('a reminder that asks about people one by one gives everybody away', async () => {
      const dossiers = [...truth.keys()].sort();
      const theirs = await hashes('P.1', dossiers);
      const asked = dossiers.flatMap((dossier, n) => [
        `select expires_on from hailong.invitation where dossier_id = '${dossier}';`,
        `select used from hailong.admission where token_hash = '\\x${theirs[n]}';`,
      ]);
      await province.db.admin(asked.join('\n'));
      const { seen, between } = await again('P.1', dossiers);
      expect(best(guessByNeighbours(between, seen.log)).right).toBe(INVITED);
    });

    it('a mark on the admission of each revoked invitation gives everybody away', async () => {
      const dossiers = [...truth.keys()].sort();
      const theirs = await hashes('P.1', dossiers);
      const marks = dossiers.flatMap((dossier, n) => [
        `update hailong.invitation set revoked_on = '2018-08-15' where dossier_id = '${dossier}';`,
        `update hailong.admission set used = true where token_hash = '\\x${theirs[n]}' and blinded_hash is null;`,
      ]);
      await province.db.admin(marks.join('\n'));
      const { seen, between } = await again('P.1', dossiers);
      expect(best(guessByNeighbours(between, seen.log)).right).toBe(INVITED);
    });

    it('a token in a statement gives everybody away', async () => {
      await province.db.admin('select $1::text', [secrets[0]?.invitation.token]);
      const { seen } = await again('P.1', []);
      expect(findSecrets(seen, secrets)).toContain('a token in Base64url in log');
    });

    it('admissions in the order of the invitations give everybody away', async () => {
      const { agencyId } = await province.scopeOf('P.2');
      const dossiers = await drawThirty(province, 'P.2');
      await province.people.invite('P.2', { port: 'EMAIL', draw: DRAW_ID.of(2) });
      const order = await province.db.admin<{ dossier: string }>(
        'select dossier_id as dossier from hailong.invitation where agency_id = $1 order by ctid',
        [agencyId],
      );
      const inOrder = await hashes(
        'P.2',
        order.map(({ dossier }) => dossier),
      );
      await province.db.admin(
        `with gone as (delete from hailong.admission where agency_id = $1 returning *)
         insert into hailong.admission select g.* from gone g
         join unnest($2::text[]) with ordinality as o(hash, n) on g.token_hash = decode(o.hash, 'hex') order by o.n`,
        [agencyId, inOrder],
      );
      const answered = await answerOneAfterTheOther(province, 'P.2', dossiers);
      const { seen, between } = await again('P.2', dossiers);
      expect(best(guessByOrder(between, seen), answered.truth).right).toBe(INVITED);
    });

    it('the hash of the token beside the invitation gives everybody away', async () => {
      const dossiers = [...truth.keys()];
      await province.db.admin('alter table hailong.invitation add column planted bytea');
      await province.db.admin(
        `update hailong.invitation i set planted = decode(p.hash, 'hex')
         from unnest($1::uuid[], $2::text[]) as p(dossier, hash) where i.dossier_id = p.dossier`,
        [dossiers, await hashes('P.1', dossiers)],
      );
      const { between } = await again('P.1', dossiers);
      expect(best(guessByEqualValues(between))).toEqual({
        how: 'invitation.planted = admission.token_hash',
        right: INVITED,
      });
    });
  });
});
