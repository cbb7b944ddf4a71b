import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { administratorOf, operatorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { ENTER, IntakeVerdict } from '../../kit/intake';
import { Opened, Part, aProvince } from '../../kit/province';
import { WithRound, aDraft } from '../../kit/round';
import { WithPortal, aPortal } from '../../kit/servers/portal';
import { OPEN, SAVE_ROUND } from '../../kit/survey-operations';
import { aVisitor } from '../../kit/visitor';
import { differencesOf } from './differences-of';

interface WithTwoForms {
  readonly first: string;
  readonly second: string;
}

/** Opens the round, online and on paper, with a copy of its form as a second one, which a third of the people gets. */
function withSecondForm(): Part<WithPortal & WithRound, WithTwoForms> {
  return async ({ app, ask, owner, round, publicRoundId: id }) => {
    const firstId = round.document.groups[0]?.questionnaireId ?? 0;
    const [form] = await app.get(ReadQuestionnaires).published([firstId]);
    if (!form) throw new Error('the draft has no published form');
    const terms = {
      code: 'mau-thu-hai',
      document: reworded(form.document),
      criteriaSetId: form.criteriaSetId ?? undefined,
    };
    const { questionnaireId } = expectOk(await app.get(SaveQuestionnaire).save(owner, terms));
    expectOk(await app.get(PublishQuestionnaire).publish(owner, questionnaireId));
    const draft = await ask<Draft>(DRAFT, { id }, administratorOf('P'));
    const [group] = draft.groups;
    const secondForm = { questionnaire: QUESTIONNAIRE_ID.of(questionnaireId), percent: 33, seed: 5 };
    const input = {
      ...{
        code: draft.code,
        title: draft.title,
        year: draft.year,
        window: draft.window,
        plan: draft.plan.id,
      },
      ...{ channels: ['ONLINE', 'PAPER'], leastAnswered: 0, participants: [{ agencyCode: 'P.1' }] },
      groups: [{ ...group, questionnaire: group?.questionnaire.id, secondForm }],
    };
    const saved = await ask<{ __typename: string }>(SAVE_ROUND, { input }, administratorOf('P'));
    expect(saved.__typename).toBe('SurveyRound');
    await ask(OPEN, { id }, administratorOf('P'));
    return { first: QUESTIONNAIRE_ID.of(firstId), second: secondForm.questionnaire };
  };
}

function reworded(form: Questionnaire): Questionnaire {
  return { ...form, title: { vi: 'Mẫu phiếu của bộ tiêu chí mới' } };
}

const DRAFT = `query ($id: ID!) { draft: surveyRound(id: $id) { code title year window { opensOn closesOn } plan { id }
  groups { code label respondents questionnaire { id } } } }`;
interface Draft {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly window: object;
  readonly plan: { readonly id: string };
  readonly groups: readonly { readonly questionnaire: { readonly id: string } }[];
}

const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;
const FORM_OF_LOT = `query ($round: ID!, $lot: Int) { form: surveyForm(round: $round, agencyCode: "P.1", group: "citizens", lot: $lot) {
  ... on SurveyForm { key questionnaire title { text } sections { items { code kind required choices { code } } } } } }`;
const PAPER_FORMS = `query ($round: ID!, $agencyCode: String!, $group: String!, $serials: [String!]!) {
  told: surveyPaperForms(round: $round, agencyCode: $agencyCode, group: $group, serials: $serials) { __typename
    ... on SurveyPaperForms { forms { serial questionnaire { id title } } }
    ... on SurveyRefusal { problems { code place } } } }`;
interface ToldForms {
  readonly forms: readonly { readonly serial: string; readonly questionnaire: { readonly id: string } }[];
  readonly problems: readonly { readonly code: string; readonly place: string }[];
}
type Form = Parameters<Opened<ReturnType<typeof described>>['visitor']['inputOf']>[0];

const described = () =>
  aProvince('2018-08-01', 9)
    .with(aPortal({ gate: { shortestSeconds: 1, burst: 1000 } }))
    .with(aDraft({ participants: ['P.1'] }))
    .with(withSecondForm())
    .with(aVisitor());

describe('a round with two forms, of which one is drawn for each respondent', () => {
  let province: Opened<ReturnType<typeof described>>;
  beforeAll(async () => {
    province = await described().open();
  });
  afterAll(() => province.close());

  const formOf = (lot?: number) => province.ask<Form>(FORM_OF_LOT, { round: province.publicRoundId, lot });
  const codesOf = (verdict?: IntakeVerdict) => verdict?.problems?.map(({ code }) => code) ?? [];
  const told = (serials: readonly string[], changes: object = {}, agencyCode = 'P.1') => {
    const asked = {
      round: province.publicRoundId,
      agencyCode: 'P.1',
      group: 'citizens',
      serials,
      ...changes,
    };
    return province.ask<ToldForms>(PAPER_FORMS, asked, operatorOf(agencyCode));
  };
  const formsOf = async (serials: readonly string[]) => (await told(serials)).forms;
  const submit = async (form: Form, changes: object = {}) => {
    province.later(5);
    const input = province.visitor.inputOf(form, { questionnaire: form.questionnaire, ...changes });
    return (await province.visitor.submit(input)).data.submitSurveyResponse;
  };

  it('hands the form out that a lot draws, the same each time, and takes it back under its key alone', async () => {
    const { first, second } = province;
    const forms = await Promise.all([94, 95, 27, 28, 0].map((lot) => formOf(lot)));
    expect(forms.map(({ questionnaire }) => questionnaire)).toEqual([first, second, second, first, second]);
    const again = await formOf(95);
    expect(again.questionnaire).toBe(second);
    expect(again.key).not.toBe(forms[1]?.key);
    for (const form of [again, await formOf(94)]) expect(codesOf(await submit(form))).toEqual([]);
    const chosen = await formOf(95);
    expect(codesOf(await submit(chosen, { questionnaire: first }))).toEqual(['DRAWN_FORM_DIFFERENT']);
    expect(codesOf(await submit(chosen))).toEqual([]);
  });

  it('draws the form of an open page once: it stays through a refusal, and goes in under the same key', async () => {
    const { portal, publicRoundId, second } = province;
    const { html } = await pageAt(`${portal.url}/survey/form?round=${publicRoundId}&agency=P.1&lot=95`);
    expect(html).toContain('Mẫu phiếu của bộ tiêu chí mới');
    province.later(5);
    const blank = fieldsOf(html);
    const refused = await postForm(portal.url, blank);
    expect(refused.response.status).toBe(422);
    const back = fieldsOf(refused.html);
    expect([back.get('questionnaire'), back.get('key')]).toEqual([second, blank.get('key')]);
    const sent = await postForm(portal.url, filledIn(refused.html));
    expect(sent.response.status).toBe(200);
  });

  it('keeps the form of a page whose key is of no use: the new key belongs to the form that is filled in', async () => {
    const { portal, publicRoundId } = province;
    const { html } = await pageAt(`${portal.url}/survey/form?round=${publicRoundId}&agency=P.1`);
    const fields = filledIn(html);
    const drawn = fields.get('questionnaire');
    province.later(86_401);
    const refused = await postForm(portal.url, fields);
    province.later(5);
    const back = fieldsOf(refused.html);
    expect(back.get('questionnaire')).toBe(drawn);
    expect(back.get('key')).not.toBe(fields.get('key'));
    expect((await postForm(portal.url, filledIn(refused.html))).response.status).toBe(200);
  });

  it('tells the form of each serial, takes it from the clerk and refuses the other by name', async () => {
    const { first, second } = province;
    const answers = province.visitor.inputOf(await formOf(94)).answers;
    const form = {
      round: province.publicRoundId,
      agencyCode: 'P.1',
      group: 'citizens',
      channel: 'PAPER',
      answers,
    };
    const enter = async (serial: string, questionnaire?: string) => {
      const inputs = [{ ...form, key: '', serial, questionnaire }];
      const [verdict] = await province.ask<IntakeVerdict[]>(ENTER, { inputs }, operatorOf('P.1'));
      return codesOf(verdict);
    };
    const serials = Array.from({ length: 12 }, (_, at) => `BK-${at + 1}`);
    const told = await formsOf(serials);
    for (const { serial, questionnaire } of told) {
      const other = questionnaire.id === first ? second : first;
      expect(await enter(serial, other)).toEqual(['DRAWN_FORM_DIFFERENT']);
      expect(await enter(serial, questionnaire.id)).toEqual([]);
    }
    expect(told.map(({ serial }) => serial)).toEqual(serials);
    expect(new Set(told.map(({ questionnaire }) => questionnaire.id))).toEqual(new Set([first, second]));
  });

  it('tells no form of an agency, a group or a serial that the clerk cannot enter, by name', async () => {
    const refusals = async (...asked: Parameters<typeof told>) =>
      (await told(...asked)).problems.map(({ code, place }) => `${code} ${place}`);
    expect(await refusals(['BK-1'], {}, 'P')).toEqual(['ENTRY_AGENCY_OUTSIDE agencyCode']);
    expect(await refusals(['BK-1'], { agencyCode: 'P.2' })).toEqual(['PARTICIPANT_UNKNOWN agencyCode']);
    expect(await refusals(['BK-1'], { group: 'officials' })).toEqual(['GROUP_UNSUITED group']);
    expect(await refusals(['BK-1'], { round: 'round:999' })).toEqual(['NOT_FOUND round']);
    expect(await refusals(['BK-1', ' ', '1.5E+7'])).toEqual([
      'SERIAL_MISSING serials.1',
      'SERIAL_UNCLEAR serials.2',
    ]);
  });

  it('counts each form on its own questionnaire, exactly, also after one of the second is marked invalid', async () => {
    const { app, ask, db, first, second } = province;
    const [response] = await db.admin<{ id: string }>(
      `select response_id as id from hailong.survey_response
       where 'questionnaire:' || questionnaire_id = $1 and form_class = $2 limit 1`,
      [second, FORM_CLASSES.numberOf('seen')],
    );
    const id = `response:${response?.id}`;
    const marked = await ask<{ __typename: string }>(INVALIDATE, { id }, administratorOf('P.1'));
    expect(marked.__typename).toBe('SurveyResponseRevalued');
    const tallied = await db.admin<{ questionnaire: string; invalid: number }>(
      `select 'questionnaire:' || questionnaire_id as questionnaire, sum(invalid)::int as invalid from hailong.tally group by 1`,
    );
    expect(new Map(tallied.map(({ questionnaire, invalid }) => [questionnaire, invalid]))).toEqual(
      new Map([
        [first, 0],
        [second, 1],
      ]),
    );
    expect(await differencesOf(app)).toEqual([]);
  });
});
