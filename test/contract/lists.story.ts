import { ClosedList } from '@hailong/kernel';
import { readFileSync } from 'node:fs';
import { committedContract } from '../kit/committed-contract';
import { Numbers, brokenNumbers, callsIn, filesWithLists, listsOf, numbersOf } from './closed-lists';

const CONTRACT = 'test/contract/lists.json';

/** Columns that hold keys of a list as text, and the name of the list. */
const STORED_AS_TEXT: Readonly<Record<string, string>> = {
  'agency_succession.kind': 'succession kind',
  'agency_version.kind': 'agency kind',
  'agency_version.level': 'agency level',
  'criteria_set.state': 'criteria set state',
  'delivery.kind': 'delivery kind',
  'delivery.port': 'message port',
  'delivery.state': 'delivery state',
  'dossier.applicant': 'respondent kind',
  'dossier.outcome': 'outcome of a dossier',
  'draw.purpose': 'purpose of a draw',
  'draw_household.kind': 'kind of a drawn dossier',
  'draw_member.kind': 'kind of a drawn dossier',
  'dossier.vouched_by': 'what vouches for a dossier',
  'frame_count.applicant': 'respondent kind',
  'invitation.port': 'way of asking',
  'field_list.state': 'state of a list of fields',
  'list_member.issued_by': 'way of issuing a form',
  'questionnaire.state': 'questionnaire state',
  'quota_cell.meaning': 'quota meaning',
  'ranking_scheme.state': 'stored state of a ranking scheme',
  'survey_plan.state': 'plan state',
  'survey_round.state': 'round state',
};

describe('the closed lists of the libs', () => {
  const files = filesWithLists();
  let lists: readonly ClosedList[];
  let broken: readonly string[];
  beforeAll(async () => {
    lists = [...new Set((await Promise.all(files.map(listsOf))).flat())];
    // Read before anything is written: `npm run contract` writes no number over another.
    const given = JSON.parse(readFileSync(CONTRACT, 'utf8')) as Record<string, Numbers>;
    broken = brokenNumbers(given, numbersOf(lists));
  });

  it('keep every number that was ever given', () => {
    expect(broken).toEqual([]);
  });

  it('are the committed ones: an addition shows in review', () => {
    const today = `${JSON.stringify(numbersOf(lists), null, 2)}\n`;
    expect(broken).toEqual([]);
    expect(today).toBe(committedContract(CONTRACT, today));
  });

  it('are all in the contract, each under a name of its own', () => {
    const calls = files.reduce((sum, file) => sum + callsIn(file), 0);
    expect(new Set(lists.map(({ name }) => name)).size).toBe(calls);
  });

  it('stand in the rules of their owners', () => {
    expect(files.filter((file) => !/\/domain\/|^libs\/statistics\//.test(file))).toEqual([]);
  });

  it('are the words that the database takes', () => {
    const schema = readFileSync('migrations/schema.sql', 'utf8');
    const check = /^constraint (\w+): CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/gm;
    const taken = [...schema.matchAll(check)].map(([, table, column, words = '']) => [
      `${table}.${column}`,
      [...words.matchAll(/'([^']+)'/g)].map(([, word]) => word),
    ]);
    const ofLists = Object.entries(STORED_AS_TEXT).map(([column, name]) => [
      column,
      lists.find((list) => list.name === name)?.keys,
    ]);
    expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(ofLists));
  });
});

describe('the check of the closed lists', () => {
  it('names a number that changed and a key that is gone, and lets a new key pass', () => {
    const given = { channel: { post: 3, interview: 4, phone: 5 } };
    const now = { channel: { post: 4, interview: 3, zalo: 7 } };
    expect(brokenNumbers(given, now)).toEqual([
      'channel: post is 3 for good, and is 4 now',
      'channel: interview is 4 for good, and is 3 now',
      'channel: phone is 5 for good, and is gone now',
    ]);
  });
});
