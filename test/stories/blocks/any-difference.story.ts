import { SealDue } from '@hailong/blocks/use-cases';
import { CHANNELS as ALL_CHANNELS } from '@hailong/surveys/domain';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { atomsOf } from '../../../libs/blocks/src/domain/atoms.spec-data';
import { isSeenAlone } from '../../../libs/blocks/src/domain/fills-block';
import { PlayedBlock, PlayedForm, classesOf } from '../../../libs/blocks/src/domain/played-round.spec-data';
import { numbersFrom } from '../../../libs/blocks/src/domain/random-history.spec-data';
import { Reader, readFigures } from '../../../libs/blocks/src/domain/readable-figures.spec-data';
import { toldClasses } from '../../../libs/blocks/src/domain/told-account';
import { ANALYST, administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { differencesOf } from '../responses/differences-of';
import { AGENCIES, CHANNELS, PlayedBeside, dayNumber } from './played-history';

const RESULTS = `query ($round: ID!, $channel: SurveyChannel) { it: surveyResults(round: $round, channel: $channel) {
  ... on SurveyResults { groups { responses notToldApart forms { received invalid valid }
    areas { factors { criteria { code valid } } } items { code valid } } } } }`;
const RANKING = `query ($round: ID!) { it: surveyRanking(round: $round, minimumResponses: 1) { ... on SurveyRanking {
  entries { n agency { code } } excluded { n agency { code } } } } }`;
const MONDAYS = ['2018-08-20', '2018-08-27', '2018-09-03'];
/** Criterion or item of the results, and the item of the form that it counts. */
const ITEMS = { 'F1.1': 'Q1.1', 'F2.1': 'Q2.1', 'F5.1': 'Q5.1', GY: 'GY' };
const SMALLEST = 10;

interface Counted {
  readonly code: string;
  readonly valid: number;
}
interface GroupFigures {
  readonly responses: number;
  readonly notToldApart: number;
  readonly forms: { readonly received: number; readonly invalid: number; readonly valid: number } | null;
  readonly areas: readonly { readonly factors: readonly { readonly criteria: readonly Counted[] }[] }[];
  readonly items: readonly Counted[];
}
interface Ranked {
  readonly n: number;
  readonly agency: { readonly code: string };
}

/** Plays random histories in the product and, form by form, by the rules of blocks, of which `any-difference.spec.ts` plays hundreds. */
describe('a random history of a round that tells channels apart', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal({ gate: { tickets: 'accepted', burst: 10_000, perMinute: 10_000 } }))
    .with(aRound({ participants: AGENCIES, changes: { toldApartBy: ['CHANNEL'], channels: CHANNELS } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  let agencies: PlayedBeside[];
  beforeEach(async () => {
    province = await described.open();
    agencies = [];
    for (const code of AGENCIES) agencies.push(await PlayedBeside.of(province, code, SMALLEST));
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const results = async (code: string, channel?: string) => {
    const variables = { round: province.publicRoundId, channel };
    const read = await province.ask<{ groups: [GroupFigures] }>(RESULTS, variables, administratorOf(code));
    return read.groups[0];
  };
  const inPart = (channel?: string) => {
    const number = ALL_CHANNELS.keys.find((key) => key.toUpperCase() === channel);
    return ({ part }: PlayedBlock) => number === undefined || part.channel === ALL_CHANNELS.numberOf(number);
  };
  /** Compares every figure that the two agencies and the province read with the forms that the rules put behind it. */
  const compare = async () => {
    for (const { agencyCode, played } of agencies)
      for (const channel of [undefined, ...CHANNELS]) {
        const read = await results(agencyCode, channel);
        const blocks = played.shown.filter(inPart(channel));
        const criteria = read.areas.flatMap(({ factors }) => factors.flatMap((factor) => factor.criteria));
        const counted = new Map([...criteria, ...read.items].map(({ code, valid }) => [code, valid]));
        expect(read.responses).toBe(blocks.flatMap(({ forms }) => forms).length);
        for (const [code, item] of Object.entries(ITEMS))
          expect([code, counted.get(code)]).toEqual([
            code,
            blocks.flatMap(({ answered }) => answered.get(item) ?? []).length,
          ]);
      }
    const ranking = await province.ask<{ entries: Ranked[]; excluded: Ranked[] }>(
      RANKING,
      { round: province.publicRoundId },
      ANALYST,
    );
    const n = [...ranking.entries, ...ranking.excluded].map((each) => [each.agency.code, each.n]);
    expect(Object.fromEntries(n)).toEqual(
      Object.fromEntries(
        agencies.map(({ agencyCode, played }) => [
          agencyCode,
          played.shown.flatMap(({ forms }) => forms).length,
        ]),
      ),
    );
  };

  it.each([1, 2])(
    '%# shows the figures of the rules, and no sum or difference of them singles a form out',
    async (seed) => {
      const next = numbersFrom(seed);
      const reader = new Reader();
      const rounds = agencies.map(({ played }) => played);
      const forms: PlayedForm[] = [];
      const read = async (moment: string) => {
        for (const each of agencies) expect(await each.sealed()).toEqual(each.expected());
        await compare();
        readFigures(reader, rounds, moment);
      };
      for (const monday of MONDAYS) {
        for (const agency of agencies) {
          await agency.collect([next(14), next(9), next(16)], next);
          await agency.takeBack(next);
        }
        province.today(monday);
        await province.app.get(SealDue).seal('test');
        for (const round of rounds) round.moment(dayNumber(monday));
        await read(monday);
      }
      expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
      for (const round of rounds) round.close(dayNumber('2018-09-03'));
      await read('close');
      expectOk(await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId));
      for (const round of rounds) round.state = 'final';
      await read('final');
      for (const { agencyCode, played } of agencies) {
        const { forms: account } = await results(agencyCode);
        const valid = played.shown.flatMap((block) => block.forms).length;
        const outside = classesOf(played.setAside);
        const invalid = toldClasses(outside, SMALLEST).reduce((sum, key) => sum + outside[key], 0);
        expect(account).toEqual({ received: valid + invalid, invalid, valid });
        forms.push(...played.sealed.flatMap((block) => block.forms));
      }
      expect(forms.length).toBeGreaterThan(50);
      for (const [what, figures] of reader.figures)
        for (const atom of atomsOf(figures)) {
          const classes = classesOf(atom);
          expect([what, classes, isSeenAlone(classes) || classes.independent >= SMALLEST]).toEqual([
            what,
            classes,
            true,
          ]);
        }
    },
  );
});
