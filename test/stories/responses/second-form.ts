import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { Item, Questionnaire } from '@hailong/questionnaires/domain';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { anOperator } from '../../kit/operator';
import { Part, aProvince } from '../../kit/province';
import { WithRound, aDraft } from '../../kit/round';
import { WithPortal, aPortal } from '../../kit/servers/portal';
import { OPEN, SAVE_ROUND } from '../../kit/survey-operations';
import { aVisitor } from '../../kit/visitor';

export interface WithTwoForms {
  readonly first: string;
  readonly second: string;
}

/**
 * Opens the round, online and on paper, with a copy of its form as a second one, which a third of the people gets.
 *
 * @param changes other fields of the input of the round
 */
function withSecondForm(changes: object): Part<WithPortal & WithRound, WithTwoForms> {
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
      ...changes,
    };
    const saved = await ask<{ __typename: string }>(SAVE_ROUND, { input }, administratorOf('P'));
    expect(saved.__typename).toBe('SurveyRound');
    await ask(OPEN, { id }, administratorOf('P'));
    return { first: QUESTIONNAIRE_ID.of(firstId), second: secondForm.questionnaire };
  };
}

/** Copy under another title, with one item more: MOI. */
function reworded({ sections, ...form }: Questionnaire): Questionnaire {
  const added: Item = { code: 'MOI', kind: 'yes-no', label: { vi: 'Câu mới' }, purpose: 'satisfaction' };
  const section = { code: 'MOI-S', title: { vi: 'Phần mới' }, items: [added] };
  return { ...form, title: { vi: 'Mẫu phiếu của bộ tiêu chí mới' }, sections: [...sections, section] };
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

/** Province with an open round of two forms for its citizens, a visitor and a terminal. */
export const roundOfTwoForms = (changes: object = {}) =>
  aProvince('2018-08-01', 9)
    .with(aPortal({ gate: { shortestSeconds: 1, burst: 1000 } }))
    .with(aDraft({ participants: ['P.1'] }))
    .with(withSecondForm(changes))
    .with(aVisitor())
    .with(anOperator());
