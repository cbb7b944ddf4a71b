import {
  formInput,
  LOAD,
  OPEN,
  Outcome,
  PLAN,
  PUBLISH_FORM,
  RoundOutcome,
  SAVE_FORM,
  SAVE_PLAN,
  SAVE_ROUND,
} from '../../kit/survey-operations';
import { hue, PROVINCE, TRADE } from '../../kit/hue';
import { Opened } from '../../kit/province';

const FORM = `query ($round: ID!, $agencyCode: String!, $group: String!, $language: String! = "vi") {
  it: surveyForm(round: $round, agencyCode: $agencyCode, group: $group, language: $language) { __typename
    ... on SurveyRefusal { problems { code place placeInWords placeInWordsEn } }
    ... on SurveyForm { language languages missingTexts questionnaire title { text language missing } round { code demonstration window { opensOn closesOn } }
      agency { code } sections { items { code label { text language missing } choices { code label { text language missing } } showWhen { item is } } } } } }`;

interface Chosen {
  readonly text: string;
  readonly language: string;
  readonly missing: boolean;
}

interface Form {
  readonly problems: { code: string; place: string }[];
  readonly missingTexts: number;
  readonly questionnaire: string;
  readonly title: Chosen;
  readonly round: object;
  readonly sections: {
    items: {
      code: string;
      label: Chosen;
      choices: { code: string; label: Chosen }[];
      showWhen: object | null;
    }[];
  }[];
}

describe('the form of a respondent', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('is the one of the respondent’s group: Bến Tre asks two groups with two forms', async () => {
    province.today('2022-08-02');
    const { rounds } = await province.ask<Outcome>(
      LOAD,
      {
        input: {
          template: 'ben-tre-sct-2022',
          codePrefix: 'ben-tre-sct-2022',
          year: 2022,
          publish: true,
        },
      },
      TRADE,
    );
    const [round] = rounds;
    expect(round?.groups.map(({ code, questionnaire }) => [code, questionnaire.code])).toEqual([
      ['coordination', 'ben-tre-sct-2022-coordination'],
      ['service', 'ben-tre-sct-2022-service'],
    ]);
    await province.ask<Outcome>(OPEN, { id: round?.id }, TRADE);
    const forms = await Promise.all(
      ['coordination', 'service'].map((group) =>
        province.ask<Form>(FORM, { round: round?.code, agencyCode: 'SCT', group }),
      ),
    );
    expect(new Set(forms.map(({ questionnaire }) => questionnaire)).size).toBe(2);
    expect(forms.map(({ round: shown }) => shown)).toEqual(
      Array(2).fill({
        code: 'ben-tre-sct-2022',
        demonstration: false,
        window: { opensOn: '2022-08-01', closesOn: '2022-10-31' },
      }),
    );
    const wrong = await province.ask<Form>(FORM, { round: round?.id, agencyCode: 'BQL', group: 'nobody' });
    expect(wrong.problems.map(({ code }) => code)).toEqual(['PARTICIPANT_UNKNOWN', 'GROUP_UNKNOWN']);
    province.today('2022-11-01');
    const late = await province.ask<Form>(FORM, { round: round?.id, agencyCode: 'SCT', group: 'service' });
    expect(late.problems).toEqual([
      { code: 'ROUND_WINDOW_EXPIRED', place: '', placeInWords: 'toàn bộ', placeInWordsEn: 'the whole' },
    ]);
  });

  it('is the agency’s own where it has one, and shows Vietnamese where a translation is missing, and says so', async () => {
    province.today('2024-08-05');
    const published = async (code: string, first: object) => {
      const input = {
        ...formInput(code, first, { showWhen: { item: 'Q1', is: ['yes'] } }),
        languages: ['vi', 'en'],
      };
      const { id } = await province.ask<Outcome>(SAVE_FORM, { input }, PROVINCE);
      expect((await province.ask<Outcome>(PUBLISH_FORM, { id }, PROVINCE)).warnings).toContainEqual({
        code: 'TRANSLATION_MISSING',
      });
      return id;
    };
    const common = await published('chung', {
      label: { vi: 'Ông bà có hài lòng?', en: 'Are you satisfied?' },
    });
    const own = await published('rieng', {});
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh' } }, PROVINCE);
    const input = {
      ...{ plan: plan.id, code: 'tinh-2024', title: 'Đợt chung', year: 2024, channels: ['ONLINE'] },
      window: { opensOn: '2024-08-01', closesOn: '2024-08-31' },
      groups: [
        {
          code: 'citizens',
          label: { vi: 'Người dân', en: 'Citizens' },
          respondents: ['CITIZEN'],
          questionnaire: common,
        },
      ],
      participants: [
        { agencyCode: 'SCT' },
        {
          agencyCode: 'HUE',
          rankingGroup: 'riêng',
          questionnaires: [{ group: 'citizens', questionnaire: own }],
        },
      ],
    };
    const { id } = await province.ask<RoundOutcome>(SAVE_ROUND, { input }, PROVINCE);
    await province.ask<Outcome>(OPEN, { id }, PROVINCE);
    const form = (agencyCode: string, language: string) =>
      province.ask<Form>(FORM, { round: id, agencyCode, group: 'citizens', language });
    expect((await form('HUE', 'vi')).questionnaire).toBe(own);
    const english = await form('SCT', 'en');
    expect(english).toMatchObject({
      questionnaire: common,
      missingTexts: 3,
      title: { text: 'Phiếu hỏi', language: 'vi', missing: true },
    });
    expect(english.sections[0]?.items).toMatchObject([
      {
        label: { text: 'Are you satisfied?', language: 'en', missing: false },
        choices: [{ code: 'yes', label: { text: 'Yes' } }, { code: 'no' }],
      },
      { label: { text: 'Câu Q2?', language: 'vi', missing: true }, showWhen: { item: 'Q1', is: ['yes'] } },
    ]);
    const { missingTexts, title } = await form('SCT', 'bdq');
    expect([missingTexts, title]).toEqual([9, { text: 'Phiếu hỏi', language: 'vi', missing: true }]);
    expect((await form('SCT', 'vi')).missingTexts).toBe(0);
    const { errors } = await province.portal.ask(FORM, {
      round: id,
      agencyCode: 'SCT',
      group: 'citizens',
      language: '__proto__',
    });
    expect(errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });
});
